//! Opening a source: its bytes, unpacked.

mod gunzip;
mod magic;

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};

use self::gunzip::Gunzip;
use self::magic::Magic;
use super::{Fault, Source};

/// Bytes that are read from the system at once.
const BUFFER: usize = 256 * 1024;

/// Opens a source and unpacks it if it is gzip.
///
/// See [`decode`] for what is recognised.
///
/// # Errors
///
/// What the system says (not found, permission denied), [`Fault::Folder`], or an error of [`decode`].
/// [`Trouble::reading`](super::Trouble::reading) puts it into words.
///
/// ```
/// use mailtrail::input::{Fault, Source, open};
///
/// let error = open(&Source::File(std::env::temp_dir())).err().expect("a folder is no file");
/// assert_eq!(Fault::of(&error), Some(&Fault::Folder));
/// ```
pub fn open(source: &Source) -> io::Result<Box<dyn Read + Send>> {
    match source {
        Source::Stdin => decode(io::stdin()),
        Source::File(path) => {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                return Err(Fault::Folder.into());
            }
            decode(file)
        }
    }
}

/// Reads the first bytes and decides by them, whatever the name of the file: gzip is unpacked (all members), zstd, bzip2,
/// xz and zip are refused, everything else is handed on as it is.
///
/// Errors of gzip come from the reader that is returned, after all the text before the break has been delivered;
/// behind the error the reader is at its end. If the compressed data themselves are damaged, up to 32 KiB of the text
/// before the break are lost with them.
///
/// # Errors
///
/// What reading the first bytes gave, or [`Fault::Packed`].
///
/// ```
/// use std::io::Read;
///
/// let mut text = String::new();
/// mailtrail::input::decode(&b"{}\n"[..])?.read_to_string(&mut text)?;
/// assert_eq!(text, "{}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn decode<R: Read + Send + 'static>(mut reader: R) -> io::Result<Box<dyn Read + Send>> {
    let mut head = Vec::with_capacity(Magic::LENGTH);
    reader.by_ref().take(Magic::LENGTH as u64).read_to_end(&mut head)?;
    let magic = Magic::of(&head);
    let whole = Cursor::new(head).chain(reader);
    match magic {
        Magic::Plain => Ok(Box::new(whole)),
        Magic::Gzip => Ok(Box::new(Gunzip::new(BufReader::with_capacity(BUFFER, whole)))),
        Magic::Packed(packing) => Err(Fault::Packed(packing).into()),
    }
}

#[cfg(test)]
mod tests;
