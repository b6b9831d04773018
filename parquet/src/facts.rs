//! Account, region and time of a document, whatever its kind.

use std::borrow::Cow;

use time::UtcDateTime;

use crate::json::{elements, members, string};

/// What decides about the folder and the order of a document.
pub(crate) struct Facts<'a> {
    members: Vec<(Cow<'a, str>, &'a str)>,
    /// Time of the event as text that sorts: `2026-01-31T12:00:00`, and whatever follows.
    pub(crate) time: Option<String>,
}

/// Ways to a value, the first that leads to one deciding.
type Ways = &'static [&'static [&'static str]];

const ACCOUNTS: Ways = &[
    &["recipientAccountId"],
    &["mail", "sendingAccountId"],
    &["userIdentity", "accountId"],
    &["account"],
    &["accountId"],
];
const REGIONS: Ways = &[&["awsRegion"], &["region"]];
const TIMES: Ways =
    &[&["eventTime"], &["mail", "timestamp"], &["event_timestamp"], &["timestamp"], &["time"], &["Timestamp"]];
/// Names of resources with a region and an account in them.
const ARNS: Ways = &[&["mail", "sourceArn"], &["event", "organizationArn"], &["resource_arn"], &["resources"]];

impl<'a> Facts<'a> {
    pub(crate) fn of(document: &'a str) -> Self {
        let mut facts = Self { members: members(document).unwrap_or_default(), time: None };
        let time = facts.texts(TIMES).find_map(|text| if is_time(&text) { Some(text) } else { of_milliseconds(&text) });
        facts.time = time;
        facts
    }

    pub(crate) fn account(&self) -> Option<String> {
        self.texts(ACCOUNTS).find(|text| is_account(text)).or_else(|| self.of_arn(4, is_account))
    }

    pub(crate) fn region(&self) -> Option<String> {
        self.texts(REGIONS).find(|text| is_region(text)).or_else(|| self.of_arn(3, is_region))
    }

    /// A part of the name of a resource, if it has the form.
    fn of_arn(&self, part: usize, is_form: fn(&str) -> bool) -> Option<String> {
        let mut parts = self.texts(ARNS).filter_map(|arn| arn.split(':').nth(part).map(str::to_owned));
        parts.find(|text| is_form(text))
    }

    fn texts(&self, ways: Ways) -> impl Iterator<Item = String> {
        ways.iter().filter_map(|way| {
            let (name, inside) = way.split_first()?;
            let (_, value) = self.members.iter().find(|(known, _)| known == name)?;
            text_at(value, inside)
        })
    }
}

/// The text or number that a way leads to, or the first one of a list.
fn text_at(value: &str, way: &[&str]) -> Option<String> {
    let Some((name, inside)) = way.split_first() else {
        return match value.as_bytes().first()? {
            b'"' => string(value).map(Into::into),
            b'[' => string(elements(value)?.first()?).map(Into::into),
            b'0'..=b'9' => Some(value.to_owned()),
            _ => None,
        };
    };
    let (_, value) = members(value)?.into_iter().find(|(known, _)| known == name)?;
    text_at(value, inside)
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_region(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= 32 && text.split('-').count() > 2 && text.split('-').all(is_part)
}

/// Whether a text begins with a day of the calendar, and a time follows.
fn is_time(text: &str) -> bool {
    let number = |from: usize, to: usize| {
        text.get(from..to)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|digits| digits.parse().ok())
    };
    let separators = text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    let (Some(year), Some(month), Some(day)) = (number(0, 4), number(5, 7), number(8, 10)) else { return false };
    let Some(month) = u8::try_from(month).ok().and_then(|month| time::Month::try_from(month).ok()) else {
        return false;
    };
    separators
        && matches!(text.as_bytes().get(10), Some(b'T' | b't' | b' '))
        && u8::try_from(day).is_ok_and(|day| time::Date::from_calendar_date(year, month, day).is_ok())
}

/// The time that a number of milliseconds since 1970 stands for.
fn of_milliseconds(text: &str) -> Option<String> {
    let milliseconds: i64 = text.parse().ok()?;
    let time = UtcDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok()?;
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    let (hour, minute, second, fraction) = (time.hour(), time.minute(), time.second(), time.millisecond());
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(document: &str) -> (Option<String>, Option<String>, Option<String>) {
        let facts = Facts::of(document);
        (facts.account(), facts.region(), facts.time.clone())
    }

    #[test]
    fn documents_say_where_and_when() {
        let some = |text: &str| Some(text.to_owned());
        let record =
            r#"{"eventTime":"2026-01-31T01:02:03Z","awsRegion":"eu-central-1","recipientAccountId":"111122223333"}"#;
        assert_eq!(told(record), (some("111122223333"), some("eu-central-1"), some("2026-01-31T01:02:03Z")));
        let event = r#"{"mail":{"timestamp":"2026-01-31T01:02:03.004Z","sourceArn":"arn:aws:ses:us-west-2:111122223333:identity/example.com"}}"#;
        assert_eq!(told(event), (some("111122223333"), some("us-west-2"), some("2026-01-31T01:02:03.004Z")));
        assert_eq!(told(r#"{"event_timestamp":1769821323004}"#), (None, None, some("2026-01-31T01:02:03.004Z")));
    }

    #[test]
    fn other_forms_say_nothing() {
        for time in ["2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "31.01.2026 00:00", "../../..", "2026-01-3", ""] {
            assert_eq!(told(&format!(r#"{{"eventTime":"{time}"}}"#)).2, None, "{time}");
        }
        assert_eq!(told(r#"{"recipientAccountId":"../../etc/x","awsRegion":"../x"}"#), (None, None, None));
        assert_eq!(told("[]"), (None, None, None));
    }
}
