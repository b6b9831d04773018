//! Order of fields: `serde_json` sorts them, but people expect the order of the type.

use std::collections::BTreeMap;

use mailtrail_wire::Shape;

use crate::shapes::Shapes;

/// Names of members by title of their type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order(BTreeMap<String, Vec<String>>);

impl Order {
    /// Order in which the types have their members.
    pub(crate) fn of(shapes: &Shapes) -> Self {
        let records = shapes.iter().filter_map(|shape| match shape {
            Shape::Record(record) => Some(record),
            _ => None,
        });
        let names = |members: &[mailtrail_wire::Member]| members.iter().map(|member| member.name.to_owned()).collect();
        Self(records.map(|record| (record.name.to_owned(), names(record.members))).collect())
    }

    pub(crate) fn set(&mut self, title: &str, names: Vec<String>) {
        self.0.insert(title.to_owned(), names);
    }

    pub(crate) fn get(&self, title: &str) -> Option<&[String]> {
        self.0.get(title).map(Vec::as_slice)
    }

    /// Calls types by other names.
    pub(crate) fn rename(&mut self, name: impl Fn(&str) -> String) {
        self.0 = std::mem::take(&mut self.0).into_iter().map(|(title, names)| (name(&title), names)).collect();
    }

    /// Adds the types of another document.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}
