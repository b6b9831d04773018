//! URLs, part by part.

use super::{StandIns, is_id};
use crate::redact::of_aws::is_of_aws;
use crate::redact::percent::{Percent, is_encoded};
use crate::redact::words::is_public_resource;
use crate::verdict::secret_form::is_named;

impl StandIns {
    /// The scheme stays; host, path, query and fragment are replaced part by part.
    pub(super) fn url(&mut self, url: &str) -> String {
        let Some((scheme, rest)) = url.split_once("://") else { return self.token(url) };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at(end);
        let mut out = format!("{scheme}://");
        if scheme == "s3" {
            out.push_str(&self.token(authority));
        } else {
            let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
            if user.is_some() {
                out.push_str("EXAMPLE@");
            }
            let (host, port) = host
                .rsplit_once(':')
                .filter(|(_, port)| port.bytes().all(|it| it.is_ascii_digit()))
                .map_or((host, None), |(host, port)| (host, Some(port)));
            out.push_str(&if host.contains('.') || host.contains('[') {
                self.host(host)
            } else if host.is_empty() || host == "localhost" {
                host.to_owned()
            } else {
                self.token(host)
            });
            if let Some(port) = port {
                out.push(':');
                out.push_str(port);
            }
        }
        let path = rest.find(['?', '#']).unwrap_or(rest.len());
        let is_public = is_documentation(authority) && !rest[..path].bytes().any(|it| matches!(it, b'@' | b'%' | b':'));
        for part in rest[..path].split_inclusive('/') {
            let (part, end) = part.strip_suffix('/').map_or((part, ""), |bare| (bare, "/"));
            if is_public {
                out.push_str(part);
            } else {
                out.push_str(&self.url_part(part));
            }
            out.push_str(end);
        }
        let mut rest = &rest[path..];
        while let Some(first) = rest.chars().next() {
            let end = rest[1..].find(['&', '#']).map_or(rest.len(), |at| at + 1);
            let pair = &rest[1..end];
            out.push(first);
            match pair.split_once('=') {
                Some((name, value)) => {
                    out.push_str(&self.query_name(name));
                    out.push('=');
                    out.push_str(&self.query(name, value));
                }
                None if is_public && first == '#' && is_anchor(pair) => out.push_str(pair),
                None => out.push_str(&self.url_part(pair)),
            }
            rest = &rest[end..];
        }
        out
    }

    fn query(&mut self, name: &str, value: &str) -> String {
        if name.eq_ignore_ascii_case("X-Amz-SignedHeaders") && value.split(['%', ';']).all(is_signed_header) {
            return value.to_owned();
        }
        if value.is_empty() {
            String::new()
        } else if is_named(name) {
            self.secret(value)
        } else if value.contains('+') && !value.starts_with('+') && !is_id(value) && !value.contains('@') {
            let inner = Percent::of_parameter(value);
            inner.again(&self.token(&inner.text))
        } else {
            self.url_part(value)
        }
    }

    /// The name of a parameter stays, unless it has a form that tells.
    fn query_name(&mut self, name: &str) -> String {
        if is_encoded(name) {
            let inner = Percent::of(name);
            return self.by_form(&inner.text).map_or_else(|| name.to_owned(), |new| inner.again(&new));
        }
        self.by_form(name).unwrap_or_else(|| name.to_owned())
    }

    /// A part of a path; what is written with per cent signs is a name as it stands.
    fn url_part(&mut self, part: &str) -> String {
        if part.is_empty() || is_public_resource(part) || is_of_aws(part) { part.to_owned() } else { self.token(part) }
    }
}

/// Whether a host serves pages of documentation, whose addresses are everybody's.
fn is_documentation(host: &str) -> bool {
    matches!(host, "docs.aws.amazon.com" | "aws.amazon.com" | "docs.amazonaws.cn" | "docs.amazonwebservices.com")
}

/// Whether a fragment is the name of a heading.
fn is_anchor(text: &str) -> bool {
    text.len() <= 80 && text.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-_.".contains(&byte))
}

/// Whether a text is the name of a header that requests sign, as a part of a list in which `%3B` stands between them.
fn is_signed_header(name: &str) -> bool {
    let name = name.strip_prefix("3B").or_else(|| name.strip_prefix("3b")).unwrap_or(name);
    matches!(name, "host" | "date" | "range" | "content-type" | "content-length" | "content-md5" | "user-agent")
        || name
            .strip_prefix("x-amz-")
            .is_some_and(|rest| rest.len() <= 32 && rest.split('-').all(crate::redact::vocabulary::is_word))
}
