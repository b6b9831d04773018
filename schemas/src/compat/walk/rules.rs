//! Conditions and what they demand.

use serde_json::{Map, Value};

use super::{Frame, NEW, OLD, Walk, sample, title};
use crate::compat::node::{demanded, resolve, rules};
use crate::compat::sample::{misfit, satisfy};
use crate::compat::{Breaks, ChangeKind};

impl<'s> Walk<'s> {
    pub(super) fn rules(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let [old, new] = [OLD, NEW].map(|version| {
            let all = rules(self.roots[version], schemas[version]).into_iter();
            all.filter_map(|(condition, then)| Some((condition, demanded(then)?))).collect::<Vec<_>>()
        });
        let [is_known_old, is_known_new] = schemas.map(known_tag);
        for (condition, variant) in &old {
            let version = OLD;
            let same = |other: &&(&'s Value, &'s Value)| {
                title(other.1) == title(variant) && self.tags(NEW, other.0) == self.tags(version, condition)
            };
            match new.iter().find(same) {
                Some(other) => self.inside(Frame::Rule([condition, other.0]), [variant, other.1], pointer),
                None => self.variant(OLD, condition, variant, pointer, is_known_new.is_some()),
            }
        }
        for (condition, variant) in &new {
            let is_old = old
                .iter()
                .any(|other| title(other.1) == title(variant) && self.tags(OLD, other.0) == self.tags(NEW, condition));
            if !is_old {
                self.variant(NEW, condition, variant, pointer, is_known_old.is_some());
            }
        }
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
        let root = self.roots[version];
        let whole = sample(root, variant);
        // Where unknown variants are allowed, one that is known no more may have no members, or odd ones.
        let properties = resolve(root, variant).get("properties").and_then(Value::as_object);
        let odd = properties.into_iter().flatten().filter_map(|(name, member)| {
            let mut odd = whole.clone();
            *odd.as_object_mut()?.entry(name).or_insert(Value::Null) = misfit(root, member)?;
            Some(odd)
        });
        let odd: Vec<_> = odd.collect();
        let candidates = [whole, Value::Object(Map::new())].into_iter().chain(odd).collect();
        self.push(kind, breaks, pointer, text, candidates);
        self.frames.pop();
    }

    /// Members that make a condition hold.
    fn tags(&self, version: usize, condition: &Value) -> Map<String, Value> {
        let mut members = Map::new();
        satisfy(self.roots[version], condition, &mut members);
        members
    }
}

/// Rule that some tag is known, which closed schemas have.
fn known_tag(schema: &Value) -> Option<&Value> {
    schema.get("allOf").and_then(Value::as_array)?.first().filter(|first| first.get("if").is_none())
}
