//! Findings in words for people, and in the formats that programs read.

mod columns;
mod complaints;
mod counted;
#[cfg(feature = "threads")]
pub mod coverage;
#[cfg(feature = "threads")]
pub mod drift;
#[cfg(feature = "reports")]
mod fingerprint;
mod github;
#[cfg(feature = "reports")]
mod gitlab;
mod human;
mod json;
#[cfg(feature = "reports")]
mod junit;
mod known;
mod per_file;
mod plain;
mod quoted;
mod reporter;
#[cfg(feature = "reports")]
mod sarif;
mod sorts;
#[cfg(feature = "threads")]
pub mod stats;
pub mod story;
mod tap;
#[cfg(feature = "reports")]
mod uri;
mod verdict_line;
mod without_values;
mod wrap;

pub use self::complaints::Complaints;
pub use self::counted::counted;
#[cfg(all(feature = "files", feature = "reports"))]
pub(crate) use self::fingerprint::Fingerprints;
pub use self::github::GitHub;
#[cfg(feature = "reports")]
pub use self::gitlab::GitLab;
pub use self::human::Human;
pub use self::json::Json;
#[cfg(feature = "reports")]
pub use self::junit::Junit;
pub use self::plain::{plain, plain_json};
pub use self::reporter::{Closing, Reporter, Work};
#[cfg(feature = "reports")]
pub use self::sarif::Sarif;
pub use self::tap::Tap;
pub use self::verdict_line::not_read;
pub use self::without_values::WithoutValues;
