//! From compressed bytes to text or an archive, layer by layer.

mod budget;
mod content;
mod gunzip;
mod magic;
mod peek;
mod unzstd;
mod watch;

use std::io::{self, BufReader, Read};
use std::sync::Arc;

pub(super) use self::budget::{Budget, Metered};
use self::gunzip::Gunzip;
use self::magic::Magic;
pub(super) use self::peek::Peeked;
use self::unzstd::Unzstd;
pub(super) use self::watch::Watched;
use super::{Fault, Packing};

/// Packed bytes that are read from the system at once. More would gain nothing, and all of them are zeroed for each file.
const BUFFER: usize = 32 * 1024;

/// Layers of gzip, zstd and tar that may lie within each other.
const DEEPEST: usize = 8;

/// Windows of zstd: what `zstd --long` needs for the outermost layer, what its usual levels need within other layers.
const WINDOWS: [u64; 2] = [128 << 20, 8 << 20];

/// A reader that can be handed to a thread.
pub(super) type Bytes = Box<dyn Read + Send>;

/// What stands in packed bytes.
pub(super) enum Unpacked {
    Text(Peeked<Bytes>),
    /// An archive, and how many layers it and those around it are.
    Tar(Peeked<Bytes>, usize),
}

/// Takes off all layers of packing, and says what is below. Errors of a layer come from the reader that is returned.
pub(super) fn unpack(bytes: Bytes, budget: &Arc<Budget>, mut depth: usize) -> io::Result<Unpacked> {
    let mut bytes = Peeked::new(bytes);
    loop {
        let magic = Magic::of(bytes.head(), bytes.is_whole());
        if depth == DEEPEST && matches!(magic, Magic::Gzip | Magic::Zstd | Magic::Tar) {
            return Err(Fault::PackedTooDeep { limit: DEEPEST }.into());
        }
        let packed = |bytes| BufReader::with_capacity(BUFFER, bytes);
        let layer: Bytes = match magic {
            Magic::Gzip => Box::new(Metered::layer(Gunzip::new(packed(bytes)), budget, depth)),
            Magic::Zstd => {
                let window = WINDOWS[depth.min(1)];
                Box::new(Metered::layer(Unzstd::new(packed(bytes), window), budget, depth))
            }
            Magic::Tar => return Ok(Unpacked::Tar(bytes, depth + 1)),
            Magic::Packed(packing) => return Err(Fault::Packed(packing).into()),
            Magic::Plain if magic::is_signed_tar(bytes.head()) => return Err(Fault::TarCorrupt { after: 0 }.into()),
            Magic::Plain => return content::fault(bytes.head()).map_or(Ok(Unpacked::Text(bytes)), |it| Err(it.into())),
        };
        bytes = Peeked::new(layer);
        depth += 1;
    }
}

/// Reads the first bytes and decides by them, whatever the name of the file: gzip (all members) and zstd (all frames) are
/// unpacked, even if nested; other compression formats, other encodings and binary data are refused;
/// everything else is passed through. For archives, see [`open`](super::open).
///
/// Errors of gzip and zstd come from the returned reader, after it has delivered all text before the error;
/// after the error, the reader is at its end. If the compressed data themselves are damaged, up to 32 KiB (zstd: 128 KiB)
/// of the text before the error are lost with them.
///
/// # Errors
///
/// Returns [`Fault::Packed`], [`Fault::PackedTooDeep`], [`Fault::Utf16`], [`Fault::Utf32`] or [`Fault::Binary`].
///
/// ```
/// use std::io::Read;
///
/// let mut text = String::new();
/// mailtrail::input::decode(&b"{}\n"[..])?.read_to_string(&mut text)?;
/// assert_eq!(text, "{}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn decode<R: Read + Send + 'static>(reader: R) -> io::Result<Box<dyn Read + Send>> {
    let budget = Arc::default();
    match unpack(Box::new(Metered::source(reader, &budget)), &budget, 0)? {
        Unpacked::Text(text) => Ok(Box::new(text)),
        Unpacked::Tar(..) => Err(Fault::Packed(Packing::Tar).into()),
    }
}

#[cfg(test)]
mod tests;
