//! Findings about documents that are not JSON.

use mailtrail_wire::is_secret_at;

use super::secret::is_behind_secret;
use super::{Finding, Level};
use crate::envelope::Scope;
use crate::layout::SIGHT;
use crate::syntax::{Form, Mended, SyntaxFault, SyntaxKind, token_length, words};

/// Findings for the faults of a document that was mended.
pub(crate) fn syntax(scope: &Scope<'_>, mended: &Mended) -> Vec<Finding> {
    let whole = scope.mended(mended);
    let cut = mended.faults.iter().any(|fault| fault.kind == SyntaxKind::End).then_some(scope.text.trim_end().len());
    let counts = |fault: &&SyntaxFault| match fault.kind {
        SyntaxKind::End => true,
        // That a string ends where the text was cut is not another fault.
        SyntaxKind::UnclosedString if fault.related.is_some_and(|end| cut.is_some_and(|cut| end >= cut)) => false,
        _ => fault.at < mended.end,
    };
    let mut findings: Vec<_> =
        mended.faults.iter().filter(counts).map(|fault| finding(scope, &whole, mended, fault)).collect();
    if mended.omitted > 0
        && let Some(last) = findings.last_mut()
    {
        let more = format!("{} more syntax errors of the document are not listed", mended.omitted);
        last.help = Some(last.help.take().map_or(more.clone(), |help| format!("{help}; {more}")));
    }
    findings
}

fn finding(scope: &Scope<'_>, whole: &Scope<'_>, mended: &Mended, fault: &SyntaxFault) -> Finding {
    let rule = match fault.kind {
        SyntaxKind::End => "truncated",
        SyntaxKind::TooDeep => "too-deep",
        _ => "syntax",
    };
    let pointer = mailtrail_wire::pointer_at(&mended.text, mended.mended(fault.at));
    // Where only the colon is missing, the pointer tells the name.
    let is_clear = fault.kind == SyntaxKind::MissingColon;
    let secret = is_secret_at(&pointer) || !is_clear && is_behind_secret(scope.text, fault.at);
    let words = words(scope.text, fault, secret);
    let (pointer, inner) = whole.pointers(&pointer);
    let length = token_length(scope.text.get(fault.at..).unwrap_or_default());
    let place = scope.place_of(fault.at..fault.at + length, "");
    let place = crate::envelope::Place { pointer, inner, ..place.in_text(SIGHT) };
    let at = words.place.map(|offset| {
        let (line, column) = scope.position(offset);
        format!(" at line {line}, column {column}")
    });
    let help = words.help.map(|help| format!("{help}{}", at.unwrap_or_default()));
    let finding = Finding::new(Level::Error, rule, place, words.expected, words.found).saying(words.message);
    finding.advised(help)
}

impl Finding {
    /// Says that the text is in another form, instead of what was found in it.
    pub(crate) fn turn_into(&mut self, form: Form) {
        self.rule = NOT_JSON.into();
        self.expected = "JSON".into();
        self.found = form.name().into();
        self.message = format!("not JSON: this is {}", form.name());
        self.help = Some(form.help().into());
    }
}

const NOT_JSON: &str = "not-json";

/// Finding for a text in another form.
pub(crate) fn form(scope: &Scope<'_>, form: Form) -> Finding {
    let mut finding = Finding::new(Level::Error, NOT_JSON, scope.place(0, "").in_text(SIGHT), "", "");
    finding.turn_into(form);
    finding
}
