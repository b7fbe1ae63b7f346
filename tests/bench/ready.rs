//! How the page itself becomes ready on a phone with a slow network: first paint, ready, and the
//! longest piece of work in which it cannot answer after it was first painted.

use super::harness::dist;
use super::record::{Row, is_wanted, rounds, spread, write};
use super::server::{Served, Server};
use super::visits::{SLOW, Visits};

/// The width of a phone.
const WIDTH: u32 = 390;
/// The page in both languages.
const PAGES: [(&str, &str); 2] = [("zh", ""), ("en", "en/")];

/// Runs before the page's first script: when it says that it is ready, and all long tasks.
const WATCH: &str = "
window.tasks = [];
window.idle = 0;
new PerformanceObserver(list => {
  for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  window.idle = performance.now();
}).observe({ type: 'longtask', buffered: true });
document.addEventListener('DOMContentLoaded', () => {
  const bar = document.getElementById('status');
  const look = () => {
    if (!window.ready && bar.dataset.state === 'ready') window.ready = performance.now();
  };
  new MutationObserver(look).observe(bar, { attributes: true });
  look();
});
";
/// Whether it is, its charts have found their widths, and no long task came for two seconds.
const IS_READY: &str = "return window.ready && fitted() \
    && performance.now() - Math.max(window.ready, window.idle) > 2000";
/// First contentful paint, ready, longest task that began after the first paint, and by how much
/// all of these are over 50 ms together.
const FOUND: &str = "
const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
const after = tasks.filter(([start]) => start >= first).map(([, ms]) => ms);
const blocked = after.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0);
return [first, ready, Math.max(0, ...after), blocked];
";
const NAMES: [&str; 4] = ["first", "ready", "longest", "blocked"];

#[tokio::test]
async fn a_page_becomes_ready() {
    if !is_wanted("ready") {
        return;
    }
    assert!(dist().join("index.html").is_file(), "the built site");
    let folders = super::builds();
    let names: Vec<_> = folders.keys().cloned().collect();
    let served = Served {
        folders,
        ..Served::default()
    };
    let mut visits = Visits::to(Server::start(served).await, WATCH).await;
    visits.page.resize(WIDTH, 844).await;
    visits.under(SLOW).await;
    println!("\nthe page at {WIDTH} px, {}, in milliseconds", SLOW.name);
    let mut rows = Vec::new();
    for (lang, path) in PAGES {
        let mut own: Vec<_> = names
            .iter()
            .map(|name| Row {
                at: SLOW.name.to_owned(),
                of: format!("{lang}, {WIDTH} px"),
                page: name.clone(),
                ..Row::default()
            })
            .collect();
        for round in 0..=rounds() {
            for row in &mut own {
                let path = format!("{}/{path}", row.page);
                let visited = visits.visit::<[f64; 4]>(&path, IS_READY, FOUND).await;
                let visited = visited.unwrap_or_else(|why| panic!("{path}: {why}"));
                if round > 0 {
                    for (name, ms) in NAMES.into_iter().zip(visited.found) {
                        row.add(name, ms);
                    }
                    row.requests = Some(visited.requests);
                    row.bytes = Some(visited.bytes);
                }
            }
        }
        for row in &own {
            let told = NAMES.map(|name| format!("{name} {:<18}", spread(&row.of(name))));
            println!("{:<12} {:<8} {}", row.of, row.page, told.join(" "));
        }
        rows.extend(own);
    }
    visits.close().await;
    write("ready", rounds(), &rows);
}
