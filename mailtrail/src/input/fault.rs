//! Faults in the bytes of a source.

use std::error::Error;
use std::fmt;
use std::io;

use super::Packing;

/// A fault in the bytes of a source.
///
/// It is carried inside an [`io::Error`], so that every reader can pass it on; [`Fault::of`] extracts it.
/// Offsets count bytes of *unpacked* text, which is what was delivered before the fault.
///
/// ```
/// use mailtrail::input::{Fault, Packing, decode};
///
/// let error = decode(&b"PK\x03\x04..."[..]).err().expect("zip is refused");
/// assert_eq!(Fault::of(&error), Some(&Fault::Packed(Packing::Zip)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The source is a folder, but a file was expected.
    Folder,
    /// The file has a format that is not read here.
    Packed(Packing),
    /// A gzip member ends before its trailer. Everything before that was delivered.
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
    /// A complete gzip member is followed by bytes that are neither gzip nor zero padding.
    GzipTrailing {
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// A zstd frame ends before its last block. Everything before that was delivered.
    ZstdTruncated {
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// A zstd frame is damaged: its header, its compressed data or its checksum.
    ZstdCorrupt {
        /// Which part is damaged.
        part: &'static str,
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// A complete zstd frame is followed by bytes that are not a frame.
    ZstdTrailing {
        /// Bytes of text that were delivered.
        after: u64,
    },
    /// A zstd frame needs more memory than allowed.
    ZstdWindow {
        /// Bytes that it needs.
        needs: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// A zstd frame needs a dictionary.
    ZstdDictionary,
    /// A tar archive ends within a member, or before a header.
    TarTruncated,
    /// A header in a tar archive is damaged, so the next one cannot be found.
    TarCorrupt {
        /// Members before it.
        after: u64,
    },
    /// The name says that it is a tar archive, but it is not.
    NotTar,
    /// A tar archive contains no log file.
    TarEmpty,
    /// An archive has no member of this name.
    NoMember,
    /// Gzip, zstd and tar are nested too deeply.
    PackedTooDeep {
        /// Layers that are unpacked.
        limit: usize,
    },
    /// Nested compressed data unpack to more than any honest file does.
    UnpacksTooFar {
        /// Bytes after which unpacking ended.
        limit: u64,
    },
    /// The text is UTF-16, recognized by its byte order mark or by the zeros between its letters.
    Utf16,
    /// The text is UTF-32.
    Utf32,
    /// The bytes are not text in any encoding.
    Binary,
}

impl Fault {
    /// Extracts the fault from an error, if there is one inside.
    pub fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }

    /// Returns what can be done about it.
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::Folder => "name the files in it instead",
            Self::Packed(packing) => packing.help(),
            Self::GzipTruncated { .. }
            | Self::GzipCorrupt { .. }
            | Self::ZstdTruncated { .. }
            | Self::ZstdCorrupt { .. }
            | Self::TarTruncated
            | Self::TarCorrupt { .. } => "fetch the file again; everything before the damage was read",
            Self::GzipTrailing { .. } | Self::ZstdTrailing { .. } => {
                "everything before was read; unpack the rest separately"
            }
            Self::ZstdWindow { .. } => "unpack it with `zstd -d --long=31`, or pack it again without `--long`",
            Self::ZstdDictionary => "unpack it with `zstd -d -D DICTIONARY`",
            Self::NotTar => "fetch the file again, or give it the right extension",
            Self::TarEmpty => "unpack the archive and name the files that hold logs",
            Self::NoMember => return None,
            Self::PackedTooDeep { .. } | Self::UnpacksTooFar { .. } => {
                "unpack it yourself if you trust where it is from"
            }
            Self::Utf16 => {
                "convert it to UTF-8: `iconv -f UTF-16 -t UTF-8 FILE`; if it has no byte order mark, say UTF-16LE or UTF-16BE"
            }
            Self::Utf32 => "convert it to UTF-8: `iconv -f UTF-32 -t UTF-8 FILE`",
            Self::Binary => "name a file of JSON text, plain or packed with gzip, zstd or tar",
        })
    }

    fn kind(&self) -> io::ErrorKind {
        match self {
            Self::Folder => io::ErrorKind::IsADirectory,
            Self::GzipTruncated { .. } | Self::ZstdTruncated { .. } | Self::TarTruncated => {
                io::ErrorKind::UnexpectedEof
            }
            Self::NoMember => io::ErrorKind::NotFound,
            _ => io::ErrorKind::InvalidData,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder => f.write_str("expected a file, found a folder"),
            Self::Packed(Packing::Tar) => f.write_str("expected a single text, found a tar archive"),
            Self::Packed(packing) => write!(f, "expected text, gzip, zstd or tar, found {packing}"),
            Self::GzipTruncated { after } => {
                write!(f, "truncated gzip: ends before its trailer, after {after} bytes of text")
            }
            Self::GzipCorrupt { part, after } => {
                write!(f, "corrupt gzip: {part} after {after} bytes of text")
            }
            Self::GzipTrailing { after } => {
                write!(f, "expected the end or another gzip member after {after} bytes of text, found other bytes")
            }
            Self::ZstdTruncated { after } => {
                write!(f, "truncated zstd: ends before its last block, after {after} bytes of text")
            }
            Self::ZstdCorrupt { part, after } => write!(f, "corrupt zstd: {part} after {after} bytes of text"),
            Self::ZstdTrailing { after } => {
                write!(f, "expected the end or another zstd frame after {after} bytes of text, found other bytes")
            }
            Self::ZstdWindow { needs, limit } => {
                write!(f, "zstd needs a window of {} MiB, more than {} MiB", needs >> 20, limit >> 20)
            }
            Self::ZstdDictionary => f.write_str("zstd needs the dictionary it was packed with"),
            Self::TarTruncated => f.write_str("truncated tar archive: ends within a member"),
            Self::TarCorrupt { after } => write!(f, "corrupt tar archive: invalid header after {after} members"),
            Self::NotTar => f.write_str("expected a tar archive, as the name says, found something else"),
            Self::TarEmpty => f.write_str("expected a log file in this archive, found none"),
            Self::NoMember => f.write_str("no such member in the archive"),
            Self::PackedTooDeep { limit } => write!(f, "packed more than {limit} times within each other"),
            Self::UnpacksTooFar { limit } => write!(f, "unpacks to more than {} MiB", limit >> 20),
            Self::Utf16 => f.write_str("expected UTF-8, found UTF-16"),
            Self::Utf32 => f.write_str("expected UTF-8, found UTF-32"),
            Self::Binary => f.write_str("expected text, found binary data"),
        }
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
        let packed = say(Fault::Packed(Packing::Xz));
        assert_eq!(packed, "expected text, gzip, zstd or tar, found xz data");
        assert_eq!(say(Fault::Packed(Packing::Tar)), "expected a single text, found a tar archive");
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
        assert_eq!(
            say(Fault::ZstdTruncated { after: 7 }),
            "truncated zstd: ends before its last block, after 7 bytes of text"
        );
        let corrupt = Fault::ZstdCorrupt { part: "checksum mismatch", after: 7 };
        assert_eq!(say(corrupt), "corrupt zstd: checksum mismatch after 7 bytes of text");
        assert_eq!(
            say(Fault::ZstdTrailing { after: 7 }),
            "expected the end or another zstd frame after 7 bytes of text, found other bytes"
        );
        let window = Fault::ZstdWindow { needs: 1 << 31, limit: 128 << 20 };
        assert_eq!(say(window), "zstd needs a window of 2048 MiB, more than 128 MiB");
        assert_eq!(say(Fault::ZstdDictionary), "zstd needs the dictionary it was packed with");
        assert_eq!(say(Fault::TarTruncated), "truncated tar archive: ends within a member");
        assert_eq!(say(Fault::TarCorrupt { after: 2 }), "corrupt tar archive: invalid header after 2 members");
        assert_eq!(say(Fault::NotTar), "expected a tar archive, as the name says, found something else");
        assert_eq!(say(Fault::TarEmpty), "expected a log file in this archive, found none");
        assert_eq!(say(Fault::NoMember), "no such member in the archive");
        assert_eq!(say(Fault::PackedTooDeep { limit: 8 }), "packed more than 8 times within each other");
        assert_eq!(say(Fault::UnpacksTooFar { limit: 1 << 30 }), "unpacks to more than 1024 MiB");
        assert_eq!(say(Fault::Utf16), "expected UTF-8, found UTF-16");
        assert_eq!(say(Fault::Utf32), "expected UTF-8, found UTF-32");
        assert_eq!(say(Fault::Binary), "expected text, found binary data");
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
