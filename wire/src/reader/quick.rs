//! Strings with escapes, read in one pass: documents packed in others have one every few bytes.

use super::string::{BLOCK, specials};

/// Text behind the quotation mark before `at`, without its escapes, and the offset behind it.
///
/// Nothing where there is more to look at than is usual: something wrong, a surrogate, or the end of the document.
pub(super) fn unescaped_text(text: &str, at: usize) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let (mut written, mut from, mut to) = (vec![0; 16 * BLOCK], at, 0);
    loop {
        // Whole blocks are copied, and what is too much of one is overwritten by the next.
        let block: &[u8; BLOCK] = bytes.get(from..)?.first_chunk()?;
        if written.len() < to + BLOCK {
            written.resize(2 * written.len(), 0);
        }
        *written.get_mut(to..)?.first_chunk_mut()? = *block;
        let found = specials(*block);
        if found == 0 {
            (from, to) = (from + BLOCK, to + BLOCK);
            continue;
        }
        let plain = found.trailing_zeros() as usize;
        (from, to) = (from + plain, to + plain);
        let byte = match block[plain] {
            b'"' => break,
            b'\\' => bytes.get(from + 1)?,
            _ => return None,
        };
        let unescaped = match byte {
            b'"' | b'\\' | b'/' => *byte,
            b'b' => 0x08,
            b'f' => 0x0c,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let digits = text.get(from + 2..from + 6)?;
                if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                    return None;
                }
                let unit = u32::from_str_radix(digits, 16).ok()?;
                let mut utf8 = [0; 4];
                let utf8 = char::from_u32(unit)?.encode_utf8(&mut utf8).as_bytes();
                written.get_mut(to..to + utf8.len())?.copy_from_slice(utf8);
                (from, to) = (from + 6, to + utf8.len());
                continue;
            }
            _ => return None,
        };
        written[to] = unescaped;
        (from, to) = (from + 2, to + 1);
    }
    written.truncate(to);
    written.shrink_to_fit();
    Some((String::from_utf8(written).ok()?, from + 1))
}

#[cfg(test)]
mod tests {
    use super::super::Reader;
    use super::unescaped_text;

    #[test]
    fn reads_what_reading_the_long_way_reads() {
        let pieces = [
            "a",
            "eight by",
            r"\n",
            r#"\""#,
            r"\\",
            r"\/",
            r"\u00e9",
            r"\u20ac",
            r"\u0000",
            "é",
            "€",
            r"\ud83d\ude00",
            r"\ud83d",
            r"\x",
            "\u{1}",
            r"\u12",
            r"\u+123",
            "sixteen bytes it",
            r"\b\f\r\t",
        ];
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let inner = [first, second, third, second, first].concat();
                    let text = format!("\"{inner}\"{}", " ".repeat(40));
                    // Too near to the end for the quick way.
                    let short = text.trim_end();
                    let expected = Reader::new(short).string().ok().map(std::borrow::Cow::into_owned);
                    if let Some((quick, end)) = unescaped_text(&text, 1) {
                        assert_eq!((Some(&quick), end), (expected.as_ref(), short.len()), "{inner}");
                    }
                    assert_eq!(Reader::new(&text).string().ok().as_deref(), expected.as_deref(), "{inner}");
                }
            }
        }
    }

    #[test]
    fn takes_what_is_usual() {
        let inner = r#"{\"a\":\"b\\n\u00e9\"}"#.repeat(100);
        let text = format!("\"{inner}\", and more of the document");
        let (read, end) = unescaped_text(&text, 1).unwrap();
        assert_eq!((read, end), (r#"{"a":"b\né"}"#.repeat(100), inner.len() + 2));
    }
}
