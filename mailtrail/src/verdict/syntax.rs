//! Findings about documents that are not JSON.

use super::{Finding, Level, unpacked};
use crate::envelope::Scope;
use crate::syntax::{Form, Mended, SyntaxFault, SyntaxKind, words};

/// Findings for the faults of a document that was mended.
pub(crate) fn syntax(scope: &Scope<'_>, mended: &Mended) -> Vec<Finding> {
    let whole = scope.mended(mended);
    let own = |fault: &&SyntaxFault| fault.at < mended.end || fault.kind == SyntaxKind::End;
    let mut findings: Vec<_> =
        mended.faults.iter().filter(own).map(|fault| finding(scope, &whole, mended, fault)).collect();
    if mended.omitted > 0
        && let Some(last) = findings.last_mut()
    {
        let more = format!("{} more syntax errors of the document are not listed", mended.omitted);
        last.help = Some(last.help.take().map_or(more.clone(), |help| format!("{help}; {more}")));
    }
    findings
}

fn finding(scope: &Scope<'_>, whole: &Scope<'_>, mended: &Mended, fault: &SyntaxFault) -> Finding {
    let words = words(scope.text, fault);
    let rule = match fault.kind {
        SyntaxKind::End => "truncated",
        SyntaxKind::TooDeep => "too-deep",
        _ => "syntax",
    };
    let pointer = mailtrail_wire::pointer_at(&mended.text, mended.mended(fault.at));
    let place = {
        let (line, column) = scope.position(fault.at);
        let place = whole.place(mended.mended(fault.at), &pointer);
        crate::envelope::Place { line, column, ..place }
    };
    let at = words.place.map(|offset| {
        let (line, column) = scope.position(offset);
        format!(" at line {line}, column {column}")
    });
    let help = words.help.map(|help| format!("{help}{}", at.unwrap_or_default()));
    let finding = Finding::new(Level::Error, rule, place, words.expected, words.found).saying(words.message);
    unpacked(Finding { help, ..finding }, scope, fault.at)
}

/// Finding for a text in another form.
pub(crate) fn form(scope: &Scope<'_>, form: Form) -> Finding {
    Finding::new(Level::Error, "not-json", scope.place(0, ""), "JSON", form.name())
        .saying(format!("not JSON: this is {}", form.name()))
        .helping(form.help())
}
