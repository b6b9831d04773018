//! Output of the API.

use mailtrail_wire::{Extra, List, Records, Wire};

use crate::LookupEvent;

pub(crate) mod lookup_event;
pub(crate) mod lookup_resource;
pub(crate) mod lookup_timestamp;

/// Output of `LookupEvents` and of `ListInsightsData`, as clients print it.
///
/// Holds management and Insights events of the last 90 days, newest first, 50 to a page.
///
/// See [AWS CloudTrail API Reference/LookupEvents](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LookupEventsOutput};
///
/// let output = LookupEventsOutput::from_json(r#"{"Events": [{"EventName": "ConsoleLogin"}], "NextToken": "abc"}"#)?;
/// for event in output.events() {
///     assert!(event?.event_name.is("ConsoleLogin"));
/// }
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
    #[wire(name = "NextToken", nullable, content = "id")]
    pub next_token: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl LookupEventsOutput {
    /// Returns the events of this page, each with its place. An element that is not an event is an error.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Event, LookupEventsOutput};
    ///
    /// let output = LookupEventsOutput::from_json(r#"{"Events": [{"CloudTrailEvent": "{\"eventName\": \"GetUser\"}"}, 7]}"#)?;
    /// let mut events = output.events();
    /// assert!(matches!(events.next().unwrap()?.event()?, Some(Event::Record(_))));
    /// assert_eq!(events.next().unwrap().unwrap_err().path(), "/Events/1");
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn events(&self) -> Records<'_, LookupEvent> {
        Records::new("/Events", self.extra.required("Events", &self.events))
    }
}
