//! What the page looks like: pictures for whoever wants to see it, in `target/screens/`.

use std::fs;
use std::path::Path;

use siming_huli::i18n::Lang;

use crate::harness::Visit;

/// A phone and a desktop: width and height of the window, in CSS pixels.
const WINDOWS_PX: [(u32, u32); 2] = [(360, 780), (1280, 900)];

/// Width and height that a PNG states.
fn size_px(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[tokio::test]
async fn the_page_can_be_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screens");
    fs::create_dir_all(&folder).unwrap();
    for (lang, dark) in Lang::ALL
        .into_iter()
        .flat_map(|lang| [(lang, false), (lang, true)])
    {
        for (width, height) in WINDOWS_PX {
            let colours = if dark { "dark" } else { "light" };
            let name = format!("page-{width}-{}-{colours}.png", lang.short());
            Visit::to(lang)
                .sized(width, height)
                .dark(dark)
                .run(async |page| {
                    let png = page.picture().await;
                    assert_eq!(size_px(&png), (width, height), "{name}");
                    fs::write(folder.join(&name), png).unwrap();
                })
                .await;
        }
    }
}
