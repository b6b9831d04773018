//! A log file, and an event of any family, come back as they were; checking them never panics.
#![no_main]

use cloudtrail_records::{Document, Event, LogFile, check};
use libfuzzer_sys::fuzz_target;
use mailtrail_wire::differences;

fn holds<T: Document>(text: &str) {
    let read = T::from_json(text);
    let checked = check(text, T::SHAPE);
    match read {
        Ok(value) => {
            assert_eq!(differences(text, &value.to_json()), Ok(Vec::new()));
            checked.unwrap();
        }
        Err(error) => assert!(error.offset() <= text.len(), "{error}"),
    }
}

fuzz_target!(|text: &str| {
    holds::<LogFile>(text);
    holds::<Event>(text);
});
