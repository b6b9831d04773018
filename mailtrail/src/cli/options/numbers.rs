//! Numbers of the command line, and what to say of what is none.

use std::num::NonZeroUsize;

/// A number of threads.
pub(in crate::cli) fn threads(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "expected a whole number from 1 on".into())
}

/// A number of hours.
pub(in crate::cli) fn hours(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("expected a whole number of hours up to {}", u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_plainly() {
        assert_eq!(threads("4"), Ok(NonZeroUsize::new(4).unwrap()));
        assert_eq!(hours("0"), Ok(0));
        for text in ["0", "-1", "x", "", "1.5", "99999999999999999999999"] {
            assert_eq!(threads(text), Err("expected a whole number from 1 on".into()), "{text}");
        }
        for text in ["-1", "x", "", "1.5", "4294967296"] {
            assert_eq!(hours(text), Err("expected a whole number of hours up to 4294967295".into()), "{text}");
        }
    }
}
