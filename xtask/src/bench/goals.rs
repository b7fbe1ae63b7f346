//! What was aimed at, beside what was measured.

use super::measured::{Part, Row, Sample};
use super::report::Run;
use super::{acts, growth};

/// The conditions, as the bench names them.
pub(crate) const FAST: &str = "fast";
pub(crate) const SLOW: &str = "slow 4G, 4 × CPU";
/// The pages that every peer is measured beside.
pub(crate) const FLOOR: &str = "floor";
pub(crate) const OURS: &str = "ours";
/// The page in each language, among the weights.
pub(crate) const HTML: [&str; 2] = ["page, Chinese", "page, English"];
/// What the page loads to become ready, among the weights.
pub(crate) const APP: [&str; 4] = ["loader", "JS glue", "Wasm", "content, Chinese"];
/// The group of choices that holds what layouts cost by themselves.
pub(crate) const PLAIN: &str = "plain";

/// Said of what was not measured.
pub(crate) const NOT_MEASURED: &str = "not measured";

/// One thing that was aimed at.
pub(crate) struct Goal {
    pub(crate) what: &'static str,
    pub(crate) aim: String,
    pub(crate) measured: String,
    pub(crate) verdict: &'static str,
}

/// A goal that says the most that something may be.
pub(crate) fn goal(
    what: &'static str,
    most: f64,
    measured: Option<f64>,
    unit: fn(f64) -> String,
) -> Goal {
    let verdict = match measured {
        Some(measured) if measured <= most => "met",
        Some(_) => "missed",
        None => NOT_MEASURED,
    };
    Goal {
        what,
        aim: format!("≤ {}", unit(most)),
        measured: measured.map_or_else(|| "–".to_owned(), unit),
        verdict,
    }
}

/// A goal that says the least that something must be.
pub(crate) fn at_least(
    what: &'static str,
    least: f64,
    measured: Option<f64>,
    unit: fn(f64) -> String,
) -> Goal {
    // The greater, the better: the same comparison of what is below nothing.
    let Goal { verdict, .. } = goal(what, -least, measured.map(|measured| -measured), unit);
    Goal {
        what,
        aim: format!("≥ {}", unit(least)),
        measured: measured.map_or_else(|| "–".to_owned(), unit),
        verdict,
    }
}

pub(crate) fn times(value: f64) -> String {
    format!("{value:.2} ×")
}

pub(crate) fn ms(value: f64) -> String {
    format!("{value:.0} ms")
}

fn kilobytes(value: f64) -> String {
    format!("{:.1} kB", value / 1000.0)
}

/// All goals of a run.
pub(crate) fn goals(run: &Run) -> Vec<Goal> {
    let part = |name: &str| run.parts.get(name);
    let (peers, ready, choices) = (part("peers"), part("ready"), part("choices"));
    let to_floor = |at| times_of(peers?, at, |page| page == FLOOR);
    let chosen = |of: fn(&Sample) -> Option<f64>| {
        let acts = choices?.acts();
        acts.iter()
            .filter(|(group, ..)| *group != PLAIN)
            .filter_map(|(_, _, own)| of(&together(own, "painted")))
            .max_by(f64::total_cmp)
    };
    let slowest = |name: &str| {
        let rows = ready?.rows.iter().filter(|row| row.page == "now");
        rows.filter_map(|row| row.ms(name).median())
            .max_by(f64::total_cmp)
    };
    let app = run
        .weights
        .iter()
        .filter(|(what, _)| APP.contains(&&**what));
    let app: u64 = app.map(|(_, bytes)| *bytes).sum();
    let html = run
        .weights
        .iter()
        .filter(|(what, _)| HTML.contains(&&**what));
    let html = html.map(|(_, bytes)| *bytes).max();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a file has fewer bytes than 2^52"
    )]
    let bytes = |bytes: Option<u64>| bytes.map(|bytes| bytes as f64);
    let mut goals = vec![
        goal(
            "embed, chart visible, slow 4G + 4 × CPU, to the floor",
            1.15,
            to_floor(SLOW),
            times,
        ),
        goal(
            "the same, to the fastest peer",
            0.4,
            peers.and_then(|peers| times_of(peers, SLOW, |page| ![FLOOR, OURS].contains(&page))),
            times,
        ),
        goal(
            "embed, chart visible, fast, to the floor",
            1.2,
            to_floor(FAST),
            times,
        ),
        goal(
            "page ready, slow 4G + 4 × CPU, 390 px",
            2200.0,
            slowest("ready"),
            ms,
        ),
        goal(
            "longest task after first paint, 4 × CPU",
            120.0,
            slowest("longest"),
            ms,
        ),
        goal(
            "a choice, 4 × CPU, every median",
            50.0,
            chosen(Sample::median),
            ms,
        ),
        goal(
            "a choice, 4 × CPU, every single value",
            80.0,
            chosen(Sample::most),
            ms,
        ),
        goal(
            "whole app beside the page's HTML, brotli",
            220_000.0,
            bytes(Some(app).filter(|bytes| *bytes > 0)),
            kilobytes,
        ),
        goal(
            "page HTML with its style sheet, brotli",
            36_000.0,
            bytes(html),
            kilobytes,
        ),
        goal(
            "native pipeline, time a figure at the most figures, to n log n",
            2.0,
            part("growth").and_then(growth::worst),
            times,
        ),
    ];
    goals.extend(acts::goals(run));
    goals
}

/// How many times the fastest of other pages our embed takes until its chart is visible.
fn times_of(peers: &Part, at: &str, other: impl Fn(&str) -> bool) -> Option<f64> {
    let ours = peers.row(at, OURS)?.ms("chart").median()?;
    let others = peers
        .rows
        .iter()
        .filter(|row| row.at == at && other(&row.page));
    let fastest = others.filter_map(|row| row.ms("chart").median());
    Some(ours / fastest.min_by(f64::total_cmp)?)
}

/// What several rows hold by one name.
pub(crate) fn together(rows: &[&Row], name: &str) -> Sample {
    Sample(rows.iter().flat_map(|row| row.ms(name).0).collect())
}

impl Part {
    /// Group, name and samples of every choice.
    pub(crate) fn acts(&self) -> Vec<(&str, &str, Vec<&Row>)> {
        let mut acts: Vec<(&str, &str, Vec<&Row>)> = Vec::new();
        for row in &self.rows {
            let mut known = acts.iter_mut();
            match known.find(|(of, page, _)| *of == row.of && *page == row.page) {
                Some((.., own)) => own.push(row),
                None => acts.push((&row.of, &row.page, vec![row])),
            }
        }
        acts
    }
}
