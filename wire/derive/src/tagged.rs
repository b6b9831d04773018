//! `derive(Tagged)`: enums of objects.

mod access;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::ParseStream;
use syn::{Attribute, Data, DeriveInput, Error, Expr, Fields, Ident, LitStr, Path, Result, Token, Type, Variant};

use crate::attributes::{docs, errata, texts};
use crate::view;

struct Choice<'v> {
    ident: &'v Ident,
    ty: &'v Type,
    keys: Vec<String>,
    payload: Option<String>,
    docs: String,
}

/// How the variant of an object is found.
enum Selection {
    /// A function looks at the object.
    Function(Path),
    /// The first of these members that names a variant decides.
    Tags(Vec<String>),
}

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "expected an enum"));
    };
    let (selection, known) = selection(input)?;
    let errata = errata(known.as_ref());
    let mut choices = data.variants.iter().map(choice).collect::<Result<Vec<_>>>()?;
    let other = match choices.pop() {
        Some(last) if last.keys.is_empty() => last,
        _ => return Err(Error::new_spanned(&input.ident, "expected `#[wire(other)]` on the last variant")),
    };

    let access = access::expand(input, &choices, &other);
    let seen: Vec<_> = choices
        .iter()
        .map(|choice| {
            let Choice { ident, ty, keys, docs, .. } = choice;
            (*ident, *ty, &keys[..], docs.as_str(), access::method(ident))
        })
        .collect();
    let view = view::tagged(input, &seen, (other.ident, other.ty, access::method(other.ident)));
    let other = other.ident;
    let name = &input.ident;
    let title = name.to_string();
    let enum_docs = docs(&input.attrs);
    let idents: Vec<_> = choices.iter().map(|choice| choice.ident).collect();
    let variants = choices.iter().map(|Choice { ty, keys, payload, docs, .. }| {
        let payload = payload.as_ref().map_or_else(|| quote!(None), |payload| quote!(Some(#payload)));
        quote! {
            ::mailtrail_wire::TaggedVariant {
                keys: &[#(#keys),*],
                payload: #payload,
                docs: #docs,
                shape: <#ty as ::mailtrail_wire::Wire>::SHAPE,
            }
        }
    });
    let arms = choices.iter().map(|Choice { ident, keys, .. }| {
        quote!(Some(#(#keys)|*) => ::mailtrail_wire::Wire::read_from(reader).map(Self::#ident),)
    });

    let all_keys: Vec<_> = choices.iter().flat_map(|choice| &choice.keys).collect();
    let (tags, select) = match &selection {
        Selection::Function(path) => (&[][..], quote!(#path(object))),
        Selection::Tags(tags) => (
            &tags[..],
            quote! {
                object.tag(&[#(#tags),*], |text| match text {
                    #(#all_keys => Some(#all_keys),)*
                    _ => None,
                })
            },
        ),
    };

    Ok(quote! {
        impl #name {
            fn __select(object: ::mailtrail_wire::JsonRef<'_>) -> Option<&'static str> {
                #select
            }
        }

        impl ::mailtrail_wire::Wire for #name {
            const SHAPE: &'static ::mailtrail_wire::Shape =
                &::mailtrail_wire::Shape::Tagged(&::mailtrail_wire::TaggedShape {
                    name: #title,
                    docs: #enum_docs,
                    select: Self::__select,
                    tags: &[#(#tags),*],
                    variants: &[#(#variants),*],
                });
            #errata

            fn read_from(
                reader: &mut ::mailtrail_wire::Reader<'_>,
            ) -> ::std::result::Result<Self, ::mailtrail_wire::Fault> {
                reader.expect_object()?;
                match Self::__select(::mailtrail_wire::JsonRef::ahead(reader)) {
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

        #access

        #view

        ::mailtrail_wire::serde_impls!(#name);
    })
}

/// How the variant of an object is found, and the known deviations of such objects.
fn selection(input: &DeriveInput) -> Result<(Selection, Option<Expr>)> {
    let (mut selection, mut errata) = (None, None);
    for attribute in wire_attributes(&input.attrs) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("select") {
                selection = Some(Selection::Function(meta.value()?.parse()?));
            } else if meta.path.is_ident("tag") {
                let list;
                syn::parenthesized!(list in meta.input);
                selection = Some(Selection::Tags(texts(&list)?));
            } else if meta.path.is_ident("errata") {
                errata = Some(meta.value()?.parse()?);
            } else {
                return Err(meta.error("expected `select`, `tag` or `errata`"));
            }
            Ok(())
        })?;
    }
    let missing = "expected `#[wire(select = path)]` or `#[wire(tag(\"member\", ...))]`";
    let selection = selection.ok_or_else(|| Error::new_spanned(&input.ident, missing))?;
    Ok((selection, errata))
}

/// A variant and its keys; the one for everything else has none.
fn choice(variant: &Variant) -> Result<Choice<'_>> {
    let ty = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => &fields.unnamed[0].ty,
        _ => return Err(Error::new_spanned(variant, "expected a variant with one unnamed field")),
    };
    let mut found = None;
    for attribute in wire_attributes(&variant.attrs) {
        found = Some(match attribute.parse_args::<Ident>() {
            Ok(word) if word == "other" => (Vec::new(), None),
            _ => attribute.parse_args_with(keys)?,
        });
    }
    let missing = "expected `#[wire(\"key\", ...)]`, `#[wire(\"key\", payload = \"member\")]` or `#[wire(other)]`";
    let (keys, payload) = found.ok_or_else(|| Error::new_spanned(variant, missing))?;
    Ok(Choice { ident: &variant.ident, ty, keys, payload, docs: docs(&variant.attrs) })
}

/// Keys of a variant, and the member that only it has.
fn keys(input: ParseStream<'_>) -> Result<(Vec<String>, Option<String>)> {
    let (mut keys, mut payload) = (Vec::new(), None);
    while !input.is_empty() {
        if input.peek(Ident) {
            let word: Ident = input.parse()?;
            if word != "payload" {
                return Err(Error::new_spanned(word, "expected `payload`"));
            }
            input.parse::<Token![=]>()?;
            payload = Some(input.parse::<LitStr>()?.value());
        } else {
            keys.push(input.parse::<LitStr>()?.value());
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok((keys, payload))
}

fn wire_attributes(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("wire"))
}
