//! Times of event data stores.

use mailtrail_wire::{Content, Flaw, TextForm, TextShape, TextValue, Timestamp};
use time::OffsetDateTime;

/// Time in an event data store: UTC, in the form `yyyy-MM-DDTHH:mm:ss` without a zone.
///
/// AWS documents this form for events from outside AWS and for configuration items. RFC 3339, which all other times of
/// CloudTrail have, is usual too; whatever else a [`Timestamp`] reads is unusual. The text stays as it was read.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::LakeTimestamp;
///
/// let time: LakeTimestamp = "2026-03-02T08:15:30".parse()?;
/// assert_eq!(time.instant().unix_timestamp(), 1_772_439_330);
/// assert_eq!(time.to_string(), "2026-03-02T08:15:30");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LakeTimestamp(Timestamp);

/// Form of RFC 3339, or the same without a fraction and a zone.
const USUAL: &str = "^[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}((\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))?$";

/// Length of the form without a zone.
const LENGTH: usize = "2026-03-02T08:15:30".len();

impl LakeTimestamp {
    /// Returns the instant.
    ///
    /// ```
    /// use cloudtrail_records::LakeTimestamp;
    ///
    /// let plain: LakeTimestamp = "2026-03-02T08:15:30".parse()?;
    /// let zoned: LakeTimestamp = "2026-03-02T09:15:30+01:00".parse()?;
    /// assert_eq!(plain.instant(), zoned.instant());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn instant(&self) -> OffsetDateTime {
        self.0.instant()
    }
}

impl TextValue for LakeTimestamp {
    const TEXT: &'static TextShape = &TextShape {
        name: "LakeTimestamp",
        description: "Instant in UTC without a zone, or in RFC 3339 form; a blank for the `T`, a fraction without a zone and \
                      the basic form are tolerated.",
        pattern: Timestamp::TEXT.pattern,
        usual: USUAL,
        rules: Timestamp::TEXT.rules,
        examples: &["2026-01-02T03:04:05"],
    };

    const CONTENT: Content = Content::Time;

    fn parse(text: &str) -> Option<Self> {
        Timestamp::parse(text).map(Self)
    }

    fn as_str(&self) -> &str {
        self.0.as_str()
    }

    fn form(text: &str) -> TextForm {
        match Timestamp::form(text) {
            TextForm::Unusual if text.len() == LENGTH && text.as_bytes().get(10) == Some(&b'T') => TextForm::Usual,
            form => form,
        }
    }

    fn flaws(text: &str) -> Vec<Flaw> {
        Timestamp::flaws(text).into_iter().filter(|flaw| *flaw != Flaw::NoZone).collect()
    }
}

mailtrail_wire::text_value!(LakeTimestamp);
