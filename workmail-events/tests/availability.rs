//! Requests to availability provider functions, and their answers.
#![allow(clippy::unwrap_used)]

use mailtrail_wire::{Evidence, Shape, differences};
use workmail_events::{
    AvailabilityError, AvailabilityProviderRequest, AvailabilityProviderResponse, AvailabilityRequester, BusyType,
    Document, InstanceType, IssueKind, MonthName, OpenEnum, Wire, check,
};

/// Kind and pointer of each issue of a text, which has to come back from its type.
fn issues<T: Wire>(text: &str) -> Vec<(IssueKind, String)> {
    let value = T::from_json(text).unwrap();
    assert_eq!(differences(text, &value.to_json()).unwrap(), [], "{text}");
    check(text, T::SHAPE).unwrap().into_iter().map(|issue| (issue.kind, issue.pointer)).collect()
}

fn request(requester: &str, window: &str) -> String {
    format!(r#"{{"requester": {requester}, "mailboxes": ["mary@example.org"], "window": {window}}}"#)
}

const REQUESTER: &str = r#"{"email": "jane@example.com", "userName": "jane", "organization": "m-1", "userId": "S-1"}"#;
const WINDOW: &str = r#"{"startDate": "2026-03-02T00:00:00.000Z", "endDate": "2026-03-04T00:00:00.000Z"}"#;

/// An answer about one mailbox that has these members.
fn response(members: &str) -> String {
    format!(r#"{{"mailboxes": [{{"mailbox": "mary@example.org", {members}}}]}}"#)
}

fn event(members: &str) -> String {
    let times = r#""startTime": "2026-03-02T09:00:00Z", "endTime": "2026-03-02T10:00:00Z""#;
    response(&format!(r#""events": [{{{times}, {members}}}]"#))
}

#[test]
fn requests_in_the_spelling_of_the_samples() {
    assert_eq!(issues::<AvailabilityProviderRequest>(&request(REQUESTER, WINDOW)), []);
    let offset = WINDOW.replace(".000Z", "+00:00");
    assert_eq!(issues::<AvailabilityProviderRequest>(&request(REQUESTER, &offset)), []);
}

#[test]
fn requesters_in_the_spelling_of_the_table() {
    let names = ["Email", "Username", "Organization", "UserID", "Origin", "Bearer"];
    let members: Vec<_> = names.iter().map(|name| format!(r#""{name}": "{name}""#)).collect();
    let text = format!("{{{}}}", members.join(", "));
    let requester = AvailabilityRequester::from_json(&text).unwrap();
    assert!(requester.email.is_none());
    for name in names {
        assert_eq!(requester.extra.get(name).unwrap().as_str(), format!("\"{name}\""));
    }
    let issues = issues::<AvailabilityRequester>(&text);
    assert_eq!(issues.iter().filter(|(kind, _)| *kind == IssueKind::UnknownMember).count(), 6);
    assert_eq!(issues.iter().filter(|(kind, _)| *kind == IssueKind::Missing).count(), 4);
}

#[test]
fn odd_windows_are_kept() {
    let odd = r#"{"startDate": 1772409600000, "endDate": "next week"}"#;
    let text = request(REQUESTER, odd);
    let request = AvailabilityProviderRequest::from_json(&text).unwrap();
    let window = request.window.as_ref().unwrap();
    assert_eq!(window.extra.unexpected("startDate").unwrap().as_str(), "1772409600000");
    assert_eq!(window.extra.unexpected("endDate").unwrap().as_str(), "\"next week\"");
    assert_eq!(
        issues::<AvailabilityProviderRequest>(&text),
        [(IssueKind::WrongType, "/window/startDate".to_owned()), (IssueKind::BadText, "/window/endDate".to_owned()),]
    );
}

#[test]
fn required_members() {
    let missing = |text: &str| -> Vec<_> {
        let issues = issues::<AvailabilityProviderResponse>(text).into_iter();
        issues.filter(|(kind, _)| *kind == IssueKind::Missing).map(|(_, pointer)| pointer).collect()
    };
    assert_eq!(missing(&response(r#""events": [{"details": {"subject": "Review"}}]"#)).len(), 3 + 5);
    assert_eq!(missing(&response(r#""workingHours": {"timezone": {"name": "UTC"}}"#)).len(), 1);
    // Nothing says whether these are.
    for text in [r#""workingHours": {}"#, r#""workingHours": {"workingPeriods": [{}]}"#, r#""events": []"#] {
        assert_eq!(missing(&response(text)), [""; 0], "{text}");
    }
}

#[test]
fn values_in_both_spellings() {
    for (busy, instance) in [("Busy", "Single_Instance"), ("Free", "Recurring_Instance"), ("Tentative", "Exception")] {
        for (busy, instance, known) in
            [(busy.to_uppercase(), instance.to_uppercase(), true), (busy.into(), instance.into(), false)]
        {
            let (busy, instance) = (BusyType::from(&*busy), InstanceType::from(&*instance));
            assert_eq!((busy.is_known(), instance.is_known()), (known, known));
            assert!(busy.usual().is_known() && instance.usual().is_known(), "{busy} {instance}");
        }
        let text = event(&format!(r#""busyType": "{busy}""#));
        let pointer = "/mailboxes/0/events/0/busyType".to_owned();
        assert_eq!(issues::<AvailabilityProviderResponse>(&text), [(IssueKind::UnknownValue, pointer)]);
    }
    assert_eq!(BusyType::from("Out_Of_Office").usual(), "Out_Of_Office");
}

#[test]
fn every_error_has_a_code() {
    let codes: Vec<_> = AvailabilityError::known().map(|error| error.ews_code()).collect();
    assert_eq!(codes.len(), 6);
    assert!(codes.iter().all(|code| code.starts_with("ERROR_")));
    let code = |text: &str| {
        // Any text is allowed.
        let text = response(&format!(r#""error": "{text}""#));
        assert_eq!(issues::<AvailabilityProviderResponse>(&text), []);
        let response = AvailabilityProviderResponse::from_json(&text).unwrap();
        response.mailboxes.unwrap()[0].failure().unwrap().ews_code()
    };
    assert_eq!(code("MailboxNotFound"), "ERROR_MAIL_RECIPIENT_NOT_FOUND");
    assert_eq!(code("mailboxnotfound"), "ERROR_FREE_BUSY_GENERATION_FAILED");
    assert_eq!(code(""), "ERROR_FREE_BUSY_GENERATION_FAILED");
}

#[test]
fn every_month() {
    let texts: Vec<_> = MonthName::known().map(|month| month.to_string()).collect();
    assert_eq!(texts.concat(), "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC");
}

#[test]
fn one_member_is_inferred() {
    fn inferred(shape: &Shape, found: &mut Vec<&'static str>) {
        match shape {
            Shape::Record(record) => {
                let weak = record.members.iter().filter(|member| member.evidence != Evidence::Documented);
                found.extend(weak.map(|member| member.name));
                record.members.iter().for_each(|member| inferred(member.shape, found));
            }
            Shape::List(item) => inferred(item, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    inferred(AvailabilityProviderRequest::SHAPE, &mut found);
    inferred(AvailabilityProviderResponse::SHAPE, &mut found);
    assert_eq!(found, ["bearer"]);
}
