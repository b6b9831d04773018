//! Documents that are wrong in exactly one way: tries changes of a valid one until the only finding is that of the rule.

use super::dice::Dice;
use super::extent::Extent;
use super::tree::Tree;
use super::{Recipe, Sample, SampleError};
use crate::{Options, validate_text};

/// Texts of which one is another value, another type or another form somewhere.
const TEXTS: &[&str] =
    &["Bounce", "Complaint", "Insight", "Data", "Received", "MailboxFull", "NoEmail", "True", "S3", "DROP"];

/// A document with exactly one finding, of a rule.
pub(super) fn spoilt(recipe: &Recipe, number: u64, rule: &str) -> Result<Sample, SampleError> {
    let mut dice = Dice::new(recipe.seed ^ 0x5eed, number);
    for extent in [Extent::Typical, Extent::Full] {
        let inner = recipe.bare(number, extent);
        let wrap = |tree: Tree| recipe.wrapped(Some(tree), number);
        let Some(good) = inner.clone().or_else(|| Some(recipe.wrapped(None, number))) else { continue };
        let wrap = |tree: Tree| if inner.is_some() { wrap(tree) } else { tree };
        if matches!(rule, "syntax" | "truncated") {
            if let Some(sample) = broken(&wrap(good).compact(), rule, &mut dice) {
                return Ok(sample);
            }
            continue;
        }
        let ways = good.ways();
        let start = dice.below(ways.len());
        for at in (start..ways.len()).chain(0..start) {
            for change in changes(&good, &ways[at], rule) {
                let tree = wrap(change);
                if is_only(&tree.compact(), rule) {
                    return Ok(Sample::of(&tree));
                }
            }
        }
    }
    Err(SampleError::new(format!("no `{}` can be wrong by the rule `{rule}` alone", recipe.name)))
}

/// Whether a text has one finding, of this rule.
fn is_only(text: &str, rule: &str) -> bool {
    let (findings, _) = validate_text(text, &Options::default());
    matches!(&*findings, [finding] if finding.rule == rule)
}

/// A text whose syntax is wrong.
fn broken(text: &str, rule: &str, dice: &mut Dice) -> Option<Sample> {
    let start = dice.below(text.len());
    let places =
        (start..text.len()).chain(0..start).filter(|at| text.is_char_boundary(*at) && text.is_char_boundary(at + 1));
    let edits = places.filter(|at| matches!(text.as_bytes()[*at], b',' | b':' | b'}' | b']')).map(|at| match rule {
        "truncated" => text[..at].to_owned(),
        _ => format!("{}{}", &text[..at], &text[at + 1..]),
    });
    edits.take(200).find(|text| is_only(text, rule)).map(Sample::broken)
}

/// Documents in which the value at the end of a way is changed so that a rule may be broken.
fn changes(good: &Tree, way: &[usize], rule: &str) -> Vec<Tree> {
    let mut values = Vec::new();
    let mut value = good.clone();
    let Some(here) = value.at_mut(way).cloned() else { return Vec::new() };
    match (rule, &here) {
        ("unexpected-null" | "null", _) => values.push(Tree::null()),
        ("wrong-type", Tree::Text(_)) => values.push(Tree::number(7)),
        ("wrong-type", _) => values.push(Tree::text("seven")),
        ("bad-text", Tree::Text(_)) => values.push(Tree::text("yesterday")),
        ("unusual-form", Tree::Text(text)) => {
            values.extend([Tree::Text(text.replacen('T', " ", 1)), Tree::text("True"), Tree::Raw("true".into())]);
        }
        ("unusual-form", Tree::Raw(text)) => values.push(Tree::Text(text.clone())),
        ("unknown-value", Tree::Text(_)) => values.push(Tree::text("SomethingElse")),
        ("empty-object", Tree::Object(_)) => values.push(Tree::Object(Vec::new())),
        ("other-type" | "contradiction", Tree::Text(_)) => values.extend(TEXTS.iter().copied().map(Tree::text)),
        ("missing-one-of", Tree::List(_)) => values.push(Tree::List(Vec::new())),
        _ => {}
    }
    if let Tree::Object(members) = &here {
        let with = |index: usize, name: &str, value: Tree| {
            let mut members = members.clone();
            members.insert(index, (name.to_owned(), value));
            Tree::Object(members)
        };
        match rule {
            "unknown-member" => values.push(with(members.len(), "somethingNew", Tree::text("value"))),
            "duplicate-member" => {
                values.extend(members.first().map(|(name, value)| with(members.len(), name, value.clone())));
            }
            "contradiction" => {
                values.push(with(members.len(), "recipients", Tree::List(vec![Tree::text("mary@example.org")])));
            }
            "missing-member" | "missing-one-of" | "unrecognized-document" => {
                values.extend((0..members.len()).map(|index| {
                    let mut members = members.clone();
                    members.remove(index);
                    Tree::Object(members)
                }));
            }
            _ => {}
        }
    }
    let put = |value| {
        let mut tree = good.clone();
        if let Some(place) = tree.at_mut(way) {
            *place = value;
        }
        tree
    };
    values.into_iter().map(put).collect()
}
