//! Passes JSON text to any serde serializer, structure by structure, so that pretty printers and other formats work.

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use super::{Json, JsonKind, JsonRef};
use crate::Reader;
use crate::bridge::serialize_raw;
use crate::reader::unescape;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(serializer)
    }
}

impl Serialize for JsonRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.kind() {
            JsonKind::Null => serializer.serialize_unit(),
            JsonKind::Bool => serializer.serialize_bool(self.text() == "true"),
            JsonKind::Number => number(self.text(), serializer),
            JsonKind::Text => match self.as_str() {
                Some(text) => serializer.serialize_str(&text),
                None => serialize_raw(self.text(), serializer),
            },
            JsonKind::List => {
                let mut list = serializer.serialize_seq(None)?;
                for item in self.items() {
                    list.serialize_element(&item)?;
                }
                list.end()
            }
            JsonKind::Object if !names_are_text(self.text()) => serialize_raw(self.text(), serializer),
            JsonKind::Object => {
                let mut map = serializer.serialize_map(None)?;
                for (name, value) in self.members() {
                    map.serialize_entry(&name, &value)?;
                }
                map.end()
            }
        }
    }
}

/// Whether all names of an object are text: a lone surrogate is none, and only raw JSON keeps it.
fn names_are_text(object: &str) -> bool {
    if !object.contains("\\ud") && !object.contains("\\uD") {
        return true;
    }
    let mut reader = Reader::new(object);
    let Ok(mut walk) = reader.object() else { return true };
    loop {
        match reader.raw_name(&mut walk) {
            Ok(Some((inner, true))) if unescape(inner).is_none() => return false,
            Ok(Some(_)) if reader.skip().is_ok() => {}
            _ => return true,
        }
    }
}

/// A number as a number where that keeps its text, else as raw JSON.
fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = text.parse::<u64>()
        && number.to_string() == text
    {
        return serializer.serialize_u64(number);
    }
    if let Ok(number) = text.parse::<i64>()
        && number.to_string() == text
    {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = text.parse::<f64>()
        && serde_json::to_string(&number).is_ok_and(|written| written == text)
    {
        return serializer.serialize_f64(number);
    }
    serialize_raw(text, serializer)
}
