//! What somebody may have meant whose address was not found.

use crate::job::{NearAddress, TraceSummary};
use crate::report::plain;

/// Returns hints for a trace without a story: addresses similar to those that were asked for, or the same address as sender instead of recipient.
///
/// ```
/// use mailtrail::report::story::hints;
/// use mailtrail::{NearAddress, TraceSummary};
///
/// let mut near = NearAddress::new("from", "jone@example.com", "jane@example.com");
/// near.as_sender = true;
/// let mut summary = TraceSummary::default();
/// summary.near.push(near);
/// assert_eq!(hints(&summary), ["no message from `jone@example.com`; did you mean `jane@example.com`?"]);
/// ```
pub fn hints(summary: &TraceSummary) -> Vec<String> {
    let mut hints = Vec::new();
    for part in ["from", "to"] {
        let near: Vec<_> = summary.near.iter().filter(|near| near.part == part).collect();
        let Some(first) = near.first() else { continue };
        if first.asked == first.address {
            hints.push(same(first));
            continue;
        }
        let named: Vec<_> = near.iter().map(|near| name(near)).collect();
        hints.push(format!("no message {part} `{}`; did you mean {}?", plain(&first.asked), named.join(" or ")));
    }
    hints
}

/// The address itself is in the log.
fn same(near: &NearAddress) -> String {
    let address = plain(&near.asked);
    match (near.part, near.as_sender, near.as_recipient) {
        ("from", true, _) => format!("`{address}` is a sender in this log, but no message has all that is asked for"),
        ("to", _, true) => format!("`{address}` is a recipient in this log, but no message has all that is asked for"),
        ("from", ..) => format!("no message from `{address}`, but there are some to it; did you mean `--to`?"),
        _ => format!("no message to `{address}`, but there are some from it; did you mean `--from`?"),
    }
}

fn name(near: &NearAddress) -> String {
    let address = plain(&near.address);
    match (near.part, near.as_sender, near.as_recipient) {
        ("from", false, _) => format!("`{address}` (a recipient)"),
        ("to", _, false) => format!("`{address}` (a sender)"),
        _ => format!("`{address}`"),
    }
}
