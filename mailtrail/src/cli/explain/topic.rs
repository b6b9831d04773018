//! Topics by name.

use std::collections::BTreeSet;

use mailtrail::{ENVELOPES, FAMILIES, Rule};
use mailtrail_schemas::{CATALOGUE, Entry};
use mailtrail_wire::{EnumShape, EnumValue, Erratum, Member, RecordShape, Shape, TaggedShape, TaggedVariant};

use super::shapes::{Named, all};

/// Something that there is an answer about.
#[derive(Debug)]
pub(super) enum Topic {
    Rule(&'static Rule),
    Erratum(&'static Erratum),
    /// A type of documents of the catalogue.
    Document(&'static Entry),
    /// A type that documents are made of.
    Type(Named),
    Member {
        member: &'static Member,
        owner: &'static RecordShape,
        documents: Vec<&'static str>,
    },
    Value {
        value: &'static EnumValue,
        owner: &'static EnumShape,
        documents: Vec<&'static str>,
    },
    Variant {
        variant: &'static TaggedVariant,
        owner: &'static TaggedShape,
        documents: Vec<&'static str>,
    },
    /// A form in which documents travel that has no type of its own.
    Envelope(&'static str),
}

/// Everything of a name. Case and the difference between hyphens and blanks do not matter for documents and rules.
pub(super) fn topics(name: &str) -> Vec<Topic> {
    let hyphened = name.trim().to_ascii_lowercase().replace(' ', "-");
    let mut topics = Vec::new();
    topics.extend(Rule::of(&hyphened).map(Topic::Rule));
    topics.extend(errata().filter(|erratum| erratum.id == hyphened).map(Topic::Erratum));
    topics.extend(CATALOGUE.iter().filter(|entry| entry.name == hyphened).map(Topic::Document));
    if topics.is_empty() {
        topics.extend(called(&hyphened));
    }
    let (owner, member) =
        name.trim().rsplit_once(['/', '.']).map_or((None, name.trim()), |(owner, member)| (Some(owner), member));
    for named in all() {
        let documents = &named.documents;
        if owner.is_some_and(|owner| named.shape.name() != Some(owner)) {
            continue;
        }
        match named.shape {
            Shape::Record(record) => {
                topics.extend(record.members.iter().filter(|known| known.name == member).map(|member| Topic::Member {
                    member,
                    owner: record,
                    documents: documents.clone(),
                }));
            }
            Shape::Enum(shape) => {
                topics.extend(shape.values.iter().filter(|known| known.text == member).map(|value| Topic::Value {
                    value,
                    owner: shape,
                    documents: documents.clone(),
                }));
            }
            Shape::Tagged(tagged) => topics.extend(
                tagged.variants.iter().filter(|known| known.keys.contains(&member)).map(|variant| Topic::Variant {
                    variant,
                    owner: tagged,
                    documents: documents.clone(),
                }),
            ),
            _ => {}
        }
        if named.shape.name() == Some(name.trim()) {
            topics.push(Topic::Type(named));
        }
    }
    topics
}

/// Documents and envelopes that reports call so.
fn called(hyphened: &str) -> Vec<Topic> {
    let is_called = |name: &str| name.replace(' ', "-") == hyphened;
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)());
    let shape = kinds
        .filter(|kind| is_called(kind.name))
        .map(|kind| kind.shape)
        .chain(ENVELOPES.iter().filter(|envelope| is_called(envelope.name)).map(|envelope| envelope.shape))
        .next();
    let Some(shape) = shape else { return Vec::new() };
    let entry = CATALOGUE.iter().find(|entry| shape.name().is_some() && entry.shape.name() == shape.name());
    if let Some(entry) = entry {
        vec![Topic::Document(entry)]
    } else {
        let envelope = ENVELOPES.iter().find(|envelope| is_called(envelope.name));
        let named = shape.name().map(|_| Topic::Type(Named { shape, documents: Vec::new() }));
        named.or(envelope.map(|envelope| Topic::Envelope(envelope.name))).into_iter().collect()
    }
}

fn errata() -> impl Iterator<Item = &'static Erratum> {
    [cloudtrail_records::ERRATA, ses_events::ERRATA, workmail_events::ERRATA].into_iter().flatten()
}

/// The name that is nearest to one that is none.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let mut names: BTreeSet<&'static str> = BTreeSet::new();
    names.extend(Rule::ALL.iter().map(|rule| rule.name));
    names.extend(errata().map(|erratum| erratum.id));
    names.extend(CATALOGUE.iter().map(|entry| entry.name));
    for named in all() {
        names.extend(named.shape.name());
        match named.shape {
            Shape::Record(record) => names.extend(record.members.iter().map(|member| member.name)),
            Shape::Enum(shape) => names.extend(shape.values.iter().map(|value| value.text)),
            Shape::Tagged(tagged) => {
                names.extend(tagged.variants.iter().flat_map(|variant| variant.keys.iter().copied()));
            }
            _ => {}
        }
    }
    let folded = |name: &str| name.to_ascii_lowercase().replace([' ', '_'], "-");
    let wanted = folded(name);
    // Of names that differ in case alone, the one that is written most alike.
    let distance = |known: &'static str| {
        let exactly = strsim::damerau_levenshtein(known, name);
        (strsim::damerau_levenshtein(&folded(known), &wanted), exactly, known)
    };
    let nearest = names.into_iter().map(distance).min();
    nearest.filter(|(distance, ..)| 3 * distance <= name.len()).map(|(.., known)| known)
}
