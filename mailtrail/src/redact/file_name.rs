//! Names of files tell accounts and addresses, too.

use mailtrail_wire::Content;

use super::Redactor;
use super::looks::looks_real;
use super::name_parts::{parts, stem};
use super::percent::{Percent, is_encoded};
use super::real_value::RealValue;
use super::stand_in::{is_documentation_v4, is_host, split_address};
use crate::verdict::secret_form::ip_host;

impl Redactor {
    /// The way of a file below the folder that is read: stand-ins for what names tell, and times that are shifted, those of folders too.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut options = RedactOptions::default();
    /// options.shift = Some(time::Duration::days(30));
    /// let mut redactor = Redactor::new(&options);
    /// assert_eq!(redactor.file_path("logs/2026/03/05/sample_20260305T1200Z.json"), "logs/2026/04/04/sample_20260404T1200Z.json");
    /// ```
    pub fn file_path(&mut self, path: &str) -> String {
        let names: Vec<_> = path.split('/').map(|name| self.file_name(name)).collect();
        let path = names.join("/");
        self.stand_ins.times_in(&path, true).unwrap_or(path)
    }

    /// The name of a file, or of a folder, with stand-ins for account IDs, addresses and the like in it; other words and the ending stay.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// assert_eq!(redactor.file_name("2026-03-sample.json"), "2026-03-sample.json");
    /// let name = redactor.file_name("987654321012_CloudTrail_us-east-1.json.gz");
    /// assert!(name.ends_with("_CloudTrail_us-east-1.json.gz") && !name.contains("987654321012"));
    /// let name = redactor.file_name("jane@acme.io_2026.json.gz");
    /// assert!(name.ends_with("_2026.json.gz") && !name.contains("acme"));
    /// ```
    pub fn file_name(&mut self, name: &str) -> String {
        if is_encoded(name) {
            let inner = Percent::of(name);
            let new = inner.text.split('/').map(|part| self.decoded_name(part)).collect::<Vec<_>>().join("/");
            return if new == inner.text { name.to_owned() } else { inner.again(&new).replace('/', "%2F") };
        }
        self.decoded_name(name)
    }

    fn decoded_name(&mut self, name: &str) -> String {
        let mut out = String::with_capacity(name.len() + 24);
        let mut rest = name;
        while let Some((sign, length)) = sign(rest) {
            // A local part may have any of the signs that stand between words in names of files: all before it is one.
            let begin = rest[..sign].rfind([' ', ',', '(', '[', '/']).map_or(0, |at| at + 1);
            let domain = domain(&rest[sign + length..]);
            let end = sign + length + domain.len();
            let address = format!("{}@{domain}", &rest[begin..sign]);
            if domain.is_empty() || split_address(&address).is_none() {
                out.push_str(&self.words_of_name(&rest[..sign]));
                out.push_str(&rest[sign..sign + length]);
                rest = &rest[sign + length..];
                continue;
            }
            out.push_str(&self.words_of_name(&rest[..begin]));
            // Names in other letter case are other names.
            let new = self.stand_ins.address_of_name(&address);
            out.push_str(&new.replace('@', &rest[sign..sign + length]));
            rest = &rest[end..];
        }
        out + &self.words_of_name(rest)
    }

    /// Parts between signs, those of a form that tells replaced.
    fn words_of_name(&mut self, name: &str) -> String {
        let mut out = String::with_capacity(name.len());
        let mut at = 0;
        for range in parts(name) {
            out.push_str(&name[at..range.start]);
            at = range.end;
            let part = &name[range];
            match self.stand_ins.by_form(part).or_else(|| self.stand_ins.by_host(part)) {
                Some(new) if !new.contains('/') => out.push_str(&new),
                _ if part.len() > 16 && part.contains('-') => out.push_str(&self.stand_ins.id(part)),
                _ => out.push_str(part),
            }
        }
        out + &name[at..]
    }

    /// Hands over what looks real in the path of a file, as [`check`](Self::check) does for what the file holds.
    ///
    /// The line is 1, and the column counts the characters of the path.
    ///
    /// ```
    /// use mailtrail::Redactor;
    ///
    /// let mut real = Vec::new();
    /// Redactor::check_path("logs/10.1.2.3/jane@example.com.json", &mut |value| real.push(value));
    /// assert_eq!((real.len(), real[0].column), (1, 6));
    /// ```
    pub fn check_path(path: &str, tell: &mut dyn FnMut(RealValue)) {
        let mut column = 1;
        for name in path.split('/') {
            check_name(name, column, tell);
            column += name.chars().count() as u64 + 1;
        }
    }
}

/// Tells what looks real in the name of a file or a folder, whose first character stands in a column.
fn check_name(name: &str, column: u64, tell: &mut dyn FnMut(RealValue)) {
    let inner = Percent::of(name);
    // Places in a name with per cent signs are those of what they stand for.
    let name = if is_encoded(name) { inner.text.as_str() } else { name };
    let mut tell = |at: usize, text: &str| {
        if let Some(content) = looks_real(text).or_else(|| named_after_real(text)) {
            let column = column + name[..at].chars().count() as u64;
            tell(RealValue { line: 1, column, content, unread: None });
        }
    };
    let (mut at, mut rest) = (0, name);
    while let Some((sign, length)) = sign(rest) {
        let begin = rest[..sign].rfind([' ', ',', '(', '[', '/']).map_or(0, |at| at + 1);
        let end = sign + length + domain(&rest[sign + length..]).len();
        let address = format!("{}@{}", &rest[begin..sign], &rest[sign + length..end]);
        if split_address(&address).is_some() {
            for range in parts(&rest[..begin]) {
                tell(at + range.start, &rest[range]);
            }
            tell(at + begin, &address);
        } else {
            for range in parts(&rest[..sign]) {
                tell(at + range.start, &rest[range]);
            }
        }
        at += end;
        rest = &rest[end..];
    }
    for range in parts(rest) {
        tell(at + range.start, &rest[range]);
    }
}

/// Whether a host is named after an IP address that is somebody's.
fn named_after_real(host: &str) -> Option<Content> {
    let (_, ip) = ip_host(host)?;
    (!is_documentation_v4(ip)).then_some(Content::HostName)
}

/// Where the sign of an address stands, and how long it is: it may be written with a per cent sign.
fn sign(name: &str) -> Option<(usize, usize)> {
    let bare = name.find('@').map(|at| (at, 1));
    let encoded = name.find("%40").map(|at| (at, 3));
    bare.into_iter().chain(encoded).min()
}

/// The domain at the beginning of a text: up to what no domain has, and without the ending of a file.
fn domain(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphanumeric() && !matches!(char, '.' | '-')).unwrap_or(text.len());
    let bare = text[..end].trim_end_matches(['.', '-']);
    let mut domain = &bare[..stem(bare)];
    // `acme.io-2026-03`: what stands behind a domain is none of it.
    let whole = domain;
    while !is_host(domain)
        && let Some((before, _)) = domain.rsplit_once(['-', '.'])
    {
        domain = before;
    }
    if is_host(domain) { domain } else { whole }
}

#[cfg(test)]
mod tests {
    use super::super::RedactOptions;
    use super::*;

    #[test]
    fn endings_and_what_stands_behind_addresses_stay() {
        let mut it = Redactor::new(&RedactOptions { key: Some("k".into()), ..RedactOptions::default() });
        for (name, end) in [
            ("jane.roe7@acme.io_2024.json", "_2024.json"),
            ("jane@acme.io.json", ".json"),
            ("jane@acme.io-2026-03.jsonl.gz", "-2026-03.jsonl.gz"),
            ("log_jane@acme.io.tar.gz", ".tar.gz"),
            ("jane@intranet.json.gz", ".json.gz"),
            ("jane%40acme.io.log.1", ".log.1"),
            ("jane@acme.io to joe@acme.io.eml", ".eml"),
        ] {
            let new = it.file_name(name);
            assert!(new.ends_with(end), "{name}: {new}");
            assert!(!["jane", "acme", "roe", "joe", "intranet"].iter().any(|left| new.contains(left)), "{name}: {new}");
        }
        for name in ["jane@example.com.json", "a@", "@b.json", "2026-03-02.json.gz", "error_log.txt"] {
            assert_eq!(it.file_name(name), name);
        }
    }

    #[test]
    fn two_names_never_become_one() {
        let mut it = Redactor::new(&RedactOptions { key: Some("k".into()), ..RedactOptions::default() });
        let names = [
            "jane@acme.io.json",
            "Jane@acme.io.json",
            "jane@ACME.io.json",
            "jane@acme.io.json.gz",
            "jane@acme.io_1.json",
            "jane%40acme.io.json",
            "a jane@acme.io.json",
        ];
        let new: std::collections::BTreeSet<_> = names.iter().map(|name| it.file_name(name)).collect();
        assert_eq!(new.len(), names.len(), "{new:?}");
        let address = it.text("jane@acme.io");
        assert_eq!(it.file_name("jane@acme.io.json"), format!("{address}.json"));
    }
}
