//! Attributes of the derives.

use proc_macro2::TokenStream;
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Meta, Result, Token};

/// Doc comment of an item as prose: what stands before its first example.
pub(crate) fn docs(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes {
        if let Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value
        {
            let text = text.value();
            lines.push(text.strip_prefix(' ').unwrap_or(&text).to_owned());
        }
    }
    let prose: Vec<_> =
        lines.into_iter().take_while(|line| !line.starts_with("```") && !line.starts_with('#')).collect();
    prose.join("\n").trim().to_owned()
}

/// `#[wire(...)]` of a field.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word that stands in the attribute or doesn't")]
pub(crate) struct FieldOptions {
    pub(crate) name: Option<String>,
    pub(crate) required: bool,
    pub(crate) essential: bool,
    pub(crate) getter: bool,
    pub(crate) nullable: bool,
    pub(crate) deprecated: bool,
    pub(crate) since: Option<String>,
    pub(crate) evidence: Option<TokenStream>,
    pub(crate) one_of: Vec<String>,
    pub(crate) content: Option<TokenStream>,
    pub(crate) names: Option<TokenStream>,
}

impl FieldOptions {
    pub(crate) fn parse(attributes: &[Attribute]) -> Result<Self> {
        let mut options = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("wire")) {
            attribute.parse_nested_meta(|meta| options.take(&meta))?;
        }
        Ok(options)
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        let text = || meta.value()?.parse::<LitStr>();
        if meta.path.is_ident("required") {
            self.required = true;
        } else if meta.path.is_ident("essential") {
            // A document without it is not of this type, so it is required as well.
            (self.essential, self.required) = (true, true);
        } else if meta.path.is_ident("getter") {
            self.getter = true;
        } else if meta.path.is_ident("nullable") {
            self.nullable = true;
        } else if meta.path.is_ident("deprecated") {
            self.deprecated = true;
        } else if meta.path.is_ident("name") {
            self.name = Some(text()?.value());
        } else if meta.path.is_ident("since") {
            self.since = Some(text()?.value());
        } else if meta.path.is_ident("evidence") {
            self.evidence = Some(evidence(&text()?)?);
        } else if meta.path.is_ident("content") {
            self.content = Some(content(&text()?)?);
        } else if meta.path.is_ident("names") {
            self.names = Some(content(&text()?)?);
        } else if meta.path.is_ident("one_of") {
            let list;
            syn::parenthesized!(list in meta.input);
            self.one_of = texts(&list)?;
        } else {
            let known = "`name`, `required`, `essential`, `getter`, `nullable`, `deprecated`, `since`, `evidence`, `content`, \
                         `names` or `one_of`";
            return Err(meta.error(format!("expected {known}")));
        }
        Ok(())
    }
}

fn evidence(word: &LitStr) -> Result<TokenStream> {
    match word.value().as_str() {
        "documented" => Ok(quote!(Documented)),
        "observed" => Ok(quote!(Observed)),
        "implied" => Ok(quote!(Implied)),
        "inferred" => Ok(quote!(Inferred)),
        _ => Err(syn::Error::new(word.span(), "expected `documented`, `observed`, `implied` or `inferred`")),
    }
}

/// What a text says about people: the words of `Content`, but for the one that nobody writes.
const CONTENTS: &[(&str, &str)] = &[
    ("public", "Public"),
    ("time", "Time"),
    ("id", "Id"),
    ("account-id", "AccountId"),
    ("address", "Address"),
    ("ip-address", "IpAddress"),
    ("host-name", "HostName"),
    ("url", "Url"),
    ("arn", "Arn"),
    ("name", "Name"),
    ("path", "Path"),
    ("subject", "Subject"),
    ("header", "Header"),
    ("text", "Text"),
    ("user-agent", "UserAgent"),
    ("key-id", "KeyId"),
    ("secret", "Secret"),
    ("opaque", "Opaque"),
];

fn content(word: &LitStr) -> Result<TokenStream> {
    let text = word.value();
    if let Some((_, variant)) = CONTENTS.iter().find(|(known, _)| *known == text) {
        let variant = Ident::new(variant, word.span());
        return Ok(quote!(::mailtrail_wire::Content::#variant));
    }
    let known: Vec<_> = CONTENTS.iter().map(|(known, _)| format!("`{known}`")).collect();
    Err(syn::Error::new(word.span(), format!("expected one of {}", known.join(", "))))
}

/// `#[wire(...)]` of a struct.
#[derive(Default)]
pub(crate) struct StructOptions {
    /// Names of fields of which at least one has to say something.
    pub(crate) any_of: Vec<String>,
    /// Known deviations of documents of the type.
    pub(crate) errata: Option<Expr>,
    /// Whether the type does without a view.
    pub(crate) owned: bool,
}

impl StructOptions {
    pub(crate) fn parse(attributes: &[Attribute]) -> Result<Self> {
        let mut options = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("wire")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("errata") {
                    options.errata = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("any_of") {
                    let list;
                    syn::parenthesized!(list in meta.input);
                    options.any_of = texts(&list)?;
                } else if meta.path.is_ident("owned") {
                    options.owned = true;
                } else {
                    return Err(meta.error("expected `any_of`, `errata` or `owned`"));
                }
                Ok(())
            })?;
        }
        Ok(options)
    }
}

/// Constant of the known deviations, where a type has its own.
pub(crate) fn errata(errata: Option<&Expr>) -> TokenStream {
    match errata {
        Some(errata) => quote!(const ERRATA: &'static [::mailtrail_wire::Erratum] = #errata;),
        None => quote!(),
    }
}

/// Texts separated by commas.
pub(crate) fn texts(input: syn::parse::ParseStream<'_>) -> Result<Vec<String>> {
    let list = Punctuated::<LitStr, Token![,]>::parse_terminated(input)?;
    Ok(list.iter().map(LitStr::value).collect())
}
