//! Clicks.

use mailtrail_wire::{Extra, List, Map, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{BotEvent, EventType, Mail};

/// Recipient followed a link in the message.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-click-object).
///
/// ```
/// use ses_events::{ClickEvent, Document as _, Is as _};
///
/// let event = ClickEvent::from_json(r#"{"eventType": "Click", "click": {"link": "https://example.com/", "linkTags": null}}"#)?;
/// let Some(click) = &event.click else { panic!("no click") };
/// assert!(click.link.is("https://example.com/"));
/// assert!(click.extra.is_null("linkTags"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ClickEvent {
    /// Always `Click`.
    #[wire(one_of("Click"))]
    pub event_type: Option<EventType>,
    /// Message in which the link stood.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Which link was followed, when, from where and by which program.
    #[wire(required, getter)]
    pub click: Option<Click>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Which link was followed, when, from where and by which program.
///
/// ```
/// use ses_events::{Click, Document as _};
///
/// let click = Click::from_json(r#"{"linkTags": {"place": ["footer"]}}"#)?;
/// assert_eq!(click.link_tag("place"), Some("footer"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Click {
    /// When the link was followed.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// Address from which the link was followed.
    #[wire(required, content = "ip-address")]
    pub ip_address: Option<String>,
    /// Program that followed the link, as it describes itself.
    #[wire(required, content = "user-agent")]
    pub user_agent: Option<String>,
    /// Link that was followed.
    #[wire(required, content = "url")]
    pub link: Option<String>,
    /// Tags of the link, set by the sender in its HTML; `null` for links without tags.
    #[wire(nullable, content = "text", names = "name")]
    pub link_tags: Option<Map<List<String>>>,
    /// Whether a program followed the link on its own; not there before 2025 and not always since.
    #[wire(nullable)]
    pub is_bot_event: Option<BotEvent>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Click {
    /// Returns the first value of a tag of the link.
    ///
    /// ```
    /// assert_eq!(ses_events::Click::default().link_tag("place"), None);
    /// ```
    pub fn link_tag(&self, name: &str) -> Option<&str> {
        self.link_tags.as_ref()?.get(name)?.iter().next().map(String::as_str)
    }
}

ses_event!(ClickEvent, time: click);
