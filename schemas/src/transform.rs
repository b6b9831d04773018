//! Small steps from the schema of a type to a profile and a dialect.

mod allow;
mod close;
mod decide;
mod describe;
mod discriminate;
mod drop_extensions;
mod excuse;
mod flatten;
mod name_values;
mod open;
mod prune;
mod retype_members;
mod tell_meanings;

pub(crate) mod draft_04;
pub(crate) mod draft_07;
pub(crate) mod openapi_30;

pub(crate) use self::allow::Allow;
pub(crate) use self::close::Close;
pub(crate) use self::decide::Decide;
pub(crate) use self::describe::Describe;
pub(crate) use self::discriminate::Discriminate;
pub(crate) use self::drop_extensions::DropExtensions;
pub(crate) use self::excuse::Excuse;
pub(crate) use self::flatten::Flatten;
pub(crate) use self::name_values::NameValues;
pub(crate) use self::open::Open;
pub(crate) use self::prune::Prune;
pub(crate) use self::retype_members::{MEANING, RetypeMembers, Style};
pub(crate) use self::tell_meanings::TellMeanings;
