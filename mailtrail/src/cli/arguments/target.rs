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

/// `FILE` or `FORMAT=FILE`; what stands before `=` is part of the file's name if it is no format.
pub(super) fn target(text: &str) -> Result<Target, String> {
    let named = text.split_once('=').and_then(|(format, path)| Some((Format::from_str(format, true).ok()?, path)));
    let (format, path) = named.map_or((None, text), |(format, path)| (Some(format), path));
    if path.is_empty() {
        return Err("expected the name of a file".into());
    }
    Ok(Target { format, path: path.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_may_stand_before_files() {
        let parsed = |text| target(text).map(|target| (target.format, target.path));
        assert_eq!(parsed("out/a.json"), Ok((None, "out/a.json".into())));
        assert_eq!(parsed("sarif=a=b"), Ok((Some(Format::Sarif), "a=b".into())));
        assert_eq!(parsed("a=b"), Ok((None, "a=b".into())));
        assert!(parsed("tap=").is_err());
    }
}
