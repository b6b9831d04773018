//! Values whose form in the logs is not known.

/// Gives a newtype over an [`Either`](mailtrail_wire::Either) what it needs to be a member: it reads, writes and shows
/// itself as the form that it holds.
macro_rules! either_value {
    ($name:ident, $inner:ty) => {
        $crate::either_value::either_value!($name, $inner, <$inner as ::mailtrail_wire::Wire>::SHAPE);
    };
    ($name:ident, $inner:ty, $shape:expr) => {
        impl ::mailtrail_wire::Wire for $name {
            const SHAPE: &'static ::mailtrail_wire::Shape = $shape;

            fn read_from(
                reader: &mut ::mailtrail_wire::Reader<'_>,
            ) -> ::std::result::Result<Self, ::mailtrail_wire::Fault> {
                ::mailtrail_wire::Wire::read_from(reader).map(Self)
            }

            fn write_to(&self, writer: &mut ::mailtrail_wire::Writer) {
                ::mailtrail_wire::Wire::write_to(&self.0, writer);
            }
        }

        /// Shows the form that it holds as if it were alone.
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(&self.0, formatter)
            }
        }

        ::mailtrail_wire::viewed_as_is!($name);
        ::mailtrail_wire::serde_impls!($name);
    };
}

pub(crate) use either_value;
