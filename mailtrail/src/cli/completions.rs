//! `mailtrail completions` and `mailtrail man`: made from the same definition as the help.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Command};
use clap_complete::Shell;
use clap_mangen::Man;
use mailtrail::input::Trouble;

use super::new_file::{failed, replace};
use super::{exit, print};

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// Shell: bash, zsh, fish, powershell or elvish
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Manual {
    /// Write a page for each command to this folder instead
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn completions(arguments: &Completions, mut command: Command) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "mailtrail", &mut script);
    exit(print(String::from_utf8_lossy(&script)))
}

pub(super) fn manual(arguments: &Manual, command: Command) -> ExitCode {
    exit(match &arguments.out {
        None => page(command).and_then(|page| print(String::from_utf8_lossy(&page))),
        Some(folder) => pages(folder, command).map(|()| ExitCode::SUCCESS),
    })
}

/// A page for the command and for each command of it, `mailtrail-schema-list.1` and the like.
fn pages(folder: &Path, mut root: Command) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    root.build();
    let mut commands = vec![(String::from("mailtrail"), root)];
    while let Some((name, command)) = commands.pop() {
        for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
            commands.push((format!("{name}-{}", inner.get_name()), inner.clone()));
        }
        let path = folder.join(format!("{name}.1"));
        let text = page(command.display_name(name))?;
        replace(&path, &text)?;
    }
    Ok(())
}

fn page(command: Command) -> Result<Vec<u8>, Trouble> {
    let mut page = Vec::new();
    let refused = |error: io::Error| Trouble::writing("man page", &error);
    Man::new(command).render(&mut page).map_err(refused)?;
    Ok(page)
}
