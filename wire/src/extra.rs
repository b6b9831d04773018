//! Members that a type does not know.

use std::fmt;

use crate::{FieldName, Json};

/// Members beside the known ones, in the order in which they were read, values as they stood.
///
/// A known name that a document says twice keeps its first value in its field and the later ones here.
///
/// ```
/// use mailtrail_wire::{Extra, Json};
///
/// let mut extra = Extra::default();
/// extra.push("p_log_type", Json::from("AWS.CloudTrail"));
/// assert_eq!(extra.get("p_log_type").and_then(|json| json.view().as_str()).as_deref(), Some("AWS.CloudTrail"));
/// assert_eq!(extra.len(), 1);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Extra(Vec<(FieldName, Json)>);

impl Extra {
    /// Whether there is no such member.
    ///
    /// ```
    /// assert!(mailtrail_wire::Extra::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Extra::default().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Value of the first member of this name.
    ///
    /// ```
    /// assert!(mailtrail_wire::Extra::default().get("x").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.iter().find(|(known, _)| *known == name).map(|(_, json)| json)
    }

    /// Names and values in their order.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Extra::default().iter().count(), 0);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, json)| (name.as_str(), json))
    }

    /// Adds a member behind the others.
    ///
    /// ```
    /// use mailtrail_wire::{Extra, Json};
    ///
    /// let mut extra = Extra::default();
    /// extra.push("level", Json::null());
    /// assert!(!extra.is_empty());
    /// ```
    pub fn push(&mut self, name: impl Into<FieldName>, value: Json) {
        self.0.push((name.into(), value));
    }

    pub(crate) fn named(&self) -> impl Iterator<Item = (&FieldName, &Json)> {
        self.0.iter().map(|(name, json)| (name, json))
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}
