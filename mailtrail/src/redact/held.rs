//! What members hold, by their names alone: queries, attributes, bytes, texts of people, lines of logs.

/// Whether a header is one of them.
pub(super) fn is_way(name: &str) -> bool {
    const NAMES: [&str; 5] =
        ["received", "x-received", "received-spf", "authentication-results", "arc-authentication-results"];
    (8..=26).contains(&name.len())
        && matches!(name.as_bytes()[0] | 0x20, b'r' | b'a' | b'x')
        && NAMES.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Whether a member holds a query or cookies.
pub(super) fn holds_parameters(name: &str) -> bool {
    const NAMES: [&str; 11] = [
        "rawQueryString",
        "queryString",
        "rawQuery",
        "query_string",
        "raw_query_string",
        "cookie",
        "cookies",
        "set-cookie",
        // `Root=1-...;Parent=...;Sampled=1`
        "AWSTraceHeader",
        "traceHeader",
        "X-Amzn-Trace-Id",
    ];
    (6..=16).contains(&name.len())
        && matches!(name.as_bytes()[0] | 0x20, b'r' | b'q' | b'c' | b's' | b'a' | b't' | b'x')
        && NAMES.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Whether a member holds attributes by their names.
pub(super) fn holds_attributes(name: &str) -> bool {
    matches!(name.len(), 17 | 18 | 23)
        && matches!(
            name,
            "messageAttributes"
                | "MessageAttributes"
                | "message_attributes"
                | "messageSystemAttributes"
                | "MessageSystemAttributes"
        )
}

/// Whether members of a name hold bytes in base64 where streams are delivered.
pub(super) fn is_packed_by_name(name: &str) -> bool {
    matches!(name, "data" | "Data" | "rawData" | "data_base64")
}

/// Whether a member of this name holds such a text.
pub(super) fn is_prose(name: &str) -> bool {
    const ENDS: [&str; 13] = [
        "message",
        "code",
        "response",
        "annotation",
        "reason",
        "description",
        "cause",
        "error",
        "failure",
        "comment",
        "explanation",
        "details",
        "text",
    ];
    let name = name.as_bytes();
    ENDS.iter()
        .any(|end| name.len().checked_sub(end.len()).is_some_and(|at| name[at..].eq_ignore_ascii_case(end.as_bytes())))
}

/// Whether a field holds lines of a log: their words stay.
pub(super) fn is_line(name: &str) -> bool {
    matches!(
        name,
        "message"
            | "Message"
            | "@message"
            | "log"
            | "msg"
            | "MESSAGE"
            | "textPayload"
            | "_raw"
            | "full_message"
            | "short_message"
            | "body"
            | "stringValue"
            | "full_log"
            | "line"
            | "raw_data"
            | "content"
    )
}

/// Whether a text in a field of this name is a query in one of the two languages.
pub(super) fn is_query(name: &str, text: &str) -> bool {
    const NAMES: [&str; 6] = ["querystring", "querystatement", "query", "sql", "statement", "querytext"];
    const BEGINS: [&str; 12] = [
        "select", "with", "insert", "create", "fields", "filter", "stats", "parse", "display", "source", "alter",
        "show",
    ];
    let is_named = || NAMES.iter().any(|it| name.eq_ignore_ascii_case(it));
    let text = text.trim_start_matches(|char: char| char.is_whitespace() || char == '(' || char == '|');
    let length = text.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(text.len());
    let behind = text[length..].starts_with(|char: char| char.is_whitespace() || char == '@');
    behind && BEGINS.iter().any(|it| text[..length].eq_ignore_ascii_case(it)) && is_named()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_known_by_their_first_word() {
        assert!(is_query("queryString", "fields @timestamp | limit 20") && is_query("queryStatement", "SELECT 1"));
        assert!(!is_query("queryString", "fields=1&b=2") && !is_query("comment", "select one"));
    }
}
