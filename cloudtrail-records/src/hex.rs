//! Strings of hexadecimal digits.

use mailtrail_wire::{Content, TextForm, TextShape, TextValue};

/// Bytes in hexadecimal digits, two for each: a signature, or the fingerprint of a key.
///
/// Digits of either case are read; the text stays as it was.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::Hex;
///
/// let fingerprint: Hex = "00112233445566778899aabbccddeeff".parse()?;
/// assert_eq!(fingerprint.bytes().nth(15), Some(0xff));
/// assert!("00112".parse::<Hex>().is_err() && "sha256".parse::<Hex>().is_err());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex(Box<str>);

impl Hex {
    /// Returns the bytes that the digits represent.
    ///
    /// ```
    /// let signature: cloudtrail_records::Hex = "00fF".parse()?;
    /// assert_eq!(signature.bytes().collect::<Vec<_>>(), [0, 255]);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn bytes(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.as_bytes().chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | value(*digit)))
    }
}

fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        b'A'..=b'F' => digit - b'A' + 10,
        _ => 0,
    }
}

/// Whether a text has nothing but hexadecimal digits.
pub(crate) fn has_only_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl TextValue for Hex {
    const TEXT: &'static TextShape = &TextShape {
        name: "Hex",
        description: "Bytes in hexadecimal digits, two for each.",
        pattern: "^([0-9A-Fa-f]{2})+$",
        usual: "^([0-9A-Fa-f]{2})+$",
        rules: &[],
        examples: &["00112233445566778899aabbccddeeff"],
    };

    const CONTENT: Content = Content::Id;

    fn parse(text: &str) -> Option<Self> {
        is_usual(text).then(|| Self(text.into()))
    }

    fn form(text: &str) -> TextForm {
        if is_usual(text) { TextForm::Usual } else { TextForm::Unreadable }
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Hex {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Hex {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

fn is_usual(text: &str) -> bool {
    !text.is_empty() && text.len().is_multiple_of(2) && has_only_digits(text)
}

mailtrail_wire::text_value!(Hex);
