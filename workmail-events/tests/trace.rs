//! Stories of a mailbox of a few dozen messages: every one is told right, whatever the order of its records.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

#[path = "trace/asking.rs"]
mod asking;
#[path = "trace/joining.rs"]
mod joining;
#[path = "trace/looking.rs"]
mod looking;
#[path = "trace/many.rs"]
mod many;
#[path = "trace/stories.rs"]
mod stories;

use std::fs;
use std::path::Path;

use time::OffsetDateTime;
use workmail_events::{
    Document as _, EventRecord, Json, Outcome, Story, StoryFilter, TextValue as _, Timestamp, Tracer,
};

use self::stories::STORIES;

type Line = (Option<OffsetDateTime>, EventRecord);

/// Text of a fixture; nothing outside the repository.
fn fixture(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/files").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: no file {}", path.display());
    }
    text
}

fn line(at: &str, json: &str) -> Line {
    (Some(Timestamp::parse(at).unwrap().instant()), EventRecord::from_json(json).unwrap())
}

/// Mailbox as an export: each line has the time of its log event.
fn mailbox() -> Option<Vec<Line>> {
    let text = fixture("workmail-mailbox-export.txt")?;
    Some(text.lines().map(|text| text.split_once(' ').unwrap()).map(|(at, json)| line(at, json)).collect())
}

/// Mailbox as lines without times.
fn untimed() -> Option<Vec<Line>> {
    let text = fixture("workmail-mailbox.ndjson")?;
    Some(text.lines().map(|json| (None, EventRecord::from_json(json).unwrap())).collect())
}

fn trace(lines: &[Line]) -> Vec<Story> {
    let mut tracer = Tracer::new();
    for (at, record) in lines {
        tracer.add(record, *at);
    }
    tracer.finish()
}

/// Lines in several orders, with a name for each.
fn orders(lines: &[Line]) -> Vec<(String, Vec<Line>)> {
    let mut orders = vec![
        ("as in the file".to_owned(), lines.to_vec()),
        ("reversed".to_owned(), lines.iter().rev().cloned().collect()),
        ("each twice".to_owned(), lines.iter().flat_map(|line| [line.clone(), line.clone()]).collect()),
        ("all twice".to_owned(), lines.iter().chain(lines).cloned().collect()),
    ];
    for seed in 1..=20_u64 {
        let mut state = seed;
        let mut shuffled = lines.to_vec();
        for index in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(index, usize::try_from(state >> 33).unwrap() % (index + 1));
        }
        orders.push((format!("shuffled {seed}"), shuffled));
    }
    orders
}

/// Filter out of its member and its value.
fn filter(text: &str) -> StoryFilter {
    let (member, value) = text.split_once(' ').unwrap();
    let mut filter = StoryFilter::default();
    let place = match member {
        "message" => &mut filter.message_id,
        "trace" => &mut filter.trace_id,
        "subject" => &mut filter.subject,
        other => panic!("{other}"),
    };
    *place = Some(value.to_owned());
    filter
}

/// Outcome in one line.
fn tell(outcome: &Outcome) -> String {
    let parts: Vec<&str> = match outcome {
        Outcome::Delivered { folder } => folder.iter().map(String::as_str).collect(),
        Outcome::Bounced { reason, status } => [status, reason].into_iter().flatten().map(String::as_str).collect(),
        Outcome::StoppedByRule { rule, action } => [rule, action].into_iter().flatten().map(String::as_str).collect(),
        Outcome::StoppedByDmarc { policy } => vec![policy],
        Outcome::Redirected { rule, action, to } => {
            [rule, action, to].into_iter().flatten().map(String::as_str).collect()
        }
        _ => Vec::new(),
    };
    [&[outcome.as_str()], &parts[..]].concat().join(" | ")
}

/// Sentence without the times in it.
fn timeless(sentence: &str) -> String {
    let mut parts = sentence.split(" at 2026-");
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        text += part.split_once('Z').unwrap().1;
    }
    text
}

/// Compares stories with the table.
fn compare(order: &str, stories: &[Story], sentence: impl Fn(&str) -> String) {
    assert_eq!(stories.len(), STORIES.len(), "{order}");
    for (wanted, recipients) in STORIES {
        let filter = filter(wanted);
        let found: Vec<_> = stories.iter().filter(|story| story.matches(&filter)).collect();
        assert_eq!(found.len(), 1, "{order}: {wanted}");
        let told = found[0].recipients.iter().map(|recipient| {
            assert!(recipient.explanation().starts_with(&recipient.address), "{order}: {wanted}");
            (recipient.address.clone(), tell(&recipient.outcome), sentence(&recipient.explanation()))
        });
        let mut told: Vec<_> = told.collect();
        let expected = recipients.iter().map(|(outcome, explanation)| {
            let address = explanation.split([' ', ':']).next().unwrap();
            (address.to_owned(), (*outcome).to_owned(), sentence(explanation))
        });
        let mut expected: Vec<_> = expected.collect();
        told.sort();
        expected.sort();
        assert_eq!(told, expected, "{order}: {wanted}");
    }
}

#[test]
fn every_message_with_times() {
    let Some(lines) = mailbox() else { return };
    for (order, lines) in orders(&lines) {
        compare(&order, &trace(&lines), str::to_owned);
    }
}

#[test]
fn every_message_without_times() {
    let Some(lines) = untimed() else { return };
    for (order, lines) in orders(&lines) {
        compare(&order, &trace(&lines), timeless);
    }
}

#[test]
fn stories_are_the_same_in_every_order() {
    let Some(lines) = mailbox() else { return };
    let expected: Vec<_> = trace(&lines);
    for (order, lines) in orders(&lines) {
        for (mut story, expected) in trace(&lines).into_iter().zip(&expected) {
            let repeats = expected.events.iter().map(|event| event.repeats);
            story.events.iter_mut().zip(repeats).for_each(|(event, repeats)| event.repeats = repeats);
            assert_eq!(&story, expected, "{order}");
        }
    }
}

#[test]
fn every_line_is_told_once() {
    let Some(lines) = mailbox() else { return };
    let mut tracer = Tracer::new();
    for (at, record) in &lines {
        tracer.add(record, *at);
        assert!(tracer.take_closed().is_empty());
    }
    assert_eq!((tracer.open(), tracer.unlinked()), (STORIES.len(), 2));
    let stories = tracer.finish();
    let events = || stories.iter().flat_map(|story| &story.events);
    let repeats: u64 = events().map(|event| event.repeats).sum();
    assert_eq!(repeats, 3);
    assert_eq!(events().count() + 3 + 2, lines.len());
    assert!(stories.is_sorted_by_key(|story| story.first));
}

#[test]
fn patience_ends_stories() {
    let Some(lines) = mailbox() else { return };
    let mut tracer = Tracer::with_patience(time::Duration::minutes(5));
    let mut most = 0;
    let mut stories = Vec::new();
    for (at, record) in &lines {
        tracer.add(record, *at);
        stories.extend(tracer.take_closed());
        most = most.max(tracer.open());
    }
    stories.extend(tracer.finish());
    assert!(most < 10, "{most}");
    // What comes after the patience is a story of its own: the bounce after forty minutes.
    assert_eq!(stories.len(), STORIES.len() + 1);
    let late = stories.last().unwrap();
    assert_eq!(
        late.recipients[0].explanation(),
        "richard@example.org did not get it: the message bounced at 2026-03-02T08:46:01.500Z, message too large"
    );
}

#[test]
fn patience_does_not_run_out_backwards() {
    let Some(lines) = mailbox() else { return };
    let mut tracer = Tracer::with_patience(time::Duration::SECOND);
    for (at, record) in lines.iter().rev() {
        tracer.add(record, *at);
        assert!(tracer.take_closed().is_empty());
    }
    compare("reversed", &tracer.finish(), str::to_owned);
}

#[test]
fn other_layouts_hold_the_same_mailbox() {
    let Some(lines) = mailbox() else { return };
    let expected = trace(&lines);
    let text = |json: &Json, pointer: &str| json.get(pointer).unwrap().as_str().unwrap().into_owned();

    let json = Json::parse(&fixture("workmail-mailbox-filter-log-events.json").unwrap()).unwrap();
    let found = (0..lines.len()).map(|index| {
        let at = json.get(&format!("/events/{index}/timestamp")).unwrap().as_u64().unwrap();
        let at = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at) * 1_000_000).unwrap();
        (Some(at), EventRecord::from_json(&text(&json, &format!("/events/{index}/message"))).unwrap())
    });
    assert_eq!(trace(&found.collect::<Vec<_>>()), expected);

    let json = Json::parse(&fixture("workmail-mailbox-insights.json").unwrap()).unwrap();
    let found = (0..lines.len()).map(|index| {
        let value = |field: usize| text(&json, &format!("/results/{index}/{field}/value"));
        line(&value(0), &value(1))
    });
    assert_eq!(trace(&found.collect::<Vec<_>>()), expected);
}

#[test]
fn facts_beside_the_recipients() {
    let Some(lines) = mailbox() else { return };
    let stories = trace(&lines);
    let story = |wanted: &str| stories.iter().find(|story| story.matches(&filter(wanted))).unwrap();

    let lunch = story("message <EXAMPLE302@example.com>");
    assert_eq!(lunch.trace_ids, ["trace-EXAMPLE30201", "trace-EXAMPLE30202"]);
    assert!(lunch.submitted && lunch.received);
    assert_eq!(lunch.recipient("Mary <MARY@example.com>"), lunch.recipients.first());

    let invitation = story("subject invitation");
    assert_eq!(invitation.from.as_deref(), Some("richard@example.com"));
    assert_eq!(invitation.sender.as_deref(), Some("jane@example.com"));
    for address in ["Richard Roe <RICHARD@example.com>", "jane@example.com"] {
        let mut filter = filter("subject invitation");
        filter.from = Some(address.into());
        assert!(invitation.matches(&filter), "{address}");
        filter.to = Some(address.into());
        assert!(!invitation.matches(&filter), "{address}");
    }

    assert_eq!(story("subject Board paper").journaled_to, ["journal@example.com"]);
    let payment = story("subject Urgent payment");
    assert_eq!(payment.dmarc_policies_applied, ["QUARANTINE"]);
    let verdicts = &payment.verdicts;
    let texts = [&verdicts.spam, &verdicts.dkim, &verdicts.spf, &verdicts.dmarc];
    assert_eq!(texts.map(|verdict| verdict.as_ref().unwrap().to_string()), ["PASS", "FAIL", "FAIL", "FAIL"]);
    assert_eq!(story("subject Wrong attachment").events[1].name, "MESSAGE_RECALLED");
    for story in &stories {
        let json = Json::parse(&story.to_json()).unwrap();
        assert_eq!(json.get("/recipients").unwrap().items().count(), story.recipients.len());
        assert_eq!(json.get("/events").unwrap().items().count(), story.events.len());
    }
}
