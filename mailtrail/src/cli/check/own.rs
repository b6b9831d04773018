//! Files of the run itself: its output, and its inputs that are not logs.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use mailtrail::input::{Discovery, Source, Trouble};
use mailtrail::report::plain;

use crate::cli::arguments::{Common, Known};
use crate::cli::baselines;
use crate::cli::config::{self, Config};
use crate::cli::inputs::{Inputs, is_same};
use crate::cli::new_file::{is_stdout, place};

/// The files of a run itself.
pub(super) struct Own<'a> {
    pub(super) common: &'a Common,
    pub(super) config: &'a Config,
    pub(super) known: Option<&'a Known>,
}

impl<'a> Own<'a> {
    /// The file of what is known already, if one is read.
    pub(super) fn baseline(&self) -> Option<&'a Path> {
        let known = self.known.filter(|known| known.write_baseline.is_none())?;
        known.baseline.as_deref().or(self.config.baseline.as_deref())
    }

    /// The file for what is known from now on.
    fn new_baseline(&self) -> Option<&'a Path> {
        self.known?.write_baseline.as_deref()
    }

    /// Says which `[[overrides]]` are about no file, if all files of the configuration were looked for.
    pub(super) fn tell_idle(&self, discovery: &Discovery) {
        let common = self.common;
        let is_all = common.paths.is_empty() && common.habits.files_from.is_none();
        if !is_all || common.habits.quiet || !discovery.troubles.is_empty() {
            return;
        }
        for (wanted, place) in self.config.overrides.iter().zip(&self.config.overrides_at) {
            if !discovery.sources.iter().filter_map(Source::path).any(|path| wanted.files.matches(path)) {
                let line = format!("{place}: this override matches none of the files that were found");
                // Nobody is left to be told if this fails.
                drop(writeln!(io::stderr(), "mailtrail: {}", plain(&line)));
            }
        }
    }

    /// Takes the files beside others out of what was found, and says which of them stand beside nothing.
    pub(super) fn sort_out(discovery: &mut Discovery, paths: &[OsString]) {
        let (troubles, named) = (&mut discovery.troubles, |path: &Path| paths.iter().any(|named| *named == *path));
        discovery.sources.retain(|source| {
            let Source::File(path) = source else { return true };
            let Some(file) = config::stands_beside(path).filter(|_| !named(path)) else { return true };
            if !file.exists() {
                let message = format!("there is no `{}` that this is about", file.display());
                troubles.push(Trouble::new(path.to_string_lossy(), message));
            }
            false
        });
    }

    /// Leaves baselines out that stand in a folder with logs, and reports that runs before this one wrote, unless they are named themselves.
    pub(super) fn leave_out(&self, discovery: &mut Discovery, paths: &[OsString], wrote: bool) {
        let old = self.new_baseline().filter(|file| file.is_file() && baselines::read(file).is_ok());
        let reports = self.common.output.iter().map(|target| &*target.path).filter(|_| wrote);
        let files = self.baseline().or(old).into_iter().chain(reports).filter(|file| file.is_file());
        let files: Vec<_> = files.filter(|file| !paths.iter().any(|path| is_same(Path::new(path), file))).collect();
        if !files.is_empty() {
            let is_own = |path: &Path| files.iter().any(|file| is_same(path, file));
            discovery.sources.retain(|source| !source.path().is_some_and(is_own));
        }
    }

    /// What is written, besides the report on standard output.
    fn outputs(&self) -> impl Iterator<Item = &'a Path> {
        self.common.output.iter().map(|target| &*target.path).chain(self.new_baseline())
    }

    /// Refuses to write two things to the same file, of which one would be left.
    pub(super) fn tell_apart(&self) -> Result<(), Trouble> {
        let mut places = BTreeSet::new();
        // Where nothing else is said, the report of `--format` goes there.
        if self.common.output.iter().all(|target| target.format.is_some() && !is_stdout(&target.path)) {
            places.insert(PathBuf::from("-"));
        }
        for output in self.outputs() {
            if place(output).is_some_and(|place| !places.insert(place)) {
                let message = "another report goes there too: name a file for each";
                return Err(Trouble::new(output.to_string_lossy(), message));
            }
        }
        Ok(())
    }

    /// Refuses to write over what is read.
    pub(super) fn spare(&self, discovery: &Discovery) -> Result<(), Trouble> {
        let outputs: Vec<_> = self.outputs().filter(|path| !is_stdout(path) && path.exists()).collect();
        if outputs.is_empty() {
            return Ok(());
        }
        let mut inputs = Inputs::of(discovery);
        inputs.add(self.baseline().into_iter().chain(self.common.habits.files_from.as_deref()));
        inputs.add([&*self.config.file]);
        if !self.common.habits.no_config {
            let beside: Vec<_> = discovery.sources.iter().filter_map(Source::path).map(config::beside_name).collect();
            inputs.add(beside.iter().map(PathBuf::as_path));
        }
        outputs.into_iter().try_for_each(|path| inputs.spare(path))
    }
}
