//! What other documents travel in.

mod cloudwatch_logs;
mod event_bridge;
mod insights;
mod log_file;
mod lookup_events;
mod packed;
mod scope;
pub(crate) mod search;
mod sns;
mod sqs;

use mailtrail_wire::{Error, JsonRef, Shape, Wire};

use crate::typed::{Advise, no_advice, round_trip};

pub(crate) use self::packed::unpack;
pub(crate) use self::scope::{Place, Scope};

/// A form in which other documents travel.
///
/// ```
/// assert!(mailtrail::ENVELOPES.iter().any(|envelope| envelope.name == "eventbridge event"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Envelope {
    /// Name in reports.
    pub name: &'static str,
    /// What the envelope itself looks like, its payload opaque.
    pub shape: &'static Shape,
    /// Decides by discriminators whether an object is such an envelope, and why.
    pub recognise: fn(JsonRef<'_>) -> Option<String>,
    /// Reads an envelope into its type and writes it again, its payload as it stands.
    pub(crate) round_trip: fn(&str) -> Result<String, Error>,
    /// What is inside.
    pub(crate) payloads: for<'a> fn(JsonRef<'a>) -> Vec<Payload<'a>>,
    /// Knows the typical mistakes of such documents.
    pub(crate) advise: Advise,
    /// Tells where the envelope contradicts what is inside, what was expected there, and what was found.
    pub(crate) contradiction: Contradiction,
}

/// Place of a contradiction, what was expected there, and what was found.
pub(crate) type Contradiction = fn(JsonRef<'_>) -> Option<(&'static str, String, String)>;

impl Envelope {
    /// Envelope that a type reads.
    const fn of<T: Wire>(
        name: &'static str,
        recognise: fn(JsonRef<'_>) -> Option<String>,
        payloads: for<'a> fn(JsonRef<'a>) -> Vec<Payload<'a>>,
    ) -> Self {
        Self {
            name,
            shape: T::SHAPE,
            recognise,
            round_trip: round_trip::<T>,
            payloads,
            advise: no_advice,
            contradiction: |_| None,
        }
    }

    /// The same envelope with help for typical mistakes.
    const fn advised_by(self, advise: Advise) -> Self {
        Self { advise, ..self }
    }

    /// The same envelope with a look at what is inside.
    const fn contradicted_by(self, contradiction: Contradiction) -> Self {
        Self { contradiction, ..self }
    }
}

/// A document inside an envelope: where, and how it is packed.
#[derive(Debug)]
pub(crate) struct Payload<'a> {
    pub(crate) pointer: String,
    pub(crate) value: JsonRef<'a>,
    pub(crate) packing: Packing,
}

/// How a document lies in its envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As JSON within JSON.
    Inline,
    /// As JSON text in a JSON text.
    Text,
    /// As base64 of gzip of JSON text.
    Base64Gzip,
}

/// All envelopes, in the order in which they are tried.
///
/// ```
/// assert_eq!(mailtrail::ENVELOPES[0].name, "log file");
/// ```
pub static ENVELOPES: &[&Envelope] = &[
    &log_file::ENVELOPE,
    &lookup_events::OUTPUT,
    &lookup_events::EVENT,
    &sns::MESSAGE,
    &sns::RECORD,
    &sqs::RECORD,
    &sqs::MESSAGE,
    &event_bridge::SES,
    &event_bridge::ENVELOPE,
    &cloudwatch_logs::MESSAGE,
    &cloudwatch_logs::DATA,
    &cloudwatch_logs::EVENT,
    &cloudwatch_logs::FILTERED,
    &insights::ROW,
];

/// One payload at a pointer, if something stands there.
fn one<'a>(view: JsonRef<'a>, pointer: &str, packing: Packing) -> Vec<Payload<'a>> {
    view.get(pointer).map(|value| Payload { pointer: pointer.into(), value, packing }).into_iter().collect()
}

/// Elements of the list at a pointer, or what stands at `inner` in each of them.
fn each<'a>(view: JsonRef<'a>, pointer: &str, inner: &str, packing: Packing) -> Vec<Payload<'a>> {
    let items = view.get(pointer).into_iter().flat_map(JsonRef::items).enumerate();
    items
        .filter_map(|(index, item)| {
            Some(Payload { pointer: format!("{pointer}/{index}{inner}"), value: item.get(inner)?, packing })
        })
        .collect()
}
