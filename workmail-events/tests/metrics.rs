//! Metrics: the worked examples of the documentation, counted from events; attempts, counted from audit logs.

use workmail_events::{
    AuditLog, AuditLogType, Document as _, EventName, EventRecord, Metric, MetricCounter, OpenEnum as _,
};

fn read(text: &str) -> EventRecord {
    EventRecord::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn record(event_name: &str) -> EventRecord {
    read(&format!(r#"{{"traceId":"t","event":{{"eventName":"{event_name}"}}}}"#))
}

fn records(event_name: &str, count: usize) -> Vec<EventRecord> {
    vec![record(event_name); count]
}

/// Events of a mail to ten recipients in the organization.
fn received(delivered: usize, bounced: usize) -> Vec<EventRecord> {
    let recipients: Vec<_> = (0..10).map(|number| format!(r#""user{number}@example.com""#)).collect();
    let text = format!(
        r#"{{"traceId":"t","event":{{"eventName":"ORGANIZATION_EMAIL_RECEIVED","recipients":[{}]}}}}"#,
        recipients.join(",")
    );
    let mut events = vec![read(&text)];
    events.extend(records("MAILBOX_EMAIL_DELIVERED", delivered));
    events.extend(records("INCOMING_EMAIL_BOUNCED", bounced));
    events
}

/// Figures in the order of the documentation.
fn figures(events: &[EventRecord]) -> Vec<u64> {
    events.iter().collect::<MetricCounter>().figures().map(|(_, figure)| figure).collect()
}

#[test]
fn one_mail_to_ten_recipients_is_received_once() {
    assert_eq!(figures(&received(0, 0)), [1, 0, 0, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn one_mail_to_ten_recipients_is_delivered_ten_times() {
    assert_eq!(figures(&received(10, 0)), [1, 10, 0, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn two_of_ten_mailboxes_are_full() {
    assert_eq!(figures(&received(8, 2)), [1, 8, 2, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn two_of_ten_recipients_cannot_be_reached() {
    let mut events = records("OUTGOING_EMAIL_SUBMITTED", 1);
    events.extend(records("OUTGOING_EMAIL_SENT", 8));
    events.extend(records("OUTGOING_EMAIL_BOUNCED", 2));
    assert_eq!(figures(&events), [0, 0, 0, 2, 8, 0, 0, 0, 0]);
}

#[test]
fn two_of_three_recipients_bounce() {
    let mut incoming = records("ORGANIZATION_EMAIL_RECEIVED", 1);
    incoming.extend(records("MAILBOX_EMAIL_DELIVERED", 1));
    incoming.extend(records("INCOMING_EMAIL_BOUNCED", 2));
    assert_eq!(figures(&incoming), [1, 1, 2, 0, 0, 0, 0, 0, 0]);

    let mut outgoing = records("OUTGOING_EMAIL_SUBMITTED", 1);
    outgoing.extend(records("OUTGOING_EMAIL_SENT", 1));
    outgoing.extend(records("OUTGOING_EMAIL_BOUNCED", 2));
    assert_eq!(figures(&outgoing), [0, 0, 0, 2, 1, 0, 0, 0, 0]);
}

#[test]
fn each_metric_has_its_event_and_no_other() {
    let counted: Vec<_> =
        EventName::known().filter_map(|name| Metric::of(&record(name.as_str())).map(|metric| (metric, name))).collect();
    assert_eq!(counted.len(), 5);
    for (metric, name) in &counted {
        assert_eq!(metric.event_name().as_ref(), Some(name));
        for other in Metric::known() {
            assert_eq!(other.weight(&record(name.as_str())), u64::from(other == *metric));
        }
    }
    for metric in Metric::known() {
        let is_of_mail = counted.iter().any(|(counted, _)| *counted == metric);
        assert_ne!(is_of_mail, metric.audit_log_type().is_some(), "{metric}");
        // AWS's page names neither unit nor statistic of this one.
        let is_described = metric != Metric::AvailabilityProviderFailure;
        assert_eq!(metric.unit(), is_described.then_some("Count"));
        assert_eq!(metric.statistics().len(), usize::from(is_described) * if is_of_mail { 1 } else { 3 });
        assert!(metric.counted_per().is_some());
    }
}

fn audit_log(field: &str, value: &str) -> AuditLog {
    AuditLog::from_json(&format!(r#"{{"{field}":{value}}}"#)).unwrap_or_else(|error| panic!("{field}: {error}"))
}

#[test]
fn each_audit_log_but_one_has_its_metric() {
    let fields = ["action_allowed", "access_granted", "auth_successful", "availability_event_successful"];
    let mut counter = MetricCounter::new();
    for field in fields {
        for value in ["true", "false", "\"FALSE\"", "0", "\"perhaps\"", "null"] {
            let log = audit_log(field, value);
            let metrics = counter.count_audit_log(&log);
            assert_eq!(metrics.is_some(), log.is_success().is_some(), "{field} {value}");
            let metric = Metric::of_audit_log(&log).unwrap();
            assert_eq!(metric.audit_log_type(), log.log_type());
        }
    }
    for metric in Metric::known().filter(|metric| metric.audit_log_type().is_some()) {
        assert_eq!((counter.get(&metric), counter.samples(&metric)), (3, 4), "{metric}");
        assert_eq!(counter.average(&metric), Some(0.75));
    }
    assert_eq!(counter.uncounted(), 8);
    let token = AuditLogType::PersonalAccessToken.read(r#"{"action":"create"}"#).unwrap();
    assert_eq!((Metric::of_audit_log(&token), counter.count_audit_log(&token)), (None, None));

    let mut merged = MetricCounter::new();
    merged.merge(&counter);
    merged.merge(&[audit_log("access_granted", "true")].iter().collect());
    assert_eq!((merged.get(&Metric::AccessDenied), merged.samples(&Metric::AccessDenied)), (3, 5));
}

#[test]
fn what_is_no_known_event_is_not_counted() {
    let odd = [r#"{"event":{"eventName":"MAILBOX_EMAIL_DELETED"}}"#, r#"{"event":{}}"#, r#"{"event":null}"#, "{}"];
    let counter: MetricCounter = odd.iter().map(|text| read(text)).collect();
    assert_eq!(counter.uncounted(), 4);
    assert!(counter.figures().all(|(_, figure)| figure == 0));
    let unknown = Metric::from("MailboxEmailDeleted");
    assert_eq!((unknown.event_name(), unknown.unit(), unknown.counted_per()), (None, None, None));
    assert_eq!(counter.get(&unknown), 0);
}

#[test]
fn counters_merge_in_any_order() {
    let (left, right) = (received(8, 2), records("OUTGOING_EMAIL_SENT", 3));
    let mut merged: MetricCounter = left.iter().collect();
    merged.merge(&right.iter().collect());
    let mut other: MetricCounter = right.clone().into_iter().collect();
    other.merge(&left.iter().collect());
    assert_eq!(merged, other);

    let mut extended = MetricCounter::new();
    extended.extend(&left);
    extended.extend(right);
    assert_eq!(merged, extended);
    assert_eq!(merged.figures().map(|(_, figure)| figure).collect::<Vec<_>>(), [1, 8, 2, 0, 3, 0, 0, 0, 0]);
}
