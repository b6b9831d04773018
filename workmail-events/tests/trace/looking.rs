//! Looking for certain messages: as if all stories were told, and those chosen from them.

use time::{Duration, OffsetDateTime};
use workmail_events::{Document as _, Story, StoryFilter, Tracer};

use super::{Line, mailbox, orders, trace, untimed};

/// Everything that may be looked for in some stories, in spellings that the log does not have.
fn filters(stories: &[Story]) -> Vec<StoryFilter> {
    let mut filters = vec![StoryFilter::default()];
    let mut add = |set: &dyn Fn(&mut StoryFilter)| {
        let mut filter = StoryFilter::default();
        set(&mut filter);
        filters.push(filter);
    };
    for story in stories {
        for id in &story.message_ids {
            add(&|filter| filter.message_id = Some(format!(" <{id}> ")));
        }
        for id in &story.trace_ids {
            add(&|filter| filter.trace_id = Some(format!(" {id} ")));
        }
        if let Some(from) = story.from.as_ref().or(story.sender.as_ref()) {
            add(&|filter| filter.from = Some(from.to_uppercase()));
            add(&|filter| (filter.from, filter.subject) = (Some(from.clone()), Some("E".into())));
        }
        if let Some(subject) = &story.subject {
            let part: String = subject.chars().skip(2).collect();
            add(&|filter| filter.subject = Some(part.to_uppercase()));
        }
        for recipient in &story.recipients {
            add(&|filter| filter.to = Some(format!("Somebody <{}>", recipient.address)));
            add(&|filter| (filter.from, filter.to) = (story.from.clone(), Some(recipient.address.clone())));
        }
    }
    for nothing in ["", "<>", "nobody@example.com"] {
        add(&|filter| filter.message_id = Some(nothing.into()));
        add(&|filter| filter.to = Some(nothing.into()));
        add(&|filter| filter.subject = Some(nothing.into()));
    }
    filters
}

/// Stories that are looked for, out of records and out of their texts.
fn looked_for(lines: &[(Line, String)], filter: &StoryFilter, as_text: bool) -> Vec<Story> {
    let mut tracer = Tracer::new().only(filter.clone());
    for ((at, record), text) in lines {
        if as_text {
            tracer.add_text(text, *at).unwrap();
        } else {
            tracer.add(record, *at);
        }
    }
    tracer.finish()
}

#[test]
fn what_is_told_is_what_would_be_chosen() {
    for lines in [mailbox(), untimed()].into_iter().flatten() {
        let filters = filters(&trace(&lines));
        assert!(filters.len() > 100);
        for (number, (order, lines)) in orders(&lines).into_iter().take(8).enumerate() {
            let all = trace(&lines);
            let lines: Vec<_> = lines.into_iter().map(|line| (line.clone(), line.1.to_json())).collect();
            for filter in filters.iter().skip(number).step_by(8) {
                let chosen: Vec<_> = all.iter().filter(|story| story.matches(filter)).cloned().collect();
                assert_eq!(looked_for(&lines, filter, true), chosen, "{order}: {filter:?}");
                assert_eq!(looked_for(&lines, filter, false), chosen, "{order}: {filter:?}");
            }
        }
    }
}

#[test]
fn many_records_of_a_message_that_nobody_looked_for_until_the_last() {
    let lines: Vec<String> = (0..700)
        .map(|number| {
            format!(
                r#"{{"traceId":"a","event":{{"eventName":"MAILBOX_EMAIL_DELIVERED","recipient":"user{}@example.com"}}}}"#,
                number % 500
            )
        })
        .chain([r#"{"traceId":"a","event":{"eventName":"OUTGOING_EMAIL_SUBMITTED","from":"jane@example.com"}}"#.to_owned()])
        .collect();
    let mut filter = StoryFilter::default();
    filter.from = Some("jane@example.com".into());
    let tell = |mut tracer: Tracer| {
        for line in &lines {
            tracer.add_text(line, None).unwrap();
        }
        tracer.finish()
    };
    let story = &tell(Tracer::new().only(filter))[0];
    assert_eq!((story.events.len(), story.events.iter().map(|event| event.repeats).sum::<u64>()), (501, 200));
    assert_eq!(*story, tell(Tracer::new())[0]);
}

/// A message is told early where there is no room; that is counted, and those that come back soon are whole.
#[test]
fn memory_is_bounded_without_times() {
    let record = |number: usize, event: &str| format!(r#"{{"traceId":"trace-{number:06}","event":{{{event}}}}}"#);
    let mut filter = StoryFilter::default();
    filter.from = Some("user7@example.com".into());
    for (filter, most) in [(StoryFilter::default(), 150), (filter, 200)] {
        let mut tracer = Tracer::new().only(filter.clone()).within(200_000);
        let mut stories = Vec::new();
        let mut add = |text: String| {
            tracer.add_text(&text, None).unwrap();
            stories.extend(tracer.take_closed());
            assert!(tracer.open() < 400, "{}", tracer.open());
        };
        for number in 0..5_000 {
            let from = number % 100;
            add(record(number, &format!(r#""eventName":"OUTGOING_EMAIL_SUBMITTED","from":"user{from}@example.com""#)));
            if let Some(number) = number.checked_sub(50) {
                add(record(number, r#""eventName":"OUTGOING_EMAIL_SENT","recipient":"mary@example.org""#));
            }
        }
        let (open, cut_short) = (tracer.open(), tracer.cut_short());
        assert!(open > most && cut_short + open as u64 == 5_000, "{open} {cut_short}");
        stories.extend(tracer.finish());
        let asked = if filter.from.is_some() { 50 } else { 5_000 };
        assert_eq!(stories.len(), asked);
        assert_eq!(
            stories.iter().filter(|story| story.events.len() == 2).count(),
            asked - usize::from(asked > 50) * 50
        );
    }
}

/// A message that takes more than there is ends, too.
#[test]
fn one_message_has_no_more_memory_than_all() {
    let mut tracer = Tracer::new().within(100_000);
    for number in 0..2_000 {
        let text = format!(
            r#"{{"traceId":"a","event":{{"eventName":"OUTGOING_EMAIL_SENT","recipient":"user{number}@example.com"}}}}"#
        );
        tracer.add_text(&text, Some(OffsetDateTime::UNIX_EPOCH + Duration::SECOND)).unwrap();
    }
    assert!(tracer.cut_short() > 3, "{}", tracer.cut_short());
    let events: usize = tracer.finish().iter().map(|story| story.events.len()).sum();
    assert_eq!(events, 2_000);
}
