//! Turns issues of the checker into findings with help.

use std::borrow::Cow;

use mailtrail_wire::{Erratum, Expectation, Issue, IssueKind, JsonRef, Level, Reader, judge, push_token};

use super::error::found;
use super::help::{fix, help};
use super::misnamed::{Same, parent};
use super::sort::is_about;
use super::{Finding, near};
use crate::envelope::Scope;
use crate::typed::Advise;

/// Issues of one document that get the advice of its type: it looks around in the document, which would be slow for very many.
const ADVISED: usize = 100;

/// How much an issue matters, and why.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) level: Level,
    /// Rule or erratum.
    pub(crate) rule: Cow<'static, str>,
    /// Whether it is the same for all issues of the kind at the same place of documents of the same type.
    pub(crate) is_by_place: bool,
}

/// Makes findings of the issues of one document.
pub(crate) struct Explainer<'s> {
    errata: &'static [Erratum],
    advise: Advise,
    scope: &'s Scope<'s>,
    view: JsonRef<'s>,
}

impl<'s> Explainer<'s> {
    pub(crate) fn new(errata: &'static [Erratum], advise: Advise, scope: &'s Scope<'s>) -> Self {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        Self { errata, advise, scope, view }
    }

    pub(crate) fn scope(&self) -> &'s Scope<'s> {
        self.scope
    }

    /// Whether each issue makes a finding of its own, at its own place.
    pub(crate) fn are_apart(issues: &[Issue]) -> bool {
        let is_any = |kinds: &[IssueKind]| issues.iter().any(|issue| kinds.contains(&issue.kind));
        let are_renamed = is_any(&[IssueKind::UnknownMember]) && is_any(&[IssueKind::Missing, IssueKind::MissingOneOf]);
        let is_untagged = |issue: &Issue| matches!(issue.expected, Expectation::Tag(_));
        !are_renamed && !is_any(&[IssueKind::OtherType]) && !issues.iter().any(is_untagged)
    }

    /// Level and rule of the finding for an issue that is [apart](Self::are_apart) from others.
    pub(crate) fn judged(&self, issue: &Issue) -> Judged {
        if let Some(erratum) = judge(issue, self.scope.text, self.errata).1 {
            return Judged { level: Level::Known, rule: erratum.id.into(), is_by_place: false };
        }
        Judged {
            level: Self::level(issue),
            rule: issue.kind.as_str().into(),
            is_by_place: !self.errata.iter().any(|erratum| is_about(erratum, issue)),
        }
    }

    /// Level of the finding for an issue by itself.
    fn level(issue: &Issue) -> Level {
        let is_near = issue.kind == IssueKind::UnknownMember && near::nearest_known(issue, &issue.name()).is_some();
        if is_near { Level::Warning } else { issue.kind.level() }
    }

    /// Findings for the issues of the document, in their order: one for each fault that is wanted, by its level, rule and place.
    pub(crate) fn findings(
        &self,
        issues: &[Issue],
        mut is_wanted: impl FnMut(Level, &'static str, &str) -> bool,
    ) -> Vec<Finding> {
        let known: Vec<_> = issues.iter().map(|issue| judge(issue, self.scope.text, self.errata).1).collect();
        let unexplained: Vec<_> = known.iter().map(Option::is_none).collect();
        let same = Same::among(issues, &unexplained, |issue| (self.advise)(issue, self.view));
        let mut findings = Vec::with_capacity(issues.len());
        for (index, issue) in issues.iter().enumerate().filter(|(index, _)| !same.implied.contains(index)) {
            let mut is_wanted = |level, rule| is_wanted(level, rule, &issue.pointer);
            findings.extend(match (known[index], same.misnamed.get(&index)) {
                (Some(erratum), _) => is_wanted(Level::Known, erratum.id).then(|| self.known(issue, erratum)),
                (None, Some(missing)) => {
                    let missing = &issues[*missing];
                    is_wanted(Level::Error, missing.kind.as_str()).then(|| self.misnamed(issue, missing))
                }
                (None, None) => self.untagged(issue).or_else(|| {
                    is_wanted(Self::level(issue), issue.kind.as_str()).then(|| self.issue(issue, index < ADVISED))
                }),
            });
        }
        findings
    }

    /// Finding for a known deviation.
    fn known(&self, issue: &Issue, erratum: &'static Erratum) -> Finding {
        Finding { level: Level::Known, rule: erratum.id.into(), ..self.plain(issue) }.helping(erratum.help())
    }

    /// Finding for a field that is missing because it stands there under another name.
    fn misnamed(&self, field: &Issue, missing: &Issue) -> Finding {
        let name = field.name();
        let wanted = match near::nearest(&name, missing.expected.known()) {
            Some(wanted) => wanted.to_owned(),
            None => missing.expected.known().first().map_or_else(|| missing.name(), |name| (*name).to_owned()),
        };
        let advice = (self.advise)(missing, self.view);
        let place = self.scope.place(field.at, &field.pointer);
        Finding::new(Level::Error, missing.kind.as_str(), place, format!("`{wanted}`"), found(&field.found))
            .saying(format!("{missing}; found `{name}`"))
            .helping(advice.unwrap_or_else(|| format!("rename `{name}` to `{wanted}`")))
            .fixing(&wanted)
            .about_name()
    }

    /// Finding for an object whose type is missing because it stands there under another name.
    fn untagged(&self, issue: &Issue) -> Option<Finding> {
        let Expectation::Tag(tagged) = &issue.expected else { return None };
        let mut reader = Reader::new(self.scope.text);
        reader.seek(issue.at);
        let mut fields = JsonRef::ahead(&reader).members();
        let (name, value, wanted) = fields.find_map(|(name, value)| {
            near::nearest(&name, tagged.tags.iter().copied()).map(|tag| (name, value, tag))
        })?;
        // The name, where it is written without escapes.
        let behind = self.scope.text.get(..value.text().as_ptr() as usize - self.scope.text.as_ptr() as usize)?;
        let at = behind.rfind(&format!("\"{name}\"")).unwrap_or(behind.len());
        let object = if issue.kind == IssueKind::Missing { parent(&issue.pointer) } else { &issue.pointer };
        let mut pointer = object.to_owned();
        push_token(&mut pointer, &name);
        let place = self.scope.place(at, &pointer);
        let finding =
            Finding::new(Level::Error, issue.kind.as_str(), place, format!("`{wanted}`"), format!("`{name}`"));
        let help = format!("rename `{name}` to `{wanted}`");
        Some(finding.saying(format!("{issue}; found `{name}`")).helping(help).fixing(wanted).about_name())
    }

    /// Finding for an issue by itself; with the advice of the type, if the document may be looked through for it.
    fn issue(&self, issue: &Issue, advised: bool) -> Finding {
        let advice = advised.then(|| (self.advise)(issue, self.view)).flatten();
        let near =
            (issue.kind == IssueKind::UnknownMember).then(|| near::nearest_known(issue, &issue.name())).flatten();
        let plain = self.plain(issue);
        match near {
            Some(near) => {
                let stands =
                    advised && self.view.get(parent(&issue.pointer)).is_some_and(|it| it.probe([near])[0].is_some());
                let also = if stands { " That field is there as well" } else { "" };
                let help = advice.unwrap_or_else(|| format!("did you mean `{near}`?{also}"));
                let finding = Finding { level: Level::Warning, ..plain }.helping(help);
                if stands { finding } else { finding.fixing(near) }
            }
            None => match fix(issue) {
                Some(value) if advice.is_none() => plain.fixing(value),
                _ => plain,
            }
            .advised(advice.or_else(|| help(issue, self.scope.text))),
        }
    }

    /// Finding without help.
    fn plain(&self, issue: &Issue) -> Finding {
        let place = match issue.kind {
            IssueKind::Missing | IssueKind::MissingOneOf => self.scope.place(issue.at, &issue.pointer),
            _ => self.scope.place_of_value(issue.at, &issue.pointer),
        };
        let (expected, found) = (issue.expected.to_string(), found(&issue.found));
        let (kind, message) = (issue.kind, issue.to_string());
        let finding = Finding::with_message(kind.level(), kind.as_str(), place, message, (expected, found));
        match issue.expected {
            Expectation::NoSuchField(_) | Expectation::Payload { .. } => finding.about_name(),
            _ => finding.about(issue.content()),
        }
    }
}

#[cfg(test)]
mod tests;
