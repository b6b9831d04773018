//! Tables for engines, made from the shapes.
//!
//! A shape becomes a tree of columns, and each engine prints that tree in its own language. All engines get the same columns, so queries can be moved
//! from one to the other.

mod athena;
mod avro;
mod clickhouse;
mod column;
mod column_kind;
mod duckdb;
mod engine;
mod glue;
mod hive;
mod layout;
mod merge;
mod of_shape;
mod phrases;
mod readme;
mod remark;
mod spark;
mod table;
mod values;
mod words;

#[cfg(feature = "arrow")]
mod arrow;

pub use self::column::Column;
pub use self::column_kind::ColumnKind;
pub use self::engine::Engine;
pub use self::layout::Layout;
pub use self::table::{TABLES, Table, export_tables};
