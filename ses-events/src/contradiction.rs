//! Contradictions within an event.

use mailtrail_wire::JsonRef;

use crate::{BounceSubType, BounceType, OpenEnum as _};

/// Part of an event that another part contradicts.
///
/// Each value is of its type, so that checking against the shape finds nothing.
///
/// ```
/// use ses_events::{BounceType, Json, contradictions};
///
/// let event = Json::parse(r#"{"bounce": {"bounceType": "Permanent", "bounceSubType": "MailboxFull"}}"#)?;
/// let found = contradictions(event.view());
/// assert_eq!(found[0].pointer, "/bounce/bounceSubType");
/// assert_eq!(found[0].message, "`bounceSubType` is `MailboxFull`, but `bounceType` is `Permanent`");
/// assert_eq!(found[0].documented_for, [BounceType::Transient]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Contradiction {
    /// JSON pointer of the part in the event.
    pub pointer: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// Types of bounces for which AWS documents the sub-type.
    pub documented_for: Vec<BounceType>,
}

/// Returns the contradictions within an event: a known subtype of a bounce that AWS documents for another type.
///
/// ```
/// use ses_events::{Json, contradictions};
///
/// let event = Json::parse(r#"{"bounce": {"bounceType": "Permanent", "bounceSubType": "Weather"}}"#)?;
/// assert!(contradictions(event.view()).is_empty(), "AWS may have added that one");
/// # Ok::<(), ses_events::Error>(())
/// ```
pub fn contradictions(event: JsonRef<'_>) -> Vec<Contradiction> {
    sub_type_of_another_type(event).into_iter().collect()
}

fn sub_type_of_another_type(event: JsonRef<'_>) -> Option<Contradiction> {
    let [bounce] = event.probe(["bounce"]);
    let [bounce_type, sub_type] = bounce?.probe(["bounceType", "bounceSubType"]);
    let bounce_type = BounceType::from(&*bounce_type?.as_str()?);
    let sub_type = BounceSubType::from(&*sub_type?.as_str()?);
    if !bounce_type.is_known() || !sub_type.is_known() || sub_type.is_documented_for(&bounce_type) {
        return None;
    }
    Some(Contradiction {
        pointer: "/bounce/bounceSubType",
        message: format!("`bounceSubType` is `{sub_type}`, but `bounceType` is `{bounce_type}`"),
        documented_for: BounceType::known().filter(|known| sub_type.is_documented_for(known)).collect(),
    })
}
