//! Numbers of elements.

/// Number of an element in its container, or in a part of it whose beginning is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Index {
    /// Counted from the beginning of the container.
    Absolute(u64),
    /// Counted from the beginning of the part.
    Relative(u64),
}

impl Index {
    /// The number as it stands.
    pub(crate) fn value(self) -> u64 {
        let (Self::Absolute(value) | Self::Relative(value)) = self;
        value
    }

    pub(crate) fn next(self) -> Self {
        match self {
            Self::Absolute(value) => Self::Absolute(value + 1),
            Self::Relative(value) => Self::Relative(value + 1),
        }
    }

    /// The number when the part begins behind `before` elements.
    pub(crate) fn from(self, before: Self) -> Self {
        match self {
            Self::Absolute(value) => Self::Absolute(value),
            Self::Relative(value) => Self::Absolute(before.value() + value),
        }
    }
}
