//! `mailtrail.toml`: the settings of a repository.

mod document;
mod keys;

use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use mailtrail::accept::ExpectedFailure;
use mailtrail::input::{Source, Trouble, absolute, reason};
use mailtrail::{Expected, Level, Levels, Override, RuleLevel};

use self::document::Document;
use super::arguments::{Common, Format};

/// Name of the file.
const NAME: &str = "mailtrail.toml";

/// What stands behind the name of a file for its expected failures.
pub(super) const BESIDE: &str = ".expected.toml";

/// What a configuration file says.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of its own")]
pub(super) struct Config {
    /// The file itself.
    pub(super) file: PathBuf,
    /// The folder that paths are told from.
    pub(super) folder: PathBuf,
    pub(super) paths: Vec<String>,
    /// Where it names no paths in so many words.
    pub(super) no_paths: Option<String>,
    pub(super) ext: Vec<String>,
    pub(super) exclude: Vec<String>,
    pub(super) hidden: bool,
    pub(super) no_ignore: bool,
    pub(super) force_exclude: bool,
    format: Option<Format>,
    fail_on: Option<Level>,
    strict: bool,
    expect: Vec<Expected>,
    of_type: Option<Expected>,
    pub(super) baseline: Option<PathBuf>,
    max_findings: Option<u64>,
    pub(super) rules: Vec<(String, RuleLevel)>,
    pub(super) overrides: Vec<Override>,
    /// Where each of them stands.
    pub(super) overrides_at: Vec<String>,
    pub(super) failures: Vec<ExpectedFailure>,
}

impl Config {
    /// What holds where there is no file; there may be one later.
    pub(super) fn none() -> Self {
        Self { file: NAME.into(), ..Self::default() }
    }

    /// Reads the file that is named, or else the nearest one.
    pub(super) fn find(named: Option<&Path>) -> Result<Option<Self>, Vec<Trouble>> {
        match named.map(Path::to_owned).or_else(nearest) {
            Some(file) => Self::read(&file).map(Some),
            None => Ok(None),
        }
    }

    fn read(file: &Path) -> Result<Self, Vec<Trouble>> {
        let folder = absolute(file).parent().map_or_else(PathBuf::new, Path::to_owned);
        let text = text_of(file)?;
        let name = shown(file);
        let mut document = Document::of(&name, &text);
        let config = Self { file: file.to_owned(), folder, ..Self::default() };
        let config = keys::config(config, &mut document);
        document.end(config)
    }

    /// Does what the file says where the command line says nothing.
    pub(super) fn complete(&self, common: &mut Common, given: &ArgMatches) {
        let is_given = |name: &str| given.value_source(name) == Some(clap::parser::ValueSource::CommandLine);
        if let Some(format) = self.format.filter(|_| !is_given("format")) {
            common.format = format;
        }
        if !is_given("strict") && !is_given("fail_on") {
            common.strict = self.strict;
            if let Some(level) = self.fail_on {
                common.set_fail_on(level);
            }
        }
        if !is_given("expect") && !is_given("of_type") {
            common.expect.clone_from(&self.expect);
            common.habits.of_type.clone_from(&self.of_type);
        }
        common.habits.max_findings = common.habits.max_findings.or(self.max_findings);
    }

    /// A path of the file, as it is called from the working folder.
    pub(super) fn seen_from_here(&self, path: &str) -> PathBuf {
        let whole = absolute(&self.folder.join(path));
        let here = std::env::current_dir().unwrap_or_default();
        match whole.strip_prefix(&here) {
            Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
            Ok(below) => below.to_owned(),
            Err(_) => whole,
        }
    }
}

/// Levels of rules over others; single rules win over groups.
pub(super) fn levels<'r>(layers: impl IntoIterator<Item = &'r [(String, RuleLevel)]>) -> Levels {
    let mut levels = Levels::default();
    for layer in layers {
        let (groups, rules): (Vec<_>, Vec<_>) = layer.iter().partition(|(name, _)| Levels::is_group(name));
        for (name, level) in groups.into_iter().chain(rules) {
            // Whoever read the name has refused it if it is none.
            drop(levels.set(name, *level));
        }
    }
    levels
}

/// Failures that are expected of a file, as the file beside it says, and what that is called.
pub(super) fn beside(source: &Source) -> Result<Vec<ExpectedFailure>, Vec<Trouble>> {
    let (Source::File(path) | Source::StdinAs(path)) = source else { return Ok(Vec::new()) };
    let name = beside_name(path);
    if !name.is_file() {
        return Ok(Vec::new());
    }
    let text = text_of(&name)?;
    let shown = shown(&name);
    let mut document = Document::of(&shown, &text);
    let failures = keys::beside(path, &mut document);
    document.end(failures)
}

/// What the file beside a file is called.
pub(super) fn beside_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(BESIDE);
    name.into()
}

/// The file that a path stands beside, if it is called so.
pub(super) fn stands_beside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?.strip_suffix(BESIDE).filter(|name| !name.is_empty())?;
    Some(path.with_file_name(name))
}

fn text_of(file: &Path) -> Result<String, Vec<Trouble>> {
    let refused = |message: String| vec![Trouble::new(shown(file), message)];
    let bytes = fs::read(file).map_err(|error| refused(format!("cannot be read: {}", reason(&error))))?;
    String::from_utf8(bytes).map_err(|_| refused("expected UTF-8".into()))
}

fn shown(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// The file in the working folder, or in the nearest folder above, but not above the root of the repository.
fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    for (above, folder) in here.ancestors().enumerate() {
        let file = folder.join(NAME);
        if file.is_file() {
            let short: PathBuf = std::iter::repeat_n("..", above).chain([NAME]).collect();
            return Some(short);
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}
