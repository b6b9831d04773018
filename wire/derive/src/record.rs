//! `derive(Wire)`: structs that stand for objects.

mod required;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt as _;
use syn::{DeriveInput, Error, Ident, Result};

use self::required::{getters, lack};
use crate::attributes::{FieldOptions, StructOptions, docs, errata};
use crate::generics::bounded;
use crate::member::{Member, members};
use crate::view;

pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let members = members(input)?;
    let name = &input.ident;
    let generics = bounded(&input.generics, &quote!(::mailtrail_wire::Wire));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let bounds = &generics.params;
    let serde_bounds = if bounds.is_empty() { quote!() } else { quote!(, #bounds) };

    let index = index(&members);
    let options = StructOptions::parse(&input.attrs)?;
    let errata = errata(options.errata.as_ref());
    let view = if options.owned { quote!() } else { view::record(input, &members) };
    let shape = shape(input, &members, options)?;
    let lack = lack(&members)?;
    let getters = getters(input, &members, &generics)?;
    let read = read();
    let steps = steps(&members);
    let fields: Vec<_> = members.iter().map(|member| member.field).collect();
    let names = members.iter().map(|member| format!(",\"{}\":", member.name));
    let indexes = 0..members.len();
    let (all_generics, all_types, all_where) = input.generics.split_for_impl();
    let debug = debug(input, &fields);
    let equal = equal(input, &fields);

    Ok(quote! {
        #view

        const _: () = {
            #index

            impl #impl_generics #name #type_generics #where_clause {
                #steps
            }

            impl #all_generics ::mailtrail_wire::Fields for #name #all_types #all_where {
                const NAMES: ::mailtrail_wire::__private::Names = NAMES;
            }

            impl #impl_generics ::mailtrail_wire::Wire for #name #type_generics #where_clause {
                const SHAPE: &'static ::mailtrail_wire::Shape = #shape;
                #errata

                #read

                #lack

                fn write_to(&self, writer: &mut ::mailtrail_wire::Writer) {
                    let mut object = writer.object();
                    let beside = self.extra.fields();
                    #(object.field(#names, &self.#fields, #indexes, beside, &self.extra);)*
                    object.extra(&self.extra);
                    object.end();
                }
            }

            #getters

            #debug

            #equal

            ::mailtrail_wire::serde_impls!(#name #type_generics #serde_bounds);
        };
    })
}

/// Function from a name to the index of its member: by length first, so that few names are compared.
fn index(members: &[Member<'_>]) -> TokenStream {
    let mut by_length: BTreeMap<usize, Vec<TokenStream>> = BTreeMap::new();
    for (index, Member { name, .. }) in members.iter().enumerate() {
        by_length.entry(name.len()).or_default().push(quote!(#name => #index,));
    }
    let arms = by_length.iter().map(|(length, names)| quote!(#length => match name { #(#names)* _ => return None },));
    let list = members.iter().map(|Member { name, .. }| format!("\"{name}\":"));
    let found = if members.is_empty() {
        quote!(None)
    } else {
        quote! {
            Some(match name.len() {
                #(#arms)*
                _ => return None,
            })
        }
    };
    quote! {
        const NAMES: ::mailtrail_wire::__private::Names = ::mailtrail_wire::__private::Names {
            list: &[#(::mailtrail_wire::__private::Name::new(#list)),*],
            index,
        };

        #[inline]
        #[allow(unused_variables, reason = "nobody asks a struct without members for a name")]
        fn index(name: &str) -> Option<usize> {
            #found
        }
    }
}

fn shape(input: &DeriveInput, members: &[Member<'_>], options: StructOptions) -> Result<TokenStream> {
    let name = input.ident.to_string();
    let docs = docs(&input.attrs);
    let required = members
        .iter()
        .enumerate()
        .filter(|(_, member)| member.options.required)
        .fold(0_u128, |bits, (index, _)| bits | 1 << index);
    let mut any_of_bits = 0_u128;
    for name in options.any_of {
        let index = members.iter().position(|member| member.name == name);
        let missing = || Error::new_spanned(&input.ident, format!("expected a member `{name}`, as `any_of` says"));
        any_of_bits |= 1 << index.ok_or_else(missing)?;
    }
    let members = members.iter().map(|Member { field, ty, name, docs, options }| {
        let field = field.unraw().to_string();
        let FieldOptions { required, nullable, deprecated, since, evidence, one_of, content, names, .. } = options;
        let since = since.as_ref().map_or_else(|| quote!(None), |since| quote!(Some(#since)));
        let evidence = evidence.clone().unwrap_or_else(|| quote!(Documented));
        let shape = quote!(<#ty as ::mailtrail_wire::Wire>::SHAPE);
        let content = content.clone().unwrap_or_else(|| quote!(::mailtrail_wire::Content::of(#shape)));
        let names = names.clone().unwrap_or_else(|| quote!(::mailtrail_wire::Content::of_names(#shape)));
        quote! {
            ::mailtrail_wire::Member {
                name: #name,
                field: #field,
                docs: #docs,
                shape: #shape,
                required: #required,
                nullable: #nullable,
                deprecated: #deprecated,
                since: #since,
                evidence: ::mailtrail_wire::Evidence::#evidence,
                one_of: &[#(#one_of),*],
                content: #content,
                names: #names,
            }
        }
    });
    Ok(quote! {
        &::mailtrail_wire::Shape::Record(&::mailtrail_wire::RecordShape {
            name: #name,
            docs: #docs,
            members: &[#(#members),*],
            index,
            names: NAMES,
            required: #required,
            any_of: #any_of_bits,
        })
    })
}

fn read() -> TokenStream {
    quote! {
        fn read_from(
            reader: &mut ::mailtrail_wire::Reader<'_>,
        ) -> ::std::result::Result<Self, ::mailtrail_wire::Fault> {
            let mut this = Self::__empty();
            this.__fill(reader)?;
            Ok(this)
        }

        fn read_document(text: &str) -> ::std::result::Result<Self, ::mailtrail_wire::Error> {
            let mut reader = ::mailtrail_wire::Reader::new(text);
            let mut this = Self::__empty();
            match this.__fill(&mut reader).and_then(|()| reader.end()) {
                Ok(()) => Ok(this),
                Err(fault) => Err(::mailtrail_wire::Error::new(text, fault)),
            }
        }

        fn read_boxed(
            reader: &mut ::mailtrail_wire::Reader<'_>,
        ) -> ::std::result::Result<::std::boxed::Box<Self>, ::mailtrail_wire::Fault> {
            reader.expect_object()?;
            let mut this = ::std::boxed::Box::new(Self::__empty());
            this.__fill(reader)?;
            Ok(this)
        }

        fn read_into(
            member: &mut ::std::option::Option<Self>,
            reader: &mut ::mailtrail_wire::Reader<'_>,
        ) -> ::std::result::Result<(), ::mailtrail_wire::Fault> {
            reader.expect_object()?;
            member.insert(Self::__empty()).__fill(reader)
        }
    }
}

/// The two steps of reading: a value without members, and its members.
fn steps(members: &[Member<'_>]) -> TokenStream {
    let fields: Vec<_> = members.iter().map(|member| member.field).collect();
    let indexes: Vec<_> = (0..members.len()).collect();
    quote! {
        #[inline]
        fn __empty() -> Self {
            Self {
                #(#fields: ::std::option::Option::None,)*
                extra: ::std::default::Default::default(),
            }
        }

        fn __fill(
            &mut self,
            reader: &mut ::mailtrail_wire::Reader<'_>,
        ) -> ::std::result::Result<(), ::mailtrail_wire::Fault> {
            let mut walk = reader.object()?;
            let mut seen = 0_u64;
            loop {
                let index = match reader.usual_member(&mut walk, &NAMES) {
                    Some(index) => index,
                    None if reader.ends(&walk) => break,
                    None => match reader.any_member(&mut walk, &NAMES)? {
                        Some(::mailtrail_wire::__private::Found::Known(index)) => index,
                        Some(other) => {
                            self.extra.push(other.into_name(&NAMES), ::mailtrail_wire::Wire::read_from(reader)?);
                            continue;
                        }
                        None => break,
                    },
                };
                let is_new = seen >> index & 1 == 0;
                seen |= 1 << index;
                match index {
                    #(#indexes if is_new => self.extra.read_field(#indexes, &mut self.#fields, reader)?,)*
                    _ => {
                        let name = ::mailtrail_wire::__private::Found::Known(index).into_name(&NAMES);
                        self.extra.push(name, ::mailtrail_wire::Wire::read_from(reader)?);
                    }
                }
            }
            Ok(())
        }
    }
}

/// `Debug` that shows the members that are there.
fn debug(input: &DeriveInput, fields: &[&Ident]) -> TokenStream {
    let name = &input.ident;
    let title = name.to_string();
    let generics = bounded(&input.generics, &quote!(::std::fmt::Debug));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let titles = fields.iter().map(|field| field.unraw().to_string());
    let indexes = 0..fields.len();
    quote! {
        impl #impl_generics ::std::fmt::Debug for #name #type_generics #where_clause {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                let mut debug = formatter.debug_struct(#title);
                #(let field = self.extra.presence_at(#indexes, &self.#fields);
                if !field.is_absent() {
                    debug.field(#titles, &field);
                })*
                if !self.extra.is_empty() {
                    debug.field("extra", &self.extra);
                }
                debug.finish()
            }
        }
    }
}

/// `PartialEq`, `Eq` and `Hash`: what is said in `extra` about a field counts only where the field has no value.
fn equal(input: &DeriveInput, fields: &[&Ident]) -> TokenStream {
    let name = &input.ident;
    let for_trait = |bound: TokenStream, body: TokenStream| {
        let generics = bounded(&input.generics, &bound);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        quote!(impl #impl_generics #bound for #name #type_generics #where_clause { #body })
    };
    let indexes = 0..fields.len();
    let valued = quote!(0_u64 #(| u64::from(self.#fields.is_some()) << #indexes)*);
    let equal = for_trait(
        quote!(::std::cmp::PartialEq),
        quote! {
            fn eq(&self, other: &Self) -> bool {
                #(self.#fields == other.#fields &&)* self.extra.same_beside(&other.extra, #valued)
            }
        },
    );
    let total = for_trait(quote!(::std::cmp::Eq), quote!());
    let hash = for_trait(
        quote!(::std::hash::Hash),
        quote! {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                #(::std::hash::Hash::hash(&self.#fields, state);)*
                self.extra.hash_beside(state, #valued);
            }
        },
    );
    quote!(#equal #total #hash)
}
