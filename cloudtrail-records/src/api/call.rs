//! The call of a record.

use mailtrail_wire::{Json, Shape};

use super::near::near;
use super::{NoCall, ToldBy, decide, generated};
use crate::{EventType, Record};

/// The APIs, one line each: features, event sources, module, variant and enum of calls. Later lines are newer APIs of a source.
macro_rules! services {
    ($($feature:literal, $sources:expr, $module:ident::$calls:ident => $service:ident, $title:literal;)*) => {
        /// API call of a record, by service.
        ///
        /// See [`Record::call`].
        ///
        /// ```
        /// # #[cfg(feature = "calls-workmail")] {
        /// use cloudtrail_records::api::{Call, Service, work_mail};
        /// use cloudtrail_records::{Document as _, Record};
        ///
        /// let record = Record::from_json(r#"{
        ///     "eventSource": "workmail.amazonaws.com", "eventName": "CreateUser",
        ///     "requestParameters": {"name": "ana", "organizationId": "m-exampleorgid0123456789abcdef01234567"}
        /// }"#)?;
        /// let call = record.call()?;
        /// assert_eq!((call.service(), call.operation()), (Service::WorkMail, "CreateUser"));
        /// assert!(matches!(call, Call::WorkMail(work_mail::WorkMailCall::CreateUser(_))));
        /// # }
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Call {
            $(
                #[doc = concat!("Call of ", $title, ".")]
                #[cfg(feature = $feature)]
                $service(generated::$module::$calls),
            )*
        }

        /// API whose calls have types.
        ///
        /// ```
        /// for service in cloudtrail_records::api::Service::ALL {
        ///     assert!(!service.operations().is_empty() && !service.sources().is_empty());
        /// }
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Service {
            $(
                #[doc = concat!($title, ".")]
                #[cfg(feature = $feature)]
                $service,
            )*
        }

        impl Service {
            /// APIs whose features are enabled. Of those that share an event source, older ones come first.
            pub const ALL: &'static [Self] = &[$(#[cfg(feature = $feature)] Self::$service,)*];

            /// Returns the event sources of its records without `.amazonaws.com`, the usual name first.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::api::Service;
            ///
            /// assert_eq!(Service::WorkMail.sources(), ["workmail"]);
            /// # }
            /// ```
            pub fn sources(self) -> &'static [&'static str] {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service => &$sources,)*
                }
            }

            /// Returns the operations of the API.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::api::Service;
            ///
            /// assert!(Service::WorkMail.operations().contains(&"CreateAlias"));
            /// # }
            /// ```
            pub fn operations(self) -> &'static [&'static str] {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service => generated::$module::$calls::OPERATIONS,)*
                }
            }

            /// Returns the version of the API.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::api::Service;
            ///
            /// assert_eq!(Service::WorkMail.version(), "2017-10-01");
            /// # }
            /// ```
            pub fn version(self) -> &'static str {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service => generated::$module::$calls::VERSION,)*
                }
            }

            /// Returns the shapes of the request and response of an operation.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::api::Service;
            ///
            /// let [request, _] = Service::WorkMail.shapes("CreateAlias").expect("an operation");
            /// assert!(cloudtrail_records::check(r#"{"alias": "sales@example.com"}"#, request)?.is_empty());
            /// assert!(Service::WorkMail.shapes("CreateWeather").is_none());
            /// # }
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn shapes(self, operation: &str) -> Option<[&'static Shape; 2]> {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service => generated::$module::$calls::shapes(operation),)*
                }
            }

            /// Reads a call of an operation from `requestParameters` and `responseElements`.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::Json;
            /// use cloudtrail_records::api::Service;
            ///
            /// let request = Json::parse(r#"{"alias": "sales@example.com"}"#)?;
            /// let call = Service::WorkMail.read("CreateAlias", [Some(&request), None]).expect("an operation");
            /// assert_eq!(call.operation(), "CreateAlias");
            /// # }
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn read(self, operation: &str, sides: [Option<&Json>; 2]) -> Option<Call> {
                match self {
                    $(
                        #[cfg(feature = $feature)]
                        Self::$service => generated::$module::$calls::read(operation, sides).map(Call::$service),
                    )*
                }
            }
        }

        impl Call {
            /// Returns the API that was called.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::api::Service;
            /// use cloudtrail_records::{Document as _, Record};
            ///
            /// let record = Record::from_json(
            ///     r#"{"eventSource": "workmail.amazonaws.com", "eventName": "CreateAlias", "requestParameters": {"alias": "sales@example.com"}}"#,
            /// )?;
            /// assert_eq!(record.call()?.service(), Service::WorkMail);
            /// # }
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn service(&self) -> Service {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service(_) => Service::$service,)*
                }
            }

            /// Returns the operation that was called.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::{Document as _, Record};
            ///
            /// let record = Record::from_json(
            ///     r#"{"eventSource": "workmail.amazonaws.com", "eventName": "CreateAlias", "requestParameters": {"alias": "sales@example.com"}}"#,
            /// )?;
            /// assert_eq!(record.call()?.operation(), "CreateAlias");
            /// # }
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn operation(&self) -> &'static str {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service(call) => call.operation(),)*
                }
            }

            /// Returns the request and response as JSON, if they are objects.
            ///
            /// ```
            /// # #[cfg(feature = "calls-workmail")] {
            /// use cloudtrail_records::{Document as _, Record};
            ///
            /// let record = Record::from_json(
            ///     r#"{"eventSource": "workmail.amazonaws.com", "eventName": "CreateAlias", "requestParameters": {"alias": "sales@example.com"}}"#,
            /// )?;
            /// let [request, answer] = record.call()?.to_json();
            /// assert_eq!(request.as_deref(), Some(r#"{"alias":"sales@example.com"}"#));
            /// assert!(answer.is_none());
            /// # }
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            pub fn to_json(&self) -> [Option<String>; 2] {
                match self {
                    $(#[cfg(feature = $feature)] Self::$service(call) => call.to_json(),)*
                }
            }
        }
    };
}

services! {
    "calls-ses", ["ses", "email"], ses::SesCall => Ses, "Amazon SES, version 1";
    "calls-ses", ["ses", "mail-manager", "mailmanager"], mail_manager::MailManagerCall => MailManager, "Amazon SES Mail Manager";
    "calls-ses", ["ses", "sesv2", "email"], ses_v2::SesV2Call => SesV2, "Amazon SES, version 2";
    "calls-workmail", ["workmail"], work_mail::WorkMailCall => WorkMail, "Amazon WorkMail";
    "calls-workmail", ["workmailmessageflow"], message_flow::MessageFlowCall => MessageFlow, "Amazon WorkMail Message Flow";
    "calls-cloudtrail", ["cloudtrail"], cloud_trail::CloudTrailCall => CloudTrail, "AWS CloudTrail";
    "calls-cloudtrail", ["cloudtrail-data", "cloudtrail"], cloud_trail_data::CloudTrailDataCall => CloudTrailData, "AWS CloudTrail Data";
}

impl Record {
    /// Returns the API call of the record, typed.
    ///
    /// # Errors
    ///
    /// Returns an error if the record is not about a call, or about one without types; [`NoCall`] says why.
    ///
    /// ```
    /// # #[cfg(feature = "calls-cloudtrail")] {
    /// use cloudtrail_records::api::{Call, cloud_trail};
    /// use cloudtrail_records::{Document as _, Is as _, Record};
    ///
    /// let record = Record::from_json(r#"{
    ///     "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging", "eventType": "AwsApiCall",
    ///     "requestParameters": {"name": "management-events"}, "responseElements": null
    /// }"#)?;
    /// let Call::CloudTrail(cloud_trail::CloudTrailCall::StopLogging(call)) = record.call()? else { panic!("another call") };
    /// assert!(call.request.is_some_and(|request| request.name.is("management-events")));
    ///
    /// let sign_in = Record::from_json(
    ///     r#"{"eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", "eventType": "AwsConsoleSignIn"}"#,
    /// )?;
    /// assert_eq!(sign_in.call().unwrap_err().to_string(), "not an API call: `eventType` is `AwsConsoleSignIn`");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn call(&self) -> Result<Call, NoCall> {
        let (service, _) = self.service_called()?;
        let name = self.event_name.as_deref().ok_or(NoCall::NotNamed)?;
        service.read(name, self.sides()).ok_or_else(|| self.unknown_operation(&[service]))
    }

    /// Returns the API that was called, and what distinguishes it from others with the same event source.
    ///
    /// # Errors
    ///
    /// See [`call`](Self::call).
    ///
    /// ```
    /// # #[cfg(feature = "calls-ses")] {
    /// use cloudtrail_records::api::{Service, ToldBy};
    /// use cloudtrail_records::{Document as _, Record};
    ///
    /// let record = Record::from_json(r#"{"eventSource": "ses.amazonaws.com", "eventName": "PutAccountDetails"}"#)?;
    /// assert_eq!(record.service_called()?, (Service::SesV2, ToldBy::Operation));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn service_called(&self) -> Result<(Service, ToldBy), NoCall> {
        let (Some(source), Some(name)) = (&self.event_source, self.event_name.as_deref()) else {
            return Err(NoCall::NotNamed);
        };
        let kind = self.event_type.as_ref();
        if let Some(kind) = kind.filter(|kind| **kind == EventType::AwsServiceEvent || kind.is_console_sign_in()) {
            return Err(NoCall::NotAnApiCall(kind.clone()));
        }
        let short = source.service().unwrap_or_default().to_ascii_lowercase();
        let services = Service::ALL.iter().copied().filter(|service| service.sources().contains(&short.as_str()));
        let services: Vec<_> = services.collect();
        let able: Vec<_> = services.iter().copied().filter(|service| service.operations().contains(&name)).collect();
        match (able.as_slice(), kind) {
            (&[service], _) => Ok((service, ToldBy::Operation)),
            (&[_, .., newest], _) => Ok(decide::decide(self, name, &able).unwrap_or((newest, ToldBy::Default))),
            (&[], _) if services.is_empty() => Err(NoCall::OtherService(source.to_string())),
            (&[], Some(kind @ EventType::AwsConsoleAction)) => Err(NoCall::NotAnApiCall(kind.clone())),
            (&[], _) => Err(self.unknown_operation(&services)),
        }
    }

    /// What was asked and answered, where there is something.
    pub(super) fn sides(&self) -> [Option<&Json>; 2] {
        [self.request_parameters.as_ref(), self.response_elements.as_ref()]
    }

    fn unknown_operation(&self, services: &[Service]) -> NoCall {
        let operation = self.event_name.clone().unwrap_or_default();
        let names = services.iter().flat_map(|service| service.operations().iter().copied());
        let nearest = near(&operation, names);
        let source = self.event_source.as_ref().map(ToString::to_string).unwrap_or_default();
        NoCall::UnknownOperation { source, operation, nearest }
    }
}
