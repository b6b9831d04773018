//! `mailtrail convert` and `mailtrail sql` call programs of their own.

use std::process::Command;

#[test]
fn it_says_how_to_install_what_it_calls() {
    let folder = tempfile::tempdir().unwrap();
    for (name, package) in [("convert", "parquet"), ("sql", "sql")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mailtrail"));
        let done = command.args([name, "logs", "--out", "tables"]).env("PATH", folder.path()).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{said}");
        let help = format!("  = help: install it with `cargo install --path {package}` in a clone of the repository\n");
        assert_eq!(said, format!("mailtrail: mailtrail-{name}: it is not installed\n{help}"));
    }
}

#[cfg(unix)]
#[test]
fn it_hands_on_what_it_is_given_and_the_exit_code() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    for name in ["convert", "sql"] {
        let program = folder.path().join(format!("mailtrail-{name}"));
        std::fs::write(&program, "#!/bin/sh\necho \"$#: $*\"\nexit 1\n").unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_mailtrail"));
        let done =
            command.args([name, "a b", "--out", "tables", "--help"]).env("PATH", folder.path()).output().unwrap();
        assert_eq!(done.status.code(), Some(1), "{}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(String::from_utf8(done.stdout).unwrap(), "4: a b --out tables --help\n");
    }
}
