//! One character too many or too few, anywhere in a document.

use super::*;

const DOCUMENT: &str = r#"{"eventType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"mary@example.com","status":"5.1.1"},{"emailAddress":"jane@example.com"}],"timestamp":"2025-11-06T22:14:23.937Z"},"mail":{"messageId":"m-1","destination":["mary@example.com","jane@example.com"],"headersTruncated":false,"count":12,"tags":{"ses:caller-identity":["admin"]}}}"#;

/// All names of objects, anywhere.
fn names(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                into.push(name.clone());
                names(value, into);
            }
        }
        serde_json::Value::Array(array) => array.iter().for_each(|value| names(value, into)),
        _ => {}
    }
}

/// How many names were lost, and how many faults are told.
fn loss(text: &str) -> (usize, usize) {
    let mended = mend(text);
    assert!(valid(&mended.text).is_some(), "{text}\n{}", mended.text);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    names(&serde_json::from_str(DOCUMENT).unwrap(), &mut before);
    names(&serde_json::from_str(&mended.text).unwrap(), &mut after);
    let lost = before.iter().filter(|name| {
        let at = after.iter().position(|other| other == *name);
        at.map(|at| after.swap_remove(at)).is_none()
    });
    (lost.count(), mended.faults.len())
}

/// The document compact, and the same on many lines.
fn documents() -> [String; 2] {
    let value: serde_json::Value = serde_json::from_str(DOCUMENT).unwrap();
    [DOCUMENT.to_owned(), serde_json::to_string_pretty(&value).unwrap()]
}

/// Counts of changes: all, those with more than one fault or with a name lost, those with more than three.
#[derive(Debug, Default)]
struct Counts {
    all: usize,
    some: usize,
    bad: Vec<String>,
}

fn check(text: &str, change: &str, counts: &mut Counts) {
    let (lost, faults) = loss(text);
    counts.all += 1;
    counts.some += usize::from(lost > 0 || faults > 1);
    if lost > 3 || faults > 3 {
        counts.bad.push(format!("{change}: {lost} names lost, {faults} faults"));
    }
}

#[test]
fn one_character_deleted() {
    for document in documents() {
        let mut counts = Counts::default();
        for (at, char) in document.match_indices(['{', '}', '[', ']', ',', ':', '"']).skip(1) {
            let text = format!("{}{}", &document[..at], &document[at + 1..]);
            check(&text, &format!("without {char} at {at}"), &mut counts);
        }
        assert!(counts.bad.is_empty() && counts.some * 8 < counts.all, "{counts:#?}");
    }
}

#[test]
fn one_character_inserted() {
    for document in documents() {
        let mut counts = Counts::default();
        let places = document.match_indices(['{', '}', '[', ']', ',', ':', '"']).map(|(at, _)| at);
        for at in places.flat_map(|at| [at, at + 1]).skip(1) {
            for char in ["{", "}", "[", "]", ",", ":", "\"", ";", "\\", "\u{feff}", "\n", "x", "1", "'"] {
                let text = format!("{}{char}{}", &document[..at], &document[at..]);
                check(&text, &format!("with {char:?} at {at}"), &mut counts);
            }
        }
        assert!(counts.bad.len() * 12 < counts.all && counts.some * 2 < counts.all, "{counts:#?}");
    }
}
