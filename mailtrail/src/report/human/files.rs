//! Counts of each file, the worst first, in bounded memory.

use crate::input::Source;
use crate::report::plain;
use crate::verdict::Level;

/// Files that are listed.
pub(super) const LISTED: usize = 20;

/// Findings of a file: errors, warnings, notes.
pub(super) type Figures = [u64; 3];

/// What was found in each file with findings.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// The file that comes now.
    current: Option<(Source, Figures)>,
    /// The worst files so far; of those that are alike, the first.
    worst: Vec<(String, Figures)>,
    /// How many further files had findings.
    more: u64,
}

impl Files {
    /// Counts findings in a file; those of one file come one after another.
    pub(super) fn count(&mut self, file: &Source, level: Level, count: u64) {
        let figure = match level {
            Level::Error => 0,
            Level::Warning => 1,
            Level::Note => 2,
            Level::Known => return,
        };
        match &mut self.current {
            Some((current, figures)) if current == file => figures[figure] += count,
            _ => {
                self.end();
                let mut figures = Figures::default();
                figures[figure] = count;
                self.current = Some((file.clone(), figures));
            }
        }
    }

    /// Nothing more comes of the present file.
    fn end(&mut self) {
        let Some((file, figures)) = self.current.take() else { return };
        let at = self.worst.partition_point(|(_, worse)| *worse >= figures);
        if at < LISTED {
            self.worst.insert(at, (plain(&file.to_string()).into_owned(), figures));
        }
        if at >= LISTED || self.worst.len() > LISTED {
            self.worst.truncate(LISTED);
            self.more += 1;
        }
    }

    /// The worst files, and how many others had findings.
    pub(super) fn take(&mut self) -> (Vec<(String, Figures)>, u64) {
        self.end();
        (std::mem::take(&mut self.worst), std::mem::take(&mut self.more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_files_come_first() {
        let mut files = Files::default();
        for index in 0..50_u64 {
            let file = Source::File(format!("{index}").into());
            files.count(&file, Level::Known, 9);
            files.count(&file, Level::Note, 1);
            files.count(&file, Level::Error, index % 7);
        }
        let (worst, more) = files.take();
        assert_eq!((worst.len(), more), (LISTED, 30));
        assert_eq!(worst[0], ("6".into(), [6, 0, 1]));
        assert_eq!(worst[1].0, "13", "files that are alike stand in their order");
        assert!(worst.is_sorted_by(|one, other| one.1 >= other.1));
        assert_eq!(files.take(), (Vec::new(), 0));
    }
}
