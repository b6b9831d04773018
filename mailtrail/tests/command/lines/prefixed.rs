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
