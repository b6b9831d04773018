//! Finds the name that was meant.

use strsim::levenshtein;

/// Nobody's operation has a longer name; what a file says may be of any length.
const LONGEST: usize = 128;

/// Nearest of several names: equal but for case, or few letters away.
pub(super) fn near<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if name.len() > LONGEST {
        return None;
    }
    let most = (name.len() / 4).max(1);
    let name = name.to_ascii_lowercase();
    let rated = names.map(|known| (levenshtein(&name, &known.to_ascii_lowercase()), known));
    rated.filter(|(far, _)| *far <= most).min_by_key(|(far, _)| *far).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn the_nearest_name_wins() {
        let names = ["SendEmail", "SendRawEmail", "SendBounce"];
        assert_eq!(near("SendEmial", names.into_iter()), Some("SendEmail"));
        assert_eq!(near("sendrawemail", names.into_iter()), Some("SendRawEmail"));
        assert_eq!(near("DeleteUser", names.into_iter()), None);
        assert_eq!(near(&"x".repeat(1_000_000), names.into_iter()), None);
    }
}
