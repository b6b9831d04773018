//! Objects and arrays, field by field and element by element.

use std::borrow::Cow;

use super::{MAX_DEPTH, Reader, string};
use crate::{Expected, Fault, FaultKind};

/// State of a walk through one object or array: whether something was read before.
///
/// [`Reader::object`] and [`Reader::array`] make it.
///
/// ```
/// use mailtrail_wire::Reader;
///
/// let mut reader = Reader::new("[1,2]");
/// let mut array = reader.array()?;
/// let mut sum = 0.0;
/// while reader.item(&mut array)? {
///     sum += reader.number()?.parse::<f64>().unwrap_or(0.0);
/// }
/// assert_eq!(sum, 3.0);
/// # Ok::<(), mailtrail_wire::Fault>(())
/// ```
#[derive(Debug)]
pub struct Walk {
    pub(super) begun: bool,
    pub(super) name_at: usize,
    /// Index of the known member that is likely to come next.
    pub(super) next: usize,
    /// How deep what is inside is.
    pub(super) depth: usize,
}

impl Walk {
    /// Returns the byte offset of the name that was read last.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new(r#"{ "a": 1 }"#);
    /// let mut object = reader.object()?;
    /// reader.name(&mut object)?;
    /// assert_eq!(object.name_at(), 2);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    pub fn name_at(&self) -> usize {
        self.name_at
    }
}

impl<'a> Reader<'a> {
    /// Checks that an object begins here, and stays before it.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next.
    ///
    /// ```
    /// assert!(mailtrail_wire::Reader::new("{}").expect_object().is_ok());
    /// ```
    pub fn expect_object(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'{') => Ok(()),
            _ => Err(self.mismatch(Expected::Object)),
        }
    }

    /// Enters the object that begins here.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next, or a fault if it would be deeper than [`MAX_DEPTH`] levels.
    ///
    /// ```
    /// assert!(mailtrail_wire::Reader::new("[]").object().is_err());
    /// ```
    #[inline]
    pub fn object(&mut self) -> Result<Walk, Fault> {
        self.expect_object()?;
        self.enter()
    }

    /// Goes into what begins here, one level deeper.
    #[inline]
    fn enter(&mut self) -> Result<Walk, Fault> {
        if self.depth >= MAX_DEPTH {
            return Err(Fault::new(FaultKind::TooDeep, self.at));
        }
        self.at += 1;
        self.depth += 1;
        Ok(Walk { begun: false, name_at: 0, next: 0, depth: self.depth })
    }

    /// Goes behind the bracket that ends what is walked through.
    #[inline]
    pub(super) fn leave(&mut self, walk: &Walk) {
        self.at += 1;
        self.depth = walk.depth - 1;
    }

    /// Reads the next field name and its colon. At the end of the object, leaves it and returns `None`.
    ///
    /// A name with an unpaired surrogate is not text. It is returned as written, escapes included.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new(r#"{"a":{}}"#);
    /// let mut object = reader.object()?;
    /// assert_eq!(reader.name(&mut object)?.as_deref(), Some("a"));
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    pub fn name(&mut self, walk: &mut Walk) -> Result<Option<Cow<'a, str>>, Fault> {
        match self.raw_name(walk)? {
            None => Ok(None),
            Some((inner, false)) => Ok(Some(Cow::Borrowed(inner))),
            Some(escaped) => Ok(Some(string::shown(escaped))),
        }
    }

    /// Reads the next name and its colon: what is between the quotes, and whether it has escapes.
    #[inline]
    pub(crate) fn raw_name(&mut self, walk: &mut Walk) -> Result<Option<(&'a str, bool)>, Fault> {
        match self.plain_name(walk) {
            Some(name) => Ok(Some((name, false))),
            None => self.any_name(walk),
        }
    }

    /// Reads the next name and its colon if it has no escapes; else the place stays.
    #[inline]
    fn plain_name(&mut self, walk: &mut Walk) -> Option<&'a str> {
        let start = self.at;
        if walk.begun && self.peek() == Some(b',') {
            self.at += 1;
        } else if walk.begun {
            return None;
        }
        if self.peek() == Some(b'"') {
            let name_at = self.at;
            if let Some(name) = self.plain()
                && self.peek() == Some(b':')
            {
                self.at += 1;
                *walk = Walk { begun: true, name_at, ..*walk };
                return Some(name);
            }
        }
        self.at = start;
        None
    }

    fn any_name(&mut self, walk: &mut Walk) -> Result<Option<(&'a str, bool)>, Fault> {
        match self.peek() {
            Some(b'}') if !walk.begun => {
                self.leave(walk);
                return Ok(None);
            }
            Some(b'"') if !walk.begun => walk.begun = true,
            Some(b',') if walk.begun => {
                self.at += 1;
                match self.peek() {
                    Some(b'"') => {}
                    Some(b'}') => return Err(self.fault(FaultKind::TrailingComma)),
                    _ => return Err(self.fault(FaultKind::ExpectedName)),
                }
            }
            Some(b'}') => {
                self.leave(walk);
                return Ok(None);
            }
            _ if walk.begun => return Err(self.fault(FaultKind::ExpectedCommaOrBrace)),
            _ => return Err(self.fault(FaultKind::ExpectedName)),
        }
        walk.name_at = self.at;
        let (name, escapes) = self.quoted()?;
        if self.peek() != Some(b':') {
            return Err(self.fault(FaultKind::ExpectedColon));
        }
        self.at += 1;
        Ok(Some((name, escapes.any())))
    }

    /// Enters the array that begins here.
    ///
    /// # Errors
    ///
    /// Returns a mismatch if a value of another type is next, or a fault if it would be deeper than [`MAX_DEPTH`] levels.
    ///
    /// ```
    /// assert!(mailtrail_wire::Reader::new("{}").array().is_err());
    /// ```
    #[inline]
    pub fn array(&mut self) -> Result<Walk, Fault> {
        self.expect_list()?;
        self.enter()
    }

    /// Makes sure that an array begins here and stays before it.
    pub(crate) fn expect_list(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'[') => Ok(()),
            _ => Err(self.mismatch(Expected::List)),
        }
    }

    /// Moves to the next element. At the end of the array, leaves it and returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON.
    ///
    /// ```
    /// use mailtrail_wire::Reader;
    ///
    /// let mut reader = Reader::new("[]");
    /// let mut array = reader.array()?;
    /// assert!(!reader.item(&mut array)?);
    /// # Ok::<(), mailtrail_wire::Fault>(())
    /// ```
    #[inline]
    pub fn item(&mut self, walk: &mut Walk) -> Result<bool, Fault> {
        match self.peek() {
            Some(b']') => {
                self.leave(walk);
                Ok(false)
            }
            Some(b',') if walk.begun => {
                self.at += 1;
                match self.peek() {
                    Some(b']') => Err(self.fault(FaultKind::TrailingComma)),
                    _ => Ok(true),
                }
            }
            Some(_) if !walk.begun => {
                walk.begun = true;
                Ok(true)
            }
            _ => Err(self.fault(FaultKind::ExpectedCommaOrBracket)),
        }
    }
}
