//! Types in the source.

use quote::ToTokens as _;
use syn::{GenericArgument, PathArguments, Type};

/// `T` of `Box<T>`, and any other type as it is.
pub(crate) fn unboxed(ty: &Type) -> &Type {
    argument(ty, "Box").unwrap_or(ty)
}

/// `T` of `Name<T>`.
pub(crate) fn argument<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    if let Type::Path(path) = ty
        && let Some(last) = path.path.segments.last()
        && last.ident == name
        && let PathArguments::AngleBracketed(arguments) = &last.arguments
        && let Some(GenericArgument::Type(inner)) = arguments.args.first()
    {
        return Some(inner);
    }
    None
}

/// Type as it is written.
pub(crate) fn text(ty: &Type) -> String {
    ty.to_token_stream().to_string()
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::{text, unboxed};

    #[test]
    fn box_is_looked_through() {
        let payload: Type = parse_quote!(crate::Rain);
        for boxed in [parse_quote!(Box<crate::Rain>), parse_quote!(std::boxed::Box<crate::Rain>), payload.clone()] {
            assert_eq!(text(unboxed(&boxed)), text(&payload));
        }
        let list: Type = parse_quote!(Vec<crate::Rain>);
        assert_eq!(text(unboxed(&list)), text(&list));
    }
}
