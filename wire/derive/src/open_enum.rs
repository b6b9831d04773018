//! `#[open_enum]`: enums of texts.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Error, Fields, ItemEnum, LitStr, Meta, Result, Variant};

use crate::attributes::docs;

pub(crate) fn expand(arguments: &TokenStream, mut input: ItemEnum) -> Result<TokenStream> {
    if !arguments.is_empty() {
        return Err(Error::new_spanned(arguments, "expected no arguments"));
    }
    let (mut values, mut known) = (Vec::new(), Vec::new());
    for variant in &mut input.variants {
        let text = take_text(variant)?;
        let docs = docs(&variant.attrs);
        variant.attrs.push(syn::parse_quote!(#[strum(serialize = #text)]));
        values.push(quote!(::mailtrail_wire::EnumValue { text: #text, docs: #docs }));
        let ident = &variant.ident;
        known.push(quote!(Self::#ident => ::std::option::Option::Some(#text),));
    }
    input.variants.push(syn::parse_quote! {
        /// A value that this version does not know, with its text.
        #[strum(default, transparent)]
        Other(::mailtrail_wire::Unknown)
    });

    let name = &input.ident;
    let title = name.to_string();
    let docs = docs(&input.attrs);
    Ok(quote! {
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::mailtrail_wire::__private::strum::AsRefStr,
            ::mailtrail_wire::__private::strum::Display,
            ::mailtrail_wire::__private::strum::EnumIter,
            ::mailtrail_wire::__private::strum::EnumString,
        )]
        #[strum(crate = "::mailtrail_wire::__private::strum")]
        #[non_exhaustive]
        #input

        impl ::mailtrail_wire::OpenEnum for #name {
            const VALUES: &'static [::mailtrail_wire::EnumValue] = &[#(#values),*];

            fn as_str(&self) -> &str {
                self.as_ref()
            }

            fn known_str(&self) -> ::std::option::Option<&'static str> {
                match self {
                    #(#known)*
                    Self::Other(_) => ::std::option::Option::None,
                }
            }

            fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }

            fn known() -> impl Iterator<Item = Self> {
                <Self as ::mailtrail_wire::__private::strum::IntoEnumIterator>::iter()
                    .filter(::mailtrail_wire::OpenEnum::is_known)
            }
        }

        impl ::std::cmp::PartialEq<str> for #name {
            fn eq(&self, other: &str) -> bool {
                self.as_ref() == other
            }
        }

        impl ::std::cmp::PartialEq<&str> for #name {
            fn eq(&self, other: &&str) -> bool {
                self.as_ref() == *other
            }
        }

        impl ::mailtrail_wire::Wire for #name {
            const SHAPE: &'static ::mailtrail_wire::Shape =
                &::mailtrail_wire::Shape::Enum(&::mailtrail_wire::EnumShape {
                    name: #title,
                    docs: #docs,
                    values: <Self as ::mailtrail_wire::OpenEnum>::VALUES,
                });

            fn read_from(
                reader: &mut ::mailtrail_wire::Reader<'_>,
            ) -> ::std::result::Result<Self, ::mailtrail_wire::Fault> {
                reader.text_as(|text| Self::from(text))
            }

            fn write_to(&self, writer: &mut ::mailtrail_wire::Writer) {
                writer.text(self.as_ref());
            }
        }

        ::mailtrail_wire::viewed_as_is!(#name);

        ::mailtrail_wire::serde_impls!(#name);
    })
}

/// Takes `#[wire("...")]` off a variant; without one the text is the variant's name.
fn take_text(variant: &mut Variant) -> Result<String> {
    if !matches!(variant.fields, Fields::Unit) {
        return Err(Error::new_spanned(variant, "expected a variant without fields"));
    }
    let is_wire = |attribute: &Attribute| attribute.path().is_ident("wire");
    let Some(at) = variant.attrs.iter().position(is_wire) else {
        return Ok(variant.ident.to_string());
    };
    match variant.attrs.remove(at).meta {
        Meta::List(list) => Ok(list.parse_args::<LitStr>()?.value()),
        other => Err(Error::new_spanned(other, "expected `#[wire(\"...\")]`")),
    }
}
