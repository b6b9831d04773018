//! Received mail: notifications, and events and responses of functions in receipt rules.
//!
//! ```
//! use ses_events::{Document as _, LambdaReceiptEvent};
//!
//! let event = LambdaReceiptEvent::from_json(
//!     r#"{"Records": [{"eventSource": "aws:ses", "ses": {"receipt": {"spamVerdict": {"status": "FAIL"}}}}]}"#,
//! )?;
//! let receipts = event.records.iter().flatten().filter_map(|record| record.ses.as_ref()?.receipt.as_ref());
//! assert!(receipts.map(|receipt| receipt.is_spam()).eq([true]));
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::lambda_receipt_event::LambdaReceiptEvent;
pub use crate::lambda_receipt_event::disposition::Disposition;
pub use crate::lambda_receipt_event::lambda_receipt::LambdaReceipt;
pub use crate::lambda_receipt_event::lambda_receipt_record::LambdaReceiptRecord;
pub use crate::lambda_receipt_event::lambda_receipt_response::LambdaReceiptResponse;
pub use crate::received_notification::ReceivedNotification;
pub use crate::received_notification::bounce_action::BounceAction;
pub use crate::received_notification::content_encoding::ContentEncoding;
pub use crate::received_notification::dmarc_policy::DmarcPolicy;
pub use crate::received_notification::inbound_mail::InboundMail;
pub use crate::received_notification::invocation_type::InvocationType;
pub use crate::received_notification::lambda_action::LambdaAction;
pub use crate::received_notification::receipt::Receipt;
pub use crate::received_notification::receipt_action::ReceiptAction;
pub use crate::received_notification::receipt_action_type::ReceiptActionType;
pub use crate::received_notification::s3_action::S3Action;
pub use crate::received_notification::sns_action::SnsAction;
pub use crate::received_notification::stop_action::StopAction;
pub use crate::received_notification::verdict::Verdict;
pub use crate::received_notification::verdict_status::VerdictStatus;
pub use crate::received_notification::work_mail_action::WorkMailAction;
