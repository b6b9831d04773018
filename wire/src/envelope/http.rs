use std::borrow::Cow;

use super::{packed, sqs};
use crate::{Carrier, Error, Extra, Json, List, Map, Message, SnsMessage, Wire};

/// HTTP request as the URL of a Lambda function, or an HTTP API of Amazon API Gateway, passes it to the function (payload format 2.0).
///
/// A topic of Amazon SNS that posts to it sends an [`SnsMessage`] as the body, also to ask whether the subscription is wanted. Anyone
/// can post there, so its signature has to be verified.
///
/// See [AWS Lambda/Invoking Lambda function URLs](https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html).
///
/// ```
/// use mailtrail_wire::{Document as _, FunctionUrlEvent, SnsMessageType};
///
/// let event = FunctionUrlEvent::from_json(r#"{
///     "version": "2.0",
///     "rawPath": "/hook",
///     "headers": {"x-amz-sns-message-type": "Notification"},
///     "requestContext": {"http": {"method": "POST", "path": "/hook"}},
///     "body": "{\"Type\": \"Notification\", \"TopicArn\": \"arn:aws:sns:us-east-1:111122223333:orders\", \"Message\": \"hello\"}",
///     "isBase64Encoded": false
/// }"#)?;
/// let sns = event.sns_message()?;
/// assert_eq!(sns.r#type, Some(SnsMessageType::Notification));
/// assert_eq!(sns.message()?, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FunctionUrlEvent {
    /// Version of the payload format, `2.0`.
    #[wire(required, content = "public")]
    pub version: Option<String>,
    /// Route that the request took; `$default` for the URL of a function.
    #[wire(content = "path")]
    pub route_key: Option<String>,
    /// Path of the request, still encoded.
    #[wire(content = "path")]
    pub raw_path: Option<String>,
    /// Query of the request, still encoded.
    #[wire(content = "text")]
    pub raw_query_string: Option<String>,
    /// Cookies of the request.
    #[wire(content = "text")]
    pub cookies: Option<List<String>>,
    /// Headers of the request, their names in lower case, several values joined by commas.
    #[wire(content = "header", names = "public")]
    pub headers: Option<Map<String>>,
    /// Parameters of the query, several values joined by commas.
    #[wire(nullable, content = "text", names = "name")]
    pub query_string_parameters: Option<Map<String>>,
    /// Who asked, when, and how.
    #[wire(essential)]
    pub request_context: Option<FunctionUrlContext>,
    /// Body of the request: text, or base64 if `isBase64Encoded` says so. Absent if there is none.
    #[wire(nullable, getter, content = "opaque")]
    pub body: Option<String>,
    /// Parts of the path that the route names.
    #[wire(nullable, content = "text", names = "name")]
    pub path_parameters: Option<Map<String>>,
    /// Whether the body is base64.
    pub is_base64_encoded: Option<bool>,
    /// Variables of the stage.
    #[wire(nullable, content = "text", names = "name")]
    pub stage_variables: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Who sent a request to a function, when, and how.
///
/// ```
/// use mailtrail_wire::{Document as _, FunctionUrlContext, Is as _};
///
/// let context = FunctionUrlContext::from_json(r#"{"requestId": "EXAMPLE", "http": {"method": "POST"}}"#)?;
/// assert!(context.http.is_some_and(|http| http.method.is("POST")));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FunctionUrlContext {
    /// Account of the caller, or that of the function if requests need not be signed.
    #[wire(content = "account-id")]
    pub account_id: Option<String>,
    /// Identifier of the URL or API.
    #[wire(content = "id")]
    pub api_id: Option<String>,
    /// Certificate of the client.
    #[wire(nullable)]
    pub authentication: Option<Json>,
    /// Who the caller is, where that was verified.
    pub authorizer: Option<Json>,
    /// Host that the request was sent to.
    #[wire(content = "host-name")]
    pub domain_name: Option<String>,
    /// First part of that host.
    #[wire(content = "host-name")]
    pub domain_prefix: Option<String>,
    /// Request itself: method, path and where it came from.
    #[wire(essential)]
    pub http: Option<FunctionUrlHttp>,
    /// Identifier of the request.
    #[wire(content = "id")]
    pub request_id: Option<String>,
    /// Route that the request took.
    #[wire(content = "path")]
    pub route_key: Option<String>,
    /// Stage; `$default` for the URL of a function.
    #[wire(content = "name")]
    pub stage: Option<String>,
    /// When the request came, such as `02/Mar/2026:08:15:30 +0000`.
    #[wire(content = "time")]
    pub time: Option<String>,
    /// When the request came, in milliseconds since 1970-01-01T00:00:00Z.
    pub time_epoch: Option<crate::Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// A request to a function.
///
/// ```
/// use mailtrail_wire::{Document as _, FunctionUrlHttp, Is as _};
///
/// let http = FunctionUrlHttp::from_json(r#"{"method": "POST", "sourceIp": "192.0.2.10"}"#)?;
/// assert!(http.source_ip.is("192.0.2.10"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FunctionUrlHttp {
    /// Method, such as `POST`.
    #[wire(content = "public")]
    pub method: Option<String>,
    /// Path of the request, decoded.
    #[wire(content = "path")]
    pub path: Option<String>,
    /// Protocol, `HTTP/1.1`.
    #[wire(content = "public")]
    pub protocol: Option<String>,
    /// Address that the request came from.
    #[wire(content = "ip-address")]
    pub source_ip: Option<String>,
    /// Program that sent it.
    #[wire(content = "user-agent")]
    pub user_agent: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// HTTP request as a REST API of Amazon API Gateway passes it to a Lambda function (payload format 1.0).
///
/// See [Amazon API Gateway/Lambda proxy integrations](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html).
///
/// ```
/// use mailtrail_wire::{ApiGatewayEvent, Document as _};
///
/// let event = ApiGatewayEvent::from_json(r#"{
///     "resource": "/hook",
///     "path": "/hook",
///     "httpMethod": "POST",
///     "requestContext": {},
///     "body": "aGVsbG8=",
///     "isBase64Encoded": true
/// }"#)?;
/// assert_eq!(event.body_text()?, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ApiGatewayEvent {
    /// Version of the payload format, `1.0`; only HTTP APIs name it.
    #[wire(content = "public")]
    pub version: Option<String>,
    /// Resource that the request took, such as `/hook/{proxy+}`.
    #[wire(required, content = "path")]
    pub resource: Option<String>,
    /// Path of the request.
    #[wire(required, content = "path")]
    pub path: Option<String>,
    /// Method, such as `POST`.
    #[wire(essential, getter, content = "public")]
    pub http_method: Option<String>,
    /// Headers of the request; of several values the last one.
    #[wire(nullable, content = "header", names = "public")]
    pub headers: Option<Map<String>>,
    /// Headers of the request with all values.
    #[wire(nullable, content = "header", names = "public")]
    pub multi_value_headers: Option<Map<List<String>>>,
    /// Parameters of the query; of several values the last one.
    #[wire(nullable, content = "text", names = "name")]
    pub query_string_parameters: Option<Map<String>>,
    /// Parameters of the query with all values.
    #[wire(nullable, content = "text", names = "name")]
    pub multi_value_query_string_parameters: Option<Map<List<String>>>,
    /// Who asked, when, and how.
    #[wire(essential, names = "public")]
    pub request_context: Option<Map<Json>>,
    /// Parts of the path that the resource names.
    #[wire(nullable, content = "text", names = "name")]
    pub path_parameters: Option<Map<String>>,
    /// Variables of the stage.
    #[wire(nullable, content = "text", names = "name")]
    pub stage_variables: Option<Map<String>>,
    /// Body of the request: text, or base64 if `isBase64Encoded` says so.
    #[wire(nullable, getter, content = "opaque")]
    pub body: Option<String>,
    /// Whether the body is base64.
    pub is_base64_encoded: Option<bool>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Gives an event with a body the ways to read it.
macro_rules! body {
    ($event:ident) => {
        impl $event {
            /// Returns the body of the request as text, decoded if it is base64.
            ///
            /// ```
            #[doc = concat!("use mailtrail_wire::", stringify!($event), ";")]
            ///
            #[doc = concat!("let mut event = ", stringify!($event), "::default();")]
            /// event.body = Some("aGVsbG8=".to_owned());
            /// assert_eq!(event.body_text()?, "aGVsbG8=");
            /// event.is_base64_encoded = Some(true);
            /// assert_eq!(event.body_text()?, "hello");
            /// # Ok::<(), mailtrail_wire::Error>(())
            /// ```
            ///
            /// # Errors
            ///
            /// If there is none, or if it is no text.
            pub fn body_text(&self) -> Result<Cow<'_, str>, Error> {
                let body = self.body()?;
                if self.is_base64_encoded != Some(true) {
                    return Ok(Cow::Borrowed(body));
                }
                Ok(packed::text("/body", packed::bytes("/body", body)?)?.into_text())
            }

            /// Reads the body as a message of Amazon SNS.
            ///
            /// ```
            #[doc = concat!("use mailtrail_wire::", stringify!($event), ";")]
            ///
            #[doc = concat!("let mut event = ", stringify!($event), "::default();")]
            /// event.body = Some(r#"{"Type": "Notification"}"#.to_owned());
            /// assert_eq!(event.sns_message().unwrap_err().path(), "/body -> /Message");
            /// ```
            ///
            /// # Errors
            ///
            /// If it is none.
            pub fn sns_message(&self) -> Result<SnsMessage, Error> {
                Message::new("/body", self.body_text()?).read()
            }
        }

        /// The body, or the message in it if it is one of Amazon SNS.
        impl Carrier for $event {
            fn message(&self) -> Result<Message<'_>, Error> {
                sqs::published("/body", self.body_text()?)
            }
        }
    };
}

body!(FunctionUrlEvent);
body!(ApiGatewayEvent);
