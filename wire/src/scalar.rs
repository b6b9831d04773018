//! Small values that keep their spelling.

mod either;
mod flag;
mod flaw;
mod list;
mod map;
mod number;
mod odd;
mod plain;
mod text;
mod timestamp;

pub use self::either::Either;
pub use self::flag::{BoolOrText, Flag, TextFlag};
pub use self::flaw::Flaw;
pub use self::list::List;
pub(crate) use self::list::entries::Entries;
pub use self::map::{Iter as MapIter, Map};
pub use self::number::Number;
pub use self::text::TextValue;
pub use self::timestamp::Timestamp;

/// How many entries there is room for behind the first one: what growing would begin with, without its detours.
fn first_room<T>() -> usize {
    if size_of::<T>() <= 1024 { 4 } else { 1 }
}
