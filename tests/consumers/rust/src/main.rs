//! Compares what the types make of the fixtures with `deviations.tsv`, which must say exactly that.
//!
//! With `--write` the list is written anew first: reasons of what still holds stay, those of what is new are empty and have to be added.
//! With `--figures CASES OUT` it only writes what the table of generators says of typify.

mod cases;
mod deviations;
mod differences;
mod figures;

use std::collections::BTreeMap;
use std::process::ExitCode;

use mailtrail_typify_tests::DOCUMENTS;
use serde_json::Value;

use self::cases::cases;
use self::deviations::{Deviations, Found};
use self::differences::{Deviation, differences};

fn main() -> ExitCode {
    if let [mode, cases, out] = &*std::env::args().skip(1).collect::<Vec<_>>()
        && mode == "--figures"
    {
        std::fs::write(out, figures::figures(&std::fs::read_to_string(cases).unwrap()).to_string()).unwrap();
        return ExitCode::SUCCESS;
    }
    let found = read_and_compare();
    let listed = Deviations::read();
    if std::env::args().any(|argument| argument == "--write") {
        listed.write(&found);
    }
    let complaints = Deviations::read().complaints(&found);
    if complaints.is_empty() {
        println!("deviations: {}, all listed with a reason", found.len());
        return ExitCode::SUCCESS;
    }
    for complaint in complaints {
        println!("{complaint}");
    }
    eprintln!("deviations.tsv is not what the types do: tests/consumers/rust/run --write");
    ExitCode::FAILURE
}

/// What the types make of the fixtures, which is also told in figures.
fn read_and_compare() -> Found {
    let types: BTreeMap<_, _> = DOCUMENTS.iter().copied().collect();
    let cases = cases();
    let mut found = Found::new();
    let mut fixtures = BTreeMap::<_, usize>::from([("same", 0), ("refused", 0), ("changed", 0)]);
    let mut deviations = BTreeMap::<_, usize>::new();
    for case in &cases {
        let kinds = match types[&*case.document](&case.text) {
            Ok(written) => differences(&parse(&case.text), &parse(&written)),
            Err(error) => BTreeMap::from([(Deviation::Refused, error.to_string())]),
        };
        let outcome = match kinds.keys().next() {
            None => "same",
            Some(Deviation::Refused) => "refused",
            Some(_) => "changed",
        };
        *fixtures.entry(outcome).or_default() += 1;
        for (kind, detail) in kinds {
            *deviations.entry(kind.as_str()).or_default() += 1;
            found.insert((case.document.clone(), case.fixture.clone(), kind), detail);
        }
    }
    let words = ["same", "refused", "changed"].map(|outcome| format!("{} {outcome}", fixtures[outcome])).join(", ");
    println!("rust by typify: {} fixtures of {} document types: {words}", cases.len(), types.len());
    let words: Vec<_> = deviations.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    println!("kinds of deviations: {}", words.join(", "));
    found
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
