//! Limits of answers to rules.
#![allow(clippy::unwrap_used)]

use workmail_events::{
    Document as _, FlowDirection, IssueKind, Json, MessageFlowResponse, MessageFlowResponseBuilder, ResponseErrorKind,
    Wire as _, check, contradictions,
};

fn inbound() -> MessageFlowResponseBuilder {
    MessageFlowResponse::builder(FlowDirection::Inbound)
}

fn outbound() -> MessageFlowResponseBuilder {
    MessageFlowResponse::builder(FlowDirection::Outbound)
}

fn refused(builder: MessageFlowResponseBuilder) -> (ResponseErrorKind, String) {
    let error = builder.build().unwrap_err();
    (error.kind(), error.to_string())
}

fn addresses(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|index| format!("user{index}@example.com"))
}

#[test]
fn actions_by_direction() {
    for direction in [FlowDirection::Inbound, FlowDirection::Outbound, FlowDirection::from("INTERNAL")] {
        let builder = || MessageFlowResponse::builder(direction.clone());
        for builder in [builder().bounce("no"), builder().drop(), builder().default_action()] {
            assert!(builder.to_all().build().is_ok());
        }
        for (builder, name) in
            [(builder().bypass_spam_check(), "BYPASS_SPAM_CHECK"), (builder().move_to_junk(), "MOVE_TO_JUNK")]
        {
            let built = builder.to_all().build();
            match &direction {
                FlowDirection::Inbound => assert!(built.is_ok()),
                other => assert_eq!(
                    built.unwrap_err().to_string(),
                    format!("expected one of `BOUNCE`, `DROP`, `DEFAULT` for `{other}`, found `{name}` in action 0")
                ),
            }
        }
    }
}

#[test]
fn ten_different_actions() {
    let bounces = |count: usize| {
        (0..count).fold(inbound(), |builder, index| builder.bounce(format!("reason {index}")).to(addresses(1)))
    };
    assert!(bounces(10).build().is_ok());
    // The same action again is no other one.
    assert!(bounces(10).bounce("reason 3").to_all().build().is_ok());
    assert_eq!(
        refused(bounces(11)),
        (ResponseErrorKind::TooManyActions, "expected at most 10 different actions, found 11".into())
    );
    assert_eq!(refused(bounces(10).drop().to_all()).0, ResponseErrorKind::TooManyActions);
}

#[test]
fn five_hundred_recipients_of_outgoing_messages() {
    assert!(outbound().drop().to(addresses(500)).build().is_ok());
    // Nobody counts twice.
    assert!(outbound().drop().to(addresses(500)).to(addresses(500)).build().is_ok());
    assert_eq!(
        refused(outbound().drop().to(addresses(501))),
        (ResponseErrorKind::TooManyRecipients, "expected at most 500 recipients, found 501".into())
    );
    let split =
        outbound().drop().to(addresses(300)).default_action().to(["a@example.com"]).to(addresses(501).skip(300));
    assert_eq!(refused(split).1, "expected at most 500 recipients, found 502");
    assert!(inbound().drop().to(addresses(501)).build().is_ok());
}

#[test]
fn every_action_is_for_somebody() {
    let text = "expected recipients or `allRecipients` of action 1, found neither";
    for builder in [
        inbound().drop().to_all().default_action(),
        inbound().drop().to_all().default_action().to([""; 0]),
        inbound().drop().to(["jane@example.com"]).default_action().to(Vec::<String>::new()),
    ] {
        assert_eq!(refused(builder), (ResponseErrorKind::NoRecipients, text.into()));
    }
    assert!(inbound().drop().to(["jane@example.com"]).to_all().build().is_ok());
}

#[test]
fn there_is_an_action_and_it_comes_first() {
    assert_eq!(refused(inbound()), (ResponseErrorKind::NoActions, "expected at least one action, found none".into()));
    let text = "expected an action before its recipients, found recipients first";
    for builder in [inbound().to_all().drop().to_all(), inbound().to(["jane@example.com"])] {
        assert_eq!(refused(builder), (ResponseErrorKind::RecipientsBeforeAction, text.into()));
    }
}

#[test]
fn size() {
    let room = MessageFlowResponse::MAX_SIZE - inbound().bounce("").to_all().build().unwrap().size();
    let full = inbound().bounce("a".repeat(room)).to_all().build().unwrap();
    assert_eq!(full.size(), 256 * 1024);
    assert_eq!(
        refused(inbound().bounce("a".repeat(room + 1)).to_all()),
        (ResponseErrorKind::TooLarge, "expected at most 262144 bytes, found 262145".into())
    );
    let many = inbound().drop().to(addresses(20_000)).build().unwrap_err();
    assert_eq!(many.kind(), ResponseErrorKind::TooLarge);
}

#[test]
fn answers_that_were_read() {
    for (text, kind, message) in [
        ("{}", ResponseErrorKind::NoActions, "expected at least one action, found none"),
        (r#"{"actions": {}}"#, ResponseErrorKind::NoActions, "expected at least one action, found none"),
        (r#"{"actions": [7]}"#, ResponseErrorKind::NoActionType, "expected a `type` of action 0, found none"),
        (
            r#"{"actions": [{"action": {"type": null}, "allRecipients": true}]}"#,
            ResponseErrorKind::NoActionType,
            "expected a `type` of action 0, found none",
        ),
        (
            r#"{"actions": [{"action": {"type": "bounce\n"}, "allRecipients": true}]}"#,
            ResponseErrorKind::ActionNotAllowed,
            "expected one of `BOUNCE`, `DROP`, `DEFAULT`, `BYPASS_SPAM_CHECK`, `MOVE_TO_JUNK` for `INBOUND`, found \
             `bounce\\u{a}` in action 0",
        ),
        (
            r#"{"actions": [{"action": {"type": "DROP", "parameters": {"bounceMessage": "no"}}, "allRecipients": true}]}"#,
            ResponseErrorKind::MisplacedBounceMessage,
            "expected `bounceMessage` with `BOUNCE` alone, found `no` in action 0, which is `DROP`",
        ),
        (
            r#"{"actions": [{"action": {"type": "DROP"}, "recipients": [], "allRecipients": "False"}]}"#,
            ResponseErrorKind::NoRecipients,
            "expected recipients or `allRecipients` of action 0, found neither",
        ),
    ] {
        let error = MessageFlowResponse::from_json(text).unwrap().validate(&FlowDirection::Inbound).unwrap_err();
        assert_eq!((error.kind(), &*error.to_string()), (kind, message), "{text}");
    }
    let text = r#"{"actions": [{"action": {"type": "BOUNCE"}, "allRecipients": "True"}]}"#;
    assert!(MessageFlowResponse::from_json(text).unwrap().validate(&FlowDirection::Outbound).is_ok());
}

#[test]
fn what_is_built_reads_as_it_was_built() {
    let response =
        outbound().bounce("no \"cards\"").to(["mary@example.org"]).default_action().to_all().build().unwrap();
    assert_eq!(MessageFlowResponse::from_json(&response.to_json()).unwrap(), response);
}

/// Answer with one action, whose type is `DROP`, and these members beside it.
fn drop_with(members: &str) -> String {
    format!(r#"{{"actions":[{{"action":{{"type":"DROP"}}{members}}}]}}"#)
}

#[test]
fn action_for_nobody_is_found_where_the_builder_refuses_it() {
    for members in ["", r#","recipients":[]"#, r#","allRecipients":false"#, r#","recipients":[],"allRecipients":false"#]
    {
        let text = drop_with(members);
        let error = MessageFlowResponse::from_json(&text).unwrap().validate(&FlowDirection::Inbound).unwrap_err();
        assert_eq!(error.kind(), ResponseErrorKind::NoRecipients, "{text}");
        let issues = check(&text, MessageFlowResponse::SHAPE).unwrap();
        let found: Vec<_> =
            issues.iter().map(|issue| (issue.kind, &*issue.pointer, issue.expected.to_string())).collect();
        assert_eq!(
            found,
            [(IssueKind::MissingOneOf, "/actions/0", "`recipients` or `allRecipients`".to_owned())],
            "{text}"
        );
    }
    for members in [r#","recipients":["jane@example.com"]"#, r#","allRecipients":true"#] {
        let text = drop_with(members);
        assert_eq!(check(&text, MessageFlowResponse::SHAPE).unwrap(), [], "{text}");
    }
}

#[test]
fn contradictions_within_an_answer() {
    let found = |text: &str| {
        let json = Json::parse(text).unwrap();
        contradictions(json.view()).into_iter().map(|found| found.pointer).collect::<Vec<_>>()
    };
    let both = r#","recipients":["jane@example.com"],"allRecipients":"#;
    assert_eq!(found(&drop_with(&format!("{both}true"))), ["/actions/0/recipients"]);
    assert_eq!(found(&drop_with(&format!(r#"{both}"True""#))), ["/actions/0/recipients"]);
    assert_eq!(found(&drop_with(&format!("{both}false"))), [""; 0]);
    assert_eq!(found(&drop_with(r#","recipients":[],"allRecipients":true"#)), [""; 0]);
    let bounce = |kind: &str| {
        format!(
            r#"{{"actions":[7,{{"action":{{"type":"{kind}","parameters":{{"bounceMessage":"no"}}}},"allRecipients":true}}]}}"#
        )
    };
    assert_eq!(found(&bounce("DEFAULT")), ["/actions/1/action/parameters/bounceMessage"]);
    assert_eq!((found(&bounce("BOUNCE")), found(&bounce("FOLD"))), (vec![], vec![]), "an unknown type may have one");
    for text in [
        "{}",
        "[]",
        r#"{"actions":{}}"#,
        r#"{"actions":[null]}"#,
        r#"{"actions":[{"recipients":"a","allRecipients":true}]}"#,
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}
