//! Comparing two trees, independently of `mailtrail_wire::differences`.

use super::{Text, Tree};

/// Where two documents differ in content, in words; nothing if they are equal.
///
/// The order of members does not count, except among members of the same name.
pub fn discrepancies(source: &Tree, written: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    compare(source, written, "$", &mut found);
    found
}

fn compare(left: &Tree, right: &Tree, place: &str, found: &mut Vec<String>) {
    match (left, right) {
        (Tree::Object(before), Tree::Object(after)) => {
            let (before, after) = (by_name(before), by_name(after));
            if before.len() != after.len() || before.iter().zip(&after).any(|(one, other)| one.0 != other.0) {
                let names = |list: &[(&Text, &Tree)]| list.iter().map(|(name, _)| name.lossy()).collect::<Vec<_>>();
                found.push(format!("{place}: members {:?}, then {:?}", names(&before), names(&after)));
                return;
            }
            for ((name, one), (_, other)) in before.into_iter().zip(after) {
                compare(one, other, &format!("{place}.{}", name.lossy()), found);
            }
        }
        (Tree::List(before), Tree::List(after)) if before.len() == after.len() => {
            for (index, (one, other)) in before.iter().zip(after).enumerate() {
                compare(one, other, &format!("{place}[{index}]"), found);
            }
        }
        _ if left == right => {}
        _ => found.push(format!("{place}: `{}`, then `{}`", left.compact(), right.compact())),
    }
}

fn by_name(members: &[(Text, Tree)]) -> Vec<(&Text, &Tree)> {
    let mut sorted: Vec<_> = members.iter().map(|(name, value)| (name, value)).collect();
    sorted.sort_by_key(|(name, _)| *name);
    sorted
}
