//! Tags of messages.

mod accessors;
pub(crate) mod auto_tag;
pub(crate) mod header_names;
pub(crate) mod link_tag;
pub(crate) mod message_tag;
pub(crate) mod operation;
pub(crate) mod tag_status;
pub(crate) mod tls_version;

use std::borrow::Cow;
use std::fmt;

use mailtrail_wire::{Fault, FieldName, List, Map, Presence, Reader, Shape, View, Viewed, Wire, Writer};

/// Tags of a message, in their order: those that Amazon SES sets, whose names begin with `ses:`, and those of the sender.
///
/// On the wire each name has a list of values; AWS's page speaks of a list of tags, yet it is an object. Lists with more than one
/// value are possible and have not been seen. Feedback notifications have no tags.
///
/// See [Amazon SES/How event publishing works](https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html#event-publishing-how-works).
///
/// ```
/// use ses_events::{AutoTag, Document as _, Tags};
///
/// let tags = Tags::from_json(r#"{"ses:source-ip": ["192.0.2.10"], "campaign": ["spring"], "team": ["books"]}"#)?;
/// assert_eq!(tags.first("campaign"), Some("spring"));
/// assert_eq!(tags.auto(AutoTag::SourceIp), Some("192.0.2.10"));
/// assert_eq!(tags.custom().map(|(name, _)| name).collect::<Vec<_>>(), ["campaign", "team"]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Tags(Map<List<String>>);

impl Tags {
    /// Empty tags.
    ///
    /// ```
    /// assert!(ses_events::Tags::EMPTY.is_empty());
    /// ```
    pub const EMPTY: &'static Self = &Self::new();

    /// Makes empty tags.
    ///
    /// ```
    /// assert_eq!(ses_events::Tags::new().len(), 0);
    /// ```
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// Returns the values of the first tag with a name. Names are case-sensitive.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("campaign", "spring");
    /// assert_eq!(tags.get("campaign").map(|values| values.len()), Some(1));
    /// assert!(tags.get("Campaign").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&List<String>> {
        self.0.get(name)
    }

    /// Returns the first value of a tag.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("campaign", "spring");
    /// assert_eq!(tags.first("campaign"), Some("spring"));
    /// ```
    pub fn first(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }

    /// Returns all values of a tag, even if its name occurs several times.
    ///
    /// ```
    /// use ses_events::{Document as _, Tags};
    ///
    /// let tags = Tags::from_json(r#"{"team": ["books", "music"], "team": ["toys"]}"#)?;
    /// assert_eq!(tags.values("team").collect::<Vec<_>>(), ["books", "music", "toys"]);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.iter().filter(move |(known, _)| *known == name).flat_map(|(_, values)| values.iter()).map(String::as_str)
    }

    /// Returns the names and values in their order.
    ///
    /// ```
    /// let tags = ses_events::Tags::new().with("b", "1").with("a", "2");
    /// assert_eq!(tags.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["b", "a"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &List<String>)> {
        self.0.iter()
    }

    /// Returns the names and values in their order, including values that are not lists.
    ///
    /// ```
    /// use ses_events::{Document as _, Tags};
    ///
    /// let tags = Tags::from_json(r#"{"campaign": "spring", "team": ["books"]}"#)?;
    /// assert_eq!((tags.iter().count(), tags.entries().count()), (1, 2));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = (Cow<'_, str>, Presence<'_, List<String>>)> {
        self.0.entries()
    }

    /// Returns the number of tags, without those whose value is not a list.
    ///
    /// ```
    /// assert_eq!(ses_events::Tags::new().with("campaign", "spring").len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are no tags.
    ///
    /// ```
    /// assert!(!ses_events::Tags::new().with("campaign", "spring").is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Appends a tag with one value. A tag with the same name stays.
    ///
    /// ```
    /// let mut tags = ses_events::Tags::new();
    /// tags.push("campaign", "spring");
    /// assert_eq!(tags.first("campaign"), Some("spring"));
    /// ```
    pub fn push(&mut self, name: impl Into<FieldName>, value: impl Into<String>) {
        self.push_values(name, [value]);
    }

    /// Appends a tag with any number of values.
    ///
    /// ```
    /// let mut tags = ses_events::Tags::new();
    /// tags.push_values("team", ["books", "music"]);
    /// assert_eq!(tags.values("team").count(), 2);
    /// ```
    pub fn push_values<V: Into<String>>(&mut self, name: impl Into<FieldName>, values: impl IntoIterator<Item = V>) {
        self.0.push(name, values.into_iter().map(Into::into).collect());
    }

    /// Returns the tags with another tag, with one value, appended.
    ///
    /// ```
    /// use ses_events::{Document as _, Tags};
    ///
    /// assert_eq!(Tags::new().with("campaign", "spring").to_json(), r#"{"campaign":["spring"]}"#);
    /// ```
    #[must_use]
    pub fn with(mut self, name: impl Into<FieldName>, value: impl Into<String>) -> Self {
        self.push(name, value);
        self
    }
}

impl fmt::Debug for Tags {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Wire for Tags {
    const SHAPE: &'static Shape = <Map<List<String>> as Wire>::SHAPE;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        Map::read_from(reader).map(Self)
    }

    fn write_to(&self, writer: &mut Writer) {
        self.0.write_to(writer);
    }
}

impl Viewed for Tags {
    type View<'a> = View<'a, Map<List<String>>>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Self::View<'a>, Fault> {
        <Map<List<String>> as Viewed>::view_from(reader)
    }
}

mailtrail_wire::serde_impls!(Tags);
