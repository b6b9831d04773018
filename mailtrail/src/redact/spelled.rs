//! Numbers in other spellings: `5.9e11`, `590000000000.0`, `-590000000000`.

/// Most digits that a number is written out with.
const MOST: usize = 40;

/// A number that is no plain row of digits, and how it is written.
#[derive(Debug)]
pub(super) struct Spelled<'a> {
    sign: &'a str,
    whole: &'a str,
    fraction: Option<&'a str>,
    /// The exponent as it stands, with its letter.
    power: &'a str,
    exponent: i32,
}

impl<'a> Spelled<'a> {
    /// Takes a number apart; nothing if it is plain, or none.
    pub(super) fn of(number: &'a str) -> Option<Self> {
        let bare = number.strip_prefix('-').unwrap_or(number);
        let (mantissa, power) = bare.split_at(bare.find(['e', 'E']).unwrap_or(bare.len()));
        let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(it, rest)| (it, Some(rest)));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let exponent = if power.is_empty() { 0 } else { power[1..].parse().ok()? };
        let is_plain = bare.len() == number.len() && fraction.is_none() && power.is_empty();
        let fits =
            is_digits(whole) && fraction.is_none_or(is_digits) && i32::abs(exponent) <= 40 && number.len() <= MOST;
        let sign = &number[..number.len() - bare.len()];
        (fits && !is_plain).then_some(Self { sign, whole, fraction, power, exponent })
    }

    /// The digits of the whole number that this is; nothing if it is none.
    pub(super) fn whole(&self) -> Option<String> {
        let text = self.plain();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        fraction.bytes().all(|byte| byte == b'0').then(|| whole.to_owned())
    }

    /// The number without an exponent and a sign, with a dot if there are digits behind it.
    pub(super) fn plain(&self) -> String {
        let digits = format!("{}{}", self.whole, self.fraction.unwrap_or_default());
        let whole = i32::try_from(self.whole.len()).unwrap_or_default() + self.exponent;
        let (whole, fraction) = match usize::try_from(whole) {
            Ok(whole) if whole >= digits.len() => (format!("{digits:0<whole$}"), String::new()),
            Ok(whole) => (digits[..whole].to_owned(), digits[whole..].to_owned()),
            Err(_) => (String::new(), format!("{}{digits}", "0".repeat(usize::try_from(-whole).unwrap_or_default()))),
        };
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
    }

    /// Another number in the same spelling, given without an exponent and a sign.
    pub(super) fn again(&self, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = format!("{whole}{fraction}");
        // The dot moves back by the exponent.
        let place = i32::try_from(whole.len()).unwrap_or_default() - self.exponent;
        let (whole, fraction) = match usize::try_from(place) {
            Ok(place @ 1..) if place >= digits.len() => (format!("{digits:0<place$}"), String::new()),
            Ok(place @ 1..) => (digits[..place].to_owned(), digits[place..].to_owned()),
            _ => ("0".to_owned(), format!("{}{digits}", "0".repeat(usize::try_from(-place).unwrap_or_default()))),
        };
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        let fraction = match (self.fraction, fraction.trim_end_matches('0')) {
            (None, "") => String::new(),
            (Some(known), _) => {
                let length = known.len().max(fraction.trim_end_matches('0').len());
                format!(".{:0<length$}", fraction.trim_end_matches('0'))
            }
            (None, fraction) => format!(".{fraction}"),
        };
        format!("{}{whole}{fraction}{}", self.sign, self.power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_out_and_spelled_again() {
        for (number, plain, other, again) in [
            ("5.9e11", "590000000000", "661122334455", "6.61122334455e11"),
            ("5.9E+11", "590000000000", "660000000000", "6.6E+11"),
            ("590000000000.0", "590000000000.0", "661122334455", "661122334455.0"),
            ("-590000000000", "590000000000", "661122334455", "-661122334455"),
            ("5900000000000e-1", "590000000000.0", "661122334455", "6611223344550e-1"),
            ("5.25e1", "52.5", "47.1", "4.71e1"),
            ("525e-1", "52.5", "47.1", "471e-1"),
            ("0.525E2", "52.5", "47.1", "0.471E2"),
        ] {
            let it = Spelled::of(number).unwrap();
            assert_eq!((it.plain(), it.again(other)), (plain.to_owned(), again.to_owned()), "{number}");
        }
        for number in ["590000000000", "1e400", "null", "1.5.2", "", "-"] {
            assert!(Spelled::of(number).is_none(), "{number}");
        }
        assert_eq!(Spelled::of("1.5e0").unwrap().whole(), None);
    }
}
