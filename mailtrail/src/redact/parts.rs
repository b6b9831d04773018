//! Parts of a long text in several threads.
//!
//! The text is cut between lines, and each part is gone through ahead of its turn as if nothing went on into it. When the parts are put together in
//! their order, one counts only if the part before it ended where it begins, and if everything was as it was supposed.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::ahead::Supposition;
use super::pieces::goes_on;
use super::redactor::Redactor;
use super::stream::{Run, begin};
use super::take::WriteTo;
use super::window::Window;

/// Bytes of a part, about; less where texts are short.
const PART: usize = if cfg!(test) { 8 * 1024 } else { 256 * 1024 };

/// Parts that may not fit before the rest is gone through by one thread.
const MOST_MISFITS: usize = 4;

/// Goes through a text with as many threads as the redactor may use.
pub(super) fn copy<W: Write>(redactor: &mut Redactor, reader: impl Read, out: &mut WriteTo<W>) -> io::Result<()> {
    let mut window = Window::new(reader);
    if begin(redactor, &mut window, out)? {
        return Ok(());
    }
    let (mut run, mut misfits) = (Run::default(), 0);
    loop {
        // What is known behind the first documents need not be supposed.
        let is_alone = redactor.threads < 2 || misfits == MOST_MISFITS;
        let until = if is_alone { u64::MAX } else { window.position() + PART as u64 };
        if run.all(redactor, &mut window, out, until)? {
            return Ok(());
        }
        misfits += usize::from(!in_parts(redactor, &mut window, out)?);
    }
}

/// A part whose turn has not come.
struct Part {
    text: String,
    /// Whether the file ends with it.
    is_last: bool,
}

/// A part that was gone through.
struct Done {
    part: Part,
    out: Vec<u8>,
    /// Whether nothing goes on behind it.
    is_whole: bool,
    supposition: Supposition,
}

/// Goes through parts as long as they can be cut; answers whether they fitted together.
fn in_parts<R: Read, W: Write>(
    redactor: &mut Redactor,
    window: &mut Window<R>,
    out: &mut WriteTo<W>,
) -> io::Result<bool> {
    let (sender, parts) = channel();
    let parts = Mutex::new(parts);
    thread::scope(|scope| {
        let (done, receiver) = channel();
        for _ in 0..redactor.threads {
            let (mut ahead, parts, done) = (redactor.ahead(), &parts, done.clone());
            let work = move || {
                while let Some((index, part)) = next(parts) {
                    // Nobody waits for it if this fails.
                    drop(done.send((index, go_through(&mut ahead, part))));
                }
            };
            thread::Builder::new().name("mailtrail".into()).spawn_scoped(scope, work)?;
        }
        drop(done);
        let sender = sender;
        let (mut sent, mut turn, mut early) = (0, 0, BTreeMap::new());
        loop {
            while sent - turn < 2 * redactor.threads
                && let Some(part) = cut(window)?
            {
                // There is a thread that waits for it.
                drop(sender.send((sent, part)));
                sent += 1;
            }
            if turn == sent {
                return Ok(true);
            }
            let Ok((index, done)) = receiver.recv() else { return Ok(false) };
            early.insert(index, done);
            while let Some(done) = early.remove(&turn) {
                turn += 1;
                if !done.is_whole {
                    drop(sender);
                    let mut text = done.part.text;
                    early.extend(receiver);
                    for done in early.values() {
                        text.push_str(&done.part.text);
                    }
                    window.put_back(&text);
                    return Ok(false);
                }
                put(redactor, done, out)?;
            }
        }
    })
}

fn next(parts: &Mutex<Receiver<(usize, Part)>>) -> Option<(usize, Part)> {
    parts.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// Goes through a part ahead of its turn.
fn go_through(ahead: &mut Redactor, part: Part) -> Done {
    let (mut run, mut out) = (Run::default(), WriteTo::new(Vec::with_capacity(part.text.len())));
    let mut window = Window::part(part.text, part.is_last);
    let is_over = run.all(ahead, &mut window, &mut out, u64::MAX).unwrap_or(false);
    Done {
        part: Part { text: window.text, is_last: part.is_last },
        out: out.out,
        is_whole: is_over && (run.is_between() || part.is_last),
        supposition: ahead.supposition(),
    }
}

/// Writes a part whose turn it is.
fn put<W: Write>(redactor: &mut Redactor, done: Done, out: &mut WriteTo<W>) -> io::Result<()> {
    if redactor.accept(done.supposition) {
        return out.out.write_all(&done.out);
    }
    let mut window = Window::part(done.part.text, done.part.is_last);
    Run::default().all(redactor, &mut window, out, u64::MAX).map(|_| ())
}

/// Cuts a part off a window, if there is a line in it that nothing seems to go on into.
fn cut<R: Read>(window: &mut Window<R>) -> io::Result<Option<Part>> {
    while window.rest().len() < PART && window.fill()? {}
    let rest = window.rest();
    // The last one is not worth a thread if it is short.
    if rest.len() < PART / 4 {
        return Ok(None);
    }
    let near = &rest.as_bytes()[..rest.len().min(2 * PART)];
    let begins = |at: &usize| {
        let behind = near.get(at + 1);
        let line = memchr::memrchr(b'\n', &near[..*at]).map_or(0, |end| end + 1);
        behind.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'{' | b'['))
            && !goes_on(&rest[line..*at])
    };
    let is_last = window.is_last && rest.len() <= PART;
    let end = if is_last { Some(rest.len()) } else { memchr::memrchr_iter(b'\n', near).find(begins).map(|at| at + 1) };
    let Some(end) = end else { return Ok(None) };
    let text = rest[..end].to_owned();
    window.at += end;
    Ok(Some(Part { text, is_last }))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::redact::RedactOptions;

    fn redacted(text: &str, threads: usize) -> (String, crate::RedactSummary) {
        let mut options = RedactOptions { key: Some("k".into()), ..RedactOptions::default() };
        options.threads = threads;
        let mut redactor = Redactor::new(&options);
        (redactor.text(text), redactor.summary())
    }

    /// Records with addresses, accounts and names, which come again in later ones, and in words before that.
    fn records(count: u32) -> String {
        let mut text = String::new();
        for number in 0..count {
            let (ip, account, name) = (number * 7 % 900, number * 31 % 701, number / 5);
            let _ = writeln!(
                text,
                r#"{{"eventVersion":"1.11","userIdentity":{{"type":"IAMUser","userName":"worker-{name}","accountId":"98765{account:07}"}},"sourceIPAddress":"10.1.{}.{}","errorMessage":"no worker-{} from 10.2.{}.{} may do this, says worker-{name} of 12345{account:07}"}}"#,
                ip / 256,
                ip % 256,
                name + 1,
                ip % 256,
                ip / 256,
            );
        }
        text
    }

    #[test]
    fn the_outcome_is_the_same_for_any_number_of_threads() {
        let records = records(150);
        let pretty = records.replace("\"eventVersion\"", "\n  \"eventVersion\"").replace("}\n", "\n}\n");
        let lines = records.replace("{\"eventVersion", "INFO 10.3.2.1 {\"eventVersion");
        let list = format!("{{\"Records\": [\n{}\n]}}\n", records.trim_end().replace('\n', ",\n"));
        for text in [records.clone(), pretty, lines, list, format!("{records}{{\"cut\": \n{records}")] {
            assert!(text.len() > 3 * PART);
            let one = redacted(&text, 1);
            for threads in [2, 5] {
                let other = redacted(&text, threads);
                assert_eq!(other.1, one.1);
                assert!(other.0 == one.0, "{threads}");
            }
        }
    }
}
