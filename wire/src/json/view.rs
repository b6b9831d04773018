//! Looks into JSON text without copying it.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::locate::token_text;
use crate::reader::shown;
use crate::{Reader, compare};

/// A borrowed JSON value.
///
/// ```
/// use mailtrail_wire::Json;
///
/// let json = Json::parse(r#"{"items": [{"key": "a"}, {"key": "b"}]}"#)?;
/// let items = json.get("/items").unwrap();
/// let keys: Vec<_> = items.items().filter_map(|item| item.get("/key")?.as_str()).collect();
/// assert_eq!(keys, ["a", "b"]);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct JsonRef<'a>(&'a str);

/// Types of JSON values.
///
/// ```
/// use mailtrail_wire::{Json, JsonKind};
///
/// assert_eq!(Json::parse("-1")?.view().kind(), JsonKind::Number);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

impl<'a> JsonRef<'a> {
    /// View of a text that is known to be one JSON value.
    pub(crate) fn new(text: &'a str) -> Self {
        Self(text.trim_matches([' ', '\n', '\r', '\t']))
    }

    /// Returns a view of the value that a reader comes to next, without reading it. Use it to decide the type by a look at the fields.
    ///
    /// Its [`text`](Self::text) continues after the value. Broken parts of the text are treated as absent.
    ///
    /// ```
    /// use mailtrail_wire::{JsonRef, Reader};
    ///
    /// let mut reader = Reader::new(r#"{"eventName":"A","rest":broken"#);
    /// let [name] = JsonRef::ahead(&reader).probe(["eventName"]);
    /// assert!(name.is_some_and(|name| name == "A"));
    /// ```
    pub fn ahead(reader: &Reader<'a>) -> Self {
        let mut reader = reader.clone();
        reader.peek();
        Self(&reader.text()[reader.at()..])
    }

    /// Returns the JSON text of the value.
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// assert_eq!(Json::parse(r#"{"a": 1e3}"#)?.get("/a").unwrap().text(), "1e3");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn text(self) -> &'a str {
        self.0
    }

    /// Returns the type of the value.
    ///
    /// ```
    /// use mailtrail_wire::{Json, JsonKind};
    ///
    /// assert_eq!(Json::parse("\"\"")?.view().kind(), JsonKind::Text);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn kind(self) -> JsonKind {
        match self.0.as_bytes().first() {
            Some(b'{') => JsonKind::Object,
            Some(b'[') => JsonKind::List,
            Some(b'"') => JsonKind::Text,
            Some(b't' | b'f') => JsonKind::Bool,
            Some(b'n') | None => JsonKind::Null,
            Some(_) => JsonKind::Number,
        }
    }

    /// Returns whether the value is `null`.
    ///
    /// ```
    /// assert!(mailtrail_wire::Json::parse("null")?.view().is_null());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn is_null(self) -> bool {
        self.kind() == JsonKind::Null
    }

    /// Returns the unescaped string, if the value is one.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Json::parse(r#""\u003c""#)?.view().as_str().as_deref(), Some("<"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_str(self) -> Option<Cow<'a, str>> {
        Reader::new(self.0).string().ok()
    }

    /// Returns the value if it is `true` or `false`.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Json::parse("true")?.view().as_bool(), Some(true));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_bool(self) -> Option<bool> {
        Reader::new(self.0).bool().ok()
    }

    /// Returns the value if it is a whole number that fits `u64`, however it is spelled.
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// assert_eq!(Json::parse("500.0")?.view().as_u64(), Some(500));
    /// assert_eq!(Json::parse("-1")?.view().as_u64(), None);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_u64(self) -> Option<u64> {
        crate::Number::from_view(self)?.as_u64()
    }

    /// Returns the value as a floating-point number, if it is a number; digits beyond its precision are rounded.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Json::parse("1.5e3")?.view().as_f64(), Some(1500.0));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_f64(self) -> Option<f64> {
        Reader::new(self.0).number().ok()?.parse().ok()
    }

    /// Returns the value at a JSON pointer (RFC 6901).
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// let json = Json::parse(r#"{"a/b": [10, 20]}"#)?;
    /// assert_eq!(json.view().get("/a~1b/1").and_then(|number| number.as_u64()), Some(20));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn get(self, pointer: &str) -> Option<JsonRef<'a>> {
        if pointer.is_empty() {
            return Some(self);
        }
        let mut reader = Reader::new(self.0);
        // What stands behind the value is not looked at.
        pointer.strip_prefix('/')?.split('/').try_for_each(|token| enter(&mut reader, token))?;
        reader.raw().ok().map(JsonRef)
    }

    /// Returns the first value of each of several fields, in one pass that stops once all are found.
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// let json = Json::parse(r#"{"eventType": "AwsApiCall", "eventCategory": "Data"}"#)?;
    /// let [category, kind, absent] = json.view().probe(["eventCategory", "eventType", "x"]);
    /// assert!(category.is_some_and(|text| text == "Data"));
    /// assert!(kind.is_some_and(|text| text == "AwsApiCall"));
    /// assert!(absent.is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn probe<const N: usize>(self, names: [&str; N]) -> [Option<JsonRef<'a>>; N] {
        let mut found = [None; N];
        for (name, value) in self.members() {
            if let Some(index) = names.iter().position(|wanted| *wanted == name) {
                found[index].get_or_insert(value);
                if found.iter().all(Option::is_some) {
                    break;
                }
            }
        }
        found
    }

    /// Returns what the first of several fields with a known value stands for, in the order of `tags`.
    ///
    /// ```
    /// use mailtrail_wire::Json;
    ///
    /// let json = Json::parse(r#"{"b": "x", "a": "?"}"#)?;
    /// let known = |text: &str| (text == "x").then_some("an x");
    /// assert_eq!(json.view().tag(&["a", "b"], known), Some("an x"));
    /// assert_eq!(json.view().tag(&["a"], known), None);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn tag(self, tags: &[&str], known: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
        if let Some(key) = self.first_text(tags.first()?).and_then(&known) {
            return Some(key);
        }
        let mut best: Option<(usize, &'static str)> = None;
        let mut seen = 0_u32;
        let mut reader = Reader::new(self.0);
        let mut walk = reader.object().ok()?;
        while let Ok(Some(name)) = reader.raw_name(&mut walk) {
            let Some(rank) = rank(tags, name).filter(|rank| seen & (1 << rank) == 0) else {
                if reader.skip().is_err() {
                    break;
                }
                continue;
            };
            seen |= 1 << rank;
            let start = reader.at();
            match reader.text_as(&known) {
                Ok(Some(key)) if rank == 0 => return Some(key),
                Ok(Some(key)) if best.is_none_or(|(other, _)| rank < other) => best = Some((rank, key)),
                Ok(_) => {}
                Err(_) => {
                    reader.seek(start);
                    if reader.skip().is_err() {
                        break;
                    }
                }
            }
        }
        best.map(|(_, key)| key)
    }

    /// Text of the first member if it has this name and nothing is escaped or spaced in it, as in most documents.
    #[inline]
    fn first_text(self, name: &str) -> Option<&'a str> {
        let rest = self.0.strip_prefix("{\"")?.strip_prefix(name)?.strip_prefix("\":")?;
        Reader::new(rest).plain()
    }

    /// Returns the fields of an object in their order; none for other values.
    ///
    /// ```
    /// let json = mailtrail_wire::Json::parse(r#"{"b": 1, "a": 2}"#)?;
    /// let names: Vec<_> = json.view().members().map(|(name, _)| name).collect();
    /// assert_eq!(names, ["b", "a"]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn members(self) -> impl Iterator<Item = (Cow<'a, str>, JsonRef<'a>)> {
        let mut reader = Reader::new(self.0);
        let mut walk = reader.object().ok();
        std::iter::from_fn(move || {
            let name = reader.name(walk.as_mut()?).ok()??;
            let value = reader.raw().ok()?;
            Some((name, JsonRef(value)))
        })
    }

    /// Returns the elements of an array in their order; none for other values.
    ///
    /// ```
    /// let json = mailtrail_wire::Json::parse("[1, [2]]")?;
    /// let texts: Vec<_> = json.view().items().map(|item| item.text()).collect();
    /// assert_eq!(texts, ["1", "[2]"]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn items(self) -> impl Iterator<Item = JsonRef<'a>> {
        let mut reader = Reader::new(self.0);
        let mut walk = reader.array().ok();
        std::iter::from_fn(move || {
            let more = reader.item(walk.as_mut()?).ok()?;
            more.then(|| reader.raw().ok().map(JsonRef))?
        })
    }

    /// Reads the value into any type that serde can deserialize, borrowing if the type borrows.
    ///
    /// # Errors
    ///
    /// Returns the errors of `serde_json`.
    ///
    /// ```
    /// let json = mailtrail_wire::Json::parse(r#"{"names": ["a"]}"#)?;
    /// let names: Vec<&str> = json.get("/names").unwrap().read()?;
    /// assert_eq!(names, ["a"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read<T: serde::Deserialize<'a>>(self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.0)
    }
}

/// Which of several tags a name is.
fn rank(tags: &[&str], name: (&str, bool)) -> Option<usize> {
    let mut tags = tags.iter().take(32);
    match name {
        (inner, false) => tags.position(|tag| *tag == inner),
        escaped => {
            let name = shown(escaped);
            tags.position(|tag| *tag == name)
        }
    }
}

/// Goes from the beginning of a value to that of the first one in it that a token of a pointer names.
fn enter(reader: &mut Reader<'_>, token: &str) -> Option<()> {
    if reader.peek() == Some(b'[') {
        let mut walk = reader.array().ok()?;
        for _ in 0..index(token)? {
            if !reader.item(&mut walk).ok()? {
                return None;
            }
            reader.skip().ok()?;
        }
        return reader.item(&mut walk).ok()?.then_some(());
    }
    let name = token_text(token);
    let mut walk = reader.object().ok()?;
    while let Some(found) = reader.name(&mut walk).ok()? {
        if found == name {
            return Some(());
        }
        reader.skip().ok()?;
    }
    None
}

/// Index of an element: digits without a sign and without leading zeros, as RFC 6901 has it.
fn index(token: &str) -> Option<usize> {
    let is_index = token.bytes().all(|byte| byte.is_ascii_digit()) && (token == "0" || !token.starts_with('0'));
    is_index.then(|| token.parse().ok())?
}

/// Shows the text as [`Json`](crate::Json) does.
impl fmt::Debug for JsonRef<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", self.0)
    }
}

impl PartialEq for JsonRef<'_> {
    /// Equal are the values that have the same content, as those of [`Json`](crate::Json).
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || compare::same(self.0, other.0)
    }
}

impl Eq for JsonRef<'_> {}

impl Hash for JsonRef<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        compare::hash_content(self.0, state);
    }
}

impl PartialEq<str> for JsonRef<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str().is_some_and(|text| text == other)
    }
}

impl PartialEq<&str> for JsonRef<'_> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}
