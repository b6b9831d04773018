//! Findings in words for people and as JSON for programs.

mod counted;
mod human;
mod json;
pub mod story;

pub use self::counted::counted;
pub use self::human::Human;
pub use self::json::Json;
