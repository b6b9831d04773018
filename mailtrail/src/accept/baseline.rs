//! Findings that existed when checking began.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mailtrail_wire::{JsonRef, Number, Reader, Writer};

use crate::input::{Source, absolute};
use crate::report::Fingerprints;
use crate::verdict::{Finding, Sort};

/// Entries of one baseline, at most: more is no list of exceptions.
const MOST: usize = 100_000;

/// Version of the form of the file.
const VERSION: u64 = 1;

/// Old findings. They are identified by the file, the rule, the place without its numbers, and the value, so they are recognized even if lines moved.
///
/// ```
/// use mailtrail::accept::Baseline;
/// use mailtrail::input::Source;
/// use mailtrail::{Options, validate_text};
///
/// let text = r#"{"eventType": "Bounce", "mail": {}, "bounce": {}}"#;
/// let (findings, _) = validate_text(text, &Options::default());
/// let file = Source::File("/repository/fixtures/a.json".into());
///
/// let mut baseline = Baseline::below("/repository");
/// assert!(findings.iter().all(|finding| baseline.add(&file, finding)));
///
/// let mut read = Baseline::from_json("/repository", &baseline.to_json())?;
/// let (findings, _) = validate_text(&format!("\n\n{text}"), &Options::default());
/// assert!(findings.iter().all(|finding| read.take(&file, finding)));
/// assert!(!read.take(&file, &findings[0]), "it was there only once");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// Folder that names of files are told from.
    folder: PathBuf,
    /// By file and fingerprint.
    entries: BTreeMap<(String, String), Known>,
}

/// What is known of findings that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    rule: String,
    place: String,
    count: u64,
}

/// Old findings of one kind.
///
/// ```
/// assert!(mailtrail::accept::Baseline::below(".").left_in(|_| true).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The file, relative to the folder of the baseline.
    pub file: String,
    /// Rule or erratum.
    pub rule: String,
    /// JSON pointers with `*` instead of numbers.
    pub place: String,
    /// Number of such findings.
    pub count: u64,
}

impl Baseline {
    /// Makes an empty baseline, with file names relative to a folder.
    ///
    /// ```
    /// assert!(mailtrail::accept::Baseline::below("/repository").to_json().contains("\"findings\": ["));
    /// ```
    pub fn below(folder: impl AsRef<Path>) -> Self {
        Self { folder: absolute(folder.as_ref()), entries: BTreeMap::new() }
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a baseline, or a baseline of a later version.
    ///
    /// ```
    /// use mailtrail::accept::Baseline;
    ///
    /// let error = Baseline::from_json(".", r#"{"version": 7, "findings": []}"#).unwrap_err();
    /// assert_eq!(error, "expected a baseline of version 1, found version 7");
    /// assert!(Baseline::from_json(".", "{").is_err());
    /// ```
    pub fn from_json(folder: impl AsRef<Path>, text: &str) -> Result<Self, String> {
        let mut reader = Reader::new(text);
        let view = JsonRef::ahead(&reader);
        if let Err(fault) = reader.skip().and_then(|()| reader.end()) {
            let error = mailtrail_wire::Error::new(text, fault);
            return Err(format!("not JSON: {} at line {}, column {}", error.message(), error.line(), error.column()));
        }
        match view.get("/version").map(JsonRef::text) {
            Some("1") => {}
            Some(version) => return Err(format!("expected a baseline of version {VERSION}, found version {version}")),
            None => return Err("expected a baseline, as `--write-baseline` writes it".into()),
        }
        let mut baseline = Self::below(folder);
        let Some(findings) = view.get("/findings") else { return Err("expected a list `findings`".into()) };
        for (index, finding) in findings.items().enumerate() {
            let text = |name: &str| {
                let value = finding.get(name).and_then(JsonRef::as_str);
                value.map(String::from).ok_or_else(|| format!("expected a string at /findings/{index}{name}"))
            };
            let count = finding.get("/count").map_or(Ok(1), |count| count.text().parse::<u64>());
            let count = count.map_err(|_| format!("expected a whole number at /findings/{index}/count"))?;
            let known = Known { rule: text("/rule")?, place: text("/pointer")?, count };
            baseline.entries.insert((text("/file")?, text("/fingerprint")?), known);
        }
        Ok(baseline)
    }

    /// Returns the baseline as JSON, a line for each kind of finding, in the order of the files.
    ///
    /// ```
    /// let text = mailtrail::accept::Baseline::below(".").to_json();
    /// assert_eq!(text, "{\n  \"version\": 1,\n  \"findings\": [\n  ]\n}\n");
    /// ```
    pub fn to_json(&self) -> String {
        let mut text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": [");
        for (index, ((file, fingerprint), known)) in self.entries.iter().enumerate() {
            let mut writer = Writer::default();
            let mut object = writer.object();
            object.entry("file", file);
            object.entry("rule", &known.rule);
            object.entry("pointer", &known.place);
            object.entry("fingerprint", fingerprint);
            if known.count != 1 {
                object.entry("count", &Number::from(known.count));
            }
            object.end();
            text.push_str(if index == 0 { "\n    " } else { ",\n    " });
            text.push_str(&crate::report::plain_json(&writer.into_text()));
        }
        text.push_str("\n  ]\n}\n");
        text
    }

    /// Adds a finding in a file, and returns whether there was room for it.
    ///
    /// ```
    /// use mailtrail::{Options, accept::Baseline, input::Source, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// let mut baseline = Baseline::below("/repository");
    /// assert!(baseline.add(&Source::File("/repository/a.json".into()), &findings[0]));
    /// assert!(baseline.to_json().contains(r#""file":"a.json","rule":"truncated""#));
    /// ```
    pub fn add(&mut self, file: &Source, finding: &Finding) -> bool {
        let (key, sort) = self.key(file, finding);
        let has_room = self.entries.len() < MOST || self.entries.contains_key(&key);
        if has_room {
            let known = Known { rule: sort.rule.into_owned(), place: sort.place, count: 0 };
            self.entries.entry(key).or_insert(known).count += 1;
        }
        has_room
    }

    /// Returns whether a finding is in the baseline. Each entry matches once per count.
    ///
    /// ```
    /// use mailtrail::{Options, accept::Baseline, input::Source, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// assert!(!Baseline::below(".").take(&Source::Stdin, &findings[0]));
    /// ```
    pub fn take(&mut self, file: &Source, finding: &Finding) -> bool {
        let (key, _) = self.key(file, finding);
        self.entries.get_mut(&key).filter(|known| known.count > 0).map(|known| known.count -= 1).is_some()
    }

    /// Returns the entries that were not matched, in the files that `is_asked` selects.
    ///
    /// ```
    /// use mailtrail::{Options, accept::Baseline, input::Source, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// let mut baseline = Baseline::below("/repository");
    /// baseline.add(&Source::File("/repository/a.json".into()), &findings[0]);
    /// assert_eq!(baseline.left_in(|path| path.ends_with("a.json"))[0].rule, "truncated");
    /// ```
    pub fn left_in(&self, mut is_asked: impl FnMut(&Path) -> bool) -> Vec<Entry> {
        let mut left = Vec::new();
        let mut last: Option<(&str, bool)> = None;
        for ((file, _), known) in self.entries.iter().filter(|(_, known)| known.count > 0) {
            let asked = match last {
                Some((name, asked)) if name == file => asked,
                _ => is_asked(&self.folder.join(file)),
            };
            last = Some((file, asked));
            if asked {
                let (rule, place) = (known.rule.clone(), known.place.clone());
                left.push(Entry { file: file.clone(), rule, place, count: known.count });
            }
        }
        left
    }

    fn key(&self, file: &Source, finding: &Finding) -> ((String, String), Sort) {
        let (file, sort) = (self.name(file), Sort::of(finding));
        let fingerprint = Fingerprints::of_text(&[&file, &sort.rule, &sort.place, &finding.found]);
        ((file, fingerprint), sort)
    }

    /// Name of a file, told from the folder, with `/` between its parts.
    fn name(&self, file: &Source) -> String {
        let Some(path) = file.path() else { return file.name() };
        let whole = absolute(path);
        let below = whole.strip_prefix(&self.folder).unwrap_or(&whole).to_string_lossy().into_owned();
        let below = if std::path::MAIN_SEPARATOR == '/' { below } else { below.replace('\\', "/") };
        // Names of members of archives follow that of the archive.
        below + file.name().get(path.to_string_lossy().len()..).unwrap_or_default()
    }
}
