//! `mailtrail convert`: a program of its own, since tables of Parquet need much that nothing else here needs.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;
use mailtrail::input::{Trouble, reason};

/// Name of the program.
const PROGRAM: &str = "mailtrail-convert";

#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(super) struct Convert {
    /// What `mailtrail-convert` takes, such as PATH --out DIR; --help says more
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Calls the program, beside this one or on the path.
pub(super) fn run(convert: &Convert) -> Result<ExitCode, Trouble> {
    let status = Command::new(program()).args(&convert.arguments).status().map_err(|error| {
        let said = match error.kind() {
            io::ErrorKind::NotFound => "it is not installed".to_owned(),
            _ => reason(&error),
        };
        Trouble::new(PROGRAM, said)
            .with_help("install it with `cargo install --path parquet` in a clone of the repository")
    })?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::from(super::NOT_DONE), ExitCode::from))
}

fn program() -> PathBuf {
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe().ok().and_then(|own| Some(own.parent()?.join(&name)));
    beside.filter(|program| program.is_file()).unwrap_or_else(|| name.into())
}
