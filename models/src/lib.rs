#![doc = include_str!("../README.md")]

mod field;
mod looking;
mod near;
mod note;
mod service;
mod table;

pub use self::field::{Field, Type};
pub use self::looking::{Outcome, look};
pub use self::near::near;
pub use self::note::{Note, NoteKind, Side};
pub use self::service::{Operation, Service};
pub use self::table::{services, sources};
