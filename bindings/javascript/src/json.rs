//! Writing JSON.

use mailtrail::report::plain_json;
use mailtrail_wire::{Json, Number, ObjectWriter, Writer};

/// An object whose fields are written by a function.
pub(crate) fn object(fields: impl FnOnce(&mut ObjectWriter<'_>)) -> String {
    let mut writer = Writer::default();
    let mut object = writer.object();
    fields(&mut object);
    object.end();
    plain_json(&writer.into_text()).into_owned()
}

/// An array of JSON texts.
pub(crate) fn array(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

pub(crate) fn text(object: &mut ObjectWriter<'_>, name: &str, text: &str) {
    object.entry(name, &text.to_owned());
}

pub(crate) fn number(object: &mut ObjectWriter<'_>, name: &str, number: u64) {
    object.entry(name, &Number::from(number));
}

/// A field that is JSON already.
pub(crate) fn json(object: &mut ObjectWriter<'_>, name: &str, json: &str) {
    if let Ok(json) = Json::parse(json) {
        object.entry(name, &json);
    }
}
