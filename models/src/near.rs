//! Finds the name that was meant.

use strsim::levenshtein;

/// Nobody's operation has a longer name; what a file says may be of any length.
const LONGEST: usize = 128;

/// Returns the nearest of several names: equal except for case, or a few letters away.
///
/// ```
/// assert_eq!(mailtrail_models::near("CreateUsr", ["CreateUser", "DeleteUser"].into_iter()), Some("CreateUser"));
/// assert_eq!(mailtrail_models::near("Nothing", ["CreateUser", "DeleteUser"].into_iter()), None);
/// ```
pub fn near<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
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
