//! The place within a packed text, which no line and column of the file can tell.

use super::Finding;
use crate::envelope::Scope;

/// The finding with the place of an offset in the unpacked text, if its document was packed.
pub(super) fn unpacked(finding: Finding, scope: &Scope<'_>, offset: usize) -> Finding {
    let Some((line, column)) = scope.packed_position(offset) else { return finding };
    let place = format!("in the unpacked text at line {line}, column {column}");
    let help = match &finding.help {
        Some(help) => format!("{help}; {place}"),
        None => place,
    };
    finding.helping(help)
}
