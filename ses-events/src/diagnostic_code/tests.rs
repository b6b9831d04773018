//! Tests of diagnostic codes.

use super::*;

type Parts<'a> = (Option<&'a str>, Option<u16>, Option<&'a str>, &'a str);

#[test]
fn parts() {
    let cases: &[(&str, Parts<'_>)] = &[
        ("", (None, None, None, "")),
        (" \n ", (None, None, None, "")),
        ("smtp;", (Some("smtp"), None, None, "")),
        ("smtp; 550 user unknown", (Some("smtp"), Some(550), None, "user unknown")),
        (
            "smtp; 550 5.1.1 <mary@example.com>... User unknown",
            (Some("smtp"), Some(550), Some("5.1.1"), "<mary@example.com>... User unknown"),
        ),
        ("smtp ; 550-5.7.26 a\r\n550 5.7.26 b", (Some("smtp"), Some(550), Some("5.7.26"), "a\r\n550 5.7.26 b")),
        ("550 5.1.1 unknown; sorry", (None, Some(550), Some("5.1.1"), "unknown; sorry")),
        ("smtp; 550 #5.1.0 rejected", (Some("smtp"), Some(550), Some("5.1.0"), "rejected")),
        ("smtp; 550 5.1.1: no", (Some("smtp"), Some(550), Some("5.1.1"), ": no")),
        ("smtp; 5.1.1 no", (Some("smtp"), None, Some("5.1.1"), "no")),
        ("smtp; 550", (Some("smtp"), Some(550), None, "")),
        ("smtp; 550-", (Some("smtp"), Some(550), None, "")),
        ("smtp; 5501 no", (Some("smtp"), None, None, "5501 no")),
        ("smtp; 199 no", (Some("smtp"), None, None, "199 no")),
        ("smtp; 560 no", (Some("smtp"), None, None, "560 no")),
        ("smtp; 550 5.1.1.1 no", (Some("smtp"), Some(550), None, "5.1.1.1 no")),
        ("; 550 no", (None, None, None, "; 550 no")),
        ("mary@example.com; 550", (None, None, None, "mary@example.com; 550")),
        ("ünknown; x", (None, None, None, "ünknown; x")),
    ];
    for (text, expected) in cases {
        let code = DiagnosticCode::parse(text);
        let status = code.status_code().map(|status| status.to_string());
        let found = (code.prefix(), code.reply_code(), status.as_deref(), code.rest());
        assert_eq!(found, *expected, "{text:?}");
        assert_eq!(code.text(), *text);
        assert!(text.ends_with(code.rest()));
    }
}

#[test]
fn any_cut_is_read_without_panic() {
    let text = "smtp; 550-#5.1.1 ünbekannt\n550 5.1.1 \u{1F4E7}; x";
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for from in &places {
        for to in places.iter().filter(|to| *to >= from) {
            let piece = &text[*from..*to];
            assert!(piece.ends_with(DiagnosticCode::parse(piece).rest()));
        }
    }
}
