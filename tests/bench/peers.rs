//! When the chart is to be seen that other libraries draw of the same figures, beside our embed of
//! it and the floor, in turns; with requests and bytes until then. `benches/peers/` says what each
//! peer loads and why.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use siming_huli::scene::Paint;

use super::floor::{IS_PAINTED, PAINTED, Parts, WATCH, floor, page, parts};
use super::harness::dist;
use super::record::{Row, is_wanted, median, rounds, spread, write};
use super::server::{NOW, PEERS, Served, Server, packed};
use super::visits::{Condition, FAST, SLOW, Visits};

/// The chart: bars of changes on the year before, the simplest that we draw.
pub const CHART: &str = "changes";
/// The width of a phone.
const WIDTH: u32 = 390;
/// The most that the length of a bar may differ from what its figure asks for, in pixels.
const OFF_PX: f64 = 2.0;

/// A library, as `peers.json` has it.
#[derive(Debug, Deserialize)]
pub struct Peer {
    pub id: String,
    pub name: String,
    scripts: Vec<String>,
    marks: String,
    /// The crate that draws, of a library in Rust.
    #[serde(rename = "crate")]
    of_crate: Option<String>,
}

pub fn read(file: &Path) -> Value {
    let text = std::fs::read_to_string(file);
    let text = text.unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_str(&text).unwrap()
}

/// All libraries.
pub fn peers() -> Vec<Peer> {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/peers.json");
    serde_json::from_value(read(&list)).unwrap()
}

/// The bars of the chart, from the file of all figures that the build publishes.
pub fn bars(dist: &Path) -> Vec<Value> {
    let metrics = read(&dist.join("data/metrics.json"));
    let list = |of: &str| metrics[of].as_array().unwrap().clone();
    let named = |of: &str, id: &Value| {
        let found = list(of).into_iter().find(|each| each["id"] == *id);
        found.unwrap_or_else(|| panic!("{of}: {id}"))
    };
    let inks = ["s0", "s1"].map(|name| {
        let paint = Paint::all().find(|paint| paint.name() == name);
        paint.expect("an ink of a district").tone().light
    });
    let bars = list("figures").into_iter().filter_map(|figure| {
        let measure = named("measures", &figure["measure"]);
        // One figure may be of points, and has no place on an axis of percentages.
        if measure["kind"] != "change" || measure["unit"] != "percent" {
            return None;
        }
        let districts = list("districts");
        let nth = districts
            .iter()
            .position(|d| d["id"] == figure["district"])?;
        let value = figure["value"].as_f64().unwrap();
        let label = format!("{value:+}%").replace('-', "−");
        Some(json!({
            "name": measure["name"]["zh"], "value": value, "label": label, "ink": inks[nth],
        }))
    });
    bars.collect()
}

/// What the page of a peer loads: a library in Rust as trunk has it, glue and Wasm at once.
fn head(peer: &Peer) -> String {
    let id = &peer.id;
    if peer.of_crate.is_some() {
        return format!(
            "<link rel=\"modulepreload\" href=\"../../peers/{id}.js\"><link rel=\"preload\" \
             href=\"../../peers/{id}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
             <script type=\"module\">import init from \"../../peers/{id}.js\";\
             init({{ module_or_path: \"../../peers/{id}_bg.wasm\" }});</script>"
        );
    }
    let file = |script: &String| format!("{id}-{}", script.rsplit('/').next().unwrap());
    let scripts = peer.scripts.iter().map(file).chain([format!("{id}.js")]);
    let scripts =
        scripts.map(|script| format!("<script defer src=\"../../peers/{script}\"></script>"));
    scripts.collect()
}

/// The page of a peer: title and finding as the floor has them, the rows, and its scripts.
pub fn peer_page(peer: &Peer, parts: &Parts, bars: &[Value]) -> String {
    let content = format!(
        "<div data-peer=\"{}\" style=\"height:320px\"></div>\
         <script type=\"application/json\" id=\"rows\">{}</script>",
        peer.id,
        Value::from(bars),
    );
    page(parts, "", &head(peer), &content)
}

/// Whether what is drawn is the chart: returns what is wrong with it.
const CHECK: &str = "return ((selector, bars, off) => {
  const drawn = [...document.querySelectorAll(`[data-peer] :is(${selector})`)];
  if (drawn[0] instanceof HTMLCanvasElement) {
    const { width, height } = drawn[0];
    const { data } = drawn[0].getContext('2d').getImageData(0, 0, width, height);
    const has = ink => {
      const [r, g, b] = [1, 3, 5].map(at => parseInt(ink.slice(at, at + 2), 16));
      for (let n = 0; n < data.length; n += 4) {
        if (data[n] === r && data[n + 1] === g && data[n + 2] === b && data[n + 3] === 255) return true;
      }
      return false;
    };
    return bars.every(({ ink }) => has(ink)) ? '' : 'the canvas lacks a colour';
  }
  if (drawn.length !== bars.length) return `${drawn.length} bars where ${bars.length} were asked for`;
  const text = document.querySelector('[data-peer]').textContent;
  const missing = bars.find(({ label }) => !text.includes(label));
  if (missing) return `${missing.label} is not written`;
  const colour = document.createElement('i').style;
  for (const [n, { ink, value }] of bars.entries()) {
    colour.color = ink;
    const own = getComputedStyle(drawn[n]).fill;
    if (own !== colour.color) return `bar ${n} is ${own}`;
  }
  const lengths = drawn.map(bar => bar.getBoundingClientRect().width);
  const scale = lengths[0] / Math.abs(bars[0].value);
  const wrong = bars.findIndex(({ value }, n) => Math.abs(lengths[n] - scale * Math.abs(value)) > off);
  return wrong < 0 ? '' : `bars are ${lengths} px long`;
})(...arguments)";

/// Everything that is visited, in turns: its name, its path, and the peer that is behind it.
struct Turn<'a> {
    name: String,
    path: String,
    peer: Option<&'a Peer>,
}

async fn visit(
    visits: &mut Visits,
    turn: &Turn<'_>,
    bars: &[Value],
    row: &mut Row,
    counts: bool,
) -> Result<(), String> {
    let visited = visits
        .visit::<[f64; 2]>(&turn.path, IS_PAINTED, PAINTED)
        .await?;
    if let Some(peer) = turn.peer {
        let asked = json!([peer.marks, bars, OFF_PX]);
        let wrong: String = visits.page.eval_with(CHECK, asked).await;
        if !wrong.is_empty() {
            return Err(format!("it does not draw the same chart: {wrong}"));
        }
    }
    if counts {
        let [first, chart] = visited.found;
        row.add("first", first);
        row.add("chart", chart);
        row.requests = Some(visited.requests);
        row.bytes = Some(visited.bytes);
    }
    Ok(())
}

async fn all(
    visits: &mut Visits,
    condition: Condition,
    turns: &[Turn<'_>],
    bars: &[Value],
    failed: &Value,
) -> Vec<Row> {
    visits.page.resize(WIDTH, 900).await;
    visits.under(condition).await;
    let row = |turn: &Turn<'_>| Row {
        at: condition.name.to_owned(),
        of: format!("{CHART}, {WIDTH} px"),
        page: turn.name.clone(),
        why: turn
            .peer
            .and_then(|peer| failed[&peer.id].as_str().map(str::to_owned)),
        ..Row::default()
    };
    let mut rows: Vec<_> = turns.iter().map(row).collect();
    for round in 0..=rounds() {
        for (turn, row) in turns.iter().zip(&mut rows) {
            if row.why.is_none() {
                row.why = visit(visits, turn, bars, row, round > 0).await.err();
            }
        }
    }
    rows
}

/// What was built of the peers, and what could not be and why.
pub fn built(peers: &[Peer]) -> (Option<PathBuf>, Value) {
    match std::env::var_os("PEERS").map(PathBuf::from) {
        Some(folder) => {
            let failed = read(&folder.join("failed.json"));
            (Some(folder), failed)
        }
        None => {
            let why = std::env::var("PEERS_MISSING")
                .unwrap_or_else(|_| "PEERS names no folder; `cargo xtask bench` does".to_owned());
            let failed = peers.iter().map(|peer| (peer.id.clone(), json!(why)));
            (None, Value::Object(failed.collect()))
        }
    }
}

#[tokio::test]
async fn peers_are_painted() {
    if !is_wanted("peers") {
        return;
    }
    let peers = peers();
    let (folder, failed) = built(&peers);
    let dist = dist();
    let bars = bars(&dist);
    let parts = parts(&dist, CHART, WIDTH);
    let mut served = Served::default();
    served.folders.insert(NOW.to_owned(), dist.clone());
    served
        .folders
        .extend(folder.map(|folder| (PEERS.to_owned(), folder)));
    let floor = packed(&floor(&dist, CHART, WIDTH));
    served.pages.insert("floor/".to_owned(), floor);
    let turn = |name: &str, path: &str| Turn {
        name: name.to_owned(),
        path: path.to_owned(),
        peer: None,
    };
    let mut turns = vec![
        turn("floor", "floor/"),
        turn("ours", &format!("{NOW}/embed/{CHART}/")),
    ];
    for peer in &peers {
        let path = format!("page/{}/", peer.id);
        let page = packed(&peer_page(peer, &parts, &bars));
        served.pages.insert(path.clone(), page);
        turns.push(Turn {
            name: peer.name.clone(),
            path,
            peer: Some(peer),
        });
    }
    let mut visits = Visits::to(Server::start(served).await, WATCH).await;
    println!("\npeers: milliseconds until anything and until the chart has been painted");
    let mut rows: Vec<Row> = Vec::new();
    for condition in [FAST, SLOW] {
        let found = all(&mut visits, condition, &turns, &bars, &failed).await;
        print(&found);
        rows.extend(found);
    }
    visits.close().await;
    write("peers", rounds(), &rows);
}

fn print(rows: &[Row]) {
    let floor = median(rows[0].of("chart"));
    for row in rows {
        let chart = row.of("chart");
        let told = match &row.why {
            Some(why) => format!("not measured: {why}"),
            None => format!(
                "first {:<18} chart {:<18} x {:<6.2} {} requests, {} bytes",
                spread(&row.of("first")),
                spread(&chart),
                median(chart.clone()) / floor,
                row.requests.unwrap_or_default(),
                row.bytes.unwrap_or_default(),
            ),
        };
        println!("{:<18} {:<26} {told}", row.at, row.page);
    }
}
