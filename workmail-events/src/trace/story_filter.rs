//! What is looked for among stories.

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
    /// Address of a recipient, in any spelling, with or without a name.
    pub to: Option<String>,
    /// Part of the subject, in small or capital letters.
    pub subject: Option<String>,
}

impl StoryFilter {
    /// Whether the story has all that is asked for.
    ///
    /// ```
    /// use workmail_events::trace::{Story, StoryFilter};
    ///
    /// let mut story = Story::default();
    /// story.message_ids.push("a1@example.org".into());
    /// let mut filter = StoryFilter::default();
    /// filter.message_id = Some("<a1@example.org>".into());
    /// assert!(filter.matches(&story));
    /// ```
    pub fn matches(&self, story: &Story) -> bool {
        let asks = |wanted: &Option<String>, fits: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(fits);
        let is_from =
            |from: &str| [&story.from, &story.sender].into_iter().flatten().any(|address| address::same(address, from));
        asks(&self.message_id, &|id| {
            address::message_id(id).is_some_and(|id| story.message_ids.iter().any(|own| own == id))
        }) && asks(&self.trace_id, &|id| story.trace_ids.iter().any(|own| own == id.trim()))
            && asks(&self.from, &is_from)
            && asks(&self.to, &|to| story.recipient(to).is_some())
            && asks(&self.subject, &|part| {
                story.subject.as_deref().is_some_and(|own| own.to_lowercase().contains(&part.to_lowercase()))
            })
    }
}
