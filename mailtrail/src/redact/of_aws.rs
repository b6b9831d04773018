//! Values that AWS gave their names, known by their forms wherever they stand.

use super::vocabulary::is_service;
use super::words::is_region;

/// Ends of the names of sizes of instances.
const SIZES: [&str; 6] = ["nano", "micro", "small", "medium", "large", "metal"];

/// Whether a text is one of them.
pub(super) fn is_of_aws(text: &str) -> bool {
    is_resource_type(text)
        || is_place(text)
        || is_instance(text)
        || is_algorithm(text)
        || text.starts_with("arn:aws") && is_own_arn(text)
        || text.strip_prefix("http://acs.amazonaws.com/groups/").is_some_and(|group| is_letters(group, b"/"))
        || is_endpoint_service(text)
        || is_policy(text)
        || text.strip_prefix("alias/aws/").is_some_and(is_service)
}

/// `AWS::S3::Bucket`, `AWS::Lambda::Function::Version`
fn is_resource_type(text: &str) -> bool {
    text.strip_prefix("AWS::").is_some_and(|rest| {
        rest.len() <= 64
            && rest.split("::").all(|part| {
                part.starts_with(|char: char| char.is_ascii_uppercase())
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
    })
}

/// A zone by its number, or one near a city: `use1-az4`, `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`.
fn is_place(text: &str) -> bool {
    let is_small = |text: &str, letters: usize| {
        text.len() <= letters && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let bytes = text.as_bytes();
    let is_number = || {
        text.split_at_checked(text.len() - 1).is_some_and(|(rest, number)| {
            let Some(region) = rest.strip_suffix("-az") else { return false };
            (4..=6).contains(&region.len())
                && is_small(region, 6)
                && region.ends_with(|char: char| char.is_ascii_digit())
                && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let is_near = || {
        text.bytes().enumerate().filter(|(_, byte)| *byte == b'-').map(|(at, _)| at).skip(2).take(2).any(|at| {
            let rest = &text[at + 1..];
            is_region(&text[..at]) && rest.len() <= 14 && rest.split('-').all(|part| is_small(part, 4)) && {
                let (city, zone) = rest.rsplit_once('-').unwrap_or(("", rest));
                !city.is_empty() && zone.starts_with(|char: char| char.is_ascii_digit())
            }
        })
    };
    bytes.len() <= 32 && bytes.contains(&b'-') && (is_number() || is_near())
}

/// `c7g.16xlarge`, `m5.metal-24xl`, `cache.r6g.large.search`: what a service may have before and behind it, too.
fn is_instance(text: &str) -> bool {
    if text.len() > 32 || memchr::memchr(b'.', text.as_bytes()).is_none() {
        return false;
    }
    let mut text = text;
    for before in ["db.", "cache.", "ml."] {
        text = text.strip_prefix(before).unwrap_or(text);
    }
    for behind in [".search", ".elasticsearch"] {
        text = text.strip_suffix(behind).unwrap_or(text);
    }
    text.split_once('.').is_some_and(|(family, size)| {
        let size = size.split_once('-').map_or(size, |(size, _)| size);
        let size = size.trim_start_matches(|char: char| char.is_ascii_digit());
        let size = size.strip_prefix('x').unwrap_or(size);
        let digits = family.bytes().filter(u8::is_ascii_digit).count();
        SIZES.contains(&size)
            && (1..=3).contains(&digits)
            && (2..=10).contains(&family.len())
            && family.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}

/// `AWS4-HMAC-SHA256`
fn is_algorithm(text: &str) -> bool {
    matches!(
        text,
        "AWS4-HMAC-SHA256"
            | "AWS4-ECDSA-P256-SHA256"
            | "AWS4-HMAC-SHA256-PAYLOAD"
            | "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
    )
}

/// An ARN of something that AWS owns: `arn:aws:iam::aws:policy/ReadOnlyAccess`.
fn is_own_arn(text: &str) -> bool {
    text.split(':').nth(4) == Some("aws") && is_letters(&text[3..], b":/-_.+=@,0123456789")
}

/// `com.amazonaws.us-east-1.s3`
fn is_endpoint_service(text: &str) -> bool {
    text.strip_prefix("com.amazonaws.").and_then(|rest| rest.split_once('.')).is_some_and(|(region, service)| {
        is_region(region) && !service.contains("vpce") && service.len() <= 32 && is_letters(service, b"-.0123456789")
    })
}

/// A policy for TLS: `ELBSecurityPolicy-TLS13-1-2-2021-06`.
fn is_policy(text: &str) -> bool {
    ["ELBSecurityPolicy-", "Policy-Min-TLS-", "TLSv1"].iter().any(|begin| {
        text.strip_prefix(begin).is_some_and(|rest| {
            rest.len() <= 32
                && rest.split(['-', '_', '.']).all(|part| part.len() <= 5)
                && is_letters(rest, b"-_.0123456789")
        })
    })
}

fn is_letters(text: &str, others: &[u8]) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic() || others.contains(&byte))
}

/// Where the scope of a credential begins: behind the key of `AKIAIOSFODNN7EXAMPLE/20260302/us-east-1/s3/aws4_request`.
pub(super) fn scope_at(word: &str) -> Option<usize> {
    let rest = word.strip_suffix("/aws4_request")?;
    let is_scope = |at: usize| {
        let mut parts = rest[at + 1..].split('/');
        let (date, region, service) = (parts.next()?, parts.next()?, parts.next()?);
        let is = parts.next().is_none()
            && date.len() == 8
            && date.bytes().all(|byte| byte.is_ascii_digit())
            && (region == "*" || is_region(region))
            && service.len() <= 32
            && is_letters(service, b"-0123456789");
        Some(is)
    };
    let at = rest.rmatch_indices('/').nth(2).map(|(at, _)| at)?;
    is_scope(at)?.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_tell() {
        for text in [
            "AWS::S3::Bucket",
            "use1-az4",
            "us-west-2-lax-1a",
            "us-east-1-wl1-bos-wlz-1",
            "c7g.16xlarge",
            "m5.metal-24xl",
            "db.r6g.large",
            "u-6tb1.metal",
            "AWS4-HMAC-SHA256",
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
            "http://acs.amazonaws.com/groups/global/AllUsers",
            "com.amazonaws.us-east-1.s3",
        ] {
            assert!(is_of_aws(text), "{text}");
        }
        for text in [
            "AWS::orchard",
            "orchard-az4",
            "us-west-2-orchard",
            "orchard.large",
            "arn:aws:iam::111122223333:policy/aws",
            "com.amazonaws.orchard.s3",
            "AWS4",
            "jane.micro",
        ] {
            assert!(!is_of_aws(text), "{text}");
        }
        assert_eq!(scope_at("AKIAIOSFODNN7EXAMPLE/20260302/us-east-1/s3/aws4_request"), Some(20));
        assert_eq!(scope_at("AKIAIOSFODNN7EXAMPLE/20260302/orchard/s3/aws4_request"), None);
    }
}
