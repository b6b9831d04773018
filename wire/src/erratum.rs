//! Known deviations of real data from the vendor's pages, kept as data.

use crate::{Issue, IssueKind};

/// One accepted deviation: what the page says, what was seen, and the fixture that shows it.
///
/// An issue that an erratum covers is no error; reports name the erratum.
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, Erratum, IssueKind, Json, Wire, check};
///
/// const ERRATUM: Erratum = Erratum {
///     id: "version-as-number",
///     pointer: "/version",
///     kind: IssueKind::WrongType,
///     says: "version is text",
///     seen: "a number, in an example",
///     fixture: "event-bridge-event.version-as-number.json",
/// };
/// let text = r#"{"version": 0}"#;
/// let issues = check(text, EventBridgeEvent::<Json>::SHAPE)?;
/// assert!(ERRATUM.covers(&issues[0], text));
/// assert!(!ERRATUM.covers(&issues[1], text));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Erratum {
    /// Stable name, in kebab case.
    pub id: &'static str,
    /// JSON pointer of the place; `*` stands for one token of any kind.
    pub pointer: &'static str,
    /// Kind of issue that it explains.
    pub kind: IssueKind,
    /// What the vendor's page says.
    pub says: &'static str,
    /// What was seen, and where.
    pub seen: &'static str,
    /// Name of the fixture that shows it.
    pub fixture: &'static str,
}

impl Erratum {
    /// Whether an issue is what this erratum explains.
    ///
    /// ```
    /// use mailtrail_wire::{Erratum, IssueKind, Shape, check};
    ///
    /// let erratum = Erratum { id: "", pointer: "/*", kind: IssueKind::Null, says: "", seen: "", fixture: "" };
    /// assert!(erratum.covers(&check("[null]", &Shape::List(&Shape::Text))?[0], "[null]"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn covers(&self, issue: &Issue, _text: &str) -> bool {
        let (mut pattern, mut pointer) = (self.pointer.split('/'), issue.pointer.split('/'));
        self.kind == issue.kind
            && loop {
                match (pattern.next(), pointer.next()) {
                    (None, None) => break true,
                    (Some(wanted), Some(token)) if wanted == "*" || wanted == token => {}
                    _ => break false,
                }
            }
    }
}
