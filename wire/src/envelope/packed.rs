//! Base64 text.

use base64::engine::general_purpose::STANDARD;
use base64::{DecodeError, Engine as _};

use crate::{Error, Message};

/// Bytes of a text in base64 that stands at a path.
pub(super) fn bytes(path: &str, base64: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(base64).map_err(|error| {
        let what = match error {
            DecodeError::InvalidByte(at, byte) | DecodeError::InvalidLastSymbol(at, byte) => {
                format!("byte 0x{byte:02x} at offset {at}")
            }
            DecodeError::InvalidLength(_) | DecodeError::InvalidPadding => "it is cut off".to_owned(),
        };
        Error::content(path, format!("invalid base64: {what}"))
    })
}

/// Bytes as base64.
pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Text that stood at a path as bytes.
pub(super) fn text(path: &str, bytes: Vec<u8>) -> Result<Message<'static>, Error> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Message::new(path, text)),
        Err(error) if error.as_bytes().starts_with(&[0x1f, 0x8b]) => {
            Err(Error::content(path, "expected text, found gzip"))
        }
        Err(error) => Err(Error::content(path, format!("expected text, found bytes: {}", error.utf8_error()))),
    }
}
