//! IP addresses: those for documentation, then others that nobody has.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Sort, Space, StandIns};

/// Networks for documentation.
const DOCUMENTATION: [u32; 3] = [0xc000_0200, 0xc633_6400, 0xcb00_7100];
/// Addresses of hosts in each of them.
const HOSTS: u64 = 254;
/// Network for benchmarks, `198.18.0.0/15`.
const BENCHMARKS: (u32, u64) = (0xc612_0000, 1 << 17);
/// What nobody has, `240.0.0.0/4`, but for its last address.
const RESERVED: (u32, u64) = (0xf000_0000, (1 << 28) - 1);
/// 762 addresses for documentation first, then 131,072 for benchmarks, then those that are reserved.
const SPACES: [u64; 3] = [3 * HOSTS, BENCHMARKS.1, RESERVED.1];

/// The IPv4 address that a text is.
pub(in crate::redact) fn parse_v4(text: &str) -> Option<Ipv4Addr> {
    if !(7..=15).contains(&text.len()) || !text.as_bytes()[0].is_ascii_digit() { None } else { text.parse().ok() }
}

/// The IPv6 address that a text is.
pub(in crate::redact) fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    if text.len() < 3 || !text.contains(':') { None } else { text.parse().ok() }
}

/// Whether an address is nobody's: for documentation, for benchmarks, reserved, or the host's own.
pub(in crate::redact) fn is_documentation_v4(ip: Ipv4Addr) -> bool {
    stays(ip) || slot(ip).is_some() || DOCUMENTATION.contains(&(u32::from(ip) & 0xffff_ff00))
}

/// Whether an address is for documentation or the host's own.
pub(in crate::redact) fn is_documentation_v6(ip: Ipv6Addr) -> bool {
    ip.segments()[..2] == [0x2001, 0xdb8]
        || ip.is_loopback()
        || ip.is_unspecified()
        || ip.to_ipv4_mapped().is_some_and(is_documentation_v4)
}

fn stays(ip: Ipv4Addr) -> bool {
    ip.is_loopback() || ip.is_unspecified() || ip.is_broadcast()
}

/// Which stand-in an address is, if it is one.
fn slot(ip: Ipv4Addr) -> Option<u64> {
    let number = u32::from(ip);
    let host = u64::from(number & 0xff);
    if let Some(net) = DOCUMENTATION.iter().position(|net| number & 0xffff_ff00 == *net) {
        return (1..=HOSTS).contains(&host).then(|| net as u64 * HOSTS + host - 1);
    }
    [(SPACES[0], BENCHMARKS), (SPACES[0] + SPACES[1], RESERVED)].into_iter().find_map(|(begin, (first, count))| {
        let offset = u64::from(number.checked_sub(first)?);
        (offset < count).then_some(begin + offset)
    })
}

fn address(slot: u64) -> Ipv4Addr {
    let number =
        |first: u32, offset: u64| Ipv4Addr::from(first.wrapping_add(u32::try_from(offset).unwrap_or_default()));
    match slot {
        _ if slot < SPACES[0] => {
            let net = usize::try_from(slot / HOSTS).unwrap_or_default();
            number(DOCUMENTATION[net], slot % HOSTS + 1)
        }
        _ if slot < SPACES[0] + SPACES[1] => number(BENCHMARKS.0, slot - SPACES[0]),
        _ => number(RESERVED.0, slot - SPACES[0] - SPACES[1]),
    }
}

/// The network of a length that a stand-in chooses: of those of one length, no two choose the same as long as there are enough.
pub(super) fn network(stand_in: Ipv4Addr, length: u32) -> Ipv4Addr {
    let slot = slot(stand_in).unwrap_or_default();
    let size = 1_u64 << (32 - length);
    let number =
        |first: u32, offset: u64| Ipv4Addr::from(first.wrapping_add(u32::try_from(offset).unwrap_or_default()));
    if length < 24 {
        return number(RESERVED.0, slot * size % (RESERVED.1 + 1));
    }
    let each = 256 / size;
    match usize::try_from(slot / each).ok().and_then(|net| DOCUMENTATION.get(net)) {
        Some(net) => number(*net, slot % each * size),
        None => number(BENCHMARKS.0, (slot - 3 * each) * size % BENCHMARKS.1),
    }
}

impl StandIns {
    pub(super) fn v4(&mut self, ip: Ipv4Addr) -> Ipv4Addr {
        let value = u64::from(u32::from(ip));
        // The address of a network for documentation, and its last one, are nobody's, and no stand-in either.
        let is_edge = slot(ip).is_none() && DOCUMENTATION.contains(&(u32::from(ip) & 0xffff_ff00));
        if stays(ip) || is_edge {
            return ip;
        }
        let key = self.key;
        let (new, is_supposed) = self.ledger.give(Space::Ips, value, |slots, others| {
            if slot(ip).is_some_and(|slot| slots.keep(others, value, slot)) {
                return ip;
            }
            let choice = u64::try_from(key.hash(Sort::Ip, &ip.octets()) >> 64).unwrap_or_default();
            address(slots.of(others, value, choice, &SPACES))
        });
        if is_supposed {
            self.ledger.suppose_ip(ip, new);
        }
        new
    }

    pub(super) fn v6(&mut self, ip: Ipv6Addr) -> Ipv6Addr {
        if let Some(inner) = ip.to_ipv4_mapped() {
            return self.v4(inner).to_ipv6_mapped();
        }
        if is_documentation_v6(ip) {
            return ip;
        }
        let host = self.key.hash(Sort::Ip, &ip.octets()) >> 32;
        Ipv6Addr::from(0x2001_0db8_u128 << 96 | host)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::redact::keyed::Keyed;

    #[test]
    fn no_two_addresses_become_the_same_even_when_those_for_documentation_run_out() {
        let mut stand_ins = StandIns::new(Keyed::of("k"), None);
        let given: Vec<_> = (0..3000_u32).map(|it| stand_ins.v4(Ipv4Addr::from(0x0a00_0000 + it * 977))).collect();
        assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), 3000);
        assert!(given.iter().all(|ip| is_documentation_v4(*ip)));
        let for_documentation = |ip: &&Ipv4Addr| DOCUMENTATION.contains(&(u32::from(**ip) & 0xffff_ff00));
        assert_eq!(given.iter().filter(for_documentation).count(), 762);
        assert!(given[..762].iter().all(|ip| for_documentation(&ip)));
        assert_eq!(given[0], stand_ins.v4(Ipv4Addr::new(10, 0, 0, 0)));
    }

    #[test]
    fn slots_and_addresses_go_together() {
        for number in [0, 253, 254, 761, 762, 131_833, 131_834, 200_000_000] {
            assert_eq!(slot(address(number)), Some(number));
        }
        assert_eq!(slot(Ipv4Addr::new(8, 8, 8, 8)), None);
    }
}
