//! Where the next document is found.

use super::*;

fn next(text: &str, from: usize, in_container: bool, cutter: Option<&Cutter>) -> Option<usize> {
    Search { from, in_container, in_words: false, whole: true }.find(text, Behind::Nothing, cutter, &mut None).0
}

#[test]
fn the_first_guess_in_the_text_wins() {
    let missing_comma = r#"{"a":1 "b":2},{"a":3}]"#;
    assert_eq!(next(missing_comma, 7, true, None), Some(13));
    let cut_line = "{\"a\":{\"b\":1\n{\"a\":2}\n";
    assert_eq!(next(cut_line, 12, false, None), Some(12));
    let lost_quote = r#"{"a":"x},{"a":"y"},{"a":"z"}]"#;
    assert_eq!(next(lost_quote, 14, true, None), Some(19));
    assert_eq!(next("oops", 0, false, None), None);
}

#[test]
fn what_follows_decides_where_brackets_end() {
    assert_eq!(next(r#"{"a":1 "b":2}x {"a":3}"#, 7, false, None), None, "no document can follow");
    assert_eq!(next(r#"{"a":1 "b":2}"#, 7, false, None), None, "nothing follows yet");
    assert_eq!(next(r#"{"a":1 "b":2} {"c":3}"#, 7, false, None), Some(13));
    assert_eq!(next(r#"{"a":1 "b":2} {"c":3}"#, 7, true, None), None, "a comma is missing");
    assert_eq!(next(r#"{"a":1 "b":2}]"#, 7, true, None), Some(13));
}

#[test]
fn a_line_that_begins_like_a_document_ends_what_was_cut() {
    // The first line was cut behind a colon, and reading failed in the third: the second is no value of the first.
    let text = "{\"x\":\n{\"a\":2}\n{\"a\":3}\n";
    let cutter = Cutter::learn("{\"a\":1}");
    assert_eq!(next(text, 14, false, cutter.as_ref()), Some(6));
    assert_eq!(next(text, 14, true, cutter.as_ref()), Some(6));
    assert_eq!(next(text, 14, false, None), Some(6));
    let lists = "{\"x\":[\n{\"a\":2}\n{\"a\":3}\n";
    assert_eq!(next(lists, lists.rfind('{').unwrap(), false, None), Some(7));
    let wrapper = "{\"x\":[\n{\"a\":2},\n{\"a\":3}\n],oops}";
    assert_eq!(next(wrapper, wrapper.find("oops").unwrap(), false, None), None, "elements of one list");
    let indented = "{\n  \"x\": {\n    \"y\":\n{\n  \"z\": 1\n}\n{\n";
    assert_eq!(next(indented, indented.rfind('{').unwrap(), false, None), indented.find("{\n  \"z\""));
}

#[test]
fn in_a_list_an_element_stands_behind_stray_brackets_and_semicolons() {
    let cutter = Cutter::learn("{\"a\":1}");
    for (text, from, whole, expected) in [
        ("\n}\n,\n{\"b\":1}]", 2, false, Some(3)),
        ("}}]", 1, false, Some(2)),
        ("},\"c\":1}", 1, false, None),
        ("{\n,\n{\"b\":1}]", 2, true, Some(2)),
        ("\n;{\"b\":1}]", 2, false, Some(2)),
        (";;\n{\"b\":1}]", 1, true, Some(3)),
        (": 1,\n  \"c\": 2\n}\n{\n  \"b\": 1\n}", 1, false, Some(16)),
    ] {
        let search = Search { from, in_container: true, in_words: false, whole };
        assert_eq!(search.find(text, Behind::Nothing, cutter.as_ref(), &mut None).0, expected, "{text}");
    }
    let words = "{\"a\":\"b\nready to go\nINFO {\"b\":1}\n";
    assert_eq!(next(words, 8, true, cutter.as_ref()), words.find("INFO"));
}

#[test]
fn behind_a_line_that_was_cut_an_indented_document_begins() {
    for text in ["{\"a\":\"b\n  {\"c\":1}\n", "{\"a\":\"b\r\n\t[{\"c\":1}]"] {
        let from = text.find(['\r', '\n']).unwrap();
        let next_one = text.rfind(['[', '\t', ' ']).unwrap() + usize::from(!text.contains('['));
        assert_eq!(next(text, from, false, None), Some(next_one), "{text}");
    }
    assert_eq!(next("{\"a\":1,\n \"b\":oops,\n {\"c\":1}", 14, false, None), None, "not the first line");
}

#[test]
fn the_search_reaches_far() {
    let far = format!("{{\"a\":oops{}\n{{\"a\":2}}", " ".repeat(3 * REACH));
    assert_eq!(next(&far, 5, false, None), far.rfind('{'));
}

#[test]
fn behind_a_first_element_whose_name_is_broken_the_next_one_begins() {
    for first in [r#"{""a":1}"#, r#"{a":{"b":[1,{"c":2}]}}"#, r#":"a":{"b":1},"c":[{"d":1}]}"#] {
        let text = format!(r#"{first},{{"a":{{"b":1}},"c":2}},{{"a":3}}]"#);
        assert_eq!(next(&text, 1, true, None), Some(first.len()), "{text}");
    }
    assert_eq!(next(r#"{"a: {"b":1}} {"a":{"b":1}}"#, 6, false, None), Some(13), "without a comma");
    let lost = r#"{"a":1,2],"b":3},{"a":4}]"#;
    assert_eq!(next(lost, 8, true, None), Some(17), "a field does not follow an element");
}

#[test]
fn behind_a_line_that_was_cut_words_and_packed_documents_begin() {
    for line in [r#"[INFO] "{\"a\":1}""#, r#"	"{\"a\":1}""#, r#"[app] {"a":1}"#] {
        let line = line.replace("\\t", "\t");
        let text = format!("{{\"a\":1,\"b\nready to go\n{line}\n{{\"b\":1}}\n");
        assert_eq!(next(&text, 9, false, None), text.find(&line), "{text}");
    }
    assert_eq!(next("{\"a\":[\n  oops,\n  \"{}\"\n]}\n", 9, false, None), None, "it goes on");
}

#[test]
fn a_bracket_at_the_beginning_of_a_line_begins_no_list_of_names() {
    let text = "{\n  \"a\": {\n[   \"b\": 1\n  }\n}\ngot {\"a\": 2}\n";
    assert_eq!(next(text, 15, false, None), text.find("got"));
}

#[test]
fn brackets_in_texts_do_not_count() {
    assert_eq!(end_by_brackets(r#"{"}":"]\"}"}"#), Some(12));
    assert_eq!(end_by_brackets("{\"a\n}"), Some(5), "a line break ends an open text");
    assert_eq!(end_by_brackets("}"), None);
    assert_eq!(end_by_brackets("{[}"), None);
}
