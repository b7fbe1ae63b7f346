//! What moves on the screen by itself: layout shift of the page from its first paint until it is
//! live and has been read to its end, of embeds that are reached for, and of a share page. All of
//! it is added up, so this is no less than the cumulative layout shift that browsers report.

use super::harness::dist;
use super::record::{Row, is_wanted, median, rounds, write};
use super::server::{NOW, Served, Server};
use super::visits::{SLOW, Visits};

/// How often each is visited at most: what moves does so each time.
const ROUNDS: usize = 3;
/// A phone's height, and one in which an embed stands whole, as in its frame.
const WINDOW: u32 = 844;
const FRAME: u32 = 6000;

/// Runs before the page's first script: everything that moves.
const WATCH: &str = "
window.shifts = [];
new PerformanceObserver(list => {
  for (const { value } of list.getEntries()) shifts.push(value);
}).observe({ type: 'layout-shift', buffered: true });
window.quietly = since => performance.now() - (window.still ??= performance.now()) > since;
";
/// Each of these is asked again and again until it is true, then the next.
const LIVE: &str = "return state() === 'ready' && fitted()";
const LOADED: &str =
    "return document.readyState === 'complete' && marks(charts()[0] ?? document).length";
const TABS: &str = "return one('[role=tab]')";
/// A reader goes on by most of a window with every second frame.
const READ: &str = "
if (!('read' in window)) {
  window.read = false;
  const next = () => {
    scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
    const { scrollHeight } = document.documentElement;
    if (scrollY + innerHeight >= scrollHeight - 1) window.read = true;
    else requestAnimationFrame(() => requestAnimationFrame(next));
  };
  next();
}
return window.read;
";
/// What comes late has come.
const QUIET: &str = "return quietly(1000)";
const SUM: &str = "return shifts.reduce((sum, value) => sum + value, 0)";

/// What is done on a page after it was opened.
#[derive(Debug, Clone, Copy)]
enum Act {
    /// It becomes live by itself, and is read.
    Read,
    /// A mark is reached for, and it becomes live.
    Reach,
    /// Its script is waited for.
    Tabs,
}

/// One address at one size.
struct Arrival {
    what: String,
    path: String,
    size: (u32, u32),
    act: Act,
}

fn arrivals() -> Vec<Arrival> {
    let arrival = |what: &str, path: &str, size: (u32, u32), act| Arrival {
        what: format!("{what}, {} px", size.0),
        path: format!("{NOW}/{path}"),
        size,
        act,
    };
    let mut all = Vec::new();
    for (lang, path) in [("zh", ""), ("en", "en/")] {
        for width in [360, 390, 1280] {
            all.push(arrival(
                &format!("page, {lang}"),
                path,
                (width, WINDOW),
                Act::Read,
            ));
        }
    }
    for chart in ["changes", "overlaps", "ledger", "look-alikes"] {
        for width in [390, 760] {
            let (what, path) = (format!("embed {chart}"), format!("embed/{chart}/"));
            all.push(arrival(&what, &path, (width, FRAME), Act::Reach));
        }
    }
    for width in [390, 1280] {
        let path = "share/overlaps/";
        all.push(arrival("share page", path, (width, WINDOW), Act::Tabs));
    }
    all
}

impl Arrival {
    /// The sum of all shifts.
    async fn shift(&self, visits: &mut Visits) -> Result<f64, String> {
        visits.page.resize(self.size.0, self.size.1).await;
        let first = match self.act {
            Act::Read => LIVE,
            Act::Reach => LOADED,
            Act::Tabs => TABS,
        };
        visits.visit::<f64>(&self.path, first, SUM).await?;
        match self.act {
            Act::Read => visits.wait(READ).await?,
            Act::Reach => {
                let middle = "return centre(drawn(charts().flatMap(marks)[0]))";
                let at: (f64, f64) = visits.page.eval(middle).await;
                visits.page.glide((0.0, at.1), at).await;
                visits.wait(LIVE).await?;
            }
            Act::Tabs => {}
        }
        visits.wait(QUIET).await?;
        Ok(visits.page.eval(SUM).await)
    }
}

#[tokio::test]
async fn nothing_moves_by_itself() {
    if !is_wanted("shift") {
        return;
    }
    let mut served = Served::default();
    served.folders.insert(NOW.to_owned(), dist());
    let mut visits = Visits::to(Server::start(served).await, WATCH).await;
    visits.under(SLOW).await;
    let rounds = rounds().min(ROUNDS);
    println!("\nlayout shift, all added up, {}", SLOW.name);
    let mut rows = Vec::new();
    for arrival in arrivals() {
        let mut row = Row {
            at: SLOW.name.to_owned(),
            of: arrival.what.clone(),
            page: NOW.to_owned(),
            ..Row::default()
        };
        for _ in 0..rounds {
            match arrival.shift(&mut visits).await {
                Ok(shift) => row.add("shift", shift),
                Err(why) => {
                    row.why = Some(why);
                    break;
                }
            }
        }
        let told = match &row.why {
            Some(why) => format!("not measured: {why}"),
            None => format!("{:.4}", median(row.of("shift"))),
        };
        println!("{:<28} {told}", row.of);
        rows.push(row);
    }
    visits.close().await;
    write("shift", rounds, &rows);
}
