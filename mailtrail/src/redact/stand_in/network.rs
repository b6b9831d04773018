//! Networks: addresses with a port or the length of a prefix, those of which a part is left out, MAC addresses, names for looking addresses up.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::ip::network;
use super::{Sort, StandIns, is_documentation_v4, is_documentation_v6, is_host, is_v6, parse_v4, parse_v6};

/// First bytes of MAC addresses that no device has.
const MAC: [u8; 3] = [0, 0, 0x5e];

/// Whether a word is a network with so short a prefix that it tells nothing of anybody: `0.0.0.0/0`.
pub(in crate::redact) fn tells_nothing(word: &str) -> bool {
    let Some((ip, length)) = word.rsplit_once('/') else { return false };
    let Some(length) = length.parse().ok().filter(|length: &u32| *length < 16) else { return false };
    match (parse_v4(ip), parse_v6(ip)) {
        (Some(ip), _) => length < 8 && is_network(u32::from(ip).trailing_zeros(), 32, length),
        (_, Some(ip)) => is_network(u128::from(ip).trailing_zeros(), 128, length),
        _ => ip == "::" && length == 0,
    }
}

/// Whether an address with so many zeros at its end is that of a network.
fn is_network(zeros: u32, bits: u32, length: u32) -> bool {
    length < bits && zeros >= bits - length
}

/// The network that a word means that leaves out the last number, and the end that does: `192.0.2.*`.
pub(in crate::redact) fn partial(word: &str) -> Option<(Ipv4Addr, &str)> {
    let end = word.rfind('.')?;
    if !matches!(&word[end + 1..], "*" | "x" | "X" | "xxx") {
        return None;
    }
    let ip = format!("{}.0", &word[..end]).parse().ok()?;
    Some((ip, &word[end..]))
}

/// The bytes of a MAC address, and what stands between them.
pub(in crate::redact) fn mac(word: &str) -> Option<([u8; 6], char)> {
    let bytes = word.as_bytes();
    let sign = match bytes.len() {
        17 => bytes.get(2).filter(|byte| matches!(byte, b':' | b'-'))?,
        14 => bytes.get(4).filter(|byte| **byte == b'.')?,
        _ => return None,
    };
    let step = if bytes.len() == 17 { 3 } else { 5 };
    let mut out = [0; 6];
    let mut digits = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if at % step == step - 1 {
            if byte != sign {
                return None;
            }
            continue;
        }
        let digit = u8::try_from(char::from(*byte).to_digit(16)?).ok()?;
        let place = out.get_mut(digits / 2)?;
        *place = *place << 4 | digit;
        digits += 1;
    }
    Some((out, char::from(*sign)))
}

/// Whether a MAC address is nobody's.
pub(in crate::redact) fn is_documentation_mac(mac: [u8; 6]) -> bool {
    mac[..3] == MAC || mac == [0; 6] || mac == [0xff; 6]
}

/// The address that a name for looking addresses up means, how many of its labels are given, and what ends it: `2.0.192.in-addr.arpa`.
pub(in crate::redact) fn reverse(host: &str) -> Option<(IpAddr, usize, &str)> {
    const V4: &str = ".in-addr.arpa";
    const V6: &str = ".ip6.arpa";
    let lower = host.trim_end_matches('.').to_ascii_lowercase();
    if let Some(labels) = lower.strip_suffix(V4) {
        let numbers: Vec<u8> = labels.rsplit('.').map(|label| label.parse().ok()).collect::<Option<_>>()?;
        let mut octets = [0; 4];
        octets.get_mut(..numbers.len())?.copy_from_slice(&numbers);
        return Some((Ipv4Addr::from(octets).into(), numbers.len(), &host[labels.len()..]));
    }
    let labels = lower.strip_suffix(V6)?;
    let digits: Vec<u32> = labels
        .rsplit('.')
        .map(|label| label.chars().next().filter(|_| label.len() == 1)?.to_digit(16))
        .collect::<Option<_>>()?;
    let missing = 32_usize.checked_sub(digits.len())?;
    let bits = digits.iter().fold(0_u128, |bits, digit| bits << 4 | u128::from(*digit));
    let bits = bits.checked_shl(u32::try_from(4 * missing).ok()?).unwrap_or(0);
    Some((Ipv6Addr::from(bits).into(), digits.len(), &host[labels.len()..]))
}

impl StandIns {
    /// The stand-in of an IP address, with a port or the length of a prefix, or of a host.
    pub(super) fn network(&mut self, word: &str) -> Option<String> {
        if !word.bytes().any(|byte| byte == b'.' || byte == b':') {
            return mac(word).map(|(mac, sign)| self.mac(word, mac, sign));
        }
        if let Some(ip) = parse_v4(word) {
            return Some(self.v4(ip).to_string());
        }
        if is_v6(word)
            && let Some(ip) = parse_v6(word)
        {
            let new = self.v6(ip);
            return Some(if new == ip { word.to_owned() } else { new.to_string() });
        }
        if let Some((mac, sign)) = mac(word) {
            return Some(self.mac(word, mac, sign));
        }
        if let Some((ip, end)) = partial(word) {
            let new = self.v4(ip).to_string();
            return Some(format!("{}{end}", &new[..new.rfind('.')?]));
        }
        // `fe80::1%eth0`
        if let Some((head, zone)) = word.split_once('%')
            && is_v6(head)
            && let Some(ip) = parse_v6(head)
        {
            return Some(format!("{}%{zone}", self.v6(ip)));
        }
        if tells_nothing(word) {
            return Some(word.to_owned());
        }
        let (head, tail) = word.split_at(word.rfind(['/', ':'])?);
        if tail.len() > 1 && tail.len() <= 6 && tail[1..].bytes().all(|byte| byte.is_ascii_digit()) {
            let bare = head.trim_matches(['[', ']']);
            if let Some(ip) = parse_v4(head) {
                return Some(match tail.strip_prefix('/').and_then(|length| length.parse().ok()) {
                    Some(length) => format!("{}{tail}", self.cidr_v4(ip, length)),
                    None => format!("{}{tail}", self.v4(ip)),
                });
            }
            if bare.contains(':')
                && (tail.starts_with('/') || bare.len() < head.len())
                && let Some(ip) = parse_v6(bare)
            {
                let new = match tail.strip_prefix('/').and_then(|length| length.parse().ok()) {
                    Some(length) => self.cidr_v6(ip, length),
                    None => self.v6(ip),
                };
                return Some(if new == ip {
                    word.to_owned()
                } else {
                    format!("{}{tail}", head.replace(bare, &new.to_string()))
                });
            }
            if is_host(head) {
                return Some(format!("{}{tail}", self.host(head)));
            }
        }
        None
    }

    /// A network stays one: what is zero behind the prefix of one is so behind that of the other.
    fn cidr_v4(&mut self, ip: Ipv4Addr, length: u32) -> Ipv4Addr {
        match length {
            _ if !is_network(u32::from(ip).trailing_zeros(), 32, length) => self.v4(ip),
            0..8 => ip,
            _ if is_documentation_v4(ip) => ip,
            _ => network(self.v4(ip), length),
        }
    }

    fn cidr_v6(&self, ip: Ipv6Addr, length: u32) -> Ipv6Addr {
        let is_network = is_network(u128::from(ip).trailing_zeros(), 128, length);
        if is_network && length < 16 {
            return ip;
        }
        let new = self.v6_of(ip);
        if is_network && length > 32 { Ipv6Addr::from(u128::from(new) & !0 << (128 - length)) } else { new }
    }

    fn v6_of(&self, ip: Ipv6Addr) -> Ipv6Addr {
        if is_documentation_v6(ip) {
            return ip;
        }
        let host = self.key.hash(Sort::Ip, &ip.octets());
        Ipv6Addr::from(0x2001_0db8_u128 << 96 | host >> 32)
    }

    fn mac(&self, word: &str, mac: [u8; 6], sign: char) -> String {
        if is_documentation_mac(mac) {
            return word.to_owned();
        }
        let hash = self.key.hash(Sort::Ip, &mac).to_le_bytes();
        let bytes = [MAC[0], MAC[1], MAC[2], hash[0], hash[1], hash[2]];
        let is_upper = word.bytes().any(|byte| byte.is_ascii_uppercase());
        let mut out = String::with_capacity(word.len());
        for (at, byte) in bytes.iter().enumerate() {
            if at > 0 && (sign != '.' || at % 2 == 0) {
                out.push(sign);
            }
            _ = if is_upper { write!(out, "{byte:02X}") } else { write!(out, "{byte:02x}") };
        }
        out
    }

    /// The stand-in of a name for looking addresses up.
    pub(super) fn reverse_host(&mut self, host: &str) -> Option<String> {
        let (ip, count, end) = reverse(host)?;
        let labels: Vec<String> = match ip {
            IpAddr::V4(ip) => self.v4(ip).octets()[..count].iter().map(u8::to_string).collect(),
            IpAddr::V6(ip) => {
                let bits = u128::from(self.v6(ip));
                (0..count).map(|at| format!("{:x}", bits >> (124 - 4 * at) & 15)).collect()
            }
        };
        Some(labels.into_iter().rev().collect::<Vec<_>>().join(".") + end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::keyed::Keyed;

    #[test]
    fn networks_stay_networks() {
        let mut it = StandIns::new(Keyed::of("k"), None);
        for (word, zeros) in
            [("10.1.2.0/24", 8), ("10.1.0.0/16", 16), ("10.1.2.128/25", 7), ("10.1.2.4/30", 2), ("10.0.0.0/8", 24)]
        {
            let new = it.network(word).unwrap();
            let (ip, length) = new.split_once('/').unwrap();
            let ip: Ipv4Addr = ip.parse().unwrap();
            assert!(
                word.ends_with(length) && u32::from(ip).trailing_zeros() >= zeros && is_documentation_v4(ip),
                "{new}"
            );
            assert_eq!(it.network(&new).as_deref(), Some(&*new));
        }
        let new = it.network("2a02:1:2:3::/64").unwrap();
        assert!(new.starts_with("2001:db8:") && new.ends_with("::/64"), "{new}");
        for word in ["0.0.0.0/0", "::/0", "2000::/3", "128.0.0.0/1", "192.0.2.0/24"] {
            assert!(tells_nothing(word) || word.ends_with("/24"), "{word}");
            assert_eq!(it.network(word).as_deref(), Some(word));
        }
        assert!(!tells_nothing("10.1.2.3/0") && !tells_nothing("fd12::7/0"));
        assert_ne!(it.network("10.1.2.3/0").as_deref(), Some("10.1.2.3/0"));
        let networks: std::collections::BTreeSet<_> =
            (0..200).map(|at| it.network(&format!("10.{at}.0.0/16"))).collect();
        assert_eq!(networks.len(), 200);
    }

    #[test]
    fn mac_addresses_and_reversed_ones() {
        let mut it = StandIns::new(Keyed::of("k"), None);
        for word in ["0a:1b:2c:3d:4e:5f", "0A-1B-2C-3D-4E-5F", "0a1b.2c3d.4e5f"] {
            let new = it.network(word).unwrap();
            assert!(new.len() == word.len() && mac(&new).is_some_and(|(mac, _)| is_documentation_mac(mac)), "{new}");
        }
        let ip = it.network("10.1.2.3").unwrap();
        let parts: Vec<_> = ip.rsplit('.').collect();
        assert_eq!(it.host("3.2.1.10.in-addr.arpa."), format!("{}.in-addr.arpa.", parts.join(".")));
        assert!(it.host("2.0.a.2.ip6.arpa").ends_with("1.0.0.2.ip6.arpa"));
        assert!(it.network("10.1.2.*").unwrap().ends_with(".*"));
    }
}
