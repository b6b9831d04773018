//! Decides which files are converted together.

use super::look::Candidate;

/// Files of groups.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// Groups of one long file each: all threads work on each.
    pub(super) long: Vec<Vec<Candidate>>,
    /// Groups of which each thread takes one at a time.
    pub(super) short: Vec<Vec<Candidate>>,
}

/// Bytes of the files of a group, packed as they are: at least, and at most where a file is not longer itself.
const LEAST: u64 = 1 << 20;
const MOST: u64 = 128 << 20;
/// Files of a group, at most, so that the list of a group stays short.
const FILES: usize = 8_192;

/// Puts files together so that all cores have work and the files of tables do not get small.
pub(super) fn grouped(files: Vec<Candidate>, threads: usize) -> Groups {
    let all: u64 = files.iter().map(|file| file.bytes).sum();
    let share = (all / (threads.max(1) as u64 * 4)).max(LEAST);
    let enough = share.min(MOST);
    let (mut groups, mut group, mut size) = (Groups::default(), Vec::new(), 0);
    for file in files {
        // While one thread works on such a file, the others would have nothing to do in the end.
        if threads > 1 && file.bytes >= 2 * share {
            groups.long.push(vec![file]);
            continue;
        }
        size += file.bytes;
        group.push(file);
        if size >= enough || group.len() >= FILES {
            groups.short.push(std::mem::take(&mut group));
            size = 0;
        }
    }
    if !group.is_empty() {
        groups.short.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(files: &[u64], threads: usize) -> (usize, Vec<usize>) {
        let groups = grouped(files.iter().map(|bytes| Candidate::of_bytes(bytes << 20)).collect(), threads);
        (groups.long.len(), groups.short.iter().map(Vec::len).collect())
    }

    #[test]
    fn groups_are_neither_small_nor_few() {
        assert_eq!(sizes(&[1, 1, 1], 2), (0, vec![1, 1, 1]));
        assert_eq!(sizes(&[3], 2), (1, vec![]));
        assert_eq!(sizes(&[10; 16], 2), (0, vec![2; 8]));
        assert_eq!(sizes(&[1000, 1, 1000, 1], 2), (2, vec![2]));
        assert_eq!(sizes(&[1000, 1000], 1), (0, vec![1, 1]));
        assert_eq!(sizes(&[64; 100], 1), (0, vec![2; 50]));
        assert_eq!(sizes(&vec![0; 20_000], 2).1, [8_192, 8_192, 3_616]);
        assert_eq!(sizes(&[], 2), (0, vec![]));
    }
}
