//! Bytes as hexadecimal digits.

use crate::{Flaw, TextForm, TextShape, TextValue};

/// Bytes as hexadecimal digits, two for each, such as a signature.
///
/// Usual are lower-case digits, as AWS writes them; capitals are read and reported as unusual. The text stays as it was read.
///
/// ```
/// use mailtrail_wire::{Document as _, Hex, TextValue as _};
///
/// let signature = Hex::from_json("\"00ff\"")?;
/// assert_eq!(signature.bytes().collect::<Vec<_>>(), [0, 255]);
/// assert_eq!(signature.to_string(), "00ff");
/// assert!(Hex::parse("0").is_none() && Hex::parse("0g").is_none());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex(Box<str>);

/// A SHA-256 digest as 64 hexadecimal digits.
///
/// Usual are lower-case digits, as AWS writes them; capitals are read and reported as unusual. The text stays as it was read.
///
/// ```
/// use mailtrail_wire::{Flaw, Sha256, TextForm, TextValue as _};
///
/// let digest = Sha256::parse(&"0a".repeat(32)).unwrap();
/// assert_eq!(digest.bytes(), [10; 32]);
/// assert_eq!(Sha256::form(&"0A".repeat(32)), TextForm::Unusual);
/// assert_eq!(Sha256::flaws("0a"), [Flaw::Length { expected: 64, found: 2 }]);
/// assert_eq!(Sha256::flaws(&"0x".repeat(32)), [Flaw::Character('x')]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(Box<str>);

impl Hex {
    /// The bytes.
    ///
    /// ```
    /// use mailtrail_wire::{Hex, TextValue as _};
    ///
    /// assert_eq!(Hex::parse("7F").unwrap().bytes().next(), Some(127));
    /// ```
    pub fn bytes(&self) -> impl Iterator<Item = u8> {
        bytes(&self.0)
    }
}

impl Sha256 {
    /// The bytes of the digest, to be compared with one that was computed.
    ///
    /// ```
    /// use mailtrail_wire::{Sha256, TextValue as _};
    ///
    /// assert_eq!(Sha256::parse(&"ff".repeat(32)).unwrap().bytes(), [255; 32]);
    /// ```
    pub fn bytes(&self) -> [u8; 32] {
        let mut digest = [0; 32];
        for (place, byte) in digest.iter_mut().zip(bytes(&self.0)) {
            *place = byte;
        }
        digest
    }
}

impl TextValue for Hex {
    const TEXT: &'static TextShape = &TextShape {
        name: "Hex",
        description: "Bytes as hexadecimal digits, two for each; lower-case ones are usual.",
        pattern: "^([0-9A-Fa-f]{2})+$",
        examples: &["0a1b2c3d"],
    };

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty() && text.len().is_multiple_of(2) && is_hex(text)).then(|| Self(text.into()))
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn form(text: &str) -> TextForm {
        form(text, Self::parse(text).is_some())
    }

    fn flaws(text: &str) -> Vec<Flaw> {
        flaws(text, text.len().next_multiple_of(2).max(2))
    }
}

impl TextValue for Sha256 {
    const TEXT: &'static TextShape = &TextShape {
        name: "Sha256",
        description: "SHA-256 digest as 64 hexadecimal digits; lower-case ones are usual.",
        pattern: "^[0-9A-Fa-f]{64}$",
        examples: &["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    };

    fn parse(text: &str) -> Option<Self> {
        (text.len() == 64 && is_hex(text)).then(|| Self(text.into()))
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn form(text: &str) -> TextForm {
        form(text, Self::parse(text).is_some())
    }

    fn flaws(text: &str) -> Vec<Flaw> {
        flaws(text, 64)
    }
}

crate::text_value!(Hex);
crate::text_value!(Sha256);

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn form(text: &str, readable: bool) -> TextForm {
    match readable {
        false => TextForm::Unreadable,
        true if text.bytes().any(|byte| byte.is_ascii_uppercase()) => TextForm::Unusual,
        true => TextForm::Usual,
    }
}

fn flaws(text: &str, length: usize) -> Vec<Flaw> {
    let found = text.chars().count();
    if let Some(odd) = text.chars().find(|char| !char.is_ascii_hexdigit()) {
        vec![Flaw::Character(odd)]
    } else if found != length {
        vec![Flaw::Length { expected: length, found }]
    } else if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        vec![Flaw::UpperCase]
    } else {
        Vec::new()
    }
}

/// Bytes that pairs of digits stand for.
fn bytes(digits: &str) -> impl Iterator<Item = u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or_default();
    digits.as_bytes().chunks_exact(2).map(move |pair| 16 * digit(pair[0]) + digit(pair[1]))
}
