//! Filters for stories.

use time::OffsetDateTime;

use super::{Story, address};

/// What a story must have; what is not said is not asked for.
///
/// ```
/// use workmail_events::trace::{Story, StoryFilter};
///
/// let mut story = Story::default();
/// story.from = Some("Mary Major <Mary@example.org>".into());
/// story.subject = Some("Minutes of Thursday".into());
///
/// let mut filter = StoryFilter::default();
/// filter.from = Some("mary@example.org".into());
/// filter.subject = Some("MINUTES".into());
/// assert!(filter.matches(&story));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StoryFilter {
    /// Message id, with or without angle brackets.
    pub message_id: Option<String>,
    /// Trace id, of either side.
    pub trace_id: Option<String>,
    /// Address of the author or of who sent it on behalf of the author, in any spelling, with or without a name.
    pub from: Option<String>,
    /// Address of a recipient, or one that a rule redirected or forwarded the message to, in any spelling, with or without a name.
    pub to: Option<String>,
    /// Part of the subject, in small or capital letters.
    pub subject: Option<String>,
    /// Earliest time of an event: the message has one at this time or later.
    pub since: Option<OffsetDateTime>,
    /// Latest time of an event: the message has one at this time or earlier; with `since`, it is the same event. A message without times has none.
    pub until: Option<OffsetDateTime>,
}

impl StoryFilter {
    /// Returns whether the story meets all conditions.
    ///
    /// ```
    /// use workmail_events::trace::{Story, StoryFilter};
    ///
    /// let mut story = Story::default();
    /// story.message_ids.push("a1@example.org".into());
    /// let mut filter = StoryFilter::default();
    /// filter.message_id = Some("<a1@example.org>".into());
    /// assert!(filter.matches(&story));
    ///
    /// story.redirected_to.push("ana@example.com".into());
    /// filter.to = Some("Ana <ana@example.com>".into());
    /// assert!(filter.matches(&story));
    ///
    /// filter.since = Some(time::OffsetDateTime::UNIX_EPOCH);
    /// assert!(!filter.matches(&story), "it has no event of a known time");
    /// ```
    pub fn matches(&self, story: &Story) -> bool {
        let asks = |wanted: &Option<String>, fits: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(fits);
        let is_from =
            |from: &str| [&story.from, &story.sender].into_iter().flatten().any(|address| address::same(address, from));
        asks(&self.message_id, &|id| {
            address::message_id(id).is_some_and(|id| story.message_ids.iter().any(|own| own == id))
        }) && asks(&self.trace_id, &|id| story.trace_ids.iter().any(|own| own == id.trim()))
            && asks(&self.from, &is_from)
            && asks(&self.to, &|to| {
                story.recipient(to).is_some() || story.redirected_to.iter().any(|own| address::same(own, to))
            })
            && asks(&self.subject, &|part| {
                story.subject.as_deref().is_some_and(|own| own.to_lowercase().contains(&part.to_lowercase()))
            })
            && (!self.asks_for_time() || story.events.iter().any(|event| self.is_in_time(event.at)))
    }

    /// Whether a message must have an event of a certain time.
    pub(crate) fn asks_for_time(&self) -> bool {
        self.since.is_some() || self.until.is_some()
    }

    /// Whether a time is one that is asked for.
    pub(crate) fn is_in_time(&self, at: Option<OffsetDateTime>) -> bool {
        at.is_some_and(|at| self.since.is_none_or(|since| since <= at) && self.until.is_none_or(|until| at <= until))
    }
}
