//! Insights queries: their texts, their parameters, their fields.

use std::collections::BTreeSet;

use workmail_events::insights::{self, FieldPath, ParameterErrorKind, Pattern, Query};
use workmail_events::{Event, EventName, EventRecord, OpenEnum as _, Wire as _};

use self::documented::documented;
use self::tokens::{Lexer, Token, skeleton, tokens};

#[path = "insights/documented.rs"]
mod documented;
#[path = "insights/shapes.rs"]
mod shapes;
#[path = "insights/tokens.rs"]
mod tokens;

#[test]
fn documented_parameters_give_the_documented_text() {
    for (query, text) in documented() {
        assert_eq!(query.as_str(), text);
        assert_eq!(query.to_string(), text);
    }
}

#[test]
fn queries_list_the_fields_they_read() {
    let mut all = BTreeSet::new();
    for (query, text) in documented() {
        let mut paths = Vec::new();
        for token in tokens(text, Lexer::Plain).unwrap() {
            if let Token::Word(word) = token
                && (word == "traceId" || word.starts_with("event."))
                && !paths.contains(&word)
            {
                paths.push(word);
            }
        }
        let listed: Vec<_> = query.fields().iter().map(ToString::to_string).collect();
        assert_eq!(listed, paths, "{text}");
        all.extend(query.fields());
    }
    assert_eq!(all.into_iter().copied().collect::<Vec<_>>(), FieldPath::ALL, "a path is used by no query");
}

#[test]
fn every_path_exists_in_the_types() {
    for path in FieldPath::ALL {
        assert!(shapes::exists(EventRecord::SHAPE, path.as_str()), "{path}");
    }
    for path in [
        "",
        "traceID",
        "event",
        "event.",
        "event.recipients",
        "event.recipients.first",
        "event.recipients.0.address",
        "event.bouncedRecipient.address",
        "event.ruleActions.action",
        "event.from.0",
        "eventName",
    ] {
        assert!(!shapes::exists(EventRecord::SHAPE, path), "{path}");
    }
}

#[test]
fn every_path_exists_in_the_event_that_the_query_asks_for() {
    for (query, text) in documented() {
        let names = tokens(text, Lexer::Plain).unwrap().into_iter().filter_map(|token| match token {
            Token::Text(value) if value.contains("_EMAIL_") => Some(value),
            _ => None,
        });
        for name in names {
            assert!(EventName::from(name.as_str()).is_known(), "{name}");
            let event = shapes::variant(Event::SHAPE, &name).unwrap();
            for path in query.fields() {
                let path = path.as_str();
                assert!(path.strip_prefix("event.").is_none_or(|path| shapes::exists(event, path)), "{name}: {path}");
            }
        }
    }
}

/// Everything that ends, begins or escapes something anywhere.
const NASTY: &[char] = &['/', '\\', '"', '\'', '`', '(', ')', '[', ']', '|', '#', '$', '*', '.', ' ', 'n', 'Q', 'é'];

const NASTY_TEXTS: &[&str] = &[
    "",
    "x/ or event.from like /",
    "x/) | stats count(*) by event.from #",
    "x\\/ or traceId like \\/",
    "x\" or traceId like \"",
    "x\\\" or traceId like \\\"",
    "\\",
    "\\\\",
    "(?-i)a{2}^$",
    "\\Qa/b\\E",
    "[a/",
    "+*?{}()[]^$|",
    "Re: 100 % \u{2013} \u{1f4e7} 'quoted' \"twice\" `thrice`",
];

fn nasty() -> impl Iterator<Item = String> {
    let one = NASTY.iter().map(ToString::to_string);
    let two = NASTY.iter().flat_map(|a| NASTY.iter().map(move |b| format!("{a}{b}")));
    let three =
        NASTY.iter().flat_map(|a| NASTY.iter().flat_map(move |b| NASTY.iter().map(move |c| format!("{a}{b}{c}"))));
    NASTY_TEXTS.iter().map(ToString::to_string).chain(one).chain(two).chain(three)
}

#[test]
fn no_text_leaves_its_slashes() {
    let queries: [fn(Pattern) -> Query; 4] = [
        |pattern| insights::emails_submitted(pattern, "b"),
        |pattern| insights::emails_submitted("b", pattern),
        insights::emails_received_from_address,
        insights::verdicts_by_subject,
    ];
    for query in queries {
        let plain = skeleton(&query(Pattern::literal("a")), Lexer::Plain);
        for text in nasty().chain(["a\nb".to_owned(), "\r\n\t\0\u{b}\u{85}\u{2028}\u{2029}\u{7f}".to_owned()]) {
            for pattern in [Pattern::literal(&text), Pattern::exact(&text)] {
                let query = query(pattern.clone());
                for lexer in [Lexer::Plain, Lexer::Brackets] {
                    assert_eq!(skeleton(&query, lexer), plain, "{query}");
                }
                let regex = format!("(?i){pattern}");
                assert!(tokens(query.as_str(), Lexer::Plain).unwrap().contains(&Token::Regex(regex)), "{query}");
                assert_eq!(unescape_regex(pattern.as_str()).as_ref(), Some(&text), "{query}");
                assert_eq!(query.as_str().matches('\n').count(), plain_lines(&query), "{query}");
            }
        }
    }
}

/// Line feeds of a query with a harmless parameter.
fn plain_lines(query: &Query) -> usize {
    if query.fields().contains(&FieldPath::TraceId) { 4 } else { 2 }
}

#[test]
fn exact_patterns_escape_all_that_means_something() {
    for text in nasty() {
        let pattern = Pattern::exact(&text);
        let mut rest = pattern.as_str().chars();
        while let Some(character) = rest.next() {
            match character {
                '\\' => assert!(!rest.next().unwrap().is_alphanumeric(), "{text}"),
                other => assert!(!".\\/^$|?*+()[]{}\"'`#".contains(other), "{text}"),
            }
        }
        assert_eq!(Pattern::from(text.as_str()), Pattern::literal(&text));
    }
}

#[test]
fn no_text_leaves_its_quotation_marks() {
    let queries = [insights::events_of_trace, insights::events_of_message, insights::emails_received_from_domain];
    for query in queries {
        let plain = skeleton(&query("a").unwrap(), Lexer::Plain);
        for text in nasty() {
            let query = query(&text).unwrap();
            assert_eq!(skeleton(&query, Lexer::Plain), plain, "{query}");
            assert!(tokens(query.as_str(), Lexer::Plain).unwrap().contains(&Token::Text(text)), "{query}");
        }
        for control in ['\n', '\r', '\t', '\0', '\u{7f}', '\u{85}', '\u{2028}', '\u{2029}'] {
            let error = query(&format!("é{control}b")).unwrap_err();
            assert_eq!((error.kind(), error.offset()), (ParameterErrorKind::ControlCharacter, 2));
        }
    }
}

#[test]
fn no_expression_leaves_its_slashes() {
    let plain = skeleton(&insights::emails_submitted("a", "b"), Lexer::Plain);
    let (mut taken, mut refused) = (0, 0);
    for text in nasty() {
        match Pattern::expression(&text) {
            Ok(pattern) => {
                taken += 1;
                let query = insights::emails_submitted(pattern.clone(), pattern);
                for lexer in [Lexer::Plain, Lexer::Brackets] {
                    assert_eq!(skeleton(&query, lexer), plain, "{query}");
                }
            }
            Err(error) => {
                refused += 1;
                let expected = match error.kind() {
                    ParameterErrorKind::TrailingBackslash => '\\',
                    ParameterErrorKind::UnclosedBracket => '[',
                    other => panic!("{other:?}: {text}"),
                };
                assert!(text[error.offset()..].starts_with(expected), "{error}");
            }
        }
    }
    assert!(taken > 1000 && refused > 100, "{taken} {refused}");
}

#[test]
fn expressions_stay_as_they_are() {
    for text in ["", "a|b", r"^(jane|mary)@example\.com$", "[^@]+@example[.]com", r"a\/b", r"\[a", "[]a]", "a]"] {
        assert_eq!(Pattern::expression(text).unwrap().as_str(), text);
    }
    assert_eq!(Pattern::expression("a/[/]").unwrap().as_str(), r"a\/[\/]");
}

#[test]
fn messages() {
    for (text, message) in [
        ("a\u{2028}", r"expected text without control characters, found `\u{2028}` at byte 1 of `a\u{2028}`"),
        ("é\0", r"expected text without control characters, found `\u{0}` at byte 2 of `é\u{0}`"),
        (r"a\\\", r"expected a character after the backslash, found the end at byte 4 of `a\\\`"),
        ("[a][b", "expected `]` for the `[` at byte 3, found none of `[a][b`"),
    ] {
        assert_eq!(Pattern::expression(text).unwrap_err().to_string(), message);
    }
}

#[test]
fn log_groups_begin_as_documented() {
    assert_eq!(insights::log_group("example"), format!("{}example", insights::LOG_GROUP_PREFIX));
    assert_ne!(insights::LOG_GROUP_PREFIX, insights::OTHER_LOG_GROUP_PREFIX);
}

/// Text that an expression without operators stands for.
fn unescape_regex(expression: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = expression.chars();
    while let Some(character) = rest.next() {
        text.push(match character {
            '\\' => match rest.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'x' => {
                    let digits: String = rest.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
                }
                other if other.is_alphanumeric() => return None,
                other => other,
            },
            other => other,
        });
    }
    Some(text)
}
