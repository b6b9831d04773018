//! Messages of Amazon SQS, as functions and callers of the API get them.

use mailtrail_wire::{JsonKind, JsonRef, SqsLambdaRecord, SqsMessage};

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
    let [handle, body] = view.probe(["ReceiptHandle", "Body"]);
    let fits = handle.is_some() && body?.kind() == JsonKind::Text;
    fits.then(|| "it has `ReceiptHandle` and the text `Body`".into())
}
