//! Hashes in hexadecimal digits.

use mailtrail_wire::{Content, TextForm, TextShape, TextValue};

use crate::hex::has_only_digits;

/// Hash of a file in hexadecimal digits: 64 of them for SHA-256, the one algorithm that CloudTrail uses so far.
///
/// The 96 and 128 digits of SHA-384 and SHA-512 are read as well; any other number of digits is a damaged hash. Which
/// algorithm made it stands beside it.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::HexHash;
///
/// let digits = "0123456789abcdef".repeat(4);
/// assert!(digits.parse::<HexHash>().is_ok());
/// assert!(digits[1..].parse::<HexHash>().is_err());
/// assert!(digits.replace('f', "g").parse::<HexHash>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HexHash(Box<str>);

impl TextValue for HexHash {
    const TEXT: &'static TextShape = &TextShape {
        name: "HexHash",
        description: "Hash in hexadecimal digits: 64 for SHA-256, 96 for SHA-384, 128 for SHA-512.",
        pattern: "^([0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})$",
        usual: "^([0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})$",
        rules: &[],
        examples: &["0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"],
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

impl PartialEq<str> for HexHash {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for HexHash {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

fn is_usual(text: &str) -> bool {
    matches!(text.len(), 64 | 96 | 128) && has_only_digits(text)
}

mailtrail_wire::text_value!(HexHash);
