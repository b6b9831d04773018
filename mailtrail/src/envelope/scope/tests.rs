use super::spelling::{STEP, Spelled, escaped_offset};
use super::*;

#[test]
fn goes_back_through_escapes() {
    let json = r#""a\n\u00e9\ud83d\ude00b\"c""#;
    let decoded = "a\né😀b\"c";
    for (text, raw) in [("a", 1), ("\n", 2), ("é", 4), ("😀", 10), ("b", 22), ("\"", 23), ("c", 25)] {
        let offset = decoded.find(text).unwrap();
        assert_eq!(1 + escaped_offset(json, offset, Spelled::default()).raw, raw, "{text:?}");
    }
}

#[test]
fn going_back_finds_the_same() {
    let decoded = "a\"bé\n😀".repeat(2_000);
    let json = format!("\"{}\"", decoded.replace('"', "\\\"").replace('\n', "\\n"));
    let known = Known::default();
    let boundaries: Vec<_> = decoded.char_indices().map(|(at, _)| at).collect();
    let forth = boundaries.iter().step_by(7);
    let back = boundaries.iter().rev().step_by(5);
    for offset in forth.chain(back).chain(&[0, 4_096, 100, 20_000]) {
        let expected = 1 + escaped_offset(&json, *offset, Spelled::default()).raw;
        assert_eq!(known.raw_offset(&json, *offset), expected, "{offset}");
    }
    assert_eq!(known.kept.borrow().len(), decoded.len() / STEP);
    assert_eq!(known.raw_offset(&json, usize::MAX), json.len() - 1, "the end");
}

#[test]
fn places_are_those_of_the_file() {
    let outer = Scope::file("{\n \"m\": \"{\\\"k\\\":1}\"}", Position::default(), None);
    let text = "{\"k\":1}";
    let inner = outer.inside(text, "/m", 8, Packing::Text);
    let place = inner.place(5, "/k");
    assert_eq!((place.line, place.column), (2, 15));
    assert_eq!((place.pointer.as_str(), place.inner.as_slice()), ("/m", &["/k".to_owned()][..]));
}

#[test]
fn text_in_text_is_found_through_both() {
    // {"m":"{\"k\":\"{\\\"d\\\":1}\"}"}
    let deep = r#"{"d":1}"#;
    let middle = r#"{"k":"{\"d\":1}"}"#;
    let outside = r#"{"m":"{\"k\":\"{\\\"d\\\":1}\"}"}"#;
    let outer = Scope::file(outside, Position::default(), None);
    let inner = outer.inside(middle, "/m", 5, Packing::Text);
    let innermost = inner.inside(deep, "/k", 5, Packing::Text);
    let place = innermost.place(5, "/d");
    assert_eq!((place.line, place.column), (1, outside.find('1').unwrap() as u64 + 1));
    assert_eq!((place.pointer.as_str(), place.inner), ("/m", vec!["/k".to_owned(), "/d".to_owned()]));
    assert_eq!((place.unpacked, place.length), (Some(((1, 6), false)), 1));
}

#[test]
fn what_is_packed_has_the_place_of_its_packing() {
    let outer = Scope::file("{\n\"data\": \"H4sI\"}", Position::default(), None);
    let inner = outer.inside("{\"message\":\n\"{}\"}", "/data", 10, Packing::Base64Gzip);
    let place = inner.place(12, "/message");
    assert_eq!((place.line, place.column, place.inner), (2, 9, vec!["/message".to_owned()]));
    assert_eq!(place.unpacked, Some(((2, 1), true)));
    assert_eq!((place.offset, place.length), (10, 6), "those of the packing");
    let innermost = inner.inside("{}", "/message", 12, Packing::Text);
    assert_eq!(innermost.place(1, "").unpacked, Some(((1, 2), true)), "the place within the innermost text");
}

#[test]
fn places_in_a_cell_are_those_of_the_file() {
    let written = "{\n \"\"k\"\":\"\"a\"\",\"\"l\"\":1}";
    let outer = Scope::file(written, Position::default(), None);
    let text = written.replace("\"\"", "\"");
    let cell = outer.cell(&text);
    for wanted in ["1}", "a", "{", "l"] {
        let expected = outer.position(written.find(wanted).unwrap());
        assert_eq!(cell.position(text.find(wanted).unwrap()), expected, "{wanted}");
    }
    assert_eq!(cell.place(3, "/k").pointer, "/k");
    let place = cell.place(3, "/k");
    assert_eq!((place.offset, place.length, place.unpacked), (3, 5, Some(((2, 2), false))), "with doubled quotes");
}

#[test]
fn ranges_are_those_of_the_file() {
    let start = Position::default().after("\n\n");
    let text = r#"{"é":[1,22],"m":"{\"k\":\"\u00e9b\"}"}"#;
    let outer = Scope::file(text, start, None);
    let at = |wanted: &str| text.find(wanted).unwrap();
    let said = |place: Place<'_>| {
        let from = usize::try_from(place.offset).unwrap() - 2;
        (&text[from..from + usize::try_from(place.length).unwrap()], place.line)
    };
    assert_eq!(said(outer.place(at("22"), "")), ("22", 3));
    assert_eq!(said(outer.place(at("["), "")), ("[", 3));
    assert_eq!(said(outer.place_of_value(at("["), "")), ("[1,22]", 3));
    assert_eq!(said(outer.place(at("\"é"), "")), ("\"é\"", 3));
    let inner = outer.inside("{\"k\":\"éb\"}", "/m", at("\"{"), Packing::Text);
    assert_eq!(said(inner.place(5, "/k")), ("\\\"\\u00e9b\\\"", 3));
    assert_eq!(said(outer.place(text.len(), "")), ("", 3));
}

#[test]
fn positions_may_be_asked_for_in_any_order() {
    let scope = Scope::file("ab\ncd", Position::default(), None);
    for (offset, position) in [(4, (2, 2)), (0, (1, 1)), (3, (2, 1)), (3, (2, 1)), (99, (2, 3))] {
        assert_eq!(scope.position(offset), position, "{offset}");
    }
}
