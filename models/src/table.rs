//! The packed table.

use std::io::Read as _;
use std::sync::{LazyLock, OnceLock};

use flate2::read::DeflateDecoder;

use crate::Service;

static BYTES: &[u8] = include_bytes!("../data/models.bin");

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(entries);

/// One service: its head, and its model, which is unpacked when it is asked for.
struct Entry {
    name: &'static str,
    version: &'static str,
    title: &'static str,
    sources: Vec<&'static str>,
    packed: &'static [u8],
    service: OnceLock<Option<Service>>,
}

impl Entry {
    fn service(&self) -> Option<&Service> {
        let unpack = || {
            let mut text = String::new();
            DeflateDecoder::new(self.packed).read_to_string(&mut text).ok()?;
            Some(Service::read([self.name, self.version, self.title, self.sources.first().copied()?], &text))
        };
        self.service.get_or_init(unpack).as_ref()
    }
}

fn entries() -> Vec<Entry> {
    let end = BYTES.windows(2).position(|two| two == b"\n\n").unwrap_or_default();
    let (head, mut rest) = BYTES.split_at(end);
    rest = rest.get(2..).unwrap_or_default();
    let lines = std::str::from_utf8(head).unwrap_or_default().lines().skip(1);
    let entry = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let [name, version, title, sources, length] = [cell(), cell(), cell(), cell(), cell()];
        let (packed, others) = rest.split_at_checked(length.parse().ok()?)?;
        rest = others;
        Some(Entry { name, version, title, sources: sources.split(' ').collect(), packed, service: OnceLock::new() })
    };
    lines.map_while(entry).collect()
}

/// Event sources of records that tell of another API, too, and a source of that API's own: no model says so, but AWS's samples do.
const SHARED: [(&str, &str); 4] = [
    ("autoscaling", "application-autoscaling"),
    ("autoscaling", "autoscaling-plans"),
    ("s3-outposts", "s3"),
    ("sso", "sso-oidc"),
];

/// Returns the services for an event source, given without `.amazonaws.com` and in any case.
///
/// Several services may share one.
///
/// ```
/// let names: Vec<_> = mailtrail_models::services("ses").map(|service| service.name).collect();
/// assert!(["mailmanager", "ses", "sesv2"].iter().all(|name| names.contains(name)));
/// assert_eq!(mailtrail_models::services("signin-nowhere").count(), 0);
/// ```
pub fn services(source: &str) -> impl Iterator<Item = &'static Service> {
    let source = source.to_ascii_lowercase();
    let is_of = move |entry: &&Entry| {
        let is = |wanted: &str| entry.sources.contains(&wanted);
        is(&source) || SHARED.iter().any(|(shared, own)| *shared == source && is(own))
    };
    ENTRIES.iter().filter(is_of).filter_map(Entry::service)
}

/// Returns all event sources, without `.amazonaws.com`; some occur twice.
///
/// ```
/// assert!(mailtrail_models::sources().any(|source| source == "workmail"));
/// ```
pub fn sources() -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().flat_map(|entry| entry.sources.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_several_apis_share() {
        for (source, operation) in [
            ("autoscaling", "DescribeScalingPolicies"),
            ("autoscaling", "CreateAutoScalingGroup"),
            ("AutoScaling", "CreateScalingPlan"),
            ("s3-outposts", "PutObject"),
            ("s3-outposts", "CreateEndpoint"),
            ("sso", "CreateToken"),
        ] {
            assert!(services(source).any(|service| service.operation(operation).is_some()), "{source}:{operation}");
        }
        for (_, own) in SHARED {
            assert!(services(own).next().is_some(), "{own}");
        }
    }

    #[test]
    fn every_service_is_readable_and_refers_to_what_it_has() {
        let mut operations = 0;
        for entry in ENTRIES.iter() {
            let service = entry.service().unwrap();
            assert!(!service.operations.is_empty(), "{}", entry.name);
            assert!(service.refers_to_what_it_has(), "{}", entry.name);
            operations += service.operations.len();
        }
        assert!(ENTRIES.len() > 400 && operations > 15_000 && BYTES.len() < 2_000_000);
    }
}
