#![doc = include_str!("../README.md")]

// The derives name this crate from the outside; so may the crate itself.
extern crate self as mailtrail_wire;

mod address;
mod bridge;
mod check;
mod cloudwatch;
mod compare;
mod envelope;
mod erratum;
mod error;
mod extra;
mod fault;
mod field_name;
mod found;
mod hidden;
pub mod insights;
mod is;
mod json;
mod level;
mod locate;
mod open_enum;
mod path;
mod presence;
mod raw;
mod reader;
mod records;
mod scalar;
#[cfg(feature = "schema")]
pub mod schema;
mod secret;
mod serde_value;
mod shape;
mod strict;
mod unknown;
mod view;
mod wire;
mod words;
mod writer;

/// Reads an object as the variant that its discriminators select, and generates an accessor for each variant. See
/// [`TaggedShape`].
pub use mailtrail_derive::Tagged;
/// Generates reader, writer, shape, `Debug` and serde's traits for a struct. See [`trait@Wire`].
pub use mailtrail_derive::Wire;
/// Makes an enum of strings open: unknown strings are kept in a variant `Other`. See [`OpenEnum`](trait@OpenEnum).
pub use mailtrail_derive::open_enum;

pub use time;

pub use self::address::bare_address;
pub use self::check::{Expectation, Issue, IssueKind, check, check_next, check_next_up_to};
pub use self::cloudwatch::{
    GetMetricStatisticsOutput, ListMetricsOutput, ListedDimension, ListedMetric, MetricDatapoint, MetricStreamRecord,
};
pub use self::compare::{Difference, DifferenceKind, differences};
pub use self::envelope::{
    ApiGatewayEvent, BatchItemFailure, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage,
    CloudWatchLogsPayload, EventBridgeEvent, FilteredLogEvent, FirehoseEvent, FirehoseKinesisMetadata,
    FirehoseMetadata, FirehoseRecord, FirehoseResponse, FirehoseResponseRecord, FirehoseResult, FunctionUrlContext,
    FunctionUrlEvent, FunctionUrlHttp, InsightsField, KinesisData, KinesisEvent, KinesisLambdaRecord, KinesisWindow,
    S3Bucket, S3Entity, S3Notification, S3Object, S3Record, S3RequestParameters, S3ResponseElements, S3TestEvent,
    S3UserIdentity, ScheduledEvent, SignatureError, SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SnsMessageAttribute,
    SnsMessageType, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord, SqsMessage, StreamBatchResponse, ToMessage,
};
#[cfg(feature = "gzip")]
pub use self::envelope::{pack, unpack};
pub use self::erratum::{Deviation, Erratum, has_layout};
pub use self::error::{Advice, Error, ErrorKind};
pub use self::extra::{Extra, Fields};
pub use self::fault::{Expected, Fault, FaultKind};
pub use self::field_name::FieldName;
pub use self::found::Found;
pub use self::hidden::is_hidden;
pub use self::is::Is;
pub use self::json::{Json, JsonKind, JsonRef};
pub use self::level::{Level, judge};
pub use self::locate::{pointer_at, position, push_token};
pub use self::open_enum::OpenEnum;
pub use self::presence::Presence;
pub use self::raw::Raw;
pub use self::reader::{MAX_DEPTH, Reader, Walk};
pub use self::records::{At, Carrier, Message, Records};
pub use self::scalar::{BoolOrText, Either, Flag, Flaw, List, Map, MapIter, Number, TextFlag, TextValue, Timestamp};
#[doc(hidden)]
pub use self::secret::may_be_secret;
pub use self::secret::{is_secret, is_secret_at};
pub use self::serde_value::Serde;
pub use self::shape::{
    Content, EnumShape, EnumValue, Evidence, LexicalShape, Member, RecordShape, Shape, TaggedShape, TaggedVariant,
    TextForm, TextRule, TextShape,
};
pub use self::strict::Strict;
pub use self::unknown::Unknown;
pub use self::view::{ListView, MapView, View, Viewed};
pub use self::wire::{Document, Wire};
pub use self::writer::{Mark, ObjectWriter, Writer};

/// The traits that share their names with macros, without the macros. A crate that re-exports the trait but cannot re-export the
/// macro's dependencies takes the trait from here.
#[doc(hidden)]
pub mod traits {
    pub use crate::wire::Wire;
}

/// Items that the macros of this crate use in generated code. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "schema")]
    pub use schemars;
    pub use serde;
    pub use smol_str::SmolStr;
    pub use strum;

    pub use crate::bridge::{deserialize, serialize};
    pub use crate::reader::{Found, Name, Names};
    pub use crate::view::FieldsView;
}

/// Implements schemars' `JsonSchema` out of the shape.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! schema_impl {
    ($type:ty $(, $($generics:tt)+)?) => {
        impl<$($($generics)+)?> $crate::__private::schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                <$type as $crate::Wire>::SHAPE.name().is_none()
            }

            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                <$type as $crate::Wire>::SHAPE.name().unwrap_or("Value").into()
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::schema::body(<$type as $crate::Wire>::SHAPE, generator)
            }
        }
    };
}

/// Feature `schema` is off: no `JsonSchema`.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! schema_impl {
    ($($any:tt)*) => {};
}
