//! Words for flaws in strings.

use std::fmt;

use crate::Flaw;

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NoZone => formatter.write_str("no zone"),
            Self::NoTime => formatter.write_str("no time of day"),
            Self::Space => formatter.write_str("a space instead of `T`"),
            Self::LowerCase => formatter.write_str("lower-case letters"),
            Self::SpaceBeforeOffset => formatter.write_str("a space before the offset"),
            Self::OffsetWithoutColon => formatter.write_str("no colon in the offset"),
            Self::Compact => formatter.write_str("no hyphens and colons"),
            Self::UpperCase => formatter.write_str("upper-case digits"),
            Self::Month(month) => write!(formatter, "there is no month {month}"),
            Self::Day { year, month, day } => match MONTHS.get(usize::from(month).wrapping_sub(1)) {
                Some(name) if month == 2 && day == 29 => write!(formatter, "{name} {year} has no day {day}"),
                Some(name) => write!(formatter, "{name} has no day {day}"),
                None => write!(formatter, "there is no day {day}"),
            },
            Self::Hour(hour) => write!(formatter, "there is no hour {hour}"),
            Self::Minute(minute) => write!(formatter, "there is no minute {minute}"),
            Self::Second(60) => formatter.write_str("AWS writes no leap second 60"),
            Self::Second(second) => write!(formatter, "there is no second {second}"),
            Self::Offset => formatter.write_str("there is no such offset"),
            Self::Length { expected, found } => write!(formatter, "{found} characters instead of {expected}"),
            Self::Character(char) => write!(formatter, "`{}` is not a hexadecimal digit", char.escape_debug()),
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
