//! Known deviations of real data from the vendor's pages, kept as data.

mod deviation;

pub use self::deviation::{Deviation, has_layout};
use crate::{Issue, IssueKind, JsonRef, Reader};

/// An accepted deviation: where it occurs, what it looks like, what to write instead, and the fixture that shows it.
///
/// The level of an issue that an erratum covers is [`Level::Known`](crate::Level::Known), whatever it would be otherwise; see [`judge`](crate::judge).
///
/// ```
/// use mailtrail_wire::{Deviation, Erratum, EventBridgeEvent, IssueKind, Json, JsonKind, Wire, check};
///
/// const ERRATUM: Erratum = Erratum {
///     id: "version-as-number",
///     places: &["EventBridgeEvent/version"],
///     kind: IssueKind::WrongType,
///     forms: &[Deviation::Kind(JsonKind::Number)],
///     write: "write the version as a string",
///     says: "AWS documents a string",
///     seen: "an example has a number",
///     fixture: "event-bridge-event.version-as-number.json",
/// };
/// let covered = |text: &str| -> Result<bool, mailtrail_wire::Error> {
///     Ok(ERRATUM.covers(&check(text, EventBridgeEvent::<Json>::SHAPE)?[0], text))
/// };
/// assert!(covered(r#"{"version": 0}"#)?);
/// assert!(!covered(r#"{"version": [0]}"#)?, "another form");
/// assert!(!covered(r#"{"id": 0}"#)?, "another place");
/// assert_eq!(ERRATUM.help(), "write the version as a string. AWS documents a string; an example has a number");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Erratum {
    /// Stable name, in kebab case.
    pub id: &'static str,
    /// Places: the type that has the field, and the pointer from there. `*` stands for any token.
    ///
    /// `Record/resources/*` is an element of the array `resources`, wherever a `Record` occurs.
    pub places: &'static [&'static str],
    /// Kind of issue that it explains.
    pub kind: IssueKind,
    /// What the value looks like, one of these; empty if the kind of issue is enough.
    pub forms: &'static [Deviation],
    /// What to write instead.
    pub write: &'static str,
    /// What the vendor's page says.
    pub says: &'static str,
    /// What was seen, and where.
    pub seen: &'static str,
    /// Name of the fixture that shows it.
    pub fixture: &'static str,
}

impl Erratum {
    /// Returns whether this erratum explains an issue. `text` is the text that was checked.
    ///
    /// ```
    /// use mailtrail_wire::{Deviation, Erratum, IssueKind, SqsMessage, Wire, check};
    ///
    /// let erratum = Erratum {
    ///     id: "body-in-lower-case",
    ///     places: &["SqsMessage/Body"],
    ///     kind: IssueKind::Missing,
    ///     forms: &[Deviation::Beside { field: "body", values: &[] }],
    ///     write: "",
    ///     says: "",
    ///     seen: "",
    ///     fixture: "",
    /// };
    /// let covered = |text: &str| check(text, SqsMessage::SHAPE).unwrap().iter().any(|issue| erratum.covers(issue, text));
    /// assert!(covered(r#"{"body": ""}"#));
    /// assert!(!covered(r#"{"MessageId": ""}"#));
    /// ```
    pub fn covers(&self, issue: &Issue, text: &str) -> bool {
        self.kind == issue.kind
            && self.places.iter().any(|place| stands_at(issue, place))
            && (self.forms.is_empty() || {
                let mut reader = Reader::new(text);
                reader.seek(issue.at);
                let value = JsonRef::ahead(&reader);
                self.forms.iter().any(|form| form.is_shown_by(value))
            })
    }

    /// Returns what to do, what the page says, and what was seen.
    ///
    /// ```
    /// # use mailtrail_wire::{Erratum, IssueKind};
    /// let erratum = Erratum {
    ///     id: "misspelt-arn",
    ///     places: &["Resource/arn"],
    ///     kind: IssueKind::UnknownMember,
    ///     forms: &[],
    ///     write: "write `ARN`",
    ///     says: "AWS documents that spelling",
    ///     seen: "some tools emit the other",
    ///     fixture: "resource.misspelt-arn.json",
    /// };
    /// assert_eq!(erratum.help(), "write `ARN`. AWS documents that spelling; some tools emit the other");
    /// ```
    pub fn help(&self) -> String {
        format!("{}. {}; {}", self.write, self.says, self.seen)
    }
}

fn stands_at(issue: &Issue, place: &str) -> bool {
    let (owner, below) = issue.place();
    let Some(pattern) = place.strip_prefix(owner) else { return false };
    if !pattern.contains('*') {
        return pattern == below;
    }
    let (mut pattern, mut pointer) = (pattern.split('/'), below.split('/'));
    loop {
        match (pattern.next(), pointer.next()) {
            (None, None) => break true,
            (Some(wanted), Some(token)) if wanted == "*" || wanted == token => {}
            _ => break false,
        }
    }
}
