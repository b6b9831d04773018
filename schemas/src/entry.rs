//! What an entry of the catalogue tells.

use mailtrail_wire::Shape;

use crate::{Entry, prose};

impl Entry {
    /// Title of the schema, the name of the Rust type.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::entry("cloudtrail-record").unwrap().title(), "Record");
    /// ```
    pub fn title(&self) -> &'static str {
        self.own.map(|(title, _)| title).or(self.shape.name()).unwrap_or(self.name)
    }

    /// What such a document is, in a sentence or two of plain text.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("cloudtrail-record").unwrap();
    /// assert!(entry.description().ends_with('.'));
    /// ```
    pub fn description(&self) -> String {
        let first = self.docs().split("\n\n").next().unwrap_or_default();
        self.own.map_or_else(|| prose::plain_docs(first), |(_, description)| description.to_owned())
    }

    /// Page of the vendor about such documents, if the documentation of the type names one.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("cloudtrail-record").unwrap();
    /// assert!(entry.page().unwrap().starts_with("https://docs.aws.amazon.com/"));
    /// ```
    pub fn page(&self) -> Option<&'static str> {
        prose::page(self.docs())
    }

    /// Members that tell what kind of document it is, the first that says so deciding; none where that takes more than one look.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("ses-sending-event").unwrap();
    /// assert_eq!(entry.discriminators(), ["eventType", "notificationType"]);
    /// ```
    pub fn discriminators(&self) -> Vec<&'static str> {
        match self.shape {
            Shape::Tagged(tagged) => tagged.tags.to_vec(),
            Shape::Record(record) => {
                record.members.iter().filter(|member| !member.one_of.is_empty()).map(|member| member.name).collect()
            }
            _ => Vec::new(),
        }
    }

    fn docs(&self) -> &'static str {
        match self.shape {
            Shape::Tagged(tagged) => tagged.docs,
            Shape::Record(record) => record.docs,
            _ => "",
        }
    }
}
