//! Which documents fit into which envelopes.

/// Beginnings of names of kinds that nothing carries: answers of tools and functions, and files of their own.
const ALONE: &[&str] = &[
    "cloudtrail digest",
    "cloudtrail result sign file",
    "ses lambda receipt response",
    "ses get-",
    "ses list-",
    "cloudwatch list-metrics output",
    "cloudwatch get-metric-statistics output",
    "workmail message-flow response",
    "workmail availability provider re",
    "workmail mailbox export log",
];

/// Kinds that a service hands to a function, and nothing else.
const INVOKING: &[&str] = &["ses lambda receipt", "workmail message-flow event"];

/// Envelopes of functions around what invoked them.
const OF_FUNCTIONS: &[&str] = &["lambda test event", "lambda destination record"];

/// Events that CloudTrail writes into log files.
const LOGGED: &[&str] = &["cloudtrail record", "cloudtrail insight event", "cloudtrail aggregated event"];

/// Events of CloudTrail Lake.
const LAKE: &[&str] = &[
    "cloudtrail lake insight event",
    "cloudtrail activity log event",
    "cloudtrail configuration item",
    "cloudtrail audit manager evidence",
];

/// Envelopes that give no sound sample: nothing stands in them, or they are odd whatever does.
const WITHOUT: &[&str] =
    &["json packed as text", "insights row without message", "insights console row without message"];

/// Whether an envelope gives a sound sample around something.
pub(super) fn is_sound(envelope: &str) -> bool {
    !WITHOUT.contains(&envelope)
}

/// Whether an envelope carries a kind, or another envelope, by their names in reports.
pub(super) fn fits(envelope: &str, inner: &str) -> bool {
    if !is_sound(envelope) {
        return false;
    }
    if ALONE.iter().any(|name| inner.starts_with(name)) && !INVOKING.contains(&inner) {
        return false;
    }
    if INVOKING.contains(&inner) {
        return OF_FUNCTIONS.contains(&envelope);
    }
    let is_log = inner.starts_with("workmail ") || inner.starts_with("ses mail manager") || LOGGED.contains(&inner);
    match envelope {
        // `event` with an `eventName` in it is what WorkMail logs.
        "lambda test event" => !inner.starts_with("cloudtrail"),
        "log file" => LOGGED.contains(&inner),
        "lookup event" | "lookup-events output" => matches!(inner, "cloudtrail record" | "cloudtrail insight event"),
        "query results of cloudtrail lake" | "athena query results" => LOGGED.contains(&inner) || LAKE.contains(&inner),
        "put-audit-events request" => inner == "cloudtrail audit event",
        "eventbridge event" => matches!(inner, "cloudtrail record" | "cloudtrail insight event"),
        "eventbridge event of ses" => inner == "ses sending event",
        "sns message" | "sns lambda record" => !is_log || inner.starts_with("cloudtrail"),
        _ if envelope.starts_with("cloudwatch logs") || is_of_logs(envelope) => {
            is_log || inner == "log file" || inner.starts_with("eventbridge event") || inner == "ses eventbridge event"
        }
        _ => true,
    }
}

/// Whether an envelope is a part of a log group, as tools print or export it.
fn is_of_logs(envelope: &str) -> bool {
    matches!(
        envelope,
        "log event"
            | "log event in pascal case"
            | "insights row"
            | "insights console row"
            | "log record"
            | "live tail update"
    )
}
