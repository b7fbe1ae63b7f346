//! What a reader downloads: the sizes of every built file as it lies there and as it is
//! sent, and the budgets that the build must keep. Editions, which are the same once more, are
//! counted apart.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::packed::{self, BROTLI, GZIP};

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
    // 2 kB of it for large text: its switch, its place in the address, and charts of other widths;
    // 3 kB for reading what serde derives, which took 5 kB from the JSON that pages fetch; 12.6 kB
    // for controls that are elements of components, and a memo for each part of the state; 0.5 kB for
    // charts that are measured and drawn each in a turn of its own; 10.7 kB for pictures that follow
    // the reader (poster, what a file says of itself, QR code; 235.3 measured): a second Wasm for
    // them alone would hold charts, verdicts and reader once more; 2.8 kB for words that serde and
    // strum read and write; 3 kB for what compares and looks alike being found by what figures have
    // in common instead of by trying every pair, and for the link to the chart of a pair (242.0
    // measured); 2 kB for going to what an address selects and for notes below rows (244.9 measured);
    // 0.8 kB for what is looked up by its key where it was looked for among all figures, and for what
    // is worked out going on from one sheet of paper to the next (246.1 measured); 1.7 kB for sentences
    // that say who leaves something open, of what they are, and what must be known of both figures of a
    // pair, and for what a rewritten page is brought back with (248.5 measured); 0.8 kB for links of
    // embeds that take along what is chosen, and for short charts that do not fold (249.0 measured);
    // 0.3 kB for charts whose narrowest layouts break no word (249.5 measured).
    group("Wasm", &["*.wasm"], Some(249_800)),
    group("Loader", &["boot*.js"], None),
    group("Embed element", &["embed.js"], Some(2_000)),
    // 0.5 kB of it for what a mark tells before the Wasm is there; no paint waits for it. 0.1 kB for
    // addresses that say every setting: the language decides, and only a choice wakes the chart; 0.1 kB
    // for links that take along what is chosen (2.36 measured).
    group("Embed loader", &["embed-boot*.js"], Some(2_400)),
    // 0.9 kB of it for pictures that follow the reader, 0.1 kB for the choice of an edition, 0.2 kB for
    // what was set staying so in the other language, and for text areas that are brought into sight
    // (3.6 measured); 0.1 kB for one dialog however often it is asked for; 0.1 kB for what was chosen on
    // an embed (3.82 measured); it is loaded with the first.
    group("Share script", &["share*.js"], Some(3_900)),
    // 0.1 kB of it for frames and idle moments, and for handlers of elements; 0.1 kB for the width of
    // the window and 0.1 kB for links of embeds.
    group("JS glue", &["*.js"], Some(6_400)),
    // 0.6 kB of it for large text (public/styles/large.css) and for targets of 44 pixels, 0.1 kB
    // for room that is kept for what arrives later.
    group("Page CSS", &["*.css"], Some(6_800)),
    group("HTML", &["*.html"], None),
    group(
        "Data",
        &[
            "*.json", "*.jsonld", "*.csv", "*.bib", "*.ris", "*.xml", "*.txt",
        ],
        None,
    ),
    group("SVG", &["*.svg"], None),
    group("Images", &["*.png", "*.ico", "*.webp"], None),
    group("Other", &["*"], None),
];

/// The pages that a reader waits for first, and the most that each may take with brotli, in bytes: 5.5 kB
/// of it for the style sheet that stands in them.
const PAGES: [(&str, u64); 2] = [("index.html", 41_500), ("en/index.html", 44_000)];

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
    /// What a server sends lies beside the file, where that is smaller.
    fn of(file: &Path) -> Result<Self> {
        let metadata = fs::metadata(file);
        let raw = metadata.with_context(|| format!("{} cannot be read", file.display()))?;
        let sent = |ending| {
            let packed = fs::metadata(packed::beside(file, ending));
            packed.map_or(raw.len(), |packed| packed.len())
        };
        Ok(Self {
            raw: raw.len(),
            gzip: sent(GZIP),
            brotli: sent(BROTLI),
        })
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

/// Prints the sizes of everything in `dist`, which is packed; an error if a group is over its budget.
pub(crate) fn report(dist: &Path) -> Result<()> {
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
    for (page, budget) in PAGES {
        let of_page = measured.iter().find(|(name, _)| name == Path::new(page));
        if let Some((_, size)) = of_page.filter(|(_, size)| size.brotli > budget) {
            let (brotli, budget) = (kilobytes(size.brotli), kilobytes(budget));
            over.push(format!("{page}: {brotli} kB of {budget} kB"));
        }
    }
    Size::sum(measured.iter().map(|(_, size)| size)).print("All", "");
    let (editions, files) = editions(dist)?;
    Size::sum(files.iter()).print(&format!("Besides, editions ({editions})"), "");
    if !over.is_empty() {
        bail!("over budget with brotli: {}", over.join("; "));
    }
    Ok(())
}

/// The size of every file of the site as it is now, by its path in `dist`.
fn measure(dist: &Path) -> Result<Vec<(PathBuf, Size)>> {
    let sized = |file: PathBuf| Ok((file.strip_prefix(dist)?.to_owned(), Size::of(&file)?));
    let files = packed::files(dist)?.into_iter();
    let current = files.filter(|file| !packed::is_of_edition(dist, file));
    current.map(sized).collect()
}

/// How many editions there are, and the sizes of their files.
fn editions(dist: &Path) -> Result<(usize, Vec<Size>)> {
    let files = packed::files(dist)?.into_iter();
    let files = files.filter(|file| packed::is_of_edition(dist, file));
    let files: Vec<_> = files.collect();
    let is_list = |file: &&PathBuf| file.file_name().is_some_and(|name| name == "edition.json");
    let editions = files.iter().filter(is_list).count();
    let sizes: Result<_> = files.iter().map(|file| Size::of(file)).collect();
    Ok((editions, sizes?))
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
        let styles = GROUPS.iter().find(|group| group.name == "Page CSS");
        let budget = styles.and_then(|group| group.budget).context("a budget")?;
        let half = usize::try_from(budget / 2)?;
        // Bytes that do not compress, from a small generator.
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .take(half * 20)
        .collect();
        fs::write(folder.join("a.css"), &noise[..half - 200])?;
        // An edition is no part of it.
        let edition = folder.join("e/0123456789ab");
        fs::create_dir_all(&edition)?;
        fs::write(edition.join("a.css"), &noise)?;
        fs::write(folder.join("css/b.css"), &noise[..half + 100])?;
        packed::write(&folder)?;
        assert!(report(&folder).is_ok());
        fs::write(folder.join("a.css"), &noise[..half + 100])?;
        packed::write(&folder)?;
        let error = report(&folder).err().map(|error| error.to_string());
        let error = error.context("over budget")?;
        assert!(
            error.starts_with("over budget with brotli: Page CSS: "),
            "{error}"
        );
        // A page has a budget of its own, wherever else pages of its name are.
        fs::remove_file(folder.join("a.css"))?;
        fs::create_dir_all(folder.join("share/changes"))?;
        for name in ["share/changes/index.html", "en/index.html"] {
            assert!(report(&folder).is_ok(), "before {name}");
            let file = folder.join(name);
            fs::create_dir_all(file.parent().context("a folder")?)?;
            fs::write(&file, &noise)?;
        }
        let error = report(&folder).err().map(|error| error.to_string());
        fs::remove_dir_all(&folder)?;
        let error = error.context("over budget")?;
        assert!(
            error.starts_with("over budget with brotli: en/index.html: "),
            "{error}"
        );
        Ok(())
    }

    #[test]
    fn sizes_are_in_thousands_of_bytes() {
        assert_eq!(kilobytes(130_049), "130.0");
        assert_eq!(kilobytes(999), "0.9");
    }
}
