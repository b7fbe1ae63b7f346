//! Files of the site, each named by the hash of the bytes that are shipped, so that they
//! may be cached for ever and nothing stale is served after a deployment.

use std::fmt::Display;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::i18n::Lang;

use super::{SiteError, Written, write};

/// A file below `assets/`.
#[derive(Debug)]
pub(super) struct Asset {
    /// Address from the root of the site.
    pub path: String,
    /// Subresource integrity: `sha384-…`.
    pub integrity: String,
}

/// Everything that pages refer to.
#[derive(Debug)]
pub(super) struct Assets {
    /// The JS glue of the Wasm.
    pub script: Asset,
    /// The Wasm.
    pub wasm: Asset,
    /// Says how far they have got.
    pub boot: Asset,
    /// Enlivens what there is to share.
    pub share: Asset,
    /// The style sheet.
    pub style: Asset,
    /// The icon.
    pub icon: Asset,
    /// Figures, charts and words, for pages in each language.
    pub content: [(Lang, Asset); 2],
    /// The script of embeds.
    pub embed_boot: Asset,
}

impl Assets {
    /// Figures, charts and words, for pages in a language.
    pub(crate) fn content(&self, lang: Lang) -> &Asset {
        let [(first, zh), (_, en)] = &self.content;
        if *first == lang { zh } else { en }
    }
}

impl Asset {
    /// Writes `bytes` as `assets/<stem>-<hash>.<extension>`.
    pub(crate) fn write(out: &Path, name: &str, bytes: &[u8]) -> Written<Self> {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let hash: String = Sha256::digest(bytes)
            .iter()
            .take(8)
            .map(|b| format!("{b:02x}"))
            .collect();
        let path = format!("assets/{stem}-{hash}.{extension}");
        write(&out.join(&path), bytes)?;
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        Ok(Self { path, integrity })
    }

    /// Takes over the one file at the top of `out` whose name ends in `suffix`, as `change`
    /// makes it: trunk names it by what it was before it was optimised.
    pub(crate) fn adopt(
        out: &Path,
        name: &str,
        suffix: &str,
        change: impl FnOnce(Vec<u8>) -> Written<Vec<u8>>,
    ) -> Written<Self> {
        let entries = fs::read_dir(out).map_err(|e| SiteError::at("list", out, e))?;
        let mut found = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.to_string_lossy().ends_with(suffix));
        let (Some(path), None) = (found.next(), found.next()) else {
            let why = format!("that ends in {suffix}");
            return Err(SiteError::at("find the one file in", out, why));
        };
        let bytes = fs::read(&path).map_err(|e| SiteError::at("read", &path, e))?;
        fs::remove_file(&path).map_err(|e| SiteError::at("remove", &path, e))?;
        Self::write(out, name, &change(bytes)?)
    }
}

/// Where the glue sets markup, and how it does so through the policy of
/// `trusted-markup.js`.
const MARKUP: [&str; 2] = [
    "innerHTML = getStringFromWasm0(arg1, arg2)",
    "innerHTML = trusted(getStringFromWasm0(arg1, arg2))",
];
/// What else browsers take markup or code from where they ask for trusted types.
const SINKS: [&str; 7] = [
    ".innerHTML =",
    ".outerHTML =",
    ".srcdoc =",
    "insertAdjacentHTML(",
    "createContextualFragment(",
    "new Function(",
    "document.write",
];

/// The JS glue, which sets markup through a policy alone.
pub(super) fn guarded(glue: &[u8]) -> Written<Vec<u8>> {
    let failed = |why: &dyn Display| SiteError(format!("the JS glue {why}"));
    let glue = std::str::from_utf8(glue).map_err(|e| failed(&e))?;
    let [plain, through_policy] = MARKUP;
    let rest = glue.replace(plain, "");
    match SINKS.iter().find(|sink| rest.contains(*sink)) {
        Some(sink) => Err(failed(&format!("uses `{sink}` past the policy for markup"))),
        None => Ok(glue.replace(plain, through_policy).into_bytes()),
    }
}

/// The same JavaScript in fewer bytes: the glue that wasm-bindgen writes is meant to be
/// read.
pub(super) fn minified(script: &[u8]) -> Written<Vec<u8>> {
    let failed = |why: &dyn Display| {
        SiteError(format!(
            "cannot minify a script with esbuild: {why}. `cargo xtask setup` installs it"
        ))
    };
    let mut esbuild = Command::new("esbuild")
        .args([
            "--minify",
            "--format=esm",
            "--loader=js",
            "--log-level=error",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| failed(&e))?;
    // esbuild reads all of it before it writes anything, so neither side waits.
    if let Some(mut stdin) = esbuild.stdin.take() {
        stdin.write_all(script).map_err(|e| failed(&e))?;
    }
    let output = esbuild.wait_with_output().map_err(|e| failed(&e))?;
    if !output.status.success() {
        return Err(failed(&output.status));
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn markup_goes_through_the_policy_and_nothing_goes_past_it() {
        let glue = b"a.innerHTML = getStringFromWasm0(arg1, arg2); b.textContent = c;";
        let guarded_glue = guarded(glue).unwrap();
        let text = String::from_utf8(guarded_glue).unwrap();
        assert!(
            text.starts_with("a.innerHTML = trusted(getString"),
            "{text}"
        );
        for past in ["a.innerHTML = b", "new Function(a)", "a.outerHTML = b"] {
            let why = guarded(past.as_bytes()).unwrap_err().to_string();
            assert!(why.contains("past the policy"), "{why}");
        }
    }
}
