//! A sink that removes accepted findings.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::baseline::{Baseline, Entry};
use super::failures::{ExpectedFailure, UNREADABLE};
use crate::envelope::Place;
use crate::input::{PassedOver, Position, Source, Trouble, absolute};
use crate::job::Sink;
use crate::report::counted;
use crate::verdict::{Finding, Level, Sort, Summary};

/// Rule of findings about failures that were expected and did not happen.
pub(crate) const NOT_FAILED: &str = "no-expected-failure";

/// A sink in front of another one: accepted findings are counted and do not reach the other sink.
///
/// It needs every finding, so the job renders all of them.
///
/// ```
/// use mailtrail::accept::{Accepting, ExpectedFailure};
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, validate};
///
/// struct Count(Vec<String>);
/// impl Sink for Count {
///     fn finding(&mut self, _: &Source, finding: &Finding) {
///         self.0.push(finding.message.clone());
///     }
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("a.json");
/// std::fs::write(&file, "{\"eventVersion\": \"1.11\"")?;
///
/// let mut count = Count(Vec::new());
/// let failures = vec![ExpectedFailure::of(file.clone(), "truncated"), ExpectedFailure::of(file.clone(), "null")];
/// let mut accepting = Accepting::new(&mut count).failures(failures);
/// let summary = validate(&[Source::File(file)], &Options::default(), &mut accepting)?;
/// let summary = accepting.finish(summary);
/// assert_eq!((summary.expected_failures, summary.errors), (1, 1));
/// assert_eq!(count.0, ["expected to fail with `null`, which was not found"]);
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Accepting<'s> {
    sink: &'s mut dyn Sink,
    /// What must be found, with how often it was, in whole paths.
    failures: Vec<(ExpectedFailure, u64)>,
    baseline: Option<Baseline>,
    /// The baseline that becomes of what is found.
    new: Option<Baseline>,
    /// Whether all that was found is in the new one.
    is_whole: bool,
    read: BTreeSet<PathBuf>,
    expected: Summary,
    known: Summary,
    /// What is told here.
    told: Summary,
}

impl std::fmt::Debug for Accepting<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Accepting").field("failures", &self.failures).finish_non_exhaustive()
    }
}

impl<'s> Accepting<'s> {
    /// Makes a sink that accepts nothing yet.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// let accepting = mailtrail::accept::Accepting::new(sink);
    /// assert!(accepting.mended().is_empty());
    /// # }
    /// ```
    pub fn new(sink: &'s mut dyn Sink) -> Self {
        let (expected, known, told) = Default::default();
        let (failures, read) = (Vec::new(), BTreeSet::new());
        Self { sink, failures, baseline: None, new: None, is_whole: true, read, expected, known, told }
    }

    /// Sets the expected failures.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// use mailtrail::accept::{Accepting, ExpectedFailure};
    ///
    /// let mut accepting = Accepting::new(sink).failures(vec![ExpectedFailure::of("a.json".into(), "syntax")]);
    /// assert_eq!(accepting.finish(mailtrail::Summary::default()).errors, 0, "the file was not read");
    /// # }
    /// ```
    #[must_use]
    pub fn failures(mut self, failures: Vec<ExpectedFailure>) -> Self {
        let whole = |failure: ExpectedFailure| ExpectedFailure { file: absolute(&failure.file), ..failure };
        self.failures = failures.into_iter().map(|failure| (whole(failure), 0)).collect();
        self
    }

    /// Sets the old findings.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// use mailtrail::accept::{Accepting, Baseline};
    ///
    /// let accepting = Accepting::new(sink).baseline(Baseline::below("."));
    /// assert!(accepting.mended().is_empty());
    /// # }
    /// ```
    #[must_use]
    pub fn baseline(self, baseline: Baseline) -> Self {
        Self { baseline: Some(baseline), ..self }
    }

    /// Starts a new baseline: every finding is accepted and added to it.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// use mailtrail::accept::{Accepting, Baseline};
    ///
    /// let accepting = Accepting::new(sink).into_baseline(Baseline::below("."));
    /// assert!(accepting.new_baseline().is_some_and(|baseline| baseline.is_ok()));
    /// # }
    /// ```
    #[must_use]
    pub fn into_baseline(self, empty: Baseline) -> Self {
        Self { new: Some(empty), ..self }
    }

    /// Returns the new baseline, if one was asked for.
    ///
    /// # Errors
    ///
    /// Returns an error if the baseline has no room for all findings.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// assert!(mailtrail::accept::Accepting::new(sink).new_baseline().is_none());
    /// # }
    /// ```
    pub fn new_baseline(&self) -> Option<Result<&Baseline, String>> {
        let refused = || "too many findings of different sorts for a baseline; set levels of rules, or exclude files";
        self.new.as_ref().map(|new| if self.is_whole { Ok(new) } else { Err(refused().to_owned()) })
    }

    /// Returns the entries of the baseline that were not found any more, in files that were read or no longer exist.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink) {
    /// assert!(mailtrail::accept::Accepting::new(sink).mended().is_empty());
    /// # }
    /// ```
    pub fn mended(&self) -> Vec<Entry> {
        let is_asked = |path: &Path| {
            let whole = absolute(path);
            self.read.contains(&whole) || self.read.iter().any(|read| is_in(&whole, read)) || !outermost_exists(&whole)
        };
        self.baseline.as_ref().map_or_else(Vec::new, |baseline| baseline.left_in(is_asked))
    }

    /// Returns the summary of a job without accepted findings, and with missing ones added.
    ///
    /// ```no_run
    /// # fn f(sink: &mut dyn mailtrail::Sink, summary: mailtrail::Summary) {
    /// let summary = mailtrail::accept::Accepting::new(sink).finish(summary);
    /// assert_eq!(summary.expected_failures, 0);
    /// # }
    /// ```
    pub fn finish(&mut self, mut summary: Summary) -> Summary {
        summary.replace_findings(&self.told, [&self.expected, &self.known]);
        summary.unreadable -= self.expected.unreadable;
        let all = |summary: &Summary| summary.at_least(Level::Known) + summary.unreadable;
        summary.expected_failures += all(&self.expected);
        summary.baseline += all(&self.known);
        summary
    }

    /// Whether a finding is expected; each failure is met so often.
    fn is_expected(&mut self, file: &Source, is_meant: impl Fn(&ExpectedFailure) -> bool) -> bool {
        if self.failures.is_empty() {
            return false;
        }
        let whole = whole(file);
        let failure = self
            .failures
            .iter_mut()
            .find(|(failure, met)| *met < failure.count && whole.as_ref() == Some(&failure.file) && is_meant(failure));
        failure.map(|(_, met)| *met += 1).is_some()
    }

    fn is_old(&mut self, file: &Source, finding: &Finding) -> bool {
        if let Some(new) = &mut self.new {
            let is_in = finding.counts() && finding.level > Level::Known && new.add(file, finding);
            self.is_whole &= is_in || !finding.counts() || finding.level == Level::Known;
            return is_in;
        }
        finding.counts() && self.baseline.as_mut().is_some_and(|baseline| baseline.take(file, finding))
    }

    /// Tells what was expected of a file that is done, and is not there.
    fn tell_missing(&mut self, file: &Source) {
        let Some(path) = file.path().map(absolute) else { return };
        for (failure, met) in &self.failures {
            if *met >= failure.count || !(failure.file == path || is_in(&failure.file, &path)) {
                continue;
            }
            let found = match *met {
                0 => "which was not found".to_owned(),
                met => {
                    format!("which was found only {}", if met == 1 { "once".into() } else { format!("{met} times") })
                }
            };
            let place = Place::file(Position::default(), failure.pointer.clone().unwrap_or_default());
            let expected = failure.in_words();
            let message = format!("expected to fail with {expected}, {found}");
            let finding = Finding::new(Level::Error, NOT_FAILED, place, expected, counted(*met, "finding"));
            let finding = finding.saying(message);
            let finding = match failure.said_at.as_str() {
                "" => finding,
                place => finding.helping(format!("if it is fixed, remove the entry at {place}")),
            };
            self.told.finding(&finding);
            self.sink.finding(file, &finding);
        }
    }
}

impl Sink for Accepting<'_> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        let counts = finding.counts();
        if counts && self.is_expected(file, |failure| failure.means(finding)) {
            self.expected.finding(finding);
        } else if self.is_old(file, finding) {
            self.known.finding(finding);
        } else {
            self.sink.finding(file, finding);
        }
    }

    fn enough(&self, level: Level) -> u64 {
        let needs_all = !self.failures.is_empty() || self.baseline.is_some() || self.new.is_some();
        if needs_all { u64::MAX } else { self.sink.enough(level) }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.sink.more(file, sort, count);
    }

    fn trouble(&mut self, trouble: &Trouble) {
        let file = Source::File(trouble.place.clone().into());
        if self.is_expected(&file, |failure| failure.rule == UNREADABLE) {
            self.expected.unreadable += 1;
        } else {
            self.sink.trouble(trouble);
        }
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        self.sink.passed_over(archive, members);
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        if self.baseline.is_some() {
            self.read.extend(file.path().map(absolute));
        }
        self.tell_missing(file);
        self.sink.done(file, bytes);
    }
}

/// The whole path of a file; of a member of an archive, with its name behind it.
fn whole(file: &Source) -> Option<PathBuf> {
    let path = file.path()?;
    let name = file.name();
    let member = name.get(path.to_string_lossy().len()..).unwrap_or_default();
    let mut whole = absolute(path).into_os_string();
    whole.push(member);
    Some(whole.into())
}

/// Whether something is called like a member of an archive.
fn is_in(path: &Path, archive: &Path) -> bool {
    path.as_os_str()
        .as_encoded_bytes()
        .strip_prefix(archive.as_os_str().as_encoded_bytes())
        .is_some_and(|rest| rest.starts_with(b":"))
}

/// Whether the file is there, or the archive that it is in.
fn outermost_exists(path: &Path) -> bool {
    let text = path.to_string_lossy();
    path.exists() || text.match_indices(':').any(|(at, _)| Path::new(&text[..at]).is_file())
}
