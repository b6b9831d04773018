//! Findings about W3C logs.

use super::beyond::bytes;
use super::{Finding, Level, Once};
use crate::envelope::Scope;
use crate::layout::W3cRemark;

/// Finding for what is wrong with a log.
pub(crate) fn finding(scope: &Scope<'_>, remark: W3cRemark) -> Finding {
    let place = scope.place(0, "");
    match remark {
        W3cRemark::Values { names, values } => {
            let noun = if values == 1 { "value" } else { "values" };
            let expected = format!("as many values as `#Fields:` has names, {names}");
            Finding::new(Level::Error, "w3c-values", place, expected, values.to_string())
                .saying(format!("a line has {values} {noun}, `#Fields:` has {names} names"))
                .helping("such lines are not checked; configure the delivery with a delimiter that no value contains, such as a tab, or with JSON")
        }
        W3cRemark::TooLong(most) => {
            let expected = format!("a line of at most {}", bytes(most as u64));
            Finding::new(Level::Error, "document-too-long", place, expected, "a longer one")
                .helping("it is not checked; reading continues at the next line")
        }
        W3cRemark::NoEntries => {
            Finding::new(Level::Warning, "empty-input", place, "at least one line of values", "only names of fields")
        }
    }
}

/// Finding for a value of a list or an object that is not JSON.
pub(crate) fn unreadable_value(scope: &Scope<'_>, at: usize, name: &str) -> Finding {
    let message = format!("the value of `{name}` is not JSON, so it is not checked");
    Finding::new(
        Level::Warning,
        "w3c-value",
        scope.place(at, &format!("/{name}")),
        "an array or object as JSON",
        "text",
    )
    .saying(message)
    .helping("AWS does not say how W3C logs write lists and objects; deliver as JSON to have them checked")
    .once(Once::File)
}
