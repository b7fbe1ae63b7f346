//! A made-up spread to begin one's own with: its data files and the text that they were taken
//! from, of which every build and check passes. `docs/your-own-spread.md` goes on from there.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The files and what they hold.
const FILES: [(&str, &str); 4] = [
    (
        "metrics.json",
        include_str!("../../examples/spread/metrics.json"),
    ),
    (
        "charts.json",
        include_str!("../../examples/spread/charts.json"),
    ),
    (
        "not-figures.json",
        include_str!("../../examples/spread/not-figures.json"),
    ),
    (
        "source.txt",
        include_str!("../../examples/spread/source.txt"),
    ),
];

/// Lays the files out in a folder that is empty or not there yet, and says what to do next.
pub(crate) fn new(folder: &Path) -> Result<()> {
    lay_out(folder)?;
    let folder = std::path::absolute(folder)?;
    println!("{}", next(&folder));
    Ok(())
}

fn lay_out(folder: &Path) -> Result<()> {
    let shown = folder.display();
    match fs::read_dir(folder).map(|mut entries| entries.next()) {
        Ok(None) => {}
        Ok(Some(_)) => bail!("{shown} is not empty; name a folder that is empty or not there yet"),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| format!("{shown} cannot be used")),
    }
    fs::create_dir_all(folder).with_context(|| format!("{shown} cannot be made"))?;
    for (name, text) in FILES {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

/// What to do next.
fn next(folder: &Path) -> String {
    let folder = folder.display();
    let names = FILES.map(|(name, _)| name).join(", ");
    format!(
        "{folder} holds a made-up spread of two districts: {names}.

It passes as it is:
  SITE_DATA={folder} cargo xtask source-check {folder}/source.txt
  SITE_DATA={folder} cargo xtask serve

Next: put your own text in the place of source.txt, and your own figures into the two
files, step by step as docs/your-own-spread.md says."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of this test run that is not there.
    fn fresh(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("spread-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn every_file_is_laid_out_in_a_folder_that_was_not_there() -> Result<()> {
        let folder = fresh("new").join("below");
        lay_out(&folder)?;
        for (name, text) in FILES {
            assert_eq!(fs::read_to_string(folder.join(name))?, text);
        }
        assert!(next(&folder).contains("SITE_DATA="));
        let _ = fresh("new");
        Ok(())
    }

    #[test]
    fn a_folder_with_anything_in_it_is_refused_and_stays_as_it_was() -> Result<()> {
        let folder = fresh("full");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("notes"), "mine")?;
        let said = lay_out(&folder).map_or_else(|error| error.to_string(), |()| String::new());
        assert!(said.contains("is not empty"), "{said}");
        assert_eq!(fs::read_dir(&folder)?.count(), 1);
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
