//! Text that is not JSON.
mod separator;
pub(crate) use self::separator::{Separator, separator};
