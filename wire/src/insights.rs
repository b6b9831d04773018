//! Parameters of queries for CloudWatch Logs Insights: what stands in quotation marks or between slashes stays there.

mod parameter_error;
mod pattern;
mod quoted;

pub use self::parameter_error::{ParameterError, ParameterErrorKind};
pub use self::pattern::Pattern;
pub use self::quoted::Quoted;
