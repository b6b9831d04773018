//! Views that are the values themselves, and types that only wrap others.

use std::borrow::Cow;
use std::fmt;

use serde::de::DeserializeOwned;

use super::Viewed;
use crate::{BoolOrText, Either, Fault, Json, JsonRef, Number, Raw, Reader, Serde, Strict, Wire};

impl Viewed for String {
    type View<'a> = Cow<'a, str>;

    #[inline]
    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Cow<'a, str>, Fault> {
        reader.string()
    }
}

impl Viewed for Json {
    type View<'a> = JsonRef<'a>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<JsonRef<'a>, Fault> {
        reader.raw().map(JsonRef::new)
    }
}

impl<T: Wire> Viewed for Raw<T> {
    type View<'a> = JsonRef<'a>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<JsonRef<'a>, Fault> {
        reader.raw().map(JsonRef::new)
    }
}

/// Small types whose views are their values.
#[doc(hidden)]
#[macro_export]
macro_rules! viewed_as_is {
    ($type:ty $(, $($generics:tt)+)?) => {
        impl<$($($generics)+)?> $crate::Viewed for $type {
            type View<'a> = Self;

            fn view_from(reader: &mut $crate::Reader<'_>) -> ::std::result::Result<Self, $crate::Fault> {
                $crate::Wire::read_from(reader)
            }
        }
    };
}

viewed_as_is!(bool);
viewed_as_is!(Number);
viewed_as_is!(BoolOrText<TEXT>, const TEXT: bool);

impl<T: DeserializeOwned + fmt::Debug> Viewed for Serde<T> {
    type View<'a> = Self;

    fn view_from(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        Self::read_from(reader)
    }
}

impl<T: Viewed> Viewed for Strict<T> {
    type View<'a> = T::View<'a>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<T::View<'a>, Fault> {
        let start = reader.spot();
        Self::read_from(reader)?;
        reader.return_to(start);
        T::view_from(reader)
    }
}

impl<T: Viewed> Viewed for Box<T> {
    type View<'a> = T::View<'a>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<T::View<'a>, Fault> {
        T::view_from(reader)
    }
}

impl<T: Viewed> Viewed for Option<T> {
    type View<'a> = Option<T::View<'a>>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Option<T::View<'a>>, Fault> {
        if reader.null()? { Ok(None) } else { T::view_from(reader).map(Some) }
    }
}

impl<T: Viewed> Viewed for Vec<T> {
    type View<'a> = Vec<T::View<'a>>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Vec<T::View<'a>>, Fault> {
        let mut items = Vec::new();
        let mut walk = reader.array()?;
        while reader.item(&mut walk)? {
            items.push(T::view_from(reader)?);
        }
        Ok(items)
    }
}

impl<L: Viewed, R: Viewed> Viewed for Either<L, R> {
    type View<'a> = Either<L::View<'a>, R::View<'a>>;

    fn view_from<'a>(reader: &mut Reader<'a>) -> Result<Self::View<'a>, Fault> {
        match reader.peek() {
            Some(byte) if !L::SHAPE.begins_with(byte) && R::SHAPE.begins_with(byte) => {
                R::view_from(reader).map(Either::Right)
            }
            _ => L::view_from(reader).map(Either::Left),
        }
    }
}
