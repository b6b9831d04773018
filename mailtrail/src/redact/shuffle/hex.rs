//! Identifiers of up to 32 hexadecimal digits, such as UUIDs: two numbers in place of lists of digits.

use super::fixed;
use crate::redact::keyed::{Keyed, Sort};

/// Most digits that there may be.
const MOST: u32 = 32;

/// The lowest bit of each digit.
const ONES: u128 = u128::MAX / 15;

/// What a byte is: digits have their value in the lower half.
const DIGIT: u8 = 1 << 4;
const LOWER: u8 = 1 << 5;
const UPPER: u8 = 1 << 6;
const OTHER: u8 = 1 << 7;

static CLASSES: [u8; 256] = classes();

/// Does as [`shuffled`](super::shuffled); nothing if it is no such identifier.
pub(super) fn shuffled(text: &str, key: Keyed) -> Option<String> {
    let form = text.as_bytes();
    if form.len() >= 64 {
        return None;
    }
    let fixed = fixed(form);
    let is_fixed = |at: usize| fixed >> at & 1 != 0;
    let (mut number, mut count, mut seen, mut seen_fixed) = (0_u128, 0, 0, 0);
    for (at, byte) in form.iter().enumerate() {
        let class = CLASSES[usize::from(*byte)];
        if class & OTHER != 0 {
            return None;
        }
        seen |= class;
        if class != 0 && !is_fixed(at) {
            number = number << 4 | u128::from(class & 15);
            count += 1;
        } else {
            seen_fixed |= class;
        }
    }
    let (has_lower, has_upper) = (seen & LOWER != 0, seen & UPPER != 0);
    if has_lower == has_upper || count == 0 || count > MOST {
        return None;
    }
    // What is hexadecimal has to have a letter still, or it would be of another form: it is shuffled until it has.
    for _ in 0..64 {
        number = permuted(number, count, key);
        if seen_fixed & (LOWER | UPPER) != 0 || has_letters(number) {
            break;
        }
    }
    let digits = if has_upper { b"0123456789ABCDEF" } else { b"0123456789abcdef" };
    let mut out = form.to_vec();
    for (at, byte) in out.iter_mut().enumerate().rev() {
        if CLASSES[usize::from(*byte)] != 0 && !is_fixed(at) {
            *byte = digits[usize::try_from(number & 15).unwrap_or_default()];
            number >>= 4;
        }
    }
    String::from_utf8(out).ok()
}

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte: u8 = 0;
    loop {
        classes[byte as usize] = match byte {
            b'0'..=b'9' => DIGIT | (byte - b'0'),
            b'a'..=b'f' => LOWER | (byte - b'a' + 10),
            b'A'..=b'F' => UPPER | (byte - b'A' + 10),
            b'g'..=b'z' | b'G'..=b'Z' | 0x80.. => OTHER,
            _ => 0,
        };
        if byte == 255 {
            return classes;
        }
        byte += 1;
    }
}

/// Whether any digit is ten or more.
fn has_letters(number: u128) -> bool {
    let eights = number >> 3 & ONES;
    eights & (number >> 2 | number >> 1) != 0
}

/// A network of which each round changes one half by what the other one and the key decide.
fn permuted(number: u128, count: u32, key: Keyed) -> u128 {
    // Of numbers as long as these, four rounds make a permutation that nobody tells from a random one.
    let rounds = if count < 24 { 8 } else { 4 };
    let low = 4 * (count - count / 2);
    let mask = |bits: u32| if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
    let masks = [mask(low), mask(4 * count - low)];
    let mut halves = [number & u128::from(masks[0]), number >> low].map(|half| u64::try_from(half).unwrap_or_default());
    for round in 0..rounds {
        let (moved, other) = if round % 2 == 0 { (0, 1) } else { (1, 0) };
        let number = u64::from(count) << 16 | round << 8 | Sort::Shuffle as u64;
        let hash = key.number(number, &halves[other].to_le_bytes());
        halves[moved] ^= u64::try_from(hash >> 64).unwrap_or_default() & masks[moved];
    }
    u128::from(halves[1]) << low | u128::from(halves[0])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_become_the_same() {
        let key = Keyed::of("k");
        for count in 1..=4 {
            let all = 1 << (4 * count);
            let new: BTreeSet<_> = (0..all).map(|number| permuted(number, count, key)).collect();
            assert!(new.len() == usize::try_from(all).unwrap() && new.iter().all(|number| *number < all));
        }
        let new: BTreeSet<_> = (0..4096).map(|it| shuffled(&format!("{it:03x}a-00ff"), key).unwrap()).collect();
        assert_eq!(new.len(), 4096);
    }

    #[test]
    fn forms_stay() {
        let key = Keyed::of("k");
        let text = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
        let new = shuffled(text, key).unwrap();
        assert!(new != text && new.len() == 36 && new[14..15] == text[14..15] && new[19..20] == text[19..20]);
        assert!(shuffled("7C9E6679", key).unwrap().bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase()));
        assert!(has_letters(0xa0) && has_letters(0xf) && !has_letters(0x9_8765_4321) && !has_letters(0x48));
        assert_eq!(shuffled("plum", key), None);
        assert_eq!(shuffled(&"a1".repeat(17), key), None);
    }
}
