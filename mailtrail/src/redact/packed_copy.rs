//! Compressed files: unpacks, redacts and compresses them again.

use std::io::{self, ErrorKind, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::Redactor;
use crate::input::decode;

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

impl Redactor {
    /// Redacts a file. If it is compressed with gzip, so is the result.
    ///
    /// # Errors
    ///
    /// See [`copy`](Self::copy). Also returns an error if the file is compressed in another way, or is an archive.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut out = Vec::new();
    /// Redactor::new(&RedactOptions::default()).copy_file(&b"{\"a\": 1}\n"[..], &mut out)?;
    /// assert_eq!(out, b"{\"a\": 1}\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn copy_file(&mut self, mut file: impl Read + Send + 'static, writer: impl Write) -> io::Result<()> {
        let mut head = Vec::new();
        file.by_ref().take(4).read_to_end(&mut head)?;
        if head == ZSTD {
            return Err(io::Error::new(
                ErrorKind::Unsupported,
                "it is packed with zstd, and `redact` writes plain text and gzip; unpack it with `unzstd`",
            ));
        }
        let is_gzip = head.starts_with(&GZIP);
        let text = decode(io::Cursor::new(head).chain(file))?;
        if !is_gzip {
            return self.copy(text, writer);
        }
        let mut even = Even { out: GzEncoder::new(writer, Compression::default()), bytes: Vec::with_capacity(EVEN) };
        self.copy(text, &mut even)?;
        even.pass_on()?;
        even.out.finish()?.flush()
    }
}

/// Bytes that are packed at once.
const EVEN: usize = 64 * 1024;

/// Hands bytes on in even pieces: what comes of packing depends on where they are cut, and threads must make no difference.
struct Even<W> {
    out: W,
    bytes: Vec<u8>,
}

impl<W: Write> Even<W> {
    fn pass_on(&mut self) -> io::Result<()> {
        self.out.write_all(&self.bytes)?;
        self.bytes.clear();
        Ok(())
    }
}

impl<W: Write> Write for Even<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(EVEN - self.bytes.len());
        self.bytes.extend_from_slice(&bytes[..taken]);
        if self.bytes.len() == EVEN {
            self.pass_on()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        // What was taken so far waits until the piece is full, or the file ends.
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use flate2::read::MultiGzDecoder;

    use super::*;
    use crate::redact::RedactOptions;

    fn copied(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        Redactor::new(&RedactOptions::default()).copy_file(io::Cursor::new(bytes), &mut out).map(|()| out)
    }

    #[test]
    fn gzip_stays_gzip() {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(b"from 10.1.2.3\n").unwrap();
        let out = copied(gzip.finish().unwrap()).unwrap();
        let mut text = String::new();
        MultiGzDecoder::new(out.as_slice()).read_to_string(&mut text).unwrap();
        assert!(text.starts_with("from ") && text.ends_with('\n') && !text.contains("10.1.2.3"), "{text}");
    }

    #[test]
    fn pieces_are_even_however_they_come() {
        let mut outs = [1, 7, 100_000, 200_000].map(|length| {
            let mut even = Even { out: Sizes(Vec::new()), bytes: Vec::new() };
            for piece in vec![b'x'; 200_000].chunks(length) {
                even.write_all(piece).unwrap();
            }
            even.pass_on().unwrap();
            even.out.0
        });
        outs.sort();
        assert_eq!(outs[0], [EVEN, EVEN, EVEN, 200_000 - 3 * EVEN]);
        assert_eq!(outs[0], outs[3]);
    }

    struct Sizes(Vec<usize>);

    impl Write for Sizes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.len());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        assert!(copied([&ZSTD[..], &[0; 20]].concat()).unwrap_err().to_string().contains("zstd"));
        assert!(copied(vec![0xff, 0xfe, b'{', 0]).is_err());
        let mut tar = vec![0_u8; 1024];
        tar[..1].copy_from_slice(b"a");
        tar[257..262].copy_from_slice(b"ustar");
        assert!(copied(tar).is_err());
    }
}
