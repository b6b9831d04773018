//! Numbers on the command line, and the error for an invalid one.

use std::num::NonZeroUsize;

/// A number of threads.
pub(in crate::cli) fn threads(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "expected a whole number above 0".into())
}

/// A number of hours.
pub(in crate::cli) fn hours(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("expected a whole number of hours up to {}", u32::MAX))
}

/// A number of things, of which there is at least one.
pub(in crate::cli) fn at_least_one(text: &str) -> Result<u64, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "expected a whole number above 0".into())
}

/// A share of a hundred, with the sign or without.
pub(in crate::cli) fn percent(text: &str) -> Result<u64, String> {
    let number = text.strip_suffix('%').unwrap_or(text).trim_end().parse().ok();
    number.filter(|number| *number <= 100).ok_or_else(|| "expected a whole number of percent from 0 to 100".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_plainly() {
        assert_eq!(threads("4"), Ok(NonZeroUsize::new(4).unwrap()));
        assert_eq!(hours("0"), Ok(0));
        assert_eq!((at_least_one("1"), percent("80%"), percent("80 %"), percent("0")), (Ok(1), Ok(80), Ok(80), Ok(0)));
        for text in ["-1", "x", "", "0", "1.5"] {
            assert_eq!(at_least_one(text), Err("expected a whole number above 0".into()), "{text}");
        }
        for text in ["-1", "x", "", "101", "0.8", "%"] {
            assert_eq!(percent(text), Err("expected a whole number of percent from 0 to 100".into()), "{text}");
        }
        for text in ["0", "-1", "x", "", "1.5", "99999999999999999999999"] {
            assert_eq!(threads(text), Err("expected a whole number above 0".into()), "{text}");
        }
        for text in ["-1", "x", "", "1.5", "4294967296"] {
            assert_eq!(hours(text), Err("expected a whole number of hours up to 4294967295".into()), "{text}");
        }
    }
}
