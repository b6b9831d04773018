//! What a word looks like: what it is by its form, and whether it looks real.

use std::net::IpAddr;

use mailtrail_wire::Content;

use super::stand_in::{
    holds_address, is_account, is_aws, is_documentation_account, is_documentation_host, is_documentation_mac,
    is_documentation_v4, is_documentation_v6, is_fiction, is_host, is_jwt, is_key_id, is_peer, is_phone, is_v6, mac,
    parse_v4, parse_v6, partial, reverse, split_address, tells_nothing,
};

/// What a word is by its form.
pub(super) fn form(word: &str) -> Content {
    if word.starts_with("arn:") {
        Content::Arn
    } else if word.contains("://") {
        Content::Url
    } else if word.contains('@') {
        Content::Address
    } else if is_key_id(word) {
        Content::KeyId
    } else if is_account(word) || word.len() == 14 {
        Content::AccountId
    } else if is_phone(word) {
        Content::Text
    } else if word.starts_with("eyJ") {
        Content::Secret
    } else if mac(word).is_some() {
        Content::Id
    } else if word.contains(':') || parse_v4(word.split('/').next().unwrap_or(word)).is_some() {
        Content::IpAddress
    } else if is_host(word) {
        Content::HostName
    } else {
        Content::Id
    }
}

/// Whether a word is a product and its version, which may look like an IP address: `Chrome/119.0.0.0`.
pub(super) fn is_product(word: &str, cut: usize) -> bool {
    word.as_bytes()[cut] == b'/'
        && word[..cut].bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
        && cut > 1
        && !is_peer(&word[..cut])
        && word[cut + 1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && word.len() - cut < 16
}

/// What looks real in a word: what the guard fails for.
pub(super) fn looks_real(word: &str) -> Option<Content> {
    if word.contains("EXAMPLE") || word.ends_with("example") && is_key_id(word) {
        return None;
    }
    if let Some(rest) = word.strip_prefix("arn:") {
        let account = rest.split(':').nth(3)?;
        return (is_account(account) && !is_documentation_account(account)).then_some(Content::Arn);
    }
    if let Some((local, domain)) = split_address(word) {
        let is_real = !is_documentation_host(domain) && !is_aws(domain) && (is_host(domain) || is_real_v4(domain));
        return (is_real || is_documentation_host(domain) && holds_address(local)).then_some(Content::Address);
    }
    if let Some((ip, _)) = word.split_once('%').filter(|(ip, _)| ip.contains("::") || ip.matches(':').count() == 7) {
        return looks_real(ip);
    }
    if let Some((mac, _)) = mac(word) {
        return (!is_documentation_mac(mac)).then_some(Content::Id);
    }
    if let Some(is_real) = looks_up_real(word) {
        return is_real.then_some(Content::IpAddress);
    }
    let bare = word.trim_matches(['[', ']']);
    let is_real = match form(word) {
        Content::KeyId => true,
        Content::AccountId if is_account(word) => !is_documentation_account(word),
        Content::Text => !is_fiction(word),
        Content::Secret => is_jwt(word),
        _ => {
            let (head, tail) = bare.rsplit_once(['/', ':']).unwrap_or((bare, ""));
            let is_mask = tail.bytes().all(|it| it.is_ascii_digit());
            if is_mask && tells_nothing(bare) {
                return None;
            }
            let v4 = parse_v4(bare).or_else(|| parse_v4(head).filter(|_| is_mask));
            let v6 =
                || if is_v6(bare) { parse_v6(bare) } else { parse_v6(head).filter(|_| is_mask && bare.contains('/')) };
            let is_real = match v4 {
                Some(ip) => !is_documentation_v4(ip),
                None => v6().is_some_and(|ip| !is_documentation_v6(ip)),
            };
            return is_real.then_some(Content::IpAddress);
        }
    };
    is_real.then(|| form(word))
}

/// Whether a text is an IPv4 address that is none of documentation.
fn is_real_v4(text: &str) -> bool {
    parse_v4(text).is_some_and(|ip| !is_documentation_v4(ip))
}

/// Whether an address is somebody's that a name for looking it up means, or one of which a part is left out.
fn looks_up_real(word: &str) -> Option<bool> {
    if let Some((ip, _)) = partial(word) {
        return Some(!is_documentation_v4(ip));
    }
    if !word.contains("arpa") && !word.contains("ARPA") {
        return None;
    }
    Some(match reverse(word)?.0 {
        IpAddr::V4(ip) => !is_documentation_v4(ip),
        IpAddr::V6(ip) => !is_documentation_v6(ip),
    })
}
