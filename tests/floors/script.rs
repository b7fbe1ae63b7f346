//! What a script uses: the names in it, as browser-compat-data has them, and its syntax, as
//! esbuild writes it for an engine.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::compat::Compat;

/// Where each name of the platform stands in the data.
pub struct Names(BTreeMap<String, Vec<String>>);

impl Names {
    /// The interfaces with their members, and what JavaScript has built in.
    pub fn of(compat: &Compat) -> Self {
        let mut names = Self(BTreeMap::new());
        for root in ["api", "javascript.builtins", "webassembly.api"] {
            names.add(root, compat.at(root).unwrap());
        }
        names
    }

    fn add(&mut self, path: &str, at: &Value) {
        let below = at.as_object().into_iter().flatten();
        for (name, at) in below.filter(|(name, _)| *name != "__compat") {
            let path = format!("{path}.{name}");
            let word = ["_static", "_event"]
                .iter()
                .find_map(|end| name.strip_suffix(end));
            let places = self.0.entry(word.unwrap_or(name).to_owned()).or_default();
            if at.get("__compat").is_some() {
                places.push(path.clone());
            }
            self.add(&path, at);
        }
    }

    /// The members (`.name`), keys (`name:`) and interfaces (`Name`) in a script that the
    /// floors have nowhere. Which interface a member belongs to is not told by a script: a
    /// name that an older interface has as well passes.
    pub fn above_floor(&self, script: &str, compat: &Compat) -> BTreeSet<String> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let mut words = BTreeSet::new();
        let mut rest = script;
        while let Some(start) = rest.find(is_part) {
            let (before, after) = rest.split_at(start);
            let end = after.find(|c| !is_part(c)).unwrap_or(after.len());
            let (word, after) = after.split_at(end);
            let is_interface = word.starts_with(char::is_uppercase);
            let is_member = before.ends_with('.') || after.starts_with(':');
            // Names of one letter are what the minifier makes of ours, and any may come before a colon.
            if (is_interface || is_member) && word.len() > 1 {
                words.insert(word);
            }
            rest = after;
        }
        let places = words.into_iter().filter_map(|word| self.0.get(word));
        let above = places.filter(|places| {
            !places
                .iter()
                .any(|path| compat.above_floor(path).is_empty())
        });
        above.filter_map(|places| places.first().cloned()).collect()
    }
}

/// A script as esbuild writes it for these engines; what they do not read is written
/// otherwise, or refused.
pub fn written(script: &str, engines: &[(&str, (u32, u32))]) -> Result<String, String> {
    let targets = engines
        .iter()
        .filter_map(|(engine, (major, minor))| match *engine {
            "safari_ios" => Some(format!("ios{major}.{minor}")),
            "chrome" | "firefox" | "safari" => Some(format!("{engine}{major}.{minor}")),
            _ => None,
        });
    let mut targets: Vec<_> = targets.collect();
    if targets.is_empty() {
        targets.push("esnext".to_owned());
    }
    let mut esbuild = Command::new("esbuild")
        .args(["--format=esm", "--loader=js", "--log-level=error"])
        .arg(format!("--target={}", targets.join(",")))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("esbuild does not start ({e}); run `cargo xtask test`"));
    // esbuild reads all of it before it writes anything, so neither side waits.
    let stdin = esbuild.stdin.take().unwrap();
    { stdin }.write_all(script.as_bytes()).unwrap();
    let output = esbuild.wait_with_output().unwrap();
    match output.status.success() {
        true => Ok(String::from_utf8(output.stdout).unwrap()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}
