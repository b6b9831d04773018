//! What happened to messages, from the email event log.
//!
//! A [`Tracer`] takes [`EventRecord`](crate::EventRecord)s in any order and groups those of one message: the
//! events of one side of a message share a trace ID, and the message ID joins the sending and the receiving side, perhaps
//! only late. The result is a [`Story`] for each message, with a [`RecipientStory`] for each recipient,
//! which has an [`Outcome`] and a sentence that explains it. The sentence says only what the log says; where the log is silent,
//! it says so.
//!
//! ```
//! use workmail_events::trace::{Outcome, StoryFilter, Tracer};
//! use workmail_events::{Document as _, EventRecord};
//!
//! let lines = r#"{"traceId": "trace-EXAMPLE1", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "from": "jane@example.com", "recipients": ["mary@example.com", "richard@example.org"], "subject": "Minutes"}}
//! {"traceId": "trace-EXAMPLE1", "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "richard@example.org", "messageId": "<a1@example.com>"}}
//! {"traceId": "trace-EXAMPLE2", "event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "Mary@example.com", "reason": "mailbox full", "status": "5.2.2"}}}
//! {"traceId": "trace-EXAMPLE2", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "recipients": ["mary@example.com"], "messageId": "a1@example.com"}}"#;
//! let mut tracer = Tracer::new();
//! for line in lines.lines() {
//!     tracer.add(&EventRecord::from_json(line)?, None);
//! }
//! let stories = tracer.finish();
//! assert_eq!(stories.len(), 1);
//!
//! let mut filter = StoryFilter::default();
//! filter.subject = Some("minutes".into());
//! assert!(stories[0].matches(&filter));
//!
//! let mary = stories[0].recipient("Mary Major <mary@example.com>").unwrap();
//! assert!(matches!(mary.outcome, Outcome::Bounced { .. }));
//! assert_eq!(
//!     mary.explanation(),
//!     "mary@example.com did not get it: the message bounced, status 5.2.2, mailbox full",
//! );
//! assert_eq!(
//!     stories[0].recipient("richard@example.org").unwrap().explanation(),
//!     "richard@example.org: handed to the recipient's server; what became of it there is not in this log",
//! );
//! # Ok::<(), workmail_events::Error>(())
//! ```

mod action;
mod address;
mod build;
mod fact;
mod failed_check;
mod held;
mod json;
mod message;
mod moment;
mod note;
mod outcome;
mod recipient_story;
mod size;
mod story;
mod story_event;
mod story_filter;
mod story_summary;
mod story_verdicts;
mod tracer;
mod wanted;

pub use self::failed_check::FailedCheck;
pub use self::outcome::Outcome;
pub use self::recipient_story::RecipientStory;
pub use self::story::Story;
pub use self::story_event::StoryEvent;
pub use self::story_filter::StoryFilter;
pub use self::story_summary::{StoryCounts, StorySummary};
pub use self::story_verdicts::StoryVerdicts;
pub use self::tracer::Tracer;
