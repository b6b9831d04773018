//! Numbers that tell: accounts, times, identifiers, phones and places.

use mailtrail_wire::Content;

use super::edits::Edits;
use super::epochs::is_moment;
use super::known_names::counts;
use super::names::by_name;
use super::redactor::Redactor;

/// What a number says by the name of its member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// A phone.
    Phone,
    /// The day on which somebody was born.
    Birth,
    /// Degrees of a place, up to so many.
    Degrees(u32),
}

impl Figure {
    /// What a member of this name holds, if that is one of them.
    pub(super) fn of(name: &str) -> Option<Self> {
        let last = name.as_bytes().last()? | 0x20;
        if !matches!(last, b'b' | b'y' | b'h' | b'e' | b'r' | b't' | b'n' | b'g' | b'x' | b'l' | b's' | b'o' | b'd') {
            return None;
        }
        let name = name.rsplit([':', '.']).next().unwrap_or(name);
        let ends = |end: &str| {
            let at = name.len().checked_sub(end.len());
            at.and_then(|at| name.get(at..)).is_some_and(|it| it.eq_ignore_ascii_case(end))
        };
        let is = |whole: &str| name.eq_ignore_ascii_case(whole);
        let phones = ["phone", "phonenumber", "phone_number", "mobile", "msisdn", "telephone", "fax", "mobilenumber"];
        if phones.iter().any(|it| ends(it)) || is("tel") || is("cell") || is("faxnumber") {
            Some(Self::Phone)
        } else if is("dob")
            || is("birthday")
            || ["birthdate", "birth_date", "dateofbirth", "date_of_birth"].iter().any(|it| ends(it))
        {
            Some(Self::Birth)
        } else if is("lat") || ends("latitude") || ends("_lat") || name.ends_with("Lat") {
            Some(Self::Degrees(90))
        } else if is("lon") || is("lng") || is("long") || ends("longitude") || ends("_lon") || ends("_lng") {
            Some(Self::Degrees(180))
        } else if name.ends_with("Lon") || name.ends_with("Lng") || is("coordinates") {
            Some(Self::Degrees(180))
        } else {
            None
        }
    }
}

impl Redactor {
    /// The stand-in of a number by the name of its member, if it has one.
    pub(super) fn figure(&mut self, name: &str, number: &str) -> Option<String> {
        match Figure::of(name)? {
            Figure::Phone => {
                let digits = number.strip_prefix('+').unwrap_or(number);
                let is_phone = (7..=15).contains(&digits.bytes().filter(u8::is_ascii_digit).count())
                    && digits.bytes().all(|byte| byte.is_ascii_digit() || b" -().".contains(&byte));
                is_phone.then(|| self.stand_ins.phone_of_digits(number))
            }
            Figure::Birth => self.stand_ins.birth(number),
            Figure::Degrees(most) => self.stand_ins.degrees(number, most),
        }
    }

    /// Account IDs, times and others are numbers too.
    pub(super) fn number(&mut self, known: Content, name: &str, number: &str, at: usize, out: &mut Edits) {
        let is_untold = matches!(known, Content::Opaque | Content::Unmarked);
        // Most are short, and count something.
        if is_untold && number.len() < 7 && (self.is_guard || Figure::of(name).is_none()) {
            return;
        }
        let content = match known {
            Content::Opaque | Content::Unmarked => by_name(name).unwrap_or(Content::Opaque),
            Content::Public if self.stand_ins.shift.is_some() => by_name(name).unwrap_or(Content::Public),
            content => content,
        };
        let is_moment = |content| matches!(content, Content::Opaque | Content::Public) && is_moment(name);
        let content = if self.stand_ins.shift.is_some() && is_moment(content) { Content::Time } else { content };
        let is_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let is_account = number.len() == 12 && is_digits;
        let may_be_account = match content {
            Content::Public | Content::Time | Content::Within => false,
            // Twelve digits that nothing is said of, but for those of counts.
            Content::Opaque | Content::Text | Content::Unmarked => !counts(name),
            _ => true,
        };
        if is_account && may_be_account {
            if self.is_guard {
                self.guard(number, at, out);
            } else {
                self.replace(Content::AccountId, number, at, out);
            }
            return;
        }
        if self.is_guard {
            return;
        }
        if is_untold && let Some(new) = self.figure(name, number) {
            return self.put(Content::Text, number, &new, at, out);
        }
        match content {
            Content::Time => {
                if let Some(new) = self.stand_ins.time(number) {
                    self.put(Content::Time, number, &new, at, out);
                }
            }
            Content::Secret | Content::Id if number.len() >= 8 && is_digits => {
                let new = self.stand_ins.id(number);
                self.put(content, number, &new, at, out);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_of_phones_and_places() {
        for (name, figure) in [
            ("phoneNumber", Figure::Phone),
            ("custom:mobile", Figure::Phone),
            ("phone_number", Figure::Phone),
            ("custom:birthdate", Figure::Birth),
            ("lat", Figure::Degrees(90)),
            ("homeLongitude", Figure::Degrees(180)),
        ] {
            assert_eq!(Figure::of(name), Some(figure), "{name}");
        }
        for name in ["", "flat", "phoneNumbers", "plate", "number", "headphones", "belong"] {
            assert_eq!(Figure::of(name), None, "{name}");
        }
    }
}
