//! Objects of several kinds, told apart by what they hold.

use super::Shape;
use crate::JsonRef;

/// An object whose type is decided by what stands in it; see [`derive(Tagged)`](macro@crate::Tagged).
///
/// ```
/// use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
///
/// const RAIN: TaggedVariant = TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any };
/// const WEATHER: TaggedShape = TaggedShape {
///     name: "Weather",
///     docs: "",
///     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
///     tags: &["kind"],
///     variants: &[RAIN],
/// };
///
/// assert!(WEATHER.variant(Json::parse(r#"{"kind": "rain", "millimetres": 7}"#)?.view()).is_some());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TaggedShape {
    /// Name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Key of the variant that an object belongs to.
    pub select: fn(JsonRef<'_>) -> Option<&'static str>,
    /// Members of which the first that names a variant decides; none where that is more than a look at members.
    pub tags: &'static [&'static str],
    /// Known variants.
    pub variants: &'static [TaggedVariant],
}

impl TaggedShape {
    /// Variant that an object belongs to.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert_eq!(SHAPE.variant(Json::parse(r#"{"kind": "rain"}"#)?.view()).unwrap().keys, ["rain"]);
    /// assert!(SHAPE.variant(Json::parse(r#"{"kind": "snow"}"#)?.view()).is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn variant(&self, object: JsonRef<'_>) -> Option<&'static TaggedVariant> {
        let key = (self.select)(object)?;
        // The key most often is the very text of the variant, which needs no second look.
        let is_very = |known: &&str| std::ptr::eq(*known, key);
        let very = self.variants.iter().find(|variant| variant.keys.iter().any(is_very));
        very.or_else(|| self.variants.iter().find(|variant| variant.keys.contains(&key)))
    }

    /// Variant that has a member which no other one has.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert!(SHAPE.payload("millimetres").is_some() && SHAPE.payload("kind").is_none());
    /// ```
    pub fn payload(&self, member: &str) -> Option<&'static TaggedVariant> {
        self.variants.iter().find(|variant| variant.payload == Some(member))
    }

    /// First of the tags that stands in an object as text, and that text as JSON.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// let json = Json::parse(r#"{"kind": "snow"}"#)?;
    /// let (tag, text) = SHAPE.tag(json.view()).unwrap();
    /// assert!(tag == "kind" && text == "snow");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn tag<'a>(&self, object: JsonRef<'a>) -> Option<(&'static str, JsonRef<'a>)> {
        let text = |tag: &&'static str| {
            let [value] = object.probe([*tag]);
            value.filter(|value| value.kind() == crate::JsonKind::Text).map(|value| (*tag, value))
        };
        self.tags.iter().find_map(text)
    }

    /// First of the tags that stands in an object, if none of them is text.
    ///
    /// ```
    /// # use mailtrail_wire::{Json, Shape, TaggedShape, TaggedVariant};
    /// # const SHAPE: TaggedShape = TaggedShape {
    /// #     name: "Weather",
    /// #     docs: "",
    /// #     select: |object| (object.get("/kind")? == "rain").then_some("rain"),
    /// #     tags: &["kind"],
    /// #     variants: &[TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any }],
    /// # };
    /// assert!(SHAPE.mistyped_tag(Json::parse(r#"{"kind": 7}"#)?.view()).is_some());
    /// assert!(SHAPE.mistyped_tag(Json::parse(r#"{"kind": "snow"}"#)?.view()).is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn mistyped_tag<'a>(&self, object: JsonRef<'a>) -> Option<(&'static str, JsonRef<'a>)> {
        let value = |tag: &&'static str| {
            let [value] = object.probe([*tag]);
            value.map(|value| (*tag, value))
        };
        if self.tag(object).is_some() { None } else { self.tags.iter().find_map(value) }
    }
}

/// One variant of a tagged type.
///
/// ```
/// use mailtrail_wire::{Shape, TaggedVariant};
///
/// let variant = TaggedVariant { keys: &["rain"], payload: Some("millimetres"), docs: "", shape: &Shape::Any };
/// assert!(variant.keys.contains(&"rain"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TaggedVariant {
    /// Keys that lead to it.
    pub keys: &'static [&'static str],
    /// Member that this variant alone has: in any other one it contradicts the key.
    pub payload: Option<&'static str>,
    /// Its documentation.
    pub docs: &'static str,
    /// What its payload looks like.
    pub shape: &'static Shape,
}
