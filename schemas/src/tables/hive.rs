//! The common part of Athena and Glue, which both describe a Hive table.

use super::phrases::Phrases;
use super::words::Words;
use crate::{Column, ColumnKind, Layout, Table};

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

/// What is to know before the first query.
pub(super) fn notes(table: &Table, layout: Layout) -> Vec<String> {
    let place = layout.notes().iter().map(|note| (*note).to_owned());
    let out_of_logs =
        (layout == Layout::Firehose && table.entry.starts_with("workmail-")).then(|| OUT_OF_LOGS.to_owned());
    let odd = if layout == Layout::Firehose { ODD_LINES } else { ODD_RECORDS }.to_owned();
    let name = table.name();
    let partitions = format!(
        "Name the partitions in WHERE, else Athena looks into every folder. The queries below this one want such a condition too.\n  \
         SELECT count(*) FROM {name}\n  WHERE {}",
        layout.condition()
    );
    place.chain(out_of_logs).chain([odd, partitions]).chain(PHRASES.notes(table, &name, None)).collect()
}

/// What the user has to switch on.
const OUT_OF_LOGS: &str = "A delivery stream that CloudWatch Logs feeds has to decompress what it gets and to take the messages out of it, else \
     there are no documents on the lines.";

/// Properties of the class for lines.
const ODD_LINES: &str = "A value that does not fit its column is null ('use.null.for.invalid.data'), and a line that is no JSON is left out or a row of \
     nulls ('ignore.malformed.json'). Without these properties either of them ends a query.";

/// The class for log files has no such properties.
const ODD_RECORDS: &str = "An odd value in a column with a structure, such as a text in resources, ends a query that reads the column. Go on with that column \
     declared as string, or left out: the types of columns are for reading alone, and no data has to be moved.";

const PHRASES: Phrases = Phrases {
    name: str::to_ascii_lowercase,
    quote: '"',
    instant: |column| format!("TRY(from_iso8601_timestamp({column}))"),
    milliseconds: |column| format!("from_unixtime(TRY_CAST({column} AS double) / 1000)"),
    json: |column| format!("json_extract_scalar({column}, '$.userName')"),
    list: |column| {
        format!(
            "coalesce(TRY(CAST(json_parse({column}) AS array(varchar))), IF({column} IS NOT NULL, ARRAY[{column}]))"
        )
    },
    object: |column| format!("TRY(json_parse({column}))"),
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
    GOING_ON.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().chain(mapping).collect()
}

/// What is odd is null, and names are compared letter by letter.
const GOING_ON: [(&str, &str); 3] =
    [("case.insensitive", "FALSE"), ("ignore.malformed.json", "TRUE"), ("use.null.for.invalid.data", "TRUE")];

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
