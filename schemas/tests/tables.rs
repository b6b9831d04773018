//! Committed tables are those that the types make, and they keep to what engines can hold.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mailtrail_schemas::{Column, ColumnKind, Engine, TABLES, Table, entry, export_tables};

fn tables() -> impl Iterator<Item = Table> {
    TABLES.iter().map(|name| Table::of(entry(name).unwrap()).unwrap())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("export")
}

/// Files with tables, by path below the folder of the export.
fn committed(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.join("tables")];
    while let Some(within) = folders.pop() {
        for path in fs::read_dir(within).into_iter().flatten().map(|found| found.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    files
}

#[test]
fn committed_files_are_those_that_are_made() {
    let folder = folder();
    let made: BTreeMap<String, String> =
        export_tables().map(|file| (file.path.to_str().unwrap().replace('\\', "/"), file.text)).collect();
    if std::env::var_os("MAILTRAIL_BLESS").is_some() {
        let _ = fs::remove_dir_all(folder.join("tables"));
        for (path, text) in &made {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let committed = committed(&folder);
    let paths = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&committed), paths(&made), "rewrite them with MAILTRAIL_BLESS=1");
    for (path, text) in &made {
        assert!(committed[path] == *text, "{path} is not what the types make; rewrite it with MAILTRAIL_BLESS=1");
    }
}

/// Calls with every list of columns of a table.
fn each_structure(columns: &[Column], call: &mut impl FnMut(&[Column])) {
    call(columns);
    for column in columns {
        let mut kind = &column.kind;
        while let ColumnKind::List(inner) | ColumnKind::Map(inner) = kind {
            kind = inner;
        }
        if let ColumnKind::Struct(columns) = kind {
            each_structure(columns, call);
        }
    }
}

#[test]
fn names_are_words_and_differ_whatever_their_case() {
    for table in tables() {
        each_structure(&table.columns, &mut |columns| {
            let mut seen = BTreeMap::new();
            assert!(!columns.is_empty(), "{}", table.entry);
            for Column { name, .. } in columns {
                let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
                assert!(name.bytes().all(word), "{}: {name}", table.entry);
                let other = seen.insert(name.to_ascii_lowercase(), name);
                assert!(other.is_none(), "{}: {name}, {other:?}", table.entry);
            }
        });
    }
}

/// The class that Athena reads lines with maps a name in small letters to one name alone, wherever it stands.
#[test]
fn names_have_one_spelling_where_they_are_mapped() {
    for table in tables().filter(|table| !table.entry.starts_with("cloudtrail-")) {
        let mut spellings = BTreeMap::new();
        each_structure(&table.columns, &mut |columns| {
            for Column { name, .. } in columns {
                let first = *spellings.entry(name.to_ascii_lowercase()).or_insert(*name);
                assert_eq!(first, *name, "{}", table.entry);
            }
        });
    }
}

/// A column is left out only because another one has its name but for the case.
#[test]
fn of_log_files_only_the_other_spelling_of_the_identifier_is_left_out() {
    let columns = |name| Table::of(entry(name).unwrap()).unwrap().columns;
    let ColumnKind::List(element) = columns("cloudtrail-log-file").remove(0).kind else { panic!() };
    let ColumnKind::Struct(all) = *element else { panic!() };
    let of_types = mailtrail_schemas::CATALOGUE.iter().filter(|entry| entry.name.starts_with("cloudtrail-"));
    let of_types = of_types.filter(|entry| {
        entry.name == "cloudtrail-record"
            || entry.name.ends_with("-event")
                && !entry.name.contains("eventbridge")
                && !entry.name.contains("audit")
                && !entry.name.contains("lookup")
                && entry.name != "cloudtrail-event"
    });
    let mut left_out: Vec<&str> = of_types
        .flat_map(|entry| columns(entry.name))
        .map(|column| column.name)
        .filter(|name| all.iter().all(|column| column.name != *name))
        .collect();
    left_out.dedup();
    assert_eq!(left_out, ["eventId"]);
}

#[test]
fn kinds_are_those_that_queries_rely_on() {
    let kind = |name: &str, path: &[&str]| {
        let mut columns = Table::of(entry(name).unwrap()).unwrap().columns;
        let mut kind = None;
        for step in path {
            let column = columns.into_iter().find(|column| column.name == *step).unwrap();
            columns = if let ColumnKind::Struct(members) = &column.kind { members.clone() } else { Vec::new() };
            kind = Some(column.kind);
        }
        kind.unwrap()
    };
    assert_eq!(kind("cloudtrail-record", &["requestParameters"]), ColumnKind::Json);
    assert_eq!(kind("cloudtrail-record", &["readOnly"]), ColumnKind::Text);
    assert_eq!(kind("cloudtrail-record", &["eventTime"]), ColumnKind::Text);
    assert_eq!(kind("cloudtrail-record", &["edgeDeviceDetails"]), ColumnKind::Json);
    assert_eq!(
        kind("cloudtrail-record", &["eventContext", "requestContext"]),
        ColumnKind::Map(Box::new(ColumnKind::Json))
    );
    assert_eq!(kind("ses-sending-event", &["delivery", "processingTimeMillis"]), ColumnKind::Number);
    assert_eq!(kind("ses-sending-event", &["mail", "commonHeaders", "to"]), ColumnKind::Mixed);
    assert_eq!(kind("ses-sending-event", &["send"]), ColumnKind::Json);
    assert_eq!(kind("workmail-event-record", &["event", "spamVerdict"]), ColumnKind::Mixed);
}

#[test]
fn comments_fit_the_catalogue() {
    for file in export_tables().filter(|file| file.path.starts_with("tables/glue")) {
        let table: serde_json::Value = serde_json::from_str(&file.text).unwrap();
        for column in table["StorageDescriptor"]["Columns"].as_array().unwrap() {
            assert!(column["Comment"].as_str().unwrap().len() <= 255, "{:?}", file.path);
        }
        let description = table["Description"].as_str().unwrap();
        assert!(description.len() <= 2048 && !description.contains('\n'), "{:?}", file.path);
    }
}

fn text(path: &str) -> String {
    export_tables().find(|file| file.path.ends_with(path)).unwrap().text
}

/// Lines of a statement that are comments in front of it, without their line breaks.
fn head(path: &str) -> String {
    let text = text(path);
    let lines = text.lines().map_while(|line| line.strip_prefix("--"));
    lines.collect::<String>()
}

#[test]
fn heads_have_nothing_that_an_editor_takes_for_more() {
    for file in export_tables().filter(|file| file.path.extension().is_some_and(|extension| extension == "sql")) {
        let head = head(file.path.to_str().unwrap());
        assert!(head.is_ascii() && !head.contains(';'), "{:?}", file.path);
        assert!(
            head.matches('\'').count().is_multiple_of(2) && head.matches('"').count().is_multiple_of(2),
            "{:?}",
            file.path
        );
    }
}

#[test]
fn heads_say_what_times_are() {
    for table in tables() {
        for path in table.files(Engine::DuckDb).into_iter().chain(table.files(Engine::Athena)) {
            let head = head(path.path.to_str().unwrap());
            let audit = table.entry.starts_with("workmail-") && table.entry.ends_with("-log");
            assert_eq!(head.contains("Milliseconds since 1970, as text: event_timestamp."), audit, "{:?}", path.path);
            let plain = ["ses-mail-manager-traffic-policy-log", "ses-mail-manager-rule-set-log"];
            let instants = !table.entry.starts_with("workmail-") && !plain.contains(&table.entry);
            assert_eq!(head.contains("Timestamps are text as it was written:"), instants, "{:?}", path.path);
        }
    }
    let audit = "workmail-mailbox-access-log";
    assert!(
        head(&format!("athena/{audit}.firehose.sql"))
            .contains("from_unixtime(TRY_CAST(event_timestamp AS double) / 1000)")
    );
    assert!(head(&format!("duckdb/{audit}.sql")).contains("to_timestamp(TRY_CAST(event_timestamp AS DOUBLE) / 1000)"));
    assert!(text(&format!("avro/{audit}.avsc")).contains("Milliseconds since 1970, as text: event_timestamp."));
}

#[test]
fn heads_name_columns_of_two_types_and_columns_with_json() {
    let names = "mail.commonheaders.from, mail.commonheaders.to, mail.commonheaders.cc, mail.commonheaders.bcc, mail.commonheaders.replyto.";
    assert!(head("athena/ses-sending-event.firehose.sql").contains(&format!("A list as JSON, or plain text: {names}")));
    assert!(head("duckdb/workmail-personal-access-token-log.sql").contains("A list as JSON, or plain text: scopes."));
    let objects = "event.spamVerdict, event.dkimVerdict, event.dmarcVerdict, event.spfVerdict, event.bouncedRecipient.";
    assert!(
        head("clickhouse/workmail-event-record.sql").contains(&format!("An object as JSON, or plain text: {objects}"))
    );
    let json = "requestparameters, responseelements, additionaleventdata, serviceeventdetails, edgedevicedetails, and the values of eventcontext.requestcontext.";
    for place in ["account", "organization"] {
        let head = head(&format!("athena/cloudtrail-record.{place}-trail.sql"));
        assert!(head.contains(&format!("Values of any kind, as JSON: {json}")), "{head}");
    }
}

#[test]
fn heads_for_athena_say_how_folders_are_read() {
    for (place, partitions) in [("account", &["region", "day"][..]), ("organization", &["account", "region", "day"])] {
        let head = head(&format!("athena/cloudtrail-record.{place}-trail.sql"));
        let condition = head.split(" WHERE ").nth(1).unwrap();
        assert!(partitions.iter().all(|name| condition.contains(&format!("{name} "))), "{head}");
        for folder in ["NetworkActivity", "Insight", "Aggregated", "Digest"] {
            assert!(head.contains(&format!("CloudTrail-{folder}/")), "{head}");
        }
        assert!(head.contains("An odd value in a column with a structure"), "{head}");
        assert!(!text(&format!("athena/cloudtrail-record.{place}-trail.sql")).contains("ignore.malformed.json"));
    }
    assert!(head("athena/cloudtrail-record.account-trail.sql").contains("several accounts"));
    assert!(head("athena/cloudtrail-record.organization-trail.sql").contains("'injected'"));
    for property in ["ignore.malformed.json", "use.null.for.invalid.data"] {
        assert!(text("athena/ses-sending-event.firehose.sql").contains(&format!("    '{property}' = 'TRUE'")));
    }
}

#[test]
fn no_column_is_called_as_those_that_engines_add() {
    for table in tables() {
        each_structure(&table.columns, &mut |columns| {
            let added = ["document", "filename", "_corrupt_record"];
            assert!(columns.iter().all(|column| !added.contains(&column.name)), "{}", table.entry);
        });
    }
}

#[test]
fn each_table_stands_in_the_readme() {
    let readme = text("tables/README.md");
    for table in tables() {
        assert!(readme.contains(&format!("* **{}**", table.entry)), "{}", table.entry);
    }
    for engine in Engine::ALL {
        assert!(readme.contains(&format!("`{engine}/<table>.")), "{engine}");
    }
}
