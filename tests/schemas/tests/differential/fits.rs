//! What `check` says, as a verdict.

use mailtrail_schemas::Profile;
use mailtrail_wire::{Issue, IssueKind};

/// What is no error although it is found.
const HARMLESS: [IssueKind; 2] = [IssueKind::Form, IssueKind::Duplicate];
/// What only a closed schema refuses.
const UNKNOWN: [IssueKind; 3] = [IssueKind::UnknownValue, IssueKind::UnknownMember, IssueKind::UnknownType];

/// Whether a document with these issues fits the schema of a profile, `validate` or `strict`.
pub(crate) fn fits(issues: &[Issue], profile: Profile) -> bool {
    let is_fine = |kind| HARMLESS.contains(&kind) || profile == Profile::Validate && UNKNOWN.contains(&kind);
    issues.iter().all(|issue| is_fine(issue.kind))
}
