//! File names from a list.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use mailtrail::input::{Trouble, reason};

/// Reads names, one a line or with a NUL behind each.
pub(super) fn read(list: &Path, null: bool) -> Result<Vec<OsString>, Trouble> {
    let is_stdin = list.as_os_str() == "-";
    let mut bytes = Vec::new();
    let read = if is_stdin {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(list).map(|read| bytes = read)
    };
    let place = if is_stdin { "<stdin>".into() } else { list.to_string_lossy() };
    read.map_err(|error| Trouble::new(place.clone(), format!("cannot be read: {}", reason(&error))))?;
    let names = split(&bytes, null).map(name).collect::<Option<Vec<_>>>();
    names.ok_or_else(|| Trouble::new(place, "expected file names in UTF-8"))
}

/// Names, without those that are empty.
fn split(bytes: &[u8], null: bool) -> impl Iterator<Item = &[u8]> {
    let end = if null { b'\0' } else { b'\n' };
    let names = bytes.split(move |byte| *byte == end);
    let trimmed = names.map(move |name| if null { name } else { name.strip_suffix(b"\r").unwrap_or(name) });
    trimmed.filter(|name| !name.is_empty())
}

/// A name as the system has it; in a list, `-` is a file.
#[cfg_attr(unix, expect(clippy::unnecessary_wraps, reason = "elsewhere not all bytes are a name"))]
fn name(bytes: &[u8]) -> Option<OsString> {
    if bytes == b"-" {
        return Some("./-".into());
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        Some(std::ffi::OsStr::from_bytes(bytes).to_owned())
    }
    #[cfg(not(unix))]
    {
        std::str::from_utf8(bytes).ok().map(Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_names_with_nul() {
        let names = |text: &str, null| split(text.as_bytes(), null).map(|it| name(it).unwrap()).collect::<Vec<_>>();
        assert_eq!(names("a.json\r\n\nb c.json\n-", false), ["a.json", "b c.json", "./-"]);
        assert_eq!(names("a\nb.json\0c.json\0", true), ["a\nb.json", "c.json"]);
    }
}
