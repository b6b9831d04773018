//! Messages of Amazon SQS, as functions get them.

use mailtrail_wire::{JsonKind, JsonRef, SqsLambdaRecord};

use super::{Envelope, Packing, one};

pub(super) static RECORD: Envelope =
    Envelope::of::<SqsLambdaRecord>("sqs lambda record", is_record, |view| one(view, "/body", Packing::Text));

fn is_record(view: JsonRef<'_>) -> Option<String> {
    let [source, body] = view.probe(["eventSource", "body"]);
    let fits = source.is_some_and(|source| source == "aws:sqs") && body?.kind() == JsonKind::Text;
    fits.then(|| "`eventSource` is `aws:sqs` and it has the text `body`".into())
}
