//! Values and patterns of strings.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{NEW, OLD, Walk};
use crate::compat::node::values;
use crate::compat::{Breaks, ChangeKind};

impl<'s> Walk<'s> {
    pub(super) fn values(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let limited = schemas.map(values);
        let known = schemas.map(|schema| {
            let is_open = schema.get("type") == Some(&"string".into()) && schema.get("pattern").is_none();
            schema.get("examples").and_then(Value::as_array).filter(|_| is_open).map(|values| values.iter().collect())
        });
        match limited {
            [None, None] => {
                let known: [Vec<&Value>; 2] = known.map(Option::unwrap_or_default);
                self.value_lists(&known, pointer, false);
                let excluded = schemas.map(|schema| schema.get("not").and_then(values).unwrap_or_default());
                for value in excluded[NEW].iter().filter(|value| !excluded[OLD].contains(value)) {
                    let text = format!("`{value}` contradicts the type now");
                    let candidates = vec![(*value).clone()];
                    self.push(ChangeKind::ValueRemoved, Breaks::Writers, pointer, text, candidates);
                }
                for value in excluded[OLD].iter().filter(|value| !excluded[NEW].contains(value)) {
                    let text = format!("`{value}` no longer contradicts the type");
                    let candidates = vec![(*value).clone()];
                    self.push(ChangeKind::ValueAdded, Breaks::Readers, pointer, text, candidates);
                }
            }
            [Some(old), Some(new)] => self.value_lists(&[old, new], pointer, true),
            [None, Some(_)] => {
                let text = "values are limited to a list now".to_owned();
                self.push(ChangeKind::ValueRemoved, Breaks::Writers, pointer, text, vec![json!("SomethingNew")]);
            }
            [Some(_), None] => {
                let text = "values are no longer limited to a list".to_owned();
                self.push(ChangeKind::ValueAdded, Breaks::Readers, pointer, text, vec![json!("SomethingNew")]);
            }
        }
    }

    fn value_lists(&mut self, lists: &[Vec<&Value>; 2], pointer: &str, closed: bool) {
        let texts: [HashSet<String>; 2] = lists.each_ref().map(|list| list.iter().map(ToString::to_string).collect());
        let whom = |breaks| if closed { breaks } else { Breaks::Nothing };
        for value in lists[OLD].iter().filter(|value| !texts[NEW].contains(&value.to_string())) {
            let text = format!("`{value}` is {} no more", if closed { "allowed" } else { "known" });
            let candidates = vec![(*value).clone()];
            self.push(ChangeKind::ValueRemoved, whom(Breaks::Writers), pointer, text, candidates);
        }
        for value in lists[NEW].iter().filter(|value| !texts[OLD].contains(&value.to_string())) {
            let text = format!("`{value}` is {} now", if closed { "allowed" } else { "known" });
            let candidates = vec![(*value).clone()];
            self.push(ChangeKind::ValueAdded, whom(Breaks::Readers), pointer, text, candidates);
        }
    }

    /// Patterns are not understood, so a change of one is supposed to break everybody.
    pub(super) fn pattern(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let patterns = schemas.map(|schema| schema.get("pattern").and_then(Value::as_str));
        let text = match patterns {
            [old, new] if old == new => return,
            [None, Some(new)] => format!("texts must match `{new}` now"),
            [Some(old), None] => format!("texts no longer have to match `{old}`"),
            [old, new] => {
                format!("texts must match `{}` in place of `{}`", new.unwrap_or_default(), old.unwrap_or_default())
            }
        };
        if patterns[NEW].is_some() {
            let candidates = vec![json!("")];
            let candidates = if patterns[OLD].is_none() { candidates } else { Vec::new() };
            self.push(ChangeKind::PatternChanged, Breaks::Writers, pointer, text.clone(), candidates);
        }
        if patterns[OLD].is_some() {
            let candidates = if patterns[NEW].is_none() { vec![json!("")] } else { Vec::new() };
            self.push(ChangeKind::PatternChanged, Breaks::Readers, pointer, text, candidates);
        }
    }
}
