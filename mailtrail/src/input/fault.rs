//! What can be wrong with the bytes themselves.

use std::error::Error;
use std::fmt;
use std::io;

/// What is wrong with the bytes of a source.
///
/// It travels inside an [`io::Error`], so that every reader can hand it on; [`Fault::of`] takes it out again.
/// Offsets count bytes of *unpacked* text, since those are what has been delivered before the fault.
///
/// ```
/// use mailtrail::input::{Fault, Packing, decode};
///
/// let error = decode(&b"\x28\xb5\x2f\xfd..."[..]).err().expect("zstd is refused");
/// assert_eq!(Fault::of(&error), Some(&Fault::Packed(Packing::Zstd)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A folder stands where a file was expected.
    Folder,
    /// The file is packed in a way that is not read here.
    Packed(Packing),
    /// A gzip member ends before its trailer; everything before the break has been delivered.
    GzipTruncated {
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// A gzip member is damaged: its header, its compressed data or its checksum.
    GzipCorrupt {
        /// Which part is damaged.
        part: &'static str,
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// Behind a complete gzip member stand bytes that are neither gzip nor padding with zeros.
    GzipTrailing {
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// The text begins with the byte order mark of UTF-16.
    Utf16,
}

/// A way of packing that is recognised by its first bytes, but not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Packing {
    /// Zstandard, `28 b5 2f fd`.
    Zstd,
    /// Bzip2, `BZh` and the digits of pi.
    Bzip2,
    /// A zip archive, `PK` and a record number.
    Zip,
    /// XZ, `fd` and `7zXZ`.
    Xz,
}

impl Fault {
    /// Takes the fault out of an error, if there is one inside.
    pub fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }

    /// What can be done about it.
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::Folder => "name the files in it instead",
            Self::Packed(Packing::Zstd) => "unpack it with `zstd -d`, or pipe `zstd -dc FILE` into standard input",
            Self::Packed(Packing::Bzip2) => "unpack it with `bunzip2`, or pipe `bzip2 -dc FILE` into standard input",
            Self::Packed(Packing::Zip) => "unpack it with `unzip`, or pipe `unzip -p FILE` into standard input",
            Self::Packed(Packing::Xz) => "unpack it with `unxz`, or pipe `xz -dc FILE` into standard input",
            Self::GzipTruncated { .. } | Self::GzipCorrupt { .. } => {
                "fetch the file again; what stands before the break has been read"
            }
            Self::GzipTrailing { .. } => "what stands before has been read; unpack the rest on its own",
            Self::Utf16 => "convert it to UTF-8, for example with `iconv -f UTF-16 -t UTF-8`",
        })
    }

    fn kind(&self) -> io::ErrorKind {
        match self {
            Self::Folder => io::ErrorKind::IsADirectory,
            Self::GzipTruncated { .. } => io::ErrorKind::UnexpectedEof,
            _ => io::ErrorKind::InvalidData,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder => f.write_str("expected a file, found a folder"),
            Self::Packed(packing) => write!(f, "expected text or gzip, found {packing}"),
            Self::GzipTruncated { after } => {
                write!(f, "truncated gzip: ends before its trailer, after {after} bytes of text")
            }
            Self::GzipCorrupt { part, after } => {
                write!(f, "corrupt gzip: {part} after {after} bytes of text")
            }
            Self::GzipTrailing { after } => {
                write!(f, "expected the end or another gzip member after {after} bytes of text, found other bytes")
            }
            Self::Utf16 => f.write_str("expected UTF-8, found the byte order mark of UTF-16"),
        }
    }
}

impl fmt::Display for Packing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zstd => "zstd data",
            Self::Bzip2 => "bzip2 data",
            Self::Zip => "a zip archive",
            Self::Xz => "xz data",
        })
    }
}

impl Error for Fault {}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::new(fault.kind(), fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message() {
        let say = |fault: Fault| fault.to_string();
        assert_eq!(say(Fault::Folder), "expected a file, found a folder");
        assert_eq!(say(Fault::Packed(Packing::Zstd)), "expected text or gzip, found zstd data");
        assert_eq!(say(Fault::Packed(Packing::Bzip2)), "expected text or gzip, found bzip2 data");
        assert_eq!(say(Fault::Packed(Packing::Zip)), "expected text or gzip, found a zip archive");
        assert_eq!(say(Fault::Packed(Packing::Xz)), "expected text or gzip, found xz data");
        assert_eq!(
            say(Fault::GzipTruncated { after: 7 }),
            "truncated gzip: ends before its trailer, after 7 bytes of text"
        );
        assert_eq!(
            say(Fault::GzipCorrupt { part: "checksum mismatch", after: 7 }),
            "corrupt gzip: checksum mismatch after 7 bytes of text"
        );
        assert_eq!(
            say(Fault::GzipTrailing { after: 7 }),
            "expected the end or another gzip member after 7 bytes of text, found other bytes"
        );
        assert_eq!(say(Fault::Utf16), "expected UTF-8, found the byte order mark of UTF-16");
    }

    #[test]
    fn an_error_carries_the_fault_and_its_kind() {
        let error = io::Error::from(Fault::GzipTruncated { after: 1 });
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        assert_eq!(Fault::of(&error), Some(&Fault::GzipTruncated { after: 1 }));
        assert_eq!(io::Error::from(Fault::Folder).kind(), io::ErrorKind::IsADirectory);
        assert_eq!(io::Error::from(Fault::Utf16).kind(), io::ErrorKind::InvalidData);
        assert_eq!(Fault::of(&io::Error::other("something else")), None);
    }
}
