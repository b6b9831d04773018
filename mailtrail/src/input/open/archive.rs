//! A tar archive, member by member.

use std::io::{self, Cursor, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::input::bytes::{Bytes, Watched};
use crate::input::{Fault, Source, Unread};

/// Bytes of a header, and what lengths are rounded up to.
const BLOCK: u64 = 512;

/// Most bytes of headers that describe one member. They are held in memory; a name needs a few hundred.
const LONGEST_HEADERS: u64 = 1 << 20;

/// An archive that is being read.
pub(super) struct Archive {
    pub(super) source: Source,
    /// How many layers it and those around it are.
    pub(super) depth: usize,
    /// Whether one of the members is a log file, or an archive.
    pub(super) has_logs: bool,
    members: u64,
    state: Arc<Mutex<State>>,
}

/// What an archive and the reader of its current member share.
struct State {
    bytes: Bytes,
    /// Number of the member that is being read.
    member: u64,
    /// Bytes of it that are left.
    left: u64,
    /// Bytes behind it up to the next header.
    padding: u64,
    /// Whether nothing more can be read; the reason was said.
    is_broken: bool,
}

/// A member of an archive.
pub(super) struct Member {
    pub(super) source: Source,
    /// What it is, if it is no regular file.
    pub(super) kind: Option<Unread>,
    pub(super) bytes: Bytes,
}

/// What the headers of a member say.
struct Headers {
    name: String,
    kind: Kind,
    size: u64,
}

enum Kind {
    File,
    /// Something to pass over.
    Unread(Unread),
    /// A folder or another thing that nobody would read.
    Nothing,
}

impl Archive {
    pub(super) fn new(source: Source, bytes: Bytes, depth: usize) -> Self {
        let state = State { bytes, member: 0, left: 0, padding: 0, is_broken: false };
        Self { source, depth, has_logs: false, members: 0, state: Arc::new(Mutex::new(state)) }
    }

    /// The next member that is a file or something like it; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Member>> {
        let mut state = lock(&self.state);
        loop {
            let Some(headers) = state.next(self.members)? else { return Ok(None) };
            self.members += 1;
            let kind = match headers.kind {
                Kind::File => None,
                Kind::Unread(what) => Some(what),
                Kind::Nothing => continue,
            };
            let bytes = Box::new(MemberReader { member: state.member, state: Arc::clone(&self.state) });
            return Ok(Some(Member { source: self.source.member(headers.name), kind, bytes }));
        }
    }
}

impl State {
    /// Skips what is left of a member, and reads the headers of the next one.
    fn next(&mut self, members: u64) -> io::Result<Option<Headers>> {
        if self.is_broken {
            return Ok(None);
        }
        // Whatever goes wrong below is told once.
        self.is_broken = true;
        self.member += 1;
        let rest = self.left.saturating_add(self.padding);
        (self.left, self.padding) = (0, 0);
        if io::copy(&mut self.bytes.by_ref().take(rest), &mut io::sink())? < rest {
            return Err(Fault::TarTruncated.into());
        }
        let Some(block) = self.block()? else { return Ok(None) };
        let headers = self.headers(&block, members)?;
        self.left = headers.size;
        self.padding = headers.size.next_multiple_of(BLOCK) - headers.size;
        self.is_broken = false;
        Ok(Some(headers))
    }

    /// The next block that is not all zeros; those at the end of an archive need not be the end of the file.
    fn block(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            let mut block = Vec::new();
            self.bytes.by_ref().take(BLOCK).read_to_end(&mut block)?;
            match block.len() as u64 {
                0 => return Ok(None),
                _ if block.iter().all(|byte| *byte == 0) => {}
                BLOCK => return Ok(Some(block)),
                _ => return Err(Fault::TarTruncated.into()),
            }
        }
    }

    /// Reads the headers that begin with a block: long names have some of their own.
    fn headers(&mut self, block: &[u8], members: u64) -> io::Result<Headers> {
        let mut rest = Watched::new(self.bytes.by_ref().take(LONGEST_HEADERS));
        let mut archive = tar::Archive::new(Cursor::new(block).chain(&mut rest));
        let entry = archive.entries().and_then(|mut entries| entries.next().transpose());
        let headers = entry.and_then(|entry| entry.as_ref().map(of_entry).transpose());
        match headers {
            Ok(Some(headers)) if headers.size.checked_next_multiple_of(BLOCK).is_some() => Ok(headers),
            _ => Err(match rest.take_error() {
                Some(error) => error,
                None if rest.has_ended() && rest.into_inner().limit() > 0 => Fault::TarTruncated.into(),
                None => Fault::TarCorrupt { after: members }.into(),
            }),
        }
    }
}

fn of_entry<R: Read>(entry: &tar::Entry<'_, R>) -> io::Result<Headers> {
    use tar::EntryType;

    let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
    let (kind, size) = match entry.header().entry_type() {
        EntryType::GNUSparse => (Kind::Unread(Unread::Other), entry.header().entry_size()?),
        EntryType::Regular | EntryType::Continuous if is_ignored(&name) => (Kind::Nothing, entry.size()),
        EntryType::Regular | EntryType::Continuous => (Kind::File, entry.size()),
        EntryType::Link | EntryType::Symlink => (Kind::Unread(Unread::Link), entry.size()),
        EntryType::Char | EntryType::Block => (Kind::Unread(Unread::Device), entry.size()),
        EntryType::Fifo => (Kind::Unread(Unread::Pipe), entry.size()),
        _ => (Kind::Nothing, entry.size()),
    };
    Ok(Headers { name, kind, size })
}

/// Folders in the oldest archives, and what macOS remembers of a file beside it.
fn is_ignored(name: &str) -> bool {
    name.ends_with('/') || name.rsplit('/').next().is_some_and(|name| name.starts_with("._"))
}

/// Reads a member while it is its turn; later it is at its end.
struct MemberReader {
    member: u64,
    state: Arc<Mutex<State>>,
}

impl Read for MemberReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut state = lock(&self.state);
        if state.member != self.member || state.is_broken || state.left == 0 || into.is_empty() {
            return Ok(0);
        }
        let room = usize::try_from(state.left).map_or(into.len(), |left| left.min(into.len()));
        match state.bytes.read(&mut into[..room]) {
            Ok(0) => {
                state.is_broken = true;
                Err(Fault::TarTruncated.into())
            }
            Ok(count) => {
                state.left -= count as u64;
                Ok(count)
            }
            Err(error) => {
                state.is_broken = error.kind() != io::ErrorKind::Interrupted;
                Err(error)
            }
        }
    }
}

/// A thread that panicked while it read has left a state that can be read on.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
