//! The table of a kind: columns for its documents and for their origin.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema};
use mailtrail_schemas::{Column, Table, entry};

/// Columns that tell where a document comes from; no document has fields of such names.
pub(crate) const FILE: &str = "_file";
pub(crate) const ROW: &str = "_row";
pub(crate) const LINE: &str = "_line";
pub(crate) const COLUMN: &str = "_column";
pub(crate) const OFFSET: &str = "_offset";
pub(crate) const LENGTH: &str = "_length";
pub(crate) const POINTER: &str = "_pointer";
pub(crate) const INNER: &str = "_inner";
/// Values that the other columns do not give back.
pub(crate) const ODD: &str = "_odd";
/// Pointers to where `null` stands.
pub(crate) const NULLS: &str = "_nulls";

/// Metadata that tells the kind of the documents.
pub(crate) const KIND: &str = "kind";

/// Names of the columns behind those of the document, in their order, with what they say.
const OWN: &[(&str, Own, &str)] = &[
    (FILE, Own::Text, "File that the document was read from."),
    (ROW, Own::Number, "Number of the document in its file, from 0."),
    (LINE, Own::Number, "Line of the document in its file, from 1."),
    (COLUMN, Own::Number, "Column of the document in its line, in characters, from 1."),
    (OFFSET, Own::Number, "Bytes before the document in its file, once that is unpacked."),
    (LENGTH, Own::Number, "Bytes of the document there."),
    (POINTER, Own::Text, "JSON pointer to the document in its file, or to the string it lies in."),
    (INNER, Own::Texts, "JSON pointers through the texts that the document lies in, one for each."),
    (
        ODD,
        Own::Json,
        "Values that have no column, or that their column does not hold as they are written, by JSON pointer.",
    ),
    (NULLS, Own::Texts, "JSON pointers to where null stands in the document."),
];

#[derive(Clone, Copy)]
enum Own {
    Text,
    Json,
    Texts,
    Number,
}

/// Whether a column is one of the document's own.
pub(crate) fn is_of_document(name: &str) -> bool {
    !OWN.iter().any(|(own, _, _)| *own == name)
}

/// What stands in a column of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Text,
    Json,
    TextOrJson,
}

impl Holds {
    pub(crate) fn of(field: &Field) -> Self {
        match field.metadata().get("holds").map(String::as_str) {
            Some("json") => Self::Json,
            Some("text or json") => Self::TextOrJson,
            _ => Self::Text,
        }
    }
}

/// Columns of the documents of a kind; none if they are no objects, whose text is odd as a whole then.
pub(crate) fn columns(kind: &str) -> Vec<Column> {
    let table = entry(&kind.replace(' ', "-")).and_then(Table::of);
    table.map(|table| table.columns).unwrap_or_default()
}

/// Returns the schema of the files of a kind: columns for its documents and for their origin.
///
/// ```
/// let schema = mailtrail_parquet::table_schema("workmail event record");
/// assert!(schema.field_with_name("traceId").is_ok() && schema.field_with_name("_file").is_ok());
/// ```
pub fn schema(kind: &str) -> Arc<Schema> {
    let table = entry(&kind.replace(' ', "-")).and_then(Table::of);
    let of_document = table.map(|table| table.arrow_schema().fields().to_vec()).unwrap_or_default();
    let own = OWN.iter().map(|(name, own, comment)| {
        let holds = matches!(own, Own::Json).then(|| ("holds".to_owned(), "json".to_owned()));
        let metadata = holds.into_iter().chain([("comment".to_owned(), (*comment).to_owned())]).collect();
        let data_type = match own {
            Own::Text | Own::Json => DataType::Utf8,
            Own::Texts => DataType::new_list(DataType::Utf8, true),
            Own::Number => DataType::Int64,
        };
        Arc::new(Field::new(*name, data_type, true).with_metadata(metadata))
    });
    let metadata = [(KIND.to_owned(), kind.to_owned())].into_iter().collect();
    Arc::new(Schema::new_with_metadata(of_document.into_iter().chain(own).collect::<Vec<_>>(), metadata))
}

/// Returns the name of the table of a kind. No engine needs to quote it.
///
/// ```
/// assert_eq!(mailtrail_parquet::table_name("cloudtrail record"), "cloudtrail_record");
/// ```
pub fn name(kind: &str) -> String {
    kind.replace([' ', '-'], "_")
}
