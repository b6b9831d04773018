//! Names of expected documents, and the error for an unknown one.

use mailtrail::{Expected, UnknownKind};

/// Characters of a line of names.
const WIDTH: usize = 100;

/// What a name means; if it means nothing and none is near, all names.
pub(in crate::cli) fn expected(name: &str) -> Result<Expected, String> {
    name.parse().map_err(|error: UnknownKind| {
        if error.near().is_some() {
            return error.to_string();
        }
        let [families, kinds, envelopes] = Expected::names();
        let mut message = format!("{error}\n");
        for (title, names) in [("families", families), ("kinds", kinds), ("envelopes", envelopes)] {
            message = message + "\n" + title + ":" + &lines(&names);
        }
        message
    })
}

/// Names with commas, in lines that are not too long.
fn lines(names: &[String]) -> String {
    let (mut text, mut width) = (String::new(), 0);
    for (index, name) in names.iter().enumerate() {
        let comma = if index + 1 < names.len() { "," } else { "" };
        let gap = if width == 0 || width + name.len() + 2 > WIDTH { "\n  " } else { " " };
        width = if gap == " " { width + 1 } else { 2 } + name.len() + comma.len();
        text.push_str(gap);
        text.push_str(name);
        text.push_str(comma);
    }
    text.push('\n');
    text
}
