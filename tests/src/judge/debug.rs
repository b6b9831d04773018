//! The typed form of a value, read from its `{:#?}`: the one view of it that every type has.

/// A value as `{:#?}` shows it.
#[derive(Debug)]
pub(super) struct Node {
    /// Name of a struct or variant, or a whole scalar.
    pub(super) head: String,
    /// Fields, entries or elements, with their names where they have some.
    pub(super) inner: Vec<(String, Node)>,
}

impl Node {
    /// Reads what `{:#?}` wrote of a value whose opaque parts stand on one line each.
    pub(super) fn parse(text: &str) -> Self {
        let mut lines = text.lines().map(str::trim_start);
        let first = lines.next().expect("a line");
        Self::value(first, &mut lines)
    }

    fn value<'t>(first: &str, lines: &mut impl Iterator<Item = &'t str>) -> Self {
        let is_scalar = first.starts_with(['"', '`']);
        let Some(opener) = first.chars().last().filter(|last| matches!(last, '{' | '[' | '(') && !is_scalar) else {
            let head = first.strip_suffix(',').unwrap_or(first);
            return Self { head: head.to_owned(), inner: Vec::new() };
        };
        let head = first.trim_end_matches(opener).trim_end().to_owned();
        let mut inner = Vec::new();
        loop {
            let line = lines.next().expect("a closing line");
            if matches!(line, "}" | "]" | ")" | "}," | "]," | "),") {
                return Self { head, inner };
            }
            let (name, rest) = if opener == '{' { entry(line) } else { (String::new(), line) };
            inner.push((name, Self::value(rest, lines)));
        }
    }

    /// Field of a struct, by its name in Rust.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        self.inner.iter().find(|(field, _)| field == name).map(|(_, node)| node)
    }
}

/// Name of a field or key of a map, and what follows the colon.
fn entry(line: &str) -> (String, &str) {
    let name = match line.strip_prefix('"') {
        None => line.find(": ").expect("a colon"),
        Some(rest) => {
            let mut escaped = false;
            1 + rest
                .find(|char| {
                    let end = char == '"' && !escaped;
                    escaped = char == '\\' && !escaped;
                    end
                })
                .expect("a quote")
                + 1
        }
    };
    (line[..name].to_owned(), line[name..].strip_prefix(": ").expect("a colon"))
}
