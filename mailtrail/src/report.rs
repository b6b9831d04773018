//! Findings in words for people and as JSON for programs.

mod human;
mod json;
pub mod story;

pub use self::human::Human;
pub use self::json::Json;
