//! Redraws of many marks by the site's own code, as Wasm in an empty page with the site's style
//! sheet, beside the same markup put there by `innerHTML`; in turns, to the painted frame.
//!
//! ```text
//! benches/redraw ─► Wasm ─► scene ─► svg ─► ui::motion ─► page ─► frame
//!                             └► markup, kept as a text ─► innerHTML ─► frame (floor)
//! ```

use serde_json::{Value, json};

use super::harness::dist;
use super::record::{Row, is_wanted, rounds, sizes, spread, write_or};
use super::server::{NOW, Served, Server, packed};
use super::visits::{FAST, Visits};

/// How many figures; each is a mark.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 50_000];
/// Where the code lies on the server.
const CODE: &str = "redraw";
/// Beyond this, what is redrawn takes seconds: each once.
const LARGE: usize = 10_000;
const FLOOR: &str = "innerHTML";
/// How it is done, and whether the reader asks for less motion.
const WAYS: [(&str, &str); 3] = [
    (FLOOR, "reduce"),
    ("redraw", "reduce"),
    ("redraw, marks move", "no-preference"),
];

/// The page: `act(way, width)` does one thing, and leaves in `done` how long the Wasm took before
/// its markup was there and how long all took to the painted frame.
const SCRIPT: &str = "
import init, { make, markup, redraw } from '../now-code/redraw.js';
await init();
const place = document.getElementById('place');
const painted = () => new Promise(done => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
}));
window.make = figures => {
  make(figures);
  place.innerHTML = '';
  redraw(place, 640);
  return place.querySelectorAll('.mark').length;
};
window.act = async (isFloor, width) => {
  window.done = null;
  const before = performance.now();
  const kept = markup(width);
  const made = performance.now() - before;
  await new Promise(later => setTimeout(later, 100));
  await painted();
  const start = performance.now();
  if (isFloor) place.innerHTML = kept;
  else redraw(place, width);
  await painted();
  window.done = [made, performance.now() - start];
};
window.ready = true;
";

/// The page around the place of a chart.
fn page() -> String {
    let assets = std::fs::read_dir(dist().join("assets")).unwrap();
    let names = assets.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let style = { names }.find(|name| name.starts_with("page-") && name.ends_with(".css"));
    let style = style.expect("the site's style sheet");
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>redraw</title>\
         <link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"../{NOW}/assets/{style}\">\
         <div class=\"drawing\" id=\"place\"></div>\
         <script type=\"module\">{}</script></html>",
        SCRIPT.replace("now-code", CODE)
    )
}

/// One redraw: milliseconds until the markup was made, and to the painted frame.
async fn act(visits: &Visits, (way, motion): (&str, &str), width: u32) -> Result<[f64; 2], String> {
    let features = json!([{ "name": "prefers-reduced-motion", "value": motion }]);
    let media = json!({ "features": features });
    visits.page.tell("Emulation.setEmulatedMedia", media).await;
    let asked = json!([way == FLOOR, width]);
    let start = "act(...arguments)
        .catch(why => { window.done = String(why); }); return true";
    let _: bool = visits.page.eval_with(start, asked).await;
    visits.wait("return window.done").await?;
    let done: Value = visits.page.eval("return done").await;
    serde_json::from_value(done.clone()).map_err(|_| done.to_string())
}

/// All ways of one size, in turns.
async fn size(visits: &Visits, figures: usize) -> Vec<Row> {
    let ask = json!([figures]);
    let marks: usize = visits
        .page
        .eval_with("return make(...arguments)", ask)
        .await;
    let mut rows: Vec<_> = WAYS
        .iter()
        .map(|(way, _)| Row {
            at: FAST.name.to_owned(),
            of: format!("{marks} marks"),
            page: (*way).to_owned(),
            ..Row::default()
        })
        .collect();
    let rounds = if figures > LARGE { 1 } else { rounds() };
    let first = usize::from(figures > LARGE);
    for round in first..=rounds {
        for (n, (way, row)) in WAYS.into_iter().zip(&mut rows).enumerate() {
            if row.why.is_some() {
                continue;
            }
            // Never as it stands there.
            let width = 640 + u32::try_from((round * WAYS.len() + n) % 7).unwrap() * 8;
            match act(visits, way, width).await {
                Ok([made, painted]) if round > 0 => {
                    row.add("painted", painted);
                    if way.0 != FLOOR {
                        row.add("made", made);
                    }
                }
                Ok(_) => {}
                Err(why) => row.why = Some(why),
            }
        }
    }
    for row in &rows {
        println!(
            "{:<14} {:<20} {:<24} markup {:<20} {}",
            row.of,
            row.page,
            spread(&row.of("painted")),
            spread(&row.of("made")),
            row.why.as_deref().unwrap_or_default(),
        );
    }
    rows
}

#[tokio::test]
async fn many_marks_are_redrawn() {
    if !is_wanted("redraw") {
        return;
    }
    write_or("redraw", rounds(), "REDRAW", async |code| {
        let mut served = Served::default();
        served.folders.insert(NOW.to_owned(), dist());
        served.folders.insert(CODE.to_owned(), code);
        served.pages.insert("page/".to_owned(), packed(&page()));
        let mut visits = Visits::to(Server::start(served).await, "").await;
        visits.page.resize(700, 900).await;
        println!("\nredraws: milliseconds to the painted frame");
        let whole = visits.visit::<bool>("page/", "return window.ready", "return true");
        whole.await.unwrap_or_else(|why| panic!("{why}"));
        let mut rows = Vec::new();
        for figures in sizes(&SIZES) {
            rows.extend(size(&visits, figures).await);
        }
        visits.close().await;
        rows
    })
    .await;
}
