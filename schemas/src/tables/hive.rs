//! What Athena and Glue share: both describe a table of Hive.

use super::words::Words;
use crate::{Column, ColumnKind, Layout};

/// Types in a statement, on lines. Names are quoted, because `timestamp`, `from` and `to` are words of the language.
pub(super) const STATEMENT: Words =
    Words { member: |name, kind| format!("`{}`: {kind}", name.to_ascii_lowercase()), lines: true, ..CATALOGUE };

/// Types in the catalogue, which quotes nothing.
pub(super) const CATALOGUE: Words = Words {
    text: "string",
    json: "string",
    bool: "boolean",
    number: "double",
    list: ["array<", ">"],
    map: ["map<string,", ">"],
    record: ["struct<", ">"],
    member: |name, kind| format!("{}:{kind}", name.to_ascii_lowercase()),
    lines: false,
};

/// Class that makes rows of objects in S3 and class that takes a row apart.
pub(super) struct Classes {
    pub(super) input: &'static str,
    pub(super) output: &'static str,
    pub(super) serde: &'static str,
}

/// Classes for the files in a place: log files of CloudTrail are one object each, all others have a document on every line.
pub(super) fn classes(layout: Layout) -> Classes {
    let output = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat";
    match layout {
        Layout::AccountTrail | Layout::OrganizationTrail => Classes {
            input: "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
            output,
            serde: "org.apache.hive.hcatalog.data.JsonSerDe",
        },
        Layout::Firehose => Classes {
            input: "org.apache.hadoop.mapred.TextInputFormat",
            output,
            serde: "org.openx.data.jsonserde.JsonSerDe",
        },
    }
}

/// Properties of the class that takes a row apart. Case counts there, so that names of tags keep theirs; the catalogue has small letters
/// alone, so that names with capitals are mapped.
pub(super) fn serde_properties(columns: &[Column], layout: Layout) -> Vec<(String, String)> {
    if layout != Layout::Firehose {
        return Vec::new();
    }
    let mut mapped = Vec::new();
    map_names(columns, &mut mapped);
    mapped.sort_unstable();
    mapped.dedup();
    let mapping = mapped.into_iter().map(|name| (format!("mapping.{}", name.to_ascii_lowercase()), name.to_owned()));
    [("case.insensitive".to_owned(), "FALSE".to_owned())].into_iter().chain(mapping).collect()
}

fn map_names(columns: &[Column], mapped: &mut Vec<&'static str>) {
    for column in columns {
        if column.name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            mapped.push(column.name);
        }
        let mut kind = &column.kind;
        while let ColumnKind::List(inner) | ColumnKind::Map(inner) = kind {
            kind = inner;
        }
        if let ColumnKind::Struct(columns) = kind {
            map_names(columns, mapped);
        }
    }
}
