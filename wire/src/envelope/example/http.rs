//! HTTP requests.

use super::{ACCOUNT, MILLISECONDS, ToMessage, id, text};
use crate::{ApiGatewayEvent, FunctionUrlContext, FunctionUrlEvent, FunctionUrlHttp, Json, List, Map, Number};

const CONTENT_TYPE: &str = "text/plain; charset=UTF-8";

impl FunctionUrlEvent {
    /// Makes a POST with this body to a function URL.
    ///
    /// ```
    /// use mailtrail_wire::{Carrier as _, Document as _, FunctionUrlEvent, Wire, check};
    ///
    /// let event = FunctionUrlEvent::of("hello");
    /// assert_eq!(check(&event.to_json(), FunctionUrlEvent::SHAPE)?, []);
    /// assert_eq!(&*event.message()?, "hello");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    #[expect(clippy::needless_pass_by_value, reason = "as the other constructors take it")]
    pub fn of(body: impl ToMessage) -> Self {
        let host = "example.lambda-url.us-east-1.on.aws";
        let http = FunctionUrlHttp {
            method: text("POST"),
            path: text("/hook"),
            protocol: text("HTTP/1.1"),
            source_ip: text("192.0.2.10"),
            user_agent: text("Amazon Simple Notification Service Agent"),
            ..FunctionUrlHttp::default()
        };
        let context = FunctionUrlContext {
            account_id: text("anonymous"),
            api_id: text("example"),
            domain_name: text(host),
            domain_prefix: text("example"),
            http: Some(http),
            request_id: id('3', 0),
            route_key: text("$default"),
            stage: text("$default"),
            time: text("02/Mar/2026:08:15:30 +0000"),
            time_epoch: Some(Number::from(MILLISECONDS)),
            ..FunctionUrlContext::default()
        };
        Self {
            version: text("2.0"),
            route_key: text("$default"),
            raw_path: text("/hook"),
            raw_query_string: text(""),
            headers: Some([("content-type", CONTENT_TYPE.to_owned()), ("host", host.to_owned())].into()),
            request_context: Some(context),
            body: Some(body.to_message()),
            is_base64_encoded: Some(false),
            ..Self::default()
        }
    }
}

impl ApiGatewayEvent {
    /// Makes a POST with this body to a REST API of Amazon API Gateway.
    ///
    /// ```
    /// use mailtrail_wire::{ApiGatewayEvent, Carrier as _, Document as _, Wire, check};
    ///
    /// let event = ApiGatewayEvent::of("hello");
    /// assert_eq!(check(&event.to_json(), ApiGatewayEvent::SHAPE)?, []);
    /// assert_eq!(&*event.message()?, "hello");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    #[expect(clippy::needless_pass_by_value, reason = "as the other constructors take it")]
    pub fn of(body: impl ToMessage) -> Self {
        let context = [
            ("accountId", ACCOUNT),
            ("apiId", "example"),
            ("httpMethod", "POST"),
            ("requestId", "a1b2c3d4-5678-90ab-cdef-EXAMPLE30001"),
            ("resourcePath", "/hook"),
            ("stage", "test"),
        ];
        let context: Map<Json> = context.map(|(name, value)| (name, Json::from(value))).into();
        let mut event = Self {
            resource: text("/hook"),
            path: text("/hook"),
            http_method: text("POST"),
            headers: Some([("Content-Type", CONTENT_TYPE.to_owned())].into()),
            multi_value_headers: Some([("Content-Type", List::from([CONTENT_TYPE.to_owned()]))].into()),
            request_context: Some(context),
            body: Some(body.to_message()),
            is_base64_encoded: Some(false),
            ..Self::default()
        };
        for absent in ["queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables"] {
            event.extra.set_null(absent);
        }
        event
    }
}
