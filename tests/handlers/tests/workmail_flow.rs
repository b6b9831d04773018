//! The handler of message flow rules.

use mailtrail_handlers::Function;

const EVENT: &str = include_str!("../../../workmail-events/examples/workmail_flow/event.json");

#[test]
fn what_leaves_the_company_comes_back() {
    let mut function = Function::start(env!("CARGO_BIN_EXE_workmail_flow"), &[]).unwrap();
    assert_eq!(
        function.invoke(EVENT).unwrap().answer(),
        Ok(concat!(
            r#"{"actions":[{"action":{"type":"BOUNCE","parameters":{"bounceMessage":"Confidential messages stay in the company"}},"#,
            r#""recipients":["mary@example.org"]},{"action":{"type":"DEFAULT"},"allRecipients":true}]}"#
        ))
    );
    let open = EVENT.replace("Confidential: minutes", "Minutes");
    assert_eq!(
        function.invoke(&open).unwrap().answer(),
        Ok(r#"{"actions":[{"action":{"type":"DEFAULT"},"allRecipients":true}]}"#)
    );
    assert!(function.into_log().unwrap().is_empty());
}
