//! Parameters of queries for CloudWatch Logs Insights, which cannot leave their quotation marks or slashes.

mod parameter_error;
mod pattern;
mod quoted;

pub use self::parameter_error::{ParameterError, ParameterErrorKind};
pub use self::pattern::Pattern;
pub use self::quoted::Quoted;
