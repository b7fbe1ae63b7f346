//! What a reader downloads: the sizes of every built file as it lies there and as it is
//! sent, and the budgets that the build must keep.

use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};

/// Files that are counted together.
struct Group {
    name: &'static str,
    /// File names with at most one `*` each.
    patterns: &'static [&'static str],
    /// The most the group may take with brotli, in bytes (1 kB = 1000 bytes).
    budget: Option<u64>,
}

const fn group(
    name: &'static str,
    patterns: &'static [&'static str],
    budget: Option<u64>,
) -> Group {
    Group {
        name,
        patterns,
        budget,
    }
}

/// A file belongs to the first group that names it. The last one names all.
const GROUPS: &[Group] = &[
    group("Wasm", &["*.wasm"], Some(207_000)),
    group("Loader", &["boot*.js"], None),
    group("Embed element", &["embed.js"], Some(2_000)),
    group("Embed loader", &["embed-boot*.js"], Some(2_000)),
    group("Embed CSS", &["embed*.css"], Some(4_000)),
    group("Share script", &["share*.js"], Some(3_000)),
    group("JS glue", &["*.js"], Some(6_000)),
    group("Page CSS", &["*.css"], Some(6_000)),
    group("HTML", &["*.html"], None),
    group("Data", &["*.json", "*.csv", "*.xml", "*.txt"], None),
    group("SVG", &["*.svg"], None),
    group("Images", &["*.png", "*.ico", "*.webp"], None),
    group("Other", &["*"], None),
];

/// Of a group with more files than this, only the largest are listed.
const LISTED: usize = 12;

/// The bytes of a file or a group: as they lie there, with gzip, with brotli.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        // Buffer size, quality and window as servers that compress ahead of time use them.
        brotli::CompressorWriter::new(&mut brotli, 4096, 11, 22).write_all(bytes)?;
        Ok(Self {
            raw: bytes.len() as u64,
            gzip: gzip.finish()?.len() as u64,
            brotli: brotli.len() as u64,
        })
    }

    fn as_it_is(bytes: &[u8]) -> Self {
        let raw = bytes.len() as u64;
        Self {
            raw,
            gzip: raw,
            brotli: raw,
        }
    }

    fn sum<'a>(sizes: impl Iterator<Item = &'a Self>) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }

    fn print(self, name: &str, note: &str) {
        let [raw, gzip, brotli] = [self.raw, self.gzip, self.brotli].map(kilobytes);
        println!("{name:<46} {raw:>9} {gzip:>9} {brotli:>9}{note}");
    }
}

/// Prints the sizes of everything in `dist`; an error if a group is over its budget.
pub fn report(dist: &Path) -> Result<()> {
    let measured = measure(dist)?;
    println!(
        "\n{:<46} {:>9} {:>9} {:>9}",
        "kB in dist/", "raw", "gzip", "brotli"
    );
    let mut over = Vec::new();
    for (index, group) in GROUPS.iter().enumerate() {
        let mut files: Vec<_> = measured
            .iter()
            .filter(|(name, _)| group_of(name) == index)
            .collect();
        if files.is_empty() {
            continue;
        }
        files.sort_by_key(|(_, size)| std::cmp::Reverse(size.brotli));
        let sum = Size::sum(files.iter().map(|(_, size)| size));
        let note = group.budget.map_or_else(String::new, |budget| {
            format!(" of {} kB", kilobytes(budget))
        });
        sum.print(&format!("{} ({})", group.name, files.len()), &note);
        for (name, size) in files.iter().take(LISTED) {
            size.print(&format!("  {}", name.display()), "");
        }
        if let Some(rest) = files.get(LISTED..).filter(|rest| !rest.is_empty()) {
            let sum = Size::sum(rest.iter().map(|(_, size)| size));
            sum.print(&format!("  {} smaller ones", rest.len()), "");
        }
        if group.budget.is_some_and(|budget| sum.brotli > budget) {
            over.push(format!(
                "{}: {} kB{note}",
                group.name,
                kilobytes(sum.brotli)
            ));
        }
    }
    Size::sum(measured.iter().map(|(_, size)| size)).print("All", "");
    if !over.is_empty() {
        bail!("over budget with brotli: {}", over.join("; "));
    }
    Ok(())
}

/// The size of every file, measured on all cores: brotli's best takes its time.
fn measure(dist: &Path) -> Result<Vec<(PathBuf, Size)>> {
    let mut files = Vec::new();
    collect(dist, &mut files)?;
    let measure_one = |file: &PathBuf| -> Result<(PathBuf, Size)> {
        let bytes = fs::read(file)?;
        let name = file.strip_prefix(dist)?.to_owned();
        // Compressed as it lies there: no server tries again.
        let size = match file.extension().is_some_and(|e| e == "png") {
            true => Size::as_it_is(&bytes),
            false => Size::of(&bytes)?,
        };
        Ok((name, size))
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|worker| files.iter().skip(worker).step_by(workers))
            .map(|share| scope.spawn(move || share.map(measure_one).collect::<Vec<_>>()))
            .collect();
        running
            .into_iter()
            .flat_map(|worker| match worker.join() {
                Ok(sizes) => sizes,
                Err(_) => vec![Err(anyhow::anyhow!("measuring sizes broke off"))],
            })
            .collect()
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The place in [`GROUPS`] of the group that a file belongs to.
fn group_of(file: &Path) -> usize {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let names = |group: &Group| group.patterns.iter().any(|pattern| matches(pattern, &name));
    let found = GROUPS.iter().position(names);
    found.unwrap_or(GROUPS.len() - 1)
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
    }
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group_name(file: &str) -> &'static str {
        GROUPS[group_of(Path::new(file))].name
    }

    #[test]
    fn every_file_is_counted_in_the_group_that_has_its_budget() {
        assert_eq!(group_name("siming-huli-1f2e3d_bg.wasm"), "Wasm");
        assert_eq!(group_name("siming-huli-1f2e3d.js"), "JS glue");
        assert_eq!(group_name("snippets/inline0.js"), "JS glue");
        assert_eq!(group_name("boot-1f2e.js"), "Loader");
        assert_eq!(group_name("embed.js"), "Embed element");
        assert_eq!(group_name("embed-boot-1f2e.js"), "Embed loader");
        assert_eq!(group_name("embed-1f2e.css"), "Embed CSS");
        assert_eq!(group_name("page-1f2e.css"), "Page CSS");
        assert_eq!(group_name("embed/fiscal.html"), "HTML");
        assert_eq!(group_name("data/metrics.json"), "Data");
        assert_eq!(group_name("_headers"), "Other");
    }

    #[test]
    fn a_pattern_needs_both_its_ends() {
        assert!(matches("boot*.js", "boot.js"));
        assert!(!matches("boot*.js", "reboot.js"));
        assert!(!matches("ab*ba", "aba"));
        assert!(matches("_headers", "_headers"));
    }

    #[test]
    fn a_budget_is_kept_by_the_sum_of_a_group() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        fs::create_dir_all(folder.join("css"))?;
        // Bytes that do not compress, from a small generator.
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(3_100)
        .collect();
        fs::write(folder.join("a.css"), &noise[..2_800])?;
        fs::write(folder.join("css/b.css"), &noise)?;
        assert!(report(&folder).is_ok());
        fs::write(folder.join("a.css"), &noise)?;
        let error = report(&folder).err().map(|error| error.to_string());
        fs::remove_dir_all(&folder)?;
        let wanted = "over budget with brotli: Page CSS: 6.2 kB of 6.0 kB";
        assert_eq!(error.as_deref(), Some(wanted));
        Ok(())
    }

    #[test]
    fn sizes_are_in_thousands_of_bytes() {
        assert_eq!(kilobytes(130_049), "130.0");
        assert_eq!(kilobytes(999), "0.9");
    }
}
