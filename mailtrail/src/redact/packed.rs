//! Texts in base64, with gzip or without: unpacked, and packed again.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, STANDARD, STANDARD_NO_PAD};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use super::unread::Unread;

/// How often gzip may be packed in gzip.
pub(super) const LAYERS: usize = 5;

/// A text that was packed, and how.
pub(super) struct Packed {
    pub(super) inner: String,
    /// How often it was packed with gzip.
    layers: usize,
    is_padded: bool,
}

impl Packed {
    /// Unpacks a text, if it is packed and does not unpack to more than that, which is taken from it; else why it is not looked into, if it is packed.
    pub(super) fn of(text: &str, most: &mut u64) -> Result<Self, Option<Unread>> {
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        // What begins as gzip does may hold anything, even if it cannot be unpacked.
        let broken = is_gzip(text).then_some(Unread::Broken);
        if text.len() < 8 || !is_begun(text) || !text.bytes().all(is_base64) {
            return Err(broken);
        }
        let is_padded = text.len().is_multiple_of(4);
        let bytes = engine(is_padded).decode(text).map_err(|_| broken)?;
        let (inner, layers) = unpacked(bytes, most).map_err(|why| broken.map(|_| why))?;
        Ok(Self { inner, layers, is_padded })
    }

    /// Packs another text in the same way, and tells how many bytes that unpacks to; nothing if it fails, which memory alone could make it.
    pub(super) fn again(&self, new: String) -> Option<(String, u64)> {
        let (mut bytes, mut unpacks) = (new.into_bytes(), 0);
        for _ in 0..self.layers {
            unpacks += bytes.len() as u64;
            bytes = gzip(&bytes)?;
        }
        Some((engine(self.is_padded).encode(bytes), unpacks))
    }
}

/// Whether a text begins as one that is packed with gzip.
pub(super) fn is_gzip(text: &str) -> bool {
    text.get(..8).and_then(|first| STANDARD.decode(first).ok()).is_some_and(|first| first.starts_with(&[0x1f, 0x8b, 8]))
}

fn engine(is_padded: bool) -> &'static GeneralPurpose {
    if is_padded { &STANDARD } else { &STANDARD_NO_PAD }
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
fn unpacked(mut bytes: Vec<u8>, most: &mut u64) -> Result<(String, usize), Unread> {
    let mut layers = 0;
    while bytes.starts_with(&[0x1f, 0x8b]) {
        if layers == LAYERS {
            return Err(Unread::Layers);
        }
        let mut inner = Vec::new();
        let read = MultiGzDecoder::new(bytes.as_slice()).take(*most + 1).read_to_end(&mut inner);
        let left = most.checked_sub(inner.len() as u64);
        *most = left.unwrap_or_default();
        if left.is_none() {
            return Err(Unread::Bytes);
        }
        read.map_err(|_| Unread::Broken)?;
        (bytes, layers) = (inner, layers + 1);
    }
    Ok((String::from_utf8(bytes).map_err(|_| Unread::Broken)?, layers))
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}
