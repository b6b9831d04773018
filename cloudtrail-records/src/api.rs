//! API calls: what was asked and answered, typed. Behind the features `calls-ses`, `calls-workmail` and `calls-cloudtrail`.
//!
//! [`Record::call`](crate::Record::call) reads `requestParameters` and `responseElements` into the types of the operation. These
//! are generated from models of the APIs, and as lossless and open as all others: nothing is required, what the model doesn't
//! have is kept in `extra`, and so is what has another type. Names begin with a small letter, as CloudTrail writes them; values that
//! the model names are variants of an enum, which keeps others; a time is a string or a number, as it was written; what is sensitive
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
