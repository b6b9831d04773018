//! Rows of Logs Insights: lists of fields with their values, of which one may be the whole message.

use mailtrail_wire::{InsightsField, JsonKind, JsonRef, List};

use super::{Envelope, Packing, Payload};

pub(super) static ROW: Envelope = Envelope::of::<List<InsightsField>>("insights row", recognise, message);

fn recognise(view: JsonRef<'_>) -> Option<String> {
    if view.kind() != JsonKind::List {
        return None;
    }
    let has_message = |item: JsonRef<'_>| {
        let [field, value] = item.probe(["field", "value"]);
        field.is_some_and(|field| field == "@message") && value.is_some()
    };
    view.items().any(has_message).then(|| "it is a list of fields with their values, one of them `@message`".into())
}

fn message(view: JsonRef<'_>) -> Vec<Payload<'_>> {
    let fields = view.items().enumerate().filter_map(|(index, item)| {
        let [field, value] = item.probe(["field", "value"]);
        let pointer = format!("/{index}/value");
        field.filter(|field| *field == "@message").and(value).map(|value| Payload {
            pointer,
            value,
            packing: Packing::Text,
        })
    });
    fields.collect()
}
