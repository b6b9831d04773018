//! Words of somebody in names of headers and of members, in commands, hosts and paths.

use super::{real, redacted};

fn gone(text: &str, words: &[&str]) -> String {
    let out = redacted(text);
    for word in words {
        assert!(!out.to_ascii_lowercase().contains(word), "{word}: {out}");
    }
    assert_eq!(real(&out), [], "{out}");
    assert_eq!(redacted(text), out);
    out
}

#[test]
fn names_of_headers() {
    let mail = r#"{"eventType":"Send","mail":{"headers":[{"name":"X-Quarzit-Tenant","value":"a"},{"name":"X-SES-Outgoing","value":"b"},{"name":"DKIM-Signature","value":"v=1; h=from:to:x-quarzit-tenant:subject; b=abc"},{"name":"List-Id","value":"c"}],"commonHeaders":{"x-quarzit-tenant":"d"},"tags":{"ses:operation":["SendEmail"],"x-quarzit-tenant":["e"]}},"send":{}}"#;
    let out = gone(mail, &["quarzit"]);
    for kept in
        ["\"X-SES-Outgoing\"", "\"List-Id\"", "-Tenant\"", "h=from:to:x-name-", "-tenant:subject", "ses:operation"]
    {
        assert!(out.contains(kept), "{kept}: {out}");
    }
    let request = r#"{"version":"2.0","headers":{"X-Quarzit-Tenant":"x","Host":"a.example.com","x-request-id":"1"},"multiValueHeaders":{"x-quarzit-tenant":["x"],"Accept":["*/*"]}}"#;
    let out = gone(request, &["quarzit"]);
    assert!(out.contains("\"x-request-id\":") && out.contains("\"Accept\":") && out.contains("\"Host\":"), "{out}");
    let name = out.split('"').find(|word| word.starts_with("X-Name-")).unwrap();
    assert!(out.contains(&name.to_ascii_lowercase()), "{out}");
}

#[test]
fn names_of_objects_that_callers_name() {
    let record = |object: &str, name: &str| {
        format!(
            r#"{{"eventVersion":"1.11","requestParameters":{{"{object}":{{"{name}":"x","resourceType":"y","Name":"z"}}}}}}"#
        )
    };
    for object in [
        "environmentVariables",
        "stageVariables",
        "annotations",
        "dockerLabels",
        "dimensions",
        "encryptionContextSubset",
    ] {
        let out = gone(&record(object, "quarzit"), &["quarzit"]);
        assert!(
            out.contains(&format!("\"{object}\":{{\"name-")) && out.contains("\"resourceType\":\"y\",\"Name\":"),
            "{out}"
        );
    }
    gone(&record("variables", "QUARZIT_MODE"), &["quarzit"]);
    gone(&record("annotations", "quarzit.io/plum"), &["quarzit", "plum"]);
    for (object, name) in
        [("attributes", "quarzit"), ("variables", "READ_ONLY"), ("annotations", "authorization.k8s.io/decision")]
    {
        assert!(redacted(&record(object, name)).contains(name), "{object} {name}");
    }
}

#[test]
fn commands_and_codes() {
    for text in [
        "sudo useradd -m hannah",
        "usermod -aG quarzit hannah; passwd hannah",
        "mfa code 839201 for hannah from 10.1.2.3",
        "your verification code: 839201.",
        "OTP is 839201",
    ] {
        gone(&format!("{text}\n"), &["hannah", "839201", "quarzit"]);
        let message = format!("{{\"eventVersion\":\"1.11\",\"errorMessage\":\"{text}\"}}");
        gone(&message, &["hannah", "839201", "quarzit"]);
    }
    for line in ["passwd failed: exit code 839201\n", "useradd failed\n"] {
        assert_eq!(redacted(line), line);
    }
}

#[test]
fn addresses_that_are_glued_to_words() {
    for text in ["host10.1.2.3x", "x84.17.52.203", "srv10-1-2-3", "ip-10-1-2-3x", "node-192-168-1-20-a"] {
        gone(&format!("peer {text} up\n"), &["10.1.2", "84.17", "10-1-2-3", "192-168"]);
    }
    for line in ["openssl1.1.1.1 v10.1.2.3 lib-1.2.3.4\n", "at 2026-03-02-08 on host203.0.113.9x\n"] {
        assert_eq!(redacted(line), line);
    }
}

#[test]
fn hosts_below_ends_that_nobody_has() {
    for host in ["db7.quarzit.example", "quarzit.test", "db7.quarzit.local", "quarzit.internal", "db7.quarzit.corp"] {
        for text in [format!("to {host} up\n"), format!("to plum@{host} up\n"), format!("see https://{host}/a\n")] {
            gone(&text, &["quarzit", "plum"]);
        }
    }
    let line = "mail.example and db7.shop.example and jane@mail.example and example.test\n";
    assert_eq!(redacted(&redacted(line)), redacted(line));
    assert!(redacted(line).starts_with("mail.example and db7."), "{}", redacted(line));
}

#[test]
fn paths_queries_and_statements() {
    let line = "http 2026-03-02T08:15:30Z app/quarzit/50dc6c495c0c9188 10.1.2.3:4711";
    let out = gone(&format!("{line}\n"), &["quarzit", "50dc6c49"]);
    assert!(out.contains(" app/name-"), "{out}");
    gone(
        "{\"eventVersion\":\"1.11\",\"requestParameters\":{\"a\":[\"net/quarzit/50dc6c495c0c9188\"]}}",
        &["quarzit", "50dc6c"],
    );
    gone("GET /a?page=1&quarzit&limit=2 HTTP/1.1\n", &["quarzit"]);
    let out = gone("statement: SELECT id FROM quarzit_orders WHERE plum = 'x'; took 3 ms\n", &["quarzit", "plum"]);
    assert!(out.starts_with("statement: SELECT id FROM name-") && out.ends_with("; took 3 ms\n"), "{out}");
}
