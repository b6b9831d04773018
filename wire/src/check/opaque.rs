//! Values that no shape describes: only what is wrong with them as JSON is reported.

use std::collections::BTreeSet;

use super::names::Suspicion;
use super::{Checker, Expectation, IssueKind};
use crate::path::Path;
use crate::reader::{Reader, shown, unescape, unescaped};
use crate::{Fault, Shape};

impl<'t> Checker<'_, 't> {
    /// Goes behind a value, and looks at it closely if there may be something wrong with its names or texts.
    #[inline(never)]
    pub(super) fn opaque(&mut self, reader: &mut Reader<'t>, path: &Path<'_>) -> Result<(), Fault> {
        let start = reader.at();
        let suspicion = self.suspicion.get_or_insert_with(|| Suspicion::new(reader.text()));
        let skipped = reader.skip_watched(suspicion);
        if suspicion.take() && skipped.is_ok() {
            reader.seek(start);
            return self.closely(reader, path);
        }
        skipped
    }

    /// Reports names that stand twice and unpaired surrogates in a value that is well-formed.
    #[cold]
    fn closely(&mut self, reader: &mut Reader<'t>, path: &Path<'_>) -> Result<(), Fault> {
        match reader.peek() {
            Some(b'"') => self.value(reader, &Shape::Text, path),
            Some(b'[') => {
                let mut walk = reader.array()?;
                let mut index = 0;
                while reader.item(&mut walk)? {
                    self.closely(reader, &path.index(index))?;
                    index += 1;
                }
                Ok(())
            }
            Some(b'{') => {
                let mut names = BTreeSet::new();
                let mut walk = reader.object()?;
                while let Some(name) = reader.raw_name(&mut walk)? {
                    let text = shown(name);
                    let here = path.name(&text);
                    if !names.insert(unescaped(name)) {
                        self.at_name(reader, walk.name_at(), IssueKind::Duplicate, &here, Expectation::OnlyOnce);
                    } else if is_no_text(name) {
                        self.at_name(reader, walk.name_at(), IssueKind::BadText, &here, Expectation::Unicode);
                    }
                    self.closely(reader, &here)?;
                }
                Ok(())
            }
            _ => reader.skip(),
        }
    }
}

/// Whether a name has an unpaired surrogate.
pub(super) fn is_no_text((inner, escaped): (&str, bool)) -> bool {
    escaped && unescape(inner).is_none()
}
