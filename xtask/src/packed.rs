//! Every built file once more, compressed: servers send what lies there (nginx:
//! `brotli_static`, `gzip_static`), at the best quality, and compress nothing themselves.

use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// What is compressed in itself: no server tries again.
const COMPRESSED: [&str; 2] = ["png", "webp"];

/// The endings of compressed files.
pub(crate) const BROTLI: &str = "br";
/// The same for gzip.
pub(crate) const GZIP: &str = "gz";

/// The folder of editions in `dist`.
const EDITIONS: &str = "e";

/// Writes `FILE.br` and `FILE.gz` beside every file in `dist` that they make smaller. The
/// same file always gives the same bytes. What lies there already and is the same unpacked stays:
/// most files of an edition are those of the site, and kept editions bring theirs along.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let (of_editions, current): (Vec<_>, Vec<_>) = files(dist)?
        .into_iter()
        .partition(|file| is_of_edition(dist, file));
    pack_all(current)?;
    for file in &of_editions {
        bring_along(dist, file)?;
    }
    pack_all(of_editions)
}

/// Whether a file in `dist` is of an edition.
pub(crate) fn is_of_edition(dist: &Path, file: &Path) -> bool {
    file.starts_with(dist.join(EDITIONS))
}

/// Takes over what lies compressed beside the file of the site at the same path, where that is the
/// same file.
fn bring_along(dist: &Path, file: &Path) -> Result<()> {
    let mut parts = file.strip_prefix(dist.join(EDITIONS))?.iter();
    let (_, path) = (parts.next(), parts.as_path());
    let current = dist.join(path);
    if path.as_os_str().is_empty() || !current.is_file() || fs::read(&current)? != fs::read(file)? {
        return Ok(());
    }
    for ending in [BROTLI, GZIP] {
        let (from, to) = (beside(&current, ending), beside(file, ending));
        if from.is_file() {
            fs::copy(&from, &to).with_context(|| format!("{} cannot be copied", from.display()))?;
        }
    }
    Ok(())
}

fn pack_all(mut files: Vec<PathBuf>) -> Result<()> {
    // The largest first, or one core would end with it alone.
    files.sort_by_key(|file| std::cmp::Reverse(fs::metadata(file).map_or(0, |data| data.len())));
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|worker| files.iter().skip(worker).step_by(workers))
            .map(|mut share| scope.spawn(move || share.try_for_each(|file| pack(file))))
            .collect();
        running.into_iter().try_for_each(|worker| {
            let done = worker.join();
            done.unwrap_or_else(|_| Err(anyhow!("compressing broke off")))
        })
    })
}

/// Every file in `dist` that was built, without the compressed ones.
pub(crate) fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut found = all_files(dist)?;
    found.retain(|file| !has_ending(file, &[BROTLI, GZIP]));
    Ok(found)
}

/// The same with the compressed ones.
pub(crate) fn all_files(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(dist, &mut found)?;
    Ok(found)
}

/// Where the compressed form of a file lies.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = file.into();
    name.push(".");
    name.push(ending);
    name.into()
}

/// What makes other bytes of bytes.
type Coder = fn(&[u8]) -> Result<Vec<u8>>;

/// Puts the compressed forms of a file beside it, where they are smaller. One that lies there and is
/// of other bytes goes: a host would answer with it.
fn pack(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let forms: [(_, Coder, Coder); 2] = [(BROTLI, brotli, unbrotli), (GZIP, gzip, gunzip)];
    for (ending, pack, unpack) in forms {
        let to = beside(file, ending);
        let there = fs::read(&to).ok().and_then(|packed| unpack(&packed).ok());
        if there.as_ref() == Some(&bytes) {
            continue;
        }
        let packed = match has_ending(file, &COMPRESSED) {
            true => None,
            false => Some(pack(&bytes)?).filter(|packed| packed.len() < bytes.len()),
        };
        match packed {
            Some(packed) => fs::write(&to, packed)
                .with_context(|| format!("{} cannot be written", to.display()))?,
            None if to.exists() => fs::remove_file(&to)
                .with_context(|| format!("{} cannot be taken away", to.display()))?,
            None => {}
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    // Buffer size, quality and window.
    brotli::CompressorWriter::new(&mut packed, 4096, 11, 22).write_all(bytes)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn unbrotli(packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*packed, &mut bytes)?;
    Ok(bytes)
}

fn gunzip(packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn has_ending(file: &Path, endings: &[&str]) -> bool {
    let own = file.extension();
    own.is_some_and(|own| endings.iter().any(|ending| own == *ending))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_gets_smaller_lies_there_compressed_and_nothing_else() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-packed-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets"))?;
        let page = folder.join("assets/page.css");
        fs::write(&page, "body { margin: 0 } ".repeat(50))?;
        fs::write(folder.join("tiny.txt"), "1")?;
        fs::write(folder.join("picture.png"), [0; 500])?;
        write(&folder)?;
        // A second time, what is compressed is not compressed again, and what is of something else
        // goes.
        for kept in ["tiny.txt", "picture.png"] {
            fs::write(
                beside(&folder.join(kept), BROTLI),
                brotli(b"something else")?,
            )?;
        }
        write(&folder)?;
        let all = all_files(&folder)?;
        let built = files(&folder)?.len();
        let packed = [BROTLI, GZIP].map(|ending| beside(&page, ending).is_file());
        fs::remove_dir_all(&folder)?;
        assert_eq!((all.len(), built, packed), (5, 3, [true, true]));
        Ok(())
    }

    #[test]
    fn an_edition_takes_over_what_is_packed_already_and_nothing_that_is_not_its_own() -> Result<()>
    {
        let dist = std::env::temp_dir().join(format!("xtask-editions-{}", std::process::id()));
        let edition = dist.join("e/0123456789ab");
        fs::create_dir_all(&edition)?;
        let text = "body { margin: 0 } ".repeat(50);
        let site = dist.join("page.css");
        fs::write(&site, &text)?;
        fs::write(edition.join("page.css"), &text)?;
        let old = edition.join("old.css");
        fs::write(&old, text.replace('0', "1"))?;
        // One form is as another version of the packer had it, the other is of some other file.
        let kept = {
            let mut writer = GzEncoder::new(Vec::new(), Compression::fast());
            writer.write_all(text.replace('0', "1").as_bytes())?;
            writer.finish()?
        };
        fs::write(beside(&old, GZIP), &kept)?;
        fs::write(beside(&old, BROTLI), brotli(b"another")?)?;
        write(&dist)?;
        let same = [BROTLI, GZIP].map(|ending| {
            let of = |file: &Path| fs::read(beside(file, ending)).ok();
            of(&site).is_some() && of(&site) == of(&edition.join("page.css"))
        });
        let stays = fs::read(beside(&old, GZIP))? == kept;
        let anew = unbrotli(&fs::read(beside(&old, BROTLI))?)? == fs::read(&old)?;
        fs::remove_dir_all(&dist)?;
        assert_eq!((same, stays, anew), ([true, true], true, true));
        Ok(())
    }
}
