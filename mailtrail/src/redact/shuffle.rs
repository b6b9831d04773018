//! Identifiers into others of the same form: a permutation that a key decides, so that two never become the same.

mod hex;

use super::keyed::{Keyed, Sort};

/// An identifier of the same length, the same alphabet and with the same separators.
///
/// Hexadecimal digits stay some, in the same case; the version and the variant of a UUID stay; other letters and digits become others
/// of their sort. Every round of the network adds to each digit of one half a number that the other half decides, so it can be undone: two
/// identifiers of the same form never become the same one.
pub(super) fn shuffled(text: &str, key: Keyed) -> String {
    /// Length of texts that take no memory of their own but for the result.
    const SHORT: usize = 64;
    let length = text.len();
    if let Some(new) = hex::shuffled(text, key) {
        return new;
    }
    let out = if length <= SHORT {
        shuffled_in(text.as_bytes(), key, &mut [0; SHORT][..length], &mut [0; SHORT][..length])
    } else {
        shuffled_in(text.as_bytes(), key, &mut vec![0; length], &mut vec![0; length])
    };
    String::from_utf8(out).unwrap_or_default()
}

/// The same with room for the values of digits, and for how many values each may have.
fn shuffled_in(form: &[u8], key: Keyed, values: &mut [u8], radixes: &mut [u8]) -> Vec<u8> {
    let (is_hex, fixed) = (is_hex(form), fixed(form));
    let moves = |at: usize, byte: u8| byte.is_ascii_alphanumeric() && (at >= 64 || fixed & 1 << at == 0);
    let (mut count, mut has_letter) = (0, false);
    for (at, byte) in form.iter().enumerate() {
        if moves(at, *byte) {
            let (value, first, radix) = digit(*byte, is_hex, count == 0);
            (values[count], radixes[count]) = (value - first, radix);
            count += 1;
        } else {
            has_letter |= byte.is_ascii_alphabetic();
        }
    }
    let (values, radixes) = (&mut values[..count], &radixes[..count]);
    // What is hexadecimal has to have a letter still, or it would be of another form: it is shuffled until it has.
    for _ in 0..64 {
        permute(values, (!is_hex).then_some(radixes), key);
        if !is_hex || has_letter || values.iter().any(|value| *value >= 10) {
            break;
        }
    }
    let ten = if form.iter().any(u8::is_ascii_uppercase) { b'A' } else { b'a' };
    let mut digits = values.iter().enumerate();
    let mut out = form.to_vec();
    for (at, byte) in out.iter_mut().enumerate() {
        if moves(at, *byte)
            && let Some((index, value)) = digits.next()
        {
            *byte = match value {
                10.. if is_hex => ten + value - 10,
                _ if is_hex => b'0' + value,
                _ => digit(*byte, false, index == 0).1 + value,
            };
        }
    }
    out
}

/// A digit: its number, that of the first one of its sort, and how many there are; the number is that of the character, or the value of a hexadecimal digit.
fn digit(byte: u8, is_hex: bool, is_first: bool) -> (u8, u8, u8) {
    match byte {
        b'0'..=b'9' if is_hex => (byte - b'0', 0, 16),
        b'a'..=b'f' if is_hex => (byte - b'a' + 10, 0, 16),
        b'A'..=b'F' if is_hex => (byte - b'A' + 10, 0, 16),
        // A number that begins with a zero has as many digits as one that does not, and is none in JSON.
        b'0' if is_first => (byte, b'0', 1),
        b'1'..=b'9' if is_first => (byte, b'1', 9),
        b'0'..=b'9' => (byte, b'0', 10),
        b'a'..=b'z' => (byte, b'a', 26),
        _ => (byte, b'A', 26),
    }
}

/// Whether letters and digits are hexadecimal, with a letter, in one case.
pub(super) fn is_hex(bytes: &[u8]) -> bool {
    let (mut has_lower, mut has_upper) = (false, false);
    for byte in bytes {
        match byte {
            b'a'..=b'f' => has_lower = true,
            b'A'..=b'F' => has_upper = true,
            b'g'..=b'z' | b'G'..=b'Z' => return false,
            _ => {}
        }
    }
    has_lower != has_upper
}

/// Places that stay, a bit for each: version and variant of a UUID, and in message IDs of SES what tells the region and the end.
fn fixed(form: &[u8]) -> u64 {
    let has_hyphens = |at: &[usize]| at.iter().all(|at| form.get(*at) == Some(&b'-'));
    match form.len() {
        36 if has_hyphens(&[8, 13, 18, 23]) => 1 << 14 | 1 << 19,
        // `0100018e0123abcd-01234567-89ab-4def-8123-0123456789ab-000000`
        60 if has_hyphens(&[16, 25, 30, 35, 40, 53]) => 0b1111 | 1 << 31 | 1 << 36 | 0b11_1111 << 54,
        _ => 0,
    }
}

/// Rounds of the network.
const ROUNDS: u64 = 8;

/// Digits that one hash moves.
const STEPS: usize = 12;

/// Permutes digits; without radixes they are hexadecimal.
fn permute(values: &mut [u8], radixes: Option<&[u8]>, key: Keyed) {
    let middle = values.len() / 2;
    // Of a single digit there is no other half: it moves by the key alone.
    for round in 0..ROUNDS {
        let (left, right) = values.split_at_mut(middle);
        let is_right = round % 2 == 0;
        let (moved, others) = if is_right { (right, left) } else { (left, right) };
        if others.is_empty() && round > 0 {
            continue;
        }
        let mut hash = key.hash(Sort::Shuffle, others) ^ u128::from(round);
        let half = radixes.map(|radixes| if is_right { &radixes[middle..] } else { &radixes[..middle] });
        let mut half = half.map(|half| half.chunks(STEPS));
        for moved in moved.chunks_mut(STEPS) {
            hash = key.number(round << 8 | Sort::Shuffle as u64, &hash.to_le_bytes());
            match half.as_mut().map(|half| half.next().unwrap_or_default()) {
                None => add_hex(moved, hash),
                Some(radixes) => {
                    let bytes = hash.to_le_bytes();
                    for ((value, by), radix) in moved.iter_mut().zip(&bytes).zip(radixes) {
                        *value = sum(*value, *by, *radix);
                    }
                }
            }
            // What was used is used up.
            hash >>= 8 * moved.len();
        }
    }
}

/// Adds to hexadecimal digits, all at once: no sum of two is longer than a byte.
fn add_hex(values: &mut [u8], by: u128) {
    const DIGITS: u128 = u128::from_le_bytes([15; 16]);
    let mut bytes = [0; 16];
    for (byte, value) in bytes.iter_mut().zip(&*values) {
        *byte = *value;
    }
    let sum = (u128::from_le_bytes(bytes) + (by & DIGITS)) & DIGITS;
    for (value, byte) in values.iter_mut().zip(&sum.to_le_bytes()) {
        *value = *byte;
    }
}

fn sum(value: u8, by: u8, radix: u8) -> u8 {
    let sum = u16::from(value) + u16::from(by);
    // Divisions by what is known are cheap.
    let rest = match radix {
        10 => sum % 10,
        26 => sum % 26,
        9 => sum % 9,
        _ => 0,
    };
    u8::try_from(rest).unwrap_or_default()
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
