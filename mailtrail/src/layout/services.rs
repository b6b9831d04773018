//! Interleaved lines of several services, each with a name in front: `web-1  | {` of `docker compose logs`, `[pod/web-1/app] {` of
//! `kubectl logs --prefix`.

use std::collections::BTreeMap;

use super::{Feed, Line, Visitor, Walker, sees};

/// What begins a line of text.
pub(super) enum Taken {
    /// A document with words before each of its lines; it was taken.
    Document,
    /// Nothing of that kind.
    Nothing,
    /// What decides is not in this part.
    Later,
}

/// Longest name of a service.
const LONGEST_NAME: usize = 256;

/// Services whose lines may stand between two of another one: more of them would make the work more than the text is long.
const MOST_SERVICES: usize = 16;

/// Bytes of other services between two lines of a document: behind more, it is taken for cut.
const LONGEST_BETWEEN: usize = 64 * 1024;

/// Ranges of text that were taken out of turn, by their beginnings: those behind the present place, as offsets from it while nobody walks.
pub(crate) type OutOfTurn = BTreeMap<u64, u64>;

/// Name of the service that a line is of, if that stands in front of it.
pub(super) fn service(line: &[u8]) -> Option<&[u8]> {
    let line = without_colors(&line[..line.len().min(LONGEST_NAME)]);
    if line.starts_with(b"[pod/") {
        let end = line.iter().position(|byte| *byte == b']')?;
        return matches!(line.get(end + 1), Some(b' ')).then_some(&line[..end]);
    }
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let end = line.iter().take_while(|byte| is_name(byte)).count();
    let bar = end + line[end..].iter().take_while(|byte| **byte == b' ').count();
    let is_mark = end > 0 && bar > end && line.get(bar) == Some(&b'|');
    (is_mark && matches!(line.get(bar + 1), None | Some(b' ' | b'\n' | b'\r' | 0x1b))).then_some(&line[..end])
}

/// The line without the colors that begin it.
fn without_colors(mut line: &[u8]) -> &[u8] {
    while let Some(rest) = line.strip_prefix(b"\x1b[") {
        let digits = rest.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b';')).count();
        let Some(behind) = rest[digits..].strip_prefix(b"m") else { break };
        line = behind;
    }
    line
}

/// The lines of others that stand between those of a service.
#[derive(Debug)]
pub(super) struct Others {
    own: Vec<u8>,
    names: Vec<Vec<u8>>,
    /// Bytes of them since the last own line.
    bytes: usize,
}

impl Others {
    /// Nothing, if a line is of no service.
    pub(super) fn of(line: &[u8]) -> Option<Self> {
        Some(Self { own: service(line)?.to_vec(), names: Vec::new(), bytes: 0 })
    }

    /// Whether a line is one of them, and there were not too many.
    pub(super) fn pass(&mut self, line: &[u8]) -> bool {
        let Some(name) = service(line).filter(|name| **name != *self.own) else {
            self.bytes = 0;
            return false;
        };
        self.bytes += line.len();
        let is_known = self.names.iter().any(|known| **known == *name);
        if self.bytes > LONGEST_BETWEEN || !is_known && self.names.len() >= MOST_SERVICES {
            return false;
        }
        if !is_known {
            self.names.push(name.to_vec());
        }
        true
    }
}

/// Offset of the first line from an offset on that is not one of others; nothing if that is not in this part.
pub(super) fn next_own(feed: &mut impl Feed, mut at: usize, others: &mut Others) -> Option<usize> {
    loop {
        let window = &feed.window().as_bytes()[at..];
        match memchr::memchr(b'\n', window) {
            Some(end) if others.pass(&window[..=end]) => at += end + 1,
            Some(_) => return Some(at),
            None if window.len() > LONGEST_BETWEEN => return Some(at),
            None if feed.fill() => {}
            None => return feed.is_last().then_some(at),
        }
    }
}

impl<V: Visitor> Walker<V> {
    /// Goes over text that was taken out of turn, if that begins here.
    pub(super) fn pass_taken(&mut self, feed: &mut impl Feed) -> Taken {
        while let Some((start, end)) = self.course.taken.first_key_value().map(|(start, end)| (*start, *end)) {
            let at = feed.offset();
            if start > at {
                break;
            }
            let length = usize::try_from(end.saturating_sub(at)).unwrap_or(usize::MAX);
            if !sees(feed, length) {
                return Taken::Later;
            }
            self.course.taken.pop_first();
            if length > 0 {
                let length = feed.window().floor_char_boundary(length);
                let is_line = feed.window()[..length].ends_with('\n');
                feed.consume(length);
                self.course.line = if is_line { Line::Start } else { Line::Words };
                return Taken::Document;
            }
        }
        Taken::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_services() {
        for (line, expected) in [
            ("web-1  | {", Some("web-1")),
            ("my_app.web-1 |", Some("my_app.web-1")),
            ("web-1 | \n", Some("web-1")),
            ("\x1b[36mweb-1  | \x1b[0m{", Some("web-1")),
            ("\x1b[1;36mweb-1  |\x1b[0m {", Some("web-1")),
            ("[pod/web-1/app] {", Some("[pod/web-1/app")),
            ("web-1| {", None),
            ("web-1 |{", None),
            ("| {", None),
            ("web 1 | {", None),
            ("[INFO] {", None),
            ("[pod/web-1/app]{", None),
            ("{\"a\":1}", None),
            ("", None),
        ] {
            assert_eq!(service(line.as_bytes()).map(|name| str::from_utf8(name).unwrap()), expected, "{line:?}");
        }
    }

    #[test]
    fn others_are_not_without_end() {
        let mut others = Others::of(b"web-1 | {").unwrap();
        assert!((0..16).all(|number| others.pass(format!("db-{number} | x").as_bytes())));
        assert!(others.pass(b"db-3 | x") && !others.pass(b"db-16 | x"));
        assert!(!others.pass(b"web-1 | x") && !others.pass(b"x"));
        let long = format!("db-1 | {}", "x".repeat(LONGEST_BETWEEN / 2));
        assert!(others.pass(long.as_bytes()) && !others.pass(long.as_bytes()));
        assert!(Others::of(b"{").is_none());
    }
}
