//! Of objects, lists and what holds them together.

use insta::assert_snapshot;

use crate::{errors, json};

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

      unexpected end of input at line 1, column 1
      Truncated in "" at byte 0
     \n 
      unexpected end of input at line 2, column 2
      Truncated in "" at byte 3
    {
      unexpected end of input at line 1, column 2
      Truncated in "" at byte 1
    {\"a\"
      unexpected end of input at line 1, column 5
      Truncated in "/a" at byte 4
    {\"a\":
      unexpected end of input at line 1, column 6
      Truncated in "/a" at byte 5
    {\"a\":1
      unexpected end of input at line 1, column 7
      Truncated in "/a" at byte 6
    {\"a\":1,
      unexpected end of input at line 1, column 8
      Truncated in "" at byte 7
    [
      unexpected end of input at line 1, column 2
      Truncated in "/0" at byte 1
    [1
      unexpected end of input at line 1, column 3
      Truncated in "/0" at byte 2
    [1,
      unexpected end of input at line 1, column 4
      Truncated in "/1" at byte 3
    \"a
      unexpected end of input at line 1, column 3
      Truncated in "" at byte 2
    \"a\\
      unexpected end of input at line 1, column 4
      Truncated in "" at byte 3
    \"\\u00
      unexpected end of input at line 1, column 6
      Truncated in "" at byte 5
    -
      unexpected end of input at line 1, column 2
      Truncated in "" at byte 1
    1.
      unexpected end of input at line 1, column 3
      Truncated in "" at byte 2
    1e
      unexpected end of input at line 1, column 3
      Truncated in "" at byte 2
    1e+
      unexpected end of input at line 1, column 4
      Truncated in "" at byte 3
    tru
      unexpected end of input at line 1, column 4
      Truncated in "" at byte 3
    n
      unexpected end of input at line 1, column 2
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
      unexpected end of input at line 1, column 4
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
      expected a field name in double quotes, found `a` at line 1, column 2
      Syntax in "" at byte 1
    {\'a\':1}
      expected a field name in double quotes, found `'a'` at line 1, column 2
      Syntax in "" at byte 1
    {1:2}
      expected a field name in double quotes, found `1` at line 1, column 2
      Syntax in "" at byte 1
    {,}
      expected a field name in double quotes, found `,` at line 1, column 2
      Syntax in "" at byte 1
    {\"a\":1,b:2}
      expected a field name in double quotes, found `b` at line 1, column 8
      Syntax in "" at byte 7
    {\"a\":1,,\"b\":2}
      expected a field name in double quotes, found `,` at line 1, column 8
      Syntax in "" at byte 7
    {null:1}
      expected a field name in double quotes, found `null` at line 1, column 2
      Syntax in "" at byte 1
    {]
      expected a field name in double quotes, found `]` at line 1, column 2
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
      expected `:` after the field name, found `1` at line 1, column 6
      Syntax in "/a" at byte 5
    {\"a\"=1}
      expected `:` after the field name, found `=1` at line 1, column 5
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
