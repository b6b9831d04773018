//! One table.

use std::path::PathBuf;

use super::{athena, avro, clickhouse, duckdb, glue, of_shape, readme, remark, spark};
use crate::{Column, Engine, Entry, ExportedFile, Layout, entry};

/// Names of the entries with tables.
///
/// ```
/// assert!(mailtrail_schemas::TABLES.iter().all(|name| mailtrail_schemas::entry(name).is_some()));
/// ```
pub const TABLES: &[&str] = &[
    "cloudtrail-log-file",
    "cloudtrail-record",
    "ses-sending-event",
    "ses-mail-manager-ingress-point-log",
    "ses-mail-manager-traffic-policy-log",
    "ses-mail-manager-rule-set-log",
    "workmail-event-record",
    "workmail-mailbox-access-log",
    "workmail-access-control-log",
    "workmail-authentication-log",
    "workmail-personal-access-token-log",
    "workmail-availability-provider-log",
];

/// A type of document as a table, with a row for each document.
///
/// Variants of a type share one table: each has a value in the columns that it knows.
///
/// ```
/// use mailtrail_schemas::{Table, entry};
///
/// let table = Table::of(entry("ses-sending-event").unwrap()).unwrap();
/// let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
/// assert!(names.contains(&"bounce") && names.contains(&"delivery"));
/// assert!(Table::of(entry("sns-message").unwrap()).is_some());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// Name of the entry.
    pub entry: &'static str,
    /// Name of the type.
    pub type_name: &'static str,
    /// Columns, in the order of the fields.
    pub columns: Vec<Column>,
}

impl Table {
    /// Returns the table of an entry; `None` if its documents are not objects with known fields.
    ///
    /// ```
    /// use mailtrail_schemas::{Table, entry};
    ///
    /// assert_eq!(Table::of(entry("cloudtrail-record").unwrap()).unwrap().columns[0].name, "eventVersion");
    /// ```
    pub fn of(entry: &Entry) -> Option<Self> {
        let columns = of_shape::columns(entry.shape, &[]);
        let type_name = entry.shape.name()?;
        (!columns.is_empty()).then_some(Self { entry: entry.name, type_name, columns })
    }

    /// Returns the table for an engine: a file for every location of such documents if the engine names locations, otherwise one.
    ///
    /// ```
    /// use mailtrail_schemas::{Engine, Table, entry};
    ///
    /// let table = Table::of(entry("cloudtrail-record").unwrap()).unwrap();
    /// assert!(table.files(Engine::Spark)[0].path.ends_with("tables/spark/cloudtrail-record.json"));
    /// let [account, organization] = &table.files(Engine::Athena)[..] else { unreachable!() };
    /// assert!(account.path.ends_with("tables/athena/cloudtrail-record.account-trail.sql"));
    /// assert!(organization.text.contains("${account}/CloudTrail/${region}/${day}/"));
    /// ```
    pub fn files(&self, engine: Engine) -> Vec<ExportedFile> {
        let one = |text: String| vec![ExportedFile { path: self.path(engine, None), text }];
        let each = |print: fn(&Self, Layout) -> String| {
            let file = |layout| ExportedFile { path: self.path(engine, Some(layout)), text: print(self, layout) };
            Layout::of(self.entry).iter().copied().map(file).collect()
        };
        match engine {
            Engine::Athena => each(athena::statement),
            Engine::Glue => each(glue::input),
            Engine::Spark => one(spark::schema(self)),
            Engine::DuckDb => one(duckdb::statement(self)),
            Engine::ClickHouse => one(clickhouse::statement(self)),
            Engine::Avro => one(avro::schema(self)),
        }
    }

    /// Name that every engine takes unquoted.
    pub(super) fn name(&self) -> String {
        self.entry.replace('-', "_")
    }

    /// Comment at the head of a file, with what is particular about it.
    pub(super) fn head(&self, notes: &[String]) -> String {
        let first = format!("{}: made from the types of mailtrail, not written by hand.", self.entry);
        [first].iter().chain(notes).map(|note| remark::note(note)).collect()
    }

    fn path(&self, engine: Engine, layout: Option<Layout>) -> PathBuf {
        let place = layout.map(|layout| format!(".{layout}")).unwrap_or_default();
        let file = format!("{}{place}.{}", self.entry, engine.extension());
        ["tables", engine.as_str(), &file].iter().collect()
    }
}

/// Returns all tables for all engines as files, and a page about using them.
///
/// ```
/// let file = mailtrail_schemas::export_tables().find(|file| file.path.ends_with("athena/ses-sending-event.firehose.sql")).unwrap();
/// assert!(file.path.starts_with("tables"));
/// assert!(file.text.contains("CREATE EXTERNAL TABLE `ses_sending_event`"));
/// ```
pub fn export_tables() -> impl Iterator<Item = ExportedFile> {
    let tables: Vec<Table> = TABLES.iter().filter_map(|name| Table::of(entry(name)?)).collect();
    let readme = ExportedFile { path: ["tables", "README.md"].iter().collect(), text: readme::text(&tables) };
    Engine::ALL
        .into_iter()
        .flat_map(move |engine| tables.iter().flat_map(|table| table.files(engine)).collect::<Vec<_>>())
        .chain([readme])
}
