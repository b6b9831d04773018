//! Text that is not JSON: its faults in words, repairs, its form, and separators.
//!
//! A low floor: it looks at texts and knows nothing about records, files or reports.

mod conflict;
mod fault;
mod form;
mod mend;
mod separator;
mod words;

pub(crate) use self::conflict::{find_conflict, is_conflict};
pub(crate) use self::fault::{SyntaxFault, SyntaxKind};
pub(crate) use self::form::{Form, name_form, url_decoded};
pub(crate) use self::mend::{Mended, mend};
pub(crate) use self::separator::{Separator, separator};
pub(crate) use self::words::{token_length, words};
