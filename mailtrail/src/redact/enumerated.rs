//! Words of a vocabulary that nobody wrote down: what stands where a name says that one does.

use super::vocabulary::{humps, is_of_models, is_service, is_word};
use super::words::{is_harmless, is_region};

/// Words of other vocabularies, in lower case.
const WORDS: &[&str] = &[
    "aaaa",
    "accelerated",
    "ae",
    "al",
    "amqp",
    "arn",
    "asg",
    "aurora",
    "avif",
    "awsvpc",
    "bot",
    "caa",
    "canceled",
    "cancelled",
    "cdb",
    "cname",
    "delivered",
    "desktop",
    "dev",
    "diverse",
    "draft",
    "ds",
    "ebs",
    "ee",
    "ex",
    "female",
    "glacier",
    "grpc",
    "guest",
    "home",
    "hvm",
    "ia",
    "inprogress",
    "intelligent",
    "iot",
    "lts",
    "male",
    "mariadb",
    "memcached",
    "mx",
    "mysql",
    "naptr",
    "natgateway",
    "nosql",
    "ns",
    "nvme",
    "onezone",
    "oracle",
    "other",
    "paid",
    "pgsql",
    "postgres",
    "postgresql",
    "ppc",
    "ptr",
    "redis",
    "rtf",
    "sbin",
    "se",
    "shipped",
    "soa",
    "spf",
    "sqlserver",
    "srv",
    "ssd",
    "staging",
    "svg",
    "tablet",
    "tiering",
    "trial",
    "txt",
    "unpaid",
    "unverified",
    "upsert",
    "upserted",
    "verbose",
    "warn",
    "wasm",
    "webp",
    "ws",
    "wss",
    "xhtml",
    "yaml",
];

/// Whether all words of a text are those of a vocabulary: `in-progress`, `ConfirmSignUp`, `v2.1`.
///
/// A name such as `state` or `method` promises one, but documents of others keep their promises to themselves.
pub(super) fn is_enumerated(text: &str) -> bool {
    if text.len() > 80 || !text.is_ascii() {
        return false;
    }
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = |part: &str| part.len() <= 6 && is_digits(part);
    let is_known = |hump: &str| {
        let one = hump.trim_end_matches('s');
        hump.len() < 2 || is_number(hump) || is_word(hump) || one.len() > 2 && is_word(one) || is_other(hump)
    };
    let mut parts = text.split(|char: char| !char.is_ascii_alphanumeric());
    is_harmless(text)
        || is_code(text)
        || is_action(text)
        || parts.all(|part| is_known(part) || is_service(part) || words(part).all(is_known))
}

/// Whether a text is a name that begins with a word of the vocabulary, as values of vocabularies do that nobody knows yet.
pub(super) fn is_identifier(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let mut parts = text.split(['_', '-']).filter(|part| !part.is_empty()).flat_map(humps);
    let first = parts.next();
    is_plain
        && text.len() <= 64
        && first.is_some_and(|first| is_word(first) || is_service(first) || is_other(first))
        && parts.next().is_some()
}

fn is_other(word: &str) -> bool {
    let lower = || word.to_ascii_lowercase();
    word.len() <= 12 && WORDS.binary_search(&&*lower()).is_ok() || word.len() <= 20 && is_of_models(&lower())
}

/// Words and numbers of a word in camel case.
fn words(part: &str) -> impl Iterator<Item = &str> {
    humps(part).flat_map(|hump| {
        let at = hump.find(|char: char| char.is_ascii_digit()).unwrap_or(hump.len());
        let (word, number) = hump.split_at(at);
        [word, number]
    })
}

/// `DE`, `EUR`, `de-DE`, `Europe/Berlin`, `db.t3.micro`, `sun:05:00-sun:06:00`, a suite of ciphers: codes of countries and the like.
fn is_code(text: &str) -> bool {
    const AREAS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Etc", "Europe", "Indian", "Pacific"];
    let is_of = |text: &str, test: &dyn Fn(u8) -> bool| text.bytes().all(test);
    let is_lower = |text: &str| is_of(text, &|byte| byte.is_ascii_lowercase());
    let is_upper = |text: &str| is_of(text, &|byte| byte.is_ascii_uppercase());
    let is_locale = || {
        text.split_once(['-', '_']).is_some_and(|(language, country)| {
            language.len() == 2 && is_lower(language) && country.len() == 2 && is_upper(country)
        })
    };
    let is_zone = || {
        text.split_once('/').is_some_and(|(area, city)| {
            AREAS.contains(&area)
                && city.len() <= 32
                && is_of(city, &|byte| byte.is_ascii_alphabetic() || b"_/+-0123456789".contains(&byte))
        })
    };
    let is_class = || {
        text.split_once('.').is_some_and(|(before, rest)| matches!(before, "db" | "cache" | "ml") && is_harmless(rest))
    };
    let is_window = || {
        text.contains(':')
            && text.split(['-', ':']).all(|part| {
                part.len() == 2 && is_of(part, &|byte| byte.is_ascii_digit())
                    || matches!(
                        part,
                        "mon"
                            | "tue"
                            | "wed"
                            | "thu"
                            | "fri"
                            | "sat"
                            | "sun"
                            | "Mon"
                            | "Tue"
                            | "Wed"
                            | "Thu"
                            | "Fri"
                            | "Sat"
                            | "Sun"
                    )
            })
    };
    let is_suite = || {
        (text.starts_with("TLS") || text.starts_with("ECDHE-") || text.starts_with("DHE-"))
            && is_of(text, &|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-_.v".contains(&byte))
    };
    matches!(text.len(), 2 | 3) && is_upper(text)
        || text.len() == 2 && is_lower(text)
        || is_locale()
        || is_zone()
        || is_class()
        || is_window()
        || is_suite()
        || is_region(text)
}

/// `kms:Decrypt`, `s3:Get*`
fn is_action(text: &str) -> bool {
    text.split_once(':').is_some_and(|(service, action)| {
        let bare = action.trim_end_matches('*');
        is_service(service)
            && bare.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && humps(bare)
                .next()
                .is_none_or(|first| is_word(first) && bare.starts_with(|char: char| char.is_ascii_uppercase()))
    })
}

/// Whether a text is a type of media, or several with their weights, as headers of requests name them; or languages.
pub(super) fn is_media(text: &str) -> bool {
    const TYPES: [&str; 9] = ["*", "application", "audio", "font", "image", "message", "multipart", "text", "video"];
    // `application/vnd.oci.image.layer.v1.tar+gzip`
    const OF_IMAGES: [&str; 8] = ["diff", "foreign", "nondistributable", "oci", "rootfs", "tar", "vnd", "zstd"];
    let is_type = |text: &str| {
        text.split_once('/').is_some_and(|(kind, sub)| {
            TYPES.contains(&kind)
                && sub.len() <= 64
                && sub.split(['-', '+', '.']).all(|part| {
                    part == "*"
                        || part == "x"
                        || is_word(part)
                        || is_other(part)
                        || is_harmless(part)
                        || OF_IMAGES.contains(&part)
                })
        })
    };
    let is_language = |text: &str| {
        text == "*"
            || text.split('-').all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
    };
    let is_weight = |text: &str| {
        text.split_once('=').is_some_and(|(name, value)| match name {
            "q" | "v" => {
                value.len() <= 5 && value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'b'))
            }
            "charset" => is_harmless(value),
            _ => false,
        })
    };
    text.len() <= 200
        && text.contains(['/', ',', ';'])
        && text.split([',', ';']).map(str::trim).all(|part| is_type(part) || is_language(part) || is_weight(part))
}

/// Whether a text is the name of a header that everybody's mails and requests have, or of a claim that everybody's users have.
pub(super) fn is_common_header(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "accept",
        "bcc",
        "cc",
        "content-disposition",
        "content-id",
        "content-length",
        "content-type",
        "date",
        "delivered-to",
        "dkim-signature",
        "feedback-id",
        "from",
        "importance",
        "in-reply-to",
        "list-help",
        "list-id",
        "list-unsubscribe",
        "list-unsubscribe-post",
        "message-id",
        "mime-version",
        "organization",
        "precedence",
        "received",
        "received-spf",
        "references",
        "reply-to",
        "return-path",
        "sender",
        "subject",
        "thread-index",
        "thread-topic",
        "to",
        "user-agent",
        "x-mailer",
        "x-originating-ip",
        "x-priority",
        "x-ses-configuration-set",
        "x-ses-message-tags",
        "authentication-results",
        "auto-submitted",
        "content-language",
        "content-transfer-encoding",
    ];
    const CLAIMS: [&str; 19] = [
        "sub",
        "name",
        "given_name",
        "family_name",
        "middle_name",
        "nickname",
        "preferred_username",
        "profile",
        "picture",
        "website",
        "email",
        "email_verified",
        "gender",
        "birthdate",
        "zoneinfo",
        "locale",
        "phone_number",
        "phone_number_verified",
        "address",
    ];
    name.len() <= 32 && (CLAIMS.contains(&name) || NAMES.iter().any(|it| it.eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_vocabularies() {
        assert!(WORDS.is_sorted());
        for text in [
            "in-progress",
            "ConfirmSignUp",
            "NEW_AND_OLD_IMAGES",
            "v2.1",
            "available",
            "HTTP/1.1",
            "2015-03-31",
            "UPSERT",
            "postgres",
            "db.t3.micro",
            "sun:05:00-sun:06:00",
            "de-DE",
            "Europe/Berlin",
            "kms:Decrypt",
            "kms:*",
            "EUR",
            "TLS_AES_128_GCM_SHA256",
        ] {
            assert!(is_enumerated(text), "{text}");
        }
        for text in
            ["Plumland", "jane", "plum express", "payroll-7", "m\u{fc}ller", "Plum/Berlin", "plum:Decrypt", "JANE"]
        {
            assert!(!is_enumerated(text), "{text}");
        }
        for text in ["text/html,application/xhtml+xml", "de-DE,de;q=0.8", "text/plain; charset=utf-8", "*/*"] {
            assert!(is_media(text), "{text}");
        }
        assert!(!is_media("jane/roe") && !is_media("text/plum") && !is_media("plum, jane"));
    }
}
