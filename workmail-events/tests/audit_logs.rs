//! Which kind of audit log an object is taken for.

use workmail_events::{AuditLog, AuditLogType, Document as _, IssueKind, OpenEnum as _, Wire as _, check};

fn kind(text: &str) -> Option<AuditLogType> {
    AuditLog::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}")).log_type()
}

const OWN: [(AuditLogType, &[&str], &[&str]); 5] = [
    (
        AuditLogType::MailboxAccess,
        &["action_allowed"],
        &["owner_id", "object_type", "item_id", "folder_path", "folder_id", "attachment_path"],
    ),
    (AuditLogType::AccessControl, &["access_granted"], &["scope", "rule_id"]),
    (AuditLogType::Authentication, &["auth_successful"], &["method", "auth_failed_reason", "personal_access_token_id"]),
    (AuditLogType::PersonalAccessToken, &["expires_time", "scopes"], &["name", "expires_time", "scopes"]),
    (
        AuditLogType::AvailabilityProvider,
        &["availability_event_successful"],
        &["type", "domain", "function_arn", "ews_endpoint", "error_message"],
    ),
];

fn object(names: &[&str]) -> String {
    let members: Vec<_> = names.iter().map(|name| format!(r#""{name}":null"#)).collect();
    format!("{{{}}}", members.join(","))
}

#[test]
fn decisive_members_are_enough() {
    for (expected, decisive, _) in OWN {
        assert_eq!(kind(&object(decisive)), Some(expected));
    }
}

#[test]
fn other_members_need_one_that_only_audit_logs_have() {
    for (expected, _, own) in OWN {
        for name in own {
            assert_eq!(kind(&object(&[name])), None, "{name}");
            for peculiar in ["event_timestamp", "organization_arn"] {
                assert_eq!(kind(&object(&[name, peculiar])), Some(expected.clone()), "{name}");
                assert_eq!(kind(&object(&[peculiar, name])), Some(expected.clone()), "{name}");
            }
        }
    }
}

#[test]
fn members_of_several_kinds_tell_nothing() {
    let shared = ["event_timestamp", "organization_arn", "request_id", "user_id", "user", "protocol", "action"];
    assert_eq!(kind(&object(&shared)), None);
    assert_eq!(kind("{}"), None);
}

#[test]
fn order_does_not_matter() {
    for names in [
        ["access_granted", "action_allowed", "type"],
        ["type", "access_granted", "action_allowed"],
        ["action_allowed", "type", "access_granted"],
    ] {
        assert_eq!(kind(&object(&names)), Some(AuditLogType::MailboxAccess), "{names:?}");
    }
    for names in [["event_timestamp", "name", "type", "domain"], ["domain", "type", "name", "event_timestamp"]] {
        assert_eq!(kind(&object(&names)), Some(AuditLogType::AvailabilityProvider), "{names:?}");
    }
}

#[test]
fn contradictions_are_reported() {
    let issues = check(r#"{"auth_successful": true, "access_granted": true}"#, AuditLog::SHAPE).unwrap();
    assert_eq!(issues.len(), 1);
    assert_eq!((issues[0].kind, &*issues[0].pointer), (IssueKind::OtherType, "/auth_successful"));
}

#[test]
fn unknown_objects_are_kept() {
    let text = r#"{"name":"a","count":1.0}"#;
    assert_eq!(AuditLog::from_json(text).unwrap().to_json(), text);
    assert_eq!(check(text, AuditLog::SHAPE).unwrap()[0].kind, IssueKind::UnknownType);
}

#[test]
fn the_callers_word_counts_more_than_members() {
    let text = r#"{"action_allowed":true,"user_id":"EXAMPLE"}"#;
    for kind in AuditLogType::known() {
        let log = kind.read(text).unwrap();
        assert_eq!(log.log_type(), Some(kind.clone()));
        assert_eq!(log.user_id(), Some("EXAMPLE"));
        let known = kind == AuditLogType::MailboxAccess;
        assert_eq!(log.is_success(), known.then_some(true));
        assert_eq!(check(text, kind.shape()).unwrap().is_empty(), known);
        assert_eq!(AuditLogType::of_data_source(kind.data_source_type().unwrap()), Some(kind));
    }
    let unknown = AuditLogType::from("WORKMAIL_WEATHER_LOGS");
    assert_eq!(unknown.read(text).unwrap().log_type(), Some(AuditLogType::MailboxAccess));
    assert!(unknown.read("[]").is_err() && AuditLogType::AccessControl.read("[]").is_err());
}

#[test]
fn web_has_two_spellings() {
    for (text, expected) in [
        (r#"{"action_allowed": true, "protocol": "WebMail"}"#, true),
        (r#"{"expires_time": 1, "scopes": [], "protocol": "webapp"}"#, true),
        (r#"{"access_granted": true, "protocol": "SMTP"}"#, false),
        (r#"{"auth_successful": true, "protocol": "WEBMAIL"}"#, false),
    ] {
        assert_eq!(AuditLog::from_json(text).unwrap().protocol().unwrap().is_web(), expected, "{text}");
    }
}
