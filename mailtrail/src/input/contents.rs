//! Bytes of a source in memory.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Bytes in memory, of any owner; a clone shares them.
///
/// ```
/// use mailtrail::input::Contents;
///
/// let contents = Contents::new(String::from("{}"));
/// assert_eq!(contents.as_ref(), b"{}");
/// assert_eq!(format!("{contents:?}"), "2 bytes");
/// ```
#[derive(Clone)]
pub struct Contents(Arc<dyn AsRef<[u8]> + Send + Sync>);

impl Contents {
    /// Wraps bytes, or a value that always returns the same ones.
    ///
    /// ```
    /// assert_eq!(mailtrail::input::Contents::new("{}").as_ref().len(), 2);
    /// ```
    pub fn new(bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Self {
        Self(Arc::new(bytes))
    }
}

impl AsRef<[u8]> for Contents {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}

impl fmt::Debug for Contents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.as_ref().len())
    }
}

impl PartialEq for Contents {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.as_ref(), other.as_ref()) || self.as_ref() == other.as_ref()
    }
}

impl Eq for Contents {}

impl PartialOrd for Contents {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Contents {
    fn cmp(&self, other: &Self) -> Ordering {
        if std::ptr::eq(self.as_ref(), other.as_ref()) {
            return Ordering::Equal;
        }
        self.as_ref().cmp(other.as_ref())
    }
}

impl Hash for Contents {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_ref().len().hash(state);
    }
}
