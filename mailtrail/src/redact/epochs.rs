//! Fields whose names say that they hold a moment, as a number or a text.

/// Whether a field of this name holds a moment, of those whose names do not end as [`by_name`](super::names::by_name) knows.
pub(super) fn is_moment(name: &str) -> bool {
    const ENDS: [&str; 20] = [
        "epoch",
        "epochseconds",
        "epochmillis",
        "epochms",
        "millis",
        "milliseconds",
        "timestampms",
        "timems",
        "createdat",
        "updatedat",
        "modifiedat",
        "expiresat",
        "startedat",
        "endedat",
        "occurredat",
        "receivedat",
        "sentat",
        "expires",
        "expiration",
        "lastmodified",
    ];
    const WHOLE: [&str; 8] = ["ms", "us", "ts", "exp", "iat", "nbf", "epoch", "expiry"];
    let ends = |end: &str, whole: bool| {
        let mut letters = name.bytes().rev().filter(u8::is_ascii_alphanumeric);
        end.bytes().rev().all(|wanted| letters.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&wanted)))
            && !(whole && letters.next().is_some())
    };
    ENDS.iter().any(|end| ends(end, false)) || WHOLE.iter().any(|name| ends(name, true))
}

/// Whether a field of this name holds the version of something, which may look like a day.
pub(super) fn is_version(name: &str) -> bool {
    name.ends_with("ersion")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_moments() {
        for name in ["createdAt", "created_at", "exp", "timeInMillis", "requestTimeEpoch", "lastModified"] {
            assert!(is_moment(name), "{name}");
        }
        for name in ["format", "count", "experiment", "at", "ttsEngine", "seconds"] {
            assert!(!is_moment(name), "{name}");
        }
    }
}
