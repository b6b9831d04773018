//! The table of a service's operations.

/// An enum of calls: operation, types of request and answer on one line each.
macro_rules! calls {
    ($(#[$meta:meta])* pub enum $name:ident: $version:literal { $($operation:ident($request:ident, $response:ident),)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", stringify!($operation), "`.")]
                $operation(Box<crate::api::Exchange<$request, $response>>),
            )*
        }

        impl $name {
            /// Version of the API from which the types are derived.
            pub const VERSION: &'static str = $version;

            /// Operations of the API.
            pub const OPERATIONS: &'static [&'static str] = &[$(stringify!($operation)),*];

            /// Returns the operation that was called.
            pub fn operation(&self) -> &'static str {
                match self {
                    $(Self::$operation(_) => stringify!($operation),)*
                }
            }

            /// Returns the request and response as JSON, if they are objects.
            pub fn to_json(&self) -> [Option<String>; 2] {
                match self {
                    $(Self::$operation(call) => call.write(),)*
                }
            }

            /// Returns the shapes of the request and response of an operation.
            pub fn shapes(operation: &str) -> Option<[&'static mailtrail_wire::Shape; 2]> {
                match operation {
                    $(stringify!($operation) => Some([
                        <$request as mailtrail_wire::Wire>::SHAPE,
                        <$response as mailtrail_wire::Wire>::SHAPE,
                    ]),)*
                    _ => None,
                }
            }

            /// Reads a call of an operation from `requestParameters` and `responseElements`.
            pub fn read(operation: &str, sides: [Option<&mailtrail_wire::Json>; 2]) -> Option<Self> {
                match operation {
                    $(stringify!($operation) => {
                        Some(Self::$operation(Box::new(crate::api::Exchange::read(sides))))
                    })*
                    _ => None,
                }
            }
        }
    };
}

pub(super) use calls;
