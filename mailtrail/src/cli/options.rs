//! Options that several commands have.

mod expected;
mod find;
mod numbers;
mod span;

pub(super) use self::expected::expected;
pub(super) use self::find::Find;
pub(super) use self::numbers::{at_least_one, hours, percent, threads};
pub(super) use self::span::span;
