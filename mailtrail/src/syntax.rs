//! The syntax of what is no JSON: what is wrong in it, in words, how it is mended, what form it is in, and what divides it.
//!
//! A low floor: it looks at texts and knows nothing of records, files or reports.

// Until the walk uses it.
#![allow(unused_imports)]
#![cfg_attr(not(test), allow(dead_code))]

mod fault;
mod form;
mod mend;
mod separator;
mod words;

pub(crate) use self::fault::{SyntaxFault, SyntaxKind};
pub(crate) use self::form::{Form, name_form};
pub(crate) use self::mend::{Mended, mend};
pub(crate) use self::separator::{Separator, separator};
pub(crate) use self::words::{Words, words};
