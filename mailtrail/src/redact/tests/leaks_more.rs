//! What was left in places where nobody looked, by the kinds of these places.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use super::{real, redacted};

/// Texts that a log may hold anywhere: as a line, as an error of a record, in a notification.
fn everywhere(text: &str) -> [String; 3] {
    let quoted = serde_json::to_string(text).unwrap();
    [
        format!("{text}\n"),
        format!("{{\"eventVersion\":\"1.11\",\"eventName\":\"X\",\"errorMessage\":{quoted}}}"),
        format!("{{\"message\":{quoted}}}"),
    ]
}

fn gone(out: &str, words: &[&str]) {
    for word in words {
        assert!(!out.contains(word), "{word}: {out}");
    }
    assert_eq!(real(out), [], "{out}");
}

#[test]
fn passwords_and_sessions_in_lines() {
    for text in [
        "login ok pw=Zq7Wx2Ec",
        "pwd=Zq7Wx2Ec",
        "DB_PASS=Zq7Wx2Ec!",
        "pass: Zq7Wx2Ec",
        "password=\"Zq7W x2Ec\"",
        "password is Zq7Wx2Ec",
        "Passwort: Zq7Wx2Ec",
        "connect(pwd => Zq7Wx2Ec)",
        "sid=Zq7Wx2Ec",
        "JSESSIONID=Zq7Wx2EcRv",
        "Set-Cookie: a=Zq7Wx2Ec; Path=/; HttpOnly",
        "Cookie: theme=dark; a=Zq7Wx2Ec",
        "Authorization: Zq7Wx2Ec",
        "Authorization: Token Zq7Wx2Ec",
        "curl -u plum:Zq7Wx2Ec https://example.com/",
        "mysql -u plum -pZq7Wx2Ec",
        "run --password Zq7Wx2Ec",
        "Signature=Zq7Wx2EcRv4T",
    ] {
        for text in everywhere(text) {
            let out = redacted(&text);
            gone(&out, &["Zq7W", "x2Ec"]);
            assert!(!real(&text).is_empty(), "{text}");
        }
    }
    for text in ["pass=3 fail=1", "otp: 839201"] {
        assert_eq!(redacted(text) == text, text.starts_with("pass"), "{text}");
    }
    let line = "PWD=/srv session: expired, dkim=pass; Path=/; the password is wrong";
    assert_eq!((&*redacted(line), real(line)), (line, vec![]));
}

#[test]
fn addresses_of_the_network_in_every_form() {
    for (text, kept) in [
        ("84.17.52.203, 84.17.52.204", ", "),
        ("84.17.52.203-84.17.52.210", "-"),
        ("84.17.52.203_84.17.52.204", "_"),
        ("84.17.52.203:443->84.17.52.204:80", ":80"),
        ("[84.17.52.203]:443", "]:443"),
        ("host/84.17.52.203", "host/"),
        ("client=84.17.52.203", "="),
        ("84.17.52.*", ".*"),
        ("84.17.52.0/24", ".0/24"),
        ("2a02:8108:8ac0:1::/64", "::/64"),
        ("2a02:8108:8ac0:1::5%eth0", "%eth0"),
        ("203.52.17.84.in-addr.arpa", ".in-addr.arpa"),
        ("52.17.84.in-addr.arpa.", ".in-addr.arpa."),
        ("0.c.a.8.8.0.1.8.2.0.a.2.ip6.arpa", ".ip6.arpa"),
        ("ip-84-17-52-203.ec2.internal", ".ec2.internal"),
        ("ec2-84-17-52-203.compute-1.amazonaws.com", ".compute-1.amazonaws.com"),
        ("0a:1b:2c:3d:4e:5f", "00:00:5e:"),
        ("0A-1B-2C-3D-4E-5F", "00-00-5E-"),
        ("0a1b.2c3d.4e5f", "0000.5e"),
    ] {
        let words = ["84.17", "84-17", "17.84", "8108", "8.0.1.8", "0a:1b", "0A-1B", "0a1b"];
        let request =
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"cidrIp\":\"{text}\",\"x\":[\"{text}\"]}}}}");
        for text in everywhere(&format!("peer {text} up")).into_iter().chain([request]) {
            let out = redacted(&text);
            gone(&out, &words);
            assert!(out.contains(kept), "{kept}: {out}");
            assert!(!real(&text).is_empty(), "{text}");
        }
    }
    for text in ["Chrome/119.0.0.0", "0.0.0.0/0", "::/0", "lib-1.2.3.4", "128.0.0.0/1"] {
        let text = format!("from {text} on\n");
        assert_eq!((redacted(&text), real(&text)), (text, vec![]));
    }
}

#[test]
fn texts_in_other_letters() {
    let text = "Hannah Plum\nplum@acme.io of 987654321012 at 84.17.52.203";
    let hex = text.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    for coded in [
        STANDARD.encode(text),
        URL_SAFE_NO_PAD.encode(text),
        hex.to_uppercase(),
        hex,
        STANDARD.encode(STANDARD.encode(text)),
    ] {
        let record =
            |text: &str| format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"userData\":\"{text}\"}}}}");
        let quoted = |text: &str| format!("got payload={text} here\n");
        for (text, begin) in [(record(&coded), "userData\":\""), (quoted(&coded), "payload=")] {
            let out = redacted(&text);
            gone(&out, &[&coded, &coded[..20]]);
            assert!(!real(&text).is_empty(), "{text}");
            let new = out.split(begin).nth(1).unwrap().split(['"', ' ']).next().unwrap();
            let is_hex = coded.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert_eq!(new.bytes().all(|byte| byte.is_ascii_hexdigit()), is_hex, "{out}");
            if !is_hex {
                let inner = STANDARD.decode(new).or_else(|_| URL_SAFE_NO_PAD.decode(new)).unwrap();
                let inner = String::from_utf8(inner).unwrap();
                assert!(!inner.contains("Plum") && !inner.contains("acme"), "{inner}");
            }
        }
    }
    for word in ["9f86d081884c7d659a2feaa0c55ad015", "AROAEXAMPLEEXAMPLEEX", "DescribeInstancesAndMore"] {
        let text = format!("{{\"eventVersion\":\"1.11\",\"eventName\":\"{word}\"}}");
        assert_eq!(real(&text), [], "{text}");
    }
}

#[test]
fn encoded_words_of_headers() {
    let word = format!("=?utf-8?B?{}?=", STANDARD.encode("Hannah Plum plum@acme.io"));
    for text in everywhere(&format!("subject {word} and =?iso-8859-1?Q?Pl=FCm_plum=40acme.io?= or plum=40acme.io")) {
        assert!(!real(&text).is_empty(), "{text}");
        let out = redacted(&text);
        gone(&out, &[&word, "acme", "Pl=FCm", "plum"]);
        assert!(out.contains("=?utf-8?B?") && out.contains("=?iso-8859-1?Q?") && out.contains("=40d-"), "{out}");
    }
    let mail = STANDARD.encode("From: Plum <plum@acme.io>\r\n\r\nHello\r\n");
    let out = redacted(&format!(
        "{{\"notificationType\":\"Received\",\"mail\":{{}},\"receipt\":{{\"action\":{{\"encoding\":\"BASE64\"}}}},\"content\":\"{mail}\"}}"
    ));
    let content = out.split("\"content\":\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(STANDARD.decode(content).unwrap().starts_with(b"Text "), "{out}");
}

#[test]
fn numbers_in_other_spellings() {
    for (number, rest) in [
        ("9.87654321012e11", "87654321012"),
        ("9.87654321012E+11", "87654321012"),
        ("987654321012.0", "987654321012"),
        ("-987654321012", "987654321012"),
    ] {
        let text =
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"accountId\":{number},\"x\":[{number}]}}}}");
        let out = redacted(&text);
        gone(&out, &[rest]);
        assert_eq!(real(&text).len(), 2, "{text}");
        let end = number.trim_start_matches(|char: char| !matches!(char, 'e' | 'E'));
        assert!(out.contains(&format!("{end},")), "{out}");
    }
    let out = redacted(
        r#"{"x":{"phoneNumber":4.917055512345e12,"lat":5.2520008e1,"cardNumber":4111111111111112,"place":"52.520008,13.404954","ratio":1.5e3}}"#,
    );
    gone(&out, &["917055512345", "2520008", "4111111111111112", "520008", "404954"]);
    assert!(out.contains("\"phoneNumber\":1.555") && out.contains("\"ratio\":1.5e3"), "{out}");
}

#[test]
fn codes_of_places() {
    let text = r#"{"eventVersion":"1.11","requestParameters":{"address":{"postalCode":"62704","zip":62704},"zipCode":"62704-1234","contact_postal_code":"062704","packageType":"Zip"}}"#;
    let out = redacted(text);
    gone(&out, &["62704"]);
    assert!(out.contains(r#""packageType":"Zip""#) && out.len() == text.len(), "{out}");
}

#[test]
fn names_in_lines() {
    for text in [
        "user=Hannah Plum logged in",
        "user=\"Hannah Plum\" ok",
        "name='Hannah Plum' ok",
        "userName = Hannah Plum",
        "User: Hannah Plum",
        "user Hannah Plum logged in",
        "user[Hannah Plum]",
        "fullName=Hannah Plum;city=Plumton",
        "from=\"Hannah Plum\" <h@acme.io>",
        "Hannah Plum <h@acme.io> wrote",
        "\"Plum, Hannah\" <h@acme.io> wrote",
        "sshd[1]: Accepted publickey for Hannah from 10.1.2.3 port 22",
        "sudo: Hannah : TTY=pts/0 ; PWD=/home/Plum ; COMMAND=/bin/ls",
        "open /home/Hannah/x and C:\\Users\\Plum\\y",
        "10.1.2.3 - Hannah [02/Mar/2026:08:15:30 +0000] \"GET /Plum/a?token=Zq7Wx2Ec&n=Hannah+Plum HTTP/1.1\"",
        "login=Hannah bucket=Plum-data key=Plum/a.pdf",
    ] {
        for text in [format!("{text}\n"), format!("<34>Mar  2 08:15:30 gate7 app[12]: {text}\n")] {
            let out = redacted(&text);
            gone(&out, &["Hannah", "Plum", "acme"]);
            assert_eq!(
                (out.lines().count(), out.starts_with("<34>Mar  2 08:15:30 ")),
                (1, text.starts_with('<')),
                "{out}"
            );
        }
    }
    for text in [
        "user=root name=default status=active\n",
        "name: required, user: unknown\n",
        "the user is not known and the user agent is old\n",
        "for a while from here\n",
    ] {
        assert_eq!(redacted(text), text);
    }
}

#[test]
fn names_of_members_that_are_somebodys() {
    for key in [
        "alice@acme.io",
        "987654321012",
        "arn:aws:iam::987654321012:role/plum",
        "84.17.52.203",
        "db7.acme.io",
        "Hannah Plum",
        "i-0c9d812c0cfa2790f",
        "7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "user:plum",
        "data-987654321012",
        "+4917055512345",
    ] {
        for text in [
            format!("{{\"things\":{{\"{key}\":{{\"a\":1}},\"b\":[{{\"{key}\":3}}]}}}}"),
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"x\":{{\"{key}\":1,\"other\":2}}}}}}"),
        ] {
            let out = redacted(&text);
            gone(&out, &["alice", "acme", "987654321012", "plum", "Plum", "84.17", "0c9d812c", "7c9e6679", "55512345"]);
            assert!(out.contains("\"b\":[") || out.contains("\"other\":2"), "{out}");
        }
    }
    let out =
        redacted(r#"{"x":{"Alice@acme.io":1,"alice@acme.io":2,"ALICE@acme.io":3},"y":{"a@acme.io":1,"a@acme.io":2}}"#);
    let keys: Vec<_> = out.split('"').filter(|text| text.contains('@')).collect();
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2] && keys[3] == keys[4], "{out}");
    let tags = r#"{"eventVersion":"1.11","requestParameters":{"tags":{"plum-team":"x","Name":"y"},"cloud.account.id":1,"log.level":"INFO","k8s_name":1}}"#;
    let out = redacted(tags);
    assert!(
        !out.contains("plum") && out.contains("\"Name\":") && out.contains("\"cloud.account.id\":1,\"log.level\":"),
        "{out}"
    );
}

#[test]
fn json_with_per_cent_signs_and_bare_slashes() {
    let json = r#"{"path":"a/b","note":"Hannah Plum is here","ip":"84.17.52.203","mail":"h@acme.io"}"#;
    let encode = |text: &str, bare: &str| {
        let byte = |byte: u8| {
            let is_bare = byte.is_ascii_alphanumeric() || bare.as_bytes().contains(&byte);
            if is_bare { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        };
        text.bytes().map(byte).collect::<String>()
    };
    let (once, slashes) = (encode(json, "."), encode(json, "./"));
    for coded in [once.clone(), slashes.clone(), encode(&once, "."), encode(&slashes, "./")] {
        for text in [
            format!("GET /x policy={coded}&y=1 ok\n"),
            format!("see {coded} ok\n"),
            format!("{{\"eventVersion\":\"1.11\",\"requestParameters\":{{\"policyDocument\":\"{coded}\"}}}}"),
        ] {
            let out = redacted(&text);
            gone(&out, &["Hannah", "Plum", "acme", "84.17"]);
            assert!(!real(&text).is_empty(), "{text}");
            if !text.starts_with('{') {
                assert!(out.contains("path%") && out.contains("note%"), "{out}");
            }
        }
    }
}

#[test]
fn stand_ins_of_what_is_nearly_something_are_nothing_real() {
    for number in 300..600 {
        let text = format!(r#"{{"eventType":"Click","click":{{"ipAddress":"{number}.51.100.77"}}}}"#);
        let out = redacted(&text);
        assert!(real(&out).is_empty() && !out.contains(&format!("{number}.51.100.77")), "{out}");
    }
    let bucket = "AWSLogs/111122223333/2024/05/14/987654321012_CloudTrail_us-east-1_EXAMPLE4567abcde.json.gz";
    let out = redacted(&format!(r#"{{"awsAccountId":"111122223333","logFiles":[{{"s3Bucket":"{bucket}"}}]}}"#));
    gone(&out, &["987654321012"]);
}

#[test]
fn names_in_an_object_that_is_longer_than_the_window() {
    let member = |at: u32| format!("\"user{at}@corp{}.io\":\"jane{at}@corp.io\"", at % 7);
    let members: Vec<String> = (0..60_000).map(member).collect();
    let text = format!(r#"{{"eventVersion":"1.11","requestParameters":{{"tags":{{{}}}}}}}"#, members.join(","));
    assert!(text.len() > 2 * 1024 * 1024);
    let out = redacted(&text);
    assert!(!out.contains("@corp"), "{}", &out[..300]);
    let names = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        value.pointer("/requestParameters/tags").and_then(|tags| tags.as_object()).map_or(0, serde_json::Map::len)
    };
    assert_eq!(names(&out), 60_000);
    assert!(real(&text).len() > 100_000 && real(&out).is_empty());
}

#[test]
fn long_words_of_many_parts_come_to_an_end() {
    for part in
        ["a=", "a:", "a/", "a&", "%25", "\\", "@", "<", "a_", "aws:", "https://a.b/?x=", "https%3A%2F%2F", "us-east-1."]
    {
        let word = part.repeat(60_000 / part.len());
        let name = serde_json::to_string(&word).unwrap();
        let record = format!(r#"{{"eventVersion":"1.11","errorMessage":{name},"requestParameters":{{"x":{name}}}}}"#);
        for text in [format!("{word}\n"), record] {
            real(&redacted(&text));
        }
    }
}
