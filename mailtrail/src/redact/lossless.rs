//! Bytes as text and back: what is no UTF-8 becomes characters that nobody uses, one for each byte.

/// The character that stands for byte 0; there are 256, the last of Unicode's private ones.
const FIRST: u32 = 0x0010_ff00;
/// First byte of their UTF-8.
const LEAD: u8 = 0xf4;

/// Whether a character stands for a byte.
pub(super) fn is_byte(char: char) -> bool {
    u32::from(char) >= FIRST
}

fn stand_in(byte: u8) -> char {
    char::from_u32(FIRST + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Appends bytes to a text, but for the beginning of a character at their end, whose length is told.
pub(super) fn decode(bytes: &[u8], is_last: bool, out: &mut String) -> usize {
    let mut rest = bytes;
    loop {
        let (valid, behind) = match std::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let (valid, behind) = rest.split_at(error.valid_up_to());
                let length = match error.error_len() {
                    Some(length) => length,
                    None if is_last => behind.len(),
                    None => {
                        push(std::str::from_utf8(valid).unwrap_or_default(), out);
                        return behind.len();
                    }
                };
                (std::str::from_utf8(valid).unwrap_or_default(), Some(behind.split_at(length)))
            }
        };
        push(valid, out);
        let Some((wrong, behind)) = behind else { return 0 };
        out.extend(wrong.iter().map(|byte| stand_in(*byte)));
        rest = behind;
    }
}

/// A character that stands for a byte, but is one itself, stands byte by byte.
fn push(text: &str, out: &mut String) {
    if memchr::memchr(LEAD, text.as_bytes()).is_none() {
        return out.push_str(text);
    }
    for char in text.chars() {
        if u32::from(char) >= FIRST {
            out.extend(char.encode_utf8(&mut [0; 4]).bytes().map(stand_in));
        } else {
            out.push(char);
        }
    }
}

/// The bytes of a text that was decoded.
pub(super) fn encode(text: &str, out: &mut Vec<u8>) {
    if memchr::memchr(LEAD, text.as_bytes()).is_none() {
        return out.extend_from_slice(text.as_bytes());
    }
    for char in text.chars() {
        match u32::from(char).checked_sub(FIRST).and_then(|byte| u8::try_from(byte).ok()) {
            Some(byte) => out.push(byte),
            None => out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_byte_comes_back(parts in prop::collection::vec(prop_oneof![
            any::<Vec<u8>>(),
            any::<String>().prop_map(String::into_bytes),
            (0x0010_ff00_u32..=0x0010_ffff).prop_map(|it| char::from_u32(it).unwrap().to_string().into_bytes()),
        ], 0..6), cut in any::<prop::sample::Index>()) {
            let bytes = parts.concat();
            let cut = cut.index(bytes.len() + 1);
            let mut text = String::new();
            let left = decode(&bytes[..cut], false, &mut text);
            decode(&bytes[cut - left..], true, &mut text);
            let mut back = Vec::new();
            encode(&text, &mut back);
            prop_assert_eq!(back, bytes);
        }
    }
}
