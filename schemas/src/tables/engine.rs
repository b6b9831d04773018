//! Engines that tables are exported for.

use std::fmt;
use std::str::FromStr;

use crate::UnknownName;

/// An engine that tables are exported for. Arrow has no file; `Table::arrow_schema` returns its schema (feature `arrow`).
///
/// ```
/// use mailtrail_schemas::Engine;
///
/// assert_eq!("duckdb".parse(), Ok(Engine::DuckDb));
/// assert_eq!(Engine::Athena.to_string(), "athena");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Engine {
    /// Amazon Athena: a statement that creates a table over the objects in S3, with partition projection.
    Athena,
    /// AWS Glue: the same table as input of `CreateTable`, also for record format conversion in Amazon Data Firehose.
    Glue,
    /// Apache Spark: a `StructType` as JSON.
    Spark,
    /// `DuckDB`: a macro that reads files as a table.
    DuckDb,
    /// `ClickHouse`: a statement that creates a table for `JSONEachRow`.
    ClickHouse,
    /// Apache Avro: a schema of records.
    Avro,
}

impl Engine {
    /// All engines.
    ///
    /// ```
    /// assert!(mailtrail_schemas::Engine::ALL.contains(&mailtrail_schemas::Engine::Avro));
    /// ```
    pub const ALL: [Self; 6] = [Self::Athena, Self::Glue, Self::Spark, Self::DuckDb, Self::ClickHouse, Self::Avro];

    /// Returns the name in commands and folders.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Engine::ClickHouse.as_str(), "clickhouse");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Athena => "athena",
            Self::Glue => "glue",
            Self::Spark => "spark",
            Self::DuckDb => "duckdb",
            Self::ClickHouse => "clickhouse",
            Self::Avro => "avro",
        }
    }

    /// Returns the extension of its files.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Engine::Avro.extension(), "avsc");
    /// ```
    pub fn extension(self) -> &'static str {
        match self {
            Self::Athena | Self::DuckDb | Self::ClickHouse => "sql",
            Self::Glue | Self::Spark => "json",
            Self::Avro => "avsc",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Engine {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|engine| engine.as_str() == text);
        found.ok_or_else(|| UnknownName::new("engine", text, Self::ALL.map(Self::as_str).to_vec()))
    }
}
