//! Arbitrary and mutated texts: our reader accepts exactly what `serde_json` accepts.
//!
//! Two things differ on purpose: what is nested deeper than [`MAX_DEPTH`], and a byte order mark, which is no part of these texts.

use mailtrail_wire::{Document as _, ErrorKind, Json, MAX_DEPTH};
use proptest::prelude::*;

use super::{accepts, oracle};

/// Tokens of JSON and things that look like them.
const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"b\":",
    "\\",
    "\\\"",
    "\\u",
    "\\u0041",
    "\\ud83d\\ude00",
    "\\ud800",
    "0",
    "-",
    "1",
    "00",
    "-0",
    "1.5",
    ".",
    "e",
    "E+",
    "1e9",
    "9999999999999999999999",
    "true",
    "false",
    "null",
    "nul",
    "tru",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{b}",
    "\0",
    "\u{1f}",
    "é",
    "😀",
    "\u{a0}",
    "'",
    "/",
    "//",
    "/*",
    "#",
    "NaN",
    "Infinity",
    "\u{2028}",
    "\u{7f}",
    "{}",
    "[]",
    "\"\"",
    "+",
    "x",
];

fn json() -> impl Strategy<Value = String> {
    let text = prop::collection::vec(
        prop::sample::select(
            &["a", "\\n", "\\u00e9", "é", "\\\\", "\\\"", "😀", "\\ud83d\\ude00", "\\udc00", " ", "0123456789"][..],
        ),
        0..6,
    )
    .prop_map(|parts| format!("\"{}\"", parts.concat()));
    let number = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?";
    let leaf = prop_oneof![
        text.clone(),
        number,
        prop::sample::select(&["true", "false", "null", "{}", "[ ]"][..]).prop_map(str::to_owned)
    ];
    leaf.prop_recursive(6, 40, 6, move |inner| {
        let space = || prop::sample::select(&["", "", " ", "\n\t", "\r\n"][..]);
        prop_oneof![
            (prop::collection::vec(inner.clone(), 0..6), space())
                .prop_map(|(items, gap)| format!("[{gap}{}{gap}]", items.join(&format!("{gap},")))),
            (prop::collection::vec((text.clone(), inner), 0..6), space()).prop_map(|(members, gap)| {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{name}{gap}:{gap}{value}")).collect();
                format!("{{{gap}{}{gap}}}", members.join(&format!(",{gap}")))
            }),
        ]
    })
}

/// Checks one text against `serde_json`, and what is read from it.
fn compare(text: &str) -> Result<(), TestCaseError> {
    let is_too_deep = Json::parse(text).is_err_and(|error| error.kind() == ErrorKind::TooDeep);
    if is_too_deep {
        prop_assert!(text.matches(['[', '{']).count() > MAX_DEPTH, "{text:?}");
        return Ok(());
    }
    prop_assert_eq!(accepts(text), oracle(text), "{:?}", text);
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
        let json = Json::parse(text).unwrap();
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&json.to_json()).unwrap(), value);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn valid_texts(text in json()) {
        prop_assert!(accepts(&text) && oracle(&text), "{:?}", text);
        compare(&text)?;
    }

    #[test]
    fn mutated_texts(
        text in json(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..3_usize, prop::sample::select(TOKENS)), 1..4),
    ) {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, removed, token) in edits {
            let at = at.index(chars.len() + 1);
            let end = chars.len().min(at + removed);
            chars.splice(at..end, token.chars());
        }
        compare(&chars.into_iter().collect::<String>())?;
    }

    #[test]
    fn cut_and_joined_texts(left in json(), right in json(), cuts in any::<[prop::sample::Index; 2]>()) {
        let part = |text: &str, cut: &prop::sample::Index| text.floor_char_boundary(cut.index(text.len() + 1));
        compare(&left[..part(&left, &cuts[0])])?;
        compare(&right[part(&right, &cuts[1])..])?;
        compare(&(left[..part(&left, &cuts[0])].to_owned() + &right[part(&right, &cuts[1])..]))?;
        compare(&(left + &right))?;
    }

    #[test]
    fn tokens(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..24)) {
        compare(&tokens.concat())?;
    }
}
