//! Content that was too large to be logged.

use mailtrail_wire::{Document as _, Either, Extra, Flag, Json, JsonKind, Number, Wire};

use crate::Record;

/// What stands in the place of content that was too large: `{"reason": "requestParameters too large", "omitted": true, ...}`.
///
/// AWS's pages say that content above a limit is left out, and not what is written for it. Detection rules of security
/// tools and their tests have this marker, with `omitted` and `originalSize` as literals or as text. A policy that is
/// padded above the limit leaves no other trace in a log: whoever looks for changes of policies looks for it, too.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, Record};
///
/// let text = r#"{
///     "eventName": "PutRolePolicy",
///     "requestParameters": {"reason": "requestParameters too large", "omitted": true, "originalSize": 131072}
/// }"#;
/// let record = Record::from_json(text)?;
/// assert!(record.was_omitted());
/// let (field, marker) = record.omitted_contents().next().unwrap();
/// assert_eq!((field, marker.original_bytes()), ("requestParameters", Some(131_072)));
/// assert!(marker.reason.is("requestParameters too large"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OmittedContent {
    /// Why the content is not there: the name of the field and `too large`.
    #[wire(evidence = "observed", content = "public")]
    pub reason: Option<String>,
    /// Always true, as a literal or as text.
    #[wire(evidence = "observed")]
    pub omitted: Option<Flag>,
    /// Size of the content, in bytes, as a number or as text.
    #[wire(evidence = "observed", content = "public")]
    pub original_size: Option<Either<Number, String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl OmittedContent {
    /// Returns the marker that replaces a content, if it is one.
    ///
    /// A marker is an object with `omitted`, which is true or `"true"`, and `reason` or `originalSize`.
    ///
    /// ```
    /// use cloudtrail_records::{Json, OmittedContent};
    ///
    /// let marker = Json::parse(r#"{"reason": "requestParameters too large", "omitted": "true", "originalSize": "131072"}"#)?;
    /// assert_eq!(OmittedContent::of(&marker).unwrap().original_bytes(), Some(131_072));
    /// assert!(OmittedContent::of(&Json::parse(r#"{"omitted": true, "userName": "ana"}"#)?).is_none());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn of(content: &Json) -> Option<Self> {
        let view = content.view();
        if view.kind() != JsonKind::Object {
            return None;
        }
        let [omitted, reason, size] = view.probe(["omitted", "reason", "originalSize"]);
        reason.or(size).and(omitted)?;
        let marker = Self::from_json(view.text()).ok()?;
        marker.omitted.is_some_and(Flag::get).then_some(marker)
    }

    /// Returns the size of the content in bytes, in whichever form it is written.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, OmittedContent};
    ///
    /// assert_eq!(OmittedContent::from_json(r#"{"originalSize": "131072"}"#)?.original_bytes(), Some(131_072));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn original_bytes(&self) -> Option<u64> {
        match self.original_size.as_ref()? {
            Either::Left(number) => number.as_u64(),
            Either::Right(text) => text.parse().ok(),
        }
    }
}

impl Record {
    /// Returns the fields whose content was too large to be logged, with the markers that replace them.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"requestParameters": {"userName": "ana"}}"#)?;
    /// assert_eq!(record.omitted_contents().count(), 0);
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn omitted_contents(&self) -> impl Iterator<Item = (&'static str, OmittedContent)> + '_ {
        let fields = [
            ("requestParameters", &self.request_parameters),
            ("responseElements", &self.response_elements),
            ("additionalEventData", &self.additional_event_data),
            ("serviceEventDetails", &self.service_event_details),
        ];
        fields.into_iter().filter_map(|(name, content)| Some((name, OmittedContent::of(content.as_ref()?)?)))
    }

    /// Returns whether the content of the request, of the response, or of the additional data was too large to be logged.
    ///
    /// ```
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// for omitted in ["true", "\"true\""] {
    ///     let text = format!(r#"{{"requestParameters": {{"reason": "requestParameters too large", "omitted": {omitted}}}}}"#);
    ///     assert!(Record::from_json(&text)?.was_omitted());
    /// }
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn was_omitted(&self) -> bool {
        self.omitted_contents().next().is_some()
    }
}
