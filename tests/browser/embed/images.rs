//! The exported images: Chromium draws the SVG as resvg drew the PNG.

use resvg::tiny_skia::Pixmap;

use crate::common::published::published_charts;
use crate::harness::{Site, dist, in_a_tab};

/// Side of the squares that are compared by their mean, in pixels: what antialiasing and
/// kerning shift inside of one does not count.
const SQUARE: usize = 16;
/// The most that a square may differ by, of 255 in any colour.
const DIFFERENCE: i32 = 32;
/// The most squares of a hundred that may differ by more: Chromium trims Chinese
/// punctuation and kerns, so that words after it stand a few pixels to the left.
const PER_CENT: usize = 1;

fn means(png: &[u8]) -> (usize, usize, Vec<[i32; 3]>) {
    let pixels = Pixmap::decode_png(png).unwrap();
    let (w, h) = (pixels.width() as usize, pixels.height() as usize);
    let (columns, rows) = (w / SQUARE, h / SQUARE);
    let mean = |column: usize, row: usize| {
        let mut sum = [0_i32; 3];
        for y in row * SQUARE..(row + 1) * SQUARE {
            for x in column * SQUARE..(column + 1) * SQUARE {
                let c = pixels.pixels()[y * w + x];
                for (sum, part) in sum.iter_mut().zip([c.red(), c.green(), c.blue()]) {
                    *sum += i32::from(part);
                }
            }
        }
        sum.map(|sum| sum / (SQUARE * SQUARE) as i32)
    };
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    (w, h, all.map(|(column, row)| mean(column, row)).collect())
}

#[tokio::test]
async fn chromium_draws_the_svg_as_resvg_drew_the_png() {
    let site = Site::start(&dist()).await;
    in_a_tab(site, async |page| {
        for published in published_charts() {
            let (svg, png) = (
                published.file("charts", ".svg"),
                published.file("charts", "@1x.png"),
            );
            let native = std::fs::read(dist().join(&png)).unwrap();
            let (w, h, ours) = means(&native);
            page.resize(w as u32, h as u32).await;
            page.open(&svg).await;
            let (bw, bh, theirs) = means(&page.picture().await);
            assert_eq!((bw, bh), (w, h), "{svg}");
            let far = |(a, b): (&[i32; 3], &[i32; 3])| {
                a.iter().zip(b).any(|(a, b)| (a - b).abs() > DIFFERENCE)
            };
            let differ = ours.iter().zip(&theirs).filter(|pair| far(*pair)).count();
            println!("{svg}: {differ} of {} squares differ", ours.len());
            assert!(
                differ * 100 <= ours.len() * PER_CENT,
                "{svg}: {differ} of {}",
                ours.len()
            );
            // The comparison can fail: a picture is unlike another one.
            let ground = theirs[0];
            let inked = theirs
                .iter()
                .filter(|square| far((square, &ground)))
                .count();
            assert!(
                inked * 100 > ours.len() * 3,
                "{svg}: {inked} squares have ink"
            );
        }
    })
    .await;
}
