//! Findings in words for people and as JSON for programs.

mod counted;
mod human;
mod json;
mod known;
mod plain;
mod sorts;
pub mod story;
mod verdict_line;

pub use self::counted::counted;
pub use self::human::Human;
pub use self::json::Json;
pub use self::plain::{plain, plain_json};
