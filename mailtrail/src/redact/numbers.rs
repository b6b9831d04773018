//! Numbers that tell: accounts, times, identifiers, phones and places.

use mailtrail_wire::Content;

use super::edits::Edits;
use super::epochs::is_moment;
use super::known_names::counts;
use super::looks::looks_real;
use super::names::by_name;
use super::redactor::Redactor;
use super::spelled::Spelled;

/// What a number says by the name of its member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// A phone.
    Phone,
    /// The day on which somebody was born.
    Birth,
    /// Degrees of a place, up to so many.
    Degrees(u32),
    /// The code of a place to which mail is sent.
    Postal,
}

impl Figure {
    /// What a member of this name holds, if that is one of them.
    pub(super) fn of(name: &str) -> Option<Self> {
        let last = name.as_bytes().last()? | 0x20;
        if !matches!(
            last,
            b'b' | b'y' | b'h' | b'e' | b'r' | b't' | b'n' | b'g' | b'x' | b'l' | b's' | b'o' | b'd' | b'p'
        ) {
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
        } else if ["lon", "lng", "long", "coordinates"].iter().any(|it| is(it))
            || ["longitude", "_lon", "_lng"].iter().any(|it| ends(it))
            || name.ends_with("Lon")
            || name.ends_with("Lng")
        {
            Some(Self::Degrees(180))
        } else if is("zip")
            || ["postalcode", "postal_code", "zipcode", "zip_code", "postcode"].iter().any(|it| ends(it))
        {
            Some(Self::Postal)
        } else {
            None
        }
    }
}

impl Redactor {
    /// The stand-in of a number by the name of its member, if it has one.
    pub(super) fn figure(&mut self, name: &str, number: &str) -> Option<String> {
        if let Some((first, between, second)) = place(number) {
            let new = [(first, 90), (second, 180)].map(|(text, most)| self.stand_ins.degrees(text, most));
            return new.into_iter().collect::<Option<Vec<_>>>().map(|new| new.join(between));
        }
        let figure = Figure::of(name)?;
        match Spelled::of(number).filter(|_| !matches!(figure, Figure::Birth | Figure::Postal)) {
            Some(spelled) => {
                let plain = if figure == Figure::Phone { spelled.whole()? } else { spelled.plain() };
                self.plain_figure(figure, &plain).map(|new| spelled.again(&new))
            }
            None => self.plain_figure(figure, number),
        }
    }

    fn plain_figure(&mut self, figure: Figure, number: &str) -> Option<String> {
        match figure {
            Figure::Phone => {
                let digits = number.strip_prefix('+').unwrap_or(number);
                let is_phone = (7..=15).contains(&digits.bytes().filter(u8::is_ascii_digit).count())
                    && digits.bytes().all(|byte| byte.is_ascii_digit() || b" -().".contains(&byte));
                is_phone.then(|| self.stand_ins.phone_of_digits(number))
            }
            Figure::Birth => self.stand_ins.birth(number),
            Figure::Degrees(most) => self.stand_ins.degrees(number, most),
            Figure::Postal => self.stand_ins.postal(number),
        }
    }

    /// Account IDs, times and others are numbers too.
    pub(super) fn number(&mut self, known: Content, name: &str, number: &str, at: usize, out: &mut Edits) {
        let is_untold = matches!(known, Content::Opaque | Content::Unmarked);
        // Most are short, and count something.
        if is_untold
            && number.len() < 7
            && (self.is_guard || Figure::of(name).is_none())
            && !number.contains(['e', 'E'])
        {
            return;
        }
        let content = match known {
            Content::Opaque | Content::Unmarked if is_of_person(name) => Content::Id,
            Content::Opaque | Content::Unmarked => by_name(name).unwrap_or(Content::Opaque),
            Content::Public if self.stand_ins.shift.is_some() => by_name(name).unwrap_or(Content::Public),
            content => content,
        };
        let is_moment = |content| matches!(content, Content::Opaque | Content::Public) && is_moment(name);
        let content = if self.stand_ins.shift.is_some() && is_moment(content) { Content::Time } else { content };
        let is_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let spelled = if is_digits { None } else { Spelled::of(number) };
        let whole = spelled.as_ref().and_then(Spelled::whole).filter(|whole| whole.len() == 12);
        let is_account = number.len() == 12 && is_digits || whole.is_some();
        let may_be_account = match content {
            Content::Public | Content::Time | Content::Within => false,
            // Twelve digits that nothing is said of, but for those of counts.
            Content::Opaque | Content::Text | Content::Unmarked => !counts(name),
            _ => true,
        };
        if is_account && may_be_account {
            match whole.as_deref().zip(spelled) {
                Some((whole, _)) if self.is_guard => {
                    if looks_real(whole).is_some() {
                        out.push(at..at + number.len(), Content::AccountId, "");
                    }
                }
                None if self.is_guard => self.guard(number, at, out),
                Some((whole, spelled)) => {
                    let new = self.stand_ins.token(whole);
                    self.put(Content::AccountId, number, &spelled.again(&new), at, out);
                }
                None => self.replace(Content::AccountId, number, at, out),
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

/// Whether a member holds a number that somebody has for good: of a card, of an account in a bank, of a passport.
fn is_of_person(name: &str) -> bool {
    const ENDS: [&str; 8] =
        ["cardnumber", "creditcard", "ssn", "iban", "taxid", "passport", "passportnumber", "accountnumber"];
    let last = name.as_bytes().last().map_or(0, |last| last | 0x20);
    if !matches!(last, b'r' | b'd' | b'n' | b't') {
        return false;
    }
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.to_ascii_lowercase();
    ENDS.iter().any(|end| plain.ends_with(end))
}

/// The two numbers of a place, and what stands between them: `52.520008, 13.404954`.
pub(super) fn place(text: &str) -> Option<(&str, &str, &str)> {
    let is_degrees = |text: &str| {
        let bare = text.strip_prefix(['-', '+']).unwrap_or(text);
        bare.split_once('.').is_some_and(|(whole, rest)| {
            let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            (1..=3).contains(&whole.len()) && (3..=20).contains(&rest.len()) && is_digits(whole) && is_digits(rest)
        })
    };
    let (first, behind) = text.split_at(text.find([',', ' '])?);
    let second = behind.trim_start_matches([',', ' ']);
    (is_degrees(first) && is_degrees(second)).then(|| (first, &behind[..behind.len() - second.len()], second))
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
