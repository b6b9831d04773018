//! Checks that a message did not pass, and why.

use crate::{OpenEnum as _, VerdictStatus};

use super::StoryVerdicts;

/// A check that a message did not pass on arrival: which one, what the log says, and what that means.
///
/// ```
/// use workmail_events::VerdictStatus;
/// use workmail_events::trace::StoryVerdicts;
///
/// let mut verdicts = StoryVerdicts::default();
/// verdicts.spf = Some(VerdictStatus::Pass);
/// verdicts.dkim = Some(VerdictStatus::Gray);
/// verdicts.dmarc = Some(VerdictStatus::Fail);
/// let failed = verdicts.failed();
/// let told: Vec<_> = failed.iter().map(|check| (check.name, check.status.as_str(), check.cause.as_deref())).collect();
/// assert_eq!(
///     told,
///     [
///         ("DKIM", "GRAY", Some("there is no signature, or one of another domain than the sender's")),
///         ("DMARC", "FAIL", Some("SPF passed, but for another domain than that of the author, and DKIM said GRAY")),
///     ],
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FailedCheck {
    /// Name of the check: `spam`, `DKIM`, `SPF` or `DMARC`.
    pub name: &'static str,
    /// What the log says of it, as the log spells it: `FAIL`, `GRAY`, `PROCESSING_FAILED` or another value.
    pub status: String,
    /// What that means, in a few words; nothing if this version does not know the value.
    pub cause: Option<String>,
}

impl FailedCheck {
    /// One of the checks of a message, if the message did not pass it.
    pub(crate) fn of(name: &'static str, status: &VerdictStatus, all: &StoryVerdicts) -> Option<Self> {
        let is_failed = *status != VerdictStatus::Pass;
        is_failed.then(|| Self { name, status: status.as_str().to_owned(), cause: cause(name, status, all) })
    }
}

/// What the result of a check means. See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
fn cause(name: &str, status: &VerdictStatus, all: &StoryVerdicts) -> Option<String> {
    Some(
        match (name, status) {
            (_, VerdictStatus::ProcessingFailed) => "the check could not be run",
            ("spam", VerdictStatus::Fail) => "Amazon SES takes it for spam",
            ("spam", VerdictStatus::Gray) => "Amazon SES is not sure whether it is spam",
            ("DKIM", VerdictStatus::Fail) => "the signature is not valid",
            ("DKIM", VerdictStatus::Gray) => "there is no signature, or one of another domain than the sender's",
            ("SPF", VerdictStatus::Fail) => "the sending server may not send for the domain of the envelope sender",
            ("SPF", VerdictStatus::Gray) => {
                "the domain of the envelope sender does not say whether the server may send"
            }
            ("DMARC", VerdictStatus::Fail) => return Some(cause_of_dmarc(all)),
            ("DMARC", VerdictStatus::Gray) => "the domain of the author asks for nothing",
            _ => return None,
        }
        .to_owned(),
    )
}

/// DMARC fails if neither SPF nor DKIM passes for the domain of the author, so these two say why.
fn cause_of_dmarc(all: &StoryVerdicts) -> String {
    let said = |name: &str, verdict: Option<&VerdictStatus>| match verdict {
        None => format!("{name} is not logged"),
        Some(VerdictStatus::Pass) => format!("{name} passed, but for another domain than that of the author"),
        Some(status) => format!("{name} said {}", status.as_str()),
    };
    match (&all.spf, &all.dkim) {
        (Some(VerdictStatus::Pass), Some(VerdictStatus::Pass)) => {
            "SPF and DKIM passed, but for another domain than that of the author".to_owned()
        }
        (Some(spf), Some(dkim)) if *spf != VerdictStatus::Pass && *dkim != VerdictStatus::Pass => {
            format!("neither SPF ({}) nor DKIM ({}) passed", spf.as_str(), dkim.as_str())
        }
        (Some(VerdictStatus::Pass), dkim) => {
            format!("{}, and {}", said("SPF", all.spf.as_ref()), said("DKIM", dkim.as_ref()))
        }
        (spf, dkim) => format!("{}, and {}", said("DKIM", dkim.as_ref()), said("SPF", spf.as_ref())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cause_of(spf: Option<&str>, dkim: Option<&str>) -> String {
        let (spf, dkim) = (spf.map(VerdictStatus::from), dkim.map(VerdictStatus::from));
        let all = StoryVerdicts { dkim, spf, ..StoryVerdicts::default() };
        cause_of_dmarc(&all)
    }

    #[test]
    fn dmarc_fails_by_what_it_stands_on() {
        for (spf, dkim, expected) in [
            (Some("FAIL"), Some("FAIL"), "neither SPF (FAIL) nor DKIM (FAIL) passed"),
            (Some("GRAY"), Some("odd"), "neither SPF (GRAY) nor DKIM (odd) passed"),
            (Some("PASS"), Some("PASS"), "SPF and DKIM passed, but for another domain than that of the author"),
            (
                Some("FAIL"),
                Some("PASS"),
                "DKIM passed, but for another domain than that of the author, and SPF said FAIL",
            ),
            (Some("PASS"), None, "SPF passed, but for another domain than that of the author, and DKIM is not logged"),
            (None, None, "DKIM is not logged, and SPF is not logged"),
            (Some("FAIL"), None, "DKIM is not logged, and SPF said FAIL"),
        ] {
            assert_eq!(cause_of(spf, dkim), expected);
        }
    }

    #[test]
    fn what_passed_or_is_unknown() {
        let all = StoryVerdicts::default();
        assert_eq!(FailedCheck::of("SPF", &VerdictStatus::Pass, &all), None);
        let odd = FailedCheck::of("SPF", &VerdictStatus::from("ODD"), &all).unwrap();
        assert_eq!((odd.status.as_str(), odd.cause), ("ODD", None));
    }
}
