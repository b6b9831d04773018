//! Documents of other programs that share a field or two with one of ours.

use mailtrail_wire::{JsonRef, RecordShape, Shape};

use super::model::Kind;
use super::near::recognized_strongly;

/// Whether a document has but one field of its kind, lacks others and has some of its own, so that in a log it is more likely one of
/// another program: `{"eventName": "page_view", "userId": 1}`.
pub(crate) fn shares_one_field(kind: &Kind, view: JsonRef<'_>) -> bool {
    let (record, tags) = match kind.shape {
        Shape::Record(record) => (Some(*record), &[][..]),
        Shape::Tagged(tagged) => (record_of(tagged.variant(view).map(|variant| variant.shape)), tagged.tags),
        _ => (None, &[][..]),
    };
    record.is_some_and(|record| shares_at_most(1, record, tags, view)) && recognized_strongly(view).is_none()
}

/// Whether a document has less than half of the fields that an envelope must have.
pub(crate) fn shares_few_fields(shape: &'static Shape, view: JsonRef<'_>) -> bool {
    record_of(Some(shape)).is_some_and(|record| {
        let required = record.members.iter().filter(|member| member.required).count();
        required > 0 && shares_at_most((required - 1) / 2, record, &[], view)
    })
}

fn record_of(shape: Option<&'static Shape>) -> Option<&'static RecordShape> {
    match shape? {
        Shape::Record(record) => Some(*record),
        _ => None,
    }
}

/// Whether a document has at most so many fields of a type, and lacks some that it must have.
fn shares_at_most(most: usize, record: &RecordShape, tags: &[&str], view: JsonRef<'_>) -> bool {
    let is_known = |name: &str| tags.contains(&name) || (record.index)(name).is_some();
    let (mut known, mut required, mut is_mixed) = (0, 0, false);
    for (name, _) in view.members() {
        if !is_known(&name) {
            is_mixed = true;
            continue;
        }
        known += 1;
        required += usize::from((record.index)(&name).is_some_and(|index| record.members[index].required));
        if known > most {
            return false;
        }
    }
    let all = record.members.iter().filter(|member| member.required).count();
    (is_mixed || known > 1) && required < all
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Json;

    use super::*;
    use crate::kind::{Identity, identify};

    #[test]
    fn one_field_is_little() {
        let shares_one = |text: &str| {
            let Identity::Kind(kind, _) = identify(text) else { panic!("no kind: {text}") };
            shares_one_field(kind, Json::parse(text).unwrap().view())
        };
        for text in [
            r#"{"eventName":"page_view","userId":1}"#,
            r#"{"level":"info","msg":"a","userIdentity":{"type":"Root"}}"#,
            r#"{"eventType":"Send","channel":"sms"}"#,
        ] {
            assert!(shares_one(text), "{text}");
        }
        for text in [
            r#"{"eventName":"ListUsers"}"#,
            r#"{"eventName":"ListUsers","eventTime":"2026-03-02T08:15:30Z","userId":1}"#,
            r#"{"eventType":"Send","mail":{}}"#,
            r#"{"event":{"eventName":"ORGANIZATION_EMAIL_RECEIVED"},"level":1}"#,
        ] {
            assert!(!shares_one(text), "{text}");
        }
    }
}
