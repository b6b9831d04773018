//! The promises of `ARCHITECTURE.md` at their edges.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod promises {
    mod depth;
    mod names;
    mod numbers;
    mod sizes;
    mod states;
    mod surrogates;
    mod texts;
}
