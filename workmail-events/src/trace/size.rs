//! Approximate memory sizes.

use super::fact::{Action, Fact, Mail};

/// What a block of memory takes beside its content.
pub(crate) const BLOCK: usize = 16;

/// What a message takes beside its records and identifiers: itself, and its places in the maps.
pub(crate) const MESSAGE: usize = 512;

/// What an identifier takes beside its text: in the message, and in the map that finds the message by it.
pub(crate) const ID: usize = 96;

impl Fact {
    /// Bytes of memory that it takes.
    pub(crate) fn size(&self) -> usize {
        BLOCK
            + match self {
                Self::Submitted(mail) | Self::Sent(mail) => size_of::<Mail>() + mail.texts(),
                Self::Received(received) => size_of_val(&**received) + received.mail.texts(),
                Self::Delivered(what) => size_of_val(&**what) + text(&what.recipient) + text(&what.folder),
                Self::Rule(rule) => {
                    let actions: usize = rule.actions.iter().map(Action::size).sum();
                    size_of_val(&**rule) + actions + text(&rule.name) + text(&rule.folder) + text(&rule.target)
                }
                Self::Journaling(address) => text(address),
                Self::Bounced(what) => {
                    size_of_val(&**what) + text(&what.recipient) + text(&what.reason) + text(&what.status)
                }
                Self::Dmarc(dmarc) => size_of_val(&**dmarc) + text(&dmarc.from) + list(&dmarc.recipients),
                Self::Other(name) => name.len(),
            }
    }
}

impl Mail {
    fn texts(&self) -> usize {
        text(&self.from) + text(&self.sender) + text(&self.subject) + list(&self.recipients)
    }
}

impl Action {
    fn size(&self) -> usize {
        size_of::<Self>() + text(&self.action) + list(&self.recipients)
    }
}

#[expect(clippy::ref_option, reason = "a field as it stands")]
fn text(text: &Option<Box<str>>) -> usize {
    text.as_ref().map_or(0, |text| text.len() + BLOCK)
}

fn list(texts: &[Box<str>]) -> usize {
    texts.iter().map(|text| size_of::<Box<str>>() + text.len() + BLOCK).sum()
}
