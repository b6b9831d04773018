//! Which files in folders are read.

use clap::Args;
use mailtrail::input::Search;

/// Which files are found in folders, and by globs.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Files")]
pub(in crate::cli) struct Find {
    /// Read files with this ending in folders too; may be given several times
    #[arg(long, value_name = "EXT")]
    ext: Vec<String>,
    /// Leave out files and folders that match this glob, as in a .gitignore; may be given several times
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Search hidden files and folders too
    #[arg(long)]
    hidden: bool,
    /// Read what .gitignore, .ignore and their like leave out
    #[arg(long)]
    no_ignore: bool,
}

impl Find {
    pub(in crate::cli) fn search(&self) -> Search {
        let mut search = Search::default();
        search.endings.clone_from(&self.ext);
        search.exclude.clone_from(&self.exclude);
        search.hidden = self.hidden;
        search.no_ignore = self.no_ignore;
        search
    }
}
