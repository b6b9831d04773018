//! `derive(Tagged)`: enums of objects.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Ident, Path, Result, Type, Variant};

use crate::attributes::{docs, texts};

struct Choice<'v> {
    ident: &'v Ident,
    ty: &'v Type,
    keys: Vec<String>,
    docs: String,
}

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "expected an enum"));
    };
    let select = select(input)?;
    let mut choices = data.variants.iter().map(choice).collect::<Result<Vec<_>>>()?;
    let other = match choices.pop() {
        Some(last) if last.keys.is_empty() => last.ident,
        _ => return Err(Error::new_spanned(&input.ident, "expected `#[wire(other)]` on the last variant")),
    };

    let name = &input.ident;
    let title = name.to_string();
    let enum_docs = docs(&input.attrs);
    let idents: Vec<_> = choices.iter().map(|choice| choice.ident).collect();
    let variants = choices.iter().map(|Choice { ty, keys, docs, .. }| {
        quote! {
            ::mailtrail_wire::TaggedVariant {
                keys: &[#(#keys),*],
                docs: #docs,
                shape: <#ty as ::mailtrail_wire::Wire>::SHAPE,
            }
        }
    });
    let arms = choices.iter().map(|Choice { ident, keys, .. }| {
        quote!(Some(#(#keys)|*) => ::mailtrail_wire::Wire::read_from(reader).map(Self::#ident),)
    });

    Ok(quote! {
        impl ::mailtrail_wire::Wire for #name {
            const SHAPE: &'static ::mailtrail_wire::Shape =
                &::mailtrail_wire::Shape::Tagged(&::mailtrail_wire::TaggedShape {
                    name: #title,
                    docs: #enum_docs,
                    select: #select,
                    variants: &[#(#variants),*],
                });

            fn read_from(
                reader: &mut ::mailtrail_wire::Reader<'_>,
            ) -> ::std::result::Result<Self, ::mailtrail_wire::Fault> {
                reader.expect_object()?;
                match #select(::mailtrail_wire::JsonRef::ahead(reader)) {
                    #(#arms)*
                    _ => ::mailtrail_wire::Wire::read_from(reader).map(Self::#other),
                }
            }

            fn write_to(&self, writer: &mut ::mailtrail_wire::Writer) {
                match self {
                    #(Self::#idents(value) => ::mailtrail_wire::Wire::write_to(value, writer),)*
                    Self::#other(value) => ::mailtrail_wire::Wire::write_to(value, writer),
                }
            }
        }

        ::mailtrail_wire::serde_impls!(#name);
    })
}

fn select(input: &DeriveInput) -> Result<Path> {
    let mut select = None;
    for attribute in wire_attributes(&input.attrs) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("select") {
                return Err(meta.error("expected `select`"));
            }
            select = Some(meta.value()?.parse()?);
            Ok(())
        })?;
    }
    select.ok_or_else(|| Error::new_spanned(&input.ident, "expected `#[wire(select = path)]`"))
}

/// A variant and its keys; the one for everything else has none.
fn choice(variant: &Variant) -> Result<Choice<'_>> {
    let ty = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => &fields.unnamed[0].ty,
        _ => return Err(Error::new_spanned(variant, "expected a variant with one unnamed field")),
    };
    let mut keys = None;
    for attribute in wire_attributes(&variant.attrs) {
        keys = Some(match attribute.parse_args::<Ident>() {
            Ok(word) if word == "other" => Vec::new(),
            _ => attribute.parse_args_with(texts)?,
        });
    }
    let keys =
        keys.ok_or_else(|| Error::new_spanned(variant, "expected `#[wire(\"key\", ...)]` or `#[wire(other)]`"))?;
    Ok(Choice { ident: &variant.ident, ty, keys, docs: docs(&variant.attrs) })
}

fn wire_attributes(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("wire"))
}
