//! User agents: names of products stay, what is somebody's own does not.

use std::sync::LazyLock;

use super::{Sort, StandIns, is_aws, is_id, is_key_id, is_nothing, is_uuid, parse_v4, parse_v6};

/// Products, in lower case.
const PRODUCTS: &[&str] = &[
    "aiobotocore",
    "amazon",
    "amazonlinux",
    "android",
    "apache-httpclient",
    "api",
    "apn",
    "app",
    "apple",
    "applewebkit",
    "aws",
    "aws-chalice",
    "aws-cli",
    "aws-cdk",
    "aws-internal",
    "aws-mobile",
    "aws-sam-cli",
    "aws-sdk-cpp",
    "aws-sdk-dotnet",
    "aws-sdk-dotnet-coreclr",
    "aws-sdk-go",
    "aws-sdk-go-v2",
    "aws-sdk-java",
    "aws-sdk-js",
    "aws-sdk-kotlin",
    "aws-sdk-nodejs",
    "aws-sdk-php",
    "aws-sdk-php2",
    "aws-sdk-php3",
    "aws-sdk-ruby",
    "aws-sdk-ruby2",
    "aws-sdk-ruby3",
    "aws-sdk-rust",
    "aws-sdk-swift",
    "aws_shield",
    "awsconsole",
    "axios",
    "boto",
    "boto3",
    "botocore",
    "browser",
    "callback",
    "cfg",
    "cfn-signin",
    "chrome",
    "chromium",
    "cloudformation",
    "cloudfront",
    "cloudtrail",
    "command",
    "cos",
    "coral",
    "curl",
    "darwin",
    "edg",
    "edge",
    "elasticloadbalancing",
    "elb",
    "exec-env",
    "exe",
    "exec",
    "firefox",
    "ft",
    "gecko",
    "go",
    "googleimageproxy",
    "guzzlehttp",
    "hashicorp",
    "headlesschrome",
    "http",
    "httpclient",
    "installer",
    "internet",
    "ios",
    "io",
    "iphone",
    "java",
    "jakarta",
    "jetty",
    "khtml",
    "lambda",
    "lang",
    "lib",
    "like",
    "linux",
    "linux-gnu",
    "locale",
    "mac",
    "macos",
    "macosx",
    "m",
    "md",
    "microsoft",
    "mobile",
    "mozilla",
    "msie",
    "netty",
    "nodejs",
    "node.js",
    "openjdk_64-bit_server_vm",
    "opera",
    "opr",
    "os",
    "outlook",
    "packer",
    "paginator",
    "perl",
    "php",
    "presto",
    "prompt",
    "promptpython",
    "python",
    "python-requests",
    "python-urllib3",
    "ra",
    "release",
    "resource",
    "ruby",
    "rust",
    "s3console",
    "safari",
    "scala",
    "session",
    "signin",
    "source",
    "ses",
    "terraform",
    "terraform-provider-aws",
    "thunderbird",
    "trident",
    "ua",
    "ubuntu",
    "ua2",
    "urllib3",
    "vendor",
    "version",
    "waiter",
    "wget",
    "win64",
    "windows",
    "workmail",
    "x11",
    "x64",
    "x86_64",
    "aarch64",
    "arm64",
    "amd64",
    "intel",
    "nt",
    "wow64",
    "macintosh",
    "ipad",
    "crypto",
    "kotlin",
    "client",
    "console",
    "coralclient",
    "retry-mode",
    "standard",
    "legacy",
    "adaptive",
    "module",
    "hll",
    "sts",
    "sso",
    "dynamodb",
    "s3",
    "ec2",
    "iam",
    "x86",
    "compatible",
    "cpu",
    "u",
    "en",
    "en-us",
    "rv",
    "internal",
    "imds",
    "container",
    "off",
    "on",
    "true",
    "false",
    "none",
    "dxp",
    "cpython",
    "hotspot",
    "vm",
    "server",
    "bit",
    "64-bit",
    "oracle_corporation",
    "amazon.com_inc.",
    "eclipse_adoptium",
    "temurin",
    "default-user",
    "b",
    "wsl2",
    "metal1",
    "metal2",
    "amzn1",
    "amzn2",
    "amzn2023",
    "generic",
    "azure",
    "gcp",
    "lts",
    "el7",
    "el8",
    "el9",
];

impl StandIns {
    pub(super) fn agent(&mut self, agent: &str) -> String {
        if is_aws(agent) || is_nothing(agent) || agent == "AWS Internal" {
            return self.token_or_host(agent);
        }
        if parse_v4(agent).is_some() || parse_v6(agent).is_some() {
            return self.token(agent);
        }
        let is_end =
            |char: char| char.is_whitespace() || matches!(char, '(' | ')' | '[' | ']' | ';' | ',' | '"' | '{' | '}');
        let mut out = String::with_capacity(agent.len() + 16);
        let mut at = 0;
        while at < agent.len() {
            let rest = &agent[at..];
            let length = rest.find(is_end).unwrap_or(rest.len());
            out.push_str(&self.agent_word(&rest[..length]));
            let next = rest[length..].chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[length..length + next]);
            at += length + next;
        }
        out
    }

    fn token_or_host(&mut self, value: &str) -> String {
        if is_aws(value) { self.host(value) } else { value.to_owned() }
    }

    /// `product`, `product/version`, `lib/product#version`: words that are none of a product become others, versions stay.
    fn agent_word(&mut self, word: &str) -> String {
        if word.contains("://") || word.contains('@') || is_aws(word) {
            return self.token(word.trim_start_matches('+'));
        }
        let mut out = String::with_capacity(word.len() + 16);
        for part in word.split_inclusive(['/', '#', ':', '=', '!', '~']) {
            let (part, end) = match part.strip_suffix(['/', '#', ':', '=', '!', '~']) {
                Some(bare) => part.split_at(bare.len()),
                None => (part, ""),
            };
            if is_harmless(part) {
                out.push_str(part);
            } else if is_key_id(part)
                || is_id(part)
                || (out.is_empty() && (parse_v4(part).is_some() || parse_v6(part).is_some()))
            {
                out.push_str(&self.token(part));
            } else {
                out.push_str("agent-");
                out.push_str(&self.key.letters(Sort::Agent, part));
            }
            out.push_str(end);
        }
        out
    }
}

/// The products in an order in which they are found quickly.
static SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut products = PRODUCTS.to_vec();
    products.sort_unstable();
    products
});

fn is_product(word: &str) -> bool {
    SORTED.binary_search(&word).is_ok()
}

fn is_harmless(part: &str) -> bool {
    if !part.contains(char::is_alphanumeric) {
        return true;
    }
    if is_uuid(part) {
        return false;
    }
    if part.split('-').next().and_then(parse_v4).is_some_and(|ip| ip.octets()[0] >= 20 && !ip.octets().contains(&0)) {
        return false;
    }
    let lower = part.trim_matches(['+', '.', '-', '_']).to_ascii_lowercase();
    lower.len() < 2
        || is_version(&lower)
        || is_product(&lower)
        || part.starts_with("agent-") && part.len() == 16
        || is_several(part)
}

/// `1.2.3`, `v20.1`, `3.9.16_rc1`, `1.8.0_302-b08`: of letters no more than a few in a row, no long number, and no long hash.
fn is_version(part: &str) -> bool {
    let is_begun = part.trim_start_matches('v').starts_with(|char: char| char.is_ascii_digit());
    is_begun
        && part.len() <= 40
        && part.split(|char: char| !char.is_ascii_alphabetic()).all(|run| run.len() <= 5)
        && part.split(|char: char| !char.is_ascii_digit()).all(|run| run.len() <= 8)
        && part.split(|char: char| !char.is_ascii_alphanumeric()).all(|run| run.len() < 16)
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte))
}

/// Products joined by hyphens or dots, such as `aws-sdk-go-v2` with another service.
fn is_several(part: &str) -> bool {
    let mut words = part.split(['-', '_', '.', ',']);
    words.all(|word| is_product(&word.to_ascii_lowercase()) || is_version(word) || word.is_empty())
}
