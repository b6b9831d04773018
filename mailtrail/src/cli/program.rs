//! `mailtrail convert` and `mailtrail sql`: separate programs, because Parquet and a query engine have many dependencies.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;
use mailtrail::input::{Trouble, reason};

/// A program that is installed for itself.
pub(super) struct Program {
    /// Name of the program.
    name: &'static str,
    /// Folder of its package in the repository.
    folder: &'static str,
}

pub(super) const CONVERT: Program = Program { name: "mailtrail-convert", folder: "parquet" };
pub(super) const SQL: Program = Program { name: "mailtrail-sql", folder: "sql" };

/// What is handed on.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(super) struct Handed {
    /// What the program takes; --help says what that is
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

impl Program {
    /// Calls the program, beside this one or on the path.
    pub(super) fn run(&self, handed: &Handed) -> Result<ExitCode, Trouble> {
        let status = Command::new(self.path()).args(&handed.arguments).status().map_err(|error| {
            let said = match error.kind() {
                io::ErrorKind::NotFound => "it is not installed".to_owned(),
                _ => reason(&error),
            };
            let help = format!("install it with `cargo install --path {}` in a clone of the repository", self.folder);
            Trouble::new(self.name, said).with_help(help)
        })?;
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        Ok(code.map_or(ExitCode::from(super::NOT_DONE), ExitCode::from))
    }

    fn path(&self) -> PathBuf {
        let name = format!("{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(&name)));
        beside.filter(|program| program.is_file()).unwrap_or_else(|| name.into())
    }
}
