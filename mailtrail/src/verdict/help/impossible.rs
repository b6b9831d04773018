//! Parts of a time that do not exist.

use mailtrail_wire::{Flaw, TextForm, TextValue as _, Timestamp};

/// What to do about a part of a time that does not exist; the message says which it is.
pub(super) fn help(flaw: Flaw, text: &str) -> Option<String> {
    Some(match flaw {
        Flaw::Month(_) => match swapped(text) {
            Some(swapped) => format!("months are `01` to `12`; if day and month are swapped, write `{swapped}`"),
            None => "months are `01` to `12`".into(),
        },
        Flaw::Day { day: 0, .. } => "days begin with `01`".into(),
        Flaw::Day { year, month: 2, day: 29 } => format!("{year} is not a leap year: write the 28th, or March 1"),
        Flaw::Day { year, month, .. } => format!("the last day of that month is `{}`", last_day(year, month)?),
        Flaw::Hour(24) => "hours are `00` to `23`; midnight is `00` of the next day".into(),
        Flaw::Hour(_) => "hours are `00` to `23`".into(),
        Flaw::Minute(_) => "minutes are `00` to `59`".into(),
        Flaw::Second(60) => "write second `59`, or `00` of the next minute".into(),
        Flaw::Second(_) => "seconds are `00` to `59`".into(),
        Flaw::Offset => "offsets are `-23:59` to `+23:59`; UTC is `Z`".into(),
        _ => return None,
    })
}

fn last_day(year: u16, month: u8) -> Option<u8> {
    let month = time::Month::try_from(month).ok()?;
    Some(month.length(i32::from(year)))
}

/// The same time with day and month swapped, if that one exists.
fn swapped(text: &str) -> Option<String> {
    let swapped = format!("{}{}-{}{}", text.get(..5)?, text.get(8..10)?, text.get(5..7)?, text.get(10..)?);
    (Timestamp::form(&swapped) == TextForm::Usual).then_some(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_help() {
        let help = |text| {
            let flaws = Timestamp::flaws(text);
            flaws.first().and_then(|flaw| help(*flaw, text)).unwrap_or_default()
        };
        let swapped = "months are `01` to `12`; if day and month are swapped, write `2026-05-14T03:04:05Z`";
        assert_eq!(help("2026-14-05T03:04:05Z"), swapped);
        assert_eq!(help("2026-14-31T03:04:05Z"), "months are `01` to `12`");
        assert_eq!(help("2026-05-00T03:04:05Z"), "days begin with `01`");
        assert_eq!(help("2026-02-29T03:04:05Z"), "2026 is not a leap year: write the 28th, or March 1");
        assert_eq!(help("2024-02-31T03:04:05Z"), "the last day of that month is `29`");
        assert_eq!(help("2026-05-14T24:00:00Z"), "hours are `00` to `23`; midnight is `00` of the next day");
        assert_eq!(help("2026-05-14T25:00:00Z"), "hours are `00` to `23`");
        assert_eq!(help("2026-05-14T03:60:00Z"), "minutes are `00` to `59`");
        assert_eq!(help("2026-05-14T03:04:60Z"), "write second `59`, or `00` of the next minute");
        assert_eq!(help("2026-05-14T03:04:61Z"), "seconds are `00` to `59`");
        assert_eq!(help("2026-05-14T03:04:05+25:00"), "offsets are `-23:59` to `+23:59`; UTC is `Z`");
    }
}
