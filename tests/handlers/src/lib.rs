//! A stand-in of the runtime API of AWS Lambda, small and local, for functions that run in processes of their own.
//!
//! It speaks as much HTTP as `lambda_runtime` asks for: the next event, the answer to it, and errors.
//!
//! See [AWS Lambda/Using the Lambda runtime API](https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).

mod api;
mod function;
mod http;
mod outcome;

pub use self::function::Function;
pub use self::outcome::Outcome;
