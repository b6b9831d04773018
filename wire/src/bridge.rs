//! The bridge to serde: every type of this family reads from and writes to any serde format through these two functions.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeStruct as _;
use serde::{Serialize as _, Serializer};

use crate::words::Placeless;
use crate::{Document, JsonRef, Wire, Writer};

/// Name under which `serde_json` hands out a value as raw text; a test holds it.
const RAW: &str = "$serde_json::private::RawValue";

/// Reads a value from any serde format: from `serde_json` as raw text, from other formats structure by structure.
///
/// # Errors
///
/// Returns the errors of the format, and ours as custom errors.
pub fn deserialize<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut writer = Writer::default();
    let read = match deserializer.deserialize_newtype_struct(RAW, Transcode(&mut writer))? {
        Some(text) => T::from_json(text),
        None => T::from_json(&writer.into_text()),
    };
    read.map_err(|error| D::Error::custom(Placeless(&error)))
}

/// Writes a value into any serde format.
///
/// # Errors
///
/// Returns the errors of the format.
pub fn serialize<T: Wire, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    if writes_compact_json::<S>() {
        return Writer::lend(value, true, |text| serialize_raw(text, serializer));
    }
    JsonRef::new(&value.to_json()).serialize(serializer)
}

/// Hands over JSON text as it stands, which only `serde_json` understands.
///
/// # Errors
///
/// Those of the format.
pub(crate) fn serialize_raw<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut raw = serializer.serialize_struct(RAW, 1)?;
    raw.serialize_field(RAW, json)?;
    raw.end()
}

/// Whether a serializer is the one of `serde_json` that writes compact text: it takes whole values over as they are written.
///
/// Its name tells, for serde's traits do not. Under any other name a value is written structure by structure, so that pretty printers,
/// `to_value` and other formats get what they ask for; a name that changes costs time and nothing else.
fn writes_compact_json<S>() -> bool {
    let Some(parameters) = std::any::type_name::<S>()
        .strip_prefix("&mut serde_json::ser::Serializer<")
        .and_then(|rest| rest.strip_suffix('>'))
    else {
        return false;
    };
    // The formatter may be left out, as the default that it is.
    parameters == "&mut alloc::vec::Vec<u8>"
        || parameters.ends_with(", serde_json::ser::CompactFormatter")
        || has_one_parameter(parameters)
}

/// Whether a list of parameters has one alone.
fn has_one_parameter(parameters: &str) -> bool {
    let mut depth = 0_usize;
    parameters.bytes().all(|byte| {
        match byte {
            b'<' | b'(' | b'[' => depth += 1,
            b'>' | b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 || byte != b','
    })
}

/// JSON text that the format lends, as nothing else than that has to be written then.
type Lent<'de> = Option<&'de str>;

/// Writes whatever a format holds as JSON text, unless that lends its own.
struct Transcode<'w>(&'w mut Writer);

impl<'de> DeserializeSeed<'de> for Transcode<'_> {
    type Value = Lent<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Lent<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Transcode<'_> {
    /// Last step of most visits, hence their result.
    #[allow(clippy::unnecessary_wraps)]
    fn put<'de, E>(self, text: &str) -> Result<Lent<'de>, E> {
        self.0.raw(text);
        Ok(None)
    }
}

impl<'de> Visitor<'de> for Transcode<'_> {
    type Value = Lent<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value that JSON can hold")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Lent<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Lent<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_none<E>(self) -> Result<Lent<'de>, E> {
        self.put("null")
    }

    fn visit_unit<E>(self) -> Result<Lent<'de>, E> {
        self.put("null")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Lent<'de>, E> {
        self.put(if value { "true" } else { "false" })
    }

    fn visit_i64<E>(self, value: i64) -> Result<Lent<'de>, E> {
        self.put(&value.to_string())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Lent<'de>, E> {
        self.put(&value.to_string())
    }

    fn visit_i128<E>(self, value: i128) -> Result<Lent<'de>, E> {
        self.put(&value.to_string())
    }

    fn visit_u128<E>(self, value: u128) -> Result<Lent<'de>, E> {
        self.put(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Lent<'de>, E> {
        self.put(&serde_json::to_string(&value).map_err(E::custom)?)
    }

    fn visit_str<E>(self, value: &str) -> Result<Lent<'de>, E> {
        self.0.text(value);
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Lent<'de>, A::Error> {
        let mut separator = "[";
        loop {
            let mut item = Writer::default();
            let Some(lent) = list.next_element_seed(Transcode(&mut item))? else { break };
            self.0.raw(separator);
            self.0.raw(lent.unwrap_or(&item.into_text()));
            separator = ",";
        }
        self.put(if separator == "[" { "[]" } else { "]" })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Lent<'de>, A::Error> {
        let mut separator = "{";
        while let Some(key) = map.next_key_seed(Key)? {
            let Some(name) = key else {
                return map.next_value_seed(RawText(self.0));
            };
            self.0.raw(separator);
            self.0.text(&name);
            self.0.raw(":");
            if let Some(lent) = map.next_value_seed(Transcode(self.0))? {
                self.0.raw(lent);
            }
            separator = ",";
        }
        self.put(if separator == "{" { "{}" } else { "}" })
    }
}

/// Name of a member; nothing if it says that raw text follows.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<String>, D::Error> {
        deserializer.deserialize_string(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<String>, E> {
        Ok((name != RAW).then(|| name.to_owned()))
    }

    fn visit_string<E>(self, name: String) -> Result<Option<String>, E> {
        Ok((name != RAW).then_some(name))
    }
}

/// Takes raw text over as it stands: without a copy, if it is lent for as long as the document lives.
struct RawText<'w>(&'w mut Writer);

impl<'de> DeserializeSeed<'de> for RawText<'_> {
    type Value = Lent<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Lent<'de>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for RawText<'_> {
    type Value = Lent<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("raw JSON text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Lent<'de>, E> {
        Ok(Some(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Lent<'de>, E> {
        self.0.raw(text);
        Ok(None)
    }
}

/// Implements serde's `Serialize` and `Deserialize`, and with feature `schema` schemars' `JsonSchema`, for a
/// [`Wire`] type; generic parameters follow the type.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_impls {
    ($type:ty $(, $($generics:tt)+)?) => {
        impl<$($($generics)+)?> $crate::__private::serde::Serialize for $type {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(self, serializer)
            }
        }

        impl<'de, $($($generics)+)?> $crate::__private::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }

        $crate::schema_impl!($type $(, $($generics)+)?);
    };
}

#[cfg(test)]
mod tests {
    use serde::Deserialize as _;
    use serde::de::value::Error;
    use serde_json::value::RawValue;

    use super::*;

    /// Answers only with the name that a newtype is asked for under.
    struct NameOf;

    impl<'de> Deserializer<'de> for NameOf {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::custom("another way of asking"))
        }

        fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Error> {
            Err(Error::custom(name))
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
            seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    /// Says whether its serializer writes compact JSON.
    struct Compact;

    impl serde::Serialize for Compact {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bool(writes_compact_json::<S>())
        }
    }

    #[test]
    fn knows_the_serializer_of_compact_json() {
        assert_eq!(serde_json::to_string(&[Compact]).unwrap(), "[true]");
        assert_eq!(serde_json::to_vec(&Compact).unwrap(), b"true");
        let mut written = Vec::new();
        serde_json::to_writer(&mut written, &Compact).unwrap();
        assert_eq!(written, b"true");
        let mut pairs = std::io::BufWriter::new(Vec::new());
        serde_json::to_writer(&mut pairs, &Compact).unwrap();
        assert_eq!(pairs.buffer(), b"true");
        assert_eq!(serde_json::to_string_pretty(&Compact).unwrap(), "false");
        assert_eq!(serde_json::to_value(Compact).unwrap(), false);
    }

    #[test]
    fn compact_text_has_no_blanks_wherever_it_comes_from() {
        let text = r#"{"Type" : 7, "Value" : { "a b" : 1.0 }, "x" : [ "\u0041 b" ,
            null ]}"#;
        let message = crate::SnsMessageAttribute::from_json(text).unwrap();
        let compact = serde_json::to_string(&message).unwrap();
        assert_eq!(compact, r#"{"Type":7,"Value":{"a b":1.0},"x":["\u0041 b",null]}"#);
        let pretty = serde_json::to_string_pretty(&message).unwrap();
        assert_eq!(crate::Json::parse(&pretty).unwrap(), crate::Json::parse(text).unwrap());
        assert_eq!(pretty.lines().count(), 10);
    }

    #[test]
    fn knows_the_name_of_raw_text() {
        let error = Box::<RawValue>::deserialize(NameOf).unwrap_err();
        assert_eq!(error.to_string(), RAW);
    }
}
