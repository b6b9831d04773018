//! Versions of the record format.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use mailtrail_wire::{Content, TextForm, TextShape, TextValue};

/// Version of the record format, such as `1.11`.
///
/// Two numbers, not a decimal fraction: `1.10` is newer than `1.9` and than `1.09`. AWS writes the minor numbers below
/// ten with a leading zero, although its page says that there is none. Comparisons look at the numbers; the text stays
/// as it was read, so `1.8` and `1.08` are equal and are written as they came.
///
/// Minor versions add members, a major version would change their meaning; so ask
/// [`is_at_least`](Self::is_at_least) before relying on a member.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::EventVersion;
///
/// let old: EventVersion = "1.9".parse()?;
/// let new: EventVersion = "1.10".parse()?;
/// assert!(old < new);
/// assert_eq!(old, "1.09");
/// assert_eq!(old.to_string(), "1.9");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct EventVersion {
    /// Text as it was read, padded with zeros; so short that it needs no allocation.
    text: [u8; LONGEST],
    length: u8,
    major: u32,
    minor: u32,
}

/// Digits of the longest number.
const DIGITS: usize = 9;

/// Bytes of the longest text: two numbers and the point.
const LONGEST: usize = 2 * DIGITS + 1;

impl EventVersion {
    /// Returns the number before the dot.
    ///
    /// ```
    /// # use cloudtrail_records::EventVersion;
    /// assert_eq!("1.08".parse::<EventVersion>()?.major(), 1);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn major(&self) -> u32 {
        self.major
    }

    /// Returns the number after the dot.
    ///
    /// ```
    /// # use cloudtrail_records::EventVersion;
    /// assert_eq!("1.08".parse::<EventVersion>()?.minor(), 8);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn minor(&self) -> u32 {
        self.minor
    }

    /// Returns whether a program made for version `major.minor` can rely on its fields: the major number is the same, and the minor number is the same or
    /// higher.
    ///
    /// ```
    /// # use cloudtrail_records::EventVersion;
    /// let version: EventVersion = "1.10".parse()?;
    /// assert!(version.is_at_least(1, 8));
    /// assert!(!version.is_at_least(1, 11));
    /// assert!(!"2.0".parse::<EventVersion>()?.is_at_least(1, 8));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_at_least(&self, major: u32, minor: u32) -> bool {
        self.major == major && self.minor >= minor
    }

    fn numbers(&self) -> (u32, u32) {
        (self.major, self.minor)
    }
}

impl TextValue for EventVersion {
    const TEXT: &'static TextShape = &TextShape {
        name: "EventVersion",
        description: "Version of a format as major and minor number; 1.10 is newer than 1.9.",
        pattern: "^[0-9]{1,9}\\.[0-9]{1,9}$",
        usual: "^[0-9]{1,9}\\.[0-9]{1,9}$",
        rules: &[],
        examples: &["1.08", "1.11"],
    };

    const CONTENT: Content = Content::Public;

    fn parse(text: &str) -> Option<Self> {
        let (major, rest) = number(text.as_bytes())?;
        let (minor, end) = number(rest.strip_prefix(b".")?)?;
        if !end.is_empty() {
            return None;
        }
        let mut version = Self { text: [0; LONGEST], length: u8::try_from(text.len()).ok()?, major, minor };
        version.text.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(version)
    }

    fn form(text: &str) -> TextForm {
        let is_number = |digits: &[u8]| (1..=DIGITS).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
        match text.as_bytes() {
            // Nearly all versions of today.
            [b'0'..=b'9', b'.', rest @ ..] if is_number(rest) => TextForm::Usual,
            _ if Self::parse(text).is_some() => TextForm::Usual,
            _ => TextForm::Unreadable,
        }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text[..usize::from(self.length)]).unwrap_or_default()
    }
}

mailtrail_wire::text_value!(EventVersion);

/// Number of one to nine digits at the beginning, and what follows it.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let value = || digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    (1..=DIGITS).contains(&end).then(|| (value(), rest))
}

impl fmt::Debug for EventVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("EventVersion").field(&self.as_str()).finish()
    }
}

impl PartialEq for EventVersion {
    fn eq(&self, other: &Self) -> bool {
        self.numbers() == other.numbers()
    }
}

impl Eq for EventVersion {}

impl PartialEq<str> for EventVersion {
    fn eq(&self, other: &str) -> bool {
        Self::parse(other).is_some_and(|other| *self == other)
    }
}

impl PartialEq<&str> for EventVersion {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialOrd for EventVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for EventVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers().cmp(&other.numbers())
    }
}

impl Hash for EventVersion {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.numbers().hash(state);
    }
}
