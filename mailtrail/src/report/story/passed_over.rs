//! What a trace read but did not show, in words.

use crate::job::TraceSummary;
use crate::report::{counted, plain};

/// Returns what was read but is in no story: each part, named and counted.
///
/// ```
/// use mailtrail::TraceSummary;
/// use mailtrail::report::story::passed_over;
///
/// let mut summary = TraceSummary::default();
/// assert_eq!(passed_over(&summary), Vec::<String>::new());
/// (summary.unlinked, summary.others, summary.lines) = (1, 3, 2);
/// summary.kinds.insert("cloudtrail record".into(), 2);
/// summary.kinds.insert("unknown".into(), 1);
/// assert_eq!(
///     passed_over(&summary),
///     [
///         "1 record of no message",
///         "passed over 3 other documents (cloudtrail record 2, unknown 1)",
///         "2 lines of text without a document",
///     ],
/// );
/// ```
pub fn passed_over(summary: &TraceSummary) -> Vec<String> {
    let mut parts = Vec::new();
    if summary.unlinked > 0 {
        parts.push(format!("{} of no message", counted(summary.unlinked, "record")));
    }
    if summary.strangers > 0 {
        let names: Vec<_> = summary.stranger_names.iter().map(|name| format!("`{}`", plain(name))).collect();
        let records = counted(summary.strangers, "record");
        parts.push(format!(
            "{records} of unknown events, which no known event links to a message ({})",
            names.join(", ")
        ));
    }
    if summary.others > 0 {
        let mut kinds: Vec<_> = summary.kinds.iter().collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let kinds: Vec<_> = kinds.into_iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
        parts.push(format!("passed over {}{kinds}", counted(summary.others, "other document")));
    }
    if summary.lines > 0 {
        let noun = if summary.lines == 1 { "line" } else { "lines" };
        parts.push(format!("{} {noun} of text without a document", summary.lines));
    }
    if summary.broken > 0 {
        parts.push(format!("{} that could not be read", counted(summary.broken, "document")));
    }
    parts
}
