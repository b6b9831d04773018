//! Conditions, and what they require.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Frame, NEW, OLD, Walk, sample, title};
use crate::compat::node::{demanded, resolve, rules};
use crate::compat::sample::{misfit, satisfy};
use crate::compat::{Breaks, ChangeKind};

type Variants<'s> = BTreeMap<(&'s str, String), (&'s Value, &'s Value)>;

impl<'s> Walk<'s> {
    pub(super) fn rules(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let [old, new] = [OLD, NEW].map(|version| self.told_apart(version, schemas[version]));
        let [is_known_old, is_known_new] = schemas.map(known_tag);
        for (key, (condition, variant)) in &old {
            match new.get(key) {
                Some(other) => self.inside(Frame::Rule([condition, other.0]), [variant, other.1], pointer),
                None => self.variant(OLD, condition, variant, pointer, is_known_new.is_some()),
            }
        }
        for (_, (condition, variant)) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
            self.variant(NEW, condition, variant, pointer, is_known_old.is_some());
        }
    }

    /// Conditions and the variants they demand, by name of the variant and what makes the condition hold.
    fn told_apart(&self, version: usize, schema: &'s Value) -> Variants<'s> {
        let mut variants = Variants::new();
        for (condition, then) in rules(self.versions[version].root, schema) {
            if let Some(variant) = demanded(then) {
                let key = (title(variant), Value::Object(self.tags(version, condition)).to_string());
                variants.entry(key).or_insert((condition, variant));
            }
        }
        variants
    }

    /// A variant that only one version has; where unknown ones are allowed, that matters to nobody.
    fn variant(&mut self, version: usize, condition: &'s Value, variant: &'s Value, pointer: &str, closed: bool) {
        let (kind, breaks, now) = if version == OLD {
            (ChangeKind::VariantRemoved, if closed { Breaks::Writers } else { Breaks::Readers }, "no more")
        } else {
            (ChangeKind::VariantAdded, if closed { Breaks::Readers } else { Breaks::Nothing }, "now")
        };
        let text = format!("`{}` is a known variant {now}", title(variant));
        self.frames.push(Frame::Rule([condition, condition]));
        let version = &self.versions[version];
        let whole = sample(version, variant);
        // Where unknown variants are allowed, one that is no longer known may have no members, or odd ones.
        let properties = resolve(version.root, variant).get("properties").and_then(Value::as_object);
        let odd = properties.into_iter().flatten().filter_map(|(name, member)| {
            let mut odd = whole.clone();
            *odd.as_object_mut()?.entry(name).or_insert(Value::Null) = misfit(version, member)?;
            Some(odd)
        });
        let odd: Vec<_> = odd.collect();
        let candidates = [whole, Value::Object(Map::new())].into_iter().chain(odd).collect();
        self.push(kind, breaks, pointer, text, candidates);
        self.frames.pop();
    }

    /// Members that make a condition hold.
    fn tags(&self, version: usize, condition: &'s Value) -> Map<String, Value> {
        let mut members = Map::new();
        satisfy(&self.versions[version], condition, &mut members);
        members
    }
}

/// Rule that some tag is known, which closed schemas have.
fn known_tag(schema: &Value) -> Option<&Value> {
    schema.get("allOf").and_then(Value::as_array)?.first().filter(|first| first.get("if").is_none())
}
