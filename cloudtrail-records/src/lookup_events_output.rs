//! Answers of the API.

use mailtrail_wire::{Extra, List, Wire};

use crate::LookupEvent;

pub(crate) mod lookup_event;
pub(crate) mod lookup_resource;
pub(crate) mod lookup_timestamp;

/// Answer of `LookupEvents` and of `ListInsightsData`, as clients print it.
///
/// Holds management and Insights events of the last 90 days, newest first, 50 to a page.
///
/// See [AWS CloudTrail API Reference/LookupEvents](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LookupEventsOutput};
///
/// let output = LookupEventsOutput::from_json(r#"{"Events": [{"EventName": "ConsoleLogin"}], "NextToken": "abc"}"#)?;
/// assert!(output.events.iter().flatten().any(|it| it.event_name.is("ConsoleLogin")));
/// assert!(output.next_token.is("abc"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LookupEventsOutput {
    /// Events of this page.
    #[wire(name = "Events", essential)]
    pub events: Option<List<LookupEvent>>,
    /// Token that asks for the next page; absent, or `null` in the output of some clients, on the last one.
    #[wire(name = "NextToken", nullable)]
    pub next_token: Option<String>,
    /// Members that this version does not know.
    pub extra: Extra<Self>,
}
