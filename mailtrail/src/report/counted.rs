//! Numbers with their nouns.

/// So many of something, in words.
///
/// ```
/// use mailtrail::report::counted;
///
/// assert_eq!((counted(1, "file"), counted(2, "file")), ("1 file".into(), "2 files".into()));
/// assert_eq!(counted(0, "story"), "0 stories");
/// ```
pub fn counted(count: u64, noun: &str) -> String {
    match noun.strip_suffix('y') {
        _ if count == 1 => format!("1 {noun}"),
        Some(stem) => format!("{count} {stem}ies"),
        None => format!("{count} {noun}s"),
    }
}
