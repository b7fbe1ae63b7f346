//! What is saved is what native code makes of the address of the dialog's link.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::Pixmap;
use serde_json::json;
use siming_huli::export::edition::sha256;
use siming_huli::export::taken::{Form, Wish, svg};
use siming_huli::export::{Address, poster};
use siming_huli::i18n::Lang;
use siming_huli::state::ViewState;
use thirtyfour::Key;

use super::{SAID, open};
use crate::accessibility::assert_accessible_with_axe;
use crate::common::published::{METRICS, content};
use crate::harness::{Page, Visit};

/// Keeps every file that is made.
const KEEP: &str = "window.made = [];
    const address = URL.createObjectURL;
    URL.createObjectURL = file => { made.push(file); return address.call(URL, file); };";

/// A folder of a test's own, which goes with it.
struct Downloads(PathBuf);

/// Tells the folders of one test run apart.
static OPENED: AtomicUsize = AtomicUsize::new(0);

impl Downloads {
    /// Where the browser saves files from now on.
    async fn of(page: &Page) -> Self {
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let name = format!("siming-huli-taken-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let saved = json!({ "behavior": "allow", "downloadPath": folder });
        page.tell("Browser.setDownloadBehavior", saved).await;
        Self(folder)
    }

    /// The bytes of a file, once it is saved.
    async fn file(&self, name: &str) -> Vec<u8> {
        let (start, file) = (Instant::now(), self.0.join(name));
        while !file.is_file() {
            let late = start.elapsed() > Duration::from_secs(60);
            assert!(!late, "{name} is not saved");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        std::fs::read(file).unwrap()
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Goes to a button by the Tab key alone, and presses it.
async fn press(page: &Page, take: &str) {
    let at = "return document.activeElement?.dataset.take ?? ''";
    for _ in 0..40 {
        page.press(Key::Tab).await;
        if page.eval::<String>(at).await == take {
            return page.press(Key::Enter).await;
        }
    }
    panic!("the Tab key does not lead to {take}");
}

/// The name of the file once it is made.
async fn made(page: &Page, ending: &str) -> String {
    let name = "return one('dialog .taking [role=status] a')?.download ?? ''";
    let there = "return one('dialog .taking [role=status] a')?.download.endsWith(arguments[0])";
    page.until_with("the picture is made", there, json!([ending]))
        .await;
    page.until(
        "the picture is to be seen",
        "const picture = one('dialog .taken img'); return picture?.complete && picture.naturalWidth",
    )
    .await;
    page.eval(name).await
}

/// The last file that was made.
async fn bytes(page: &Page) -> Vec<u8> {
    let read = "const done = arguments[arguments.length - 1];
        const reader = new FileReader();
        reader.onload = () => done(reader.result.split(',')[1]);
        reader.readAsDataURL(window.made[window.made.length - 1]);";
    STANDARD
        .decode(page.eval_later::<String>(read).await)
        .unwrap()
}

/// What a camera reads in the lower half of a picture.
fn seen(pixels: &Pixmap) -> Vec<String> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    let top = height - height / 2;
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height / 2, |x, y| {
        pixels.pixels()[(top + y) * width + x].green()
    });
    let codes = seen.detect_grids();
    let read = codes.iter().filter_map(|code| code.decode().ok());
    read.map(|(_, read)| read).collect()
}

/// Where the dialog may keep what it made, to be looked at.
fn looked_at(name: &str, png: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/taken");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), png).unwrap();
}

/// What the address of the dialog's link brings back, as the page is there.
async fn address(page: &Page) -> String {
    let link: String = page
        .eval("return one('dialog [data-code=link]').value")
        .await;
    let (_, query) = link.split_once('?').unwrap();
    let folder = if link.contains("/en/?") { "en/" } else { "" };
    page.site.url(&format!("{folder}?{query}"))
}

#[tokio::test]
async fn the_dialog_saves_the_chart_as_it_stands_as_svg() {
    for (lang, width, dark) in [(Lang::Zh, 320, true), (Lang::En, 1280, false)] {
        Visit::to(lang)
            .query("?themes=fraud&highlight=huli&a=siming-elder-fraud-gangs&b=huli-elder-fraud-gangs-unscoped")
            .sized(width, 800)
            .dark(dark)
            .still()
            .after(KEEP)
            .run(async |page| {
                let downloads = Downloads::of(page).await;
                open(page, "ledger").await;
                for form in [Form::Sheet, Form::Tall] {
                    let (take, tall) = match form {
                        Form::Sheet => ("sheet.svg", ""),
                        Form::Tall => ("tall.svg", ".tall"),
                    };
                    press(page, take).await;
                    let name = made(page, &format!("view{tall}.svg")).await;
                    assert_eq!(name, format!("ledger.{}.view{tall}.svg", lang.short()));
                    let said: String = page.eval(SAID).await;
                    assert!(said.starts_with(lang.taking().made), "{said}");
                    let saved = downloads.file(&name).await;
                    assert_eq!(saved, bytes(page).await, "{name}");
                    let told = "const { date, sha256, src } = one('dialog .taking').dataset;
                        return [date, sha256, src]";
                    let [day, hash, site]: [String; 3] = page.eval(told).await;
                    assert_eq!(hash, sha256(METRICS.as_bytes()));
                    assert_eq!(site, page.site.url(""));
                    let address = address(page).await;
                    let (query, _) = address.split_once('#').unwrap();
                    let (_, query) = query.split_once('?').unwrap();
                    let wish = Wish {
                        chart: "ledger".to_owned(),
                        query: query.to_owned(),
                        form,
                        is_dark: dark,
                        site: Address::at(site),
                        day: Some(day).filter(|day| !day.is_empty()),
                        data_sha256: hash,
                    };
                    let native = svg(content(), lang, &wish).unwrap();
                    assert!(saved == native.as_bytes(), "{}\n{native}", String::from_utf8_lossy(&saved));
                    let (state, _) = ViewState::parse(query, &content().data);
                    assert!(state.pair.figures[1].is_some() && state.highlight.is_some());
                    page.assert_no_sideways_scroll(width).await;
                    let cut = "return all('dialog *').filter(shown).filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.localName)";
                    assert_eq!(page.eval::<Vec<String>>(cut).await, Vec::<String>::new());
                }
                assert_accessible_with_axe(page, &format!("{lang:?}, a picture was made")).await;
                looked_at(&format!("dialog-{}.png", lang.short()), &page.picture().await);
            })
            .await;
    }
}

#[tokio::test]
async fn the_dialog_makes_png_of_it_with_a_code_that_brings_it_back() {
    for (lang, query) in [
        (
            Lang::Zh,
            "?theme=dark&themes=fraud,gangs&q=%E6%A1%88#changes",
        ),
        (
            Lang::En,
            "?text=large&a=siming-elder-fraud-suspects&level=stated",
        ),
    ] {
        let dark = query.contains("dark");
        Visit::to(lang)
            .query(query)
            .still()
            .after(KEEP)
            .run(async |page| {
                let _downloads = Downloads::of(page).await;
                open(page, "changes").await;
                for (take, width) in [
                    ("sheet.png", 2 * poster::SHEET_WIDTH_PX),
                    ("tall.png", 3 * poster::TALL_WIDTH_PX),
                ] {
                    press(page, take).await;
                    let tall = if take == "tall.png" { ".tall" } else { "" };
                    let name = made(page, &format!("view{tall}.png")).await;
                    let png = bytes(page).await;
                    looked_at(&format!("browser-{name}"), &png);
                    let pixels = Pixmap::decode_png(&png).unwrap();
                    assert_eq!(pixels.width(), width, "{name}");
                    let ground = pixels.pixels()[0];
                    assert_eq!(ground.red() < 128, dark, "{name}: {ground:?}");
                    assert_eq!(seen(&pixels), [address(page).await], "{name}");
                    let shown = "const [picture] = all('dialog .taken img').slice(-1);
                        return [picture.src.slice(0, 15), picture.alt]";
                    let [src, alt]: [String; 2] = page.eval(shown).await;
                    assert_eq!((&*src, &*alt), ("data:image/png;", lang.taking().heading));
                }
            })
            .await;
    }
}

#[tokio::test]
async fn pictures_in_large_text_are_made_whatever_height_they_come_to() {
    // In large text, a height in CSS pixels is rounded. One that a filter makes is among them.
    for query in ["?text=large", "?text=large&level=stated"] {
        Visit::to(Lang::En)
            .query(query)
            .still()
            .run(async |page| {
                let _downloads = Downloads::of(page).await;
                for chart in ["changes", "amounts", "percentages"] {
                    open(page, chart).await;
                    page.click("dialog [data-take='tall.png']").await;
                    made(page, "view.tall.png").await;
                    page.click("dialog .close").await;
                    page.until("the dialog is closed", "return !one('dialog')")
                        .await;
                }
            })
            .await;
    }
}
