//! By how much times are shifted.

use time::Duration;

/// `30d`, `-12h`: a number and its unit.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let unit = match text.as_bytes().last() {
        Some(b's') => 1,
        Some(b'm') => 60,
        Some(b'h') => 3600,
        Some(b'd') => 24 * 3600,
        Some(b'w') => 7 * 24 * 3600,
        _ => 0,
    };
    let number = text.get(..text.len().saturating_sub(1)).and_then(|number| number.parse::<i64>().ok());
    match number.and_then(|number| number.checked_mul(unit)) {
        // A hundred years are enough, and years stay those of this century or near it.
        Some(seconds) if unit > 0 && seconds.abs() <= 100 * 366 * 24 * 3600 => Ok(Duration::seconds(seconds)),
        _ => Err("expected a whole number followed by s, m, h, d or w, at most a hundred years".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        assert_eq!(duration("30d"), Ok(Duration::days(30)));
        assert_eq!(duration("-12h"), Ok(Duration::hours(-12)));
        assert_eq!(duration("2w"), Ok(Duration::weeks(2)));
        for text in ["", "d", "5", "1.5h", "1y", "99999999999999d", "ü"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
