//! The kinds of documents: the tables of families, and detection by discriminators.

mod certain;
mod columns;
mod expected;
mod families;
mod guess;
mod identify;
mod model;
mod near;
mod shared;
mod stranger;
mod typed;

pub(crate) use self::certain::Likely;
pub(crate) use self::columns::{column, names_are_known};
pub use self::expected::{Expected, UnknownKind};
pub(crate) use self::families::ALL_ERRATA;
pub use self::families::FAMILIES;
pub(crate) use self::families::known_text;
#[cfg(feature = "threads")]
pub(crate) use self::families::workmail::EVENT_RECORD;
pub(crate) use self::guess::Guess;
pub(crate) use self::identify::identify_loosely;
pub use self::identify::{Identity, identify};
#[cfg(feature = "redact")]
pub(crate) use self::identify::{Sort, sort_ahead, sort_of};
pub use self::model::{Family, Kind};
pub(crate) use self::near::{Likeness, Mistyped, Near, Nearest, likeness, nearly, recognized_strongly};
pub(crate) use self::shared::{shares_few_fields, shares_one_field};
pub use self::stranger::Stranger;
pub use self::typed::Typed;
