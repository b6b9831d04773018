//! Distinguishes UTF-8 text from other encodings and binary data.

use crate::input::Fault;

/// Shorter heads are never called binary: whatever is wrong with so few bytes can be said one by one.
const SHORTEST: usize = 64;

/// What speaks against reading the first bytes of a file as UTF-8.
pub(super) fn fault(head: &[u8]) -> Option<Fault> {
    match head {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some(Fault::Utf32),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Fault::Utf16),
        _ => without_mark(head).or_else(|| is_binary(head).then_some(Fault::Binary)),
    }
}

/// UTF-16 and UTF-32 without a byte order mark: NUL stands in the same place of nearly every unit and nowhere else, and most
/// of the other bytes are letters.
fn without_mark(head: &[u8]) -> Option<Fault> {
    let head = &head[..head.len().min(1024) & !3];
    let units = head.len() / 4;
    let every = |from: usize, step: usize| head.iter().skip(from).step_by(step);
    let zeros = |at: usize| every(at, 4).filter(|byte| **byte == 0).count();
    let letters =
        |from, step| every(from, step).filter(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')).count();
    let most = |count: usize, of: usize| of > 0 && 10 * count >= 7 * of;
    let [first, second, third, fourth] = [0, 1, 2, 3].map(zeros);
    let little = first == 0 && most(second, units) && third == units && fourth == units && most(letters(0, 4), units);
    let big = fourth == 0 && most(third, units) && second == units && first == units && most(letters(3, 4), units);
    if little || big {
        return Some(Fault::Utf32);
    }
    let (even, odd) = (first + third, second + fourth);
    let little = even == 0 && most(odd, 2 * units) && most(letters(0, 2), 2 * units);
    let big = odd == 0 && most(even, 2 * units) && most(letters(1, 2), 2 * units);
    (little || big).then_some(Fault::Utf16)
}

/// Whether a third of the bytes can stand in no text, and no object begins among them: a record that is damaged however
/// much is still one, and hides no other.
///
/// Zeros in front are left out: a log that was cut off while it was written to has a hole there.
fn is_binary(head: &[u8]) -> bool {
    let start = head.iter().position(|byte| *byte != 0).unwrap_or(head.len());
    let head = &head[start..];
    let is_odd = |byte: &u8| matches!(byte, 0..=7 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let odd = |chunk: std::str::Utf8Chunk<'_>| {
        chunk.invalid().len() + chunk.valid().as_bytes().iter().filter(|byte| is_odd(byte)).count()
    };
    head.len() >= SHORTEST && !holds_object(head) && 3 * head.utf8_chunks().map(odd).sum::<usize>() >= head.len()
}

/// Whether an object with a name of at least three letters begins somewhere.
fn holds_object(head: &[u8]) -> bool {
    memchr::memchr_iter(b'{', head).any(|at| {
        let name = head[at + 1..].trim_ascii_start().strip_prefix(b"\"").and_then(|name| name.first_chunk::<3>());
        name.is_some_and(|letters| letters.iter().all(u8::is_ascii_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, unit: impl Fn(char) -> Vec<u8>) -> Vec<u8> {
        text.chars().flat_map(unit).collect()
    }

    #[test]
    fn other_encodings_are_named() {
        let text = r#"{"eventVersion": "1.11", "name": "é€"}"#;
        let le16 = wide(text, |char| u16::try_from(u32::from(char)).unwrap().to_le_bytes().to_vec());
        let be16 = wide(text, |char| u16::try_from(u32::from(char)).unwrap().to_be_bytes().to_vec());
        let le32 = wide(text, |char| u32::from(char).to_le_bytes().to_vec());
        let be32 = wide(text, |char| u32::from(char).to_be_bytes().to_vec());
        for (bytes, expected) in
            [(le16, Fault::Utf16), (be16, Fault::Utf16), (le32, Fault::Utf32), (be32, Fault::Utf32)]
        {
            assert_eq!(fault(&bytes), Some(expected), "{bytes:?}");
        }
        assert_eq!(fault(b"\xff\xfe{\0}\0"), Some(Fault::Utf16));
        assert_eq!(fault(b"\xfe\xff\0{\0}"), Some(Fault::Utf16));
        assert_eq!(fault(b"\xff\xfe\0\0{\0\0\0"), Some(Fault::Utf32));
        assert_eq!(fault(b"\0\0\xfe\xff\0\0\0{"), Some(Fault::Utf32));
    }

    #[test]
    fn binary_data_are_named() {
        let counting: Vec<u8> = (0..=255).cycle().take(4000).collect();
        let invalid = [0x9c; 100];
        let numbers: Vec<u8> = (1..200_u32).flat_map(u32::to_be_bytes).collect();
        for bytes in [&counting[..], &invalid, &numbers] {
            assert_eq!(fault(bytes), Some(Fault::Binary), "{bytes:?}");
        }
    }

    #[test]
    fn damaged_text_is_still_text() {
        let latin_1 = b"{\"subject\": \"R\xe9sum\xe9 \xe0 la carte\", \"from\": \"j\xfcrgen@example.com\"}\n".repeat(9);
        let mut hole = vec![0; 5000];
        hole.extend(br#"{"eventVersion": "1.11", "eventName": "CreateUser", "eventSource": null, "n": 1}"#);
        let mut record = br#"{"eventVersion": "1.11", "comment": ""#.to_vec();
        record.resize(5000, 0xff);
        for text in [
            &record[..],
            b"",
            b"{}",
            b"\xff",
            b"\xff\xff\xff\xff",
            &[0; 100],
            b"{\0}",
            &latin_1,
            &hole,
            "é€😀".repeat(99).as_bytes(),
        ] {
            assert_eq!(fault(text), None, "{text:?}");
        }
    }
}
