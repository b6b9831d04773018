//! Findings without values, for reports whose readers should not learn who wrote to whom.
//!
//! The marks on the types decide what everybody may read. If no type knows a value, only words of the types and
//! of this program are shown.

mod described;
mod ours;
mod quoted;
mod way;

use mailtrail_wire::{Content, IssueKind, is_secret_at};

use self::described::{described, is_plain};
use self::ours::is_ours;
use self::quoted::{Quoted, hidden};
use self::way::{is_name, last_name, without_names};
use super::{Finding, Sort};

/// What stands for a name or a value of which nothing is told.
const HIDDEN: &str = "…";

/// What is said where nothing of a message can be told.
const NOTHING_TOLD: &str = "values are not shown";

impl Finding {
    /// Returns the finding without secret or personal values of the input: instead of `jane@example.com`, it says
    /// "a string of 16 characters". Unknown names, such as those of tags, become `…`.
    ///
    /// [Public](mailtrail_wire::Content::Public) values, such as an event type, stay, unless they look like
    /// something else.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let text = r#"{"eventType": "Bounse", "mail": {"source": 5, "tags": {"for jane": 1}}}"#;
    /// let (findings, _) = validate_text(text, &Options::default());
    /// let findings: Vec<_> = findings.into_iter().map(|finding| finding.without_values()).collect();
    /// let said = |pointer: &str| findings.iter().find(|it| it.pointer == pointer).map(|it| it.message.as_str());
    /// assert_eq!(said("/eventType"), Some("unknown value `Bounse` for `eventType`"));
    /// assert_eq!(findings[0].help.as_deref(), Some("did you mean `Bounce`? (a value AWS adds later is kept)"));
    /// # let text = r#"{"eventType": "Bounce", "bounce": {}, "mail": {"source": 54321, "tags": {"for jane": 31415}}}"#;
    /// # let (findings, _) = validate_text(text, &Options::default());
    /// # let findings: Vec<_> = findings.into_iter().map(|finding| finding.without_values()).collect();
    /// # let said = |pointer: &str| findings.iter().find(|it| it.pointer == pointer).map(|it| it.message.as_str());
    /// assert_eq!(said("/mail/source"), Some("expected a string, found a number of 5 characters"));
    /// assert_eq!(said("/mail/tags/…"), Some("expected an array, found a number of 5 characters"));
    /// ```
    #[must_use]
    pub fn without_values(mut self) -> Self {
        let name = last_name(&self.pointer, &self.inner);
        let shown_name = name.as_deref().filter(|name| self.about == About::Name && is_name(name));
        let value = value(&self.found).map(str::to_owned);
        let shown_value = value.as_deref().filter(|value| match self.about {
            About::Name => is_name(described::bare(value)),
            About::Value(content) => {
                let bare = described::bare(value);
                // A text in the place of a number or boolean is of no vocabulary.
                let is_astray = value.starts_with('"') && self.rule == IssueKind::WrongType.as_str();
                content.is_public()
                    && !is_secret_at(&self.pointer)
                    && is_plain(bare, content)
                    && (!is_astray || is_ours(bare) || bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
            }
        });
        let secrets: Vec<_> =
            [value.as_deref().filter(|_| shown_value.is_none()), name.as_deref()].into_iter().flatten().collect();
        let shown = [shown_value.map(described::bare), shown_name];
        let quoted = Quoted { shown, is_time: self.about == About::Value(Content::Time), hidden: &secrets };

        // What should stand there may have what does.
        self.fix = self.fix.take().filter(|_| shown.iter().any(Option::is_some));
        self.snippet = None;

        let ways = self.inner.len();
        for (index, way) in std::iter::once(&mut self.pointer).chain(&mut self.inner).enumerate() {
            let last = if index == ways { shown_name } else { None };
            *way = without_names(way, last);
        }
        self.message = hidden(&self.message, &quoted).unwrap_or_else(|| NOTHING_TOLD.to_owned());
        self.expected = hidden(&self.expected, &quoted).unwrap_or_else(|| HIDDEN.to_owned());
        self.found = match value.as_deref() {
            Some(value) if shown_value.is_none() && !is_ours(described::bare(value)) => described(value),
            Some(_) => self.found,
            None => hidden(&self.found, &quoted).unwrap_or_else(|| HIDDEN.to_owned()),
        };
        self.help = self.help.and_then(|help| hidden(&help, &quoted));
        self
    }

    /// The same with what its value says of people.
    pub(super) fn about(mut self, content: Content) -> Self {
        self.about = About::Value(content);
        self
    }

    /// The same where it is about the name of a field that is not known.
    pub(super) fn about_name(mut self) -> Self {
        self.about = About::Name;
        self
    }
}

/// What stands where a finding leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A value, and what it says of people.
    Value(Content),
    /// The name of a field that is not known, which everybody may read if it is one that fields have.
    Name,
}

impl Default for About {
    fn default() -> Self {
        Self::Value(Content::Unmarked)
    }
}

/// The only thing in backticks that a text consists of.
fn value(found: &str) -> Option<&str> {
    found.strip_prefix('`')?.strip_suffix('`')
}

impl Sort {
    /// Returns the sort without unknown names, as in [`Finding::without_values`].
    ///
    /// ```
    /// use mailtrail::{Options, Sort, validate_text};
    ///
    /// let text = r#"{"eventType": "Bounce", "bounce": {}, "mail": {"tags": {"for jane": 1}}}"#;
    /// let (findings, _) = validate_text(text, &Options::default());
    /// let sorts = findings.iter().map(|finding| Sort::of(finding).without_values());
    /// assert!(sorts.into_iter().any(|sort| sort.place == "/mail/tags/…"));
    /// ```
    #[must_use]
    pub fn without_values(mut self) -> Self {
        let is_about_name = self.rule == mailtrail_wire::IssueKind::UnknownMember.as_str();
        let ways: Vec<_> = self.place.split(" -> ").collect();
        let last = ways.last().and_then(|way| last_name(way, &[])).filter(|name| is_about_name && is_name(name));
        let end = ways.len().saturating_sub(1);
        let hidden = ways.iter().enumerate();
        let hidden = hidden.map(|(index, way)| without_names(way, if index == end { last.as_deref() } else { None }));
        self.place = hidden.collect::<Vec<_>>().join(" -> ");
        self
    }
}

#[cfg(test)]
mod tests;
