//! The fields of a document that may decide what it is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use mailtrail_wire::{JsonKind, JsonRef};

use super::table::CANDIDATES;

/// Fields of an object whose names are those of marks, or similar.
pub(super) struct Fields<'a> {
    /// By the names without case, `_`, `-` and blanks.
    fields: BTreeMap<Cow<'a, str>, Vec<Field<'a>>>,
    is_similar: bool,
}

/// The folded names that alone can tell what a document is, by what is in them.
static TELLING: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let tells = |name: &&&str| {
        CANDIDATES.iter().any(|it| {
            let marks = it.marks.iter().filter(|mark| mark.path[0] == **name);
            marks.map(|mark| mark.points).sum::<u32>() >= it.least
        })
    };
    EXACT.iter().filter(tells).map(|name| fold(name)).collect()
});

/// Whether names of an object are those of marks, but for case, `_`, `-` and blanks: two, or one that alone can tell.
pub(super) fn has_similar(view: JsonRef<'_>) -> bool {
    let mut folded = [0; LONGEST];
    let mut count = 0;
    for (name, _) in view.members().filter(|(name, _)| name.len() <= LONGEST) {
        let mut length = 0;
        for byte in name.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b' ')) {
            folded[length] = byte.to_ascii_lowercase();
            length += 1;
        }
        let folded = std::str::from_utf8(&folded[..length]).unwrap_or_default();
        count += usize::from(FOLDED.contains(folded)) + usize::from(TELLING.contains(folded));
        if count > 1 {
            return true;
        }
    }
    false
}

/// Name and value.
type Field<'a> = (Cow<'a, str>, JsonRef<'a>);

/// Names that begin the paths of marks.
static EXACT: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| CANDIDATES.iter().flat_map(|it| it.marks).map(|mark| mark.path[0]).collect());

/// The same names, folded.
static FOLDED: LazyLock<BTreeSet<String>> = LazyLock::new(|| EXACT.iter().map(|name| fold(name)).collect());

/// Longest name that is looked at.
const LONGEST: usize = 40;

/// Names that are compared with those of marks letter by letter.
const COMPARED: usize = 64;

/// Fields of one folded name that are kept.
const KEPT: usize = 4;

impl<'a> Fields<'a> {
    /// Fields with the very names of marks.
    pub(super) fn exact(view: JsonRef<'a>) -> Self {
        let mut fields: BTreeMap<_, Vec<Field<'a>>> = BTreeMap::new();
        for (name, value) in view.members().filter(|(name, _)| EXACT.contains(&**name)) {
            let kept = fields.entry(name.clone()).or_default();
            if kept.is_empty() {
                kept.push((name, value));
            }
        }
        Self { fields, is_similar: false }
    }

    /// Fields with names similar to those of marks.
    pub(super) fn similar(view: JsonRef<'a>) -> Self {
        let mut fields: BTreeMap<Cow<'a, str>, Vec<Field<'a>>> = BTreeMap::new();
        let mut strange = Vec::new();
        for (name, value) in view.members().filter(|(name, _)| name.len() <= LONGEST) {
            let folded = fold(&name);
            if FOLDED.contains(&folded) {
                let kept = fields.entry(folded.into()).or_default();
                if kept.len() < KEPT {
                    kept.push((name, value));
                }
            } else if strange.len() < COMPARED {
                strange.push((folded, (name, value)));
            }
        }
        for (folded, field) in strange {
            if let Some(known) = one_letter_off(&folded).filter(|known| !fields.contains_key(*known)) {
                fields.insert(known.into(), vec![field]);
            }
        }
        Self { fields, is_similar: true }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The field at a path, and the names on the way that are not those of the path.
    pub(super) fn find(&self, path: &'static [&'static str]) -> Option<(JsonRef<'a>, Vec<(String, &'static str)>)> {
        let (first, rest) = path.split_first()?;
        let fields = if self.is_similar { self.fields.get(&*fold(first)) } else { self.fields.get(*first) }?;
        let (name, value) = fields.iter().find(|(name, _)| name == first).or(fields.first())?;
        let mut value = *value;
        let mut renames = Vec::new();
        note(&mut renames, name, first);
        for wanted in rest {
            let found = value.probe([wanted])[0].map(|value| (Cow::Borrowed(*wanted), value));
            let (name, inner) = found.or_else(|| self.is_similar.then(|| similar(value, wanted)).flatten())?;
            note(&mut renames, &name, wanted);
            value = inner;
        }
        Some((value, renames))
    }
}

fn note(renames: &mut Vec<(String, &'static str)>, found: &str, wanted: &'static str) {
    if found != wanted {
        renames.push((found.to_owned(), wanted));
    }
}

/// The field of an object whose name is similar.
fn similar<'a>(object: JsonRef<'a>, wanted: &str) -> Option<Field<'a>> {
    let wanted = fold(wanted);
    (object.kind() == JsonKind::Object).then(|| object.members().find(|(name, _)| fold(name) == wanted)).flatten()
}

/// A name without case, `_`, `-` and blanks.
fn fold(name: &str) -> String {
    name.chars().filter(|it| !matches!(it, '_' | '-' | ' ')).map(|it| it.to_ascii_lowercase()).collect()
}

/// Folded name of a mark that one letter tells from a name.
fn one_letter_off(folded: &str) -> Option<&'static str> {
    const SHORTEST: usize = 6;
    let near = |known: &&String| {
        known.len() >= SHORTEST
            && known.len().abs_diff(folded.len()) <= 1
            && strsim::damerau_levenshtein(known, folded) == 1
    };
    FOLDED.iter().find(near).map(String::as_str)
}
