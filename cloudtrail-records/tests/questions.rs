//! What records answer.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use cloudtrail_records::{Document as _, EventSource, EventVersion, Principal, Record, UserIdentity, Viewed as _};

fn record(text: &str) -> Record {
    Record::from_json(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn every_kind_of_identity_names_its_principal() {
    for (text, expected) in [
        (r#"{"type":"Root","accountId":"1","arn":"r"}"#, Some(Principal::Root("1"))),
        (r#"{"type":"IAMUser","arn":"u","userName":"n"}"#, Some(Principal::User("u"))),
        (r#"{"type":"IAMUser","arn":"","userName":"n"}"#, Some(Principal::User("n"))),
        (
            r#"{"type":"AssumedRole","arn":"s","sessionContext":{"sessionIssuer":{"arn":"r"}}}"#,
            Some(Principal::Role("r")),
        ),
        (r#"{"type":"AssumedRole","arn":"s","sessionContext":{"sessionIssuer":{}}}"#, Some(Principal::Role("s"))),
        (r#"{"type":"Role","principalId":"p"}"#, Some(Principal::Role("p"))),
        (r#"{"type":"FederatedUser","arn":"f"}"#, Some(Principal::FederatedUser("f"))),
        (r#"{"type":"SAMLUser","principalId":"q:s","userName":"s"}"#, Some(Principal::ExternalUser("q:s"))),
        (r#"{"type":"WebIdentityUser","userName":"w"}"#, Some(Principal::ExternalUser("w"))),
        (
            r#"{"type":"IdentityCenterUser","accountId":"1","onBehalfOf":{"userId":"c"}}"#,
            Some(Principal::IdentityCenterUser("c")),
        ),
        (r#"{"type":"AWSService","invokedBy":"ec2.amazonaws.com"}"#, Some(Principal::Service("ec2.amazonaws.com"))),
        (r#"{"type":"AWSAccount","principalId":"p","accountId":"2"}"#, Some(Principal::Account("2"))),
        (r#"{"accountId":"1","invokedBy":"kms.amazonaws.com"}"#, Some(Principal::Service("kms.amazonaws.com"))),
        (r#"{"accountId":"1"}"#, Some(Principal::Other("1"))),
        (r#"{"type":"Directory","arn":"d"}"#, Some(Principal::Other("d"))),
        (r#"{"type":"Unknown","principalId":"1","arn":"","userName":"n"}"#, Some(Principal::Other("n"))),
        (r#"{"type":"FutureUser","principalId":"p"}"#, Some(Principal::Other("p"))),
        (r#"{"type":"AWSAccount","principalId":"","accountId":"ANONYMOUS_PRINCIPAL"}"#, Some(Principal::Anonymous)),
        (r#"{"type":"AWSAccount","principalId":"anonymous","accountId":"anonymous"}"#, Some(Principal::Anonymous)),
        (r#"{"type":"Unknown","principalId":"Anonymous"}"#, Some(Principal::Anonymous)),
        (r#"{"principalId":"anonymous"}"#, Some(Principal::Anonymous)),
        (r#"{"type":"WebIdentityUser","principalId":"anonymous"}"#, Some(Principal::ExternalUser("anonymous"))),
        (r#"{"type":"IAMUser","arn":"u","userName":"anonymous"}"#, Some(Principal::User("u"))),
        (r#"{"type":"Unknown"}"#, None),
        ("{}", None),
    ] {
        assert_eq!(UserIdentity::from_json(text).unwrap().principal(), expected, "{text}");
    }
}

#[test]
fn account_falls_back_in_the_order_of_the_official_parser() {
    let issuer = r#"{"userIdentity":{"sessionContext":{"sessionIssuer":{"accountId":"3"}}}}"#;
    assert_eq!(record(issuer).account_id(), Some("3"));
    let identity = r#"{"userIdentity":{"accountId":"2","sessionContext":{"sessionIssuer":{"accountId":"3"}}}}"#;
    assert_eq!(record(identity).account_id(), Some("2"));
    assert_eq!(record(r#"{"recipientAccountId":"1","userIdentity":{"accountId":"2"}}"#).account_id(), Some("1"));
    assert_eq!(record("{}").account_id(), None);
    assert_eq!(record(r#"{"userIdentity":{"accountId":"ANONYMOUS_PRINCIPAL"}}"#).account_id(), None);
    let issuer = r#"{"userIdentity":{"accountId":"anonymous","sessionContext":{"sessionIssuer":{"accountId":"3"}}}}"#;
    assert_eq!(record(issuer).account_id(), Some("3"));
}

#[test]
fn anonymous_requests_are_by_nobody() {
    let anonymous = record(
        r#"{"recipientAccountId":"111122223333",
            "userIdentity":{"type":"AWSAccount","principalId":"","accountId":"ANONYMOUS_PRINCIPAL"}}"#,
    );
    assert_eq!(anonymous.principal().unwrap().as_str(), "anonymous");
    assert_eq!(anonymous.account_id(), Some("111122223333"), "the account that received it");
    let identity = anonymous.user_identity.as_ref().unwrap();
    assert_eq!((identity.is_anonymous(), identity.account(), identity.is_aws_service()), (true, None, false));
}

#[test]
fn session_has_its_name_from_the_principal_or_the_arn() {
    for (text, expected) in [
        (r#"{"type":"AssumedRole","principalId":"AROA:ana","arn":"arn:aws:sts::1:assumed-role/R/eve"}"#, Some("ana")),
        (r#"{"type":"AssumedRole","principalId":"AROA:a:b"}"#, Some("a:b")),
        (r#"{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/R/ana@example.com"}"#, Some("ana@example.com")),
        (r#"{"type":"AssumedRole","principalId":"AROA","arn":"arn:aws:sts::1:assumed-role/R/ana"}"#, Some("ana")),
        (r#"{"type":"AssumedRole","principalId":"","arn":"arn:aws-cn:sts::1:assumed-role/R/ana"}"#, Some("ana")),
        (r#"{"type":"FederatedUser","arn":"arn:aws:sts::1:federated-user/ana"}"#, Some("ana")),
        (r#"{"type":"Role","arn":"arn:aws:iam::1:role/service-role/R"}"#, None),
        (r#"{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/R"}"#, None),
        (r#"{"type":"AssumedRole","arn":"assumed-role/R/ana"}"#, None),
        (r#"{"type":"IAMUser","principalId":"AIDA:ana","arn":"arn:aws:sts::1:assumed-role/R/ana"}"#, None),
        (r#"{"arn":"arn:aws:sts::1:assumed-role/R/ana"}"#, None),
    ] {
        assert_eq!(UserIdentity::from_json(text).unwrap().session_name(), expected, "{text}");
    }
}

#[test]
fn outcomes() {
    for (text, denied, failure) in [
        (r#"{"errorCode":"AccessDenied"}"#, true, true),
        (r#"{"errorCode":"Client.UnauthorizedOperation"}"#, true, true),
        (r#"{"errorCode":"AccessDeniedException"}"#, true, true),
        (r#"{"errorCode":"AccessDeniedForDependencyException"}"#, true, true),
        (r#"{"errorCode":"Client.AccessDenied"}"#, true, true),
        (r#"{"errorCode":"IncompleteUnauthorizedOperation"}"#, true, true),
        (r#"{"errorCode":"VpceAccessDenied"}"#, true, true),
        (r#"{"errorCode":"NotAccessDenied"}"#, false, true),
        (r#"{"errorCode":"UnauthorizedOperationLimit"}"#, false, true),
        (r#"{"errorCode":"NoSuchBucket"}"#, false, true),
        (r#"{"errorCode":"200"}"#, false, false),
        (r#"{"errorCode":"Client.DryRunOperation","errorMessage":"would have succeeded"}"#, false, false),
        (r#"{"errorCode":"","errorMessage":""}"#, false, false),
        (r#"{"errorMessage":"Failed authentication"}"#, false, true),
        (r#"{"eventName":"SwitchRole","responseElements":{"SwitchRole":"Failure"}}"#, false, true),
        (r#"{"eventName":"SwitchRole","responseElements":{"SwitchRole":"\u0046ailure"}}"#, false, true),
        (r#"{"eventName":"ConsoleLogin","responseElements":{"ConsoleLogin":"Success"}}"#, false, false),
        (r#"{"eventName":"a/b","responseElements":{"a/b":"Failure"}}"#, false, true),
        (r#"{"responseElements":null}"#, false, false),
        (
            r#"{"eventName":"CredentialVerification","serviceEventDetails":{"CredentialVerification":"Failure"}}"#,
            false,
            true,
        ),
        (r#"{"eventName":"UserAuthentication","serviceEventDetails":{"UserAuthentication":"Failure"}}"#, false, true),
        (r#"{"serviceEventDetails":{"CredentialChallenge":"Failure"}}"#, false, true),
        (r#"{"eventName":"Future","serviceEventDetails":{"Future":"Failure"}}"#, false, true),
        (r#"{"serviceEventDetails":{"CredentialVerification":"Success"}}"#, false, false),
        (r#"{"serviceEventDetails":{"Anything":"Failure"}}"#, false, false),
        (r#"{"serviceEventDetails":"Failure"}"#, false, false),
        (r#"{"responseElements":{"CredentialVerification":"Failure"}}"#, false, false),
    ] {
        assert_eq!((record(text).is_denied(), record(text).is_failure()), (denied, failure), "{text}");
        let view = Record::view(text).unwrap();
        assert_eq!((view.is_denied(), view.is_failure()), (denied, failure), "{text}");
    }
}

#[test]
fn one_yes_about_mfa_is_enough() {
    for (session, used, expected) in [
        ("true", "No", Some(true)),
        ("false", "Yes", Some(true)),
        ("false", "No", Some(false)),
        ("false", "", Some(false)),
        ("", "Yes", Some(true)),
        ("", "", None),
    ] {
        let text = format!(
            r#"{{"userIdentity":{{"sessionContext":{{"attributes":{{"mfaAuthenticated":"{session}"}}}}}},
                "additionalEventData":{{"MFAUsed":"{used}"}}}}"#
        );
        assert_eq!(record(&text).with_mfa(), expected, "{session} {used}");
    }
}

#[test]
fn addresses_that_are_none() {
    for (text, ip, internal) in [
        ("2001:db8::1", true, false),
        ("AWS Internal", false, true),
        ("AWS Internal/2", false, true),
        ("AWS Internalized", false, false),
        ("192.0.2.1, 192.0.2.2", false, false),
        ("192.0.2.0/24", false, false),
    ] {
        let record = record(&format!(r#"{{"sourceIPAddress":"{text}"}}"#));
        assert_eq!((record.source_ip().is_some(), record.is_aws_internal()), (ip, internal), "{text}");
    }
}

#[test]
fn omitted_contents_are_markers_and_nothing_else() {
    for (content, bytes) in [
        (r#"{"reason":"requestParameters too large","omitted":true,"originalSize":131072}"#, Some(131_072)),
        (r#"{"reason":"requestParameters too large","omitted":"true","originalSize":"131072"}"#, Some(131_072)),
        (r#"{"omitted":"True","originalSize":131072.0}"#, Some(131_072)),
        (r#"{"originalSize":null,"omitted":true,"reason":null}"#, None),
        (r#"{"omitted":true,"reason":"requestParameters too large","originalSize":"much"}"#, None),
    ] {
        for field in ["requestParameters", "responseElements", "additionalEventData", "serviceEventDetails"] {
            let text = format!(r#"{{"{field}":{content}}}"#);
            let record = record(&text);
            assert!(record.was_omitted(), "{text}");
            let found: Vec<_> =
                record.omitted_contents().map(|(name, marker)| (name, marker.original_bytes())).collect();
            assert_eq!(found, [(field, bytes)], "{text}");
            assert_eq!(record.to_json(), text);
        }
    }
    for content in [
        "null",
        "{}",
        r#""requestParameters too large""#,
        r#"{"omitted":true}"#,
        r#"{"omitted":true,"userName":"ana"}"#,
        r#"{"omitted":false,"reason":"requestParameters too large"}"#,
        r#"{"omitted":1,"reason":"requestParameters too large"}"#,
        r#"{"reason":"requestParameters too large","originalSize":131072}"#,
        r#"[{"omitted":true,"reason":"requestParameters too large"}]"#,
    ] {
        assert!(!record(&format!(r#"{{"requestParameters":{content}}}"#)).was_omitted(), "{content}");
    }
}

#[test]
fn versions_order_by_numbers() {
    let parse = |text: &str| text.parse::<EventVersion>().unwrap();
    let texts = ["1.11", "1.0", "2.0", "1.9", "1.10", "1.01", "1.08"];
    let sorted: Vec<_> =
        texts.map(parse).into_iter().collect::<BTreeSet<_>>().iter().map(ToString::to_string).collect();
    assert_eq!(sorted, ["1.0", "1.01", "1.08", "1.9", "1.10", "1.11", "2.0"]);
    assert_eq!(hash(&parse("1.8")), hash(&parse("1.08")));
    for text in ["", "1", "1.", ".1", "1.1.1", "+1.1", "1.-1", "v1.1", "1.1234567890"] {
        assert!(text.parse::<EventVersion>().is_err(), "{text}");
    }
}

#[test]
fn sources_compare_without_case() {
    let (left, right) = (EventSource::from("SES.amazonaws.com"), EventSource::from("ses.AmazonAWS.com"));
    assert_eq!(left, right);
    assert_eq!(hash(&left), hash(&right));
    assert_eq!(right.service(), Some("ses"));
    for text in ["", "amazonaws.com", "é.amazonaws.co"] {
        assert_eq!(EventSource::from(text).service(), None, "{text}");
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
