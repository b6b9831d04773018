//! File errors, in plain words and with the path.

use std::error::Error;
use std::fmt::Display;
use std::io;
use std::path::Path;

use arrow_schema::ArrowError;
use mailtrail::input::reason;
use parquet::errors::ParquetError;

/// A file or folder that cannot be written.
pub(crate) fn writing(path: &Path, error: &io::Error) -> io::Error {
    failed("cannot write", path, error, str::to_owned)
}

/// A file or folder that cannot be read.
pub(crate) fn reading(path: &Path, error: &io::Error) -> io::Error {
    failed("cannot read", path, error, |said| format!("it is damaged, or something else wrote it ({said})"))
}

/// Something else that is wrong with a file or folder.
pub(crate) fn about(path: &Path, message: impl Display) -> io::Error {
    io::Error::other(format!("{}: {message}", path.display()))
}

/// What Arrow and Parquet say that is no error of the system.
type Otherwise = fn(&str) -> String;

fn failed(what: &str, path: &Path, error: &io::Error, otherwise: Otherwise) -> io::Error {
    let of_system = of_system(&error.to_string());
    let error = of_system.as_ref().unwrap_or_else(|| innermost(error));
    io::Error::new(error.kind(), format!("{what} {}: {}", path.display(), words(error, otherwise)))
}

/// An error of the system of which a library left nothing but the text.
fn of_system(text: &str) -> Option<io::Error> {
    let (_, number) = text.rsplit_once("(os error ")?;
    number.split_once(')')?.0.parse().ok().map(io::Error::from_raw_os_error)
}

/// The error that Arrow and Parquet put others around: mostly one of the system.
fn innermost(error: &io::Error) -> &io::Error {
    let mut found = error;
    let mut next = error.get_ref().map(|inner| inner as &(dyn Error + 'static));
    while let Some(inner) = next {
        next = inner.source();
        if let Some(inner) = inner.downcast_ref::<io::Error>() {
            found = inner;
            next = inner.get_ref().map(|inner| inner as &(dyn Error + 'static));
        }
    }
    found
}

fn words(error: &io::Error, otherwise: Otherwise) -> String {
    let Some(inner) = error.get_ref() else { return reason(error) };
    let is_form =
        matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof);
    if is_form || inner.is::<ParquetError>() || inner.is::<ArrowError>() {
        return otherwise(first_line(&inner.to_string()));
    }
    first_line(&error.to_string()).to_owned()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> io::Error {
        io::Error::from_raw_os_error(28)
    }

    #[test]
    fn libraries_add_no_words_of_their_own() {
        let path = Path::new("Tables/x.parquet");
        let expected = format!("cannot write Tables/x.parquet: {}", reason(&full()));
        let parquet = io::Error::from(ParquetError::from(full()));
        let arrow = io::Error::other(ArrowError::from(full()));
        let both = io::Error::from(ParquetError::from(ArrowError::from(full())));
        let told = ParquetError::General(format!("fail to get inner writer: {:?}", full().to_string()));
        let told = io::Error::from(told);
        for error in [full(), parquet, arrow, both, told] {
            let said = writing(path, &error);
            assert_eq!((said.to_string(), said.kind()), (expected.clone(), full().kind()));
        }
        let odd = io::Error::from(ParquetError::General("too many columns".to_owned()));
        let said = writing(path, &odd).to_string();
        assert_eq!(said, "cannot write Tables/x.parquet: Parquet error: too many columns");
        let damaged = io::Error::from(ParquetError::General("corrupt footer\n  at 0".to_owned()));
        assert_eq!(
            reading(path, &damaged).to_string(),
            "cannot read Tables/x.parquet: it is damaged, or something else wrote it (Parquet error: corrupt footer)"
        );
        assert_eq!(about(path, "no more").to_string(), "Tables/x.parquet: no more");
    }
}
