//! Facts that documents of several kinds have.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use time::{OffsetDateTime, UtcOffset};

/// A fact that documents of several kinds have, each in its own place: who, what, when, where.
///
/// The names are those of the options of `mailtrail select` and of the tables of `mailtrail stats`.
///
/// ```
/// use mailtrail::Field;
///
/// assert_eq!("message-id".parse(), Ok(Field::MessageId));
/// assert_eq!(Field::Service.to_string(), "service");
/// let error = "servcie".parse::<Field>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown field `servcie`; did you mean `service`?");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Field {
    /// Kind of the document.
    Kind,
    /// Day on which it happened, in UTC.
    Day,
    /// Hour in which it happened, in UTC.
    Hour,
    /// Service that was called, as in `eventSource`.
    Service,
    /// Name of the event, or its type.
    Event,
    /// Principal who did it.
    Principal,
    /// Account that the event belongs to.
    Account,
    /// Region in which the event happened.
    Region,
    /// Error code.
    Error,
    /// Whether it succeeded, failed or was denied.
    Outcome,
    /// Actions of the root user of an account.
    Root,
    /// Console sign-in: its outcome, and whether multi-factor authentication was used.
    SignIn,
    /// IP address that the request came from, or the service.
    Ip,
    /// Program that the request came from.
    UserAgent,
    /// Address that a message was sent from.
    Sender,
    /// Address of a recipient that the event is about.
    Recipient,
    /// Domain of a recipient that the event is about.
    Domain,
    /// Identifier of the message.
    MessageId,
    /// Subject of the message.
    Subject,
    /// Configuration set that a message was sent with.
    ConfigurationSet,
    /// Tag of a message, as `name=value`.
    Tag,
    /// Type and subtype of a bounce.
    Bounce,
    /// Feedback type of a complaint.
    Complaint,
}

impl Field {
    /// All fields, in the order of the tables.
    ///
    /// ```
    /// assert_eq!(mailtrail::Field::ALL[0], mailtrail::Field::Kind);
    /// ```
    pub const ALL: [Self; 23] = [
        Self::Kind,
        Self::Day,
        Self::Hour,
        Self::Service,
        Self::Event,
        Self::Principal,
        Self::Account,
        Self::Region,
        Self::Error,
        Self::Outcome,
        Self::Root,
        Self::SignIn,
        Self::Ip,
        Self::UserAgent,
        Self::Sender,
        Self::Recipient,
        Self::Domain,
        Self::MessageId,
        Self::Subject,
        Self::ConfigurationSet,
        Self::Tag,
        Self::Bounce,
        Self::Complaint,
    ];

    /// The fields that are counted by default: those that do not have a different value in nearly each document.
    ///
    /// ```
    /// use mailtrail::Field;
    ///
    /// assert!(Field::USUAL.contains(&Field::Service) && !Field::USUAL.contains(&Field::MessageId));
    /// ```
    pub const USUAL: [Self; 18] = [
        Self::Kind,
        Self::Day,
        Self::Hour,
        Self::Service,
        Self::Event,
        Self::Principal,
        Self::Account,
        Self::Region,
        Self::Error,
        Self::Outcome,
        Self::Root,
        Self::SignIn,
        Self::Ip,
        Self::Domain,
        Self::ConfigurationSet,
        Self::Tag,
        Self::Bounce,
        Self::Complaint,
    ];

    /// The hour in which a time lies, in UTC, or its day for any other field.
    pub(super) fn period(self, time: OffsetDateTime) -> String {
        let time = time.to_offset(UtcOffset::UTC);
        let (year, month, day) = time.to_calendar_date();
        let mut out = String::with_capacity(16);
        match u16::try_from(year) {
            Ok(year @ 0..=9999) => {
                two_digits(year / 100, &mut out);
                two_digits(year % 100, &mut out);
            }
            _ => _ = write!(out, "{year:04}"),
        }
        out.push('-');
        two_digits(u8::from(month).into(), &mut out);
        out.push('-');
        two_digits(day.into(), &mut out);
        if self == Self::Hour {
            out.push('T');
            two_digits(time.hour().into(), &mut out);
        }
        out
    }

    /// Whether it is a day or an hour, which times tell.
    pub(super) fn is_period(self) -> bool {
        matches!(self, Self::Day | Self::Hour)
    }

    /// Returns its name.
    ///
    /// ```
    /// assert_eq!(mailtrail::Field::ConfigurationSet.name(), "configuration-set");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Service => "service",
            Self::Event => "event",
            Self::Principal => "principal",
            Self::Account => "account",
            Self::Region => "region",
            Self::Error => "error",
            Self::Outcome => "outcome",
            Self::Root => "root",
            Self::SignIn => "sign-in",
            Self::Ip => "ip",
            Self::UserAgent => "user-agent",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Domain => "domain",
            Self::MessageId => "message-id",
            Self::Subject => "subject",
            Self::ConfigurationSet => "configuration-set",
            Self::Tag => "tag",
            Self::Bounce => "bounce",
            Self::Complaint => "complaint",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, UnknownField> {
        let name = text.trim().to_lowercase().replace(['_', ' '], "-");
        let name = name.strip_suffix('s').unwrap_or(&name);
        match Self::ALL.into_iter().find(|field| field.name().strip_suffix('s').unwrap_or(field.name()) == name) {
            Some(field) => Ok(field),
            None => Err(UnknownField(text.to_owned())),
        }
    }
}

/// No field has this name.
///
/// ```
/// let error = "colour".parse::<mailtrail::Field>().unwrap_err();
/// assert!(error.to_string().starts_with("unknown field `colour`; the fields are kind, day, hour,"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField(String);

impl fmt::Display for UnknownField {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = || Field::ALL.into_iter().map(Field::name);
        if let Some(near) = nearest(&self.0, names()) {
            return write!(formatter, "unknown field `{}`; did you mean `{near}`?", self.0);
        }
        let names: Vec<_> = names().collect();
        write!(formatter, "unknown field `{}`; the fields are {}", self.0, names.join(", "))
    }
}

impl std::error::Error for UnknownField {}

/// The name that is nearest to one that is not known, if one is near.
pub(crate) fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wanted = wanted.to_lowercase();
    let distances =
        names.map(|name| (strsim::damerau_levenshtein(&name.to_lowercase(), &wanted), name)).filter(|(distance, _)| {
            let letters = wanted.chars().count();
            4 * distance <= letters.max(4)
        });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Appends a number below a hundred; a time is asked for in each document.
fn two_digits(number: u16, out: &mut String) {
    for digit in [number / 10 % 10, number % 10] {
        out.extend(char::from_digit(digit.into(), 10));
    }
}
