//! How much of a type a document shows.

/// How much of a type a document shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Minimal,
    Typical,
    Full,
}
