//! Views of structs and enums, generated together with the types.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DeriveInput, Generics, Ident, Type};

use crate::generics::bounded;
use crate::member::Member;
use crate::types::argument;

/// View of a struct, with a method for each field.
pub(crate) fn record(input: &DeriveInput, members: &[Member<'_>]) -> TokenStream {
    let (name, visibility, title) = (&input.ident, &input.vis, input.ident.to_string());
    let view = format_ident!("{name}View");
    let count = members.len();
    let generics = bounded(&input.generics, &quote!(::mailtrail_wire::Viewed));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let with = with_lifetime(&generics);
    let (view_impl, view_types, _) = with.split_for_impl();
    let held = parameters(&generics);
    let summary = format!("View of a [`{name}`] in a text; see [`Viewed`](trait@mailtrail_wire::Viewed).");
    let accessors = members.iter().enumerate().map(|(index, Member { field, ty, docs, .. })| {
        let ty = argument(ty, "Option").unwrap_or(ty);
        let docs =
            if docs.is_empty() { quote!(#[doc = "Returns the value of the field."]) } else { quote!(#[doc = #docs]) };
        quote! {
            #docs
            #visibility fn #field(&self) -> ::std::option::Option<::mailtrail_wire::View<'a, #ty>> {
                self.fields.get::<#ty>(#index)
            }
        }
    });
    let shown = members.iter().enumerate().map(|(index, Member { field, .. })| {
        let title = field.to_string();
        let title = title.trim_start_matches("r#");
        quote! {
            let value = self.#field();
            let field = self.fields.presence(#index, value.as_ref());
            if !field.is_absent() {
                debug.field(#title, &field);
            }
        }
    });
    quote! {
        #[doc = #summary]
        #visibility struct #view #view_types #where_clause {
            fields: ::mailtrail_wire::__private::FieldsView<'a, #count>,
            of: ::std::marker::PhantomData<fn() -> (#(#held,)*)>,
        }

        #[allow(dead_code, reason = "a crate need not ask for every field of a struct it keeps to itself")]
        impl #view_impl #view #view_types #where_clause {
            #(#accessors)*

            /// Returns the JSON text of the object.
            #visibility fn as_json(&self) -> ::mailtrail_wire::JsonRef<'a> {
                self.fields.json()
            }

            /// Returns the names and values of unknown fields, and of duplicate fields.
            #visibility fn extra(
                &self,
            ) -> impl Iterator<Item = (::std::borrow::Cow<'a, str>, ::mailtrail_wire::JsonRef<'a>)> {
                self.fields.extra(&<#name #type_generics as ::mailtrail_wire::Fields>::NAMES)
            }

            /// Reads the value into its type.
            ///
            /// # Errors
            ///
            /// Returns an error if it lacks an essential field.
            #visibility fn to_value(&self) -> ::std::result::Result<#name #type_generics, ::mailtrail_wire::Error> {
                ::mailtrail_wire::Document::from_json(self.as_json().text())
            }
        }

        impl #view_impl ::std::clone::Clone for #view #view_types #where_clause {
            fn clone(&self) -> Self {
                Self { fields: self.fields, of: ::std::marker::PhantomData }
            }
        }

        impl #view_impl ::std::fmt::Debug for #view #view_types #where_clause {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                let mut debug = formatter.debug_struct(#title);
                #(#shown)*
                self.fields.debug_extra(&mut debug, &<#name #type_generics as ::mailtrail_wire::Fields>::NAMES);
                debug.finish()
            }
        }

        impl #impl_generics ::mailtrail_wire::Viewed for #name #type_generics #where_clause {
            type View<'a> = #view #view_types;

            fn view_from<'a>(
                reader: &mut ::mailtrail_wire::Reader<'a>,
            ) -> ::std::result::Result<#view #view_types, ::mailtrail_wire::Fault> {
                let fields = ::mailtrail_wire::__private::FieldsView::read(
                    reader,
                    &<#name #type_generics as ::mailtrail_wire::Fields>::NAMES,
                )?;
                Ok(#view { fields, of: ::std::marker::PhantomData })
            }
        }
    }
}

/// View of an enum of objects: the same variants, with views of their payloads.
pub(crate) fn tagged(
    input: &DeriveInput,
    variants: &[(&Ident, &Type, &[String], &str, Ident)],
    other: (&Ident, &Type, Ident),
) -> TokenStream {
    let (name, visibility) = (&input.ident, &input.vis);
    let view = format_ident!("{name}View");
    let summary = format!("View of a [`{name}`] in a text; see [`Viewed`](trait@mailtrail_wire::Viewed).");
    let (other, other_type, other_method) = other;
    let cases = variants.iter().map(|(ident, ty, _, docs, _)| {
        let docs = if docs.is_empty() { quote!(#[doc = "Payload of this variant."]) } else { quote!(#[doc = #docs]) };
        quote!(#docs #ident(::mailtrail_wire::View<'a, #ty>),)
    });
    let arms = variants.iter().map(|(ident, ty, keys, ..)| {
        quote!(Some(#(#keys)|*) => <#ty as ::mailtrail_wire::Viewed>::view_from(reader).map(#view::#ident),)
    });
    let known = variants.iter().map(|(ident, ty, _, _, method)| (*ident, *ty, method));
    let methods = known.chain([(other, other_type, &other_method)]).map(|(ident, ty, method)| {
        let docs = format!("Returns the payload of [`{ident}`](Self::{ident}); `None` for every other variant.");
        quote! {
            #[doc = #docs]
            #visibility fn #method(&self) -> ::std::option::Option<&::mailtrail_wire::View<'a, #ty>> {
                match self {
                    Self::#ident(value) => ::std::option::Option::Some(value),
                    _ => ::std::option::Option::None,
                }
            }
        }
    });
    quote! {
        #[doc = #summary]
        #[derive(Debug)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "a view is looked at where it is")]
        #visibility enum #view<'a> {
            #(#cases)*
            /// An object that this version does not know.
            #other(::mailtrail_wire::View<'a, #other_type>),
        }

        #[allow(dead_code, reason = "a crate need not ask for every variant of an enum it keeps to itself")]
        impl<'a> #view<'a> {
            #(#methods)*
        }

        impl ::mailtrail_wire::Viewed for #name {
            type View<'a> = #view<'a>;

            fn view_from<'a>(
                reader: &mut ::mailtrail_wire::Reader<'a>,
            ) -> ::std::result::Result<#view<'a>, ::mailtrail_wire::Fault> {
                reader.expect_object()?;
                match Self::__select(::mailtrail_wire::JsonRef::ahead(reader)) {
                    #(#arms)*
                    _ => <#other_type as ::mailtrail_wire::Viewed>::view_from(reader).map(#view::#other),
                }
            }
        }
    }
}

/// The same parameters behind a lifetime `'a`.
fn with_lifetime(generics: &Generics) -> Generics {
    let mut with = generics.clone();
    with.params.insert(0, syn::parse_quote!('a));
    with
}

/// Types that are parameters.
fn parameters(generics: &Generics) -> Vec<&Ident> {
    generics.type_params().map(|parameter| &parameter.ident).collect()
}
