//! Zstandard with several frames, and clear errors.

use std::io::{self, BufRead, Cursor, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::watch::Watched;
use crate::input::Fault;

/// An empty last block, and room for a checksum: what makes the decoder hand out all it holds.
const LAST_BLOCK: [u8; 7] = [1, 0, 0, 0, 0, 0, 0];

/// The text of all frames of a reader, one behind the other; after an error it is at its end.
pub(super) struct Unzstd<R> {
    packed: Watched<R>,
    decoder: FrameDecoder,
    state: State,
    delivered: u64,
}

enum State {
    /// Before a frame; whether it is the first.
    Between(bool),
    Inside,
    /// What is wrong, which is said when the text before it has been delivered.
    Broken(io::Error),
    End,
}

impl<R: BufRead> Unzstd<R> {
    /// Makes a decoder that gives the window of a frame at most so many bytes.
    pub(super) fn new(packed: R, window: u64) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(window);
        Self { packed: Watched::new(packed), decoder, state: State::Between(true), delivered: 0 }
    }

    /// Begins the next frame, or ends.
    fn begin(&mut self, is_first: bool) -> io::Result<()> {
        if self.packed.is_empty()? {
            self.state = State::End;
            return Ok(());
        }
        match self.decoder.init(&mut self.packed) {
            Ok(()) => self.state = State::Inside,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                let length = u64::from(length);
                let skipped = io::copy(&mut self.packed.by_ref().take(length), &mut io::sink())?;
                if skipped < length {
                    return Err(self.truncated());
                }
                self.state = State::Between(is_first);
            }
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::BadMagicNumber(_))) if !is_first => {
                return Err(Fault::ZstdTrailing { after: self.delivered }.into());
            }
            Err(error) => return Err(self.explain(&error)),
        }
        Ok(())
    }

    /// Decodes until there is something to deliver, or the frame ends.
    fn advance(&mut self) {
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            if let Err(error) = self.decoder.decode_blocks(&mut self.packed, BlockDecodingStrategy::UptoBlocks(1)) {
                // A window of text is still held back, which stands before the break.
                if !self.decoder.is_finished() {
                    let end = Cursor::new(LAST_BLOCK);
                    drop(self.decoder.decode_blocks(end, BlockDecodingStrategy::UptoBlocks(1)));
                }
                self.state = State::Broken(self.explain(&error));
                return;
            }
        }
    }

    /// Ends a frame whose text has been delivered.
    fn end(&mut self) -> io::Result<()> {
        self.state = State::Between(false);
        let said = self.decoder.get_checksum_from_data();
        if said.is_some() && said != self.decoder.get_calculated_checksum() {
            return Err(Fault::ZstdCorrupt { part: "checksum mismatch", after: self.delivered }.into());
        }
        Ok(())
    }

    fn truncated(&self) -> io::Error {
        Fault::ZstdTruncated { after: self.decoded() }.into()
    }

    /// Bytes of text before the place that was reached.
    fn decoded(&self) -> u64 {
        self.delivered + self.decoder.can_collect() as u64
    }

    fn explain(&mut self, error: &FrameDecoderError) -> io::Error {
        if let Some(error) = self.packed.take_error() {
            return error;
        }
        if self.packed.has_ended() {
            return self.truncated();
        }
        let part = match error {
            FrameDecoderError::WindowSizeTooBig { requested, max } => {
                return Fault::ZstdWindow { needs: *requested, limit: *max }.into();
            }
            FrameDecoderError::DictNotProvided { .. } => return Fault::ZstdDictionary.into(),
            FrameDecoderError::ReadFrameHeaderError(_) | FrameDecoderError::FrameHeaderError(_) => "invalid header",
            _ => "invalid compressed data",
        };
        Fault::ZstdCorrupt { part, after: self.decoded() }.into()
    }
}

impl<R: BufRead> Read for Unzstd<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            let outcome = match &self.state {
                State::End => return Ok(0),
                State::Between(is_first) => self.begin(*is_first),
                State::Inside | State::Broken(_) => {
                    if matches!(self.state, State::Inside) {
                        self.advance();
                    }
                    let count = self.decoder.read(into)?;
                    self.delivered += count as u64;
                    if count > 0 {
                        return Ok(count);
                    }
                    match std::mem::replace(&mut self.state, State::End) {
                        State::Broken(error) => Err(error),
                        _ => self.end(),
                    }
                }
            };
            if let Err(error) = outcome {
                self.state = State::End;
                return Err(error);
            }
        }
    }
}
