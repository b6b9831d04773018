//! Fields of a struct, and the members that they are on the wire.

use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput, Error, Field, Fields, Ident, Result, Type};

use crate::attributes::{FieldOptions, docs};

/// Members that say `null` are bits of a `u64`.
const MOST_MEMBERS: usize = 64;

/// Field that is a member of an object.
pub(crate) struct Member<'f> {
    pub(crate) field: &'f Ident,
    pub(crate) ty: &'f Type,
    pub(crate) name: String,
    pub(crate) docs: String,
    pub(crate) options: FieldOptions,
}

/// Members of a struct, which end in `extra`.
pub(crate) fn members(input: &DeriveInput) -> Result<Vec<Member<'_>>> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "expected a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(&input.ident, "expected a struct with named fields"));
    };
    let mut members = fields.named.iter().map(member).collect::<Result<Vec<_>>>()?;
    match members.pop() {
        Some(last) if last.field == "extra" => {}
        _ => return Err(Error::new_spanned(&input.ident, "expected `extra: Extra<Self>` as the last field")),
    }
    if members.len() > MOST_MEMBERS {
        return Err(Error::new_spanned(&input.ident, format!("expected at most {MOST_MEMBERS} members")));
    }
    Ok(members)
}

fn member(field: &Field) -> Result<Member<'_>> {
    let ident = field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "expected a named field"))?;
    let options = FieldOptions::parse(&field.attrs)?;
    let name = options.name.clone().unwrap_or_else(|| lower_camel(&ident.unraw().to_string()));
    if name.contains(['"', '\\']) || name.chars().any(char::is_control) {
        return Err(Error::new_spanned(ident, "expected a name that JSON writes without escapes"));
    }
    Ok(Member { field: ident, ty: &field.ty, name, docs: docs(&field.attrs), options })
}

fn lower_camel(field: &str) -> String {
    let mut name = String::new();
    let mut upper = false;
    for char in field.chars() {
        if char == '_' {
            upper = true;
        } else if upper {
            name.extend(char.to_uppercase());
            upper = false;
        } else {
            name.push(char);
        }
    }
    name
}
