//! Properties of an entry of the catalogue.

use mailtrail_wire::Shape;

use crate::{Dialect, Entry, Profile, id, names, prose};

impl Entry {
    /// Returns the title of the schema, which no other schema has.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::entry("cloudtrail-record").unwrap().title(), "CloudTrailRecord");
    /// ```
    pub fn title(&self) -> String {
        names::title(self)
    }

    /// Returns the name of the type in Rust and in the packages, where each family is a module.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::entry("cloudtrail-record").unwrap().type_name(), "Record");
    /// ```
    pub fn type_name(&self) -> &'static str {
        self.own.map(|(title, _)| title).or(self.shape.name()).unwrap_or(self.name)
    }

    /// Returns what such a document is, in a sentence or two of plain text.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("cloudtrail-record").unwrap();
    /// assert!(entry.description().ends_with('.'));
    /// ```
    pub fn description(&self) -> String {
        let first = self.docs().split("\n\n").next().unwrap_or_default();
        self.own.map_or_else(|| prose::plain_docs(first), |(_, description)| description.to_owned())
    }

    /// Returns the vendor's page about such documents, if the documentation of the type links one.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("cloudtrail-record").unwrap();
    /// assert!(entry.page().unwrap().starts_with("https://docs.aws.amazon.com/"));
    /// ```
    pub fn page(&self) -> Option<&'static str> {
        prose::page(self.docs())
    }

    /// Returns the fields that decide what kind of document it is; the first one with a known value decides. Empty if it takes more than that.
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

    /// Returns patterns of file names for such documents: those that AWS uses, and `*.` with the name of the type.
    ///
    /// ```
    /// let entry = mailtrail_schemas::entry("cloudtrail-digest").unwrap();
    /// assert_eq!(entry.file_names(), ["*_CloudTrail-Digest_*.json", "*.cloudtrail-digest.json"]);
    /// ```
    pub fn file_names(&self) -> Vec<String> {
        let own = format!("*.{}.json", self.name);
        self.files.iter().map(|file| (*file).to_owned()).chain([own]).collect()
    }

    /// Returns the `$id` of its schema; `None` if the dialect has no such schema, or no identifiers.
    ///
    /// ```
    /// use mailtrail_schemas::{Dialect, Profile, entry};
    ///
    /// let entry = entry("sns-message").unwrap();
    /// let id = entry.id(Profile::Validate, Dialect::Draft07).unwrap();
    /// assert!(id.ends_with("/validate/draft-07/sns-message.schema.json"));
    /// assert_eq!(entry.id(Profile::Flat, Dialect::OpenApi31), None);
    /// ```
    pub fn id(&self, profile: Profile, dialect: Dialect) -> Option<String> {
        let has_identifiers = !matches!(dialect, Dialect::OpenApi30 | Dialect::OpenApi31);
        (has_identifiers && dialect.serves(profile)).then(|| id::of(self.name, profile, dialect))
    }

    fn docs(&self) -> &'static str {
        match self.shape {
            Shape::Tagged(tagged) => tagged.docs,
            Shape::Record(record) => record.docs,
            _ => "",
        }
    }
}
