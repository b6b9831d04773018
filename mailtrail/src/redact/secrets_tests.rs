//! Secrets of every form, wherever they stand.

use super::{RealValue, RedactOptions, Redactor};

fn redacted(text: &str) -> String {
    let options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
    Redactor::new(&options).text(text)
}

fn real(text: &str) -> Vec<RealValue> {
    let mut real = Vec::new();
    Redactor::check(text.as_bytes(), &mut |value| real.push(value)).unwrap();
    real
}

/// Made-up secrets, and a part of each that must not stay.
const SECRETS: &[(&str, &str)] = &[
    ("ghp_Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2", "Zq1Wx2"),
    ("gho_Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2", "Zq1Wx2"),
    ("ghs_Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2", "Zq1Wx2"),
    ("github_pat_11ZQ1WX2A0Ec3Rv4Tb5Yn6_Um7Ik8Ol9Pa0Sd1Fg2Hj3Kl4Zx5", "11ZQ1WX2"),
    ("xoxb-918273645-546372819-Zq1Wx2Ec3Rv4Tb5Yn6", "918273645"),
    ("xoxp-918273645-546372819-Zq1Wx2Ec3Rv4Tb5Yn6", "918273645"),
    ("sk_live_Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8", "Zq1Wx2"),
    ("rk_live_Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8", "Zq1Wx2"),
    ("glpat-Zq1Wx2Ec3Rv4Tb5Yn6Um", "Zq1Wx2"),
    ("AIzaZq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg", "Zq1Wx2"),
    ("IQoJb3JpZ2luX2VjEZq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3Kl4Zx5", "Zq1Wx2"),
    ("FwoGZXIvYXdzEZq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3Kl4Zx5", "Zq1Wx2"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ2b3NzYmVyZyJ9.Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8", "Zq1Wx2"),
    ("AKIAZQ7WX2EC3RV4TB5Y", "ZQ7WX2"),
    ("akiazq7wx2ec3rv4tb5y", "zq7wx2"),
    ("ip-10-1-2-3", "10-1-2-3"),
    ("ec2-84-17-52-203", "84-17-52"),
];

#[test]
fn they_are_replaced_wherever_they_stand_and_the_guard_finds_them() {
    for (secret, part) in SECRETS {
        for (index, text) in [
            format!("token {secret} was used"),
            format!("dump_{secret}.txt"),
            format!("{{\"eventVersion\":\"1.11\",\"errorMessage\":\"The value {secret}, is invalid\"}}"),
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"note\":\"{secret}\"}}}}"),
            format!(
                "{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"body\":\"{{\\\"x\\\":\\\"{secret}\\\"}}\"}}}}"
            ),
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"env\":{{\"{secret}\":1}}}}}}"),
            format!("callback?state=x%3D{secret}%26y%3D1"),
            format!("GET https://hooks.example.com/{secret}/x?y={secret}"),
        ]
        .iter()
        .enumerate()
        {
            let out = redacted(text);
            assert!(!out.contains(part), "{secret} in {index}: {out}");
            assert_eq!(real(&out), [], "{secret} in {index}: {out}");
            assert!(!real(text).is_empty(), "{secret} in {index} is found");
        }
        let new = redacted(&format!("token {secret} was used"));
        assert_eq!(redacted(&new), new, "what was replaced stays");
    }
    for (secret, _) in SECRETS.iter().filter(|(secret, _)| !secret.contains("-1")) {
        let new = redacted(secret);
        assert!(new.len() == secret.len() || secret.starts_with("ec2"), "{secret} {new}");
    }
}

#[test]
fn credentials_of_headers_and_urls_and_behind_names() {
    for (text, part) in [
        ("Authorization: Bearer Zq1Wx2Ec3Rv4Tb5Yn6", "Zq1Wx2"),
        ("authorization%3A%20Bearer%20Zq1Wx2Ec3Rv4Tb5Yn6", "Zq1Wx2"),
        ("Authorization: Basic dm9zc2Jlcmc6Wndlcmch", "dm9zc2"),
        ("clone https://vossberg:Zq1Wx2@git.example.com/x", "Zq1Wx2"),
        ("DATABASE_URL=postgres://vossberg:Zq1Wx2@db.example.com:5432/x", "Zq1Wx2"),
        ("u=postgres%3A%2F%2Fvossberg%3AZq1Wx2%40db.example.com", "Zq1Wx2"),
        ("AWS_SECRET_ACCESS_KEY=Zq1Wx2Ec3/v4Tb5Yn6Um7+k8Ol9Pa0Sd1Fg2Hj3K", "Zq1Wx2"),
        ("aws_secret_access_key = Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3K", "Zq1Wx2"),
        ("SecretAccessKey: Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3K", "Zq1Wx2"),
        ("export AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEZq1Wx2Ec3Rv4Tb5Yn6%2FUm7Ik8%3D", "Zq1Wx2"),
        ("secret_access_key%3DZq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3K%26x", "Zq1Wx2"),
    ] {
        let quoted = serde_json::to_string(text).unwrap();
        let texts = [
            text.to_owned(),
            format!("{{\"eventVersion\":\"1.11\",\"errorMessage\":{quoted}}}"),
            format!("{{\"message\":{quoted}}}"),
        ];
        for text in texts {
            let out = redacted(&text);
            assert!(!out.contains(part) && !out.contains("vossberg"), "{text} became {out}");
            assert_eq!(real(&out), [], "{out}");
            assert!(!real(&text).is_empty(), "{text}");
        }
    }
    for text in ["Basic authentication is needed", "the bearer token is missing or expired", "password: required"] {
        assert_eq!((redacted(text).as_str(), real(text)), (text, vec![]));
    }
}

#[test]
fn keys_in_lines_are_found_in_one_line_too() {
    let body = "Zq1Wx2Ec3Rv4Tb5Yn6Um7Ik8Ol9Pa0Sd1Fg2Hj3K";
    for text in [
        format!("-----BEGIN RSA PRIVATE KEY-----\\n{body}\\n-----END RSA PRIVATE KEY-----"),
        format!("key=-----BEGIN%20PRIVATE%20KEY-----%0A{body}%0A-----END%20PRIVATE%20KEY-----"),
        format!("-----BEGIN PRIVATE KEY----- {body} -----END PRIVATE KEY-----"),
        format!("-----BEGIN PRIVATE KEY-----\n{body}\n{body}\n-----END PRIVATE KEY-----\nready"),
        format!(
            "{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"x\":\"-----BEGIN PRIVATE KEY-----\\n{body}\\n-----END PRIVATE KEY-----\"}}}}"
        ),
        format!(
            "{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"-----BEGIN PRIVATE KEY-----\\n{body}\\n-----END PRIVATE KEY-----\":1}}}}"
        ),
    ] {
        let out = redacted(&text);
        assert!(!out.contains("Zq1Wx2"), "{text} became {out}");
        assert_eq!(real(&out), [], "{out}");
        assert!(!real(&text).is_empty(), "{text}");
    }
}

#[test]
fn a_host_is_named_after_the_stand_in_of_its_address() {
    let out =
        redacted("from 10.1.2.3 on ip-10-1-2-3.eu-west-1.compute.internal and ec2-10-1-2-3.compute-1.amazonaws.com");
    let ip = out.split(' ').nth(1).unwrap().replace('.', "-");
    assert!(out.contains(&format!("ip-{ip}.eu-west-1.compute.internal")), "{out}");
    assert!(out.contains(&format!("ec2-{ip}.compute-1.amazonaws.com")), "{out}");
}
