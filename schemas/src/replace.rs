//! Writes a file atomically.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Component, Path};

/// Writes a file below a folder, in place of one that is there.
///
/// The file appears with all of its content or not at all, whatever happens meanwhile. A symbolic link in its place is replaced; one
/// on the way that leads out of the folder is an error.
pub(crate) fn replace(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let file = folder.join(path);
    let (Some(parent), Some(name)) = (file.parent(), path.file_name()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "expected the path of a file"));
    };
    fs::create_dir_all(folder)?;
    stay_inside(folder, path)?;
    fs::create_dir_all(parent)?;
    let name = format!(".{}.{}.new", name.to_string_lossy(), std::process::id());
    let new = parent.join(name);
    let written = fs::File::create(&new)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&new, &file));
    if written.is_err() {
        // What went wrong before says more than this.
        drop(fs::remove_file(&new));
    }
    written
}

/// Looks at each folder on the way that is there already.
fn stay_inside(folder: &Path, path: &Path) -> io::Result<()> {
    let root = folder.canonicalize()?;
    let mut place = folder.to_path_buf();
    for part in path.parent().into_iter().flat_map(Path::components) {
        let Component::Normal(part) = part else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "expected a path inside the folder"));
        };
        place.push(part);
        match place.symlink_metadata() {
            Ok(found) if found.is_symlink() && !place.canonicalize()?.starts_with(&root) => {
                let text = format!("`{}` is a symbolic link that leads out of the folder", place.display());
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, text));
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = std::env::temp_dir().join(format!("mailtrail-replace-{}", std::process::id()));
        replace(&folder, "a/b.json".as_ref(), "1").unwrap();
        replace(&folder, "a/b.json".as_ref(), "2").unwrap();
        assert_eq!(fs::read_to_string(folder.join("a/b.json")).unwrap(), "2");
        // A folder stands where the file belongs.
        fs::create_dir_all(folder.join("a/c.json/d")).unwrap();
        assert!(replace(&folder, "a/c.json".as_ref(), "3").is_err());
        assert!(replace(&folder, "../c.json".as_ref(), "3").is_err());
        let mut left: Vec<_> =
            fs::read_dir(folder.join("a")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["b.json", "c.json"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn links_are_not_followed_out_of_the_folder() {
        let folder = std::env::temp_dir().join(format!("mailtrail-replace-links-{}", std::process::id()));
        let (inside, outside) = (folder.join("inside"), folder.join("outside"));
        fs::create_dir_all(&inside).unwrap();
        fs::create_dir_all(&outside).unwrap();
        fs::write(outside.join("file"), "kept").unwrap();
        std::os::unix::fs::symlink(&outside, inside.join("folder")).unwrap();
        std::os::unix::fs::symlink(outside.join("file"), inside.join("file")).unwrap();

        let error = replace(&inside, "folder/new".as_ref(), "new").unwrap_err();
        assert!(error.to_string().contains("leads out of the folder"), "{error}");
        replace(&inside, "file".as_ref(), "new").unwrap();
        assert_eq!(fs::read_to_string(outside.join("file")).unwrap(), "kept");
        assert_eq!(fs::read_to_string(inside.join("file")).unwrap(), "new");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
