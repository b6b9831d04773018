#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod back;
mod cells;
mod convert;
mod facts;
mod group;
mod json;
mod manifest;
mod odd;
mod open;
mod partition;
mod place;
mod rows;
mod table;
mod tables;

pub use self::back::{Back, back};
pub use self::convert::{Convert, Converted, convert};
pub use self::partition::{Partition, UnknownPartition};
pub use self::table::{name as table_name, schema as table_schema};
pub use self::tables::{TableFile, Tables};
