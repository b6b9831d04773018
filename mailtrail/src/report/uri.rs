//! File names as URIs.

use std::fmt::Write as _;

use super::reporter::relative;

/// A path as a reference (RFC 3986): relative ones stay so, absolute ones are of scheme `file`.
pub(super) fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len() + 8);
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in relative(path).bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("./logs/a b:c.json"), "logs/a%20b%3Ac.json");
        assert_eq!(uri("/logs/é.json"), "file:///logs/%C3%A9.json");
    }
}
