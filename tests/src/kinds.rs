//! The table of types: which fixtures are which type, and how to read and write it.

use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::sync::Mutex;

use cloudtrail_records::{
    ActivityLogEvent, AggregatedEvent, AuditEvent, CloudTrailEventBridgeEvent, ConfigurationItemEvent,
    DeliveryNotification, Digest, Event, EvidenceEvent, GetQueryResultsOutput, InsightEvent, LakeInsightEvent, LogFile,
    LookupEvent, LookupEventsOutput, Record, ResultSignFile,
};
use mailtrail_wire::{
    CloudWatchLogsData, CloudWatchLogsMessage, Document as _, Erratum, Error, GetMetricStatisticsOutput,
    ListMetricsOutput, MetricStreamRecord, S3TestEvent, Shape, SnsLambdaEvent, SnsMessage, SqsLambdaEvent, Wire,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ses_events::mail_manager::{IngressPointLog, MailManagerLog, RuleSetLog, TrafficPolicyLog};
use ses_events::{
    GetMessageInsightsOutput, GetSendStatisticsOutput, LambdaReceiptEvent, LambdaReceiptResponse,
    ListSuppressedDestinationsOutput, ReceivedNotification, SendingEvent, SesEventBridgeEvent,
    SubscriptionSucceededNotification,
};
use workmail_events::{
    AccessControlLog, AuditLog, AuthenticationLog, AvailabilityProviderLog, AvailabilityProviderRequest,
    AvailabilityProviderResponse, EventRecord, MailboxAccessLog, MailboxExportLog, MessageFlowEvent,
    MessageFlowResponse, PersonalAccessTokenLog,
};

/// What every document type can do.
pub trait WireType: Wire + Serialize + DeserializeOwned + Debug + Clone + PartialEq + Send + Sync + 'static {}

impl<T: Wire + Serialize + DeserializeOwned + Debug + Clone + PartialEq + Send + Sync + 'static> WireType for T {}

/// Something to do with every document type.
pub trait TypeVisitor {
    /// Does it with one type, whose fixtures begin with one of the prefixes.
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]);
}

/// Goes through all document types.
pub fn visit_types(visitor: &mut impl TypeVisitor) {
    visit_cloudtrail(visitor);
    visit_ses(visitor);
    visit_workmail(visitor);
    visit_envelopes(visitor);
}

/// Types of CloudTrail. A new document type takes one line here.
fn visit_cloudtrail(visitor: &mut impl TypeVisitor) {
    visitor.visit::<Record>(&["record"]);
    visitor.visit::<InsightEvent>(&["insight-event"]);
    visitor.visit::<LakeInsightEvent>(&["lake-insight-event"]);
    visitor.visit::<AggregatedEvent>(&["aggregated-event"]);
    visitor.visit::<ActivityLogEvent>(&["activity-log-event"]);
    visitor.visit::<ConfigurationItemEvent>(&["configuration-item-event"]);
    visitor.visit::<EvidenceEvent>(&["evidence-event"]);
    visitor.visit::<Event>(prefixes_of_variants(Event::SHAPE));
    visitor.visit::<LogFile>(&["log-file"]);
    visitor.visit::<CloudTrailEventBridgeEvent>(&["event-bridge-event"]);
    visitor.visit::<LookupEvent>(&["lookup-event"]);
    visitor.visit::<LookupEventsOutput>(&["lookup-events-output"]);
    visitor.visit::<GetQueryResultsOutput>(&["get-query-results-output"]);
    visitor.visit::<Digest>(&["digest"]);
    visitor.visit::<ResultSignFile>(&["result-sign-file"]);
    visitor.visit::<DeliveryNotification>(&["delivery-notification"]);
    visitor.visit::<AuditEvent>(&["audit-event"]);
}

/// Types of Amazon SES.
fn visit_ses(visitor: &mut impl TypeVisitor) {
    visitor.visit::<SendingEvent>(prefixes_of_variants(SendingEvent::SHAPE));
    visitor.visit::<ReceivedNotification>(&["received-notification"]);
    visitor.visit::<SubscriptionSucceededNotification>(&["subscription-succeeded-notification"]);
    visitor.visit::<LambdaReceiptEvent>(&["lambda-receipt-event"]);
    visitor.visit::<LambdaReceiptResponse>(&["lambda-receipt-response"]);
    visitor.visit::<SesEventBridgeEvent>(&["ses-event-bridge-event"]);
    visitor.visit::<IngressPointLog>(&["ingress-point-log"]);
    visitor.visit::<TrafficPolicyLog>(&["traffic-policy-log"]);
    visitor.visit::<RuleSetLog>(&["rule-set-log"]);
    visitor.visit::<MailManagerLog>(prefixes_of_variants(MailManagerLog::SHAPE));
    visitor.visit::<GetSendStatisticsOutput>(&["get-send-statistics-output"]);
    visitor.visit::<GetMessageInsightsOutput>(&["get-message-insights-output"]);
    visitor.visit::<ListSuppressedDestinationsOutput>(&["list-suppressed-destinations-output"]);
}

/// Types of Amazon WorkMail.
fn visit_workmail(visitor: &mut impl TypeVisitor) {
    visitor.visit::<EventRecord>(&["event-record"]);
    visitor.visit::<MailboxAccessLog>(&["mailbox-access-log"]);
    visitor.visit::<AccessControlLog>(&["access-control-log"]);
    visitor.visit::<AuthenticationLog>(&["authentication-log"]);
    visitor.visit::<PersonalAccessTokenLog>(&["personal-access-token-log"]);
    visitor.visit::<AvailabilityProviderLog>(&["availability-provider-log"]);
    visitor.visit::<AuditLog>(prefixes_of_variants(AuditLog::SHAPE));
    visitor.visit::<MailboxExportLog>(&["mailbox-export-log"]);
    visitor.visit::<MessageFlowEvent>(&["message-flow-event"]);
    visitor.visit::<MessageFlowResponse>(&["message-flow-response"]);
    visitor.visit::<AvailabilityProviderRequest>(&["availability-provider-request"]);
    visitor.visit::<AvailabilityProviderResponse>(&["availability-provider-response"]);
}

/// Types that belong to no family.
fn visit_envelopes(visitor: &mut impl TypeVisitor) {
    visitor.visit::<SnsMessage>(&["sns-message"]);
    visitor.visit::<SnsLambdaEvent>(&["sns-lambda-event"]);
    visitor.visit::<SqsLambdaEvent>(&["sqs-event"]);
    visitor.visit::<S3TestEvent>(&["s3-test-event"]);
    visitor.visit::<CloudWatchLogsMessage>(&["cloudwatch-logs-message"]);
    visitor.visit::<CloudWatchLogsData>(&["cloudwatch-logs-data"]);
    visitor.visit::<ListMetricsOutput>(&["list-metrics-output"]);
    visitor.visit::<GetMetricStatisticsOutput>(&["get-metric-statistics-output"]);
    visitor.visit::<MetricStreamRecord>(&["metric-stream-record"]);
}

/// How the names of the fixtures of a tagged type begin: with the name of a variant's type, or with its own.
fn prefixes_of_variants(shape: &'static Shape) -> &'static [&'static str] {
    static KNOWN: Mutex<BTreeMap<&str, &[&str]>> = Mutex::new(BTreeMap::new());
    let Shape::Tagged(tagged) = shape else { return &[] };
    let names = || tagged.variants.iter().filter_map(|variant| variant.shape.name()).chain([tagged.name]);
    let mut known = KNOWN.lock().expect("a lock");
    known.entry(tagged.name).or_insert_with(|| names().map(|name| &*kebab(name).leak()).collect::<Vec<_>>().leak())
}

/// `InsightEvent` as `insight-event`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(char.to_lowercase());
    }
    kebab
}

/// Errata of the family that fixtures with this beginning of their name belong to.
pub fn errata_of(prefix: &str) -> &'static [Erratum] {
    let has = |visit: fn(&mut Table)| {
        let mut table = Table(Vec::new());
        visit(&mut table);
        table.0.iter().any(|kind| kind.prefixes.contains(&prefix))
    };
    if has(visit_cloudtrail) {
        cloudtrail_records::ERRATA
    } else if has(visit_ses) {
        ses_events::ERRATA
    } else if has(visit_workmail) {
        workmail_events::ERRATA
    } else {
        &[]
    }
}

/// Errata of all families.
pub fn errata() -> impl Iterator<Item = &'static Erratum> {
    [cloudtrail_records::ERRATA, ses_events::ERRATA, workmail_events::ERRATA].into_iter().flatten()
}

/// A value of one of the document types.
pub trait Typed: Debug {
    /// Its JSON text.
    fn to_json(&self) -> String;
}

impl<T: WireType> Typed for T {
    fn to_json(&self) -> String {
        mailtrail_wire::Document::to_json(self)
    }
}

/// What reading gives.
pub type Read = Result<Box<dyn Typed>, Error>;

/// A document type as data.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Name of the type.
    pub name: &'static str,
    /// How the names of its fixtures begin.
    pub prefixes: &'static [&'static str],
    /// What it looks like on the wire.
    pub shape: &'static Shape,
    /// Reads a text.
    pub read: fn(&str) -> Read,
    /// Reads bytes.
    pub read_slice: fn(&[u8]) -> Read,
}

impl Kind {
    /// Whether a fixture is of this type.
    pub fn holds(&self, fixture: &crate::Fixture) -> bool {
        self.prefixes.contains(&fixture.prefix())
    }
}

impl Debug for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// All document types.
pub fn kinds() -> Vec<Kind> {
    let mut table = Table(Vec::new());
    visit_types(&mut table);
    table.0
}

struct Table(Vec<Kind>);

impl TypeVisitor for Table {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        self.0.push(Kind {
            name: T::SHAPE.name().expect("document types have a name"),
            prefixes,
            shape: T::SHAPE,
            read: |text| T::read_document(text).map(boxed),
            read_slice: |bytes| T::from_json_slice(bytes).map(boxed),
        });
    }
}

fn boxed<T: WireType>(value: T) -> Box<dyn Typed> {
    Box::new(value)
}
