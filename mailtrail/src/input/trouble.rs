//! Errors about sources, in words for people.

use std::fmt;
use std::io;

use super::shown::Shown;
use super::{Fault, Source};

/// Something that could not be read, and why. It concerns one place and never stops the others.
///
/// ```
/// use mailtrail::input::Trouble;
///
/// let trouble = Trouble::new("logs/a.json", "permission denied");
/// assert_eq!(trouble.to_string(), "logs/a.json: permission denied");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Trouble {
    /// Path, glob or `<stdin>`, unescaped. `Display` escapes characters that could deceive readers.
    pub place: String,
    /// What was expected and what was found, in lower case and without a period.
    pub message: String,
    /// What can be done about it, if anything.
    pub help: Option<String>,
}

impl Trouble {
    /// Makes a trouble without help.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into(), help: None }
    }

    /// Adds help.
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Describes an error of a [`Text`](super::Text), or of reading it.
    ///
    /// A [`Fault`] inside the error brings its own message and help; other system errors are described by their kind.
    ///
    /// ```
    /// use mailtrail::input::{Source, Trouble, open};
    ///
    /// let source = Source::File("no/such/file.json".into());
    /// let text = open(&source).next().expect("a file is one text");
    /// let error = text.reader.err().expect("there is no such file");
    /// let trouble = Trouble::reading(&source, &error);
    /// assert_eq!(trouble.to_string(), "no/such/file.json: cannot be read: no such file or folder");
    /// ```
    pub fn reading(source: &Source, error: &io::Error) -> Self {
        match Fault::of(error) {
            Some(fault) => {
                Self { place: source.name(), message: fault.to_string(), help: fault.help().map(str::to_owned) }
            }
            None => Self::new(source.name(), format!("cannot be read: {}", reason(error))),
        }
    }

    /// Describes an error of writing to a place, such as the file of a report.
    ///
    /// ```
    /// use std::io;
    ///
    /// use mailtrail::input::Trouble;
    ///
    /// let trouble = Trouble::writing("out/report.json", &io::ErrorKind::NotFound.into());
    /// assert_eq!(trouble.to_string(), "out/report.json: cannot be written: no such file or folder");
    /// ```
    pub fn writing(place: impl Into<String>, error: &io::Error) -> Self {
        Self::new(place, format!("cannot be written: {}", reason(error)))
    }
}

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", Shown(&self.place), self.message)
    }
}

/// Describes a system error the same way on every platform, without its number.
///
/// ```
/// use std::io;
///
/// let error = io::Error::from_raw_os_error(28);
/// assert!(error.to_string().ends_with("(os error 28)"));
/// assert!(!mailtrail::input::reason(&error).contains("os error"));
/// assert_eq!(mailtrail::input::reason(&io::ErrorKind::NotFound.into()), "no such file or folder");
/// ```
pub fn reason(error: &io::Error) -> String {
    // Whoever wraps an error of the system repeats the place in it, which is told anyway.
    let within = error.get_ref().and_then(|it| it.source()?.downcast_ref::<io::Error>());
    if let Some(within) = within {
        return reason(within);
    }
    match error.kind() {
        // What says more than the system does is told as it is.
        _ if error.get_ref().is_some() => without_number(&error.to_string()),
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "expected a file, found a folder".to_owned(),
        _ => without_number(&error.to_string()),
    }
}

/// A text of the system in lower case, without the number behind it.
fn without_number(text: &str) -> String {
    let text = text.rfind(" (os error ").map_or(text, |number| &text[..number]);
    // Two capitals are an abbreviation, as in "IO error".
    if text.chars().take(2).filter(|letter| letter.is_uppercase()).count() == 2 {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_bring_their_message_and_help() {
        let error = io::Error::from(Fault::Utf16);
        let trouble = Trouble::reading(&Source::Stdin, &error);
        assert_eq!(trouble.place, "<stdin>");
        assert_eq!(trouble.message, Fault::Utf16.to_string());
        assert_eq!(trouble.help.as_deref(), Fault::Utf16.help());
    }

    #[test]
    fn system_errors_are_named_in_lower_case() {
        let say = |kind: io::ErrorKind| reason(&io::Error::from(kind));
        assert_eq!(say(io::ErrorKind::NotFound), "no such file or folder");
        assert_eq!(say(io::ErrorKind::PermissionDenied), "permission denied");
        assert_eq!(say(io::ErrorKind::IsADirectory), "expected a file, found a folder");
        assert_eq!(reason(&io::Error::other("Disk on fire")), "disk on fire");
        assert_eq!(reason(&io::Error::other("IO error for operation on x")), "IO error for operation on x");
        assert_eq!(reason(&io::Error::other("")), "");
    }

    /// Libraries that walk through folders or make temporary files wrap the errors of the system.
    #[test]
    fn what_the_system_said_is_told_without_what_is_around_it() {
        #[derive(Debug)]
        struct Around(io::Error);

        impl fmt::Display for Around {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "IO error for operation on logs: {}", self.0)
            }
        }

        impl std::error::Error for Around {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                Some(&self.0)
            }
        }

        let error = Around(io::Error::from_raw_os_error(13));
        assert_eq!(reason(&io::Error::new(io::ErrorKind::PermissionDenied, error)), "permission denied");
        let error = io::Error::other(Around(io::ErrorKind::NotFound.into()));
        assert_eq!(reason(&io::Error::other(Around(error))), "no such file or folder");
    }

    #[test]
    fn help_is_kept() {
        let trouble = Trouble::new("a", "b").with_help("c");
        assert_eq!(trouble.help.as_deref(), Some("c"));
    }
}
