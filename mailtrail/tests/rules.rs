//! `RULES.md` says what the rules and the known deviations are. `MAILTRAIL_BLESS=1 cargo test -p mailtrail --test rules` writes it anew.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails here says where")]

use std::fmt::Write as _;
use std::path::Path;

use mailtrail::{FAMILIES, Options, Rule, validate_text};

/// Code in Markdown that has no fence.
fn block(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect::<Vec<_>>().concat()
}

fn reference() -> String {
    let mut page = String::from(
        "# Rules\n\n<!-- made by mailtrail/tests/rules.rs -->\n\nWhat `mailtrail validate` and `mailtrail roundtrip` report. \
         `mailtrail explain RULE` prints the same.\n",
    );
    for rule in Rule::ALL {
        let levels: Vec<_> = rule.levels.iter().map(|level| level.as_str()).collect();
        write!(page, "\n## {}\n\n{}: {}. {}\n", rule.name, levels.join(" or "), rule.title, rule.text).unwrap();
        let (findings, _) = validate_text(rule.example, &Options::default());
        let found = findings.into_iter().find(|finding| finding.rule == rule.name);
        if let Some(finding) = found.filter(|_| !rule.example.is_empty()) {
            write!(page, "\n{}\n> {}\n", block(rule.example), finding.message).unwrap();
            if let Some(help) = finding.help {
                writeln!(page, ">\n> help: {help}").unwrap();
            }
        }
    }
    page += "\n# Known deviations\n\nWhere AWS's data deviates from AWS's documentation. They are counted, and shown with `--all`.\n";
    let mut seen = Vec::new();
    for erratum in FAMILIES.iter().flat_map(|family| (family.kinds)()).flat_map(|kind| kind.errata) {
        if !seen.contains(&erratum.id) {
            seen.push(erratum.id);
            write!(page, "\n## {}\n\n{}: {}\n", erratum.id, erratum.places.join(", "), erratum.help()).unwrap();
        }
    }
    page
}

#[test]
fn the_page_of_rules_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("RULES.md");
    let page = reference();
    if std::env::var_os("MAILTRAIL_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &page).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == page, "RULES.md is not what the rules say now; MAILTRAIL_BLESS=1 writes it anew");
}
