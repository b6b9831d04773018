//! Dispatches what the layout finds to the jobs, for a document and everything inside.

mod around;
mod barren;
mod broken;
mod document;
mod echo;
mod entry;
mod nearly;
mod nest;
mod packed;
mod top;
mod unknown;

pub(crate) use self::top::Examiner;
