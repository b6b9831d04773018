//! Of values of another type, names and bytes, and inside a record.

use cloudtrail_records::{Document as _, Json, Record, TextFlag, Timestamp};
use insta::assert_snapshot;

use crate::{errors, line};

#[test]
fn of_other_types() {
    let found = errors(|text| Record::from_json(text).expect_err(text), ["[]", "\"a\"", "1", "true", "null"]);
    assert_snapshot!(found, @r#"
    []
      expected an object, found an array at line 1, column 1
      Type in "" at byte 0
    \"a\"
      expected an object, found string `a` at line 1, column 1
      Type in "" at byte 0
    1
      expected an object, found number `1` at line 1, column 1
      Type in "" at byte 0
    true
      expected an object, found boolean `true` at line 1, column 1
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
      expected a string, found an object at line 1, column 1
      Type in "" at byte 0
    \"\\ud800\"
      unpaired surrogate in `\ud800` at line 1, column 1
      Type in "" at byte 0
    \"\\ude00\\ud83d and much more text\"
      unpaired surrogate in `\ude00\ud83d and much more text…` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| bool::from_json(text).expect_err(text), ["1", "\"true\""]);
    assert_snapshot!(found, @r#"
    1
      expected a boolean, found number `1` at line 1, column 1
      Type in "" at byte 0
    \"true\"
      expected a boolean, found string `true` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| mailtrail_wire::Number::from_json(text).expect_err(text), ["\"1\""]);
    assert_snapshot!(found, @r#"
    \"1\"
      expected a number, found string `1` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found = errors(|text| Vec::<bool>::from_json(text).expect_err(text), ["{}", "[1]", "[true, [false]]"]);
    assert_snapshot!(found, @r#"
    {}
      expected an array, found an object at line 1, column 1
      Type in "" at byte 0
    [1]
      expected a boolean, found number `1` at line 1, column 2
      Type in "/0" at byte 1
    [true, [false]]
      expected a boolean, found an array at line 1, column 8
      Type in "/1" at byte 7
    "#);
    let found = errors(|text| TextFlag::from_json(text).expect_err(text), ["\"yes\"", "1"]);
    assert_snapshot!(found, @r#"
    \"yes\"
      expected a boolean, found string `yes` at line 1, column 1
      Type in "" at byte 0
    1
      expected a boolean, found number `1` at line 1, column 1
      Type in "" at byte 0
    "#);
    let found =
        errors(|text| Timestamp::from_json(text).expect_err(text), ["\"yesterday\"", "\"2026-02-30T00:00:00Z\"", "1"]);
    assert_snapshot!(found, @r#"
    \"yesterday\"
      expected a string of the right form, found `yesterday` at line 1, column 1
      Type in "" at byte 0
    \"2026-02-30T00:00:00Z\"
      expected a string of the right form, found `2026-02-30T00:00:00Z` at line 1, column 1
      Type in "" at byte 0
    1
      expected a string, found number `1` at line 1, column 1
      Type in "" at byte 0
      help: write it in quotes
    "#);
    let found = errors(|text| text.parse::<Timestamp>().expect_err(text), ["yesterday", ""]);
    assert_snapshot!(found, @r#"
    yesterday
      expected a string of the right form, found `yesterday` at line 1, column 1
      Type in "" at byte 0

      expected a string of the right form, found an empty string at line 1, column 1
      Type in "" at byte 0
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
      invalid UTF-8: byte `0xff` at line 1, column 2
      Utf8 in "" at byte 1
    {\"a\":\n \"�\"}
      invalid UTF-8: byte `0xc3` at line 2, column 3
      Utf8 in "/a" at byte 8
    ��{\0}\0
      invalid UTF-8: byte `0xff` at line 1, column 1
      Utf8 in "" at byte 0
    {\"a\":[1,\"���\"]}
      invalid UTF-8: byte `0xed` at line 1, column 10
      Utf8 in "/a/1" at byte 9
    \u{1f}�\u{8}
      invalid UTF-8: byte `0x8b` at line 1, column 2
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
