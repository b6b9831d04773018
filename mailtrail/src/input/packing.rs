//! Formats that are recognized but not read.

use std::fmt;

/// A file format that is recognized by its first bytes, but not read.
///
/// ```
/// use mailtrail::input::Packing;
///
/// assert_eq!(Packing::Parquet.to_string(), "a Parquet file");
/// assert!(Packing::Zip.help().contains("unzip -p"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Packing {
    /// Bzip2: `BZh` and the digits of pi.
    Bzip2,
    /// A zip archive: `PK` and a record number.
    Zip,
    /// XZ: `fd` and `7zXZ`.
    Xz,
    /// A 7z archive.
    SevenZip,
    /// A RAR archive.
    Rar,
    /// LZ4 frames.
    Lz4,
    /// Framed Snappy.
    Snappy,
    /// Output of the old program `compress`.
    Compress,
    /// A tar archive where a single text is expected; [`open`](super::open) reads its members.
    Tar,
    /// Apache Parquet, as Amazon Data Firehose and Athena write it.
    Parquet,
    /// Apache ORC.
    Orc,
    /// An Avro object container file.
    Avro,
    /// A database of `SQLite`.
    Sqlite,
    /// A PDF document.
    Pdf,
    /// An image: PNG, JPEG or GIF.
    Image,
}

impl Packing {
    /// Returns what can be done about it.
    ///
    /// ```
    /// use mailtrail::input::Packing;
    ///
    /// assert_eq!(Packing::Image.help(), "name the file that holds the JSON text");
    /// ```
    pub fn help(self) -> &'static str {
        match self {
            Self::Bzip2 => "unpack it with `bunzip2`, or pipe `bzip2 -dc FILE` into standard input",
            Self::Zip => "unpack it with `unzip`, or pipe `unzip -p FILE` into standard input",
            Self::Xz => "unpack it with `unxz`, or pipe `xz -dc FILE` into standard input",
            Self::SevenZip => "unpack it with `7z x`, or pipe `7z x -so FILE` into standard input",
            Self::Rar => "unpack it with `unrar x`, or pipe `unrar p -inul FILE` into standard input",
            Self::Lz4 => "unpack it with `unlz4`, or pipe `lz4 -dc FILE` into standard input",
            Self::Snappy => "unpack it with `snzip -d`, or let the delivery stream write gzip",
            Self::Compress => "unpack it with `uncompress`, or pipe `zcat FILE` into standard input",
            Self::Tar => "unpack it with `tar -x`",
            Self::Parquet => {
                "JSON and W3C are read: convert it with `duckdb -c \"COPY (FROM 'FILE') TO 'FILE.ndjson'\"`, or deliver it as JSON"
            }
            Self::Orc | Self::Avro => {
                "export it as JSON, for example with `UNLOAD (...) TO ... WITH (format = 'JSON')` in Athena"
            }
            Self::Sqlite => "export the rows as JSON, for example with `sqlite3 -json FILE 'SELECT ...'`",
            Self::Pdf | Self::Image => "name the file that holds the JSON text",
        }
    }
}

impl fmt::Display for Packing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bzip2 => "bzip2 data",
            Self::Zip => "a zip archive",
            Self::Xz => "xz data",
            Self::SevenZip => "a 7z archive",
            Self::Rar => "a RAR archive",
            Self::Lz4 => "LZ4 data",
            Self::Snappy => "Snappy data",
            Self::Compress => "data of `compress`",
            Self::Tar => "a tar archive",
            Self::Parquet => "a Parquet file",
            Self::Orc => "an ORC file",
            Self::Avro => "an Avro file",
            Self::Sqlite => "a SQLite database",
            Self::Pdf => "a PDF document",
            Self::Image => "an image",
        })
    }
}
