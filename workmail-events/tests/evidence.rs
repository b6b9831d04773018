//! Which members no table of AWS has.

use mailtrail_wire::{Evidence, Shape};
use workmail_events::{AuditLog, EventRecord, MessageFlowEvent, MessageFlowResponse, Wire};

/// Members of a shape that are not documented, by type and name.
fn undocumented(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Record(record) => {
            for member in record.members {
                if member.evidence != Evidence::Documented {
                    found.push(format!("{}.{} {}", record.name, member.name, member.evidence.as_str()));
                }
                undocumented(member.shape, found);
            }
        }
        Shape::List(item) | Shape::Map(item) => undocumented(item, found),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| undocumented(shape, found)),
        Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| undocumented(variant.shape, found)),
        _ => {}
    }
}

fn of<T: Wire>() -> Vec<String> {
    let mut found = Vec::new();
    undocumented(T::SHAPE, &mut found);
    found.retain(|member| !member.ends_with(".eventName implied"));
    found.sort();
    found.dedup();
    found
}

#[test]
fn what_only_queries_show_is_implied() {
    assert_eq!(
        of::<EventRecord>(),
        [
            "BouncedRecipientDetails.emailAddress implied",
            "BouncedRecipientDetails.reason implied",
            "BouncedRecipientDetails.status implied",
            "EventRecord.event implied",
            "EventRecord.traceId implied",
            "OutgoingEmailBounced.destination implied",
            "OutgoingEmailBounced.reason implied",
            "RuleAction.action implied",
            "RuleAction.recipients implied",
            "VerdictObject.status inferred",
        ]
    );
}

#[test]
fn names_of_all_other_members_are_documented() {
    assert_eq!(of::<AuditLog>(), [""; 0]);
    assert_eq!(of::<MessageFlowEvent>(), [""; 0]);
    assert_eq!(of::<MessageFlowResponse>(), [""; 0]);
}
