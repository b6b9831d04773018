#![doc = include_str!("../README.md")]

mod calls;
mod catalog;
mod catalogue;
mod compat;
mod dialect;
mod document;
mod entry;
mod examples;
mod export;
mod family;
mod id;
mod names;
mod openapi;
mod order;
mod place;
mod print;
mod profile;
mod profiled;
mod prose;
mod replace;
mod schema;
mod shapes;
mod tables;
mod transform;
mod unknown_name;
mod walk;

#[cfg(feature = "calls")]
pub use self::calls::call_schema;
pub use self::calls::{CALL_APIS, CallApi, call_api};
pub use self::catalogue::{CATALOGUE, Entry, entry};
pub use self::compat::{Breaks, Change, ChangeKind, compare, compat};
pub use self::dialect::Dialect;
pub use self::document::SchemaDocument;
pub use self::export::{ExportedFile, export, write};
pub use self::family::Family;
pub use self::id::{BASE, VERSION};
pub use self::profile::Profile;
pub use self::prose::plain_docs;
pub use self::schema::schema;
pub use self::tables::{Column, ColumnKind, Engine, Layout, TABLES, Table, export_tables};
pub use self::unknown_name::UnknownName;
