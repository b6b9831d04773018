//! Repairs of typical mistakes, and texts that must stay unchanged.

mod changes;
mod properties;

use super::*;
use crate::syntax::SyntaxKind as Kind;

/// Kinds of the faults, whether the document is complete, and the text.
fn mended(text: &str) -> (Vec<Kind>, bool, String) {
    let mended = mend(text);
    assert!(valid(&mended.text).is_some(), "{text:?} became {:?}", mended.text);
    (mended.faults.iter().map(|fault| fault.kind).collect(), mended.complete, mended.text)
}

/// Checks one mistake of a whole document.
#[track_caller]
fn case(text: &str, kinds: &[Kind], expected: &str) {
    assert_eq!(mended(text), (kinds.to_vec(), true, expected.to_owned()), "{text}");
}

#[test]
fn separators_of_fields_and_elements() {
    case(r#"{"a":1 "b":2}"#, &[Kind::MissingCommaInObject], r#"{"a":1, "b":2}"#);
    case("{\"a\":\"x\"\n\"b\":2}", &[Kind::MissingCommaInObject], "{\"a\":\"x\",\n\"b\":2}");
    case(r#"[1 "a" {"b":2}]"#, &[Kind::MissingCommaInArray, Kind::MissingCommaInArray], r#"[1, "a", {"b":2}]"#);
    case(r#"{"a" 1,"b":2}"#, &[Kind::MissingColon], r#"{"a": 1,"b":2}"#);
    case(r#"{"a":[1,2,],"b":2,}"#, &[Kind::TrailingComma, Kind::TrailingComma], r#"{"a":[1,2],"b":2}"#);
    case(r#"{,"a":1,,"b":2}"#, &[Kind::ExtraComma, Kind::ExtraComma], r#"{"a":1,"b":2}"#);
    case(r#"{"a"="b","c" => 1;"d":2;}"#, &[Kind::Equals, Kind::Semicolon], r#"{"a":"b","c" : 1,"d":2}"#);
    case(r#"{"a":,"b"}"#, &[Kind::ExtraComma], r#"{"a":"b"}"#);
    case(r#"{"a":,"b","c":, 1,"d":,{},"e":,true}"#, &[Kind::ExtraComma; 4], r#"{"a":"b","c": 1,"d":{},"e":true}"#);
    case(r#"{"a":,"b":1}"#, &[Kind::MissingValue], r#"{"a":null,"b":1}"#);
    case(r#"{"a":1,:2}"#, &[Kind::MissingName], r#"{"a":1,"":2}"#);
}

#[test]
fn quotes() {
    case("{'a': 'x\"y', 'c': 'it\\'s'}", &[Kind::SingleQuotes], r#"{"a": "x\"y", "c": "it's"}"#);
    case("{“a”: “b”, \"c\": \"d”, \"e\":\"f\"}", &[Kind::TypographicQuotes], r#"{"a": "b", "c": "d", "e":"f"}"#);
    case("{`a`: `b`}", &[Kind::Backticks], r#"{"a": "b"}"#);
    case(r#"{""a"":""b"",""c"":1}"#, &[Kind::DoubledQuotes], r#"{"a":"b","c":1}"#);
    case(r#"{\"a\":\"b\\\"c\\n\",\"d\":[1]}"#, &[Kind::EncodedTwice], r#"{"a":"b\"c\n","d":[1]}"#);
    case(r#"{"a":"b,"c":"d","e":1}"#, &[Kind::UnclosedString], r#"{"a":"b","c":"d","e":1}"#);
    case(r#"{"x":{"a":"b},"c":"d"}"#, &[Kind::UnclosedString], r#"{"x":{"a":"b"},"c":"d"}"#);
    case("{\n \"a\": \"b,\n \"c\": 1\n}", &[Kind::UnclosedString], "{\n \"a\": \"b\",\n \"c\": 1\n}");
    case(r#"{"a:1,"b":2}"#, &[Kind::UnclosedString], r#"{"a":1,"b":2}"#);
    case(r#"["a,"b","c"]"#, &[Kind::UnclosedString], r#"["a","b","c"]"#);
    case(r#"{"a":Bounce","b":1}"#, &[Kind::UnopenedString], r#"{"a":"Bounce","b":1}"#);
    case(r#"{"a":1,b":2}"#, &[Kind::UnopenedString], r#"{"a":1,"b":2}"#);
    case(r#"{"a":"x "y" z","b":1}"#, &[Kind::InnerQuote], r#"{"a":"x \"y\" z","b":1}"#);
    case("{u'a': u'b'}", &[Kind::SingleQuotes], r#"{"a": "b"}"#);
}

#[test]
fn strings_that_are_wrapped_go_on_in_the_next_line() {
    let text = "{\"a\": \"pass; client-ip=192.0.2.1; helo=\n  smtp.example.com;\",\n \"b\": [\"h=From:\n  To:Cc\", 1]}";
    let expected = r#"{"a": "pass; client-ip=192.0.2.1; helo=\n  smtp.example.com;",
 "b": ["h=From:\n  To:Cc", 1]}"#;
    case(text, &[Kind::ControlCharacter; 2], expected);
    let xml = "{\"a\": \"<x\n id=\\\"1\\\"\n xmlns:y=\\\"z\\\">\", \"b\": 1}";
    case(xml, &[Kind::ControlCharacter], r#"{"a": "<x\n id=\"1\"\n xmlns:y=\"z\">", "b": 1}"#);
    case("{a: \"b,\n c: 1}", &[Kind::BareName, Kind::UnclosedString], "{\"a\": \"b\",\n \"c\": 1}");
}

#[test]
fn json_in_a_string_whose_quotes_are_not_escaped() {
    let text = r#"{"Message": "{"a":1,"b":{"c":"d\"e"},"f":"g"}","z":1}"#;
    let expected = r#"{"Message": "{\"a\":1,\"b\":{\"c\":\"d\\\"e\"},\"f\":\"g\"}","z":1}"#;
    case(text, &[Kind::InnerQuote], expected);
    case("{\"m\": \"{\n  \"a\": 1\n}\"}", &[Kind::InnerQuote], r#"{"m": "{\n  \"a\": 1\n}"}"#);
}

#[test]
fn words_and_numbers_of_other_languages() {
    case("{\"a\": None, \"b\": True}", &[Kind::PythonWord], "{\"a\": null, \"b\": true}");
    case("[undefined, NULL, TRUE]", &[Kind::NullWord, Kind::BooleanWord], "[null, null, true]");
    case("[NaN, -Infinity, 1]", &[Kind::NotFinite], "[null, null, 1]");
    case("{a: 1, b_c: 2}", &[Kind::BareName], r#"{"a": 1, "b_c": 2}"#);
    case(r#"{"a": some text, "b":1}"#, &[Kind::BareString], r#"{"a": "some text", "b":1}"#);
    case("[007,+1,1.,.5,0x1F,1_000,5L]", &[Kind::InvalidNumber; 7], "[7,1,1,0.5,31,1000,5]");
    case(r#"{"a":tru"x","b":[fals"y" ]}"#, &[Kind::BareString; 2], r#"{"a":"tru\"x\"","b":["fals\"y\"" ]}"#);
    case(r#"{"a":tru"b":1}"#, &[Kind::BareString, Kind::MissingCommaInObject], r#"{"a":"tru","b":1}"#);
    case(r#"["x",2024-05-14T08:30:12Z]"#, &[Kind::BareString], r#"["x","2024-05-14T08:30:12Z"]"#);
    let call = r#"{"a": datetime.datetime(2026, 3, tzinfo=tz("x")), "b": ObjectId("65"), "c": NumberLong(5)}"#;
    let expected = r#"{"a": "datetime.datetime(2026, 3, tzinfo=tz(\"x\"))", "b": "65", "c": 5}"#;
    case(call, &[Kind::Call], expected);
    case(
        "{\"a\": (1, 2), \"b\": {\"x\", \"y\"}}",
        &[Kind::Parentheses, Kind::WrongBracket],
        r#"{"a": [1, 2], "b": ["x", "y"]}"#,
    );
}

#[test]
fn what_stands_between_tokens() {
    case("{\"a\":1, // x\n\"b\":2, # y\n/* z */\"c\":3}", &[Kind::Comment], "{\"a\":1, \n\"b\":2, \n\"c\":3}");
    case("{\u{feff}\"a\":\u{a0}1}", &[Kind::Invisible], r#"{"a":1}"#);
    case("[1, ...]", &[Kind::Dots], "[1 ]");
    case("{\"a\":1, ..., \"b\": ...}", &[Kind::Dots], "{\"a\":1,  \"b\": null}");
    case("[ [Object], 1, ... 5 more items ]", &[Kind::Placeholder, Kind::Dots], "[ null, 1  ]");
    case("{\n 2.  \"a\": [\n 3.    1\n 4. ]}", &[Kind::LineNumber], "{\n   \"a\": [\n     1\n  ]}");
    case("[\n1,\n2,\n3\n, 4 5]", &[Kind::MissingCommaInArray], "[\n1,\n2,\n3\n, 4, 5]");
}

#[test]
fn inside_of_strings() {
    case("{\"a\":\"x\ty\",\"b\":\"1\n2\"}", &[Kind::ControlCharacter; 2], r#"{"a":"x\ty","b":"1\n2"}"#);
    case(
        r#"{"a":"\d","b":"\'","c":"\x41","d":"\u12"}"#,
        &[Kind::InvalidEscape; 4],
        r#"{"a":"\\d","b":"'","c":"\u0041","d":"\\u12"}"#,
    );
}

#[test]
fn brackets() {
    case(r#"{"a":[1,2},"b":3}"#, &[Kind::WrongBracket], r#"{"a":[1,2],"b":3}"#);
    case(r#"[{"b":1],{"b":2}]"#, &[Kind::WrongBracket], r#"[{"b":1},{"b":2}]"#);
    case(r#"{"a":[{"b":1],"c":2}"#, &[Kind::MissingClosing], r#"{"a":[{"b":1}],"c":2}"#);
    case(r#"[{"a":1,{"a":2}]"#, &[Kind::MissingClosing], r#"[{"a":1},{"a":2}]"#);
    case(r#"{"a":[1,2,"c":3}"#, &[Kind::MissingClosing], r#"{"a":[1,2],"c":3}"#);
    case(r#"{"a":{"b":1}},"c":2}"#, &[Kind::ExtraClosing], r#"{"a":{"b":1},"c":2}"#);
    case(r#"{"a":1]}"#, &[Kind::ExtraClosing], r#"{"a":1}"#);
    case(r#"{{"a":1}"#, &[Kind::ExtraOpening], r#"{"a":1}"#);
    case(r#"{"a":"b":"c"},"d":1}"#, &[Kind::MissingOpening], r#"{"a":{"b":"c"},"d":1}"#);
    case(r#"{"a":{"x":1},{"x":2}],"b":3}"#, &[Kind::MissingOpening], r#"{"a":[{"x":1},{"x":2}],"b":3}"#);
    case(r#"{"a":1,2],"b":3}"#, &[Kind::MissingOpening], r#"{"a":[1,2],"b":3}"#);
    case(r#"{"a":["x":1,"y":2},{"x":3}]}"#, &[Kind::MissingOpening], r#"{"a":[{"x":1,"y":2},{"x":3}]}"#);
}

#[test]
fn what_is_cut_off() {
    for (text, expected) in [
        (r#"{"a":{"b":1,"c":2}"#, r#"{"a":{"b":1,"c":2}}"#),
        (r#"{"a":"b","c":"d"#, r#"{"a":"b","c":"d"}"#),
        (r#"{"a":"b\"#, r#"{"a":"b"}"#),
        (r#"{"a":"b\u00"#, r#"{"a":"b"}"#),
        (r#"{"a":"#, r#"{"a":null}"#),
        (r#"{"a""#, r#"{"a":null}"#),
        (r#"{"a":1,"#, r#"{"a":1}"#),
        (r#"{"a":tr"#, r#"{"a":true}"#),
        (r#"{"a":-"#, r#"{"a":-0}"#),
        (r#"[{"a":[1.5e"#, r#"[{"a":[1.5e0]}]"#),
        ("{\"a\":1 \n", "{\"a\":1} \n"),
    ] {
        assert_eq!(mended(text), (vec![Kind::End], false, expected.to_owned()), "{text}");
    }
    let deep = "[".repeat(mailtrail_wire::MAX_DEPTH + 1) + "1" + &"]".repeat(mailtrail_wire::MAX_DEPTH + 1);
    assert_eq!(mended(&deep).0, [Kind::TooDeep]);
}

#[test]
fn what_follows_the_document() {
    for rest in ["", " \n", ",", " ; \n"] {
        assert_eq!(mended(&format!("{{\"a\":1}}{rest}")).0, [], "{rest}");
    }
    let fault = |text| mend(text).faults[0];
    assert_eq!((fault("{\"a\":1}}").kind, fault("{\"a\":1}}").at), (Kind::ExtraClosing, 7));
    assert_eq!((fault("{\"a\":1} x").kind, fault("{\"a\":1} x").at), (Kind::TrailingText, 8));
    assert_eq!((mend("{\"a\":[1 2]} x").end, mend("{\"a\":1}\n").end), (11, 7));
}

#[test]
fn what_is_hardly_json_is_given_up() {
    for text in ["[x] hello", "{hello world}", "[2024-05-14 08:30:12] app.ERROR: failed", "{", "?", ""] {
        let mended = mend(text);
        assert!(!mended.complete && mended.faults.len() <= 1, "{text}: {mended:?}");
        assert!(mended.given_up || text == "{", "{text}: {mended:?}");
        assert!(valid(&mended.text).is_some());
    }
    let prose = format!("{{\"a\":1, {}}}", "this is no field, ".repeat(200));
    assert!(mend(&prose).given_up);
}

#[test]
fn doubts_are_where_something_was_guessed() {
    let mended = mend(r#"{"a":01,"b":2 "c":[3,x],"d":4,...}"#);
    let range = |part: &str| {
        let at = mended.text.find(part).unwrap();
        at..at + part.len()
    };
    assert_eq!(mended.text, r#"{"a":1,"b":2, "c":[3,"x"],"d":4}"#);
    assert!(mended.touches(&range("1")) && mended.touches(&range("\"x\"")) && mended.touches(&range("[3,\"x\"]")));
    assert!(!mended.touches(&range("2")) && !mended.touches(&range("3")));
    assert!(!mended.lacks(&range("[3,\"x\"]")) && mended.lacks(&(0..mended.text.len())));
    assert_eq!((mended.source(range("2").start), mended.source(range("\"c\"").start)), (12, 14));
    assert_eq!(mended.mended(14), range("\"c\"").start);
}

#[test]
fn at_most_a_hundred_faults_are_told() {
    let mended = mend(&format!("[{}1]", "1 ".repeat(1000)));
    assert_eq!((mended.faults.len(), mended.omitted, mended.complete), (100, 900, true));
}

#[test]
fn what_stands_before_a_name_or_behind_an_element_is_taken_away() {
    for text in [
        r#"{"a":1,0    "b":2}"#,
        r#"{"a":1,-"b":2}"#,
        r#"{"a":[1],- "b":2}"#,
        r#"{"a":{9 "b":2}}"#,
        r#"{"a":["b"\}}"#,
        r#"{"a":{"c":["b"\}}}"#,
        r#"{"a":["b"\,"c":["d"]}"#,
        r#"{"a":["b" "c":1}"#,
        r#"{"a":["b" \ ]}"#,
        r#"{"a":[1,2 "c":1}"#,
        "{\n  \"a\": [\n    \"b\"\n  \\,\n  \"c\": [\n    \"d\"\n  ]\n}",
    ] {
        let mended = mend(text);
        assert!(!mended.given_up, "{text}: {mended:?}");
    }
}
