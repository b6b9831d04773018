//! The IAM action of an API call.

mod exceptions;
mod s3;

use std::borrow::Cow;
use std::fmt;

use self::exceptions::{NAMES, PREFIXES, VERBS};
use crate::{EventType, Record};

/// Action that IAM asks about when an API is called, such as `ses:SendEmail`.
///
/// ```
/// use cloudtrail_records::{Document as _, Record};
///
/// let record = Record::from_json(r#"{"eventSource": "monitoring.amazonaws.com", "eventName": "PutMetricData"}"#)?;
/// let action = record.iam_action().unwrap();
/// assert_eq!((action.prefix(), action.name()), ("cloudwatch", "PutMetricData"));
/// assert_eq!(action.to_string(), "cloudwatch:PutMetricData");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IamAction<'a> {
    prefix: Cow<'a, str>,
    name: Cow<'a, str>,
}

impl IamAction<'_> {
    /// Returns the prefix of the service in policies.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"eventSource": "email.amazonaws.com", "eventName": "SendEmail"}"#)?;
    /// assert_eq!(record.iam_action().unwrap().prefix(), "ses");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Returns the name of the action.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"eventSource": "lambda.amazonaws.com", "eventName": "GetFunction20150331v2"}"#)?;
    /// assert_eq!(record.iam_action().unwrap().name(), "GetFunction");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for IamAction<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.prefix, self.name)
    }
}

impl Record {
    /// Returns the IAM action that allows the call, as a policy names it.
    ///
    /// For nearly all records, it is the short name of the service and the name of the event. Known exceptions are prefixes (`cloudwatch`
    /// for `monitoring.amazonaws.com`), versions in the names of events (`CreateFunction20150331`), S3, which has its own
    /// names, and API Gateway, whose actions are HTTP methods. A call may need further actions, such as `iam:PassRole`,
    /// which are not in the record.
    ///
    /// Returns `None` if the record is not about an API call, such as a sign-in, or if its event corresponds to several actions,
    /// such as `ReEncrypt` of KMS.
    ///
    /// See [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let action = |source: &str, event: &str| {
    ///     let text = format!(r#"{{"eventSource": "{source}.amazonaws.com", "eventName": "{event}"}}"#);
    ///     Record::from_json(&text).unwrap().iam_action().map(|action| action.to_string())
    /// };
    /// assert_eq!(action("workmail", "CreateUser").as_deref(), Some("workmail:CreateUser"));
    /// assert_eq!(action("lambda", "CreateFunction20150331").as_deref(), Some("lambda:CreateFunction"));
    /// assert_eq!(action("s3", "HeadObject").as_deref(), Some("s3:GetObject"));
    /// assert_eq!(action("apigateway", "UpdateStage").as_deref(), Some("apigateway:PATCH"));
    /// assert_eq!(action("signin", "ConsoleLogin"), None);
    /// ```
    pub fn iam_action(&self) -> Option<IamAction<'_>> {
        let kind = self.event_type.as_ref();
        let is_call = kind.is_none_or(|kind| {
            !matches!(kind, EventType::AwsServiceEvent | EventType::AwsConsoleAction) && !kind.is_console_sign_in()
        });
        let source = self.event_source.as_ref()?.service().filter(|source| is_call && *source != "signin")?;
        IamAction::of(source, self.event_name.as_deref()?)
    }
}

impl<'a> IamAction<'a> {
    /// Returns the action for an event of a service, given as the short name of an event source.
    ///
    /// ```
    /// use cloudtrail_records::IamAction;
    ///
    /// assert_eq!(IamAction::of("s3", "ListBuckets").unwrap().to_string(), "s3:ListAllMyBuckets");
    /// assert_eq!(IamAction::of("dynamodb", "TransactWriteItems"), None);
    /// ```
    pub fn of(service: &'a str, event: &'a str) -> Option<Self> {
        let lower = if service.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(service.to_ascii_lowercase())
        } else {
            Cow::Borrowed(service)
        };
        let prefix = match PREFIXES.iter().find(|(known, _)| *known == lower) {
            Some((_, prefix)) => Cow::Borrowed(*prefix),
            None => lower,
        };
        let event = without_version(event);
        // Nobody's action is called like an address or has a blank in it.
        if event.is_empty() || !event.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return None;
        }
        let other = NAMES.iter().find(|(known, name, _)| *known == prefix && *name == event);
        let name = match (&*prefix, other) {
            (_, Some((_, _, name))) => Cow::Borrowed((*name)?),
            ("s3", _) => Cow::Borrowed(s3::action(event)),
            ("apigateway", _) => {
                VERBS.iter().find(|(start, _)| event.starts_with(start)).map(|(_, verb)| (*verb).into())?
            }
            _ if event.starts_with(|letter: char| letter.is_ascii_lowercase()) => upper_first(event).into(),
            _ => Cow::Borrowed(event),
        };
        Some(Self { prefix, name })
    }
}

/// Name of an event without the version of the API: `20150331`, `20150331v2` or `2020_05_31`.
fn without_version(event: &str) -> &str {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let unversioned = event.rsplit_once('v').filter(|(_, revision)| !revision.is_empty() && digits(revision));
    let dated = unversioned.map_or(event, |(dated, _)| dated);
    let name = dated.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '_');
    match &dated[name.len()..] {
        date if date.len() == 8 && !date.contains('_') => name,
        date if date.len() == 10
            && date.bytes().enumerate().all(|(at, byte)| (at == 4 || at == 7) == (byte == b'_')) =>
        {
            name
        }
        _ => event,
    }
}

fn upper_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(service: &str, event: &str) -> Option<String> {
        IamAction::of(service, event).map(|action| action.to_string())
    }

    #[test]
    fn versions_are_cut_off_and_other_digits_are_not() {
        for (event, name) in [
            ("GetFunction20150331v2", "GetFunction"),
            ("ListTags20170331", "ListTags"),
            ("PublishFunction2020_05_31", "PublishFunction"),
            ("ListObjectsV2", "ListObjectsV2"),
            ("CreateApi2", "CreateApi2"),
            ("Put1234567", "Put1234567"),
            ("Get20150331v", "Get20150331v"),
            ("ä20150331", "ä"),
            ("", ""),
        ] {
            assert_eq!(without_version(event), name);
        }
    }

    #[test]
    fn prefixes_and_names_have_exceptions() {
        for (service, event, expected) in [
            ("iam", "CreateUser", Some("iam:CreateUser")),
            ("workmailMessageFlow", "GetRawMessageContent", Some("workmailmessageflow:GetRawMessageContent")),
            ("amazonmq", "CreateBroker", Some("mq:CreateBroker")),
            ("route53domains", "updateDomainContact", Some("route53domains:UpdateDomainContact")),
            ("sqs", "SendMessageBatch", Some("sqs:SendMessage")),
            ("kms", "ReEncrypt", None),
            ("apigateway", "ReimportApi", Some("apigateway:PUT")),
            ("apigateway", "Rotate", None),
            ("lambda", "20150331", None),
            ("iam", "", None),
            ("sso", "https://portal.example.com/instance", None),
        ] {
            assert_eq!(action(service, event).as_deref(), expected, "{service} {event}");
        }
    }

    #[test]
    fn only_calls_have_an_action() {
        let record = |kind: &str| {
            let text = format!(r#"{{"eventSource":"kms.amazonaws.com","eventName":"RotateKey","eventType":"{kind}"}}"#);
            <Record as mailtrail_wire::Document>::from_json(&text).is_ok_and(|record| record.iam_action().is_some())
        };
        assert!(record("AwsApiCall") && record("AwsVpceEvent"));
        assert!(!record("AwsServiceEvent") && !record("AwsConsoleAction") && !record("AwsConsoleSignin"));
    }
}
