//! Identifiers into others of the same form: a permutation that a key decides, so that two never become the same.

use std::ops::Range;

use super::keyed::{Keyed, Sort};

/// A digit: its value, how many there are, and the character that the first one has; what stays as it is, is none.
#[derive(Clone, Copy, Default)]
struct Digit {
    value: u8,
    radix: u8,
    first: u8,
}

/// An identifier of the same length, the same alphabet and with the same separators.
///
/// Hexadecimal digits stay some, in the same case; the version and the variant of a UUID stay; other letters and digits become others
/// of their sort. Every round of the network adds to each digit of one half a number that the other half decides, so it can be undone: two
/// identifiers of the same form never become the same one.
pub(super) fn shuffled(text: &str, key: Keyed) -> String {
    let bytes = text.as_bytes();
    let is_hex = is_hex(bytes);
    let mut out = bytes.to_vec();
    // What is hexadecimal has to have a letter still, or it would be of another form: it is shuffled until it has.
    for _ in 0..64 {
        round_trip(&mut out, bytes, is_hex, key);
        if !is_hex || out.iter().any(u8::is_ascii_alphabetic) {
            break;
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

fn round_trip(out: &mut [u8], form: &[u8], is_hex: bool, key: Keyed) {
    let is_upper = is_hex && form.iter().any(u8::is_ascii_uppercase);
    // Identifiers are short; what is longer, such as tokens, may take memory of its own.
    let (mut short, mut long) = ([Digit::default(); SHORT], Vec::new());
    let digits = if out.len() <= SHORT {
        short.as_mut_slice()
    } else {
        long.resize(out.len(), Digit::default());
        long.as_mut_slice()
    };
    let fixed = fixed(form);
    let mut count = 0;
    for (at, byte) in out.iter().enumerate() {
        if byte.is_ascii_alphanumeric() && !fixed.iter().any(|range| range.contains(&at)) {
            digits[count] = digit(*byte, is_hex, count == 0);
            count += 1;
        }
    }
    permute(&mut digits[..count], key);
    let mut digits = digits[..count].iter();
    for (at, byte) in out.iter_mut().enumerate() {
        if byte.is_ascii_alphanumeric()
            && !fixed.iter().any(|range| range.contains(&at))
            && let Some(digit) = digits.next()
        {
            *byte = match *digit {
                Digit { value: 10.., radix: 16, .. } if is_upper => b'A' + digit.value - 10,
                Digit { value: 10.., radix: 16, .. } => b'a' + digit.value - 10,
                Digit { value, first, .. } => first + value,
            };
        }
    }
}

/// Length of texts that take no memory of their own.
const SHORT: usize = 64;

fn digit(byte: u8, is_hex: bool, is_first: bool) -> Digit {
    match byte {
        b'0'..=b'9' if is_hex => Digit { value: byte - b'0', radix: 16, first: b'0' },
        b'a'..=b'f' if is_hex => Digit { value: byte - b'a' + 10, radix: 16, first: b'0' },
        b'A'..=b'F' if is_hex => Digit { value: byte - b'A' + 10, radix: 16, first: b'0' },
        // A number that begins with a zero has as many digits as one that does not, and is none in JSON.
        b'0' if is_first => Digit { value: 0, radix: 1, first: b'0' },
        b'1'..=b'9' if is_first => Digit { value: byte - b'1', radix: 9, first: b'1' },
        b'0'..=b'9' => Digit { value: byte - b'0', radix: 10, first: b'0' },
        b'a'..=b'z' => Digit { value: byte - b'a', radix: 26, first: b'a' },
        _ => Digit { value: byte - b'A', radix: 26, first: b'A' },
    }
}

/// Whether letters and digits are hexadecimal, with a letter, in one case.
pub(super) fn is_hex(bytes: &[u8]) -> bool {
    let mut letters = bytes.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.all(u8::is_ascii_hexdigit)
        && bytes.iter().any(u8::is_ascii_alphabetic)
        && !(bytes.iter().any(u8::is_ascii_lowercase) && bytes.iter().any(u8::is_ascii_uppercase))
}

/// Places that stay: version and variant of a UUID, and in message IDs of SES what tells the region and the end.
fn fixed(form: &[u8]) -> &'static [Range<usize>] {
    /// `0100018e0123abcd-01234567-89ab-4def-8123-0123456789ab-000000`
    const MESSAGE: usize = 60;
    let has_hyphens = |at: &[usize]| at.iter().all(|at| form.get(*at) == Some(&b'-'));
    match form.len() {
        36 if has_hyphens(&[8, 13, 18, 23]) => &[14..15, 19..20],
        MESSAGE if has_hyphens(&[16, 25, 30, 35, 40, 53]) => &[0..4, 31..32, 36..37, 54..MESSAGE],
        _ => &[],
    }
}

/// Rounds of the network.
const ROUNDS: u64 = 8;

fn permute(digits: &mut [Digit], key: Keyed) {
    let middle = digits.len() / 2;
    let (mut short, mut long) = ([0; SHORT], Vec::new());
    let seed = if digits.len() <= SHORT {
        short.as_mut_slice()
    } else {
        long.resize(digits.len(), 0);
        long.as_mut_slice()
    };
    // Of a single digit there is no other half: it moves by the key alone.
    for round in 0..ROUNDS {
        let (left, right) = digits.split_at_mut(middle);
        let (moved, others) = if round % 2 == 0 { (right, left) } else { (left, right) };
        if others.is_empty() && round > 0 {
            continue;
        }
        for (value, digit) in seed.iter_mut().zip(&*others) {
            *value = digit.value;
        }
        let mut hash = key.hash(Sort::Shuffle, &seed[..others.len()]) ^ u128::from(round);
        for moved in moved.chunks_mut(STEPS) {
            hash = key.number(round << 8 | Sort::Shuffle as u64, &hash.to_le_bytes());
            for (digit, by) in moved.iter_mut().zip(hash.to_le_bytes()) {
                digit.add(by);
            }
            // What was used is used up.
            hash >>= 8 * moved.len();
        }
    }
}

/// Digits that one hash moves.
const STEPS: usize = 12;

impl Digit {
    fn add(&mut self, by: u8) {
        let sum = u16::from(self.value) + u16::from(by);
        // Divisions by what is known are cheap.
        let value = match self.radix {
            16 => sum % 16,
            10 => sum % 10,
            26 => sum % 26,
            9 => sum % 9,
            _ => 0,
        };
        self.value = u8::try_from(value).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_two_of_a_small_form_become_the_same() {
        let key = Keyed::of("k");
        for length in 1..=4 {
            let all = 10_usize.pow(length);
            let of = |number: usize| shuffled(&format!("{number:0width$}", width = length as usize), key);
            assert_eq!((0..all).map(of).collect::<BTreeSet<_>>().len(), all);
        }
        let hex = (0..=0xfff).map(|number| format!("{number:03x}")).filter(|text| is_hex(text.as_bytes()));
        let hex: Vec<_> = hex.collect();
        let shuffled: BTreeSet<_> = hex.iter().map(|text| shuffled(text, key)).collect();
        assert_eq!(shuffled.len(), hex.len());
        assert!(shuffled.iter().all(|text| is_hex(text.as_bytes())));
    }

    #[test]
    fn uuids_stay_uuids() {
        let uuid = shuffled("7c9e6679-7425-40de-944b-e07fc1f90ae7", Keyed::of("k"));
        assert_eq!((&uuid[14..15], &uuid[19..20]), ("4", "9"));
        assert_ne!(&uuid[..8], "7c9e6679");
        let message = shuffled("0100018e0123abcd-01234567-89ab-4def-8123-0123456789ab-000000", Keyed::of("k"));
        assert!(message.starts_with("0100") && message.ends_with("-000000"), "{message}");
    }

    proptest! {
        #[test]
        fn the_form_stays(text in "[a-zA-Z0-9+/=_.:-]{0,80}") {
            let out = shuffled(&text, Keyed::of("k"));
            prop_assert_eq!(out.len(), text.len());
            let is_hex = is_hex(text.as_bytes());
            for (was, is) in text.bytes().zip(out.bytes()) {
                let same = match was {
                    b'0'..=b'9' | b'a'..=b'f' if is_hex && !text.bytes().any(|it| it.is_ascii_uppercase()) => matches!(is, b'0'..=b'9' | b'a'..=b'f'),
                    _ if is_hex && was.is_ascii_hexdigit() => matches!(is, b'0'..=b'9' | b'A'..=b'F'),
                    b'0'..=b'9' => is.is_ascii_digit(),
                    b'a'..=b'z' => is.is_ascii_lowercase(),
                    b'A'..=b'Z' => is.is_ascii_uppercase(),
                    _ => was == is,
                };
                prop_assert!(same, "{} {}", text, out);
            }
        }
    }
}
