use mail_parser::MessageParser;
use proptest::prelude::*;

use super::bare_address;

#[test]
fn mailboxes() {
    for (text, expected) in [
        ("mary@example.com", "mary@example.com"),
        (" mary@example.com\r\n", "mary@example.com"),
        ("<mary@example.com>", "mary@example.com"),
        ("Mary <Mary.Major+tag@Example.COM>", "Mary.Major+tag@Example.COM"),
        ("=?UTF-8?Q?M=C3=A1ry?= <mary@example.com>", "mary@example.com"),
        (r#""a \" <b@example.org>, " <mary@example.com>"#, "mary@example.com"),
        ("mary@example.com <mary@example.com>", "mary@example.com"),
        ("[team] Mary <mary@example.com> (at (home))", "mary@example.com"),
        ("(a \\) <x>) mary@example.com (b)", "mary@example.com"),
        ("Mary < (c) mary@example.com >", "mary@example.com"),
        ("<@example.org,@example.net:mary@example.com>", "mary@example.com"),
        (r#""mary <major>"@example.com"#, r#""mary <major>"@example.com"#),
        (r#"mary."x y"@example.com"#, r#"mary."x y"@example.com"#),
        ("mary@[IPv6:2001:db8::1]", "mary@[IPv6:2001:db8::1]"),
        ("mary..major@example.com", "mary..major@example.com"),
        ("márÿ@exämple.com", "márÿ@exämple.com"),
        ("mary@localhost", "mary@localhost"),
    ] {
        assert_eq!(bare_address(text), Some(expected), "{text}");
    }
}

#[test]
fn what_is_not_a_mailbox() {
    for text in [
        "",
        " ",
        "(mary@example.com)",
        "mary",
        "@example.com",
        "mary@",
        "mary@example..com",
        "mary@.example.com",
        "mary@@example.com",
        "mary@example.com jane@example.com",
        "mary@example.com,jane@example.com",
        "Mary <mary@example.com>, Jane <jane@example.com>",
        "Mary <mary@example.com> Jane",
        "Mary <<mary@example.com>>",
        "Mary <mary@example.com",
        "Mary mary@example.com>",
        "Mary <>",
        "undisclosed-recipients:;",
        "Team: mary@example.com;",
        r#""mary@example.com"#,
        r#""mary\"#,
        "(mary",
        "mary@[192.0.2.1",
        "mary@[192.0.2.1]x",
        "ma\u{7}ry@example.com",
        "<@example.org>",
    ] {
        assert_eq!(bare_address(text), None, "{text}");
    }
}

/// The address that another parser of mail finds, if it finds one alone.
fn by_another_parser(text: &str) -> Option<String> {
    let message = format!("To: {text}\r\n\r\n");
    let message = MessageParser::default().parse(message.as_bytes())?;
    let to = message.to()?.as_list()?;
    match to {
        [one] => one.address().map(str::to_owned),
        _ => None,
    }
}

prop_compose! {
    fn address()(
        local in "[a-z]{1,8}(\\.[a-z0-9]{1,4})?([+_-][a-z0-9]{1,4})?",
        domain in "([a-z]{1,6}\\.){1,2}(com|org)",
    ) -> String {
        format!("{local}@{domain}")
    }
}

prop_compose! {
    fn name()(name in "[A-Za-z]{1,8}( [A-Za-z.']{1,8}){0,2}|\"[A-Za-z ,.;:@<>()]{1,12}\"|\"[a-z]{1,3}\\\\\"[a-z]{1,3}\"") -> String {
        name
    }
}

proptest! {
    #[test]
    fn as_another_parser_of_mail_reads_it(
        address in address(), name in name(), comment in "(\\([a-z ]{1,8}\\))?", blank in " {0,2}", form in 0..4_u8
    ) {
        let text = match form {
            0 => format!("{blank}{address}{blank}"),
            1 => format!("<{address}>{blank}"),
            2 => format!("{name} <{address}>{blank}"),
            _ => format!("{name} <{address}> {comment}"),
        };
        prop_assert_eq!(bare_address(&text), Some(address.as_str()));
        prop_assert_eq!(by_another_parser(&text), Some(address), "{}", text);
    }

    #[test]
    fn any_text(text in "[a-c@.<>\"()\\\\\\[\\],;: é]{0,24}") {
        if let Some(address) = bare_address(&text) {
            prop_assert!(text.contains(address));
            // A bare address is its own.
            prop_assert_eq!(bare_address(address), Some(address));
        }
    }
}
