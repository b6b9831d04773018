//! Answers of the API.

use mailtrail_wire::{Extra, List, Presence, Wire};

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
/// use cloudtrail_records::{Document as _, LookupEventsOutput};
///
/// let output = LookupEventsOutput::from_json(r#"{"Events": [{"EventName": "ConsoleLogin"}], "NextToken": "abc"}"#)?;
/// assert_eq!(output.events.get().unwrap().get(0).unwrap().event_name, "ConsoleLogin");
/// assert_eq!(output.next_token, "abc");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct LookupEventsOutput {
    /// Events of this page.
    #[wire(name = "Events", required)]
    pub events: Presence<List<LookupEvent>>,
    /// Token that asks for the next page; absent, or `null` in the output of some clients, on the last one.
    #[wire(name = "NextToken", nullable)]
    pub next_token: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}
