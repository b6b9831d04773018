//! Fields of objects.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::{Frame, NEW, OLD, Walk, sample, wrong};
use crate::compat::{Breaks, ChangeKind};

impl<'s> Walk<'s> {
    pub(super) fn object(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let properties = schemas.map(|schema| schema.get("properties").and_then(Value::as_object));
        let others = schemas.map(|schema| schema.get("additionalProperties"));
        if let [Some(old @ Value::Object(_)), Some(new @ Value::Object(_))] = others {
            self.inside(Frame::MapValue, [old, new], &format!("{pointer}/additionalProperties"));
        }
        if properties == [None, None] {
            return;
        }
        let closed = others.map(|others| others == Some(&Value::Bool(false)));
        self.closing(schemas, pointer, closed);
        let [old, new] = properties.map(|properties| properties.unwrap_or(&EMPTY));
        for (name, member) in old {
            let place = format!("{pointer}/properties/{}", escaped(name));
            match new.get(name) {
                Some(newer) => self.inside(Frame::Member(schemas, name), [member, newer], &place),
                None => self.removed(schemas, name, member, &place, closed),
            }
        }
        for (name, member) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
            let place = format!("{pointer}/properties/{}", escaped(name));
            let breaks = if closed == [true; 2] { Breaks::Readers } else { Breaks::Nothing };
            self.frames.push(Frame::Member(schemas, name));
            let candidates = vec![sample(&self.versions[NEW], member)];
            self.push(ChangeKind::MemberAdded, breaks, &place, format!("`{name}` is known now"), candidates);
            self.frames.pop();
        }
        self.required(schemas, pointer);
    }

    fn closing(&mut self, schemas: [&'s Value; 2], pointer: &str, closed: [bool; 2]) {
        let (kind, breaks, text) = match closed {
            [false, true] => (ChangeKind::Closed, Breaks::Writers, "unknown fields are refused now"),
            [true, false] => (ChangeKind::Opened, Breaks::Readers, "unknown fields are allowed now"),
            _ => return,
        };
        self.frames.push(Frame::Member(schemas, "memberOfTomorrow"));
        self.push(kind, breaks, pointer, text.to_owned(), vec![json!(1)]);
        self.frames.pop();
    }

    fn removed(&mut self, schemas: [&'s Value; 2], name: &'s str, member: &'s Value, place: &str, closed: [bool; 2]) {
        self.frames.push(Frame::Member(schemas, name));
        let text = format!("`{name}` is no longer known");
        let wrong = wrong(&self.versions[OLD], member);
        if closed[NEW] && closed[OLD] {
            let candidates = vec![sample(&self.versions[OLD], member)];
            self.push(ChangeKind::MemberRemoved, Breaks::Writers, place, text, candidates);
        } else if wrong.is_empty() || closed[NEW] {
            self.push(ChangeKind::MemberRemoved, Breaks::Nothing, place, text, Vec::new());
        } else {
            // What stands there may be anything now.
            self.push(ChangeKind::MemberRemoved, Breaks::Readers, place, text, wrong);
        }
        self.frames.pop();
    }

    fn required(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let required = schemas.map(|schema| {
            let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
            names.filter_map(Value::as_str).collect::<Vec<_>>()
        });
        let without = |version: usize, name: &str| {
            let mut value = sample(&self.versions[version], schemas[version]);
            if let Value::Object(members) = &mut value {
                members.remove(name);
            }
            vec![value]
        };
        let sets: [HashSet<&str>; 2] = required.each_ref().map(|names| names.iter().copied().collect());
        let mut found = Vec::new();
        for name in required[NEW].iter().filter(|name| !sets[OLD].contains(*name)) {
            let text = format!("`{name}` is required now");
            found.push((ChangeKind::BecameRequired, Breaks::Writers, text, without(OLD, name)));
        }
        for name in required[OLD].iter().filter(|name| !sets[NEW].contains(*name)) {
            let text = format!("`{name}` is no longer required");
            found.push((ChangeKind::BecameOptional, Breaks::Readers, text, without(NEW, name)));
        }
        for (kind, breaks, text, candidates) in found {
            self.push(kind, breaks, pointer, text, candidates);
        }
    }
}

static EMPTY: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

/// A name in a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
