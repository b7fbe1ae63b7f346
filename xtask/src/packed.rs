//! Every built file once more, compressed: servers send what lies there (nginx:
//! `brotli_static`, `gzip_static`), at the best quality, and compress nothing themselves.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, write::GzEncoder};

/// What is compressed in itself: no server tries again.
const COMPRESSED: [&str; 2] = ["png", "webp"];

/// The endings of compressed files.
pub(crate) const BROTLI: &str = "br";
/// The same for gzip.
pub(crate) const GZIP: &str = "gz";

/// Writes `FILE.br` and `FILE.gz` beside every file in `dist` that they make smaller. The
/// same file always gives the same bytes.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let mut files = files(dist)?;
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

fn pack(file: &Path) -> Result<()> {
    if has_ending(file, &COMPRESSED) {
        return Ok(());
    }
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    for (ending, packed) in [(BROTLI, brotli(&bytes)?), (GZIP, gzip(&bytes)?)] {
        let to = beside(file, ending);
        if packed.len() < bytes.len() {
            fs::write(&to, packed)
                .with_context(|| format!("{} cannot be written", to.display()))?;
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
        // A second time, what is compressed is not compressed again.
        write(&folder)?;
        let all = all_files(&folder)?;
        let built = files(&folder)?.len();
        let packed = [BROTLI, GZIP].map(|ending| beside(&page, ending).is_file());
        fs::remove_dir_all(&folder)?;
        assert_eq!((all.len(), built, packed), (5, 3, [true, true]));
        Ok(())
    }
}
