//! Times in front of documents, as exports of log groups have them.

/// Longest text in front of a document that is looked at.
pub(super) const LONGEST_STAMP: usize = 48;

/// A time at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Its length with the blanks behind it.
    pub(super) length: usize,
    /// Whether an object follows: `2026-03-02T08:15:30.120Z {"traceId": …}`.
    pub(super) before_object: bool,
}

/// The time and the blank that begin a text.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    let line = text.as_bytes().get(..LONGEST_STAMP).unwrap_or(text.as_bytes());
    let end = line.iter().position(|byte| matches!(byte, b' ' | b'\t'))?;
    let (time, rest) = line.split_at(end);
    let is_time = time.len() >= "2026-03-02T08:15:30Z".len()
        && time.ends_with(b"Z")
        && time.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            10 => *byte == b'T',
            13 | 16 => *byte == b':',
            19 => matches!(byte, b'.' | b'Z'),
            _ => byte.is_ascii_digit() || at == time.len() - 1,
        });
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    is_time.then(|| Stamp { length: end + blanks, before_object: rest.get(blanks) == Some(&b'{') })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_before_objects() {
        for (text, expected) in [
            ("2026-03-02T08:15:30.120Z {\"a\":1}", Some((25, true))),
            ("2026-03-02T08:15:30Z\t{}", Some((21, true))),
            ("2026-03-02T08:15:30.120456789Z  {}", Some((32, true))),
            ("2026-03-02T08:15:30.120Z text", Some((25, false))),
            ("2026-03-02 08:15:30Z {}", None),
            ("2026-03-02T08:15:30.120Z{}", None),
            ("2026 {}", None),
            ("1 {}", None),
            ("", None),
        ] {
            let found = stamp(text).map(|stamp| (stamp.length, stamp.before_object));
            assert_eq!(found, expected, "{text}");
        }
    }
}
