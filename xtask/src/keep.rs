//! Keeping editions: what is published under `e/` is put into a folder, from which later builds
//! publish it again (`SITE_EDITIONS`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::packed;
use crate::project::Project;
use crate::site::dist;

/// The list of editions, in their folder.
const INDEX: &str = "editions.json";

/// Puts every edition of the built site into `folder`, besides those that lie there.
pub(crate) fn keep(project: &Project, folder: &Path) -> Result<()> {
    let folder = &std::path::absolute(folder)?;
    let built = dist(project).join("e");
    let added = put(&built, folder)?;
    println!("{added} new in {}", folder.display());
    println!(
        "From now on: SITE_EDITIONS={} cargo xtask build",
        folder.display()
    );
    Ok(())
}

/// Puts the editions in `built` into `folder`; how many were not there yet.
fn put(built: &Path, folder: &Path) -> Result<usize> {
    let new = names(&built.join(INDEX)).context("`cargo xtask build` writes the editions")?;
    let index = folder.join(INDEX);
    if index.exists() {
        let old = names(&index)?;
        if let Some(lost) = old.difference(&new).next() {
            bail!(
                "the built site has no edition {lost}, which {} lists: build it with \
                 SITE_EDITIONS={}",
                index.display(),
                folder.display()
            );
        }
    }
    let mut added = 0;
    for name in &new {
        if folder.join(name).exists() {
            continue;
        }
        let from = built.join(name);
        // It has its name once it is whole.
        let to = folder.join(format!("{name}.part"));
        for file in packed::all_files(&from)? {
            let copy = to.join(file.strip_prefix(&from)?);
            let parent = copy.parent().context("a file is in a folder")?;
            fs::create_dir_all(parent)?;
            fs::copy(&file, &copy)
                .with_context(|| format!("{} cannot be written", copy.display()))?;
        }
        fs::rename(&to, folder.join(name))?;
        added += 1;
    }
    fs::copy(built.join(INDEX), &index)
        .with_context(|| format!("{} cannot be written", index.display()))?;
    Ok(added)
}

/// The names of the editions in a list.
fn names(index: &Path) -> Result<BTreeSet<String>> {
    let text =
        fs::read_to_string(index).with_context(|| format!("{} cannot be read", index.display()))?;
    let list: Value = serde_json::from_str(&text).with_context(|| index.display().to_string())?;
    let editions = list["editions"].as_array().into_iter().flatten();
    let names = editions.filter_map(|edition| edition["name"].as_str());
    Ok(names.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_is_added_and_nothing_is_lost_or_written_over() -> Result<()> {
        let root = std::env::temp_dir().join(format!("xtask-keep-{}", std::process::id()));
        let (built, kept) = (root.join("e"), root.join("kept"));
        let list = |names: &[&str]| {
            let editions: Vec<_> = names
                .iter()
                .map(|name| serde_json::json!({ "name": name }))
                .collect();
            serde_json::json!({ "editions": editions }).to_string()
        };
        for name in ["0123456789ab", "ba9876543210"] {
            fs::create_dir_all(built.join(name).join("data"))?;
            fs::write(built.join(name).join("data/a.csv"), name)?;
        }
        fs::create_dir_all(&kept)?;
        fs::write(built.join(INDEX), list(&["0123456789ab"]))?;
        assert_eq!(put(&built, &kept)?, 1);
        let of_kept = kept.join("0123456789ab/data/a.csv");
        fs::write(&of_kept, "as it was")?;
        fs::write(built.join(INDEX), list(&["ba9876543210", "0123456789ab"]))?;
        assert_eq!(put(&built, &kept)?, 1);
        assert_eq!(fs::read_to_string(&of_kept)?, "as it was");
        assert!(kept.join("ba9876543210/data/a.csv").is_file());
        fs::write(built.join(INDEX), list(&["ba9876543210"]))?;
        let lost = put(&built, &kept).err().context("one is lost")?.to_string();
        fs::remove_dir_all(&root)?;
        assert!(lost.contains("no edition 0123456789ab"), "{lost}");
        Ok(())
    }
}
