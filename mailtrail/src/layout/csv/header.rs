//! Recognizes a table by its first lines: ordinary log lines with commas are not a table.

use csv_core::{Reader, ReaderBuilder};

use super::super::{Feed, sees};
use super::columns::{Columns, Export};
use super::scan::scan;
use super::{Table, blank};
use crate::layout::Part;

/// Longest header.
const LONGEST: usize = 64 * 1024;

/// Rows that are compared with the header if the names of the columns say little.
const ROWS: usize = 3;

/// The table that the window begins with; its header is at the beginning of the window still. Answers its length, too.
pub(super) fn table(feed: &mut impl Feed) -> Option<(Table, usize)> {
    let begins = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'"' | b'@' | b'_' | b'\'' | b'#');
    feed.window().as_bytes().first().filter(|byte| begins(byte))?;
    let mut seen = 0;
    let length = loop {
        let near = &feed.window().as_bytes()[seen..];
        match memchr::memchr2(b'\n', b'\r', near) {
            Some(end) => break seen + end,
            None if seen > LONGEST => return None,
            None => seen = feed.window().len(),
        }
        if !feed.fill() {
            break seen;
        }
    };
    let header = feed.window()[..length].to_owned();
    [b',', b'\t', b';'].into_iter().find_map(|delimiter| {
        let mut core = ReaderBuilder::new().delimiter(delimiter).build();
        let names = names(&header, &mut core)?;
        let columns = Columns::of(&names);
        let export = (!columns.has_messages()).then(|| Export::of(&names));
        let is_table = match (export, columns.sure) {
            (None, true) => names.iter().all(|name| !name.contains("\":")),
            (Some(Export::Other), _) => names.len() >= 3 && plain(&names) && rows_fit(feed, &mut core, length, &names),
            _ => names.len() >= 2 && plain(&names) && rows_fit(feed, &mut core, length, &names),
        };
        // Names of any kind, if what stands below them is nothing but cells.
        let is_table = is_table || named(&names) && has_packed(feed, &mut core, length);
        is_table.then(|| (Table::new(core, columns, export, delimiter), length))
    })
}

/// Names of the columns, if each is written as it should be.
fn names(header: &str, core: &mut Reader) -> Option<Vec<String>> {
    if header.is_empty() {
        return None;
    }
    let mut names = Vec::new();
    let row = scan(core, &mut Part::whole(header), 0, |span| {
        names.push(header[span.text].replace("\"\"", "\""));
    });
    (row.broken.is_none() && row.end == header.len()).then_some(names)
}

/// Whether all names look like those of columns.
fn plain(names: &[String]) -> bool {
    names.iter().all(|name| {
        name.len() <= 64
            && name.starts_with(|first: char| first.is_alphabetic() || matches!(first, '@' | '_' | '#'))
            && name.chars().all(|char| char.is_alphanumeric() || " _@.-/()#".contains(char))
            && name.split(' ').count() <= 4
            && !name.ends_with('.')
    })
}

/// Whether the first rows have as many cells as the header.
fn rows_fit(feed: &mut impl Feed, core: &mut Reader, length: usize, names: &[String]) -> bool {
    let mut at = length;
    for row in 0..ROWS {
        sees(feed, at + 1);
        at += blank(&feed.window()[at..]);
        if !sees(feed, at + 1) || feed.window().len() == at {
            return row > 0 || Export::of(names) != Export::Other;
        }
        let row = scan(core, feed, at, |_| {});
        if !row.fits(names.len()) {
            return false;
        }
        at = row.end;
    }
    true
}

/// Whether a line is one of names, which may be long: nothing in it is JSON.
fn named(names: &[String]) -> bool {
    names.iter().all(|name| !name.contains(['{', '}', '"']))
        && names.iter().any(|name| name.contains(char::is_alphabetic))
}

/// Whether one of the first rows has a cell in quotes that holds JSON, with the quotes in it doubled: no line of a log has that.
fn has_packed(feed: &mut impl Feed, core: &mut Reader, length: usize) -> bool {
    let mut at = length;
    for _ in 0..ROWS {
        sees(feed, at + 1);
        at += blank(&feed.window()[at..]);
        if !sees(feed, at + 1) || feed.window().len() == at {
            return false;
        }
        let mut packed = None;
        let row = scan(core, feed, at, |span| {
            if span.doubled && packed.is_none() {
                packed = Some(span.text);
            }
        });
        if !row.ended || row.broken.is_some() {
            return false;
        }
        if packed.is_some_and(|text| is_packed(&feed.window()[text])) {
            return true;
        }
        at = row.end;
    }
    false
}

/// Whether a cell begins as an object does with a name in doubled quotes, or an array of such.
fn is_packed(cell: &str) -> bool {
    let inner = cell.trim_start_matches(|char: char| char.is_ascii_whitespace() || char == '[');
    inner.strip_prefix('{').is_some_and(|inner| inner.trim_ascii_start().starts_with("\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_table(text: &str) -> bool {
        table(&mut Part::whole(text)).is_some()
    }

    #[test]
    fn headers() {
        for text in [
            "@timestamp,@message\n",
            "@message\n\"{\"\"a\"\":1}\"\n",
            "timestamp,message\n1772439330120,\"x\"\n",
            "\"_raw\",\"_time\",host\r\n",
            "timestamp;message\n1;2\n",
            "timestamp\tmessage\n1\t2\n",
            "id,body\n1,2\n",
            "Event name,Event time\nGetBucketAcl,2026-03-02\n",
            "\"eventversion\",\"useridentity\"\n\"1.11\",\"{type=Root}\"\n",
            "@timestamp,event.eventName\n",
            "name,age,place\nJane,30,x\n",
            "ab,cd\n1,\"{\"\"a\"\":1}\"\n",
            "key;value\n1;\"[ {\"\"a\"\":1}]\"\n",
            "aa,bb,cc\n1,\"{\"\"a\"\":1}\"\n",
            "id,what was said of it by all of them\nx,y\n1,\"{\n  \"\"a\"\":1}\"\n",
            "json\n\"{\"\"a\"\":1}\"\n",
        ] {
            assert!(is_table(text), "{text}");
        }
    }

    #[test]
    fn text_with_commas() {
        for text in [
            "",
            "{\"a\":1},{\"b\":2}\n",
            "[1,2]\n",
            "\"{\\\"a\\\":1}\"\n",
            "INFO, ready\nINFO, message\n",
            "2026-03-02 08:15:30,120 INFO message, log\n",
            "message\nmore\n",
            "error, message\n{\"a\":1}\n",
            "a,b\n1,2\n",
            "a,b,c\n1,2\n",
            "a,b,c\n",
            "Dear all, the message, as promised\nyours\n",
            "id,body\n{\"a\":1,\"b\":2,\"c\":3}\n",
            "{\"a\":1},x\n1,\"{\"\"a\"\":1}\"\n",
            "ready, set\n1,\"a \"\"word\"\"\"\n",
            "1,2\n1,\"{\"\"a\"\":1}\"\n",
        ] {
            assert!(!is_table(text), "{text}");
        }
    }
}
