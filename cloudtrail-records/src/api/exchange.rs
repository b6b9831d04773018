//! Both sides of a call.

use mailtrail_wire::{Document, Json};

/// What was asked and answered.
///
/// A side is `None` where the record has `null`, nothing, or no object; it stands in the record as it was read.
///
/// ```
/// use cloudtrail_records::api::{Exchange, Nothing};
///
/// let exchange = Exchange::<Nothing, Nothing>::default();
/// assert!(exchange.request.is_none() && exchange.response.is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Exchange<Q, A> {
    /// Parameters of the request, as the service chose to log them.
    pub request: Option<Q>,
    /// Answer, of an operation that changes something.
    pub response: Option<A>,
}

impl<Q, A> Default for Exchange<Q, A> {
    fn default() -> Self {
        Self { request: None, response: None }
    }
}

impl<Q: Document, A: Document> Exchange<Q, A> {
    pub(super) fn read([request, response]: [Option<&Json>; 2]) -> Self {
        Self { request: side(request), response: side(response) }
    }

    pub(super) fn write(&self) -> [Option<String>; 2] {
        [self.request.as_ref().map(Document::to_json), self.response.as_ref().map(Document::to_json)]
    }
}

fn side<T: Document>(json: Option<&Json>) -> Option<T> {
    json.and_then(|json| T::from_json(json.as_str()).ok())
}
