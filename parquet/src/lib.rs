#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod back;
mod cells;
mod convert;
mod facts;
mod failure;
mod format;
mod group;
mod json;
mod manifest;
mod ndjson;
mod odd;
mod open;
mod partition;
mod place;
mod rows;
mod table;
mod tables;

pub use self::back::{Back, back};
pub use self::convert::{Convert, Converted, Meter, Moved, Stage, convert};
pub use self::format::{Format, UnknownFormat};
pub use self::partition::{Partition, UnknownPartition};
pub use self::table::{name as table_name, schema as table_schema};
pub use self::tables::{TableFile, Tables};
