//! A record comes back as it was, or is an error within its bytes; checking it never panics.
#![no_main]

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use cloudtrail_records::{Document, Record, Wire, check};
use libfuzzer_sys::fuzz_target;
use mailtrail_wire::differences;

fn hash(record: &Record) -> u64 {
    let mut state = DefaultHasher::new();
    record.hash(&mut state);
    state.finish()
}

fuzz_target!(|bytes: &[u8]| {
    let record = match Record::from_json_slice(bytes) {
        Ok(record) => record,
        Err(error) => {
            assert!(error.offset() <= bytes.len(), "{error}");
            return;
        }
    };
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let written = record.to_json();
    assert_eq!(differences(text, &written), Ok(Vec::new()));
    check(text, Record::SHAPE).unwrap();
    let again = Record::from_json(&written).unwrap();
    assert_eq!(again.to_json(), written);
    assert!(again == record && hash(&again) == hash(&record), "what is written is equal to what was read");
    let by_serde: Record = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&by_serde).map(|text| differences(&written, &text)).unwrap(), Ok(Vec::new()));
});
