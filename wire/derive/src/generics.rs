//! Generic parameters of what is derived.

use proc_macro2::TokenStream;
use syn::Generics;

/// Generic parameters with a bound on each type.
pub(crate) fn bounded(generics: &Generics, bound: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!(#bound));
        parameter.default = None;
    }
    generics
}
