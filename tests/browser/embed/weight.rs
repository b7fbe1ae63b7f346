//! What an embed costs: requests and bytes until the chart is painted, and once it answers.

use std::io::Write as _;

use siming_huli::i18n::Lang;

use super::{Article, frame, ids, settled};
use crate::harness::{Page, dist};

/// The most bytes with brotli until the chart is painted.
const BYTES: usize = 12_000;
/// The most requests until then: page, style sheet, script.
const REQUESTS: usize = 3;

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(bytes).unwrap();
    drop(writer);
    out.len()
}

/// Requests of the frame so far, and their bytes with brotli.
fn cost(page: &Page) -> (usize, usize) {
    let root = page.site.url("");
    let root = root.strip_prefix(&page.site.origin()).unwrap().to_owned();
    let answers = page.site.answers();
    let paths = answers
        .iter()
        .map(|answer| answer.path.strip_prefix(&root).unwrap());
    let of_frame = paths.filter(|path| *path != "embed.js");
    let sizes = of_frame.map(|path| {
        let path = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        brotli(&std::fs::read(dist().join(path)).unwrap())
    });
    let sizes: Vec<_> = sizes.collect();
    (sizes.len(), sizes.iter().sum())
}

#[tokio::test]
async fn a_chart_is_painted_from_three_small_files_and_the_rest_comes_on_demand() {
    let mut table = vec![format!(
        "{:<20} {:>6} {:>8} {:>8}   {:>6} {:>8}",
        "chart", "first", "bytes", "height", "whole", "bytes"
    )];
    for lang in Lang::ALL {
        for id in ids() {
            let chart = id.clone();
            let mut line = String::new();
            Article::new(move |root| frame(root, lang, &chart, 600))
                .read(async |page| {
                    let height = settled(page, 0).await;
                    page.enter_frame(0).await;
                    let painted = "return performance.getEntriesByType('paint').length > 0 && charts().length === 1";
                    page.until("the chart is painted", painted).await;
                    let (requests, bytes) = cost(page);
                    assert!(requests <= REQUESTS && bytes <= BYTES, "{id}: {requests}, {bytes}");
                    page.click("summary").await;
                    page.until("the chart is ready", "return state() === 'ready' && fitted()")
                        .await;
                    let (all, whole) = cost(page);
                    assert!(all > requests, "the rest is loaded");
                    line = format!(
                        "{:<20} {requests:>6} {bytes:>8} {height:>8}   {all:>6} {whole:>8}",
                        format!("{id} {}", lang.short())
                    );
                })
                .await;
            table.push(line);
        }
    }
    println!("{}", table.join("\n"));
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/embed-weight.txt");
    std::fs::write(file, table.join("\n") + "\n").unwrap();
}
