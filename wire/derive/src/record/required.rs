//! Essential fields and accessors that return a `Result`.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{DeriveInput, Error, Generics, Result, Type, Visibility};

use crate::member::Member;
use crate::types::{argument, unboxed};

/// `Wire::lack`, if there are fields without which a document is not of the type.
pub(super) fn lack(members: &[Member<'_>]) -> Result<TokenStream> {
    let essential: Vec<_> = members.iter().filter(|member| member.options.essential).collect();
    if essential.is_empty() {
        return Ok(quote!());
    }
    if let Some(Member { field, .. }) = essential.iter().find(|member| member.options.nullable) {
        return Err(Error::new_spanned(field, "expected `essential` or `nullable`: one rules out the other"));
    }
    let asks = essential.iter().map(|Member { field, name, .. }| {
        let pointer = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
        quote! {
            match self.extra.required(#name, &self.#field) {
                ::std::result::Result::Ok(value) => {
                    if let ::std::option::Option::Some(error) = ::mailtrail_wire::Wire::lack_within(value) {
                        return ::std::option::Option::Some(error.under(#pointer));
                    }
                }
                ::std::result::Result::Err(error) => return ::std::option::Option::Some(error),
            }
        }
    });
    Ok(quote! {
        fn lack(&self) -> ::std::option::Option<::mailtrail_wire::Error> {
            #(#asks)*
            ::std::option::Option::None
        }
    })
}

/// Accessors that answer with the value of a field, or with an error that says what stands there instead.
pub(super) fn getters(input: &DeriveInput, members: &[Member<'_>], generics: &Generics) -> Result<TokenStream> {
    let getters: Vec<_> = members
        .iter()
        .filter(|member| member.options.getter)
        .map(|member| getter(input, member))
        .collect::<Result<_>>()?;
    if getters.is_empty() {
        return Ok(quote!());
    }
    let name = &input.ident;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    Ok(quote! {
        impl #impl_generics #name #type_generics #where_clause {
            #(#getters)*
        }
    })
}

fn getter(input: &DeriveInput, member: &Member<'_>) -> Result<TokenStream> {
    let Member { field, ty, name, docs, .. } = member;
    let value = argument(ty, "Option").ok_or_else(|| Error::new_spanned(ty, "expected an `Option`"))?;
    let shown = unboxed(value);
    let (shown, borrow): (Type, _) = if shown.to_token_stream().to_string() == "String" {
        (syn::parse_quote!(str), quote!(.map(::std::string::String::as_str)))
    } else if argument(value, "Box").is_some() {
        (shown.clone(), quote!(.map(|value| &**value)))
    } else {
        (shown.clone(), quote!())
    };
    let summary = format!("Returns the value of `{name}`, or an error that says what was found instead.");
    let example = example(input, field, name);
    let visibility: &Visibility = &input.vis;
    Ok(quote! {
        #[doc = #summary]
        #[doc = ""]
        #[doc = #docs]
        #example
        #[doc = ""]
        #[doc = "# Errors"]
        #[doc = ""]
        #[doc = "Returns an error if the field is `None`."]
        #visibility fn #field(&self) -> ::std::result::Result<&#shown, ::mailtrail_wire::Error> {
            self.extra.required(#name, &self.#field)#borrow
        }
    })
}

/// Example for the documentation of a library, where the type has no parameters.
fn example(input: &DeriveInput, field: &syn::Ident, name: &str) -> TokenStream {
    let Ok(library) = std::env::var("CARGO_CRATE_NAME") else { return quote!() };
    if !input.generics.params.is_empty() {
        return quote!();
    }
    let ty = &input.ident;
    let lines = [
        String::new(),
        "```".to_owned(),
        format!("use {library}::{ty};"),
        String::new(),
        format!("let error = {ty}::default().{field}().unwrap_err();"),
        format!("assert_eq!(error.path(), \"/{name}\");"),
        "```".to_owned(),
    ];
    quote!(#(#[doc = #lines])*)
}
