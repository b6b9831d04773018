//! `mailtrail explain`: rules, deviations, documents, types, fields and values, and near names of them.

use mailtrail::{ENVELOPES, FAMILIES, Rule};
use mailtrail_schemas::CATALOGUE;

use crate::support::run;

#[test]
fn every_rule_deviation_and_document_is_explained() {
    // In one run each, which a few dozen times over would be slow: the names stand for their kinds.
    let errata =
        FAMILIES.iter().flat_map(|family| (family.kinds)()).flat_map(|kind| kind.errata).map(|erratum| erratum.id);
    let names = Rule::ALL.iter().map(|rule| rule.name).step_by(4);
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)()).map(|kind| kind.name);
    let envelopes = ENVELOPES.iter().map(|envelope| envelope.name);
    let documents = CATALOGUE.iter().map(|entry| entry.name).step_by(4);
    for name in names.chain(errata.step_by(8)).chain(kinds.step_by(4)).chain(envelopes.step_by(4)).chain(documents) {
        let outcome = run(["explain", name]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{name}");
        assert!(
            outcome.stdout.lines().count() > 1 || outcome.stdout.contains("envelope"),
            "{name}: {}",
            outcome.stdout
        );
    }
}

#[test]
fn a_rule_has_an_example_with_its_finding() {
    let text = run(["explain", "unknown-value"]).stdout;
    assert!(text.starts_with("unknown-value: rule (warning)\n"), "{text}");
    assert!(text.contains("  warning: unknown value `AwsApiCal` for `eventType`\n"), "{text}");
    assert!(text.contains("  help: did you mean `AwsApiCall`?"), "{text}");
    assert!(run(["explain"]).stdout.lines().count() == Rule::ALL.len());
}

#[test]
fn fields_and_values_are_found_in_all_types_that_have_them() {
    let field = run(["explain", "bounceType"]).stdout;
    assert!(field.starts_with("bounceType: field of Bounce\n"), "{field}");
    assert!(field.contains("\n  Permanent "), "the values of its type are listed: {field}");
    assert_eq!(run(["explain", "Bounce/bounceType"]).stdout, field);
    assert!(run(["explain", "Permanent"]).stdout.starts_with("Permanent: value of BounceType\n"));
    let timestamps = run(["explain", "timestamp"]).stdout.matches("timestamp: field of ").count();
    assert!(timestamps > 5, "{timestamps}");
}

#[test]
fn near_names_are_proposed() {
    for (name, near) in [
        ("unknwon-member", "did you mean `unknown-member`?"),
        ("bouncetype", "did you mean `bounceType`?"),
        ("Permanant", "did you mean `Permanent`?"),
        ("iam:CreateUsr", "did you mean `iam:CreateUser`?"),
        ("xyzzy", "`mailtrail explain` lists the rules"),
    ] {
        let outcome = run(["explain", name]);
        assert_eq!(outcome.code, 2, "{name}");
        assert!(outcome.stderr.contains(near), "{name}: {}", outcome.stderr);
    }
}
