//! Hostile input: the targets in `fuzz/`, run by libFuzzer for a while.
//!
//! They are built as `cargo fuzz` builds them, but without a sanitizer: that needs a nightly
//! compiler, and the site has no `unsafe` code for one to watch.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::project::{Project, output, run};
use crate::system;

/// The workspace of the targets, which has a lock file of its own.
pub(crate) const MANIFEST: &str = "fuzz/Cargo.toml";

/// The targets, each with the most bytes of an input and what it starts from.
const TARGETS: &[(&str, usize, &[&str])] = &[
    (
        "data",
        8_192,
        &["fuzz/seeds/data.txt", "tests/fixtures/good.json"],
    ),
    ("query", 512, &["fuzz/seeds/query.txt"]),
    ("wrap", 512, &["fuzz/seeds/texts.txt"]),
    ("csv", 1_024, &["fuzz/seeds/texts.txt"]),
    ("svg", 2_048, &["fuzz/seeds/texts.txt"]),
    ("html", 1_024, &["fuzz/seeds/texts.txt"]),
];

/// How many inputs the gate tries with each target.
const RUNS: u32 = 20_000;

/// What the compiler adds so that libFuzzer sees which code an input reaches; the flags of
/// cargo-fuzz.
const COVERAGE: [&str; 7] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
];

/// With each target, so many inputs that are made from its seeds, with the same seed for
/// chance. What compares show is not used, since addresses are among it; still, which inputs
/// lead to others may differ between runs, since code that searches bytes takes its path by
/// how they are aligned.
pub(crate) fn bounded(project: &Project) -> Result<()> {
    // The step for formatting does not see this workspace.
    run(&mut project.cargo(["fmt", "--manifest-path", MANIFEST, "--check"]))?;
    let programs = build(project)?;
    for target in TARGETS {
        let mut fuzz = program(project, &programs, target, "gate")?;
        run(fuzz.args([
            "-seed=2022",
            "-use_cmp=0",
            "-verbosity=0",
            &format!("-runs={RUNS}"),
        ]))?;
    }
    println!("{} targets, {RUNS} inputs each", TARGETS.len());
    Ok(())
}

/// Other inputs at every run, for so many seconds with each target.
pub(crate) fn soak(project: &Project, seconds: u32) -> Result<()> {
    let programs = build(project)?;
    for target in TARGETS {
        let mut fuzz = program(project, &programs, target, "soak")?;
        run(fuzz.arg(format!("-max_total_time={seconds}")))?;
    }
    Ok(())
}

/// Builds the targets; the folder of their programs. Flags for a target leave build scripts
/// and macros alone, which have no libFuzzer to report to.
fn build(project: &Project) -> Result<PathBuf> {
    // libFuzzer is C++.
    if cfg!(unix) && env::var_os("CXX").is_none() && project.find("c++").is_none() {
        let by_hand = "install a C++ compiler, on Debian: apt-get install g++";
        system::install(project, &["g++"], "g++", &["debian", "ubuntu"], by_hand)?;
    }
    let host = output(project.command("rustc").args(["--print", "host-tuple"]))
        .context("`rustc --print host-tuple` does not run")?;
    let variable = format!(
        "CARGO_TARGET_{}_RUSTFLAGS",
        host.to_uppercase().replace('-', "_")
    );
    let mut build = project.cargo(["build", "--manifest-path", MANIFEST, "--release"]);
    run(build
        .args(["--locked", "--target-dir", "target/fuzz", "--target", &host])
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env(variable, COVERAGE.join(" ")))?;
    Ok(project.root.join("target/fuzz").join(host).join("release"))
}

/// A target with a folder of its own for what it finds, which begins with its seeds alone.
fn program(
    project: &Project,
    programs: &Path,
    (name, bytes, seeds): &(&str, usize, &[&str]),
    purpose: &str,
) -> Result<Command> {
    let corpus = project.root.join("target/fuzz").join(purpose).join(name);
    let artifacts = project.root.join("target/fuzz/artifacts");
    if corpus.exists() {
        fs::remove_dir_all(&corpus)?;
    }
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&artifacts)?;
    for seed in *seeds {
        let text = fs::read(project.root.join(seed)).with_context(|| (*seed).to_owned())?;
        let inputs: Vec<&[u8]> = match seed.ends_with(".txt") {
            true => text.split(|byte| *byte == b'\n').collect(),
            false => vec![text.as_slice()],
        };
        for input in inputs.into_iter().filter(|input| !input.is_empty()) {
            let number = fs::read_dir(&corpus)?.count();
            fs::write(corpus.join(format!("seed-{number:03}")), input)?;
        }
    }
    let program = programs.join(name);
    if !program.is_file() {
        bail!("{} was not built", project.shown(&program));
    }
    let mut fuzz = project.command(&program.to_string_lossy());
    fuzz.arg(corpus)
        .arg(format!("-artifact_prefix={}/{name}-", artifacts.display()))
        .args([
            format!("-max_len={bytes}"),
            "-timeout=120".to_owned(),
            "-print_final_stats=1".to_owned(),
        ]);
    Ok(fuzz)
}
