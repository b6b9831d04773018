//! Names of hosts and domains; those of AWS's services stay.

use mailtrail_wire::Content;

use super::{Sort, StandIns, is_account, is_letters, parse_v4, parse_v6};
use crate::redact::memo::Question;
use crate::redact::vocabulary::is_word;
use crate::redact::words::{is_region, is_service_label};
use crate::verdict::secret_form::ip_host;

/// Ends of names that AWS's services have.
const AWS: &[&str] = &[
    "amazonaws.com",
    "amazonaws.com.cn",
    "amazonaws.eu",
    "amazonwebservices.com.cn",
    "amazonwebservices.eu",
    "c2s.ic.gov",
    "sc2s.sgov.gov",
    "csp.hci.ic.gov",
    "cloud.adc-e.uk",
    "amazonses.com",
    "awsapps.com",
    "amazonworkmail.com",
    "aws.amazon.com",
    "amazon.com",
    "api.aws",
    "aws.dev",
    "amazontrust.com",
    "ec2.internal",
    "compute.internal",
];

/// Ends of names of domains that people have.
const ENDS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "io", "dev", "app", "cloud", "email", "co", "ai",
    "eu", "uk", "de", "fr", "it", "es", "nl", "be", "ch", "at", "se", "no", "dk", "fi", "cz", "pt", "ie", "gr", "ru",
    "ua", "cn", "jp", "kr", "in", "au", "nz", "ca", "us", "br", "mx", "ar", "za", "il", "tr", "sg", "hk", "tw", "xyz",
    "online", "site", "shop", "store", "tech", "me", "tv", "cc", "local", "internal", "corp", "lan", "example", "test",
    "aws", "goog", "mail", "arpa", "cat", "hu", "ro", "bg", "lt", "lv", "ee", "sk", "si", "hr", "lu", "is", "th", "vn",
    "my", "ph", "id", "ng", "ke", "eg", "sa", "ae", "cl", "pe",
];

/// Labels that say what a host does and nothing of whose it is.
const LABELS: &[&str] = &[
    "www",
    "mail",
    "smtp",
    "mx",
    "imap",
    "pop",
    "_domainkey",
    "_dmarc",
    "autodiscover",
    "bounce",
    "email",
    "ec2",
    "compute",
];

/// Ends of names that nobody has.
const DOCUMENTATION: &[&str] =
    &["example.com", "example.net", "example.org", "example.edu", "example", "test", "invalid", "localhost"];

fn ends_with(host: &str, end: &str) -> bool {
    let Some(at) = host.len().checked_sub(end.len()) else { return false };
    host.as_bytes()[at..].eq_ignore_ascii_case(end.as_bytes()) && (at == 0 || host.as_bytes()[at - 1] == b'.')
}

/// Whether a host is one of AWS.
pub(in crate::redact) fn is_aws(host: &str) -> bool {
    AWS.iter().any(|end| ends_with(host, end))
}

/// Whether a host is nobody's.
pub(in crate::redact) fn is_documentation_host(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    DOCUMENTATION.iter().any(|end| ends_with(host, end))
}

/// Whether a text looks like the name of a host: labels, and an end that is known.
pub(in crate::redact) fn is_host(text: &str) -> bool {
    // Most words have none.
    if memchr::memchr(b'.', text.as_bytes()).is_none() {
        return false;
    }
    let Some((rest, end)) = text.trim_end_matches('.').rsplit_once('.') else { return false };
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() < 64
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    text.len() < 254 && rest.split('.').all(is_label) && ENDS.iter().any(|known| known.eq_ignore_ascii_case(end))
}

impl StandIns {
    /// The stand-in of a host: that of its domain, and one for each label before it.
    pub(super) fn host(&mut self, host: &str) -> String {
        self.remembered(Question::Content(Content::HostName as u8), host, |it| it.host_of(host))
    }

    fn host_of(&mut self, host: &str) -> String {
        if let Some(ip) = parse_v4(host) {
            return self.v4(ip).to_string();
        }
        let bare = host.trim_matches(['[', ']']);
        if let Some(ip) = parse_v6(bare) {
            return host.replace(bare, &self.v6(ip).to_string());
        }
        if is_documentation_host(host) {
            return self.documentation_host(host);
        }
        if let Some(new) = self.ip_host(host).or_else(|| self.reverse_host(host)) {
            return new;
        }
        if let Some(end) = AWS.iter().find(|end| ends_with(host, end)) {
            return self.aws_host(host, end.len());
        }
        let bare = host.trim_end_matches('.');
        let labels: Vec<&str> = bare.split('.').collect();
        let own = own_labels(&labels);
        let (before, domain) = labels.split_at(labels.len().saturating_sub(own));
        let mut out = String::with_capacity(host.len() + 24);
        for label in before {
            if LABELS.contains(label) {
                out.push_str(label);
            } else {
                out.push_str("h-");
                out.push_str(&self.key.letters(Sort::Host, &label.to_lowercase()));
            }
            out.push('.');
        }
        let domain = domain.join(".").to_lowercase();
        out.push_str(&self.domain_label(&domain));
        out.push_str(".example.com");
        out.push_str(&host[bare.len()..]);
        out
    }

    /// A host that nobody has on the Internet: below the ends that are kept free, labels may still be words of somebody.
    fn documentation_host(&self, host: &str) -> String {
        let Some((labels, end)) = host.trim_end_matches('.').rsplit_once('.') else { return host.to_owned() };
        if !matches!(end, "example" | "test" | "invalid") {
            return host.to_owned();
        }
        let labels: Vec<String> = labels
            .split('.')
            .map(|label| if is_free_label(label) { label.to_owned() } else { self.domain_label(&label.to_lowercase()) })
            .collect();
        format!("{}{}", labels.join("."), &host[host.trim_end_matches('.').len() - end.len() - 1..])
    }

    /// The label that takes the place of a domain.
    fn domain_label(&self, domain: &str) -> String {
        format!("d-{}", self.key.letters(Sort::Host, domain))
    }

    /// A host of AWS that is named after its IP address.
    pub(super) fn ip_host(&mut self, host: &str) -> Option<String> {
        let (length, ip) = ip_host(host)?;
        let (label, rest) = host.split_at(length);
        let kind = label.split_once('-')?.0;
        let rest = match rest.strip_prefix('.') {
            Some(domain) if !is_aws(domain) && !matches!(domain.rsplit_once('.'), Some((_, "internal"))) => {
                format!(".{}", self.host(domain))
            }
            _ => rest.to_owned(),
        };
        Some(format!("{kind}-{}{rest}", self.v4(ip).to_string().replace('.', "-")))
    }

    /// A host of AWS: what is a customer's stands on the left.
    fn aws_host(&mut self, host: &str, end: usize) -> String {
        let Some(before) = host.get(..host.len() - end).and_then(|before| before.strip_suffix('.')) else {
            return host.to_owned();
        };
        let labels: Vec<&str> = before.split('.').collect();
        let is_known = |label: &&&str| is_region(label) || is_service_label(label);
        let known = labels.iter().rev().take_while(is_known).count();
        let is_customers = host.to_ascii_lowercase().ends_with("awsapps.com")
            || host.to_ascii_lowercase().ends_with("amazonworkmail.com");
        // `service.amazonaws.com`, `service.region.amazonaws.com`: the only label that is not known is the service.
        let services = usize::from(
            !is_customers && (known == 0 || labels[labels.len() - known..].iter().all(|label| is_region(label))),
        );
        let stays = (known + services).min(labels.len());
        let (own, rest) = labels.split_at(labels.len() - stays);
        let mut out: Vec<String> = own.iter().map(|label| self.label(label)).collect();
        out.extend(rest.iter().map(|label| if is_account(label) { self.account(label) } else { (*label).to_owned() }));
        out.push(host[host.len() - end..].to_owned());
        out.join(".")
    }

    fn label(&mut self, label: &str) -> String {
        match label {
            "" => String::new(),
            _ if LABELS.contains(&label) => label.to_owned(),
            _ => self.token(label),
        }
    }

    /// A host, or a label of one alone.
    pub(super) fn host_or_label(&mut self, value: &str) -> String {
        // `dsn; mail.example.com`
        if let Some((kind, host)) =
            value.split_once("; ").filter(|(kind, _)| matches!(*kind, "dns" | "dsn" | "smtp" | "x-unix"))
        {
            return format!("{kind}; {}", self.host_or_label(host));
        }
        let bare = value.trim_matches(['[', ']']);
        match bare.contains('.') || bare.contains(':') {
            _ if value.contains("://") => self.url(value),
            _ if value.contains('@') => self.address(value),
            true if parse_v4(bare).is_some() || parse_v6(bare).is_some() || !bare.contains([' ', ':']) => {
                self.host(value)
            }
            _ => self.token(value),
        }
    }
}

/// Whether a label of a host says nothing of whose it is: words of hosts with numbers behind them, and stand-ins.
fn is_free_label(label: &str) -> bool {
    let is_stand_in =
        matches!(label.split_at_checked(2), Some(("d-" | "h-", rest)) if rest.len() == 10 && is_letters(rest));
    is_stand_in
        || label.split(['-', '_']).all(|part| {
            let word = part.trim_end_matches(|char: char| char.is_ascii_digit());
            word.len() < 3 || LABELS.contains(&word) || is_word(word)
        })
}

/// Labels that make a domain that somebody owns: two, or three as in `co.uk`.
fn own_labels(labels: &[&str]) -> usize {
    const SECOND: &[&str] = &["co", "com", "ac", "gov", "org", "net", "edu", "ne", "or"];
    match labels {
        [.., second, end] if labels.len() > 2 && end.len() == 2 && SECOND.contains(second) => 3,
        _ => 2.min(labels.len()),
    }
}
