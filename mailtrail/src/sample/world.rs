//! The world of one document: people, accounts and times, all with documentation values.

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::dice::Dice;
use super::tree::Tree;

/// People and what they do, the same wherever a document speaks of them.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) dice: Dice,
    /// Number of the document in its run, by which values and variants take turns.
    pub(super) turn: usize,
    pub(super) account: &'static str,
    pub(super) region: &'static str,
    pub(super) person: Person,
    pub(super) recipients: Vec<Person>,
    pub(super) subject: &'static str,
    pub(super) ip: String,
    /// When it happened, in milliseconds since 1970.
    pub(super) at: i64,
    pub(super) call: &'static Call,
    /// Ids that a document repeats.
    pub(super) message: String,
    pub(super) request: String,
    /// Whether messages of SNS are in the form that functions get.
    pub(super) for_lambda: bool,
    /// Whether a message of SNS asks for something.
    pub(super) asks: Option<&'static str>,
    /// Whether each type shows all of its fields, whether they go together or not.
    pub(super) shows_all: bool,
    /// Whether it is an event of SES on EventBridge.
    pub(super) of_ses: bool,
}

/// Someone with a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) full: &'static str,
    pub(super) domain: &'static str,
}

impl Person {
    pub(super) fn address(self) -> String {
        format!("{}@{}", self.name, self.domain)
    }
}

/// A call of an API: source, name, whether it only reads, its request and its answer as JSON.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) source: &'static str,
    pub(super) name: &'static str,
    pub(super) reads: bool,
    pub(super) kind: &'static str,
    pub(super) request: &'static str,
    pub(super) response: &'static str,
}

const PEOPLE: [(&str, &str); 3] = [("jane", "Jane Doe"), ("mary", "Mary Major"), ("richard", "Richard Roe")];
const ACCOUNTS: [&str; 3] = ["111122223333", "444455556666", "123456789012"];
const REGIONS: [&str; 3] = ["us-east-1", "eu-west-1", "us-west-2"];
const SUBJECTS: [&str; 4] = ["News of the week", "Agenda for Thursday", "Your order", "Minutes of the meeting"];
const CALLS: &[Call] = &[
    Call {
        source: "ses.amazonaws.com",
        name: "GetEmailIdentity",
        reads: true,
        kind: "AwsApiCall",
        request: r#"{"emailIdentity":"example.com"}"#,
        response: "null",
    },
    Call {
        source: "workmail.amazonaws.com",
        name: "CreateUser",
        reads: false,
        kind: "AwsApiCall",
        request: r#"{"organizationId":"m-exampleorgid0123456789abcdef01234567","name":"mary","displayName":"Mary Major","password":"HIDDEN_DUE_TO_SECURITY_REASONS"}"#,
        response: r#"{"userId":"11112222-3333-4444-5555-EXAMPLE00001"}"#,
    },
    Call {
        source: "iam.amazonaws.com",
        name: "CreateUser",
        reads: false,
        kind: "AwsApiCall",
        request: r#"{"userName":"richard"}"#,
        response: r#"{"user":{"path":"/","userName":"richard","userId":"AIDACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::ACCOUNT:user/richard","createDate":"Mar 2, 2026 8:15:30 AM"}}"#,
    },
    Call {
        source: "cloudtrail.amazonaws.com",
        name: "LookupEvents",
        reads: true,
        kind: "AwsApiCall",
        request: r#"{"maxResults":50}"#,
        response: "null",
    },
    Call {
        source: "signin.amazonaws.com",
        name: "ConsoleLogin",
        reads: false,
        kind: "AwsConsoleSignIn",
        request: "null",
        response: r#"{"ConsoleLogin":"Success"}"#,
    },
];

impl World {
    pub(super) fn new(seed: u64, index: u64) -> Self {
        let mut dice = Dice::new(seed, index);
        let people = |at: usize, domain| {
            let (name, full) = PEOPLE[at % PEOPLE.len()];
            Person { name, full, domain }
        };
        let first = dice.below(PEOPLE.len());
        let count = 1 + dice.below(2);
        let recipients = (1..=count).map(|step| people(first + step, "example.org")).collect();
        // A morning in March, and later in each document of a run.
        let at = 1_772_439_330_000
            + i64::try_from(index).unwrap_or_default() * 61_000
            + 120
            + i64::try_from(dice.below(1_000)).unwrap_or_default();
        let message = format!("0100019a5b3c2d1e-11112222-3333-4444-5555-66667777{}-000000", dice.digits(4));
        let request = dice.uuid();
        Self {
            turn: usize::try_from(index).unwrap_or_default(),
            account: dice.pick(&ACCOUNTS),
            region: dice.pick(&REGIONS),
            person: people(first, "example.com"),
            recipients,
            subject: dice.pick(&SUBJECTS),
            ip: format!("192.0.2.{}", 1 + dice.below(254)),
            at,
            call: &CALLS[usize::try_from(index).unwrap_or_default() % CALLS.len()],
            message,
            request,
            for_lambda: false,
            asks: None,
            shows_all: false,
            of_ses: false,
            dice,
        }
    }

    /// A moment so many seconds later, in UTC.
    pub(super) fn later(&self, seconds: i64) -> OffsetDateTime {
        let at = OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(self.at);
        at + Duration::seconds(seconds)
    }

    /// The same as `2026-03-02T08:15:30.120Z`, or without the milliseconds.
    pub(super) fn time(&self, seconds: i64, is_exact: bool) -> String {
        let at = self.later(seconds);
        let milliseconds = if is_exact { at.millisecond() } else { 0 };
        let whole = at.replace_nanosecond(u32::from(milliseconds) * 1_000_000).unwrap_or(at);
        let text = whole.format(&Rfc3339).unwrap_or_default();
        if !is_exact {
            return text;
        }
        let whole = text.split(['.', 'Z']).next().unwrap_or_default();
        format!("{whole}.{milliseconds:03}Z")
    }

    /// Milliseconds since 1970.
    pub(super) fn epoch(&self, seconds: i64) -> i64 {
        self.at + seconds * 1_000
    }

    pub(super) fn arn(&self, service: &str, resource: &str) -> String {
        format!("arn:aws:{service}:{}:{}:{resource}", self.region, self.account)
    }

    pub(super) fn user_arn(&self) -> String {
        format!("arn:aws:iam::{}:user/{}", self.account, self.person.name)
    }

    /// JSON text of a call as a tree, with the account of this document.
    pub(super) fn json(&self, text: &str) -> Tree {
        Tree::Raw(text.replace("ACCOUNT", self.account))
    }
}

impl Dice {
    /// An identifier in the form that AWS's pages have for such.
    pub(super) fn uuid(&mut self) -> String {
        format!("a1b2c3d4-5678-90ab-cdef-EXAMPLE{}", self.digits(5))
    }
}
