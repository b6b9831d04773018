//! How far packed texts are looked into, and what becomes of those beyond that.

use mailtrail_wire::Content;

use super::edits::Edits;
use super::redactor::Redactor;

/// Bytes that all texts in a document may unpack to: what is packed beyond that is replaced as a whole.
const MOST: u64 = 32 * 1024 * 1024;

/// Bytes that all texts in a document may unpack to when values in them have been replaced: stand-ins may be longer than what they stand for.
const MOST_REPLACED: u64 = MOST + MOST / 2;

/// Bytes that the guard unpacks of a document: all that may have been written.
const MOST_OF_GUARD: u64 = 2 * MOST;

/// Why a packed text was not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// Texts of the document unpack to too much.
    Bytes,
    /// It is packed with gzip too often.
    Layers,
    /// It lies in too many others.
    Depth,
    /// It cannot be unpacked, or is no text.
    Broken,
}

impl Unread {
    const ALL: [Self; 4] = [Self::Bytes, Self::Layers, Self::Depth, Self::Broken];

    /// What stands for it where the guard notes a place.
    fn code(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Layers => "layers",
            Self::Depth => "depth",
            Self::Broken => "broken",
        }
    }

    /// What such a note means, if that was noted.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| code.starts_with(it.code()))
    }

    /// What the guard says of it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Bytes => "not looked into: more than 64 MiB packed in one document",
            Self::Layers => "not looked into: packed with gzip more than 5 times",
            Self::Depth => "not looked into: more than 8 texts packed in each other",
            Self::Broken => "not looked into: gzip that cannot be unpacked into text",
        }
    }
}

impl Redactor {
    /// A document of the file begins: all that may be unpacked of one may be unpacked again.
    pub(super) fn refill(&mut self) {
        self.unpacks = if self.is_guard { MOST_OF_GUARD } else { MOST };
        self.packs = MOST_REPLACED;
    }

    /// Takes note that a text is written that unpacks to so many bytes; false if that is more than the guard is sure to look into.
    pub(super) fn may_pack(&mut self, bytes: u64) -> bool {
        let left = if self.is_guard { Some(0) } else { self.packs.checked_sub(bytes) };
        self.packs = left.unwrap_or_default();
        left.is_some()
    }

    /// A packed text that is not looked into: it is replaced as a whole, and the guard says so.
    pub(super) fn unread(&mut self, why: Unread, text: &str, at: usize, out: &mut Edits) {
        if self.is_guard {
            return out.push(at..at + text.len(), Content::Opaque, why.code());
        }
        let new = self.stand_ins.sealed(text);
        self.put(Content::Opaque, text, &new, at, out);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::redact::packed::LAYERS;
    use crate::redact::redactor::DEEPEST;
    use crate::redact::{RealValue, RedactOptions};

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    }

    /// A document of a log group with one event, packed.
    fn packed(message: &str) -> String {
        let inner = serde_json::json!({ "messageType": "DATA_MESSAGE", "owner": "1", "logGroup": "g", "logStream": "s",
            "subscriptionFilters": ["f"], "logEvents": [{ "id": "1", "timestamp": 1, "message": message }] });
        format!("{{\"awslogs\":{{\"data\":\"{}\"}}}}", STANDARD.encode(gzip(inner.to_string().as_bytes())))
    }

    fn redacted(text: &str) -> String {
        Redactor::new(&RedactOptions { key: Some("k".into()), ..RedactOptions::default() }).text(text)
    }

    fn real(text: &str) -> Vec<RealValue> {
        let mut real = Vec::new();
        Redactor::check(text.as_bytes(), &mut |value| real.push(value)).unwrap();
        real
    }

    fn what(text: &str) -> Vec<&'static str> {
        real(text).iter().map(RealValue::what).collect()
    }

    #[test]
    fn limits_are_those_that_are_said() {
        assert!(Unread::Bytes.as_str().contains(&format!(" {} MiB ", MOST_OF_GUARD >> 20)));
        assert!(Unread::Layers.as_str().contains(&format!(" {LAYERS} times")));
        assert!(Unread::Depth.as_str().contains(&format!(" {DEEPEST} texts ")));
        assert!(Unread::ALL.into_iter().all(|it| Unread::of_code(it.code()) == Some(it)));
        assert_eq!(Unread::of_code(""), None);
    }

    #[test]
    fn what_lies_deeper_than_anybody_looks_is_replaced_as_a_whole() {
        // A packed text lies in another one that is JSON in a string.
        for count in [DEEPEST / 2, DEEPEST / 2 + 1, DEEPEST] {
            let text = (0..count).fold("mail to jane@acme.io from 10.1.2.3".to_owned(), |text, _| packed(&text));
            let out = redacted(&text);
            assert_eq!(what(&out), [""; 0], "{count}");
            let found = what(&text);
            assert!(
                found.len() == 1 && (2 * count > DEEPEST) == found[0].contains("more than 8"),
                "{count}: {found:?}"
            );
        }
        let words = (0..3 * DEEPEST).fold("mail to jane@acme.io".to_owned(), |text, _| {
            format!("see {}", STANDARD.encode(gzip(text.as_bytes())))
        });
        assert_eq!(what(&words), ["not looked into: more than 8 texts packed in each other"]);
        assert_eq!(what(&redacted(&words)), [""; 0]);
    }

    #[test]
    fn what_is_packed_too_often_is_replaced_as_a_whole() {
        let gzips = (0..=LAYERS).fold(b"{\"a\":\"jane@acme.io\"}".to_vec(), |bytes, _| gzip(&bytes));
        for name in ["data", "token", "x"] {
            let text = format!("{{\"{name}\":\"{}\"}}", STANDARD.encode(&gzips));
            let out = redacted(&text);
            assert_eq!(what(&text), ["not looked into: packed with gzip more than 5 times"]);
            assert_eq!((what(&out), out.len()), (vec![], text.len()), "{out}");
        }
    }

    #[test]
    fn a_document_that_grows_beyond_what_the_guard_unpacks_is_replaced_as_a_whole() {
        let text = packed("of jane@acme.io");
        for (packs, is_whole) in [(10_000, false), (100, true)] {
            let mut it = Redactor::new(&RedactOptions::default());
            it.packs = packs;
            let (mut edits, mut out) = (Edits::default(), String::new());
            it.document(&text, 0, &mut edits);
            edits.apply(&text, &mut out);
            assert_eq!((what(&out), out.contains("AAEXAMPLE")), (vec![], is_whole), "{out}");
        }
    }

    #[test]
    fn many_packed_texts_share_what_may_be_unpacked() {
        let space = " ".repeat(20 * 1024 * 1024);
        let bytes = gzip(format!("{{\"message\":{space}\"jane@acme.io\"}}").as_bytes());
        let one = format!("{{\"data\":\"{}\"}}", STANDARD.encode(bytes));
        let text = format!("{{\"x\":[{}]}}\n", vec![one; 5].join(","));
        let out = redacted(&text);
        assert_eq!((what(&out), out.matches("AAEXAMPLE").count()), (vec![], 4));
        let found = what(&text);
        assert_eq!((found.len(), found[0]), (5, "an address that is not a documentation value"));
        assert_eq!(found[3..], ["not looked into: more than 64 MiB packed in one document"; 2]);
    }

    #[test]
    fn gzip_that_is_broken_is_said_to_be() {
        let text = format!("{{\"data\":\"{}\"}}", STANDARD.encode([&[0x1f, 0x8b, 8][..], &[7; 40]].concat()));
        assert_eq!(real(&text)[0].to_string(), "1:10: not looked into: gzip that cannot be unpacked into text");
        assert_eq!(what(&redacted(&text)), [""; 0]);
    }
}
