//! Where a report goes.

use std::path::PathBuf;

use clap::ValueEnum as _;

use super::Format;

/// A file for a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Target {
    /// Its format; that of `--format`, if it has none of its own.
    pub(in crate::cli) format: Option<Format>,
    /// Path of the file.
    pub(in crate::cli) path: PathBuf,
}

/// `FILE` or `FORMAT=FILE`; a name with `=` in it is that of a file if it begins with a folder.
pub(super) fn target(text: &str) -> Result<Target, String> {
    let is_path = |text: &str| text.is_empty() || text.contains(std::path::is_separator);
    let (format, path) = match text.split_once('=').filter(|(format, _)| !is_path(format)) {
        Some((format, path)) => (Some(Format::from_str(format, true).map_err(|_| no_format(format, text))?), path),
        None => (None, text),
    };
    if path.is_empty() {
        return Err("expected a file name".into());
    }
    Ok(Target { format, path: path.into() })
}

fn no_format(format: &str, text: &str) -> String {
    let formats = Format::value_variants().iter().filter_map(Format::to_possible_value);
    let formats: Vec<_> = formats.map(|format| format.get_name().to_owned()).collect();
    format!(
        "unknown format `{format}`, expected one of {}; for a file of this name, write `./{text}`",
        formats.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_may_stand_before_files() {
        let parsed = |text| target(text).map(|target| (target.format, target.path));
        assert_eq!(parsed("out/a.json"), Ok((None, "out/a.json".into())));
        assert_eq!(parsed("sarif=a=b"), Ok((Some(Format::Sarif), "a=b".into())));
        assert_eq!(parsed("./a=b"), Ok((None, "./a=b".into())));
        assert_eq!(parsed("=b"), Ok((None, "=b".into())));
        assert!(parsed("a=b").is_err_and(|error| error.ends_with("; for a file of this name, write `./a=b`")));
        assert!(parsed("tap=").is_err());
    }
}
