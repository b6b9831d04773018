//! Suffixes that rotation appends to the names of logs: `app.log.1`, `app.log-20260302`, `app.log.2026-03-02T08.3`.

/// Most digits that stand together: `20260302081530` has 14.
const MOST_DIGITS: usize = 14;

/// What a file may have been called before it was rotated, the longest name first: without one number or time, or more.
pub(super) fn names_before(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name.strip_suffix('Z').unwrap_or(name);
    std::iter::from_fn(move || {
        loop {
            let before = rest.trim_end_matches(|char: char| char.is_ascii_digit());
            if !(1..=MOST_DIGITS).contains(&(rest.len() - before.len())) {
                return None;
            }
            let separator = before.chars().next_back()?;
            rest = &before[..before.len() - separator.len_utf8()];
            match separator {
                '.' | '-' | '_' => return Some(rest).filter(|rest| !rest.is_empty()),
                // Between a day and a time of it.
                'T' | ':' if rest.ends_with(|last: char| last.is_ascii_digit()) => {}
                _ => return None,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_numbers_and_times() {
        let names = |name| names_before(name).collect::<Vec<_>>();
        assert_eq!(names("a.log.1"), ["a.log"]);
        assert_eq!(names("a.log.2026-03-02"), ["a.log.2026-03", "a.log.2026", "a.log"]);
        assert_eq!(names("a.log-20260302T081530Z"), ["a.log"]);
        for name in ["a.log", "", "1", ".1", "é1", "a.log.Z", "a.log1", "aT1"] {
            assert!(names_before(name).next().is_none(), "{name}");
        }
    }
}
