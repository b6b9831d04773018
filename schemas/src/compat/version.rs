//! One of the two versions that are compared, and what is known about it.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::node::{TYPES, choices, kind, resolve, values};

/// Steps that looking for samples and witnesses may take in one version; a change takes about a hundred.
const STEPS: u32 = 100_000;

/// How deep choices may refer to choices.
const DEEPEST: u32 = 128;

/// Lists of values that are shorter are searched one by one.
const SHORT: usize = 16;

/// One version of a schema.
///
/// Schemas may refer to themselves and branch as they like, so whatever follows references is counted: where the steps
/// are used up, changes are told without a witness.
pub(super) struct Version<'s> {
    pub(super) root: &'s Value,
    steps: Cell<u32>,
    types: RefCell<BTreeMap<*const Value, BTreeSet<&'s str>>>,
    lists: RefCell<BTreeMap<*const Value, HashSet<String>>>,
}

impl<'s> Version<'s> {
    pub(super) fn new(root: &'s Value) -> Self {
        Self { root, steps: Cell::new(STEPS), types: RefCell::default(), lists: RefCell::default() }
    }

    /// Whether there are steps left; takes one.
    pub(super) fn step(&self) -> bool {
        let left = self.steps.get();
        self.steps.set(left.saturating_sub(1));
        left > 0
    }

    /// JSON types that a schema allows, as far as its own keywords and its choices say.
    pub(super) fn types(&self, schema: &'s Value) -> BTreeSet<&'s str> {
        self.types_at(schema, DEEPEST)
    }

    fn types_at(&self, schema: &'s Value, depth: u32) -> BTreeSet<&'s str> {
        let schema = resolve(self.root, schema);
        if schema == &Value::Bool(false) {
            return BTreeSet::new();
        }
        let own: BTreeSet<_> = match schema.get("type") {
            Some(Value::String(kind)) => [kind.as_str()].into(),
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => match values(schema) {
                Some(values) => values.iter().map(|value| kind(value)).collect(),
                None => TYPES.into(),
            },
        };
        let Some(choices) = choices(schema).filter(|_| depth > 0) else { return own };
        let place = std::ptr::from_ref(schema);
        if let Some(known) = self.types.borrow().get(&place) {
            return known.clone();
        }
        // A choice that leads back here allows nothing that the others do not.
        self.types.borrow_mut().insert(place, BTreeSet::new());
        let mut allowed = BTreeSet::new();
        for choice in choices {
            if allowed.len() == TYPES.len() {
                break;
            }
            allowed.extend(self.types_at(choice, depth - 1));
        }
        allowed.retain(|kind| own.contains(kind));
        self.types.borrow_mut().insert(place, allowed.clone());
        allowed
    }

    /// Whether a value is one of those that a schema names; true if it names none.
    pub(super) fn names(&self, schema: &Value, value: &Value) -> bool {
        let Some(values) = values(schema) else { return true };
        if values.len() < SHORT {
            return values.contains(&value);
        }
        let mut lists = self.lists.borrow_mut();
        let list =
            lists.entry(std::ptr::from_ref(schema)).or_insert_with(|| values.iter().map(ToString::to_string).collect());
        list.contains(&value.to_string())
    }
}
