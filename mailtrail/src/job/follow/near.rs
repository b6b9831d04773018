//! Addresses similar to those that were asked for.

use mailtrail_wire::{JsonRef, Reader};
use workmail_events::StoryFilter;

/// Addresses that are kept for each one asked for.
const KEPT: usize = 3;

/// Bytes of an address on either side of its `@`.
const LONGEST: usize = 128;

/// Places for addresses that were looked at and are not near, by their hashes: what is forgotten is looked at again.
const PLACES: usize = 1 << 14;

/// An address in the log that is similar or equal to one that was asked for.
///
/// ```
/// let near = mailtrail::NearAddress::new("to", "jone@example.com", "jane@example.com");
/// assert_eq!((near.part, near.as_sender), ("to", false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct NearAddress {
    /// The part that was asked for: `from` or `to`.
    pub part: &'static str,
    /// Edit distance between the two.
    pub distance: usize,
    /// Address that was asked for, without a display name and in lower case.
    pub asked: String,
    /// Address in the log, in lower case.
    pub address: String,
    /// Whether it occurs as an author or sender.
    pub as_sender: bool,
    /// Whether it occurs as a recipient, or elsewhere.
    pub as_recipient: bool,
}

impl NearAddress {
    /// Makes a pair of an address that was asked for and a similar one.
    ///
    /// ```
    /// assert_eq!(mailtrail::NearAddress::new("to", "a@example.com", "b@example.com").distance, 1);
    /// ```
    pub fn new(part: &'static str, asked: &str, address: &str) -> Self {
        let distance = distance(asked, address).unwrap_or(usize::MAX);
        let (asked, address) = (asked.to_owned(), address.to_owned());
        Self { part, distance, asked, address, as_sender: false, as_recipient: false }
    }
}

/// Looks for near addresses in records, as long as nothing that was asked for is found.
#[derive(Debug)]
pub(super) struct Nearby {
    asked: Vec<(&'static str, String)>,
    /// Hashes of addresses that are not near.
    far: Vec<u64>,
    found: Vec<NearAddress>,
}

impl Nearby {
    /// Nothing, if no address is asked for.
    pub(super) fn of(filter: &StoryFilter) -> Option<Self> {
        let asked = [("from", &filter.from), ("to", &filter.to)];
        let asked: Vec<_> =
            asked.into_iter().filter_map(|(part, address)| Some((part, bare(address.as_deref()?)))).collect();
        (!asked.is_empty()).then(|| Self { asked, far: vec![0; PLACES], found: Vec::new() })
    }

    /// The nearest addresses, those asked for in order.
    pub(super) fn found(mut self) -> Vec<NearAddress> {
        self.found.sort();
        self.found
    }

    /// Looks at the addresses in the text of a record.
    pub(super) fn look(&mut self, record: &str) {
        for at in memchr::memchr_iter(b'@', record.as_bytes()) {
            let address = around(record, at);
            let hash = hash(address);
            let place = usize::try_from(hash % PLACES as u64).unwrap_or_default();
            if self.far.get(place) == Some(&hash) {
                continue;
            }
            let address = address.to_lowercase();
            let mut is_near = false;
            for index in 0..self.asked.len() {
                is_near |= self.compare(index, &address, record);
            }
            if let (false, Some(place)) = (is_near, self.far.get_mut(place)) {
                *place = hash;
            }
        }
    }

    /// Keeps an address if it is near to one that is asked for; answers whether it is.
    fn compare(&mut self, index: usize, address: &str, record: &str) -> bool {
        let Some((part, asked)) = self.asked.get(index) else { return false };
        let Some(distance) = distance(asked, address) else { return false };
        let known = self.found.iter_mut().find(|near| near.part == *part && near.address == address);
        if known.as_ref().is_some_and(|near| near.as_sender && near.as_recipient) {
            return true;
        }
        let Some(is_sender) = is_sender(address, record) else { return true };
        let mut near = NearAddress::new(part, asked, address);
        near.distance = distance;
        let near = if let Some(known) = known {
            known
        } else {
            self.found.push(near);
            self.found.sort();
            let count = self.found.iter().filter(|near| near.part == *part).count();
            if count > KEPT
                && let Some(last) = self.found.iter().rposition(|near| near.part == *part)
            {
                self.found.remove(last);
            }
            let Some(kept) = self.found.iter_mut().find(|near| near.part == *part && near.address == address) else {
                return true;
            };
            kept
        };
        near.as_sender |= is_sender;
        near.as_recipient |= !is_sender;
        true
    }
}

/// Whether an address in a record is that of a sender; nothing if it is none, but the identifier of the message.
fn is_sender(address: &str, record: &str) -> Option<bool> {
    let view = JsonRef::ahead(&Reader::new(record));
    let has = |pointer: &str| view.get(pointer).and_then(JsonRef::as_str).map(|text| text.to_lowercase());
    let is_in = |pointer: &str| has(pointer).is_some_and(|text| bare(&text) == address);
    if is_in("/event/from") || is_in("/event/sender") {
        return Some(true);
    }
    (!is_in("/event/messageId")).then_some(false)
}

/// Address without the name before it, in small letters.
fn bare(address: &str) -> String {
    let address = address.trim();
    let inside = address.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
    inside.map_or(address, |(_, inside)| inside.trim()).to_lowercase()
}

/// The address around its `@`.
fn around(text: &str, at: usize) -> &str {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || b"._-+%=~'!#$&*/?^`{|}".contains(byte);
    let bytes = text.as_bytes();
    let before = bytes[..at].iter().rev().take(LONGEST).take_while(|byte| is_part(byte)).count();
    let behind = bytes[at + 1..].iter().take(LONGEST).take_while(|byte| is_part(byte)).count();
    text.get(at - before..=at + behind).unwrap_or_default()
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// How far two addresses are from each other, if they are near: a few slips of the pen, another spelling of the name, the same name elsewhere, or a part
/// alone.
fn distance(asked: &str, address: &str) -> Option<usize> {
    const ELSEWHERE: usize = 3;
    const PART: usize = 4;
    if asked.is_empty() || asked.len() > 2 * LONGEST {
        return None;
    }
    let (name, domain) = address.rsplit_once('@')?;
    let Some((asked_name, asked_domain)) = asked.rsplit_once('@') else {
        return (asked == name || asked == domain).then_some(PART);
    };
    if asked == address {
        return Some(0);
    }
    let allowed = match asked_name.chars().count() {
        0..8 => 1,
        _ => 2,
    };
    let slips = |one: &str, other: &str| strsim::damerau_levenshtein(one, other);
    let folded = |name: &str| name.split('+').next().unwrap_or_default().replace(['.', '-', '_'], "");
    if domain == asked_domain {
        if folded(name) == folded(asked_name) {
            return Some(1);
        }
        let is_long = name.len().abs_diff(asked_name.len()) > 4 * allowed;
        return Some(slips(name, asked_name)).filter(|slips| !is_long && *slips <= allowed);
    }
    if name == asked_name {
        return Some(slips(domain, asked_domain).min(ELSEWHERE));
    }
    if address.len().abs_diff(asked.len()) > 4 {
        return None;
    }
    Some(slips(address, asked)).filter(|slips| *slips <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_and_far() {
        for (asked, address, expected) in [
            ("jane@example.com", "jane@example.com", Some(0)),
            ("jane@example.com", "jame@example.com", Some(1)),
            ("jane@example.com", "jaen@example.com", Some(1)),
            ("jane.doe@example.com", "janedoe@example.com", Some(1)),
            ("jane@example.com", "jane+lists@example.com", Some(1)),
            ("jane@example.com", "jane@example.org", Some(3)),
            ("jane@example.com", "jane@exampel.com", Some(1)),
            ("jane@example.com", "jame@exampel.com", Some(2)),
            ("jane", "jane@example.com", Some(4)),
            ("example.com", "jane@example.com", Some(4)),
            ("jane@example.com", "mary@example.com", None),
            ("jane@example.com", "richard@example.org", None),
            ("", "jane@example.com", None),
            ("jane@example.com", "example", None),
        ] {
            assert_eq!(distance(asked, address), expected, "{asked} {address}");
        }
    }

    #[test]
    fn the_nearest_are_kept_with_their_parts() {
        let mut filter = StoryFilter::default();
        filter.from = Some("Jane <Jane@example.com>".into());
        let mut nearby = Nearby::of(&filter).unwrap();
        for record in [
            r#"{"event":{"from":"Jame <JAME@example.com>","recipients":["jane@example.net"],"messageId":"<jan@example.com>"}}"#,
            r#"{"event":{"from":"jane@example.org","recipients":["jane@example.info","jame@example.com"]}}"#,
            r#"{"event":{"from":"é@example.org","recipients":["@", "a@"]}}"#,
        ] {
            nearby.look(record);
            nearby.look(record);
        }
        let found = nearby.found();
        let found: Vec<_> = found.iter().map(|near| (&*near.address, near.as_sender, near.as_recipient)).collect();
        assert_eq!(
            found,
            [("jame@example.com", true, true), ("jane@example.info", false, true), ("jane@example.net", false, true)]
        );
        assert!(Nearby::of(&StoryFilter::default()).is_none());
    }
}
