//! Events as Amazon EventBridge delivers them.

use mailtrail_wire::{EventBridgeEvent, Json, JsonRef};
use ses_events::{DetailType, advise};

use super::{Envelope, Packing, one};

pub(super) static ENVELOPE: Envelope = Envelope::of::<EventBridgeEvent<Json>>("eventbridge event", recognise, |view| {
    one(view, "/detail", Packing::Inline)
});

/// Sending events of Amazon SES: their detail-types are known.
pub(super) static SES: Envelope =
    Envelope::of::<EventBridgeEvent<Json, DetailType>>("eventbridge event of ses", recognise_ses, |view| {
        one(view, "/detail", Packing::Inline)
    })
    .advised_by(advise);

/// Events of Amazon SES that carry nothing but `data` are no envelopes.
fn recognise(view: JsonRef<'_>) -> Option<String> {
    let [kind, source, detail] = view.probe(["detail-type", "source", "detail"]);
    let [data] = kind.and(detail)?.probe(["data"]);
    let is_data_of_ses = data.is_some() && source.is_some_and(|source| source == "aws.ses");
    (!is_data_of_ses).then(|| "it has `detail-type` and `detail`".into())
}

fn recognise_ses(view: JsonRef<'_>) -> Option<String> {
    let [kind, source, detail] = view.probe(["detail-type", "source", "detail"]);
    let [mail] = kind.and(detail)?.probe(["mail"]);
    let fits = mail.is_some() && source.is_some_and(|source| source == "aws.ses");
    fits.then(|| "`source` is `aws.ses` and `detail` has `mail`".into())
}
