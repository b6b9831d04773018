//! What is asked about messages: whom a rule sent them to, when they were under way, and how many there are.

use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use workmail_events::{Story, StoryFilter, StorySummary, Tracer};

const REDIRECTED: [&str; 3] = [
    r#"{"traceId": "a", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "from": "richard@example.org", "recipients": ["jane@example.com"]}}"#,
    r#"{"traceId": "a", "event": {"eventName": "RULE_APPLIED", "ruleName": "On leave", "ruleType": "MAILBOX_RULE", "ruleActions": [{"action": "REDIRECT", "recipients": ["jane@example.com"]}], "targetRecipient": "Ana <Ana@example.com>"}}"#,
    r#"{"traceId": "b", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#,
];

fn stories(mut tracer: Tracer, lines: &[(Option<OffsetDateTime>, &str)]) -> Vec<Story> {
    for (at, line) in lines {
        tracer.add_text(line, *at).unwrap();
    }
    tracer.finish()
}

fn filter(set: impl FnOnce(&mut StoryFilter)) -> StoryFilter {
    let mut filter = StoryFilter::default();
    set(&mut filter);
    filter
}

#[test]
fn a_message_is_found_by_where_a_rule_sent_it() {
    let lines = REDIRECTED.map(|line| (None, line));
    for address in ["ana@example.com", "ANA@example.com", "Ana <ana@example.com>", "jane@example.com"] {
        let told = stories(Tracer::new().only(filter(|filter| filter.to = Some(address.into()))), &lines);
        assert_eq!((told.len(), told[0].redirected_to.as_slice()), (1, &["Ana <Ana@example.com>".to_owned()][..]));
        assert_eq!(told[0].recipients.len(), 1, "who was sent the message instead is no recipient of it");
        assert!(told[0].to_json().contains(r#""redirectedTo":["Ana <Ana@example.com>"]"#));
    }
    assert!(stories(Tracer::new().only(filter(|filter| filter.to = Some("na@example.com".into()))), &lines).is_empty());
}

#[test]
fn time_is_that_of_some_event() {
    let start = datetime!(2026-03-02 08:00 UTC);
    let lines: Vec<_> = (0..).zip(REDIRECTED).map(|(hour, line)| (Some(start + Duration::hours(hour)), line)).collect();
    let traces = |since: Option<OffsetDateTime>, until: Option<OffsetDateTime>| {
        let asked = filter(|filter| (filter.since, filter.until) = (since, until));
        let all: Vec<_> = stories(Tracer::new(), &lines).into_iter().filter(|story| story.matches(&asked)).collect();
        let told = stories(Tracer::new().only(asked), &lines);
        assert_eq!(told, all, "as chosen from all");
        told.into_iter().map(|story| (story.trace_ids.concat(), story.events.len())).collect::<Vec<_>>()
    };
    let (a, b) = (("a".to_owned(), 2), ("b".to_owned(), 1));
    assert_eq!(traces(None, None), [a.clone(), b.clone()]);
    assert_eq!(traces(None, Some(start)), std::slice::from_ref(&a), "told whole");
    assert_eq!(traces(Some(start + Duration::HOUR), None), [a.clone(), b.clone()]);
    assert_eq!(traces(Some(start + Duration::HOUR), Some(start + Duration::HOUR)), [a]);
    assert_eq!(traces(Some(start + Duration::minutes(61)), None), [b]);
    assert!(traces(Some(start + Duration::MINUTE), Some(start + Duration::minutes(59))).is_empty(), "one event in it");
    assert!(traces(Some(start + Duration::DAY), None).is_empty());
    let timeless = REDIRECTED.map(|line| (None, line));
    assert!(stories(Tracer::new().only(filter(|filter| filter.since = Some(start))), &timeless).is_empty());
}

/// The same record without identifiers, before the time that is asked for and within it: the earlier time counts.
#[test]
fn a_record_that_came_before() {
    let line = r#"{"event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#;
    let start = datetime!(2026-03-02 08:00 UTC);
    let lines = [(Some(start), line), (Some(start + Duration::HOUR), line)];
    let asked = filter(|filter| filter.since = Some(start + Duration::MINUTE));
    assert!(!stories(Tracer::new(), &lines)[0].matches(&asked));
    assert!(stories(Tracer::new().only(asked), &lines).is_empty());
}

#[test]
fn events_of_unknown_names_alone_are_no_message() {
    let mut tracer = Tracer::new();
    for number in 0..9 {
        tracer
            .add_text(&format!(r#"{{"traceId": "{number}", "event": {{"eventName": "app.{number}"}}}}"#), None)
            .unwrap();
    }
    tracer.add_text(r#"{"traceId": "x", "event": {"eventName": "MESSAGE_RECALLED"}}"#, None).unwrap();
    tracer
        .add_text(
            r#"{"traceId": "x", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#,
            None,
        )
        .unwrap();
    let (records, names) = tracer.strangers();
    assert_eq!((records, names.len(), names[0].as_str()), (9, 5, "app.0"));
    let told = tracer.finish();
    assert_eq!((told.len(), told[0].events.len()), (1, 2), "what is joined to a known event is told with it");
}

#[test]
fn a_summary_counts_outcomes_domains_and_recipients() {
    let mut summary = StorySummary::default();
    let start = datetime!(2026-03-02 08:00 UTC);
    let lines = REDIRECTED.map(|line| (Some(start), line));
    for story in &stories(Tracer::new(), &lines) {
        summary.add(story);
    }
    assert_eq!(
        summary.to_json(1),
        concat!(
            r#"{"messages":2,"recipients":2,"outcomes":{"delivered":1,"redirected":1},"first":"2026-03-02T08:00:00Z","last":"2026-03-02T08:00:00Z","#,
            r#""bySenderDomain":[{"name":"example.org","messages":1,"outcomes":{"redirected":1}}],"#,
            r#""byRecipient":[{"name":"jane@example.com","messages":1,"outcomes":{"redirected":1}}],"#,
            r#""byRecipientOthers":{"messages":1,"outcomes":{"delivered":1}}}"#,
        )
    );
    assert_eq!(summary.span(), Some((start, start)));
}
