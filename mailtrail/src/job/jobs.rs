//! The job for each source.

use super::options::Options;
use super::work::Job;
use crate::input::Source;
use crate::verdict::Level;

/// Jobs for sources: one for all of them, or one for each set of options.
pub(super) struct Jobs<J> {
    jobs: Vec<J>,
    /// The job of each source; the first, where there are none.
    of: Vec<usize>,
}

impl<J: Job> Jobs<J> {
    /// The same job for all.
    pub(super) fn one(job: J) -> Self {
        Self { jobs: vec![job], of: Vec::new() }
    }

    /// A job for each set of options that some source has.
    pub(super) fn new(options: &Options, sources: &[Source], make: impl Fn(&Options) -> J) -> Self {
        if options.overrides.is_empty() {
            return Self::one(make(options));
        }
        let (mut sets, mut of) = (vec![Vec::new()], Vec::with_capacity(sources.len()));
        for source in sources {
            let set = options.among(source);
            let known = sets.iter().position(|known| *known == set);
            of.push(known.unwrap_or(sets.len()));
            if known.is_none() {
                sets.push(set);
            }
        }
        Self { jobs: sets.iter().map(|set| make(&options.with(set))).collect(), of }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &dyn Job> {
        self.jobs.iter().map(|job| job as &dyn Job)
    }

    /// Index of the job of a source.
    pub(super) fn index(&self, source: usize) -> usize {
        self.of.get(source).copied().unwrap_or_default()
    }

    pub(super) fn job(&self, index: usize) -> &dyn Job {
        &self.jobs[index]
    }

    /// The job that is done for all.
    pub(super) fn into_only(mut self) -> Option<J> {
        self.jobs.pop()
    }

    /// How many jobs there are.
    pub(super) fn len(&self) -> usize {
        self.jobs.len()
    }

    /// How many findings of a sort and a level of their own somebody needs, who says so for the levels that they get.
    pub(super) fn enough(&self, own: Level, enough: &dyn Fn(Level) -> u64) -> u64 {
        self.all().map(|job| job.levels().enough(own, enough)).max().unwrap_or(u64::MAX)
    }
}
