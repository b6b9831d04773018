//! Files that are packed: unpacked, replaced in, and packed again.

use std::io::{self, ErrorKind, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::Redactor;
use crate::input::decode;

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

impl Redactor {
    /// Replaces in a file: what is packed with gzip is packed again.
    ///
    /// # Errors
    ///
    /// As with [`copy`](Self::copy); and if the file is packed in another way, or is an archive.
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
                "packed with zstd, which cannot be written: unpack it first",
            ));
        }
        let is_gzip = head.starts_with(&GZIP);
        let text = decode(io::Cursor::new(head).chain(file))?;
        if !is_gzip {
            return self.copy(text, writer);
        }
        let mut gzip = GzEncoder::new(writer, Compression::default());
        self.copy(text, &mut gzip)?;
        gzip.finish()?.flush()
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
    fn what_cannot_be_written_is_refused() {
        assert!(copied([&ZSTD[..], &[0; 20]].concat()).unwrap_err().to_string().contains("zstd"));
        assert!(copied(vec![0xff, 0xfe, b'{', 0]).is_err());
        let mut tar = vec![0_u8; 1024];
        tar[..1].copy_from_slice(b"a");
        tar[257..262].copy_from_slice(b"ustar");
        assert!(copied(tar).is_err());
    }
}
