//! A TOML document, and the errors in it with their places.

use std::ops::Range;
use std::str::FromStr;

use mailtrail::input::Trouble;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML document that is read key by key.
pub(super) struct Document<'t> {
    name: &'t str,
    text: &'t str,
    /// Keys at the top of the file: often written below a table, where they belong to that table.
    top: &'static [&'static str],
    /// What is wrong, with the offset of it.
    wrong: Vec<(usize, Trouble)>,
}

pub(super) type Value<'t> = Spanned<DeValue<'t>>;

impl<'t> Document<'t> {
    pub(super) fn of(name: &'t str, text: &'t str) -> Self {
        Self { name, text, top: &[], wrong: Vec::new() }
    }

    /// Says which keys stand at the top of the file, for help about misplaced ones.
    pub(super) fn with_top(&mut self, keys: &'static [&'static str]) {
        self.top = keys;
    }

    /// Reports a key that belongs to the top of the file; false if it is not one of those.
    pub(super) fn is_misplaced(&mut self, span: &Range<usize>, name: &str) -> bool {
        let is_misplaced = self.top.contains(&name);
        if is_misplaced {
            let trouble =
                Trouble::new(self.place(span), format!("`{name}` is a key of the whole file, not of this table"));
            let help = "move it above the first line that begins with `[`";
            self.wrong.push((span.start, trouble.with_help(help)));
        }
        is_misplaced
    }

    /// The table that it is; an empty one if it is no TOML.
    pub(super) fn table(&mut self) -> DeTable<'t> {
        match DeTable::parse(self.text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let message = error.message().trim().replace('\n', "; ");
                self.wrong(error.span().unwrap_or_default(), format!("not TOML: {message}"));
                DeTable::new()
            }
        }
    }

    /// What came of it, or all that is wrong in it, in its order.
    pub(super) fn end<T>(mut self, read: T) -> Result<T, Vec<Trouble>> {
        if self.wrong.is_empty() {
            return Ok(read);
        }
        self.wrong.sort_by_key(|(at, _)| *at);
        Err(self.wrong.into_iter().map(|(_, trouble)| trouble).collect())
    }

    /// Whether something is wrong so far.
    pub(super) fn is_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }

    /// Something is wrong at a place.
    pub(super) fn wrong(&mut self, span: Range<usize>, message: impl Into<String>) {
        let trouble = Trouble::new(self.place(&span), message);
        self.wrong.push((span.start, trouble));
    }

    /// File, line and column of a place.
    pub(super) fn place(&self, span: &Range<usize>) -> String {
        let before = &self.text[..self.text.floor_char_boundary(span.start)];
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.chars().rev().take_while(|char| *char != '\n').count() + 1;
        format!("{}:{line}:{column}", self.name)
    }

    /// Takes each key of a table; answers for one that is not known with the nearest of these.
    pub(super) fn keys<'v>(
        &mut self,
        table: &'v DeTable<'t>,
        known: &[&str],
        mut take: impl FnMut(&mut Self, &str, &'v Value<'t>),
    ) {
        for (key, value) in table {
            let name: &str = key.get_ref();
            if known.contains(&name) {
                take(self, name, value);
                continue;
            }
            if self.is_misplaced(&key.span(), name) {
                continue;
            }
            let spelled = name.replace('_', "-");
            let distance = |known: &&str| strsim::damerau_levenshtein(known, &spelled);
            let near = known.iter().copied().min_by_key(distance).filter(|near| 3 * distance(near) <= name.len());
            let trouble = Trouble::new(self.place(&key.span()), format!("unknown key `{name}`"));
            let trouble = match near {
                Some(near) => trouble.with_help(format!("did you mean `{near}`?")),
                None => match known {
                    [key] => trouble.with_help(format!("the only key here is `{key}`")),
                    _ => trouble.with_help(format!("the keys here are {}", known.join(", "))),
                },
            };
            self.wrong.push((key.span().start, trouble));
        }
    }

    pub(super) fn string(&mut self, value: &Value<'t>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        self.expect(text, value, "a string")
    }

    pub(super) fn boolean(&mut self, value: &Value<'t>) -> Option<bool> {
        self.expect(value.get_ref().as_bool(), value, "true or false")
    }

    /// A whole number above 0.
    pub(super) fn number(&mut self, value: &Value<'t>) -> Option<u64> {
        let number = value.get_ref().as_integer().and_then(|it| u64::from_str_radix(it.as_str(), it.radix()).ok());
        self.expect(number.filter(|number| *number > 0), value, "a whole number above 0")
    }

    /// A string with a meaning.
    pub(super) fn parsed<T: FromStr<Err: ToString>>(&mut self, value: &Value<'t>) -> Option<T> {
        let text = self.string(value)?;
        text.parse().map_err(|error: T::Err| self.wrong(value.span(), error.to_string())).ok()
    }

    /// One value, or an array of them.
    pub(super) fn list<T>(
        &mut self,
        value: &Value<'t>,
        mut read: impl FnMut(&mut Self, &Value<'t>) -> Option<T>,
    ) -> Vec<T> {
        match value.get_ref() {
            DeValue::Array(values) => values.iter().filter_map(|value| read(self, value)).collect(),
            _ => read(self, value).into_iter().collect(),
        }
    }

    /// The tables of `[[...]]`.
    pub(super) fn tables<'v>(&mut self, value: &'v Value<'t>, name: &str) -> Vec<(Range<usize>, &'v DeTable<'t>)> {
        let DeValue::Array(values) = value.get_ref() else {
            self.wrong(value.span(), format!("expected `[[{name}]]`, found {}", kind(value)));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in values {
            match value.get_ref().as_table() {
                Some(table) => tables.push((value.span(), table)),
                None => self.wrong(value.span(), format!("expected a table, found {}", kind(value))),
            }
        }
        tables
    }

    /// What a value is, or that it is something else.
    pub(super) fn expect<T>(&mut self, found: Option<T>, value: &Value<'t>, expected: &str) -> Option<T> {
        if found.is_none() {
            self.wrong(value.span(), format!("expected {expected}, found {}", kind(value)));
        }
        found
    }
}

/// What a value is, in words.
fn kind(value: &Value<'_>) -> String {
    match value.get_ref() {
        DeValue::Integer(number) => format!("`{}`", number.as_str()),
        DeValue::Float(number) => format!("`{}`", number.as_str()),
        DeValue::Boolean(value) => format!("`{value}`"),
        DeValue::String(text) if text.len() < 40 => format!("`{text}`"),
        DeValue::String(_) => "a string".into(),
        DeValue::Datetime(_) => "a date".into(),
        DeValue::Array(_) => "an array".into(),
        DeValue::Table(_) => "a table".into(),
    }
}
