//! The classic record: management, data and network activity events.

use mailtrail_wire::{Extra, Flag, Json, List, TextFlag, Timestamp, Wire};

use crate::{
    Addendum, EdgeDeviceDetails, EventCategory, EventContext, EventSource, EventType, EventVersion, Resource,
    TlsDetails, UserIdentity,
};

mod actor;
pub(crate) mod addendum;
pub(crate) mod addendum_reason;
pub(crate) mod edge_device_details;
pub(crate) mod event_context;
pub(crate) mod iam_action;
pub(crate) mod mask;
pub(crate) mod omitted_content;
mod origin;
mod outcome;
pub(crate) mod resource;
pub(crate) mod resource_tags;
mod session;
pub(crate) mod tag_context;
pub(crate) mod tls_details;
pub(crate) mod tls_version;

/// One action in an AWS account: who did what, when, from where, and with what outcome.
///
/// CloudTrail writes one for every logged API call, console sign-in, console action, service event and call through a
/// VPC endpoint. Three categories share this form: `Management`, `Data` and `NetworkActivity`; the last has neither
/// `userAgent`, `requestParameters`, `responseElements`, `readOnly` nor `managementEvent`.
///
/// Fields were added with versions of the format, so old records lack many of them: a record of 2014 may have neither
/// `eventType` nor `recipientAccountId`. The version follows the service, not the date; 1.08 and 1.11 are both still written. One record
/// may be delivered twice; `eventID` identifies it.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, Record};
///
/// let text = r#"{
///     "eventVersion": "1.11",
///     "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/ana", "accountId": "111122223333"},
///     "eventTime": "2026-03-02T08:15:30Z",
///     "eventSource": "ses.amazonaws.com",
///     "eventName": "DeleteIdentity",
///     "awsRegion": "eu-west-1",
///     "sourceIPAddress": "192.0.2.10",
///     "requestParameters": {"identity": "example.com"},
///     "responseElements": null,
///     "eventCategory": "Management"
/// }"#;
/// let record = Record::from_json(text)?;
///
/// assert!(record.event_name.is("DeleteIdentity"));
/// assert_eq!(record.principal().unwrap().as_str(), "arn:aws:iam::111122223333:user/ana");
/// assert!(record.extra.is_null("responseElements"));
/// assert!(record.error_code.is_none());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use cloudtrail_records::{CloudTrailEventBridgeEvent, Document as _};
///
/// async fn handle(event: LambdaEvent<CloudTrailEventBridgeEvent>) -> Result<Option<String>, Error> {
///     let Some(record) = event.payload.detail()?.as_record().filter(|record| record.is_denied()) else {
///         return Ok(None);
///     };
///     Ok(record.principal().map(|principal| principal.as_str().to_owned()))
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = CloudTrailEventBridgeEvent::from_json(r#"{
///     "version": "0", "source": "aws.workmail", "detail-type": "AWS API Call via CloudTrail",
///     "detail": {
///         "eventName": "DeleteUser", "errorCode": "AccessDenied",
///         "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/ana"}
///     }
/// }"#)?;
/// let answer = handle(LambdaEvent::new(event, Context::default())).await?;
/// assert_eq!(answer.as_deref(), Some("arn:aws:iam::111122223333:user/ana"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct Record {
    /// Version of the record format, such as `1.11`.
    ///
    /// The minor version grows as fields are added: `1.10` is newer than `1.9`.
    #[wire(required, since = "1.0")]
    pub event_version: Option<EventVersion>,
    /// Identity that made the request.
    #[wire(required, nullable, since = "1.0", getter)]
    pub user_identity: Option<Box<UserIdentity>>,
    /// Time at which the request was completed, in UTC.
    ///
    /// Stamped by the host that served the request; whole seconds.
    #[wire(required, nullable, since = "1.0", getter)]
    pub event_time: Option<Timestamp>,
    /// Service that was called, usually a short name followed by `.amazonaws.com`.
    ///
    /// Not always the name of the service: Amazon CloudWatch is `monitoring.amazonaws.com`.
    #[wire(required, nullable, since = "1.0", getter)]
    pub event_source: Option<EventSource>,
    /// Action that was asked for, mostly the name of an API operation.
    ///
    /// Some services write other strings, such as `UpdateFunctionCode20150331v2`, `Token_POST` or a URL.
    #[wire(required, nullable, since = "1.0", getter, content = "public")]
    pub event_name: Option<String>,
    /// Region that the request was made to, such as `eu-west-1`.
    #[wire(required, nullable, since = "1.0", getter, content = "public")]
    pub aws_region: Option<String>,
    /// Address that the request came from.
    ///
    /// Often not an IP address: AWS services show their DNS name, `AWS Internal` or `AWS Internal/` and a
    /// number.
    #[wire(name = "sourceIPAddress", nullable, since = "1.0", content = "ip-address")]
    pub source_ip_address: Option<String>,
    /// Program through which the request was made, cut at 1 KB.
    ///
    /// For calls by AWS a service name or `AWS Internal`.
    #[wire(nullable, since = "1.0", content = "user-agent")]
    pub user_agent: Option<String>,
    /// Error of the service, cut at 1 KB; absent when the request succeeded.
    ///
    /// Its values are open: every service has its own. Network activity events say `VpceAccessDenied` if the policy of the VPC
    /// endpoint denied the request.
    #[wire(nullable, since = "1.0", content = "public")]
    pub error_code: Option<String>,
    /// Description of the error, cut at 1 KB.
    ///
    /// A failed console sign-in has this message without an error code.
    #[wire(nullable, since = "1.0", content = "text")]
    pub error_message: Option<String>,
    /// Parameters of the request as the service chose to log them; their content is left out above 100 KB.
    ///
    /// One key may have different types in different services, and even within one.
    ///
    /// In Rust, [`was_omitted`](Self::was_omitted) tells whether the content was left out.
    #[wire(nullable, since = "1.0")]
    pub request_parameters: Option<Json>,
    /// Response of the service to an action that changes something; its content is left out above 100 KB.
    ///
    /// `null` for read-only actions and for actions without a response. Some services put their errors here.
    #[wire(nullable, since = "1.0")]
    pub response_elements: Option<Json>,
    /// Data about the event that was neither in the request nor in the response; its content is left out above 28 KB.
    ///
    /// S3 counts transferred bytes here, console sign-ins say whether MFA was used.
    #[wire(nullable, since = "1.0")]
    pub additional_event_data: Option<Json>,
    /// Identifier that the called service gave to the request, cut at 1 KB; often no UUID.
    #[wire(name = "requestID", since = "1.01", content = "id")]
    pub request_id: Option<String>,
    /// Identifier of this event, a UUID; equal in repeated deliveries.
    #[wire(name = "eventID", since = "1.01", content = "id")]
    pub event_id: Option<String>,
    /// Whether the action only reads.
    #[wire(since = "1.01")]
    pub read_only: Option<Flag>,
    /// Resources that the action touched.
    #[wire(nullable, since = "1.01")]
    pub resources: Option<List<Resource>>,
    /// Kind of activity that the record is about.
    #[wire(nullable, since = "1.02")]
    pub event_type: Option<EventType>,
    /// Version of the API that was called; not only dates, `20140328` and `55606` occur.
    #[wire(nullable, since = "1.01", content = "public")]
    pub api_version: Option<String>,
    /// Whether this is a management event.
    #[wire(since = "1.06")]
    pub management_event: Option<Flag>,
    /// Account that received this record; differs from the caller's in cross-account access.
    #[wire(nullable, since = "1.02", content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// What triggered a service event, and its outcome; its content is left out above 100 KB.
    #[wire(since = "1.05")]
    pub service_event_details: Option<Json>,
    /// Identifier that the records of one action share when several accounts receive one each.
    #[wire(name = "sharedEventID", since = "1.03", content = "id")]
    pub shared_event_id: Option<String>,
    /// VPC endpoint that the request went through, or `AWS Internal`, or a service name.
    #[wire(since = "1.04", content = "id")]
    pub vpc_endpoint_id: Option<String>,
    /// Account that owns the VPC endpoint, or `AWS Internal`, or a service name.
    #[wire(since = "1.09", content = "account-id")]
    pub vpc_endpoint_account_id: Option<String>,
    /// Category of the event: management, data or network activity.
    #[wire(since = "1.07", one_of("Management", "Data", "NetworkActivity"))]
    pub event_category: Option<EventCategory>,
    /// Why the record came late, or what it corrects.
    #[wire(since = "1.08")]
    pub addendum: Option<Box<Addendum>>,
    /// Whether the request came from a session of the console; written only when true.
    #[wire(since = "1.08")]
    pub session_credential_from_console: Option<TextFlag>,
    /// Condition keys and tags, only in event data stores that ask for them.
    #[wire(since = "1.11")]
    pub event_context: Option<Box<EventContext>>,
    /// Edge device that the request was for, such as S3 on Outposts; cut at 28 KB.
    #[wire(since = "1.08")]
    pub edge_device_details: Option<Box<EdgeDeviceDetails>>,
    /// TLS connection of the request; absent when an AWS service called on someone's behalf.
    #[wire(since = "1.08")]
    pub tls_details: Option<TlsDetails>,
    /// Text that AWS names as the first to be cut from events above 1 MB, and describes nowhere.
    #[wire(content = "text")]
    pub annotation: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}
