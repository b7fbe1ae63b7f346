//! `cargo xtask`: installs the tools this project needs, and serves, builds, checks and
//! tests it. The only place that knows how the tools are got and called.
//!
//! ```text
//! main (arguments) ─┬► site (serve, build) ─► packed, sizes (what came out)
//!                   └► steps (check, test) ─► jobs (what is run) ─► site, browser
//! tools, packages, browser, engines, spreadsheet, wordpress, host: what is needed ─► programs,
//! system, install: how it is got
//! project: where everything lies, and the environment every command gets
//! ```

#![warn(unreachable_pub)]

mod audit;
mod bench;
mod browser;
mod engines;
mod fuzz;
mod host;
mod install;
mod jobs;
mod keep;
mod load;
mod packages;
mod packed;
mod peers;
mod programs;
mod project;
mod scripts;
mod site;
mod sizes;
mod spread;
mod spreadsheet;
mod steps;
mod system;
mod tool;
mod tools;
mod twice;
mod version;
mod wordpress;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Result, bail};
use pico_args::Arguments;

use project::Project;

const USAGE: &str = "\
cargo xtask COMMAND

  setup                 install the tools that are missing, into .tools/
  serve [--release] [--port N] [ARG…]
                        build, serve and rebuild on change; ARG… goes to `trunk serve`
  build                 release build into dist/, with a table of sizes; fails over budget
  check                 formatting, lints (native and Wasm), licences
  test [--only STEP]    check, build, and all tests; installs Chromium where it may
  soak [--seconds N]    hostile input at random, N seconds (600) with each target of fuzz/
  bench [--rounds N]    measure the built site, beside other libraries and on a slow
                        processor, into BENCHMARKS.md; fetches those libraries; with
                        --merge, a part that BENCH names takes its place there
  engines               a few tests in Chromium, Firefox and WebKit; installs them where it may
  picture               take the picture in README from the built site
  load                  500 connections for 30 s against nginx with the built site
  twice                 build in a second folder too, and compare every byte
  audit                 ask what is known against our packages; list those of the Wasm
  keep FOLDER           put the editions of the built site into a folder, for later builds
  new-spread FOLDER     lay out the data of a made-up spread, to begin your own with
  source-check FILE     hold the data's places and numerals against a source text

  --help                this text";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Arguments) -> Result<()> {
    if args.contains(["-h", "--help"]) {
        println!("{USAGE}");
        return Ok(());
    }
    let Some(command) = args.subcommand()? else {
        match args.finish().first() {
            Some(flag) => bail!("unknown flag `{}`\n\n{USAGE}", flag.display()),
            None => bail!("which command?\n\n{USAGE}"),
        }
    };
    let project = Project::locate()?;
    match command.as_str() {
        "setup" => {
            nothing_left(args)?;
            tools::setup(&project)?;
            println!("Everything is in place. Next: cargo xtask serve");
            Ok(())
        }
        "serve" => {
            let port = args.opt_value_from_str("--port")?.unwrap_or(8080);
            site::serve(&project, port, &args.finish())
        }
        "build" => {
            nothing_left(args)?;
            site::build(&project)
        }
        "check" => {
            nothing_left(args)?;
            steps::check(&project)
        }
        "test" => {
            let only: Option<String> = args.opt_value_from_str("--only")?;
            nothing_left(args)?;
            steps::test(&project, only.as_deref())
        }
        "soak" => {
            let seconds = args.opt_value_from_str("--seconds")?.unwrap_or(600);
            nothing_left(args)?;
            fuzz::soak(&project, seconds)
        }
        "bench" => {
            let rounds = args.opt_value_from_str("--rounds")?;
            let merges = args.contains("--merge");
            nothing_left(args)?;
            bench::bench(&project, rounds, merges)
        }
        "engines" => {
            nothing_left(args)?;
            jobs::engines(&project)
        }
        "picture" => {
            nothing_left(args)?;
            jobs::picture(&project)
        }
        "load" => {
            nothing_left(args)?;
            load::load(&project)
        }
        "twice" => {
            nothing_left(args)?;
            twice::twice(&project)
        }
        "audit" => {
            nothing_left(args)?;
            audit::audit(&project)
        }
        "keep" => {
            let folder =
                args.opt_free_from_os_str(|folder| Ok::<OsString, String>(folder.into()))?;
            nothing_left(args)?;
            match folder {
                Some(folder) => keep::keep(&project, folder.as_ref()),
                None => bail!("which folder?\n\n{USAGE}"),
            }
        }
        "new-spread" => {
            let folder =
                args.opt_free_from_os_str(|folder| Ok::<OsString, String>(folder.into()))?;
            nothing_left(args)?;
            match folder {
                Some(folder) => spread::new(folder.as_ref()),
                None => bail!("which folder?\n\n{USAGE}"),
            }
        }
        "source-check" => {
            let file = args.opt_free_from_os_str(|file| Ok::<OsString, String>(file.into()))?;
            nothing_left(args)?;
            match file {
                Some(file) => site::source_check(&project, file),
                None => bail!("which file?\n\n{USAGE}"),
            }
        }
        other => bail!("unknown command `{other}`\n\n{USAGE}"),
    }
}

/// An argument nobody asked for is an error, not something to ignore.
fn nothing_left(args: Arguments) -> Result<()> {
    match args.finish().first() {
        Some(argument) => bail!("unknown argument `{}`\n\n{USAGE}", argument.display()),
        None => Ok(()),
    }
}
