//! How a document is encoded in its envelope.

use mailtrail_wire::{JsonKind, JsonRef};

use super::begins::{holds_base64, holds_text};

/// How the payload of an envelope is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As JSON within JSON.
    Inline,
    /// As text in a string.
    Text,
    /// As base64 of text, or of gzip of text.
    Base64,
    /// As base64 of gzip of text.
    Base64Gzip,
}

/// How the payloads of an envelope are packed by its line in the table. Programs deviate from it: what is no string where
/// text belongs is read as it is, and text that is base64 of JSON or gzip is unpacked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Packed {
    /// As JSON within JSON, whatever it is.
    Inline,
    /// As text in a string.
    Text,
    /// As base64 of text or gzip.
    Base64,
    /// As base64 of gzip.
    Base64Gzip,
    /// As base64 if the field at a pointer is true, as text if not.
    Flagged(&'static str),
    /// As an object or array, or as a string that holds JSON; anything else is no payload.
    Loose,
    /// The same; documents of other programs are normal there.
    Perhaps,
}

impl Packed {
    /// How a value is packed; nothing if it is no payload.
    pub(super) fn of(self, value: JsonRef<'_>, root: JsonRef<'_>) -> Option<Packing> {
        if let Self::Inline = self {
            return Some(Packing::Inline);
        }
        match value.kind() {
            // What is empty is a finding about the envelope, if at all.
            JsonKind::Object => value.members().next().map(|_| Packing::Inline),
            JsonKind::List => value.items().next().map(|_| Packing::Inline),
            JsonKind::Text => self.of_text(value, root),
            JsonKind::Number | JsonKind::Bool | JsonKind::Null => None,
        }
    }

    fn of_text(self, value: JsonRef<'_>, root: JsonRef<'_>) -> Option<Packing> {
        let text = || if holds_base64(value) { Packing::Base64 } else { Packing::Text };
        match self {
            Self::Inline => Some(Packing::Inline),
            Self::Base64 | Self::Base64Gzip if holds_text(value) => Some(Packing::Text),
            Self::Base64 => Some(Packing::Base64),
            Self::Base64Gzip => Some(Packing::Base64Gzip),
            Self::Flagged(flag) if root.get(flag).and_then(JsonRef::as_bool) == Some(true) => Some(Packing::Base64),
            Self::Text | Self::Flagged(_) => Some(text()),
            Self::Loose | Self::Perhaps => Some(text()).filter(|it| *it == Packing::Base64 || holds_text(value)),
        }
    }
}
