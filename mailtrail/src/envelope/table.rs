//! All envelopes, a line each: name, what it is recognized by, where its payloads are and how they are packed.
//!
//! `log` marks envelopes that are part of a log, where documents of other programs are normal; `loose` those that are so unspecific that any
//! kind of document is tried first; `first` those that use only the first path that exists. A document without a type of
//! its own may belong to another program: it is an envelope only if something known is inside, unless it is `sure`.

use std::sync::LazyLock;

use cloudtrail_records::{GetQueryResultsOutput, LookupEvent, LookupEventsOutput};
use mailtrail_wire::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, EventBridgeEvent, FilteredLogEvent, FirehoseEvent,
    FirehoseRecord, FirehoseResponse, FunctionUrlEvent, InsightsField, Json, KinesisLambdaRecord, List as Items, Map,
    S3Record, SnsLambdaRecord, SnsMessage, SqsBatchResponse, SqsLambdaRecord, SqsMessage,
};
use ses_events::{DetailType, advise};

use super::clue::Clue;
use super::clue::Clue::{Either, Element, Has, HasAny, HoldsJson, Is, Like, List, Not, Num, Obj, Str};
use super::event_bridge::{contradictions, is_sending};
use super::form::{Envelope, Oddity};
use super::log_file::LogFile;
use super::names::{bits_of, first_name, sorted};
use super::packing::Packed::{Base64, Base64Gzip, Flagged, Inline, Loose, Perhaps, Text};
use super::sketch::Sketch;
use super::way::Way;

/// All envelopes, in the order in which they are tried.
///
/// ```
/// assert_eq!(mailtrail::ENVELOPES[0].name, "log file");
/// ```
#[rustfmt::skip]
pub static ENVELOPES: &[Envelope] = &[
    // CloudTrail, SNS, SQS, EventBridge and CloudWatch Logs, with types of their own.
    Envelope::of::<LogFile>("log file", &[Has("/Records")], &[Way("/Records/*", Inline)]),
    Envelope::of::<LookupEventsOutput>("lookup-events output", &[List("/Events")], &[Way("/Events/*/CloudTrailEvent", Text)]),
    Envelope::of::<LookupEvent>("lookup event", &[Either(&[&[Has("/CloudTrailEvent")], &[Has("/EventId"), Has("/EventName"), Not(&[Has("/Kinesis/Data")])]])], &[Way("/CloudTrailEvent", Text)]),
    Envelope::of::<SnsMessage>("sns message", &[Either(&[&[Is("/Type", "Notification"), Has("/TopicArn")], &[Has("/TopicArn"), Has("/Message"), Not(&[Has("/Token")]), Not(&[Has("/SubscribeURL")])]])], &[Way("/Message", Text)]),
    Envelope::of::<SnsLambdaRecord>("sns lambda record", &[Is("/EventSource", "aws:sns")], &[Way("/Sns/Message", Text)]),
    Envelope::of::<SqsLambdaRecord>("sqs lambda record", &[Either(&[&[Is("/eventSource", "aws:sqs")], &[Has("/receiptHandle"), Has("/body")]])], &[Way("/body", Text)]),
    Envelope::of::<SqsMessage>("sqs message", &[Has("/ReceiptHandle"), HasAny(&["/Body", "/MessageId"])], &[Way("/Body", Text)]),
    Envelope::of::<EventBridgeEvent<Map<Json>, DetailType>>("eventbridge event of ses", &[Is("/source", "aws.ses"), Either(&[&[Has("/detail/mail")], &[Like("/detail-type", is_sending), Not(&[Obj("/detail")])]])], &[Way("/detail", Loose)]).advised_by(advise).contradicted_by(contradictions),
    // Events of SES that carry nothing but `data` are no envelopes.
    Envelope::of::<EventBridgeEvent<Json>>("eventbridge event", &[Has("/detail-type"), HasAny(&["/detail", "/source"]), Not(&[Is("/source", "aws.ses"), Has("/detail/data")])], &[Way("/detail", Inline)]).shared(),
    Envelope::of::<CloudWatchLogsMessage>("cloudwatch logs message", &[Has("/awslogs/data")], &[Way("/awslogs/data", Base64Gzip)]).log(),
    Envelope::of::<CloudWatchLogsData>("cloudwatch logs control message", &[Is("/messageType", "CONTROL_MESSAGE"), Has("/logEvents")], &[]).log(),
    Envelope::of::<CloudWatchLogsData>("cloudwatch logs data", &[Has("/messageType"), Has("/logEvents")], &[Way("/logEvents/*/message", Text)]).log(),
    Envelope::of::<CloudWatchLogsEvent>("cloudwatch logs event", &[Has("/id"), Num("/timestamp"), Str("/message")], &[Way("/message", Text)]).log().guessed(),
    Envelope::of::<FilteredLogEvent>("log event", &[Has("/timestamp"), Has("/ingestionTime"), Has("/message")], &[Way("/message", Text)]).log(),
    Envelope::of::<Items<InsightsField>>("insights row", &[Element(&[Is("/field", "@message"), Has("/value")])], &[Way("/*[field=@message]/value", Text)]).log(),
    Envelope::of::<Items<InsightsField>>("insights row without message", &[Element(&[Has("/field"), Has("/value")])], &[]).odd(Oddity::NoMessage),

    // CloudWatch Logs and CloudTrail, as their tools print and export.
    Envelope::json("insights console row", &[Has("/@message")], &[Way("/@message", Text)]).log(),
    Envelope::json("log record", &[Has("/logRecord/@message")], &[Way("/logRecord/@message", Text)]).log(),
    Envelope::json("live tail update", &[HasAny(&["/sessionResults/0/message", "/sessionUpdate/sessionResults/0/message"])], &[Way("/sessionResults/*/message", Text), Way("/sessionUpdate/sessionResults/*/message", Text)]).log(),
    Envelope::of::<GetQueryResultsOutput>("query results of cloudtrail lake", &[List("/QueryResultRows")], &[Way("/QueryResultRows/*/*/{}", Perhaps)]),
    Envelope::json("put-audit-events request", &[List("/auditEvents")], &[Way("/auditEvents/*", Inline)]),
    Envelope::json("athena query results", &[List("/ResultSet/Rows")], &[Way("/ResultSet/Rows/*/Data/*/VarCharValue", Perhaps)]).sure(),

    // What AWS Lambda gets and logs.
    Envelope::json("load balancer event", &[Has("/requestContext/elb"), Has("/body")], &[Way("/body", Flagged("/isBase64Encoded"))]),
    Envelope::of::<FunctionUrlEvent>("function url event", &[Has("/requestContext/http"), Has("/body")], &[Way("/body", Flagged("/isBase64Encoded"))]).guessed(),
    Envelope::json("websocket event", &[Has("/requestContext/connectionId"), Has("/body")], &[Way("/body", Flagged("/isBase64Encoded"))]),
    Envelope::json("api gateway event", &[Has("/requestContext"), HasAny(&["/httpMethod", "/resource", "/routeKey", "/isBase64Encoded"]), Has("/body")], &[Way("/body", Flagged("/isBase64Encoded"))]),
    Envelope::json("lattice event", &[HasAny(&["/raw_path", "/is_base64_encoded"]), Has("/body")], &[Way("/body", Flagged("/is_base64_encoded"))]),
    Envelope::json("lambda proxy response", &[Has("/statusCode"), Has("/body")], &[Way("/body", Flagged("/isBase64Encoded"))]).loose(),
    Envelope::json("lambda destination record", &[Has("/requestContext"), HasAny(&["/requestPayload", "/responsePayload"])], &[Way("/requestPayload/*", Inline), Way("/responsePayload/*", Perhaps)]),
    Envelope::json("lambda test event", &[Has("/event"), Has("/context")], &[Way("/event/*", Loose)]).loose(),
    Envelope::json("lambda platform event", &[Like("/type", is_platform), Has("/record")], &[]).sure().log(),
    Envelope::json("lambda telemetry event", &[Like("/type", is_telemetry), Has("/record")], &[Way("/record", Text)]).log(),
    Envelope::of::<KinesisLambdaRecord>("kinesis lambda record", &[Has("/kinesis/data")], &[Way("/kinesis/data", Base64)]).guessed(),
    Envelope::json("kinesis lambda record in pascal case", &[Has("/Kinesis/Data")], &[Way("/Kinesis/Data", Base64)]),
    Envelope::json("kinesis record", &[HasAny(&["/partitionKey", "/PartitionKey"]), HasAny(&["/data", "/Data"])], &[Way("/data", Base64), Way("/Data", Base64)]),
    Envelope::of::<FirehoseEvent>("firehose event", &[Has("/deliveryStreamArn"), Has("/records")], &[Way("/records/*/data", Base64)]).guessed(),
    Envelope::of::<FirehoseResponse>("firehose transformation answer", &[Has("/records/0/recordId"), Has("/records/0/result")], &[Way("/records/*/data", Base64)]).guessed(),
    Envelope::of::<FirehoseRecord>("firehose record", &[Has("/recordId"), Has("/data")], &[Way("/data", Base64)]).guessed(),
    Envelope::json("firehose http request", &[Has("/requestId"), Has("/records/0/data")], &[Way("/records/*/data", Base64)]),
    Envelope::json("firehose delivery error", &[Has("/rawData"), HasAny(&["/errorCode", "/attemptsMade", "/errorMessage", "/arrivalTimestamp"])], &[Way("/rawData", Base64)]),
    Envelope::json("firehose put request", &[Has("/DeliveryStreamName"), HasAny(&["/Record/Data", "/Records/0/Data"])], &[Way("/Record/Data", Base64), Way("/Records/*/Data", Base64)]),
    Envelope::json("record of a put request", &[Str("/Data")], &[Way("/Data", Loose)]).loose(),
    Envelope::json("kafka event", &[Like("/eventSource", is_kafka), Has("/records")], &[Way("/records/{}/*/value", Base64)]),
    Envelope::json("amazon mq event", &[Like("/eventSource", is_mq), HasAny(&["/messages", "/rmqMessagesByQueue"])], &[Way("/messages/*/data", Base64), Way("/rmqMessagesByQueue/{}/*/data", Base64)]),
    Envelope::json("dynamodb stream record", &[Is("/eventSource", "aws:dynamodb")], &[Way("/dynamodb/NewImage/{}/S", Perhaps), Way("/dynamodb/NewImage/{}/B", Perhaps), Way("/dynamodb/OldImage/{}/S", Perhaps)]).sure(),
    Envelope::of::<S3Record>("s3 notification", &[Is("/eventSource", "aws:s3"), Has("/s3")], &[]),
    Envelope::of::<SqsBatchResponse>("batch answer", &[List("/batchItemFailures")], &[]),

    // Requests and results of other services.
    Envelope::json("put-events request", &[HasAny(&["/Entries/0/Detail", "/Entries/0/DetailType"])], &[Way("/Entries/*", Inline)]),
    Envelope::json("put-events entry", &[Has("/DetailType"), Has("/Detail")], &[Way("/Detail", Text)]),
    Envelope::json("send-message request", &[Has("/MessageBody"), HasAny(&["/QueueUrl", "/Id", "/MessageAttributes", "/DelaySeconds"])], &[Way("/MessageBody", Text)]),
    Envelope::json("send-message-batch request", &[Has("/Entries/0/MessageBody")], &[Way("/Entries/*/MessageBody", Text)]),
    Envelope::json("publish-batch request", &[Has("/PublishBatchRequestEntries/0/Message")], &[Way("/PublishBatchRequestEntries/*/Message", Text)]),
    Envelope::json("sns message by protocol", &[Str("/default")], &[Way("/default", Loose), Way("/sqs", Loose), Way("/lambda", Loose), Way("/http", Loose), Way("/https", Loose), Way("/email", Loose), Way("/email-json", Loose), Way("/firehose", Loose)]).loose(),
    Envelope::json("step functions execution", &[HasAny(&["/executionArn", "/stateMachineArn", "/ExecutedVersion"]), HasAny(&["/input", "/output"])], &[Way("/input/*", Loose), Way("/output/*", Perhaps)]),
    Envelope::json("step functions history event", &[Either(&[&[Has("/previousEventId"), Has("/type")], &[Has("/events/0/previousEventId")]])], &[Way("/events/*/{}/input", Perhaps), Way("/events/*/{}/output", Perhaps), Way("/{}/input", Perhaps), Way("/{}/output", Perhaps)]),
    Envelope::json("cloudevent", &[Has("/specversion"), HasAny(&["/data", "/data_base64"])], &[Way("/data/*", Loose), Way("/data_base64", Base64)]),
    Envelope::json("pubsub push", &[Has("/message/data"), Has("/subscription")], &[Way("/message/data", Base64)]),
    Envelope::json("broker message", &[Has("/payload"), HasAny(&["/schema", "/payload_encoding", "/routing_key", "/topic", "/offset", "/partition"])], &[Way("/payload/*", Loose)]).loose(),
    Envelope::json("step functions state", &[HasAny(&["/Payload", "/input", "/Input"])], &[Way("/Payload/*", Loose), Way("/input/*", Loose), Way("/Input/*", Loose)]).loose(),
    Envelope::json("dynamodb item", &[HasAny(&["/Item", "/Items"])], &[Way("/Item/{}/S", Perhaps), Way("/Items/*/{}/S", Perhaps), Way("/Item/{}", Perhaps)]).first().loose(),
    Envelope::json("s3 select row", &[HasAny(&["/_1", "/s"])], &[Way("/_1/*", Loose), Way("/s/*", Loose)]).loose(),

    // The same with names in Pascal case, as .NET and PowerShell write them.
    Envelope::json("powershell list", &[List("/value"), Num("/Count")], &[Way("/value/*", Inline)]),
    Envelope::json("sqs lambda record in pascal case", &[Is("/EventSource", "aws:sqs"), Has("/Body")], &[Way("/Body", Text)]),
    Envelope::json("cloudwatch logs message in pascal case", &[HasAny(&["/Awslogs/EncodedData", "/Awslogs/Data", "/AwsLogs/Data"])], &[Way("/Awslogs/EncodedData", Base64Gzip), Way("/Awslogs/Data", Base64Gzip), Way("/AwsLogs/Data", Base64Gzip)]).log(),
    Envelope::json("cloudwatch logs data in pascal case", &[Has("/MessageType"), Has("/LogEvents")], &[Way("/LogEvents/*/Message", Text)]).log(),
    Envelope::json("log event in pascal case", &[Str("/Message"), Has("/Timestamp"), Has("/IngestionTime")], &[Way("/Message", Text)]).log(),

    // What collects logs.
    Envelope::json("splunk search result", &[HasAny(&["/_raw", "/result/_raw", "/results/0/_raw"])], &[Way("/_raw", Text), Way("/result/_raw", Text), Way("/results/*/_raw", Text)]).log(),
    Envelope::json("log shipper event", &[HasAny(&["/event/original", "/event.original", "/message"]), HasAny(&["/@timestamp", "/@version", "/source_type", "/agent", "/input", "/host", "/hostname", "/ddsource", "/file"])], &[Way("/event/original", Text), Way("/event.original", Text), Way("/message", Text)]).first().log().loose(),
    Envelope::json("splunk event", &[Has("/event"), HasAny(&["/sourcetype", "/index", "/host", "/fields", "/time"]), Not(&[Has("/event/original")]), Not(&[Has("/message")]), Not(&[Has("/traceId")])], &[Way("/event/*", Text)]).log(),
    Envelope::json("elastic hits", &[List("/hits/hits")], &[Way("/hits/hits/*/_source", Inline)]).log(),
    Envelope::json("elastic bulk action", &[HasAny(&["/index/_index", "/create/_index"])], &[]).sure().log(),
    Envelope::json("elastic hit", &[Has("/_source")], &[Way("/_source", Inline)]).log(),
    Envelope::json("wazuh alert", &[Either(&[&[Obj("/data/aws")], &[Has("/integration"), Obj("/aws")], &[Has("/full_log"), HasAny(&["/rule", "/decoder", "/agent"])]])], &[Way("/data/aws", Inline), Way("/aws", Inline), Way("/full_log", Text)]).first().log(),
    Envelope::json("ocsf event", &[Has("/class_uid")], &[Way("/raw_data", Perhaps), Way("/unmapped", Perhaps)]),
    Envelope::json("gelf message", &[HasAny(&["/short_message", "/full_message"]), HasAny(&["/host", "/version", "/timestamp"])], &[Way("/full_message", Text), Way("/short_message", Text)]).first().log(),
    Envelope::json("journal entry", &[Has("/MESSAGE"), HasAny(&["/__REALTIME_TIMESTAMP", "/_HOSTNAME", "/SYSLOG_IDENTIFIER", "/PRIORITY"])], &[Way("/MESSAGE", Text)]).log(),
    Envelope::json("loki streams", &[HasAny(&["/streams/0/values", "/data/result/0/values"])], &[Way("/streams/*/values/*/1", Text), Way("/data/result/*/values/*/1", Text)]).log(),
    Envelope::json("opentelemetry logs", &[List("/resourceLogs")], &[Way("/resourceLogs/*/scopeLogs/*/logRecords/*/body/stringValue", Text)]).log(),
    Envelope::json("datadog log", &[Obj("/attributes"), HasAny(&["/ddtags", "/ddsource", "/service", "/source", "/status"])], &[Way("/attributes", Perhaps), Way("/message", Text)]).first().log(),
    Envelope::json("google cloud log entry", &[Has("/logName"), HasAny(&["/jsonPayload", "/textPayload"])], &[Way("/jsonPayload", Perhaps), Way("/textPayload", Text)]).first().log(),
    Envelope::json("container log line", &[Has("/log"), HasAny(&["/stream", "/time", "/kubernetes", "/docker", "/container_id", "/container_name", "/source", "/tag", "/date", "/timestamp", "/@timestamp", "/ecs_cluster"])], &[Way("/log_processed", Text), Way("/log", Text)]).first().log().loose(),
    Envelope::json("log line", &[HasAny(&["/message", "/msg"]), HasAny(&["/level", "/severity", "/levelname", "/log_level", "/logger", "/timestamp", "/time", "/ts", "/hostname", "/facility", "/syslogtag", "/program"])], &[Way("/message", Text), Way("/msg", Text), Way("/event", Perhaps), Way("/data", Perhaps), Way("/payload", Perhaps)]).log().loose().own(),
    Envelope::json("insights console row without message", &[Like("/@timestamp", is_of_insights)], &[]).odd(Oddity::NoMessage),

    // HTTP requests that someone kept.
    Envelope::json("har capture", &[List("/log/entries")], &[Way("/log/entries/*/request/postData/text", Perhaps), Way("/log/entries/*/response/content/text", Perhaps)]),
    Envelope::json("postman collection", &[Has("/info"), List("/item")], &[Way("/item/*/request/body/raw", Perhaps), Way("/item/*/item/*/request/body/raw", Perhaps), Way("/item/*/response/*/body", Perhaps)]),
    Envelope::json("webhook capture", &[HasAny(&["/data/0/content", "/content", "/postData/text"])], &[Way("/data/*/content", Loose), Way("/content", Loose), Way("/postData/text", Loose)]).loose(),
    Envelope::json("http request", &[HasAny(&["/body", "/rawBody", "/json", "/data"]), HasAny(&["/headers", "/method", "/url", "/path"])], &[Way("/rawBody", Loose), Way("/body/*", Loose), Way("/json/*", Loose), Way("/data", Loose)]).first().loose(),

    Envelope::json("json packed as text", &[HoldsJson], &[Way("", Text)]).odd(Oddity::PackedJson),
];

fn is_platform(text: &str) -> bool {
    text.starts_with("platform.")
}

fn is_telemetry(text: &str) -> bool {
    matches!(text, "function" | "extension")
}

fn is_kafka(text: &str) -> bool {
    matches!(text, "aws:kafka" | "SelfManagedKafka" | "aws:SelfManagedKafka")
}

fn is_mq(text: &str) -> bool {
    matches!(text, "aws:mq" | "aws:amq" | "aws:rmq")
}

/// `2026-03-02 08:15:30.120`, the time as Logs Insights writes it.
fn is_of_insights(text: &str) -> bool {
    text.len() >= 19 && text.as_bytes()[10] == b' ' && text.ends_with(|last: char| last.is_ascii_digit())
}

/// Names of fields that clues ask for, and a bit for each envelope that does.
static ASKING: LazyLock<Vec<(&'static str, u128)>> = LazyLock::new(|| {
    let mut asking = Vec::new();
    for (index, envelope) in ENVELOPES.iter().enumerate() {
        envelope.pointers(&mut |pointer| asking.extend(first_name(pointer).map(|name| (name, 1 << index))));
    }
    sorted(asking.into_iter())
});

/// Envelopes that may be recognized whatever fields a document has, a bit for each: by elements, or by being a string.
static NAMELESS: LazyLock<u128> = LazyLock::new(|| {
    let is_nameless = |envelope: &Envelope| envelope.clues.iter().all(Clue::is_nameless);
    let nameless = ENVELOPES.iter().enumerate().filter(|(_, envelope)| is_nameless(envelope));
    nameless.fold(0, |bits, (index, _)| bits | 1 << index)
});

/// Hands over the places that envelopes are recognized by.
pub(crate) fn pointers(take: &mut dyn FnMut(&'static str)) {
    for envelope in ENVELOPES {
        envelope.pointers(take);
    }
}

/// Hands over the places of envelopes that are asked for before any kind.
pub(crate) fn strict_pointers(take: &mut dyn FnMut(&'static str)) {
    for envelope in ENVELOPES.iter().filter(|envelope| !envelope.is_loose) {
        envelope.pointers(take);
    }
}

/// The envelope that a document is, and why; `loosely` for those that a document of a known kind never is.
///
/// Its sketch has the fields that envelopes ask for. Only those are looked at that ask for one of those that are there.
pub(crate) fn recognize(sketch: &Sketch<'_>, loosely: bool) -> Option<(&'static Envelope, String)> {
    let envelope = recognized(sketch, loosely)?;
    Some((envelope, envelope.reason(sketch)))
}

/// Decides the same without saying why.
pub(crate) fn recognized(sketch: &Sketch<'_>, loosely: bool) -> Option<&'static Envelope> {
    let bits = sketch.names().fold(*NAMELESS, |bits, name| bits | asking(name));
    recognized_among(bits, sketch, loosely)
}

/// The envelopes that ask for a name, a bit for each.
pub(crate) fn asking(name: &str) -> u128 {
    bits_of(name, &ASKING).unwrap_or_default()
}

/// Decides as [`recognized`] if it is known which envelopes ask for the names of a document.
pub(crate) fn recognized_among(asking: u128, sketch: &Sketch<'_>, loosely: bool) -> Option<&'static Envelope> {
    let mut bits = asking | *NAMELESS;
    while bits != 0 {
        let envelope = &ENVELOPES[bits.trailing_zeros() as usize];
        bits &= bits - 1;
        if envelope.is_loose == loosely && envelope.fits(sketch) {
            return Some(envelope);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_envelope_has_a_bit_and_asks_for_something() {
        assert!(ENVELOPES.len() <= u128::BITS as usize);
        let asked = ASKING.iter().fold(*NAMELESS, |bits, (_, bit)| bits | bit);
        assert_eq!(asked.count_ones() as usize, ENVELOPES.len());
        // Whatever is absent asks for nothing: no envelope is recognized by that alone.
        let nothing =
            mailtrail_wire::Json::parse("{}").map(|json| recognize(&Sketch::among(json.view(), &[]), false).is_none());
        assert_eq!(nothing, Ok(true));
        for envelope in ENVELOPES.iter().filter(|envelope| !envelope.clues.iter().all(Clue::is_nameless)) {
            let json = mailtrail_wire::Json::parse("{}").unwrap();
            assert!(envelope.recognize(json.view()).is_none(), "{}", envelope.name);
        }
    }
}
