//! Whatever the input and the names of files, no report has a character that would not show or that changes what others show.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mailtrail::input::Source;
use mailtrail::report::{Human, Json, plain, story};
use mailtrail::{Finding, Options, Summary, read_text, round_trip_text, validate_text};
use mailtrail_wire::is_hidden;
use workmail_events::Tracer;

fn is_plain(what: &str, text: &[u8]) {
    let text = std::str::from_utf8(text).expect("text");
    if let Some(char) = text.chars().find(|char| is_hidden(*char) && *char != '\n') {
        panic!("{char:?} in {what}: {text:?}");
    }
}

fn reports(file: &Source, findings: &[Finding], summary: &Summary) {
    for all in [true, false] {
        let mut human = Human::new(Vec::new()).all(all);
        findings.iter().for_each(|finding| human.finding(file, finding).unwrap());
        human.rest().unwrap();
        human.validation(summary).unwrap();
        human.round_trips(summary).unwrap();
        let text = human.into_inner();
        is_plain("words", &text);
    }
    let mut json = Json::new(Vec::new());
    findings.iter().for_each(|finding| json.finding(file, finding).unwrap());
    json.validation(summary).unwrap();
    json.round_trips(summary).unwrap();
    let text = json.into_inner();
    is_plain("JSON", &text);
    assert!(
        text.split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
            .all(|line| { serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok() })
    );
}

fuzz_target!(|input: (&str, &str)| {
    let (name, text) = input;
    let file = Source::File(name.into());
    let mut options = Options::default();
    options.explain_detection = text.len() % 3 == 0;
    for (findings, summary) in [validate_text(text, &options), round_trip_text(text, &options)] {
        reports(&file, &findings, &summary);
    }
    for error in read_text(text).filter_map(Result::err) {
        is_plain("an error", error.to_string().as_bytes());
    }
    let mut tracer = Tracer::new();
    for line in text.lines() {
        if let Err(error) = tracer.add_text(line, None) {
            is_plain("an error", error.to_string().as_bytes());
        }
    }
    for story in tracer.finish() {
        is_plain("a story", story::table(&story).as_bytes());
    }
    is_plain("a name", plain(name).as_bytes());
});
