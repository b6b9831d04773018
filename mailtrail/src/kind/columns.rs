//! Types of documents that are log lines with named values: a value has the type of the field with this name.

use mailtrail_wire::{Shape, Wire};
use ses_events::mail_manager::{IngressPointLog, RuleSetLog, TrafficPolicyLog};

/// Fields that a delivery of logs of Mail Manager cannot leave out.
const OF_MAIL_MANAGER: [&str; 2] = ["resource_arn", "event_timestamp"];

/// Whether names are those of logs of Mail Manager.
pub(crate) fn names_are_known(names: &[String]) -> bool {
    OF_MAIL_MANAGER.iter().all(|wanted| names.iter().any(|name| name == wanted))
}

/// Type of the field of a name; it has one type in all logs that have it.
pub(crate) fn column(name: &str) -> Option<&'static Shape> {
    [IngressPointLog::SHAPE, TrafficPolicyLog::SHAPE, RuleSetLog::SHAPE].into_iter().find_map(|shape| match shape {
        Shape::Record(record) => (record.index)(name).map(|index| record.members[index].shape),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_type_in_all_logs() {
        let shapes = [IngressPointLog::SHAPE, TrafficPolicyLog::SHAPE, RuleSetLog::SHAPE];
        for shape in shapes {
            let Shape::Record(record) = shape else { unreachable!() };
            for member in record.members {
                assert!(
                    std::ptr::eq(column(member.name).unwrap(), member.shape) || {
                        format!("{:?}", column(member.name).unwrap()) == format!("{:?}", member.shape)
                    }
                );
            }
        }
        assert!(column("weather").is_none());
    }
}
