//! Amazon CloudWatch: metrics of the known services, as tools print and streams deliver them.

use mailtrail_wire::{
    GetMetricStatisticsOutput, JsonKind, JsonRef, ListMetricsOutput, MetricStreamRecord, OpenEnum as _,
};

use crate::kind::model::{Family, Kind};

pub(super) static FAMILY: Family = Family {
    name: "cloudwatch",
    kinds,
    identify,
    kind: |sketch| Some(identify(sketch.view())?.0),
    plain_text: |_| None,
    asks: ASKS,
};

/// Places that decide.
const ASKS: &[&str] = &["/Metrics/0/Namespace", "/Label", "/Datapoints", "/metric_stream_name", "/namespace"];

static METRICS: Kind =
    Kind::of::<ListMetricsOutput>("cloudwatch list-metrics output", &[]).confirmed_by(|view| metrics(view).is_some());
static STATISTICS: Kind = Kind::of::<GetMetricStatisticsOutput>("cloudwatch get-metric-statistics output", &[])
    .confirmed_by(|view| statistics(view).is_some());
static STREAM_RECORD: Kind = Kind::of::<MetricStreamRecord>("cloudwatch metric stream record", &[])
    .confirmed_by(|view| stream_record(view).is_some());

fn kinds() -> Vec<&'static Kind> {
    vec![&METRICS, &STATISTICS, &STREAM_RECORD]
}

fn identify(view: JsonRef<'_>) -> Option<(&'static Kind, String)> {
    if view.kind() != JsonKind::Object {
        return None;
    }
    if let Some(namespace) = metrics(view) {
        return Some((&METRICS, format!("it has `Metrics` of `{namespace}`")));
    }
    if let Some(metric) = statistics(view) {
        return Some((&STATISTICS, format!("it has `Datapoints` of `{metric}`")));
    }
    let namespace = stream_record(view)?;
    Some((&STREAM_RECORD, format!("it has `metric_stream_name` and is of `{namespace}`")))
}

/// Namespace of the first of a list of metrics, if it is a known one.
fn metrics(view: JsonRef<'_>) -> Option<String> {
    namespace(view.get("/Metrics/0/Namespace")?)
}

/// Name of the metric of some data points, if it is a known one.
fn statistics(view: JsonRef<'_>) -> Option<String> {
    let [label, points] = view.probe(["Label", "Datapoints"]);
    points.filter(|points| points.kind() == JsonKind::List)?;
    let label = label?.as_str()?;
    let is_known = ses_events::Metric::from(&*label).is_known()
        || workmail_events::Metric::from(&*label).is_known()
        || cloudtrail_records::LakeMetric::from(&*label).is_known();
    is_known.then(|| label.into_owned())
}

/// Namespace of a record of a metric stream, if it is a known one.
fn stream_record(view: JsonRef<'_>) -> Option<String> {
    let [stream, found] = view.probe(["metric_stream_name", "namespace"]);
    namespace(stream.and(found)?)
}

/// Metrics of other services are documents of other programs.
fn namespace(value: JsonRef<'_>) -> Option<String> {
    const KNOWN: [&str; 3] =
        [ses_events::NAMESPACE, workmail_events::Metric::NAMESPACE, cloudtrail_records::LakeMetric::NAMESPACE];
    let text = value.as_str()?;
    KNOWN.contains(&&*text).then(|| text.into_owned())
}
