//! Types of sending events and their spellings.

pub(crate) mod spelling;

use mailtrail_wire::open_enum;

use crate::Spelling;
use crate::table::for_each_event_type;

macro_rules! event_type {
    ($(
        $(#[$doc:meta])*
        $variant:ident($document:ident): $wire:literal, $payload:literal, $v1:expr, $v2:literal, $metric:literal, $detail:literal;
    )*) => {
        /// Type of a sending event: what became of the message, or who did what with it.
        ///
        /// Each type has up to six spellings, of which the wire has one: beware of `Rendering Failure`, which has a
        /// blank and whose payload stands in `failure`.
        ///
        /// In Rust, [`spelling`](Self::spelling) and [`from_spelling`](Self::from_spelling) translate.
        ///
        /// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
        ///
        /// ```
        /// use ses_events::{EventType, OpenEnum as _};
        ///
        /// assert_eq!(EventType::from("Rendering Failure"), EventType::RenderingFailure);
        /// assert_eq!(EventType::RenderingFailure.as_str(), "Rendering Failure");
        /// assert!(!EventType::from("RenderingFailure").is_known());
        /// ```
        #[open_enum]
        pub enum EventType {
            $($(#[$doc])* #[wire($wire)] $variant,)*
        }

        /// Spellings of each type, in the order of [`Spelling::ALL`].
        const TABLE: &[(EventType, [Option<&str>; 6])] = &[
            $((EventType::$variant, [Some($wire), Some($payload), $v1, Some($v2), Some($metric), Some($detail)]),)*
        ];
    };
}

for_each_event_type!(event_type);

impl EventType {
    /// Returns the spelling of this type in one of the places that name types; `None` for an unknown type, or if that place lacks it.
    ///
    /// ```
    /// use ses_events::{EventType, Spelling};
    ///
    /// assert_eq!(EventType::RenderingFailure.spelling(Spelling::Payload), Some("failure"));
    /// assert_eq!(EventType::DeliveryDelay.spelling(Spelling::ApiV1), None);
    /// ```
    pub fn spelling(&self, place: Spelling) -> Option<&'static str> {
        let (_, spellings) = TABLE.iter().find(|(known, _)| known == self)?;
        spellings[place as usize]
    }

    /// Returns the type for a spelling in one of the places that name types.
    ///
    /// ```
    /// use ses_events::{EventType, Spelling};
    ///
    /// assert_eq!(EventType::from_spelling(Spelling::DetailType, "Email Opened"), Some(EventType::Open));
    /// assert_eq!(EventType::from_spelling(Spelling::Wire, "BOUNCE"), None);
    /// ```
    pub fn from_spelling(place: Spelling, text: &str) -> Option<Self> {
        let found = TABLE.iter().find(|(_, spellings)| spellings[place as usize] == Some(text))?;
        Some(found.0.clone())
    }

    /// Returns the type for a spelling in any place, and that place. Events are tried first.
    ///
    /// ```
    /// use ses_events::{EventType, Spelling};
    ///
    /// assert_eq!(EventType::recognise("BOUNCE"), Some((EventType::Bounce, Spelling::ApiV2)));
    /// assert_eq!(EventType::recognise("Weather"), None);
    /// ```
    pub fn recognise(text: &str) -> Option<(Self, Spelling)> {
        Spelling::ALL.iter().find_map(|place| Some((Self::from_spelling(*place, text)?, *place)))
    }

    /// Returns the field with the payload of an event of this type; `None` for an unknown type.
    ///
    /// ```
    /// assert_eq!(ses_events::EventType::Open.payload_key(), Some("open"));
    /// ```
    pub fn payload_key(&self) -> Option<&'static str> {
        self.spelling(Spelling::Payload)
    }
}
