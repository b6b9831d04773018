//! What is personal in the fixtures stands in no report that tells no values.

use std::collections::BTreeSet;
use std::fs;

use mailtrail::{ENVELOPES, FAMILIES, Identity, identify};
use mailtrail_wire::{Content, Json, JsonKind, JsonRef, Shape};

use crate::support::{fixtures, run};
use crate::{make, table};

/// Shortest text that is looked for: `a` stands in every report.
const SHORTEST: usize = 4;

/// What spoiled documents have in fields that no type knows then, and what nobody would hide.
const PUBLIC: &[&str] = &[
    "1.08",
    "2024-05-14",
    "2024-05-14T08:15:30Z",
    "2025-11-06 22:14:23",
    "OUTGOING_MAIL_SENT",
    "default",
    "info",
    "null",
    "true",
];

/// Texts of a value that are not public by the marks on its type, or that no type knows.
fn personal(value: JsonRef<'_>, shape: Option<&'static Shape>, content: Content, texts: &mut BTreeSet<String>) {
    let shape = shape.map(|shape| shape.chosen(*value.text().as_bytes().first().unwrap_or(&b' ')));
    match (value.kind(), shape) {
        (JsonKind::Object, Some(Shape::Record(record))) => {
            for (name, value) in value.members() {
                match (record.index)(&name).map(|index| &record.members[index]) {
                    Some(member) => personal(value, Some(member.shape), member.content, texts),
                    None => personal(value, None, Content::Unmarked, texts),
                }
            }
        }
        (JsonKind::Object, Some(Shape::Tagged(tagged))) => {
            let variant = tagged.variant(value).map(|variant| variant.shape);
            personal(value, variant, content, texts);
        }
        (JsonKind::Object, shape) => {
            let inner = if let Some(Shape::Map(inner)) = shape { Some(*inner) } else { None };
            value.members().for_each(|(_, value)| personal(value, inner, content, texts));
        }
        (JsonKind::List, shape) => {
            let inner = if let Some(Shape::List(inner)) = shape { Some(*inner) } else { None };
            value.items().for_each(|value| personal(value, inner, content, texts));
        }
        (JsonKind::Text, _) if !content.is_public() => {
            let Some(text) = value.as_str() else { return };
            match Json::parse(&text) {
                Ok(json) if matches!(json.view().kind(), JsonKind::Object | JsonKind::List) => {
                    document(&text, texts);
                }
                _ => drop(texts.insert(text.into_owned())),
            }
        }
        _ => {}
    }
}

fn document(text: &str, texts: &mut BTreeSet<String>) {
    let Ok(json) = Json::parse(text) else { return };
    let shape = match identify(text) {
        Identity::Kind(kind, _) => Some(kind.shape),
        Identity::Envelope(envelope, _) => Some(envelope.shape),
        _ => None,
    };
    personal(json.view(), shape, Content::Unmarked, texts);
}

/// Names and values that the types have: they tell nothing of a fixture.
fn words(shape: &'static Shape, seen: &mut BTreeSet<usize>, words: &mut BTreeSet<&'static str>) {
    if !seen.insert(std::ptr::from_ref(shape) as usize) {
        return;
    }
    match shape {
        Shape::Enum(set) => words.extend(set.values.iter().map(|value| value.text)),
        Shape::Record(record) => {
            for member in record.members {
                words.insert(member.name);
                self::words(member.shape, seen, words);
            }
        }
        Shape::Tagged(tagged) => {
            words.extend(tagged.variants.iter().flat_map(|variant| variant.keys));
            tagged.variants.iter().for_each(|variant| self::words(variant.shape, seen, words));
        }
        Shape::List(inner) | Shape::Map(inner) => self::words(inner, seen, words),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| self::words(shape, seen, words)),
        _ => {}
    }
}

#[test]
fn what_is_personal_in_the_fixtures_is_not_told() {
    let folder = tempfile::tempdir().unwrap();
    let inputs = folder.path().join("inputs");
    fs::create_dir(&inputs).unwrap();
    let mut texts = BTreeSet::new();
    for fault in table::faults() {
        fs::write(inputs.join(format!("{}.log", fault.name)), make::input(&fault.steps).0).unwrap();
        for (_, rest) in fault.steps.iter().filter(|(verb, _)| verb == "from") {
            document(&fs::read_to_string(fixtures().join(format!("{rest}.json"))).unwrap(), &mut texts);
        }
        // What is changed is not in the fixture.
        if let Ok(text) = String::from_utf8(make::input(&fault.steps).0) {
            document(&text, &mut texts);
        }
    }
    let (mut known, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for kind in FAMILIES.iter().flat_map(|family| (family.kinds)()) {
        words(kind.shape, &mut seen, &mut known);
        known.insert(kind.name);
    }
    ENVELOPES.iter().for_each(|envelope| words(envelope.shape, &mut seen, &mut known));
    texts.retain(|text| {
        let is_part = known.iter().any(|word| word.contains(text.as_str()));
        text.chars().count() >= SHORTEST
            && text.chars().any(char::is_alphanumeric)
            && !is_part
            && !PUBLIC.contains(&&**text)
    });
    assert!(texts.len() > 100, "{}", texts.len());
    assert!(texts.contains("mary@example.com") && texts.contains("111122223333"), "{texts:#?}");

    let formats = ["sarif", "github", "gitlab", "junit", "tap", "human"];
    let mut arguments = vec!["validate".to_owned(), "--all".into(), "--format".into(), "json".into()];
    for format in formats {
        arguments.extend(["--output".into(), format!("{format}={}", folder.path().join(format).display())]);
    }
    arguments.push(inputs.display().to_string());
    let in_report = |format: &str| fs::read_to_string(folder.path().join(format)).unwrap();
    let told = |report: &str| texts.iter().filter(|text| report.contains(&***text)).cloned().collect::<Vec<_>>();

    // Three formats leave values out as they are, all of them if they are told to.
    let outcome = run(&arguments);
    assert!(told(&outcome.stdout).len() > 5, "{:#?}", told(&outcome.stdout));
    for format in &formats[..3] {
        assert_eq!(told(&in_report(format)), [""; 0], "{format}");
    }
    for format in &formats[3..] {
        assert!(told(&in_report(format)).contains(&"111122223333".to_owned()), "{format}");
    }
    arguments.push("--no-values".into());
    let discreet = run(&arguments);
    assert_eq!(told(&discreet.stdout), [""; 0]);
    assert_eq!(discreet.findings().len(), outcome.findings().len());
    for format in formats {
        assert_eq!(told(&in_report(format)), [""; 0], "{format}");
    }
    // What is public is told as before.
    assert!(
        in_report("sarif").contains("Undeterminded") && in_report("sarif").contains("did you mean `Undetermined`?")
    );
    *arguments.last_mut().unwrap() = "--values".into();
    run(&arguments);
    assert!(formats.iter().all(|format| told(&in_report(format)).contains(&"111122223333".to_owned())));
}
