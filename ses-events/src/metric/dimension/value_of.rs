//! Values of dimensions from events.

use crate::{Dimension, DimensionReading, DimensionSource, DimensionValue, Mail, SendingEvent};

impl Dimension {
    /// Returns the value of the dimension for an event; the first one if there are several. Names of headers match in any case, those of tags are
    /// case-sensitive. Only clicks have tags of links.
    ///
    /// ```
    /// use ses_events::{Dimension, DimensionReading, Document as _, SendingEvent};
    ///
    /// let dimension = Dimension::email_header("X-Campaign", "none")?;
    /// let headers = r#"[{"name": "x-campaign", "value": "spring"}]"#;
    /// let event = SendingEvent::from_json(&format!(r#"{{"eventType": "Send", "mail": {{"headers": {headers}}}}}"#))?;
    /// assert_eq!(dimension.value_of(&event).value(), Some("spring"));
    ///
    /// let event = SendingEvent::from_json(r#"{"eventType": "Rendering Failure", "mail": {}}"#)?;
    /// assert_eq!(dimension.value_of(&event), DimensionReading::Untold);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn value_of<'a>(&'a self, event: &'a SendingEvent) -> DimensionReading<'a> {
        let Ok(mail) = event.mail() else { return DimensionReading::Untold };
        let name = self.name.as_str();
        let (value, told) = match self.source {
            DimensionSource::MessageTag => (mail.tags().first(name), mail.tags.as_ref().is_some()),
            DimensionSource::EmailHeader => (mail.header(name).next(), has_all_headers(mail)),
            DimensionSource::LinkTag => link_tag(event, name),
        };
        match value {
            Some(value) if DimensionValue::check(value).is_ok() => DimensionReading::Found(value),
            Some(value) => DimensionReading::Unusable(value),
            None if told => DimensionReading::Default(self.default.as_str()),
            None => DimensionReading::Untold,
        }
    }
}

fn has_all_headers(mail: &Mail) -> bool {
    mail.headers.as_ref().is_some() && mail.headers_truncated.as_ref() != Some(&true)
}

/// First value of a tag of the link, and whether the event tells that there is none.
fn link_tag<'a>(event: &'a SendingEvent, name: &str) -> (Option<&'a str>, bool) {
    match event {
        SendingEvent::Click(click) => {
            let click = click.click.as_ref();
            let told = click.is_some_and(|click| click.link_tags.is_some() || click.extra.is_null("linkTags"));
            (click.and_then(|click| click.link_tag(name)), told)
        }
        _ => (None, true),
    }
}
