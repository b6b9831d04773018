//! Texts in base64, with gzip or without: unpacked, replaced in, and packed again.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use super::edits::Edits;
use super::redactor::Redactor;

/// Bytes that all texts in a document may unpack to: what is packed beyond that is replaced as a whole.
pub(super) const MOST: u64 = 32 * 1024 * 1024;

/// How often gzip may be packed in gzip.
const LAYERS: usize = 5;

/// Replaces in what is packed in a text, if anything is; answers whether it is.
pub(super) fn replace(redactor: &mut Redactor, text: &str, at: usize, out: &mut Edits) -> bool {
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    if text.len() < 8 || !is_begun(text) || !text.bytes().all(is_base64) {
        return false;
    }
    let is_padded = text.len().is_multiple_of(4);
    let engine = if is_padded { STANDARD } else { STANDARD_NO_PAD };
    let Ok(bytes) = engine.decode(text) else { return false };
    let Some((inner, layers)) = unpacked(bytes, &mut redactor.unpacks) else { return false };
    let mut edits = redactor.buffer();
    redactor.mixed(&inner, 0, &mut edits);
    if !edits.is_empty() {
        let mut new = String::with_capacity(inner.len());
        edits.apply(&inner, &mut new);
        let packed = (0..layers).try_fold(new.into_bytes(), |bytes, _| gzip(&bytes));
        // The first of them tells of the guard what was found; there is one text, and it is replaced once.
        let content = edits.iter().next().map_or(mailtrail_wire::Content::Opaque, |(edit, _)| edit.content);
        if let Some(packed) = packed {
            out.push(at..at + text.len(), content, &engine.encode(packed));
        }
    }
    redactor.give_back(edits);
    true
}

/// Whether JSON or gzip begins in the first characters.
fn is_begun(text: &str) -> bool {
    let first = text.get(..8).and_then(|first| STANDARD.decode(first).ok());
    match first.as_deref() {
        Some([0x1f, 0x8b, 8, ..]) => true,
        Some([b'{' | b'[', rest @ ..]) => {
            matches!(rest.trim_ascii_start().first(), None | Some(b'"' | b'{' | b'[' | b'}'))
        }
        _ => false,
    }
}

/// The text, and how often it was packed with gzip.
fn unpacked(mut bytes: Vec<u8>, most: &mut u64) -> Option<(String, usize)> {
    let mut layers = 0;
    while bytes.starts_with(&[0x1f, 0x8b]) {
        if layers == LAYERS {
            return None;
        }
        let mut inner = Vec::new();
        MultiGzDecoder::new(bytes.as_slice()).take(*most + 1).read_to_end(&mut inner).ok()?;
        *most = most.checked_sub(inner.len() as u64)?;
        (bytes, layers) = (inner, layers + 1);
    }
    Some((String::from_utf8(bytes).ok()?, layers))
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}
