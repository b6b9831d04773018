//! Words that are nobody's: of AWS, of its vocabularies, of formats.

use super::forms::is_id;
use super::values::is_value;
use super::word_set::{WordSet, places};

/// Labels of hosts of AWS.
static LABELS: WordSet<{ places(LABELS_LIST) }> = WordSet::of(LABELS_LIST);
const LABELS_LIST: &str = "\
    api appsync-api apigateway athena autodiscover bounces cache cloudfront cloudtrail cognito-identity cognito-idp compute config console dkr \
    dualstack dynamodb ec2 ecr elasticbeanstalk elb email email-smtp emr es ews execute-api fips firehose glue iam imap inbound-smtp kinesis kms \
    lambda lambda-url logs mail mobile monitoring mail-manager-smtp organizations queue rds redshift route53 s3 s3-accesspoint s3-control \
    s3-website secretsmanager ses ses-smtp-prod-335357831 signin smtp sns sqs ssm sso sts vpce web webmail workmail www events us eu";

/// Parts of ARNs, paths and URLs that are everybody's.
static PARTS: WordSet<{ places(PARTS_LIST) }> = WordSet::of(PARTS_LIST);
const PARTS_LIST: &str = "\
    * $LATEST $default AWSLogs CloudTrail CloudTrail-Digest CloudTrail-Insight CloudTrail-NetworkActivity CloudWatch Config \
    OrganizationAccountAccessRole alias assumed-role aws-reserved aws-service-role default federated-user function group log-group log-stream \
    mfa oidc-provider organization policy prod role root saml-provider service-role service-quotas sso.amazonaws.com stage user index index.html \
    v1 v2 console home outbound inbound email";

/// Words of vocabularies, whoever writes them.
static PUBLIC: WordSet<{ places(PUBLIC_LIST) }> = WordSet::of(PUBLIC_LIST);
const PUBLIC_LIST: &str = "\
    AWS aws $LATEST $default Anonymous anonymous ANONYMOUS_PRINCIPAL Failure Root SelfManagedKafka aws:SelfManagedKafka Success amazon \
    aws-marketplace root beta console default dev disabled enabled function extension false no off on prod production self staging test true \
    yes No Yes";

/// Words that say nothing where anything may stand.
static HARMLESS: WordSet<{ places(HARMLESS_LIST) }> = WordSet::of(HARMLESS_LIST);
const HARMLESS_LIST: &str = "\
    ACTIVE INACTIVE LATEST NONE ALL ENABLED DISABLED DEFAULT GET POST PUT DELETE HEAD TRUE FALSE OK HTTP HTTPS TCP UDP TLS SSL JSON XML CSV \
    active inactive all any none public private json xml text html csv http https tcp udp utf-8 UTF-8 us-ascii string number standard Standard \
    Enabled Disabled Active Inactive Allow Deny Count Sum Average asc desc auto manual success failure Succeeded Failed AWSCURRENT \
    AWSPENDING AWSPREVIOUS BeginsWith Contains Default_SSE_KMS Default_SSE_S3 Equals OneLevel Recursive SSE_S3 gzip AES256 aws:kms latest linux windows x86_64 arm64 hvm ebs gp2 gp3 io1 io2";

/// Whether a text is the name of a region, or of a zone in one.
pub(super) fn is_region(text: &str) -> bool {
    const AREAS: &[&str] = &[
        "us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx", "cn", "us-gov", "us-iso", "us-isob", "us-isof",
        "eu-isoe", "eusc-de",
    ];
    const SIDES: &[&str] =
        &["east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest"];
    // `us-east-1`, and the longest ones with a zone behind them.
    if !(9..=21).contains(&text.len()) {
        return false;
    }
    let text = match text.as_bytes() {
        [.., digit, b'a'..=b'h'] if digit.is_ascii_digit() => &text[..text.len() - 1],
        [b'a'..=b'u', .., digit] if digit.is_ascii_digit() => text,
        [b'A'..=b'U', .., b'A'..=b'Z', b'-', digit] if digit.is_ascii_digit() && text.len() <= 16 => {
            return !text.bytes().any(|byte| byte.is_ascii_lowercase()) && is_region(&text.to_ascii_lowercase());
        }
        _ => return false,
    };
    let cut = |text: &'_ str| memchr::memrchr(b'-', text.as_bytes());
    let Some(before_number) = cut(text) else { return false };
    let (rest, number) = (&text[..before_number], &text[before_number + 1..]);
    matches!(number.len(), 1 | 2)
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && cut(rest).is_some_and(|sign| SIDES.contains(&&rest[sign + 1..]) && AREAS.contains(&&rest[..sign]))
}

/// Whether a label of a host of AWS is that of a service or of what it serves.
pub(super) fn is_service_label(label: &str) -> bool {
    LABELS.has(label) || label.starts_with("s3-")
}

/// Whether a part of an ARN, a path or a URL is everybody's.
pub(super) fn is_public_resource(part: &str) -> bool {
    PARTS.has(part)
        || part.starts_with("AWSServiceRoleFor")
        || part.ends_with(".amazonaws.com") && part.matches('.').count() == 2
        || is_region(part)
        || is_date(part)
        || is_partition(part)
        || part.len() < 2
        || part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// `month=03`, as folders are named.
fn is_partition(part: &str) -> bool {
    part.split_once('=').is_some_and(|(name, value)| {
        matches!(name, "year" | "month" | "day" | "hour" | "minute" | "date" | "dt")
            && (value.len() <= 4 && value.bytes().all(|byte| byte.is_ascii_digit()) || is_date(value))
    })
}

/// `2026`, `20260302T0815Z`, `2026-03-02T08:15:30Z`: digits, and what stands between them in times.
pub(super) fn is_date(part: &str) -> bool {
    let bytes = part.as_bytes();
    let is_digits =
        |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|it| it.iter().all(u8::is_ascii_digit));
    match bytes {
        [b'1' | b'2', ..] if bytes.len() == 4 => is_digits(0..4),
        [b'2', b'0', ..] if bytes.get(8) == Some(&b'T') => is_digits(0..8) && is_digits(9..13) && bytes.len() <= 16,
        [b'1' | b'2', ..] if matches!(bytes.get(4), Some(b'-' | b'/')) && bytes.get(7) == bytes.get(4) => {
            is_digits(0..4)
                && is_digits(5..7)
                && is_digits(8..10)
                && bytes.iter().all(|byte| byte.is_ascii_digit() || b"-/T:. Z+".contains(byte))
        }
        _ => false,
    }
}

/// Whether a word is one of a vocabulary, whoever writes it.
pub(super) fn is_public_word(word: &str) -> bool {
    PUBLIC.has(word)
        || word == "AWS Internal"
        || is_shard(word)
        || is_vulnerability(word)
        || is_region(word)
        || is_date(word)
        || is_service(word)
        || is_value(word)
}

/// `CVE-2021-44228`
fn is_vulnerability(word: &str) -> bool {
    word.strip_prefix("CVE-").and_then(|rest| rest.split_once('-')).is_some_and(|(year, number)| {
        year.len() == 4
            && (4..=7).contains(&number.len())
            && year.bytes().chain(number.bytes()).all(|it| it.is_ascii_digit())
    })
}

/// `shardId-000000000006`, the number of a part of a stream.
fn is_shard(word: &str) -> bool {
    word.strip_prefix("shardId-").is_some_and(|rest| rest.len() == 12 && rest.bytes().all(|it| it.is_ascii_digit()))
}

/// `ses.amazonaws.com`, `ses.amazonaws.eu`, `aws.ses`, `aws:kinesis:record`
fn is_service(word: &str) -> bool {
    let is_plain = |text: &str| {
        text.len() <= 48
            && !text.split(':').any(is_id)
            && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-' || it == b':')
    };
    let service =
        [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"].iter().find_map(|end| word.strip_suffix(end));
    match service {
        Some(service) => is_plain(service),
        None => {
            word.strip_prefix("aws.")
                .or_else(|| word.strip_prefix("aws:"))
                .or_else(|| word.strip_prefix("platform."))
                .is_some_and(is_plain)
                && word.len() > 4
        }
    }
}

/// Whether a text that stands where anything may stand is harmless: a word of a vocabulary, in capitals, a number, a version, a service.
pub(super) fn is_harmless(text: &str) -> bool {
    let is_constant =
        || text.len() <= 64 && text.contains('_') && text.bytes().all(|it| it.is_ascii_uppercase() || it == b'_');
    let is_number = || text.len() <= 6 && text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let is_instance = || {
        text.split_once('.').is_some_and(|(family, size)| {
            family.len() <= 5 && (size.ends_with("large") || matches!(size, "nano" | "micro" | "small" | "medium"))
        })
    };
    is_public_word(text) || HARMLESS.has(text) || is_constant() || is_number() || is_instance() || text.len() < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions() {
        for region in ["us-east-1", "eu-central-1", "us-gov-west-1", "ap-southeast-2", "us-east-1a"] {
            assert!(is_region(region), "{region}");
        }
        for text in ["", "jane-east-1", "us-east", "us-east-", "east-1"] {
            assert!(!is_region(text), "{text}");
        }
    }

    #[test]
    fn names_of_people_are_not_harmless() {
        for name in ["jane", "Jane Doe", "JANE", "payroll", "web-server", "acme.com"] {
            assert!(!is_harmless(name), "{name}");
        }
        for word in ["PASS", "READ_ONLY", "us-east-1", "ses.amazonaws.com", "2026-03-02T08:15:30Z", "t3.micro", "443"] {
            assert!(is_harmless(word), "{word}");
        }
    }
}
