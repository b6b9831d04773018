//! The reader and `serde_json` agree about what is JSON, down to the depth that the reader allows.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mailtrail_wire::{Error, FaultKind, Reader, differences};
use serde::de::IgnoredAny;

fuzz_target!(|text: &str| {
    let mut reader = Reader::new(text);
    let ours = reader.skip().and_then(|()| reader.end());
    let theirs = serde_json::from_str::<IgnoredAny>(text);
    match ours {
        Ok(()) => {
            assert!(theirs.is_ok(), "{theirs:?}");
            assert_eq!(differences(text, text), Ok(Vec::new()));
        }
        Err(fault) => {
            assert!(fault.at <= text.len());
            assert!(theirs.is_err() || fault.kind == FaultKind::TooDeep, "{fault:?}");
            let error = Error::new(text, fault);
            assert!(error.line() >= 1 && error.column() >= 1);
        }
    }
});
