//! An article with twenty charts, beside one with a single one: until every chart in sight has been
//! painted, and what comes over the network when it is opened and when it is read to its end. The
//! same bars twenty times, as our embeds; as pages of Chart.js in frames alike; and drawn by one
//! script of Chart.js in the article itself. What a browser may keep is asked for once.
//!
//! The frames are those of the code that is pasted, without its sandbox: then they live in the
//! process of the article, which is slowed down with them and can be asked what they have painted.

use super::floor::{Parts, WATCH, page, parts};
use super::harness::dist;
use super::peers::{self, CHART, bars, built, peer_page};
use super::record::{Row, is_wanted, rounds, spread, write};
use super::server::{NOW, PEERS, Served, Server, packed};
use super::visits::{Condition, FAST, SLOW, Visits};

/// The window of a phone.
const SIZE: (u32, u32) = (390, 844);
/// How high each chart is before it says otherwise, in CSS pixels.
const HEIGHT: u32 = 480;
/// How many charts.
const COUNTS: [usize; 2] = [1, 20];
/// How often at most: each takes many seconds on a slow network.
const ROUNDS: usize = 5;
/// The library beside us.
const PEER: &str = "chartjs";
/// Who draws.
const OURS: &str = "ours";
const FRAMED: &str = "Chart.js, in frames";
const OWN: &str = "Chart.js, in the article";
const WAYS: [&str; 3] = [OURS, FRAMED, OWN];

/// Runs before the page's first script: which frames have been loaded. To ask a frame before would
/// give it a window, in which nothing watches when its page takes it over.
const LOADED: &str = "document.addEventListener('load', ({ target }) => {
  if (target.localName === 'iframe') target.dataset.loaded = '';
}, true);";
/// Frames in sight; none where the article draws itself.
const NEAR: &str = "
const frames = all('iframe');
const isPainted = frame => 'loaded' in frame.dataset && frame.contentWindow.painted;
const near = frames.filter(frame => {
  const { top, bottom } = frame.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
});
";
/// Whether every chart in sight has been painted.
const IS_DRAWN: &str =
    "return frames.length ? near.length && near.every(isPainted) : window.painted";
/// When the last of them was, and how many they are.
const DRAWN: &str = "
if (!frames.length) return [painted, 0];
const at = ({ contentWindow: w }) => w.performance.timeOrigin + w.painted - performance.timeOrigin;
return [Math.max(...near.map(at)), near.length];
";
/// What there is of them, where one never came.
const SO_FAR: &str = "return near.map(frame => 'loaded' in frame.dataset
  ? `loaded, painted: ${frame.contentWindow.painted}` : 'not loaded').join('; ')";
/// Whether no frame has been loaded for a while.
const IS_OPENED: &str = "
const loaded = all('iframe[data-loaded]').length;
if (document.readyState !== 'complete' || window.loaded !== loaded) window.since = performance.now();
window.loaded = loaded;
return performance.now() - since > 1000;
";
/// Whether all frames have been painted; the reader goes to the first that has not been.
const IS_READ: &str = "
const next = frames.find(frame => !isPainted(frame));
next?.scrollIntoView({ block: 'center', behavior: 'instant' });
return !next;
";

/// The article's text around its charts.
fn article(way: &str, count: usize, parts: &Parts, rows: &str) -> String {
    let place = |n: usize| {
        let address = match way {
            OURS => format!("../../../{NOW}/embed/{CHART}/?n={n}"),
            FRAMED => format!("../../../page/{PEER}/?n={n}"),
            _ => {
                return format!(
                    "<figure><div data-peer style=\"height:{HEIGHT}px\"></div></figure>"
                );
            }
        };
        format!(
            "<figure><iframe src=\"{address}\" title=\"{title}\" width=\"100%\" \
             height=\"{HEIGHT}\" frameborder=\"0\" loading=\"lazy\" \
             referrerpolicy=\"no-referrer\"></iframe></figure>",
            title = parts.title,
        )
    };
    let places = (0..count).map(|n| format!("{}<p>{}</p>", place(n), parts.finding));
    let places: String = places.collect();
    let [head, end] = match way {
        OURS => [
            String::new(),
            format!("<script async src=\"../../../{NOW}/embed.js\"></script>"),
        ],
        FRAMED => [String::new(), String::new()],
        _ => [
            format!("<script defer src=\"../../../{PEERS}/{PEER}-article.js\"></script>"),
            format!("<script type=\"application/json\" id=\"rows\">{rows}</script>"),
        ],
    };
    page(parts, "figure{margin:0}", &head, &[places, end].concat())
}

/// The path of an article.
fn path(way: &str, count: usize) -> String {
    let way = WAYS.iter().position(|own| *own == way).unwrap_or_default();
    format!("article/{way}/{count}/")
}

/// What came of one visit: until all in sight was painted, and requests and bytes once the article
/// was open, and at its end if it was read.
struct Came {
    drawn: f64,
    opened: (usize, usize),
    read: Option<(usize, usize)>,
}

async fn come(visits: &mut Visits, path: &str, reads: bool) -> Result<Came, String> {
    let (is_drawn, drawn) = (format!("{NEAR}{IS_DRAWN}"), format!("{NEAR}{DRAWN}"));
    let visited = visits.visit::<(f64, f64)>(path, &is_drawn, &drawn).await;
    let visited = match visited {
        Ok(visited) => visited,
        Err(why) => {
            let so_far: String = visits.page.eval(&format!("{NEAR}{SO_FAR}")).await;
            return Err(format!("{why}; {so_far}"));
        }
    };
    let mut came = Came {
        drawn: visited.found.0,
        opened: (0, 0),
        read: None,
    };
    if reads {
        visits.wait(IS_OPENED).await?;
        came.opened = visits.cost();
        visits.wait(&format!("{NEAR}{IS_READ}")).await?;
        visits.wait(IS_OPENED).await?;
        came.read = Some(visits.cost());
    }
    Ok(came)
}

/// All articles under a condition, in turns; how much comes is the same each time, and counted in
/// the first turn where it is quick.
async fn all(visits: &mut Visits, condition: Condition, why: Option<&str>) -> Vec<Row> {
    visits.under(condition).await;
    let row = |(way, count): (&str, usize)| Row {
        at: condition.name.to_owned(),
        of: format!("{count}, as opened"),
        page: way.to_owned(),
        why: (way != OURS).then(|| why.map(str::to_owned)).flatten(),
        ..Row::default()
    };
    let turns = WAYS
        .into_iter()
        .flat_map(|way| COUNTS.map(|count| (way, count)));
    let turns: Vec<_> = turns.collect();
    let mut rows: Vec<_> = turns.iter().copied().map(row).collect();
    let mut read = Vec::new();
    for round in 0..=rounds().min(ROUNDS) {
        for ((way, count), row) in turns.iter().zip(&mut rows) {
            if row.why.is_some() {
                continue;
            }
            let reads = round == 0 && condition.name == FAST.name;
            match come(visits, &path(way, *count), reads).await {
                Ok(came) => {
                    if round > 0 {
                        row.add("drawn", came.drawn);
                    }
                    if let Some((requests, bytes)) = came.read {
                        (row.requests, row.bytes) = (Some(came.opened.0), Some(came.opened.1));
                        read.push(Row {
                            of: format!("{count}, read to the end"),
                            requests: Some(requests),
                            bytes: Some(bytes),
                            ms: Default::default(),
                            ..row.clone()
                        });
                    }
                }
                Err(why) => row.why = Some(why),
            }
        }
    }
    rows.extend(read);
    rows
}

#[tokio::test]
async fn an_article_has_many_charts() {
    if !is_wanted("articles") {
        return;
    }
    let dist = dist();
    let peers = peers::peers();
    let (folder, failed) = built(&peers);
    let peer = peers.iter().find(|peer| peer.id == PEER).unwrap();
    let (bars, parts) = (bars(&dist), parts(&dist, CHART, SIZE.0));
    let mut served = Served::default();
    served.folders.insert(NOW.to_owned(), dist);
    served
        .folders
        .extend(folder.map(|folder| (PEERS.to_owned(), folder)));
    let alone = packed(&peer_page(peer, &parts, &bars));
    served.pages.insert(format!("page/{PEER}/"), alone);
    let data = serde_json::Value::from(bars).to_string();
    for way in WAYS {
        for count in COUNTS {
            let text = packed(&article(way, count, &parts, &data));
            served.pages.insert(path(way, count), text);
        }
    }
    let watch = format!("{WATCH}\n{LOADED}");
    let mut visits = Visits::to(Server::start(served).await, &watch).await;
    visits.keep(true).await;
    visits.page.resize(SIZE.0, SIZE.1).await;
    println!("\narticles: milliseconds until all charts in sight have been painted");
    let mut rows = Vec::new();
    for condition in [FAST, SLOW] {
        rows.extend(all(&mut visits, condition, failed[PEER].as_str()).await);
    }
    visits.close().await;
    for row in &rows {
        let told = match (&row.why, row.bytes) {
            (Some(why), _) => format!("not measured: {why}"),
            (_, bytes) => format!(
                "{:<18} {} requests, {} bytes",
                spread(&row.of("drawn")),
                row.requests.unwrap_or_default(),
                bytes.unwrap_or_default(),
            ),
        };
        println!("{:<18} {:<26} {:<24} {told}", row.at, row.page, row.of);
    }
    write("articles", rounds().min(ROUNDS), &rows);
}
