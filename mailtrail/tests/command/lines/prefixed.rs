//! Documents with words before each of their lines.

use super::super::records::{pretty, record};
use super::{odd_record, place_of, places, validate, wrong_record};

/// Words before a line, by its number.
type Words = fn(usize) -> String;

const WORDS: &[Words] = &[
    |_| "app-1  | ".to_owned(),
    |_| "[pod/mail/app] ".to_owned(),
    |_| "> ".to_owned(),
    |_| "| ".to_owned(),
    |_| "Mar  2 08:15:30 host app[12]: ".to_owned(),
    |line| format!("2026-03-02T08:15:{:02}Z ", line % 60),
    |line| format!("2026-03-02T08:15:30.{}Z stdout F ", 100 + 3 * line),
    |line| if line % 10 == 0 { "2026-03-02T08:15:30Z ".to_owned() } else { format!("2026-03-02T08:15:30.{line}Z ") },
    |line| format!("{line:6}\t"),
    |line| format!("{line:3}→"),
    |line| format!("{line}:"),
    |line| format!("{line}{}", if line % 2 == 1 { ':' } else { '-' }),
];

/// Puts words before each line.
fn prefix(text: &str, words: Words) -> String {
    let with_words = |(index, line)| format!("{}{line}\n", words(index + 1));
    text.lines().enumerate().map(with_words).collect()
}

/// Rule and level of what is said of the words: a listing with line numbers is nothing that anybody logs.
fn said(words: Words) -> (&'static str, [u64; 2]) {
    match words(1).trim().trim_end_matches([':', '-', '→']) {
        "1" => ("not-json", [1, 0]),
        _ => ("prefixed-lines", [0, 1]),
    }
}

#[test]
fn a_document_with_words_before_each_line_is_read() {
    for words in WORDS {
        for end in ["\n", "\r\n"] {
            let text = prefix(&pretty(&odd_record()), *words).replace('\n', end);
            let (findings, summary) = validate(&text);
            let (line, column) = place_of(&text, r#""futureMember""#);
            let (_, first) = place_of(text.lines().next().unwrap(), "{");
            let (rule, levels) = said(*words);
            let expected = [(rule, 1, first), ("unknown-member", line, column)];
            assert_eq!((summary.records, &places(&findings)[..]), (1, &expected[..]), "{text}: {findings:#?}");
            assert_eq!([summary.errors, summary.warnings], levels, "{text}");
        }
    }
}

#[test]
fn their_neighbours_are_read_and_it_is_said_once() {
    for words in WORDS {
        let lines = prefix(&format!("{}\n{}", pretty(&record(0)), pretty(&odd_record())), *words);
        let text = format!("started\n{lines}{}\n{lines}done\n", odd_record());
        let (findings, summary) = validate(&text);
        let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
        let expected = [said(*words).0, "unknown-member", "unknown-member", "unknown-member"];
        assert_eq!((summary.records, summary.lines, &rules[..]), (5, 2, &expected[..]), "{text}: {findings:#?}");
    }
}

#[test]
fn words_of_the_first_line_alone_are_no_prefix() {
    let lines =
        prefix(&pretty(&odd_record()), |line| format!("app-1  | {}", if line == 1 { "Received event: " } else { "" }));
    let (findings, summary) = validate(&lines);
    let (line, column) = place_of(&lines, r#""futureMember""#);
    assert_eq!((summary.records, places(&findings)[1]), (1, ("unknown-member", line, column)), "{findings:#?}");
}

#[test]
fn containers_with_words_before_each_line() {
    for text in
        [format!("[{},{}]", record(0), odd_record()), format!(r#"{{"Records":[{},{}]}}"#, record(0), odd_record())]
    {
        for words in WORDS {
            let lines = prefix(&pretty(&text), *words);
            let (findings, summary) = validate(&lines);
            let (line, column) = place_of(&lines, r#""futureMember""#);
            assert_eq!((summary.records, places(&findings)[1]), (2, ("unknown-member", line, column)), "{findings:#?}");
        }
    }
}

#[test]
fn faults_have_their_place_in_the_file() {
    for words in WORDS {
        let lines = prefix(&pretty(&wrong_record()), *words);
        let (findings, summary) = validate(&lines);
        let name = r#""eventName": "#;
        let (line, column) = place_of(&lines, name);
        let value = ("wrong-type", line, column + name.len() as u64);
        assert_eq!((summary.records, places(&findings)[1]), (1, value), "{findings:#?}");
        let broken = prefix(&pretty(&record(0)).replacen("\"ListUsers\"", "oops", 1), *words);
        let (findings, _) = validate(&broken);
        let (line, column) = place_of(&broken, "oops");
        assert_eq!(places(&findings)[1], ("syntax", line, column), "{findings:#?}");
        assert_eq!(findings.len(), 2, "{findings:#?}");
    }
}

#[test]
fn a_document_that_was_cut_hides_no_neighbour() {
    for words in WORDS {
        let whole = pretty(&record(0));
        let cut: String = whole.split_inclusive('\n').take(5).collect();
        let text = prefix(&format!("{cut}{whole}\n"), *words);
        let (findings, summary) = validate(&text);
        let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
        assert_eq!(summary.records, 2, "{text}: {findings:#?}");
        assert!(rules.contains(&"truncated"), "{findings:#?}");
        assert!(findings.iter().all(|it| it.line <= 6), "{findings:#?}");
    }
}

#[test]
fn lines_that_only_look_alike_are_left_alone() {
    for text in
        ["x {\nx {\nx {\n", "f() {\nf() done\n", "app-1 | {\n  \"a\": 1\n}\n", "a, \na, \n", "[1] {\n[2] ready\n"]
    {
        let (findings, _) = validate(&format!("{text}{}\n", record(0)));
        assert!(findings.iter().all(|it| it.rule != "prefixed-lines"), "{text}: {findings:#?}");
    }
    let (findings, summary) = validate(&format!("event {}\n", pretty(&record(0))));
    assert_eq!((summary.records, findings.len()), (1, 0), "{findings:#?}");
}

/// Lines of several services, each in turn: a few of one, then a few of another.
fn interleaved(services: &[(&str, String)], turns: &[usize]) -> String {
    let mut left: Vec<_> = services.iter().map(|(name, text)| (name, text.lines())).collect();
    let (mut text, mut turn) = (String::new(), turns.iter().cycle());
    loop {
        let mut is_over = true;
        for (name, lines) in &mut left {
            for line in lines.take(*turn.next().unwrap()) {
                text.extend([name, " ", line, "\n"]);
                is_over = false;
            }
        }
        if is_over {
            return text;
        }
    }
}

/// The document of one service is not broken by the lines of others, wherever those stand.
#[test]
fn lines_of_other_services_come_between() {
    for (one, other, third) in [
        ("web-1  |", "web-2  |", "db-1   |"),
        ("[pod/web-1/app]", "[pod/web-2/app]", "[pod/db/app]"),
        ("\u{1b}[36mweb-1  |\u{1b}[0m", "\u{1b}[33mweb-2  |\u{1b}[0m", "\u{1b}[32mdb-1   |\u{1b}[0m"),
    ] {
        for turns in [&[1][..], &[1, 2, 3], &[5, 1, 2], &[2, 7], &[100, 1]] {
            let documents = format!("{}\n{}", pretty(&odd_record()), pretty(&record(0)));
            let ready = format!("ready\n{}\nlistening\n", record(1));
            let text = interleaved(&[(one, documents.clone()), (other, documents.clone()), (third, ready)], turns);
            let (findings, summary) = validate(&text);
            let rules: Vec<_> = findings.iter().map(|it| &*it.rule).collect();
            assert_eq!((summary.records, summary.lines, summary.errors), (5, 2, 0), "{text}: {findings:#?}");
            let members: Vec<_> = findings.iter().filter(|it| it.rule == "unknown-member").collect();
            let places: Vec<_> = text.match_indices(r#""futureMember""#).map(|(at, _)| place_at(&text, at)).collect();
            let mut members: Vec<_> = members.iter().map(|it| (it.line, it.column)).collect();
            // Documents come in the order in which they begin.
            members.sort_unstable();
            assert_eq!(members, places, "{rules:?}: {text}");
        }
    }
}

/// Line and column of an offset.
fn place_at(text: &str, at: usize) -> (u64, u64) {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    (text[..at].matches('\n').count() as u64 + 1, text[line..at].chars().count() as u64 + 1)
}

/// A service that stopped in the middle of its document hides nothing of the others.
#[test]
fn a_service_that_stopped() {
    let whole = pretty(&record(0));
    let cut: String = whole.lines().take(4).map(|line| format!("{line}\n")).collect::<Vec<_>>().concat();
    for rest in [String::new(), "killed\nstarted\n".to_owned(), format!("started\n{whole}")] {
        let text =
            interleaved(&[("web-1 |", format!("{cut}{rest}")), ("db-1  |", format!("{whole}\n{whole}"))], &[1, 2]);
        let (findings, summary) = validate(&text);
        let records = 3 + u64::from(rest.contains('{'));
        assert_eq!((summary.records, summary.errors), (records, 1), "{text}: {findings:#?}");
    }
}

/// More text of others than a document waits for, and more others than there may be.
#[test]
fn what_comes_between_has_an_end() {
    let whole = pretty(&record(0));
    let others: String =
        (0..2_000).map(|number| format!("db-{} | {}\n", number % 3, "x".repeat(40))).collect::<Vec<_>>().concat();
    let many: String = (0..40).map(|number| format!("db-{number} | {}\n", record(number))).collect::<Vec<_>>().concat();
    for (others, records) in [(others, 1), (many, 41)] {
        let mut lines = whole.lines().map(|line| format!("web-1 | {line}\n"));
        let text = lines.by_ref().take(3).collect::<String>() + &others + &lines.collect::<String>();
        let (findings, summary) = validate(&text);
        assert!(summary.errors > 0 && summary.records >= records, "{}: {findings:#?}", summary.records);
    }
}

/// However many documents are open at once, the work is that of a few passes.
#[test]
fn many_services_are_no_work() {
    let text: String = (0..40_000).map(|number| format!("a{} | {{\n", number % 5_000)).collect::<Vec<_>>().concat();
    let (_, summary) = validate(&text);
    assert!(summary.errors > 0);
}
