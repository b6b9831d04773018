//! Messages of Amazon SQS, as functions and callers of the API get them.

use mailtrail_wire::{JsonRef, SqsLambdaRecord, SqsMessage};

use super::{Envelope, Packing, one};

pub(super) static RECORD: Envelope =
    Envelope::of::<SqsLambdaRecord>("sqs lambda record", is_record, |view| one(view, "/body", Packing::Text));

pub(super) static MESSAGE: Envelope =
    Envelope::of::<SqsMessage>("sqs message", is_message, |view| one(view, "/Body", Packing::Text));

fn is_record(view: JsonRef<'_>) -> Option<String> {
    let [source] = view.probe(["eventSource"]);
    (source? == "aws:sqs").then(|| "`eventSource` is `aws:sqs`".into())
}

fn is_message(view: JsonRef<'_>) -> Option<String> {
    let [handle, id, body] = view.probe(["ReceiptHandle", "MessageId", "Body"]);
    let other = handle.and(body.map(|_| "Body").or(id.map(|_| "MessageId")))?;
    Some(format!("it has `ReceiptHandle` and `{other}`"))
}
