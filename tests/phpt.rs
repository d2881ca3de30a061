//! The PHP extension, built against the library of this very build, passes its own tests.
//!
//! The work is done by `php-bridge/ext/test.sh`, which people and the CI run as well; here it only gets the
//! library that `cargo test` has just made. Needs PHP's development files and `pdo_sqlite`; without them the test
//! fails and says what to install, unless `KEYHOLDER_WITHOUT_PHP=1` says that this is known.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The newest `libkeyholder.so` of this build: cargo makes it in `deps/` and links it one level up, but for
/// `cargo test` alone it may leave the upper one as an older build made it.
fn library_dir() -> PathBuf {
    let beside_the_program =
        Path::new(env!("CARGO_BIN_EXE_keyholder")).parent().expect("a program has a directory");
    let age = |dir: &PathBuf| -> Option<SystemTime> {
        dir.join("libkeyholder.so").metadata().ok()?.modified().ok()
    };
    [beside_the_program.to_path_buf(), beside_the_program.join("deps")]
        .into_iter()
        .filter(|dir| age(dir).is_some())
        .max_by_key(age)
        .expect("cargo test builds libkeyholder.so")
}

#[test]
fn the_extension_passes_its_phpt_tests() {
    if std::env::var_os("KEYHOLDER_WITHOUT_PHP").is_some_and(|value| value == "1") {
        eprintln!("not run: KEYHOLDER_WITHOUT_PHP=1");
        return;
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    let library_dir = library_dir();
    let output = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("the target directory")
        .join("php-ext");
    let run = Command::new(source.join("php-bridge/ext/test.sh"))
        .arg(&output)
        .arg(&library_dir)
        .env("KEYHOLDER_STRICT", "1")
        .output()
        .expect("test.sh can be started");
    let printed = String::from_utf8_lossy(&run.stdout);
    let complained = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{printed}\n{complained}");
}
