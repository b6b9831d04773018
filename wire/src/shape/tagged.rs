//! Objects of several kinds, decided by their content.

use super::Shape;
use crate::JsonRef;

/// An object whose type depends on its content; see [`derive(Tagged)`](macro@crate::Tagged).
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
    /// Returns the key of the variant that an object belongs to.
    pub select: fn(JsonRef<'_>) -> Option<&'static str>,
    /// Fields that decide the variant: the first one that names a variant. Empty if it takes more than looking at fields.
    pub tags: &'static [&'static str],
    /// Known variants.
    pub variants: &'static [TaggedVariant],
}

impl TaggedShape {
    /// Returns the variant that an object belongs to.
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

    /// Returns the variant that alone has a field.
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

    /// Returns the first of the tags that is a string in an object, and that string as JSON.
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

    /// Returns the first of the tags in an object, if none of them is a string.
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
    /// Keys that select it.
    pub keys: &'static [&'static str],
    /// Field that only this variant has. In any other variant, it contradicts the key.
    pub payload: Option<&'static str>,
    /// Its documentation.
    pub docs: &'static str,
    /// Shape of its payload.
    pub shape: &'static Shape,
}
