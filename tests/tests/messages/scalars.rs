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
      expected `"` or an escape, found the control character U+000A at line 1, column 3
      Syntax in "" at byte 2
      help: close the text with `"` before the line ends, or write the line break as `\n`
    \"a\rb\"
      expected `"` or an escape, found the control character U+000D at line 1, column 3
      Syntax in "" at byte 2
      help: close the text with `"` before the line ends, or write the line break as `\n`
    \"a\tb\"
      expected `"` or an escape, found the control character U+0009 at line 1, column 3
      Syntax in "" at byte 2
      help: write the tab as `\t`
    \"a\0b\"
      expected `"` or an escape, found the control character U+0000 at line 1, column 3
      Syntax in "" at byte 2
      help: write it as `\u` and four hexadecimal digits
    \"\u{1f}\"
      expected `"` or an escape, found the control character U+001F at line 1, column 2
      Syntax in "" at byte 1
      help: write it as `\u` and four hexadecimal digits
    \"\\A\"
      expected an escape that JSON knows, found `\A` at line 1, column 2
      Syntax in "" at byte 1
      help: a backslash itself is written `\\`
    \"\\_\"
      expected an escape that JSON knows, found `\_` at line 1, column 2
      Syntax in "" at byte 1
      help: a backslash itself is written `\\`
    \"\\u00g1\"
      expected an escape that JSON knows, found `\u00g1` at line 1, column 2
      Syntax in "" at byte 1
      help: behind `\u` stand four hexadecimal digits
    \"\\x41\"
      expected an escape that JSON knows, found `\x41` at line 1, column 2
      Syntax in "" at byte 1
      help: a backslash itself is written `\\`
    {\"\\q\":1}
      expected an escape that JSON knows, found `\q` at line 1, column 3
      Syntax in "" at byte 2
      help: a backslash itself is written `\\`
    {\"a\nb\":1}
      expected `"` or an escape, found the control character U+000A at line 1, column 4
      Syntax in "" at byte 3
      help: close the text with `"` before the line ends, or write the line break as `\n`
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
      expected a number as JSON spells it, found `007` at line 1, column 1
      Syntax in "" at byte 0
    -01
      expected a number as JSON spells it, found `-01` at line 1, column 1
      Syntax in "" at byte 0
    1.x
      expected a number as JSON spells it, found `1.x` at line 1, column 1
      Syntax in "" at byte 0
    1.
      expected more, found the end of the input at line 1, column 3
      Truncated in "" at byte 2
    1..2
      expected a number as JSON spells it, found `1..2` at line 1, column 1
      Syntax in "" at byte 0
    1e
      expected more, found the end of the input at line 1, column 3
      Truncated in "" at byte 2
    1ex
      expected a number as JSON spells it, found `1ex` at line 1, column 1
      Syntax in "" at byte 0
    0x10
      expected a number as JSON spells it, found `0x10` at line 1, column 1
      Syntax in "" at byte 0
    1_000
      expected a number as JSON spells it, found `1_000` at line 1, column 1
      Syntax in "" at byte 0
    --1
      expected a number as JSON spells it, found `--1` at line 1, column 1
      Syntax in "" at byte 0
    1.2.3
      expected a number as JSON spells it, found `1.2.3` at line 1, column 1
      Syntax in "" at byte 0
    -Infinity
      expected a number as JSON spells it, found `-Infinity` at line 1, column 1
      Syntax in "" at byte 0
    [1.]
      expected a number as JSON spells it, found `1.` at line 1, column 2
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
      expected at most 128 nested levels, found one more at line 1, column 129
      TooDeep in "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0" at byte 128
    {\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{…
      expected at most 128 nested levels, found one more at line 1, column 641
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
