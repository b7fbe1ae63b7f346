//! Other people's programs, where `cargo xtask test` puts them, and what they answer.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A file or folder below `.tools/`.
pub fn tool(path: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(".tools")
        .join(path);
    let missing = format!("{} is missing; run `cargo xtask test`", file.display());
    assert!(file.exists(), "{missing}");
    file
}

/// A package from npm.
pub fn npm(package: &str) -> PathBuf {
    tool(&format!("npm/{package}/node_modules/{package}"))
}

/// A program of a folder of packages from PyPI; `python` runs under their own.
pub fn pypi(folder: &str, program: &str) -> PathBuf {
    let program = if cfg!(windows) {
        format!("Scripts/{program}.exe")
    } else {
        format!("bin/{program}")
    };
    tool(&format!("python/{folder}/{program}"))
}

/// The folder of other people's files that no registry has.
pub fn others() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/others")
}

/// A script beside these tests.
pub fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/site")
        .join(name)
}

/// What a program answers, as JSON, that is given something as JSON.
pub fn piped<T: DeserializeOwned>(program: &mut Command, given: &impl Serialize) -> T {
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let started = program.spawn();
    let mut running = started.unwrap_or_else(|e| panic!("{program:?} does not start: {e}"));
    let text = serde_json::to_string(given).unwrap();
    let mut stdin = running.stdin.take().unwrap();
    stdin.write_all(text.as_bytes()).unwrap();
    drop(stdin);
    let said = running.wait_with_output().unwrap();
    assert!(said.status.success(), "{program:?}");
    serde_json::from_slice(&said.stdout).unwrap()
}
