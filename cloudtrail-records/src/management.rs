//! Management, data and network activity events, and who is behind them.
//!
//! ```
//! use cloudtrail_records::{Document as _, Record};
//!
//! let record = Record::from_json(r#"{
//!     "eventName": "DeleteUser",
//!     "errorCode": "AccessDenied",
//!     "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/ana"}
//! }"#)?;
//! assert!(record.is_denied() && !record.is_root());
//! assert_eq!(record.principal().unwrap().as_str(), "arn:aws:iam::111122223333:user/ana");
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::event::{Event, EventView};
pub use crate::event_category::EventCategory;
pub use crate::event_source::EventSource;
pub use crate::event_type::EventType;
pub use crate::event_version::EventVersion;
pub use crate::record::addendum::Addendum;
pub use crate::record::addendum_reason::AddendumReason;
pub use crate::record::edge_device_details::EdgeDeviceDetails;
pub use crate::record::event_context::EventContext;
pub use crate::record::iam_action::IamAction;
pub use crate::record::mask::{MASKS, is_hidden};
pub use crate::record::omitted_content::OmittedContent;
pub use crate::record::resource::Resource;
pub use crate::record::resource_tags::ResourceTags;
pub use crate::record::tag_context::TagContext;
pub use crate::record::tls_details::TlsDetails;
pub use crate::record::tls_version::TlsVersion;
pub use crate::record::{Record, RecordView};
pub use crate::user_identity::UserIdentity;
pub use crate::user_identity::ec2_role_delivery::Ec2RoleDelivery;
pub use crate::user_identity::identity_type::IdentityType;
pub use crate::user_identity::in_scope_of::InScopeOf;
pub use crate::user_identity::invoked_by_delegate::InvokedByDelegate;
pub use crate::user_identity::on_behalf_of::OnBehalfOf;
pub use crate::user_identity::principal::Principal;
pub use crate::user_identity::session_attributes::SessionAttributes;
pub use crate::user_identity::session_context::SessionContext;
pub use crate::user_identity::session_issuer::SessionIssuer;
pub use crate::user_identity::session_issuer_type::SessionIssuerType;
pub use crate::user_identity::web_id_federation_data::WebIdFederationData;
