//! How soon an embed answers the first time that a reader reaches for a mark: until its tooltip
//! is painted, whoever wrote it, and until the Wasm has answered itself. Each visit is made twice:
//! at first nothing is there but the page, then everything has been kept.
//!
//! ```text
//! page loaded ─► mouse on a mark, or a finger ─┬► tooltip of the loader, from the mark's words
//!                (the event's own time)        └► Wasm ─► its own tooltip, or its panel
//! ```

use serde_json::json;

use super::floor::{IS_PAINTED, WATCH};
use super::record::{Row, is_wanted, rounds, spread, write};
use super::server::{NOW, Served, Server};
use super::visits::{Condition, FAST, SLOW, Visits};

/// The chart: bars of changes on the year before, as beside the peers.
const CHART: &str = "changes";
/// The width of a phone, and a height below whose end nothing of the chart is.
const SIZE: (u32, u32) = (390, 1200);
/// Where the mouse is before it comes: beneath the chart.
const AWAY: (f64, f64) = (195.0, 1190.0);
/// How a reader reaches.
const WAYS: [&str; 2] = ["pointed at", "tapped"];
/// What is kept from before.
const KEPT: [&str; 2] = ["cold cache", "warm cache"];
/// What is looked for: any tooltip with words, and what the Wasm shows itself.
const ANSWERS: [&str; 2] = ["tooltip", "own"];

/// Runs before the page's first script: when a mark was first reached for, and when each answer
/// had been painted.
const ANSWERED: &str = "{
  window.answers = {};
  const seen = element => element?.getClientRects().length > 0;
  const is = {
    tooltip: () => {
      const told = [...document.querySelectorAll('.tooltip')].find(seen);
      window.said ??= told?.querySelector('.value')?.textContent;
      return told && window.said;
    },
    own: () => seen(document.querySelector('#app .tooltip')) || seen(document.querySelector('#panel')),
  };
  const look = () => {
    for (const name of ['tooltip', 'own']) {
      if (name in answers || !is[name]()) continue;
      answers[name] = 0;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { answers[name] = performance.now() - window.reached; };
      port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  const reach = ({ target, timeStamp }) => {
    if ('reached' in window || !target.closest?.('.mark')) return;
    window.reached = timeStamp;
    requestAnimationFrame(look);
  };
  for (const type of ['pointerover', 'pointerdown']) addEventListener(type, reach, true);
}";
/// The middle of the first mark and its words, once the Wasm has not been asked for.
const MARK: &str = "const mark = charts().flatMap(marks)[0];
    return [...centre(drawn(mark)), mark.getAttribute('aria-label'), 'reached' in window || state() === 'loading']";

/// One visit: reaches for a mark, and the milliseconds until both answers; the Wasm's own is waited
/// for where it `answers`, and is missing where it does not come.
async fn reach(
    visits: &mut Visits,
    way: &str,
    is_first: bool,
    answers: &mut bool,
) -> Result<Vec<f64>, String> {
    let path = format!("{NOW}/embed/{CHART}/");
    let whole = format!("{IS_PAINTED} && document.readyState === 'complete'");
    let away = json!({ "type": "mouseMoved", "x": AWAY.0, "y": AWAY.1 });
    visits.page.tell("Input.dispatchMouseEvent", away).await;
    type Found = (f64, f64, String, bool);
    let visited = match is_first {
        true => visits.visit::<Found>(&path, &whole, MARK).await?,
        false => visits.again::<Found>(&path, &whole, MARK).await?,
    };
    let (x, y, label, is_late) = visited.found;
    if is_late {
        return Err("it had been reached for before".to_owned());
    }
    match way {
        "tapped" => visits.page.tap((x, y)).await,
        _ => visits.page.glide((x, y), (x, y)).await,
    }
    visits.wait("return answers.tooltip").await?;
    let said: String = visits.page.eval("return said").await;
    if !label.contains(&said) {
        return Err(format!(
            "the mark is “{label}”, and the tooltip says “{said}”"
        ));
    }
    if !*answers {
        // What is kept for the next visit has come all the same.
        visits.wait("return state() === 'ready'").await?;
    } else if let Err(why) = visits.wait("return answers.own").await {
        *answers = false;
        let so_far =
            "return `${state()}, focus in ${document.activeElement.outerHTML.slice(0, 60)}`";
        let so_far: String = visits.page.eval(so_far).await;
        println!("{way}: the Wasm does not answer: {why}; {so_far}");
    }
    let found = "return [answers.tooltip, answers.own].filter(ms => ms)";
    Ok(visits.page.eval(found).await)
}

async fn all(visits: &mut Visits, condition: Condition, way: &'static str) -> Vec<Row> {
    visits.under(condition).await;
    let touch = json!({ "enabled": way == "tapped", "maxTouchPoints": 1 });
    visits
        .page
        .tell("Emulation.setTouchEmulationEnabled", touch)
        .await;
    let mut rows = KEPT.map(|kept| Row {
        at: condition.name.to_owned(),
        of: way.to_owned(),
        page: kept.to_owned(),
        ..Row::default()
    });
    let mut answers = true;
    for round in 0..=rounds() {
        for (row, is_first) in rows.iter_mut().zip([true, false]) {
            if row.why.is_some() {
                continue;
            }
            match reach(visits, way, is_first, &mut answers).await {
                Ok(found) if round > 0 => {
                    for (name, ms) in ANSWERS.into_iter().zip(found) {
                        row.add(name, ms);
                    }
                }
                Ok(_) => {}
                Err(why) => row.why = Some(why),
            }
        }
    }
    for row in &rows {
        let told = match &row.why {
            Some(why) => format!("not measured: {why}"),
            None => ANSWERS
                .map(|name| format!("{name} {:<18}", spread(&row.of(name))))
                .join(" "),
        };
        println!("{:<18} {:<12} {:<12} {told}", row.at, row.of, row.page);
    }
    rows.into()
}

#[tokio::test]
async fn an_embed_answers_the_first_touch() {
    if !is_wanted("touch") {
        return;
    }
    let mut served = Served::default();
    served
        .folders
        .insert(NOW.to_owned(), super::harness::dist());
    let watch = format!("{WATCH}\n{ANSWERED}");
    let mut visits = Visits::to(Server::start(served).await, &watch).await;
    visits.page.resize(SIZE.0, SIZE.1).await;
    visits.keep(true).await;
    println!("\nfirst touch of an embed: milliseconds until it answers");
    let mut rows = Vec::new();
    for condition in [FAST, SLOW] {
        for way in WAYS {
            rows.extend(all(&mut visits, condition, way).await);
        }
    }
    visits.close().await;
    write("touch", rounds(), &rows);
}
