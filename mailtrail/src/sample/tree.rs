//! A JSON document under construction.

use mailtrail_wire::Writer;

/// A JSON value; numbers and literals stand as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    Raw(String),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    pub(super) fn null() -> Self {
        Self::Raw("null".into())
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn number(number: i64) -> Self {
        Self::Raw(number.to_string())
    }

    pub(super) fn object<'n>(members: impl IntoIterator<Item = (&'n str, Tree)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The value as compact text.
    pub(super) fn compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// The value as text with a line for each member.
    pub(super) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text
    }

    fn write(&self, out: &mut String, indent: Option<usize>) {
        match self {
            Self::Raw(text) => out.push_str(text),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                lines(out, ['[', ']'], indent, items.collect());
            }
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (Some(name.as_str()), value));
                lines(out, ['{', '}'], indent, members.collect());
            }
        }
    }

    /// Ways to all values within, each before those in it: of a member its index.
    pub(super) fn ways(&self) -> Vec<Vec<usize>> {
        fn add(tree: &Tree, way: &mut Vec<usize>, ways: &mut Vec<Vec<usize>>) {
            ways.push(way.clone());
            let below: Vec<_> = match tree {
                Tree::List(items) => items.iter().collect(),
                Tree::Object(members) => members.iter().map(|(_, value)| value).collect(),
                _ => Vec::new(),
            };
            for (index, value) in below.into_iter().enumerate() {
                way.push(index);
                add(value, way, ways);
                way.pop();
            }
        }
        let mut ways = Vec::new();
        add(self, &mut Vec::new(), &mut ways);
        ways
    }

    /// The value at the end of a way.
    pub(super) fn at_mut(&mut self, way: &[usize]) -> Option<&mut Self> {
        let Some((index, rest)) = way.split_first() else { return Some(self) };
        match self {
            Self::List(items) => items.get_mut(*index)?.at_mut(rest),
            Self::Object(members) => members.get_mut(*index)?.1.at_mut(rest),
            _ => None,
        }
    }

    /// Member of an object; a new one is `null`.
    pub(super) fn member(&mut self, name: &str) -> &mut Self {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        let Self::Object(members) = self else { return self };
        let at = members.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            members.push((name.to_owned(), Self::null()));
            members.len() - 1
        });
        &mut members[at].1
    }

    /// First element of a list; what is no list becomes one.
    pub(super) fn first(&mut self) -> &mut Self {
        if !matches!(self, Self::List(items) if !items.is_empty()) {
            *self = Self::List(vec![Self::null()]);
        }
        match self {
            Self::List(items) => &mut items[0],
            other => other,
        }
    }

    /// Second element of a list, behind a time.
    fn second(&mut self) -> &mut Self {
        if !matches!(self, Self::List(items) if items.len() > 1) {
            *self = Self::List(vec![Self::text("1772439330120000000"), Self::null()]);
        }
        match self {
            Self::List(items) => &mut items[1],
            other => other,
        }
    }

    /// Value at a pointer, made as far as it is not there; `*` and numbers stand for the first element of a list.
    pub(super) fn reach(&mut self, pointer: &str) -> &mut Self {
        pointer.split('/').skip(1).fold(self, |tree, token| match token {
            "*" | "0" => tree.first(),
            "1" => tree.second(),
            "{}" => tree.member("mail-0"),
            name => tree.member(name),
        })
    }

    /// Value at a pointer, if it is there.
    pub(super) fn get(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |tree, token| match tree {
            Self::Object(members) => members.iter().find_map(|(name, value)| (name == token).then_some(value)),
            Self::List(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        })
    }
}

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    writer.into_text()
}

fn lines(out: &mut String, [open, close]: [char; 2], indent: Option<usize>, values: Vec<(Option<&str>, &Tree)>) {
    out.push(open);
    let inner = indent.map(|indent| indent + 2);
    let is_empty = values.is_empty();
    for (index, (name, value)) in values.into_iter().enumerate() {
        out.push_str(if index > 0 { "," } else { "" });
        if let Some(inner) = inner {
            out.extend(std::iter::once('\n').chain(std::iter::repeat_n(' ', inner)));
        }
        if let Some(name) = name {
            out.push_str(&quoted(name));
            out.push_str(if inner.is_some() { ": " } else { ":" });
        }
        value.write(out, inner);
    }
    if let Some(indent) = indent.filter(|_| !is_empty) {
        out.extend(std::iter::once('\n').chain(std::iter::repeat_n(' ', indent)));
    }
    out.push(close);
}
