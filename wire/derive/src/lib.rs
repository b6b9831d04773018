#![doc = include_str!("../README.md")]

mod attributes;
mod generics;
mod member;
mod open_enum;
mod record;
mod tagged;
mod types;
mod view;

use proc_macro::TokenStream;
use syn::{DeriveInput, ItemEnum, parse_macro_input};

/// Implements reader, writer, shape, `Debug`, `PartialEq`, `Eq`, `Hash` and serde's traits for a struct whose fields are all
/// `Option<_>`, with a last field `extra: Extra<Self>` for everything that is not a value of its field's type.
///
/// Fields take `#[wire(...)]` with `name = "..."` (by default, the field name in lower camel case), `required`, `nullable`,
/// `deprecated`, `since = "..."`, `evidence = "documented" | "observed" | "implied" | "inferred"` and `one_of("...", ...)`.
/// `content = "..."` says what the strings in its value reveal about people, and `names = "..."` the same for the names in an object with arbitrary
/// names: a word of `Content`, such as `public`, `name`, `address` or `ip-address`.
/// A field that is `essential` is required, and a document without it is not read as this type. `getter` gives the struct a method with
/// the name of the field, which returns the value, or an error that says what was found instead.
///
/// The struct takes `#[wire(any_of("...", ...))]` with the names of fields of which at least one must have a value, and
/// `#[wire(errata = ERRATA)]` with the known deviations of such documents. With `#[wire(owned)]` it has no view, which saves a third of the
/// compile time if there are very many types.
#[proc_macro_derive(Wire, attributes(wire))]
pub fn wire(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    record::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes an enum of strings open: unknown strings are kept in an added variant `Other`.
///
/// A variant stands for its own name, or for the string in `#[wire("...")]`.
#[proc_macro_attribute]
pub fn open_enum(arguments: TokenStream, input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as ItemEnum);
    open_enum::expand(&arguments.into(), input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Implements reading and writing for an enum of objects whose variant is decided before the fields are read.
///
/// The enum takes `#[wire(select = path)]` or `#[wire(tag("field", ...))]`, optionally followed by `errata = ERRATA`. Each variant holds one type and takes the
/// keys that select it, `#[wire("...", ...)]`; the last variant is `#[wire(other)] Other(Json)`.
/// keys that lead to it, `#[wire("...", ...)]`; the last variant is `#[wire(other)] Other(Json)`.
///
/// Every variant gets an accessor: `as_rain` returns the payload of `Rain` (without its `Box`, if it has one), and `None` for the
/// other variants. A payload type that only one variant has converts into the enum with `From`, except that of the last
/// variant.
#[proc_macro_derive(Tagged, attributes(wire))]
pub fn tagged(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    tagged::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}
