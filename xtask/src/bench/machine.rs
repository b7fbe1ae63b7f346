//! What was measured with.

use std::fs;
use std::process::Command;
use std::thread;

use anyhow::Result;

use super::report::{COMMIT, DATE};
use crate::browser::Browser;
use crate::project::{Project, output};

const UNKNOWN: &str = "unknown";

/// Names and values, in the order in which they are written.
pub(crate) type Facts = Vec<(&'static str, String)>;

/// What is known of this machine; asked before anything is measured.
pub(crate) fn facts(project: &Project, browser: &Browser) -> Result<Facts> {
    let said = |program: &str, args: &[&str]| {
        output(Command::new(program).args(args)).unwrap_or_else(|| UNKNOWN.to_owned())
    };
    let file = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let mut git = project.command("git");
    let commit = output(git.args(["describe", "--always", "--dirty"]));
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    Ok(vec![
        (DATE, said("date", &["-u", "+%Y-%m-%d"])),
        (COMMIT, commit.unwrap_or_else(|| UNKNOWN.to_owned())),
        ("processor", named(&file("/proc/cpuinfo"), "model name")),
        ("cores", cores.to_string()),
        ("memory", named(&file("/proc/meminfo"), "MemTotal")),
        ("system", said("uname", &["-sr"])),
        (
            "browser",
            browser.version().unwrap_or_else(|| UNKNOWN.to_owned()),
        ),
        (
            "load before the run, 1, 5 and 15 minutes",
            load(&file("/proc/loadavg")),
        ),
    ])
}

/// The value that a file of the system gives to a name.
fn named(text: &str, name: &str) -> String {
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    let found = lines.find(|(own, _)| own.trim() == name);
    found.map_or(UNKNOWN, |(_, value)| value.trim()).to_owned()
}

fn load(text: &str) -> String {
    let numbers: Vec<_> = text.split(' ').take(3).collect();
    match numbers.len() {
        3 => numbers.join(", "),
        _ => UNKNOWN.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_does_not_say_is_unknown() {
        assert_eq!(
            named("MemTotal:  4 kB\nMemFree: 2 kB\n", "MemTotal"),
            "4 kB"
        );
        assert_eq!(named("", "MemTotal"), UNKNOWN);
        assert_eq!(load("0.10 0.20 0.30 1/99 1234\n"), "0.10, 0.20, 0.30");
        assert_eq!(load(""), UNKNOWN);
    }
}
