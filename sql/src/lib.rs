#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answer;
mod cell;
mod engine;
mod error;
mod files;
mod functions;
mod guard;
mod logs;
mod names;
mod new_file;
mod source;
mod view;
pub mod write;

pub use self::answer::Answer;
pub use self::engine::{Engine, Limits};
pub use self::error::{Error, ErrorKind};
pub use self::logs::{Logs, Reading};
pub use self::names::{TableName, table_names};
pub use self::new_file::NewFile;
pub use self::view::{VIEWS, View, nearest_view, view};
