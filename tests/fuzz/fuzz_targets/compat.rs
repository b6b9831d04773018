//! Comparing any two schemas ends, and finds nothing between a schema and itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mailtrail_schemas::compare;
use serde_json::Value;

fuzz_target!(|input: (&str, &str)| {
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    let (Some(old), Some(new)) = (read(input.0), read(input.1)) else { return };
    assert_eq!(compare("a", &old, &old), []);
    for change in compare("a", &old, &new).iter().chain(&compare("a", &new, &old)) {
        assert!(!change.to_string().is_empty());
    }
});
