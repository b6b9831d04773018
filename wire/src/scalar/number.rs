//! Numbers that keep their text.

use smol_str::SmolStr;

use crate::{Fault, JsonRef, Reader, Shape, Wire, Writer, serde_impls};

/// A number exactly as it was spelled: `1.0`, `1e3` and thirty digits stay what they are.
///
/// Two numbers are equal if their text is.
///
/// ```
/// use mailtrail_wire::{Document as _, Number};
///
/// let average = Number::from_json("9.82222E-5")?;
/// assert_eq!(average.as_str(), "9.82222E-5");
/// assert_eq!(average.as_f64(), 9.82222e-5);
/// assert_eq!(Number::from(10_080_u64).to_json(), "10080");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(SmolStr);

impl Number {
    pub(crate) fn from_view(view: JsonRef<'_>) -> Option<Self> {
        Self::read_from(&mut Reader::new(view.text())).ok()
    }

    /// Returns the text of the number.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Number::from(5_u64).as_str(), "5");
    /// ```
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns the value as a whole number, if it is one and fits `u64`; `500.0` and `5e2` are whole.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Number};
    ///
    /// assert_eq!(Number::from_json("500.0")?.as_u64(), Some(500));
    /// assert_eq!(Number::from_json("0.5")?.as_u64(), None);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_u64(&self) -> Option<u64> {
        self.as_str().parse().ok().or_else(|| self.whole()?.try_into().ok())
    }

    /// Returns the value as a whole number, if it is one and fits `i64`.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Number};
    ///
    /// assert_eq!(Number::from_json("-5.0")?.as_i64(), Some(-5));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_i64(&self) -> Option<i64> {
        self.as_str().parse().ok().or_else(|| self.whole()?.try_into().ok())
    }

    /// Returns the nearest floating-point number; a value beyond its range is infinite.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, Number};
    ///
    /// assert_eq!(Number::from_json("1.688560107857E9")?.as_f64(), 1_688_560_107.857);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn as_f64(&self) -> f64 {
        self.as_str().parse().unwrap_or(f64::NAN)
    }

    /// Whole value of a spelling with fraction or exponent, exact or not at all.
    fn whole(&self) -> Option<i128> {
        let (mantissa, exponent) = self.as_str().split_once(['e', 'E']).unwrap_or((self.as_str(), "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = format!("{whole}{fraction}");
        if digits.bytes().all(|byte| matches!(byte, b'0' | b'-')) {
            return Some(0);
        }
        let kept = digits.trim_end_matches('0');
        let zeros = i64::try_from(digits.len() - kept.len()).ok()? - i64::try_from(fraction.len()).ok()?;
        let scale = u32::try_from(zeros.checked_add(exponent.parse().ok()?)?).ok()?;
        kept.parse::<i128>().ok()?.checked_mul(10_i128.checked_pow(scale)?)
    }
}

impl Wire for Number {
    const SHAPE: &'static Shape = &Shape::Number;

    fn read_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.number().map(|text| Self(text.into()))
    }

    fn write_to(&self, writer: &mut Writer) {
        writer.raw(self.as_str());
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(value.to_string().as_str().into())
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(value.to_string().as_str().into())
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

serde_impls!(Number);
