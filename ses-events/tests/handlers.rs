//! Handlers of functions, as somebody would write and test them.
#![allow(clippy::unwrap_used)]

use ses_events::{
    BounceEvent, ClickEvent, ComplaintEvent, DeliveryDelayEvent, DeliveryEvent, DetailType, Document as _, Error,
    EventBridgeEvent, FirehoseEvent, FirehoseResponse, KinesisEvent, OpenEvent, RejectEvent, RenderingFailureEvent,
    SendEvent, SendingEvent, SesEventBridgeDetail, SesEventBridgeEvent, SnsLambdaEvent, SqsBatchResponse,
    SqsLambdaEvent, Strict, SubscriptionEvent, TopicMessage, Wire, check,
};

/// Addresses that mail bounced from for good.
fn on_topic(event: &SnsLambdaEvent) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for record in event.records() {
        let TopicMessage::Event(event) = TopicMessage::of(&record?)? else { continue };
        if let SendingEvent::Bounce(event) = *event
            && event.bounce()?.is_permanent()
        {
            for recipient in event.bounce()?.recipients() {
                found.extend(recipient?.email_address.clone());
            }
        }
    }
    Ok(found)
}

#[test]
fn bounces_on_a_topic() {
    let event = BounceEvent::permanent(["mary@example.com"]);
    assert_eq!(on_topic(&SnsLambdaEvent::of([&event])).unwrap(), ["mary@example.com"]);
    assert!(on_topic(&SnsLambdaEvent::of([&BounceEvent::transient(["mary@example.com"])])).unwrap().is_empty());
    let no_bounce = SnsLambdaEvent::of([r#"{"eventType": "Bounce", "bounce": 7}"#]);
    let error = on_topic(&no_bounce).unwrap_err();
    assert_eq!(error.to_string(), "/bounce: expected an object, found number `7`");
}

/// Reports what it could not handle.
fn on_queue(event: &SqsLambdaEvent) -> Result<SqsBatchResponse, Error> {
    let mut answer = SqsBatchResponse::default();
    for record in event.records() {
        let record = record?;
        if !matches!(TopicMessage::of(&record), Ok(TopicMessage::Event(_))) {
            answer.fail(&record);
        }
    }
    Ok(answer)
}

#[test]
fn a_queue_gets_back_what_failed() {
    let good = ComplaintEvent::abuse(["mary@example.com"]).to_json();
    for event in [SqsLambdaEvent::of([&*good, "{", "hello"]), SqsLambdaEvent::of_topic([&*good, "{", "hello"])] {
        let records = event.records.as_ref().unwrap();
        let failed: Vec<_> = records[1..].iter().map(|record| record.message_id().unwrap()).collect();
        assert_eq!(on_queue(&event).unwrap().failures().collect::<Vec<_>>(), failed);
    }
    // Nothing is lost of a batch with something that is no record.
    let odd = SqsLambdaEvent::from_json(r#"{"Records": [{"body": ""}, 7]}"#).unwrap();
    assert_eq!(on_queue(&odd).unwrap_err().path(), "/Records/1");
}

#[test]
fn firehose_gets_an_answer_for_each_record() {
    let event = FirehoseEvent::of([&*SendEvent::to(["mary@example.com"]).to_json(), "oops"]);
    let mut answer = FirehoseResponse::default();
    for record in event.records() {
        let record = record.unwrap();
        match TopicMessage::of(&record) {
            Ok(TopicMessage::Event(event)) => answer.ok(&record, event.to_json() + "\n"),
            _ => answer.failed(&record),
        }
    }
    assert_eq!(check(&answer.to_json(), FirehoseResponse::SHAPE).unwrap(), []);
    assert_eq!(answer.records.unwrap().len(), 2);
}

/// An event, in every envelope that it comes in.
fn comes_back(event: &SendingEvent) {
    let text = event.to_json();
    assert_eq!(check(&text, SendingEvent::SHAPE).unwrap(), [], "{text}");
    assert_eq!(SendingEvent::from_json(&text).unwrap(), *event);
    assert_eq!(*Strict::<SendingEvent>::from_json(&text).unwrap(), *event);
    let is_same = |message| matches!(message, TopicMessage::Event(found) if *found == *event);
    for record in SnsLambdaEvent::of([event]).records() {
        assert!(is_same(TopicMessage::of(&record.unwrap()).unwrap()));
    }
    for record in SqsLambdaEvent::of_topic([event]).records().chain(SqsLambdaEvent::of([event]).records()) {
        assert!(is_same(TopicMessage::of(&record.unwrap()).unwrap()));
    }
    for record in KinesisEvent::of([event]).records() {
        assert!(is_same(TopicMessage::of(&record.unwrap()).unwrap()));
    }
}

#[test]
fn events_for_tests_are_valid_and_come_back_in_all_envelopes() {
    let to = ["mary@example.com", "Richard Roe <richard@example.com>"];
    comes_back(&SendEvent::to(to).into());
    comes_back(&DeliveryEvent::to(to).into());
    comes_back(&DeliveryDelayEvent::to(to).into());
    comes_back(&RejectEvent::to(to).into());
    comes_back(&OpenEvent::to(to).into());
    comes_back(&ClickEvent::to(to).into());
    comes_back(&RenderingFailureEvent::to(to).into());
    comes_back(&SubscriptionEvent::to(to).into());
    comes_back(&BounceEvent::permanent(to).into());
    comes_back(&BounceEvent::transient(to).into());
    comes_back(&ComplaintEvent::abuse(to).into());
    comes_back(&ComplaintEvent::not_spam(to).into());
}

#[test]
fn events_on_a_bus() {
    let bounce = SesEventBridgeDetail::from_json(&BounceEvent::permanent(["mary@example.com"]).to_json()).unwrap();
    let event: SesEventBridgeEvent = EventBridgeEvent::of("aws.ses", DetailType::from("Email Bounced"), bounce);
    let text = event.to_json();
    assert_eq!(check(&text, SesEventBridgeEvent::SHAPE).unwrap(), [], "{text}");
    assert_eq!(SesEventBridgeEvent::from_json(&text).unwrap(), event);
    let error = SesEventBridgeEvent::from_json(&SnsLambdaEvent::of(["hello"]).to_json()).unwrap_err();
    assert_eq!(error.path(), "/detail-type");
}

#[test]
fn strict_types_refuse_events_that_are_none() {
    let text = SendEvent::to(["mary@example.com"]).to_json();
    assert!(Strict::<SendingEvent>::from_json(&text).is_ok());
    for wrong in ["[]", "null", "7"] {
        let text = text.replace("\"send\":{}", &format!("\"send\":{wrong}"));
        assert_eq!(Strict::<SendingEvent>::from_json(&text).unwrap_err().path(), "/send");
        assert!(SendingEvent::from_json(&text).is_ok(), "usual reading is tolerant");
    }
}
