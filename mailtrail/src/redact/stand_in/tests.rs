use mailtrail_wire::Content;

use super::StandIns;
use crate::redact::keyed::Keyed;

fn stand_ins() -> StandIns {
    StandIns::new(Keyed::of("k"), None)
}

fn of(content: Content, value: &str) -> String {
    stand_ins().of(content, value).unwrap_or_else(|| value.to_owned())
}

#[test]
fn forms_stay() {
    let account = of(Content::AccountId, "987654321012");
    assert!(account.len() == 12 && account != "987654321012");
    let key = of(Content::KeyId, "ASIAQWERTYUIOPASDFGH");
    assert!(key.starts_with("ASIA") && key.ends_with("EXAMPLE") && key.len() == 20, "{key}");
    let principal = of(Content::Id, "AROAQWERTYUIOPASDFGH:jane@acme.io");
    let (role, session) = principal.split_once(':').unwrap();
    assert!(role.starts_with("AROA") && role.ends_with("EXAMPLE"), "{principal}");
    assert_eq!(session, of(Content::Address, "jane@acme.io"));
    assert!(of(Content::IpAddress, "10.1.2.3").parse::<std::net::Ipv4Addr>().is_ok());
    assert!(of(Content::IpAddress, "fd00::17").starts_with("2001:db8:"));
    let instance = of(Content::Id, "i-0abc1234def567890");
    assert!(
        instance.starts_with("i-") && instance.len() == 19 && instance[2..].bytes().all(|it| it.is_ascii_hexdigit())
    );
}

#[test]
fn arns_keep_what_is_everybodys() {
    let arn = of(Content::Arn, "arn:aws-us-gov:sts:us-gov-west-1:987654321012:assumed-role/payroll/jane@acme.io");
    assert!(arn.starts_with("arn:aws-us-gov:sts:us-gov-west-1:"), "{arn}");
    assert!(arn.contains(":assumed-role/name-") && arn.ends_with(&of(Content::Address, "jane@acme.io")), "{arn}");
    for arn in [
        "arn:aws:iam::aws:policy/AdministratorAccess",
        "arn:aws:iam::111122223333:root",
        "arn:aws:iam::123456789012:role/aws-service-role/ses.amazonaws.com/AWSServiceRoleForAmazonSES",
    ] {
        assert_eq!(of(Content::Arn, arn), arn);
    }
    let bucket = of(Content::Arn, "arn:aws:s3:::payroll/jane");
    assert!(bucket.starts_with("arn:aws:s3:::name-"), "{bucket}");
    assert_eq!(bucket["arn:aws:s3:::".len()..].split('/').next().unwrap(), of(Content::Name, "payroll"));
}

#[test]
fn hosts_are_consistent_with_addresses() {
    let address = of(Content::Address, "jane@mail.acme.io");
    let host = of(Content::HostName, "mail.acme.io");
    assert!(address.ends_with(&format!("@{host}")), "{address} {host}");
    assert!(host.starts_with("mail.d-") && host.ends_with(".example.com"), "{host}");
    assert_eq!(
        of(Content::HostName, "MAIL.Acme.io").to_lowercase().split_once('.').unwrap().1,
        host.split_once('.').unwrap().1
    );
    for host in
        ["ses.amazonaws.com", "email.us-east-1.amazonaws.com", "inbound-smtp.eu-west-1.amazonaws.com", "example.net"]
    {
        assert_eq!(of(Content::HostName, host), host);
    }
    let bucket = of(Content::HostName, "payroll.s3.us-east-1.amazonaws.com");
    assert!(bucket.starts_with("name-") && bucket.ends_with(".s3.us-east-1.amazonaws.com"), "{bucket}");
}

#[test]
fn lists_of_addresses_keep_their_form() {
    let list = of(Content::Address, "\"Doe, Jane\" <jane@acme.io>, joe@acme.io");
    assert!(list.starts_with("\"name-") && list.contains(" <user-") && list.contains(">, user-"), "{list}");
    assert!(!list.contains("Jane") && !list.contains("Doe") && !list.contains("acme"), "{list}");
    assert_eq!(of(Content::Address, "jane@acme.io"), of(Content::Address, "Jane@ACME.io"));
}

#[test]
fn urls_go_part_by_part() {
    let url = of(Content::Url, "https://www.acme.io/reports/987654321012?token=qwertyuiop1234&user=jane#top");
    assert!(
        url.starts_with("https://www.d-")
            && url.contains("token=EXAMPLE")
            && !url.contains("jane")
            && !url.contains("acme"),
        "{url}"
    );
}

#[test]
fn agents_keep_products() {
    for agent in [
        "aws-cli/2.15.30 Python/3.11.8 Linux/6.1.0-18-amd64 exe/x86_64.debian.12",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36",
        "signin.amazonaws.com",
        "AWS Internal",
    ] {
        let new = of(Content::UserAgent, agent);
        assert!(new.replace("agent-", "").len() >= agent.len() - 10);
        assert!(agent.split(' ').next() == new.split(' ').next(), "{new}");
    }
    for id in ["68419f60-9dec-43b2-9702-3e3a08c9d8a3", "0a41b9f609de43b2c9702d3ea08c9d8a31f0e2b7"] {
        let new = of(Content::UserAgent, id);
        assert!(new != id && new.len() == id.len(), "{new}");
        let new = of(Content::UserAgent, &format!("Terraform/1.1.2 {id} aws-sdk-go/1.44.157"));
        assert!(new.starts_with("Terraform/1.1.2 ") && new.ends_with(" aws-sdk-go/1.44.157"), "{new}");
        assert!(!new.contains(id), "{new}");
    }
    let new = of(Content::UserAgent, "payroll-importer/1.2 (jane@acme.io)");
    assert!(new.starts_with("agent-") && new.contains("/1.2 (user-") && !new.contains("acme"), "{new}");
}

#[test]
fn secrets_say_that_they_are_none() {
    let token = of(Content::Secret, "IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==");
    assert!(token.starts_with("EXAMPLE") && token.ends_with("==") && token.len() == 56, "{token}");
    assert_eq!(of(Content::Secret, "hunter2"), "EXAMPLE");
    assert_eq!(of(Content::Secret, "HIDDEN_DUE_TO_SECURITY_REASONS"), "HIDDEN_DUE_TO_SECURITY_REASONS");
}

#[test]
fn stand_ins_stand_for_themselves() {
    for (content, value) in [
        (Content::Address, "jane@acme.io"),
        (Content::Name, "payroll"),
        (Content::IpAddress, "10.1.2.3"),
        (Content::HostName, "mail.acme.io"),
        (Content::KeyId, "AKIAQWERTYUIOPASDFGH"),
        (Content::Secret, "qwertyuiopasdfghjkl1234567890"),
    ] {
        let new = of(content, value);
        assert!(new != value && of(content, &new) == new, "{new}");
    }
}
