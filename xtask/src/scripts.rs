//! The scripts of `public/`, held against the types of the browser and of `types.d.ts`.

use anyhow::{Context, Result};

use crate::project::{Project, run};

/// The scripts that are checked together: those that the site joins to one file, which share
/// their names. Each with whether it is a module.
const JOINED: [(&[&str], bool); 5] = [
    (
        &["trusted-code.js", "bar.js", "boot.js", "share-link.js"],
        false,
    ),
    (&["trusted-code.js", "bar.js", "embed-boot.js"], false),
    (&["trusted-markup.js", "taken.js", "share.js"], false),
    (&["start.js"], true),
    (&["embed.js"], false),
];

/// Types of what the scripts take as given.
const TYPES: &str = "types.d.ts";

/// Checks every script with the TypeScript compiler, which writes nothing.
///
/// # Errors
///
/// The compiler does not run, or has found a fault; it has said where.
pub(crate) fn check(project: &Project) -> Result<()> {
    for (scripts, is_module) in JOINED {
        let mut tsc = project.command("tsc");
        tsc.current_dir(project.root.join("public"))
            .args(["--noEmit", "--allowJs", "--checkJs", "--pretty", "false"])
            // What a page of ours always has, a type says where it is looked for.
            .args(["--strict", "--types", ""])
            .args(["--target", "es2022", "--lib", "es2022,dom,dom.iterable"]);
        if is_module {
            tsc.args(["--module", "es2022", "--moduleDetection", "force"]);
        }
        run(tsc.args(scripts).arg(TYPES)).with_context(|| scripts.join(" + "))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_script_is_checked() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
        let files = std::fs::read_dir(folder).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let there: BTreeSet<_> = names.filter(|name| name.ends_with(".js")).collect();
        let checked = JOINED.iter().flat_map(|(scripts, _)| *scripts);
        let checked: BTreeSet<_> = checked.map(|name| (*name).to_owned()).collect();
        assert_eq!(there, checked);
    }
}
