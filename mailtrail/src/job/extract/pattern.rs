//! How a requested value is compared with a value of a document.

use std::net::IpAddr;

use crate::job::field::Field;

/// What a value has to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::job) enum Pattern {
    /// The same.
    Same(String),
    /// The name of a service, with or without `.amazonaws.com`.
    Service(String),
    /// What stands before a separator, or all of it.
    Head(String, char),
    /// Part of it.
    Part(String),
    /// What it ends in.
    End(String),
    /// A glob for all of it.
    Glob(Vec<char>),
    /// An address in a block.
    Block(IpAddr, u8),
    /// The same but for angle brackets.
    MessageId(String),
}

const SUFFIX: &str = ".amazonaws.com";

impl Pattern {
    pub(super) fn of(field: Field, text: &str) -> Self {
        let lower = text.trim().to_lowercase();
        if lower.contains(['*', '?']) {
            return Self::Glob(lower.chars().collect());
        }
        match field {
            Field::Service => Self::Service(lower.strip_suffix(SUFFIX).unwrap_or(&lower).to_owned()),
            Field::Principal | Field::Subject | Field::UserAgent => Self::Part(lower),
            Field::Sender | Field::Recipient if lower.starts_with('@') => Self::End(lower),
            Field::Sender | Field::Recipient if !lower.contains('@') => Self::Part(lower),
            Field::Sender | Field::Recipient => {
                Self::Same(mailtrail_wire::bare_address(&lower).unwrap_or(&lower).to_owned())
            }
            Field::MessageId => Self::MessageId(bare_id(&lower).to_owned()),
            Field::Bounce if !lower.contains('/') => Self::Head(lower, '/'),
            Field::Tag if !lower.contains('=') => Self::Head(lower, '='),
            Field::Ip => block(&lower).map_or(Self::Same(lower), |(address, bits)| Self::Block(address, bits)),
            _ => Self::Same(lower),
        }
    }

    pub(in crate::job) fn matches(&self, value: &str) -> bool {
        let is_same = |wanted: &str| value.len() >= wanted.len() && value.to_lowercase() == *wanted;
        match self {
            Self::Same(wanted) if value.is_ascii() => value.eq_ignore_ascii_case(wanted),
            Self::Same(wanted) => is_same(wanted),
            Self::Service(wanted) => {
                let service = match value.len().checked_sub(SUFFIX.len()).and_then(|at| value.split_at_checked(at)) {
                    Some((service, suffix)) if suffix.eq_ignore_ascii_case(SUFFIX) => service,
                    _ => value,
                };
                service.eq_ignore_ascii_case(wanted)
            }
            Self::Head(wanted, separator) => {
                value.split(*separator).next().is_some_and(|head| head.to_lowercase() == *wanted)
            }
            Self::Part(wanted) => value.to_lowercase().contains(wanted),
            Self::End(wanted) => value.to_lowercase().ends_with(wanted),
            Self::Glob(glob) => {
                let value: Vec<char> = value.to_lowercase().chars().collect();
                is_like(glob, &value)
            }
            Self::Block(network, bits) => {
                value.parse::<IpAddr>().is_ok_and(|address| is_within(address.to_canonical(), *network, *bits))
            }
            Self::MessageId(wanted) => bare_id(&value.to_lowercase()) == wanted,
        }
    }

    /// Whether only one value is meant, so that a near one may be what was meant instead.
    pub(in crate::job) fn is_name(&self) -> bool {
        matches!(self, Self::Same(_) | Self::Service(_) | Self::Head(..))
    }
}

/// An identifier of a message without its angle brackets.
fn bare_id(text: &str) -> &str {
    text.trim().strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap_or(text.trim())
}

/// An address, or a block of them.
fn block(text: &str) -> Option<(IpAddr, u8)> {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address, Some(bits.parse().ok()?)),
        None => (text, None),
    };
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.unwrap_or(most);
    (bits <= most).then_some((address, bits))
}

fn is_within(address: IpAddr, network: IpAddr, bits: u8) -> bool {
    let bits = u32::from(bits);
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) => {
            (address.to_bits() ^ network.to_bits()).checked_shr(32 - bits).unwrap_or(0) == 0
        }
        (IpAddr::V6(address), IpAddr::V6(network)) => {
            (address.to_bits() ^ network.to_bits()).checked_shr(128 - bits).unwrap_or(0) == 0
        }
        _ => false,
    }
}

/// Whether a value is like a glob: `*` stands for any characters, `?` for one. It takes no longer than both lengths multiplied.
fn is_like(glob: &[char], value: &[char]) -> bool {
    let (mut at, mut in_value, mut star) = (0, 0, None);
    while in_value < value.len() {
        match glob.get(at) {
            Some('*') => {
                star = Some((at, in_value));
                at += 1;
            }
            Some('?') => (at, in_value) = (at + 1, in_value + 1),
            Some(wanted) if *wanted == value[in_value] => (at, in_value) = (at + 1, in_value + 1),
            _ => match star {
                Some((behind, from)) => {
                    star = Some((behind, from + 1));
                    (at, in_value) = (behind + 1, from + 1);
                }
                None => return false,
            },
        }
    }
    glob[at..].iter().all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_compared_in_its_way() {
        for (field, wanted, yes, no) in [
            (Field::Service, "ses", "ses.amazonaws.com", "sesv2.amazonaws.com"),
            (Field::Service, "SES.amazonaws.com", "ses.amazonaws.com", "ses.example.com"),
            (Field::Event, "deleteuser", "DeleteUser", "DeleteUsers"),
            (Field::Event, "Delete*", "DeleteUser", "CreateUser"),
            (Field::Principal, "Ana", "arn:aws:iam::111122223333:user/ana", "arn:aws:iam::111122223333:user/bob"),
            (
                Field::Principal,
                "*:user/a?a",
                "arn:aws:iam::111122223333:user/ana",
                "arn:aws:iam::111122223333:user/anna",
            ),
            (Field::Recipient, "Mary <mary@example.com>", "Mary@Example.com", "mary@example.org"),
            (Field::Recipient, "@example.com", "mary@example.com", "mary@sub.example.com"),
            (Field::Recipient, "mary", "mary@example.com", "jane@example.com"),
            (Field::MessageId, "<a@example.com>", "a@example.com", "ba@example.com"),
            (Field::Ip, "192.0.2.0/24", "192.0.2.255", "192.0.3.0"),
            (Field::Ip, "0.0.0.0/0", "192.0.2.255", "2001:db8::1"),
            (Field::Ip, "2001:db8::/32", "2001:db8:1::1", "2001:db9::1"),
            (Field::Ip, "2001:DB8::1", "2001:db8:0::1", "2001:db8::2"),
            (Field::Ip, "lambda.amazonaws.com", "Lambda.amazonaws.com", "192.0.2.1"),
            (Field::Bounce, "permanent", "Permanent/General", "Transient/General"),
            (Field::Bounce, "permanent/general", "Permanent/General", "Permanent/NoEmail"),
            (Field::Tag, "campaign", "campaign=spring", "team=campaign"),
            (Field::Subject, "zürich", "Grüße aus Zürich", "Grüße aus Zurich"),
            (Field::Region, "eu-west-?", "eu-west-1", "eu-west-10"),
        ] {
            let pattern = Pattern::of(field, wanted);
            assert!(pattern.matches(yes), "{wanted} {yes}");
            assert!(!pattern.matches(no), "{wanted} {no}");
        }
    }

    #[test]
    fn globs_match_all_of_a_value() {
        let is_like =
            |glob: &str, value: &str| is_like(&glob.chars().collect::<Vec<_>>(), &value.chars().collect::<Vec<_>>());
        for (glob, value) in [("*", ""), ("a*b*c", "axbxbxc"), ("**", "x"), ("?*", "é"), ("*a", "aaa")] {
            assert!(is_like(glob, value), "{glob} {value}");
        }
        for (glob, value) in [("?", ""), ("a*b", "abc"), ("a", "aa"), ("", "a")] {
            assert!(!is_like(glob, value), "{glob} {value}");
        }
        assert!(!is_like(&"*a".repeat(30), &"a".repeat(3000).replace('a', "ab")));
    }
}
