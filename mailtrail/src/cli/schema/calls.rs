//! Schemas of API calls, by names such as `call:ses-v2:SendEmail`.

#[cfg(feature = "call-schemas")]
use mailtrail_schemas::{CALL_APIS, CallApi, call_api, call_schema};

use mailtrail::input::Trouble;
use mailtrail_schemas::{Dialect, Profile, SchemaDocument};

/// What the names of such schemas begin with.
pub(super) const PREFIX: &str = "call:";

/// Names of schemas, and what they are of; none in a command that was built without them.
#[cfg(feature = "call-schemas")]
pub(super) fn list() -> Vec<(String, String)> {
    let row = |api: &CallApi| {
        let first = api.operations().first().copied().unwrap_or_default();
        let docs = format!("Calls of {}; of one operation, `{PREFIX}{}:{first}` and so on.", api.title, api.name);
        (format!("{PREFIX}{}", api.name), docs)
    };
    CALL_APIS.iter().map(row).collect()
}

/// Names of schemas, and what they are of; none in a command that was built without them.
#[cfg(not(feature = "call-schemas"))]
pub(super) fn list() -> Vec<(String, String)> {
    Vec::new()
}

/// Schema of a name, its prefix aside.
#[cfg(feature = "call-schemas")]
pub(super) fn find(name: &str, profile: Profile, dialect: Dialect) -> Result<SchemaDocument, Trouble> {
    let whole = || format!("{PREFIX}{name}");
    if (profile, dialect) != (Profile::Validate, Dialect::Draft2020_12) {
        let trouble = Trouble::new(whole(), format!("there is no schema of the profile {profile} in {dialect}"));
        return Err(trouble.with_help("schemas of calls are of the profile validate, in 2020-12"));
    }
    let (api, operation) = name.split_once(':').map_or((name, None), |(api, operation)| (api, Some(operation)));
    let able = |known: &CallApi| operation.is_none_or(|operation| known.operations().contains(&operation));
    let of_source = || CALL_APIS.iter().filter(|known| known.sources().contains(&api));
    let found = call_api(api).filter(|known| able(known)).or_else(|| of_source().find(|known| able(known)));
    if let Some(document) = found.and_then(|api| call_schema(api, operation)) {
        return Ok(document);
    }
    let known: Vec<_> = call_api(api).into_iter().chain(of_source()).collect();
    let Some(operation) = operation.filter(|_| !known.is_empty()) else {
        let names: Vec<_> = CALL_APIS.iter().map(|api| format!("`{PREFIX}{}`", api.name)).collect();
        let trouble = Trouble::new(whole(), format!("there are no schemas of calls of `{api}`"));
        return Err(trouble.with_help(format!("there are {}", names.join(", "))));
    };
    let trouble = Trouble::new(whole(), format!("no operation `{operation}` of `{api}`"));
    let names = known.iter().flat_map(|api| api.operations().iter().map(move |operation| (api, *operation)));
    let distance = |(_, known): &(_, &str)| strsim::damerau_levenshtein(known, operation);
    Err(match names.min_by_key(distance) {
        Some(near @ (api, name)) if 3 * distance(&near) <= operation.len() => {
            trouble.with_help(format!("did you mean `{PREFIX}{}:{name}`?", api.name))
        }
        _ => trouble.with_help(format!("`mailtrail schema show {PREFIX}{api}` has all operations")),
    })
}

/// Schema of a name, its prefix aside.
#[cfg(not(feature = "call-schemas"))]
pub(super) fn find(name: &str, _: Profile, _: Dialect) -> Result<SchemaDocument, Trouble> {
    let trouble = Trouble::new(format!("{PREFIX}{name}"), "this command was built without schemas of calls");
    Err(trouble.with_help("build it with the feature `call-schemas`, or take the files of `schemas/export/calls`"))
}
