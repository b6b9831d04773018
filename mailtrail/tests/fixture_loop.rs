//! The loop from logs to fixtures: samples, coverage and drift.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixture_loop {
    mod coverage;
    mod drift;
    mod sample;
    mod support;
}
