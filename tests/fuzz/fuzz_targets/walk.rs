//! The walk through any bytes never panics, and finds the same in one piece and in parts of any length by three threads, with small limits as with large ones.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mailtrail::{Options, read_from, round_trip_text, validate_in_parts};
use rayon::{ThreadPool, ThreadPoolBuilder};

static POOL: LazyLock<ThreadPool> = LazyLock::new(|| ThreadPoolBuilder::new().num_threads(3).build().unwrap());

fuzz_target!(|input: (u8, u8, &[u8])| {
    let (part, limits, bytes) = input;
    let mut options = Options::default();
    if limits % 2 == 1 {
        options.limits.unpacked = u64::from(limits);
        options.limits.documents = u64::from(limits) / 8;
        options.limits.envelopes = usize::from(limits) / 64;
        options.limits.findings = usize::from(limits) / 16;
    }
    let whole = validate_in_parts(bytes, &options, &POOL, usize::MAX / 16);
    for part in [usize::from(part) + 1, (usize::from(part) + 1) * 16] {
        assert_eq!(validate_in_parts(bytes, &options, &POOL, part), whole, "parts of {part} bytes");
    }
    let documents = read_from(std::io::Cursor::new(bytes.to_vec()));
    assert!(documents.filter_map(Result::ok).all(|document| document.typed().is_ok()), "what is found is read");
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert_eq!(round_trip_text(text, &options).1.changed, 0);
    }
});
