//! Tests of status codes.

use super::*;

#[test]
fn display_is_what_was_read() {
    for class in [2, 4, 5] {
        for subject in 0..1000 {
            for detail in [0, 1, 9, 10, 99, 100, 999] {
                let text = format!("{class}.{subject}.{detail}");
                assert_eq!(StatusCode::parse(&text).unwrap().to_string(), text);
            }
        }
    }
}

#[test]
fn other_classes_are_none() {
    for class in (0..=9).filter(|class| ![2, 4, 5].contains(class)) {
        assert_eq!(StatusCode::parse(&format!("{class}.1.1")), None);
    }
}

#[test]
fn leading_zeros_and_long_numbers_are_none() {
    for text in
        ["05.1.1", "5.00.0", "5.0.00", "5.0.01", "5.1000.1", "5.1.99999999999999999999", "5..1", "5.1.-1", "5.+1.1"]
    {
        assert_eq!(StatusCode::parse(text), None, "{text}");
    }
}

#[test]
fn odd_characters_are_none() {
    for text in ["５.1.1", "5.１.1", "5.1.1ä", "ä5.1.1", "5.1.1\n", "5,1,1", "5.1.1x", "\u{1F4E7}", "5.\u{0}1.1"] {
        assert_eq!(StatusCode::parse(text), None, "{text:?}");
    }
}

#[test]
fn any_short_text_is_read_without_panic() {
    let letters = ["", "5", ".", "0", "1", " ", "ä", "9999"];
    for a in letters {
        for b in letters {
            for c in letters {
                for d in letters {
                    let text = [a, b, c, d, ".1"].concat();
                    if let Some((code, rest)) = StatusCode::leading(&text) {
                        assert_eq!(format!("{code}{rest}"), text);
                    }
                }
            }
        }
    }
}

#[test]
fn a_sentence_may_end_behind_a_code() {
    for (text, rest) in [("5.1.1.", "."), ("5.1.1: no", ": no"), ("5.1.1, no", ", no"), ("5.1.1)", ")")] {
        assert_eq!(StatusCode::leading(text).unwrap().1, rest);
    }
}
