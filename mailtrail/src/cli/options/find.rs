//! Which files in folders are read.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use mailtrail::input::{Discovery, Search, Source, Trouble};

/// Which files are found in folders, and by globs.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Files")]
pub(in crate::cli) struct Find {
    /// Also read files with this extension in folders; may be given several times
    #[arg(long, value_name = "EXT")]
    ext: Vec<String>,
    /// Exclude files and folders that match this glob, as in a .gitignore; may be given several times
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Search hidden files and folders too
    #[arg(long)]
    hidden: bool,
    /// Read files that .gitignore, .ignore and the like exclude
    #[arg(long)]
    no_ignore: bool,
    /// Apply excludes to files named on the command line too, for hooks that name the changed files
    #[arg(long)]
    force_exclude: bool,
    /// File name that stands for standard input in reports and in the globs of mailtrail.toml
    #[arg(long, value_name = "NAME")]
    stdin_name: Option<PathBuf>,
}

impl Find {
    /// What arguments name.
    pub(in crate::cli) fn discover(&self, arguments: &[OsString]) -> Discovery {
        let mut discovery = self.search().discover(arguments);
        self.tell_unread(&mut discovery);
        discovery
    }

    /// Says that standard input has a name and is not read.
    pub(in crate::cli) fn tell_unread(&self, discovery: &mut Discovery) {
        let is_read = discovery.sources.iter().any(|source| matches!(source, Source::StdinAs(_)));
        if self.stdin_name.is_some() && !is_read {
            let trouble = Trouble::new("--stdin-name", "expected `-` among the files: standard input is not read");
            discovery.troubles.push(trouble);
        }
    }

    pub(in crate::cli) fn search(&self) -> Search {
        let mut search = Search::default();
        search.endings.clone_from(&self.ext);
        search.exclude.clone_from(&self.exclude);
        search.hidden = self.hidden;
        search.no_ignore = self.no_ignore;
        search.force_exclude = self.force_exclude;
        search.stdin_name.clone_from(&self.stdin_name);
        search
    }
}
