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

/// Reader, writer, shape, `Debug`, `PartialEq`, `Eq`, `Hash` and serde's traits for a struct whose fields are all
/// `Option<_>`, with a last field `extra: Extra<Self>` for all that is not a value of its type.
///
/// Fields take `#[wire(...)]` with `name = "..."` (else the field name in lower camel case), `required`, `nullable`,
/// `deprecated`, `since = "..."`, `evidence = "documented" | "observed" | "implied" | "inferred"` and `one_of("...", ...)`.
/// `content = "..."` says what the texts of its value tell of people, `names = "..."` the same of the names in an object with names of
/// any kind: a word of `Content`, such as `public`, `name`, `address` or `ip-address`.
/// `essential` is a required field without which a document is not read as one of this type. `getter` gives the struct a method of
/// the field's name, which answers with the value or with an error that says what stands there instead.
///
/// The struct takes `#[wire(any_of("...", ...))]` with the names of members of which at least one has to say something, and
/// `#[wire(errata = ERRATA)]` with the known deviations of such documents. With `#[wire(owned)]` it has no view, which saves a third of the
/// time to compile it where there are very many.
#[proc_macro_derive(Wire, attributes(wire))]
pub fn wire(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    record::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// An enum of texts that keeps the texts it does not know in a variant `Other`, which it adds.
///
/// A variant stands for its own name, or for the text in `#[wire("...")]`.
#[proc_macro_attribute]
pub fn open_enum(arguments: TokenStream, input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as ItemEnum);
    open_enum::expand(&arguments.into(), input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// An enum of objects whose variant is decided before the members are read.
///
/// The enum takes `#[wire(select = path)]` or `#[wire(tag("member", ...))]`, and `errata = ERRATA` behind it; each variant holds one type and takes the
/// keys that lead to it, `#[wire("...", ...)]`; the last variant is `#[wire(other)] Other(Json)`.
///
/// Every variant gets an accessor: `as_rain` returns the payload of `Rain`, looking through a `Box`, and `None` for the
/// other variants. A payload type that only one variant has converts into the enum with `From`; the one of the last
/// variant does not.
#[proc_macro_derive(Tagged, attributes(wire))]
pub fn tagged(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    tagged::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}
