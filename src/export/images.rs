//! Every image file of a chart: names and bytes, made on all cores.
//!
//! ```text
//! charts/<chart>.<lang>.svg, @1x.png, .png (2×), @3x.png    the sheet
//! charts/<chart>.<lang>.preview.png                         1200 × 630
//! charts/<chart>.<lang>.square.png                          600 × 600
//! charts/<chart>.<lang>.tall.png                            1080 wide
//! ```

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::scene::Scene;
use crate::svg::write_file;

use super::raster::{Fonts, Picture};
use super::{Address, Edition, ExportError, PublishedChart, poster};

/// The folder of all images.
pub const FOLDER: &str = "charts";
/// The ending of the sheet as SVG.
pub const SVG: &str = ".svg";
/// The sheets as PNG: ending, and pixels for each CSS pixel.
pub const SHEETS: [(&str, f32); 3] = [("@1x.png", 1.0), (".png", 2.0), ("@3x.png", 3.0)];
/// The ending of a link preview.
pub const PREVIEW: &str = ".preview.png";
/// The size of a link preview, in pixels.
pub const PREVIEW_SIZE: (u32, u32) = (1200, 630);
/// The ending of the picture for apps that show a link with a square.
pub const SQUARE: &str = ".square.png";
/// Its sides, in pixels: some take no picture of less than 300.
pub const SQUARE_SIZE: u32 = 600;
/// The ending of the picture for a phone.
pub const TALL: &str = ".tall.png";

/// A file: its path from the site's root, and its bytes.
pub type File = (String, Vec<u8>);

/// The SVG of a chart's sheet.
pub fn svg(
    published: &PublishedChart<'_>,
    sheet: &Scene,
    site: &Address,
    edition: &Edition,
) -> File {
    let text = write_file(
        sheet,
        &published.metadata(site, edition.day(), &edition.data_sha256),
    );
    (published.file(FOLDER, SVG), (text + "\n").into_bytes())
}

/// The PNG files of these charts.
///
/// # Errors
/// The first thing that goes wrong.
pub fn pngs(
    published_charts: &[PublishedChart<'_>],
    site: &Address,
    edition: &Edition,
    fonts: &Fonts,
) -> Result<Vec<File>, ExportError> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(published) =
                    published_charts.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let files = pngs_of(published, site, edition, fonts);
                    if let Ok(mut done) = done.lock() {
                        done.push(files);
                    }
                }
            });
        }
    });
    let done = done
        .into_inner()
        .map_err(|e| ExportError::new("drawing images", e))?;
    let mut files = Vec::new();
    for of_chart in done {
        files.extend(of_chart?);
    }
    files.sort();
    Ok(files)
}

fn pngs_of(
    published: &PublishedChart<'_>,
    site: &Address,
    edition: &Edition,
    fonts: &Fonts,
) -> Result<Vec<File>, ExportError> {
    let metadata = published.metadata(site, edition.day(), &edition.data_sha256);
    let set = |scene: &Scene| {
        Picture::set(fonts, &write_file(scene, &metadata))
            .map_err(|e| ExportError::new(&scene.id, e))
    };
    let file = |ending: &str, bytes| (published.file(FOLDER, ending), bytes);
    let mut files = Vec::new();
    let sheet = set(&poster::sheet(published, site)?)?;
    for (ending, zoom) in SHEETS {
        files.push(file(ending, sheet.png(zoom)?));
    }
    files.push(file(
        PREVIEW,
        set(&poster::preview(published, site)?)?.png(1.5)?,
    ));
    files.push(file(
        SQUARE,
        set(&poster::square(published, site)?)?.png(1.2)?,
    ));
    files.push(file(TALL, set(&poster::tall(published, site)?)?.png(3.0)?));
    Ok(files)
}
