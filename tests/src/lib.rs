//! What the tests share: the fixtures, the corpus, the table of types, and a JSON reader of their own.
//!
//! Nothing here reads JSON through the crates that are tested. A panic is how a test helper says that a test cannot run.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::missing_panics_doc, clippy::print_stdout)]

pub mod corpus;
pub mod fixtures;
pub mod judge;
pub mod kinds;
pub mod refused;
pub mod tree;

pub use self::fixtures::{Fixture, fixture, fixtures};
pub use self::kinds::{Kind, Read, TypeVisitor, Typed, WireType, errata, errata_of, kinds, visit_types};
pub use self::refused::is_refused;
pub use self::tree::{Text, Tree};

/// The example of the front page is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct FrontPage;
