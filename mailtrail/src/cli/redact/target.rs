//! Where a file is written to.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use mailtrail::Redactor;
use mailtrail::input::{Source, Trouble};

use super::apart::Apart;
use crate::cli::inputs::{Inputs, is_same};
use crate::cli::new_file::{NewFile, failed, folder};

/// The folder that is written to, and what stands there already.
pub(super) struct Targets<'a> {
    folder: &'a Path,
    arguments: &'a [OsString],
    given: BTreeSet<PathBuf>,
    inputs: Inputs,
    apart: Apart,
}

impl<'a> Targets<'a> {
    pub(super) fn new(folder: &'a Path, arguments: &'a [OsString], inputs: Inputs, apart: Apart) -> Self {
        Self { folder, arguments, given: BTreeSet::new(), inputs, apart }
    }

    /// The path of what becomes of a source: the same below the folder that was named, or the name alone of a file that was.
    pub(super) fn of(&mut self, source: &Source, redactor: &mut Redactor) -> Result<PathBuf, Trouble> {
        let Source::File(path) = source else {
            return Err(Trouble::new(source.name(), "has no name to be written under: leave out `--out`"));
        };
        let names = relative(path, self.arguments).components().filter_map(|part| match part {
            Component::Normal(name) => Some(name),
            _ => None,
        });
        let names: Vec<_> = names.collect();
        let texts: Option<Vec<_>> = names.iter().map(|name| name.to_str()).collect();
        let target = match texts {
            Some(texts) => {
                redactor.file_path(&texts.join("/")).split('/').fold(self.folder.to_owned(), |it, name| it.join(name))
            }
            None => names.iter().fold(self.folder.to_owned(), |target, name| match name.to_str() {
                Some(name) => target.join(redactor.file_name(name)),
                None => target.join(name),
            }),
        };
        if !self.given.insert(target.clone()) {
            return Err(Trouble::new(
                source.name(),
                format!("another file is written to `{}` already", target.display()),
            ));
        }
        if is_same(path, &target) {
            return Err(Trouble::new(source.name(), "is not written over itself: name another folder with `--out`"));
        }
        self.apart.check(path, &target)?;
        if self.inputs.has(&target) {
            let message =
                format!("`{}` is read too, and not written over: name another folder with `--out`", target.display());
            return Err(Trouble::new(source.name(), message));
        }
        Ok(target)
    }
}

/// The path below the folder that was named, or the name alone of a file that was.
pub(super) fn relative<'p>(path: &'p Path, arguments: &[OsString]) -> &'p Path {
    let arguments = arguments.iter().map(Path::new);
    let below = arguments.filter_map(|it| path.strip_prefix(it).ok()).min_by_key(|rest| rest.components().count());
    match below {
        Some(rest) if rest.as_os_str().is_empty() => path.file_name().map_or(path, Path::new),
        Some(rest) => rest,
        None => path,
    }
}

/// A file that becomes this one when it is complete; its folder is made.
pub(super) fn create(path: &Path) -> Result<(File, NewFile), Trouble> {
    fs::create_dir_all(folder(path)).map_err(|error| failed(path, &error))?;
    NewFile::create(path)
}
