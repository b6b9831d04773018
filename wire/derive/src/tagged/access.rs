//! Accessors of the variants of `derive(Tagged)`, and conversions from their payloads.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::DeriveInput;

use super::Choice;
use crate::types::{text, unboxed};

/// Writes `as_...` for every variant, and `From` for every known payload type that stands for one variant only.
///
/// The last variant, which holds unknown objects, has an accessor but no conversion: any JSON would claim to be unknown.
pub(super) fn expand(input: &DeriveInput, choices: &[Choice<'_>], other: &Choice<'_>) -> TokenStream {
    let (name, visibility) = (&input.ident, &input.vis);
    let accessors = choices.iter().chain([other]).map(|choice| accessor(choice, visibility));
    let payloads: Vec<_> = choices.iter().map(|choice| text(unboxed(choice.ty))).collect();
    let is_unique = |choice: &&Choice<'_>| {
        let payload = text(unboxed(choice.ty));
        payloads.iter().filter(|other| **other == payload).count() == 1
    };
    let conversions = choices.iter().filter(is_unique).map(|choice| conversion(name, choice));
    quote! {
        #[allow(dead_code, reason = "a crate need not ask for every variant of an enum it keeps to itself")]
        impl #name {
            #(#accessors)*
        }

        #(#conversions)*
    }
}

fn accessor(Choice { ident, ty, docs, .. }: &Choice<'_>, visibility: &syn::Visibility) -> TokenStream {
    let method = method(ident);
    let payload = unboxed(ty);
    let summary = format!("Returns the payload of [`{ident}`](Self::{ident}); `None` for every other variant.");
    let docs = if docs.is_empty() { quote!() } else { quote!(#[doc = ""] #[doc = #docs]) };
    quote! {
        #[doc = #summary]
        #docs
        #visibility fn #method(&self) -> ::std::option::Option<&#payload> {
            match self {
                Self::#ident(value) => ::std::option::Option::Some(value),
                _ => ::std::option::Option::None,
            }
        }
    }
}

/// Name of the accessor of a variant.
pub(super) fn method(variant: &Ident) -> Ident {
    format_ident!("as_{}", snake(&variant.to_string()))
}

fn conversion(name: &Ident, Choice { ident, ty, .. }: &Choice<'_>) -> TokenStream {
    let payload = unboxed(ty);
    let is_boxed = text(payload) != text(ty);
    let value = if is_boxed { quote!(::std::boxed::Box::new(value)) } else { quote!(value) };
    quote! {
        impl ::std::convert::From<#payload> for #name {
            fn from(value: #payload) -> Self {
                Self::#ident(#value)
            }
        }
    }
}

/// `WorkMail` as `work_mail`; a digit belongs to the word before it, so that `S3` is `s3`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::snake;

    #[test]
    fn variant_in_snake_case() {
        for (variant, expected) in [("Record", "record"), ("WorkMail", "work_mail"), ("S3", "s3"), ("Other", "other")] {
            assert_eq!(snake(variant), expected);
        }
    }
}
