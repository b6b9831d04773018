//! Results of the checks on a message.

use crate::{DmarcPolicy, VerdictStatus};

use super::FailedCheck;

/// Results of the checks on a message that the organization received.
///
/// ```
/// use workmail_events::VerdictStatus;
/// use workmail_events::trace::StoryVerdicts;
///
/// let mut verdicts = StoryVerdicts::default();
/// verdicts.spam = Some(VerdictStatus::Fail);
/// assert!(!verdicts.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StoryVerdicts {
    /// Result of the spam check; `FAIL` is spam.
    pub spam: Option<VerdictStatus>,
    /// Result of the DKIM check.
    pub dkim: Option<VerdictStatus>,
    /// Result of the SPF check.
    pub spf: Option<VerdictStatus>,
    /// Result of the DMARC check.
    pub dmarc: Option<VerdictStatus>,
    /// Policy that the sending domain publishes; there if the DMARC check failed.
    pub dmarc_policy: Option<DmarcPolicy>,
}

impl StoryVerdicts {
    /// Returns whether there are no results.
    ///
    /// ```
    /// assert!(workmail_events::trace::StoryVerdicts::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the checks that the message did not pass, each with its result and reason.
    ///
    /// ```
    /// use workmail_events::VerdictStatus;
    /// use workmail_events::trace::StoryVerdicts;
    ///
    /// let mut verdicts = StoryVerdicts::default();
    /// verdicts.spf = Some(VerdictStatus::Fail);
    /// verdicts.dkim = Some(VerdictStatus::Pass);
    /// let failed = verdicts.failed();
    /// assert_eq!((failed.len(), failed[0].name), (1, "SPF"));
    /// ```
    pub fn failed(&self) -> Vec<FailedCheck> {
        self.named().filter_map(|(name, status)| FailedCheck::of(name, status, self)).collect()
    }

    /// Results with their names, those that are there.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, &VerdictStatus)> {
        let all = [("spam", &self.spam), ("DKIM", &self.dkim), ("SPF", &self.spf), ("DMARC", &self.dmarc)];
        all.into_iter().filter_map(|(name, verdict)| Some((name, verdict.as_ref()?)))
    }
}
