//! Whoever looks for messages is told what would be chosen from all stories, and stories come to an end whatever the records are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use workmail_events::{Story, StoryFilter, Tracer};

/// Stories of the lines of a text; even ones have times.
fn stories(mut tracer: Tracer, text: &str, timed: bool) -> Vec<Story> {
    let (mut stories, mut at) = (Vec::new(), time::OffsetDateTime::UNIX_EPOCH);
    for (number, line) in text.lines().enumerate() {
        at += time::Duration::seconds(i64::try_from(line.len()).unwrap_or_default() * 7);
        drop(tracer.add_text(line, Some(at).filter(|_| timed && number % 2 == 0)));
        stories.extend(tracer.take_closed());
    }
    stories.extend(tracer.finish());
    stories
}

fuzz_target!(|input: (u8, &str, &str)| {
    let (what, wanted, text) = input;
    let mut filter = StoryFilter::default();
    let wanted = || Some(wanted.to_owned());
    match what % 6 {
        0 => filter.message_id = wanted(),
        1 => filter.trace_id = wanted(),
        2 => filter.from = wanted(),
        3 => filter.to = wanted(),
        4 => filter.subject = wanted(),
        _ => (filter.from, filter.to) = (wanted(), wanted()),
    }
    let timed = what & 64 == 0;
    let tracer = || Tracer::with_patience(time::Duration::hours(1));
    let chosen: Vec<_> = stories(tracer(), text, timed).into_iter().filter(|story| story.matches(&filter)).collect();
    assert_eq!(stories(tracer().only(filter.clone()), text, timed), chosen);
    for story in stories(tracer().only(filter).within(usize::from(what) * 64), text, timed) {
        story.to_json();
    }
});
