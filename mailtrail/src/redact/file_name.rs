//! Names of files tell accounts, too.

use super::Redactor;

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

    /// The name of a file, or of a folder, with stand-ins for account IDs, addresses and the like in it; other words stay.
    ///
    /// ```
    /// use mailtrail::{RedactOptions, Redactor};
    ///
    /// let mut redactor = Redactor::new(&RedactOptions::default());
    /// assert_eq!(redactor.file_name("2026-03-sample.json"), "2026-03-sample.json");
    /// let name = redactor.file_name("987654321012_CloudTrail_us-east-1.json.gz");
    /// assert!(name.ends_with("_CloudTrail_us-east-1.json.gz") && !name.contains("987654321012"));
    /// ```
    pub fn file_name(&mut self, name: &str) -> String {
        let mut out = String::with_capacity(name.len());
        for part in name.split_inclusive(['_', '-', '.', '=']) {
            let (part, end) = match part.strip_suffix(['_', '-', '.', '=']) {
                Some(bare) => part.split_at(bare.len()),
                None => (part, ""),
            };
            match self.stand_ins.by_form(part) {
                Some(new) if !new.contains('/') => out.push_str(&new),
                _ => out.push_str(part),
            }
            out.push_str(end);
        }
        if name.contains('@') && super::stand_in::split_address(name).is_some() {
            self.stand_ins.token(name)
        } else {
            out
        }
    }
}
