//! Strings of another form than expected, mostly times.

use mailtrail_wire::{Flaw, TextForm, TextShape, TextValue as _, Timestamp};

use super::{epoch, impossible};

/// What to do about a string of another form; none where the message says it all.
pub(super) fn help(shape: &TextShape, flaws: &[Flaw], text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(format!("leave the field out, or write {shape}"));
    }
    if let Some(help) = flaws.iter().find_map(|flaw| impossible::help(*flaw, text)) {
        return Some(help);
    }
    if shape.pattern != Timestamp::TEXT.pattern {
        return hexadecimal(flaws, text);
    }
    match flaws {
        [] if text.contains(' ') => usual(text.replace(' ', "")).map(|usual| format!("remove the spaces: `{usual}`")),
        [] => epoch::instant(text).map(|instant| format!("`{text}` as a timestamp is `{instant}`")),
        flaws if flaws.contains(&Flaw::NoTime) => {
            usual(format!("{text}T00:00:00Z")).map(|usual| format!("add the time of day, such as in `{usual}`"))
        }
        flaws => {
            let usual = usual(mended(text, flaws));
            match (flaws.contains(&Flaw::NoZone), usual) {
                (true, Some(usual)) => Some(format!("add `Z` if it is UTC: `{usual}`")),
                (true, None) => Some("add `Z` if it is UTC".into()),
                (false, usual) => usual.map(|usual| format!("write `{usual}`")),
            }
        }
    }
}

fn hexadecimal(flaws: &[Flaw], text: &str) -> Option<String> {
    match flaws {
        [Flaw::UpperCase] => Some(format!("write it in lower case: `{}`", text.to_ascii_lowercase())),
        [Flaw::Length { expected, found }, ..] if found < expected => Some("it may have been cut".into()),
        _ => None,
    }
}

/// A time without its flaws.
fn mended(text: &str, flaws: &[Flaw]) -> String {
    let mut text = text.to_owned();
    for flaw in flaws {
        match flaw {
            Flaw::LowerCase => text.make_ascii_uppercase(),
            Flaw::Space => text = text.replacen(' ', "T", 1),
            Flaw::SpaceBeforeOffset => text = text.replacen(" +", "+", 1).replacen(" -", "-", 1),
            Flaw::OffsetWithoutColon if text.len() > 4 && text.is_char_boundary(text.len() - 2) => {
                text.insert(text.len() - 2, ':');
            }
            Flaw::NoZone => text.push('Z'),
            Flaw::Compact if text.is_ascii() && text.len() == 16 => {
                let (day, time) = text.split_at(8);
                let time = format!("{}:{}:{}", &time[..3], &time[3..5], &time[5..]);
                text = format!("{}-{}-{}{time}", &day[..4], &day[4..6], &day[6..]);
            }
            _ => {}
        }
    }
    text
}

/// A time, if it is of the usual form.
fn usual(text: String) -> Option<String> {
    (Timestamp::form(&text) == TextForm::Usual).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_another_form_is_given_in_the_usual_one() {
        let help = |text| help(Timestamp::TEXT, &Timestamp::flaws(text), text).unwrap_or_default();
        assert_eq!(help("2026-01-02T03:04:05"), "add `Z` if it is UTC: `2026-01-02T03:04:05Z`");
        assert_eq!(help("2026-01-02 03:04:05.120"), "add `Z` if it is UTC: `2026-01-02T03:04:05.120Z`");
        assert_eq!(help("2026-01-02 03:04:05Z"), "write `2026-01-02T03:04:05Z`");
        assert_eq!(help("2026-01-02t03:04:05z"), "write `2026-01-02T03:04:05Z`");
        assert_eq!(help("2026-01-02 03:04:05 +0100"), "write `2026-01-02T03:04:05+01:00`");
        assert_eq!(help("20260102T030405Z"), "write `2026-01-02T03:04:05Z`");
        assert_eq!(help("2026-01-02"), "add the time of day, such as in `2026-01-02T00:00:00Z`");
        assert_eq!(help("1772439330"), "`1772439330` as a timestamp is `2026-03-02T08:15:30Z`");
        assert_eq!(help("2026-01-02T03:04:05Z "), "remove the spaces: `2026-01-02T03:04:05Z`");
        assert_eq!(help(""), "leave the field out, or write a timestamp like `2026-01-02T03:04:05Z`");
        assert_eq!(help("yesterday"), "", "the message shows what one looks like");
    }
}
