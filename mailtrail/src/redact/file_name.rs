//! Names of files tell accounts and addresses, too.

use super::Redactor;
use super::stand_in::{is_host, split_address};

/// Ends of names by which files are found and read.
const ENDS: &[&str] = &[
    "json", "jsonl", "ndjson", "log", "txt", "csv", "tsv", "gz", "gzip", "zst", "bz2", "xz", "zip", "tar", "tgz",
    "parquet", "eml", "xml", "bak", "old", "md", "html", "yml", "yaml", "ldjson",
];

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

    /// Words between signs, those of a form that tells replaced.
    fn words_of_name(&mut self, name: &str) -> String {
        let mut out = String::with_capacity(name.len());
        for part in name.split_inclusive(['_', '-', '.', '=', ' ', ',', '(', ')', '[', ']', '+']) {
            let bare = part.trim_end_matches(['_', '-', '.', '=', ' ', ',', '(', ')', '[', ']', '+']);
            match self.stand_ins.by_form(bare) {
                Some(new) if !new.contains('/') => out.push_str(&new),
                _ => out.push_str(bare),
            }
            out.push_str(&part[bare.len()..]);
        }
        out
    }
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
    let mut domain = text[..end].trim_end_matches(['.', '-']);
    while let Some((before, last)) = domain.rsplit_once('.')
        && (ENDS.iter().any(|end| end.eq_ignore_ascii_case(last)) || last.bytes().all(|byte| byte.is_ascii_digit()))
    {
        domain = before;
    }
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
