//! Of texts, numbers, depth and what follows a document.

use insta::assert_snapshot;

use crate::{errors, json};

#[test]
fn inside_texts() {
    let found = errors(
        json,
        [
            "\"a\nb\"",
            "\"a\rb\"",
            "\"a\tb\"",
            "\"a\0b\"",
            "\"\u{1f}\"",
            r#""\A""#,
            r#""\_""#,
            r#""\u00g1""#,
            r#""\x41""#,
            r#"{"\q":1}"#,
            "{\"a\nb\":1}",
        ],
    );
    assert_snapshot!(found, @r#"
    \"a\nb\"
      unescaped control character U+000A in a string at line 1, column 3
      Syntax in "" at byte 2
      help: close the string with `"` before the line ends, or write the line break as `\n`
    \"a\rb\"
      unescaped control character U+000D in a string at line 1, column 3
      Syntax in "" at byte 2
      help: close the string with `"` before the line ends, or write the line break as `\n`
    \"a\tb\"
      unescaped control character U+0009 in a string at line 1, column 3
      Syntax in "" at byte 2
      help: write the tab as `\t`
    \"a\0b\"
      unescaped control character U+0000 in a string at line 1, column 3
      Syntax in "" at byte 2
      help: write it as `\u` and four hexadecimal digits
    \"\u{1f}\"
      unescaped control character U+001F in a string at line 1, column 2
      Syntax in "" at byte 1
      help: write it as `\u` and four hexadecimal digits
    \"\\A\"
      invalid escape `\A` at line 1, column 2
      Syntax in "" at byte 1
      help: write a backslash as `\\`
    \"\\_\"
      invalid escape `\_` at line 1, column 2
      Syntax in "" at byte 1
      help: write a backslash as `\\`
    \"\\u00g1\"
      invalid escape `\u00g1` at line 1, column 2
      Syntax in "" at byte 1
      help: `\u` needs four hexadecimal digits
    \"\\x41\"
      invalid escape `\x` at line 1, column 2
      Syntax in "" at byte 1
      help: write a backslash as `\\`
    {\"\\q\":1}
      invalid escape `\q` at line 1, column 3
      Syntax in "" at byte 2
      help: write a backslash as `\\`
    {\"a\nb\":1}
      unescaped control character U+000A in a string at line 1, column 4
      Syntax in "" at byte 3
      help: close the string with `"` before the line ends, or write the line break as `\n`
    "#);
}

#[test]
fn of_numbers() {
    let found = errors(
        json,
        ["007", "-01", "1.x", "1.", "1..2", "1e", "1ex", "0x10", "1_000", "--1", "1.2.3", "-Infinity", "[1.]"],
    );
    assert_snapshot!(found, @r#"
    007
      invalid number `007` at line 1, column 1
      Syntax in "" at byte 0
    -01
      invalid number `-01` at line 1, column 1
      Syntax in "" at byte 0
    1.x
      invalid number `1.x` at line 1, column 1
      Syntax in "" at byte 0
    1.
      unexpected end of input at line 1, column 3
      Truncated in "" at byte 2
    1..2
      invalid number `1..2` at line 1, column 1
      Syntax in "" at byte 0
    1e
      unexpected end of input at line 1, column 3
      Truncated in "" at byte 2
    1ex
      invalid number `1ex` at line 1, column 1
      Syntax in "" at byte 0
    0x10
      invalid number `0x10` at line 1, column 1
      Syntax in "" at byte 0
    1_000
      invalid number `1_000` at line 1, column 1
      Syntax in "" at byte 0
    --1
      invalid number `--1` at line 1, column 1
      Syntax in "" at byte 0
    1.2.3
      invalid number `1.2.3` at line 1, column 1
      Syntax in "" at byte 0
    -Infinity
      invalid number `-Infinity` at line 1, column 1
      Syntax in "" at byte 0
    [1.]
      invalid number `1.` at line 1, column 2
      Syntax in "/0" at byte 1
    "#);
}

#[test]
fn of_depth_and_of_trailing_text() {
    let deep = "[".repeat(129) + &"]".repeat(129);
    let objects = "{\"a\":".repeat(129) + "1" + &"}".repeat(129);
    let found = errors(json, [&*deep, &*objects, "{} {}", "1 x", "{}}", "[]]", "\"a\"\"b\"", "null,", "{}\0"]);
    assert_snapshot!(found, @r#"
    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
      nested deeper than 128 levels at line 1, column 129
      TooDeep in "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0" at byte 128
    {\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{…
      nested deeper than 128 levels at line 1, column 641
      TooDeep in "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a" at byte 640
    {} {}
      expected the end of the document, found `{` at line 1, column 4
      Syntax in "" at byte 3
    1 x
      expected the end of the document, found `x` at line 1, column 3
      Syntax in "" at byte 2
    {}}
      expected the end of the document, found `}` at line 1, column 3
      Syntax in "" at byte 2
    []]
      expected the end of the document, found `]` at line 1, column 3
      Syntax in "" at byte 2
    \"a\"\"b\"
      expected the end of the document, found `"b"` at line 1, column 4
      Syntax in "" at byte 3
    null,
      expected the end of the document, found `,` at line 1, column 5
      Syntax in "" at byte 4
    {}\0
      expected the end of the document, found `\u{0}` at line 1, column 3
      Syntax in "" at byte 2
    "#);
}
