//! Typed requests and responses of API calls, with the features `calls-ses`, `calls-workmail` and `calls-cloudtrail`.
//!
//! [`Record::call`](crate::Record::call) reads `requestParameters` and `responseElements` into the types of the operation. These
//! are generated from API models, and are as lossless and open as all other types: nothing is required, and `extra` keeps what the model doesn't
//! have and values of another type. Names begin with a lowercase letter, as CloudTrail writes them. Values that
//! the model names are variants of an open enum. A time is a string or a number, as it was written. Sensitive values
//! may be absent or [hidden](crate::is_hidden).
//!
//! ```
//! # #[cfg(feature = "calls-ses")] {
//! use cloudtrail_records::api::{Call, ses};
//! use cloudtrail_records::{Document as _, Is as _, Record};
//!
//! let record = Record::from_json(r#"{
//!     "eventSource": "ses.amazonaws.com",
//!     "eventName": "SendEmail",
//!     "requestParameters": {"source": "sender@example.com", "destination": {"toAddresses": ["reader@example.com"]}},
//!     "responseElements": null
//! }"#)?;
//! let Call::Ses(ses::SesCall::SendEmail(call)) = record.call()? else { panic!("another call") };
//! let request = call.request.as_ref().expect("a request");
//! assert!(request.source.is("sender@example.com"));
//! let to = request.destination.as_ref().and_then(|destination| destination.to_addresses.as_ref());
//! assert!(to.is_some_and(|to| to[0] == "reader@example.com"));
//! assert!(call.response.is_none());
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod call;
mod calls;
mod decide;
mod exchange;
mod generated;
mod near;
mod no_call;
mod nothing;
mod time;
mod told_by;

pub use self::call::{Call, Service};
pub use self::exchange::Exchange;
#[cfg(feature = "calls-cloudtrail")]
pub use self::generated::{cloud_trail, cloud_trail_data};
#[cfg(feature = "calls-ses")]
pub use self::generated::{mail_manager, ses, ses_v2};
#[cfg(feature = "calls-workmail")]
pub use self::generated::{message_flow, work_mail};
pub use self::no_call::NoCall;
pub use self::nothing::Nothing;
pub use self::time::Time;
pub use self::told_by::ToldBy;
