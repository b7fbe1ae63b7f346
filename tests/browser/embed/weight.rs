//! What an embed costs: requests and bytes until the chart is painted, and once it answers.

use std::io::Write as _;

use siming_huli::i18n::Lang;

use super::{Article, frame, ids, settled};
use crate::harness::{Page, dist};

/// The most bytes with brotli that the chart needs to be painted: the page down to the end
/// of the chart, script.
const BYTES: usize = 12_000;
/// The most with the rest of the page, which is the table.
const WITH_TABLE: usize = 15_000;
/// Charts that may weigh more, and how much. They set every figure or claim of both
/// districts in words, each in three layouts, where others draw a dozen bars; 0.2 kB of it lets two of them fold. The last two
/// hold every figure of the data, and the last each once for every place in the source.
const HEAVIER: [(&str, usize, usize); 6] = [
    ("overlaps", 14_000, 15_600),
    ("score-cards", 13_600, 15_600),
    ("recognitions", 13_900, 15_900),
    ("ledger", 15_400, 17_900),
    ("periods", 12_300, 15_000),
    ("source-map", 20_900, 24_000),
];
/// The most requests until then: page, script.
const REQUESTS: usize = 2;

/// What a built file comes to: the build has written its compressed form beside it, unless
/// that would be larger.
fn sent(path: &str) -> usize {
    let file = dist().join(path);
    let compressed = dist().join(format!("{path}.br"));
    let file = if compressed.is_file() {
        compressed
    } else {
        file
    };
    usize::try_from(std::fs::metadata(file).unwrap().len()).unwrap()
}

fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(bytes).unwrap();
    drop(writer);
    out.len()
}

/// Requests of the frame so far, their bytes with brotli, and how many of these come after
/// the chart in its page.
fn cost(page: &Page) -> (usize, usize, usize) {
    let root = page.site.url("");
    let root = root.strip_prefix(&page.site.origin()).unwrap().to_owned();
    let answers = page.site.answers();
    let paths = answers
        .iter()
        .map(|answer| answer.path.strip_prefix(&root).unwrap());
    let of_frame = paths.filter(|path| *path != "embed.js");
    let mut after = 0;
    let sizes = of_frame.map(|path| {
        let path = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let size = sent(&path);
        if path.ends_with(".html") {
            let html = std::fs::read_to_string(dist().join(&path)).unwrap();
            let end = html.rfind("</svg>").unwrap();
            after = size - compressed(&html.as_bytes()[..end]);
        }
        size
    });
    let sizes: Vec<_> = sizes.collect();
    (sizes.len(), sizes.iter().sum(), after)
}

#[tokio::test]
async fn a_chart_is_painted_from_two_small_files_and_the_rest_comes_on_demand() {
    let mut table = vec![format!(
        "{:<20} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "embed", "requests", "to chart", "to table", "height", "requests", "lively"
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
                    let (requests, all_bytes, after) = cost(page);
                    let bytes = all_bytes - after;
                    let own = HEAVIER.into_iter().find(|(heavy, ..)| *heavy == id);
                    let (_, most, with_table) = own.unwrap_or(("", BYTES, WITH_TABLE));
                    assert!(
                        requests <= REQUESTS && bytes <= most && all_bytes <= with_table,
                        "{id}: {requests} requests, {bytes} of {all_bytes} bytes"
                    );
                    page.click("summary").await;
                    page.until("the chart is ready", "return state() === 'ready' && fitted()")
                        .await;
                    let (all, whole, _) = cost(page);
                    assert!(all > requests, "the rest is loaded");
                    line = format!(
                        "{:<20} {requests:>8} {bytes:>8} {all_bytes:>8} {height:>8} {all:>8} {whole:>8}",
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
