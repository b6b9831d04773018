//! Numbers with their nouns.

/// Returns a number with its noun, in the singular or plural. It supports only regular plurals.
///
/// ```
/// use mailtrail::report::counted;
///
/// assert_eq!((counted(1, "file"), counted(2, "file")), ("1 file".into(), "2 files".into()));
/// assert_eq!((counted(0, "story"), counted(3, "day")), ("0 stories".into(), "3 days".into()));
/// ```
pub fn counted(count: u64, noun: &str) -> String {
    match noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        _ if count == 1 => format!("1 {noun}"),
        Some(stem) => format!("{count} {stem}ies"),
        None => format!("{count} {noun}s"),
    }
}
