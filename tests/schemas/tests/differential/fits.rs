//! What `check` finds, as a verdict.

use mailtrail_schemas::Profile;
use mailtrail_wire::{Erratum, Issue, IssueKind, Level, judge};

/// Whether a document with these issues fits the schema of a profile: `validate` accepts what has no error, `strict` what has nothing
/// but known deviations. Of a name that stands twice engines see one value, so that says nothing here.
pub(crate) fn fits(issues: &[Issue], text: &str, errata: &[Erratum], profile: Profile) -> bool {
    let highest = if profile == Profile::Validate { Level::Warning } else { Level::Known };
    let issues = issues.iter().filter(|issue| issue.kind != IssueKind::Duplicate);
    issues.into_iter().all(|issue| judge(issue, text, errata).0 <= highest)
}
