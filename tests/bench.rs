//! How fast the built site answers on a slow processor. It measures and prints; it fails
//! only if the site does not work. `cargo xtask bench` runs it; no step of `test` does.
//!
//! Every time is from the event to the first moment after the next painted frame. Machines
//! are noisy, so each is also given as a ratio to the plain work of a browser, measured in
//! between: putting the same markup into the same charts once more.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

#[path = "bench/articles.rs"]
mod articles;
#[path = "bench/floor.rs"]
mod floor;
#[path = "browser/harness/mod.rs"]
mod harness;
#[path = "bench/lighthouse.rs"]
mod lighthouse;
#[path = "bench/painted.rs"]
mod painted;
#[path = "bench/peers.rs"]
mod peers;
#[path = "bench/ready.rs"]
mod ready;
#[path = "bench/record.rs"]
mod record;
#[path = "bench/redraw.rs"]
mod redraw;
#[path = "bench/server.rs"]
mod server;
#[path = "bench/shift.rs"]
mod shift;
#[path = "bench/touch.rs"]
mod touch;
#[path = "bench/visits.rs"]
mod visits;

use harness::{Page, Visit, dist};
use record::{Row, is_wanted, median};
use serde::Deserialize;
use serde_json::json;
use siming_huli::i18n::Lang;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// How much slower the processor is made.
const THROTTLE: u32 = 4;
/// How often everything is done at most.
const ROUNDS: usize = 3;
/// How long a reader looks at a page that is live before choosing anything, in milliseconds.
const LOOK_MS: u64 = 2000;
/// What is aimed at, in milliseconds.
const TARGET_MS: f64 = 50.0;
/// What is tried, each in a visit of its own; `plain` holds what layouts cost by themselves.
const GROUPS: [&str; 9] = [
    "plain",
    "themes",
    "district",
    "kind",
    "level",
    "verdict",
    "highlight",
    "views",
    "pairs",
];

/// `run()` does everything of `GROUP` once and gives for each what it is called, the
/// milliseconds until all that follows the event at once is over (`script`), until after
/// the next painted frame (`painted`), until every card in sight has been painted (`whole`),
/// and those of the reference.
const MEASURE: &str = r##"
// Nothing that the page does later may come in between.
const turn = () => scheduler.postTask(() => {}, { priority: "user-blocking" });
const frame = () => new Promise(done => requestAnimationFrame(() => turn().then(done)));
const measure = async act => {
  // Animations of what came before are over by then.
  await new Promise(done => setTimeout(done, 300));
  await frame();
  const start = performance.now();
  const since = () => performance.now() - start;
  const in_sight = node => {
    const { top, bottom, height } = (node.closest?.(".card") ?? document.body).getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  let last = Promise.resolve();
  const watch = new MutationObserver(changes => {
    if (changes.some(change => in_sight(change.target))) last = frame().then(since);
  });
  act();
  await turn();
  const script = since();
  await frame();
  const painted = since();
  // What else is in sight follows; what is out of sight is not waited for.
  watch.observe(one("#app"), { childList: true, subtree: true });
  await new Promise(done => setTimeout(done, 400));
  watch.disconnect();
  return { script, painted, whole: (await last) ?? painted };
};
// The pages under test let markup in through this policy alone.
const policy = trustedTypes.createPolicy("siming-huli", { createHTML: text => text });
const places = () => all(".card .drawing").filter(place => place.offsetParent);
const again = places => {
  const markup = places.map(place => policy.createHTML(place.innerHTML));
  return () => places.forEach((place, n) => { place.innerHTML = markup[n]; });
};
const choose = (list, value) => {
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
};
const run = async () => {
  const found = [];
  const time = async (name, reference, act) => {
    const own = await measure(act);
    const plain = await measure(again(reference()));
    found.push({ name, ...own, reference: plain.painted });
  };
  if (GROUP === "plain") {
    const apart = places => () => places.forEach(place => {
      place.innerHTML = policy.createHTML(place.innerHTML);
      place.getBoundingClientRect();
    });
    for (let n = 0; n < 5; n++) {
      await time("all charts, a layout after each", places, apart(places()));
    }
  } else if (GROUP === "themes") {
    for (const box of all("#find input[name=themes]")) {
      await time(`theme ${box.value} on`, places, () => box.click());
      await time(`theme ${box.value} off`, places, () => box.click());
    }
  } else if (GROUP === "pairs") {
    one("#ledger").scrollIntoView();
    const ids = [...new Set(all("#ledger .mark").map(mark => mark.dataset.figure))];
    for (const id of ids.filter((_, n) => n % 4 === 0)) {
      const press = () => one(`#ledger .mark[data-figure=${id}]`)
        .dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await time("a figure pressed", () => all("#ledger .drawing"), press);
    }
  } else if (GROUP === "views") {
    for (const card of all(".card").filter(card => one(".views button", card))) {
      card.scrollIntoView();
      for (const view of ["table", "source", "chart"]) {
        const button = all(".views button", card).find(b => b.dataset.view === view);
        await time(`${card.id}: ${view}`, () => all(".drawing", card), () => button.click());
      }
    }
  } else {
    // A list, or one button for each value.
    const list = one(`select[name=${GROUP}]`);
    const buttons = all(`#find input[name=${GROUP}]`);
    const values = list ? all("option", list) : buttons;
    const chosen = values.map(each => each.value).filter(value => value);
    for (const value of [...chosen, ""]) {
      const act = () => list
        ? choose(list, value)
        : buttons.find(button => button.value === value).click();
      await time(`${GROUP} ${value || "any"}`, places, act);
    }
  }
  return found;
};
"##;

/// One thing done once.
#[derive(Debug, Clone, Deserialize)]
struct Sample {
    name: String,
    script: f64,
    painted: f64,
    whole: f64,
    reference: f64,
}

async fn samples(page: &Page, group: &str) -> Vec<Sample> {
    let script = MEASURE.replace("GROUP", &json!(group).to_string());
    let start = "window.measured = null; run().then(
        found => { window.measured = { found }; }, why => { window.measured = String(why); });";
    page.eval::<()>(&format!("{script}{start}")).await;
    loop {
        if page.eval("return window.measured !== null").await {
            let why: String = page
                .eval("return typeof measured === 'string' ? measured : ''")
                .await;
            assert_eq!(why, "", "{group}");
            return page.eval("return window.measured.found").await;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// The builds that are measured: this one, and the one that `BENCH_BEFORE` names, if it does.
fn builds() -> BTreeMap<String, PathBuf> {
    let before = std::env::var_os("BENCH_BEFORE").map(PathBuf::from);
    let before = before.map(|before| ("before".to_owned(), before));
    [(server::NOW.to_owned(), dist())]
        .into_iter()
        .chain(before)
        .collect()
}

/// A line of a group's table: the samples of one name.
fn line(group: &str, name: &str, own: &[&Sample]) {
    let of = |pick: fn(&Sample) -> f64| own.iter().map(|sample| pick(sample)).collect::<Vec<_>>();
    let painted = of(|sample| sample.painted);
    let worst = painted.iter().copied().fold(0.0, f64::max);
    let middle = median(painted);
    // Layouts by themselves are no choice of a reader's.
    let is_over = group != "plain" && middle > TARGET_MS;
    let mark = if is_over { "over" } else { "" };
    println!(
        "{name:<34}{middle:>8.0}{worst:>8.0}{:>9.0}{:>8.0}{:>11.0}{:>8.1}  {mark}",
        median(of(|sample| sample.script)),
        median(of(|sample| sample.whole)),
        median(of(|sample| sample.reference)),
        median(of(|sample| sample.painted / sample.reference)),
    );
}

fn table(group: &str, samples: &[Sample]) {
    println!(
        "\n{group:<34}{:>8}{:>8}{:>9}{:>8}{:>11}{:>8}",
        "median", "worst", "script", "whole", "reference", "ratio"
    );
    let mut names: Vec<&str> = Vec::new();
    for sample in samples {
        if !names.contains(&&*sample.name) {
            names.push(&sample.name);
        }
    }
    for name in names {
        let own: Vec<_> = samples.iter().filter(|s| s.name == name).collect();
        line(group, name, &own);
    }
    line(group, "all of these", &samples.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn the_site_answers() {
    if !GROUPS.into_iter().any(is_wanted) {
        return;
    }
    let rounds = record::rounds().min(ROUNDS);
    println!(
        "milliseconds from event to painted frame; processor {THROTTLE} times slower, \
         {rounds} rounds, window 1280 x 900, first choice after {LOOK_MS}; target {TARGET_MS}"
    );
    // `BENCH=themes,views` tries only these.
    let mut rows = Vec::new();
    for group in GROUPS.into_iter().filter(|group| is_wanted(group)) {
        let mut found = Vec::new();
        for _ in 0..rounds {
            Visit::to(Lang::Zh)
                .run(async |page| {
                    let slow = json!({ "rate": THROTTLE });
                    page.tell("Emulation.setCPUThrottlingRate", slow).await;
                    tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
                    found.extend(samples(page, group).await);
                    let usual = json!({ "rate": 1 });
                    page.tell("Emulation.setCPUThrottlingRate", usual).await;
                })
                .await;
        }
        table(group, &found);
        rows.extend(found.iter().map(|sample| row(group, sample)));
    }
    record::write("choices", rounds, &rows);
}

/// A sample, as it is handed on.
fn row(group: &str, sample: &Sample) -> Row {
    let mut row = Row {
        at: format!("{THROTTLE} × CPU"),
        of: group.to_owned(),
        page: sample.name.clone(),
        ..Row::default()
    };
    row.add("painted", sample.painted);
    row.add("reference", sample.reference);
    row
}
