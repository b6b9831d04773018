//! The name that was meant.

/// Nearest of several names: equal but for case, or few letters away.
pub(super) fn near<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let most = (name.len() / 4).max(1);
    let name = name.to_ascii_lowercase();
    let rated = names.map(|known| (distance(&name, &known.to_ascii_lowercase()), known));
    rated.filter(|(far, _)| *far <= most).min_by_key(|(far, _)| *far).map(|(_, known)| known)
}

/// How many letters have to be changed, added or taken away.
fn distance(left: &str, right: &str) -> usize {
    // Nobody's operation has a name as long as that; what a file says may.
    if left.len().abs_diff(right.len()) > 16 || left.len() > 128 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, letter) in left.bytes().enumerate() {
        let mut diagonal = index;
        let mut before = index + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(right.bytes()) {
            before = (diagonal + usize::from(letter != other)).min(before + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, before);
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, near};

    #[test]
    fn the_nearest_name_wins() {
        assert_eq!((distance("kitten", "sitting"), distance("", "abc"), distance("same", "same")), (3, 3, 0));
        let names = ["SendEmail", "SendRawEmail", "SendBounce"];
        assert_eq!(near("SendEmial", names.into_iter()), Some("SendEmail"));
        assert_eq!(near("sendrawemail", names.into_iter()), Some("SendRawEmail"));
        assert_eq!(near("DeleteUser", names.into_iter()), None);
        assert_eq!(near(&"x".repeat(1_000_000), names.into_iter()), None);
    }
}
