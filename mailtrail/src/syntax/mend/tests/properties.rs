//! For any text, the result is JSON, and its positions are positions of the source.

use proptest::prelude::*;

use super::*;

/// JSON of any shape.
fn json() -> impl Strategy<Value = String> {
    let text = r#"[a-z{}:,' é”\[\]]{0,12}|\\[nt"]"#.prop_map(|inner| format!("\"{inner}\""));
    let scalar = prop_oneof![
        text.clone(),
        "-?(0|[1-9][0-9]{0,3})(\\.[0-9])?".prop_map(|number| number),
        prop::sample::select(vec!["true", "false", "null"]).prop_map(str::to_owned),
    ];
    scalar.prop_recursive(4, 40, 6, move |inner| {
        let fields = prop::collection::vec(("[a-zA-Z:]{1,8}", inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(|elements| format!("[{}]", elements.join(", "))),
            fields.prop_map(|fields| {
                let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", fields.join(",\n "))
            }),
        ]
    })
}

/// Pieces that people and programs put into the wrong places.
fn piece() -> impl Strategy<Value = String> {
    let pieces = vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "`",
        "”",
        "“",
        "\\",
        "\\\"",
        "\\n",
        "\n",
        "\t",
        "\0",
        "//",
        "/*",
        "#",
        "...",
        "=",
        "=>",
        ";",
        "(",
        ")",
        "<",
        ">",
        "None",
        "True",
        "NaN",
        "x",
        "1",
        "01",
        "+",
        ".5",
        "0x",
        "\u{feff}",
        "datetime(1)",
        "[Object]",
        " 2. ",
        "{\"a\":1}",
        "\"\"",
        "é",
    ];
    prop_oneof![4 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,3}".prop_map(|text| text)]
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let mended = mend(text);
    prop_assert!(valid(&mended.text).is_some(), "{text:?} became {:?}", mended.text);
    prop_assert!(mended.text.len() <= text.len() * 6 + 512, "{text:?} became {:?}", mended.text);
    prop_assert!(mended.end <= text.len() && mended.faults.len() <= 100);
    let mut before = 0;
    for at in 0..=mended.text.len() {
        let source = mended.source(at);
        prop_assert!(before <= source && source <= text.len(), "{at} of {:?} is {source} of {text:?}", mended.text);
        before = source;
    }
    for fault in &mended.faults {
        prop_assert!(text.is_char_boundary(fault.at), "{fault:?} in {text:?}");
        prop_assert!(fault.related.is_none_or(|at| text.is_char_boundary(at)), "{fault:?} in {text:?}");
        prop_assert!(mended.mended(fault.at) <= mended.text.len());
        let words = crate::syntax::words(text, fault, false);
        prop_assert!(!words.message.is_empty() && !words.message.chars().any(char::is_control), "{words:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_valid_stays_as_it_is(text in json()) {
        let mended = mend(&text);
        prop_assert_eq!(&mended.text, &text);
        prop_assert!(mended.faults.is_empty() && mended.complete);
    }

    #[test]
    fn any_changes_of_valid_text(text in json(), changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, piece()), 1..8)) {
        let mut chars: Vec<String> = text.chars().map(String::from).collect();
        for (place, deleted, piece) in changes {
            let at = place.index(chars.len() + 1);
            let end = (at + deleted).min(chars.len());
            chars.splice(at..end, [piece]);
        }
        holds(&chars.concat())?;
    }

    #[test]
    fn any_pieces(pieces in prop::collection::vec(piece(), 0..40)) {
        holds(&pieces.concat())?;
    }

    #[test]
    fn every_beginning(text in json()) {
        for (at, _) in text.char_indices() {
            holds(&text[..at])?;
            // A typographic quote, or a bracket, may have been meant as the end of a string.
            let ambiguous = text.contains('”') || text[..at].trim_end().ends_with(['}', ']']);
            prop_assert!(ambiguous || mend(&text[..at]).faults.len() <= 1, "{}: {:?}", &text[..at], mend(&text[..at]).faults);
        }
    }
}
