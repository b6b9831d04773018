//! Every message of every error, with its place and its advice.
//!
//! Changed snapshots are a change of the product; read them before accepting them.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::fmt::Write as _;

use cloudtrail_records::{Document as _, Error, Json, Record, TextFlag, Timestamp, check};
use insta::assert_snapshot;
use mailtrail_wire::{Expected, Fault, FaultKind, Reader, TextValue as _, Wire};

/// Message, kind, pointer, offset and advice of the error of each text.
fn errors<'t>(read: impl Fn(&str) -> Error, texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut lines = String::new();
    for text in texts {
        line(&mut lines, text, &read(text));
    }
    lines
}

fn line(lines: &mut String, text: &str, error: &Error) {
    let text: String = text.escape_debug().collect();
    let short = if text.len() > 60 { format!("{}…", &text[..50]) } else { text };
    _ = writeln!(lines, "{short}\n  {error}\n  {:?} in {:?} at byte {}", error.kind(), error.path(), error.offset());
    if let Some(help) = error.help() {
        _ = writeln!(lines, "  help: {help}");
    }
}

fn json(text: &str) -> Error {
    Json::from_json(text).expect_err(text)
}

#[test]
fn of_texts_that_end_too_early() {
    let found = errors(
        json,
        [
            "",
            " \n ",
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "[",
            "[1",
            "[1,",
            "\"a",
            "\"a\\",
            "\"\\u00",
            "-",
            "1.",
            "1e",
            "1e+",
            "tru",
            "n",
            "\u{feff}",
        ],
    );
    assert_snapshot!(found, @r#"

      expected more, found the end of the input at line 1, column 1
      Truncated in "" at byte 0
     \n 
      expected more, found the end of the input at line 2, column 2
      Truncated in "" at byte 3
    {
      expected more, found the end of the input at line 1, column 2
      Truncated in "" at byte 1
    {\"a\"
      expected more, found the end of the input at line 1, column 5
      Truncated in "/a" at byte 4
    {\"a\":
      expected more, found the end of the input at line 1, column 6
      Truncated in "/a" at byte 5
    {\"a\":1
      expected more, found the end of the input at line 1, column 7
      Truncated in "/a" at byte 6
    {\"a\":1,
      expected more, found the end of the input at line 1, column 8
      Truncated in "" at byte 7
    [
      expected more, found the end of the input at line 1, column 2
      Truncated in "/0" at byte 1
    [1
      expected more, found the end of the input at line 1, column 3
      Truncated in "/0" at byte 2
    [1,
      expected more, found the end of the input at line 1, column 4
      Truncated in "/1" at byte 3
    \"a
      expected more, found the end of the input at line 1, column 3
      Truncated in "" at byte 2
    \"a\\
      expected more, found the end of the input at line 1, column 4
      Truncated in "" at byte 3
    \"\\u00
      expected more, found the end of the input at line 1, column 6
      Truncated in "" at byte 5
    -
      expected more, found the end of the input at line 1, column 2
      Truncated in "" at byte 1
    1.
      expected more, found the end of the input at line 1, column 3
      Truncated in "" at byte 2
    1e
      expected more, found the end of the input at line 1, column 3
      Truncated in "" at byte 2
    1e+
      expected more, found the end of the input at line 1, column 4
      Truncated in "" at byte 3
    tru
      expected more, found the end of the input at line 1, column 4
      Truncated in "" at byte 3
    n
      expected more, found the end of the input at line 1, column 2
      Truncated in "" at byte 1
    \u{feff}
      expected a value, found `\u{feff}` at line 1, column 1
      Syntax in "" at byte 0
    "#);
}

#[test]
fn where_a_value_is_missing() {
    let found = errors(
        json,
        [
            "?",
            "[,1]",
            "[1,,2]",
            "{\"a\":}",
            "{\"a\":,}",
            "{\"a\": None}",
            "'a'",
            "[...]",
            ".5",
            "+1",
            "NaN",
            "nul",
            "trUe",
            "é",
            "[1,/* no */2]",
        ],
    );
    assert_snapshot!(found, @r#"
    ?
      expected a value, found `?` at line 1, column 1
      Syntax in "" at byte 0
    [,1]
      expected a value, found `,` at line 1, column 2
      Syntax in "/0" at byte 1
    [1,,2]
      expected a value, found `,` at line 1, column 4
      Syntax in "/1" at byte 3
    {\"a\":}
      expected a value, found `}` at line 1, column 6
      Syntax in "/a" at byte 5
    {\"a\":,}
      expected a value, found `,` at line 1, column 6
      Syntax in "/a" at byte 5
    {\"a\": None}
      expected a value, found `None` at line 1, column 7
      Syntax in "/a" at byte 6
    \'a\'
      expected a value, found `'a'` at line 1, column 1
      Syntax in "" at byte 0
    [...]
      expected a value, found `...` at line 1, column 2
      Syntax in "/0" at byte 1
    .5
      expected a value, found `.5` at line 1, column 1
      Syntax in "" at byte 0
    +1
      expected a value, found `+1` at line 1, column 1
      Syntax in "" at byte 0
    NaN
      expected a value, found `NaN` at line 1, column 1
      Syntax in "" at byte 0
    nul
      expected more, found the end of the input at line 1, column 4
      Truncated in "" at byte 3
    trUe
      expected a value, found `trUe` at line 1, column 1
      Syntax in "" at byte 0
    é
      expected a value, found `é` at line 1, column 1
      Syntax in "" at byte 0
    [1,/* no */2]
      expected a value, found `/*` at line 1, column 4
      Syntax in "/1" at byte 3
    "#);
}

#[test]
fn where_a_name_is_missing() {
    let found =
        errors(json, ["{a:1}", "{'a':1}", "{1:2}", "{,}", "{\"a\":1,b:2}", "{\"a\":1,,\"b\":2}", "{null:1}", "{]"]);
    assert_snapshot!(found, @r#"
    {a:1}
      expected a member name in double quotes, found `a` at line 1, column 2
      Syntax in "" at byte 1
    {\'a\':1}
      expected a member name in double quotes, found `'a'` at line 1, column 2
      Syntax in "" at byte 1
    {1:2}
      expected a member name in double quotes, found `1` at line 1, column 2
      Syntax in "" at byte 1
    {,}
      expected a member name in double quotes, found `,` at line 1, column 2
      Syntax in "" at byte 1
    {\"a\":1,b:2}
      expected a member name in double quotes, found `b` at line 1, column 8
      Syntax in "" at byte 7
    {\"a\":1,,\"b\":2}
      expected a member name in double quotes, found `,` at line 1, column 8
      Syntax in "" at byte 7
    {null:1}
      expected a member name in double quotes, found `null` at line 1, column 2
      Syntax in "" at byte 1
    {]
      expected a member name in double quotes, found `]` at line 1, column 2
      Syntax in "" at byte 1
    "#);
}

#[test]
fn where_a_separator_is_missing() {
    let found = errors(
        json,
        [
            "{\"a\" 1}",
            "{\"a\"=1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1\n\n  \"b\":2}",
            "{\"a\":{} {}}",
            "{\"a\":1]",
            "{\"a\":1;\"b\":2}",
            "[1 2]",
            "[1 \"a\"]",
            "[[] []]",
            "[true false]",
            "[1 null]",
            "[1}",
            "[1;2]",
            "[\"\" -1]",
        ],
    );
    assert_snapshot!(found, @r#"
    {\"a\" 1}
      expected `:` after the member name, found `1` at line 1, column 6
      Syntax in "/a" at byte 5
    {\"a\"=1}
      expected `:` after the member name, found `=1` at line 1, column 5
      Syntax in "/a" at byte 4
    {\"a\":1 \"b\":2}
      expected `,` or `}`, found `"b"` at line 1, column 8
      Syntax in "/a" at byte 7
      help: a comma is missing at line 1, column 7
    {\"a\":1\n\n  \"b\":2}
      expected `,` or `}`, found `"b"` at line 3, column 3
      Syntax in "/a" at byte 10
      help: a comma is missing at line 1, column 7
    {\"a\":{} {}}
      expected `,` or `}`, found `{` at line 1, column 9
      Syntax in "/a" at byte 8
      help: a comma is missing at line 1, column 8
    {\"a\":1]
      expected `,` or `}`, found `]` at line 1, column 7
      Syntax in "/a" at byte 6
    {\"a\":1;\"b\":2}
      expected `,` or `}`, found `;` at line 1, column 7
      Syntax in "/a" at byte 6
    [1 2]
      expected `,` or `]`, found `2` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [1 \"a\"]
      expected `,` or `]`, found `"a"` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [[] []]
      expected `,` or `]`, found `[` at line 1, column 5
      Syntax in "/0" at byte 4
      help: a comma is missing at line 1, column 4
    [true false]
      expected `,` or `]`, found `false` at line 1, column 7
      Syntax in "/0" at byte 6
      help: a comma is missing at line 1, column 6
    [1 null]
      expected `,` or `]`, found `null` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [1}
      expected `,` or `]`, found `}` at line 1, column 3
      Syntax in "/0" at byte 2
    [1;2]
      expected `,` or `]`, found `;2` at line 1, column 3
      Syntax in "/0" at byte 2
    [\"\" -1]
      expected `,` or `]`, found `-1` at line 1, column 5
      Syntax in "/0" at byte 4
      help: a comma is missing at line 1, column 4
    "#);
}

#[test]
fn of_trailing_commas() {
    let found = errors(json, ["[1,]", "[1 , ]", "{\"a\":1,}", "{\"a\":1\n,\n}", "{\"a\":[1,],\"b\":2}"]);
    assert_snapshot!(found, @r#"
    [1,]
      expected another entry after the comma, found `]` at line 1, column 4
      Syntax in "/1" at byte 3
      help: remove the comma at line 1, column 3
    [1 , ]
      expected another entry after the comma, found `]` at line 1, column 6
      Syntax in "/1" at byte 5
      help: remove the comma at line 1, column 4
    {\"a\":1,}
      expected another entry after the comma, found `}` at line 1, column 8
      Syntax in "" at byte 7
      help: remove the comma at line 1, column 7
    {\"a\":1\n,\n}
      expected another entry after the comma, found `}` at line 3, column 1
      Syntax in "" at byte 9
      help: remove the comma at line 2, column 1
    {\"a\":[1,],\"b\":2}
      expected another entry after the comma, found `]` at line 1, column 9
      Syntax in "/a/1" at byte 8
      help: remove the comma at line 1, column 8
    "#);
}

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

#[test]
fn of_other_types() {
    let found = errors(|text| Record::from_json(text).expect_err(text), ["[]", "\"a\"", "1", "true", "null"]);
    assert_snapshot!(found, @r#"
    []
      expected an object, found `[` at line 1, column 1
      Type in "" at byte 0
    \"a\"
      expected an object, found `"a"` at line 1, column 1
      Type in "" at byte 0
    1
      expected an object, found `1` at line 1, column 1
      Type in "" at byte 0
    true
      expected an object, found `true` at line 1, column 1
      Type in "" at byte 0
    null
      expected an object, found `null` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(
        |text| String::from_json(text).expect_err(text),
        ["{}", r#""\ud800""#, r#""\ude00\ud83d and much more text""#],
    );
    assert_snapshot!(found, @r#"
    {}
      expected text, found `{` at line 1, column 1
      Type in "" at byte 0
    \"\\ud800\"
      expected text, found a surrogate without its partner in `"\ud800"` at line 1, column 1
      Type in "" at byte 0
    \"\\ude00\\ud83d and much more text\"
      expected text, found a surrogate without its partner in `"\ude00\ud83d and much more text…` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| bool::from_json(text).expect_err(text), ["1", "\"true\""]);
    assert_snapshot!(found, @r#"
    1
      expected `true` or `false`, found `1` at line 1, column 1
      Type in "" at byte 0
    \"true\"
      expected `true` or `false`, found `"true"` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| mailtrail_wire::Number::from_json(text).expect_err(text), ["\"1\""]);
    assert_snapshot!(found, @r#"
    \"1\"
      expected a number, found `"1"` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| Vec::<bool>::from_json(text).expect_err(text), ["{}", "[1]", "[true, [false]]"]);
    assert_snapshot!(found, @r#"
    {}
      expected a list, found `{` at line 1, column 1
      Type in "" at byte 0
    [1]
      expected `true` or `false`, found `1` at line 1, column 2
      Type in "/0" at byte 1
    [true, [false]]
      expected `true` or `false`, found `[` at line 1, column 8
      Type in "/1" at byte 7
    "#);
    let found = errors(|text| TextFlag::from_json(text).expect_err(text), ["\"yes\"", "1"]);
    assert_snapshot!(found, @r#"
    \"yes\"
      expected `true` or `false`, found `"yes"` at line 1, column 1
      Type in "" at byte 0
    1
      expected `true` or `false`, found `1` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found =
        errors(|text| Timestamp::from_json(text).expect_err(text), ["\"yesterday\"", "\"2026-02-30T00:00:00Z\"", "1"]);
    assert_snapshot!(found, @r#"
    \"yesterday\"
      expected text of its usual form, found `"yesterday"` at line 1, column 1
      Type in "" at byte 0
    \"2026-02-30T00:00:00Z\"
      expected text of its usual form, found `"2026-02-30T00:00:00Z"` at line 1, column 1
      Type in "" at byte 0
    1
      expected text, found `1` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| text.parse::<Timestamp>().expect_err(text), ["yesterday", ""]);
    assert_snapshot!(found, @r#"
    yesterday
      expected text of its usual form, found `yesterday` at line 1, column 1
      Type in "" at byte 0

      expected text of its usual form, found the end of the input at line 1, column 1
      Type in "" at byte 0
    "#);
}

#[test]
fn of_names_that_are_no_text() {
    let found = errors(|text| Record::from_json(text).expect_err(text), [r#"{"\ud800":1}"#]);
    assert_snapshot!(found, @r#"
    {\"\\ud800\":1}
      expected an escape that JSON knows, found `"\ud800"` at line 1, column 2
      Syntax in "" at byte 1
      help: a backslash itself is written `\\`
    "#);
}

#[test]
fn of_bytes() {
    let mut lines = String::new();
    for bytes in
        [&b"\"\xff\""[..], b"{\"a\":\n \"\xc3\"}", b"\xff\xfe{\0}\0", b"{\"a\":[1,\"\xed\xa0\x80\"]}", b"\x1f\x8b\x08"]
    {
        line(&mut lines, &String::from_utf8_lossy(bytes), &Json::from_json_slice(bytes).expect_err("no UTF-8"));
    }
    assert_snapshot!(lines, @r#"
    \"�\"
      expected UTF-8, found the byte `0xff` at line 1, column 2
      Utf8 in "" at byte 1
    {\"a\":\n \"�\"}
      expected UTF-8, found the byte `0xc3` at line 2, column 3
      Utf8 in "/a" at byte 8
    ��{\0}\0
      expected UTF-8, found the byte `0xff` at line 1, column 1
      Utf8 in "" at byte 0
    {\"a\":[1,\"���\"]}
      expected UTF-8, found the byte `0xed` at line 1, column 10
      Utf8 in "/a/1" at byte 9
    \u{1f}�\u{8}
      expected UTF-8, found the byte `0x8b` at line 1, column 2
      Utf8 in "" at byte 1
    "#);
}

#[test]
fn inside_a_record() {
    let found = errors(
        |text| Record::from_json(text).expect_err(text),
        [
            "{\n  \"eventVersion\": \"1.08\"\n  \"eventName\": \"A\"\n}",
            "{\"userIdentity\": {\"sessionContext\": {\"attributes\": {\"creationDate\": oops}}}}",
            "{\"resources\": [{\"ARN\": \"x\"}, {\"ARN\": \"y\",}]}",
            "{\"requestParameters\": {\"a/b~c\": [0, {\"\": tru}]}}",
            "{\"é\": {\"ü\": ?}}",
        ],
    );
    assert_snapshot!(found, @r#"
    {\n  \"eventVersion\": \"1.08\"\n  \"eventName\": \"A\"\n}
      expected `,` or `}`, found `"eventName"` at line 3, column 3
      Syntax in "/eventVersion" at byte 29
      help: a comma is missing at line 2, column 25
    {\"userIdentity\": {\"sessionContext\": {\"attribu…
      expected a value, found `oops` at line 1, column 69
      Syntax in "/userIdentity/sessionContext/attributes/creationDate" at byte 68
    {\"resources\": [{\"ARN\": \"x\"}, {\"ARN\": \"y\",}]}
      expected another entry after the comma, found `}` at line 1, column 42
      Syntax in "/resources/1" at byte 41
      help: remove the comma at line 1, column 41
    {\"requestParameters\": {\"a/b~c\": [0, {\"\": tru}]}}
      expected a value, found `tru` at line 1, column 42
      Syntax in "/requestParameters/a~1b~0c/1/" at byte 41
    {\"é\": {\"ü\": ?}}
      expected a value, found `?` at line 1, column 13
      Syntax in "/é/ü" at byte 14
    "#);
}

#[test]
fn cut_long_findings() {
    let long = format!("[1 \"{}\"]", "é\\n".repeat(40));
    let word = format!("[{}]", "x".repeat(40));
    let found = errors(json, [&*long, &*word, "[1 \"a\\\"b\"]", "[1 \u{202e}x]"]);
    assert_snapshot!(found, @r#"
    [1 \"é\\né\\né\\né\\né\\né\\né\\né\\né\\n…
      expected `,` or `]`, found `"é\né\né\né\né\né\né\né\né\né\né…` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]
      expected a value, found `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` at line 1, column 2
      Syntax in "/0" at byte 1
    [1 \"a\\\"b\"]
      expected `,` or `]`, found `"a\"` at line 1, column 4
      Syntax in "/0" at byte 3
      help: a comma is missing at line 1, column 3
    [1 \u{202e}x]
      expected `,` or `]`, found `\u{202e}x` at line 1, column 4
      Syntax in "/0" at byte 3
    "#);
}

/// What a log holds must not rearrange what a terminal shows.
#[test]
fn show_invisible_characters() {
    for char in [
        '\u{0}', '\u{1b}', '\u{7f}', '\u{85}', '\u{200b}', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2028}', '\u{2066}',
        '\u{feff}',
    ] {
        let text = format!("[1 x{char}y, \"a{char}b\"]");
        let message = json(&text).to_string();
        assert!(!message.contains(char), "{message:?}");
        let issues = check(&format!("[\"{char}\"]").replace(char::is_control, ""), Vec::<bool>::SHAPE).expect("JSON");
        assert!(!issues[0].found.contains(char), "{issues:?}");
    }
}

#[test]
fn every_fault_has_words() {
    let text = "\"\u{1}\" {";
    let faults = [
        FaultKind::End,
        FaultKind::ExpectedValue,
        FaultKind::ExpectedName,
        FaultKind::ExpectedColon,
        FaultKind::ExpectedCommaOrBrace,
        FaultKind::ExpectedCommaOrBracket,
        FaultKind::TrailingComma,
        FaultKind::ControlCharacter,
        FaultKind::InvalidEscape,
        FaultKind::InvalidNumber,
        FaultKind::TooDeep,
        FaultKind::TrailingText,
        FaultKind::LoneSurrogate,
        FaultKind::Mismatch(Expected::Text),
        FaultKind::Mismatch(Expected::Form),
        FaultKind::Mismatch(Expected::Bool),
        FaultKind::Mismatch(Expected::Number),
        FaultKind::Mismatch(Expected::Object),
        FaultKind::Mismatch(Expected::List),
    ];
    let mut lines = String::new();
    for kind in faults {
        for at in [0, 1, 4, text.len(), text.len() + 7] {
            let error = Error::new(text, Fault::new(kind, at));
            _ = writeln!(lines, "{at}: {error} ({:?}); {:?}", error.kind(), error.help());
        }
    }
    insta::with_settings!({ omit_expression => true }, { assert_snapshot!("every_fault", lines) });
}

#[test]
fn of_serde() {
    let mut lines = String::new();
    for text in [
        "[]",
        "{\"a\":1 \"b\":2}",
        "{\"eventTime\": \"yesterday\"",
        "null",
        r#"{"requestParameters": "\ud800"}"#,
        r#"{"\ud800": 1}"#,
    ] {
        match serde_json::from_str::<Record>(text) {
            Ok(record) => _ = writeln!(lines, "{text}\n  read as {record:?}"),
            Err(error) => _ = writeln!(lines, "{text}\n  {error}"),
        }
    }
    _ = writeln!(lines, "{}", serde_json::from_value::<Record>(serde_json::json!([1])).expect_err("a list"));
    assert_snapshot!(lines, @r#"
    []
      expected an object, found `[` at line 1, column 1
    {"a":1 "b":2}
      expected `,` or `}` at line 1 column 8
    {"eventTime": "yesterday"
      EOF while parsing an object at line 1 column 25
    null
      expected an object, found `null` at line 1, column 1
    {"requestParameters": "\ud800"}
      read as Record { request_parameters: `"\ud800"` }
    {"\ud800": 1}
      expected an escape that JSON knows, found `"\ud800"` at line 1, column 2
    expected an object, found `[` at line 1, column 1
    "#);
}

#[test]
fn faults_leave_the_place_where_the_mismatch_is() {
    let mut reader = Reader::new("  {\"a\": [1]}");
    for _ in 0..2 {
        let fault = reader.string().unwrap_err();
        assert!(fault.is_mismatch());
        assert_eq!(fault.at, 2);
    }
    assert_eq!(reader.raw().unwrap(), "{\"a\": [1]}");
    assert!(Timestamp::parse("").is_none());
}
