//! The report: tables of what was measured, and no number beside.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::goals::{FLOOR, Goal, goals, together};
use super::machine::Facts;
use super::measured::{Part, Row};
use super::{acts, growth, redraw};

/// One run of the bench.
pub(crate) struct Run {
    pub(crate) machine: Facts,
    /// Name and version of every peer.
    pub(crate) peers: Vec<(String, String)>,
    /// What was measured, by the names of the parts.
    pub(crate) parts: BTreeMap<String, Part>,
    /// Name and bytes with brotli of what is downloaded.
    pub(crate) weights: Vec<(String, u64)>,
}

/// Titles of what is in every report.
pub(crate) const GOALS: &str = "Goals";
pub(crate) const WEIGHTS: &str = "Weights";
pub(crate) const WITH: &str = "Measured with";
/// Two facts of a run that each of its sections repeats.
pub(crate) const DATE: &str = "date (UTC)";
pub(crate) const COMMIT: &str = "commit";

/// The first line of a section.
pub(crate) fn rounds(number: u64, commit: &str, date: &str) -> String {
    format!("Rounds: {number}; commit {commit}, {date}.\n")
}

/// The name of a part, its title, and its tables.
type Section = (&'static str, &'static str, fn(&Part) -> String);

/// A table in Markdown; the first column is of words, the others of numbers.
pub(crate) fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<_> = head.iter().map(|&cell| cell.to_owned()).collect();
    let rule = std::iter::once("---").chain(head.iter().skip(1).map(|_| "--:"));
    let rule: Vec<_> = rule.map(str::to_owned).collect();
    let rows: String = rows.into_iter().map(|row| line(&row)).collect();
    format!("{}{}{rows}\n", line(&head), line(&rule))
}

pub(crate) fn ratio(times: Option<f64>) -> String {
    times.map_or_else(|| "–".to_owned(), |times| format!("{times:.2}"))
}

/// The cells of a row that could not be measured, and why.
pub(crate) fn unmeasured(why: &str, cells: usize) -> Vec<String> {
    let why = why.replace('|', "/").replace('\n', " ");
    let rest = (1..cells).map(|_| "–".to_owned());
    [format!("not measured: {why}")]
        .into_iter()
        .chain(rest)
        .collect()
}

pub(crate) fn whole(number: Option<u64>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| number.to_string())
}

pub(crate) fn kilobytes(bytes: Option<u64>) -> String {
    bytes.map_or_else(
        || "–".to_owned(),
        |bytes| format!("{}.{}", bytes / 1000, bytes % 1000 / 100),
    )
}

/// The whole report.
pub(crate) fn report(run: &Run) -> String {
    let mut text =
        "# Benchmarks\n\nWritten by `cargo xtask bench`, which measured every number in \
        it; none was put in by hand. Times are in milliseconds, as median (least–most) of what was \
        measured in turns in one run; × is to the floor of the same run: a page written by hand \
        with the same SVG in it and nothing else. “Slow 4G, 4 × CPU” is emulated: 1.6 Mbit/s, \
        150 ms there and back, a processor four times slower. All pages come from one server, \
        compressed with brotli, into an empty cache.\n\n"
            .to_owned();
    let _ = writeln!(text, "## {GOALS}\n");
    text += &table(
        &["goal", "aimed at", "measured", ""],
        goals(run).into_iter().map(|goal| {
            let Goal {
                what,
                aim,
                measured,
                verdict,
            } = goal;
            vec![what.to_owned(), aim, measured, verdict.to_owned()]
        }),
    );
    let sections: [Section; 11] = [
        ("peers", "Chart visible, beside the peers", peers),
        ("painted", "Embeds of few and of many marks", painted),
        ("articles", "An article with many charts", acts::articles),
        ("touch", "The first touch of an embed", acts::touch),
        ("ready", "The page on a phone", ready),
        ("shift", "What moves by itself", acts::shift),
        ("lighthouse", "Lighthouse", acts::lighthouse),
        ("choices", "Choices on the page", choices),
        ("redraw", "Redraw of many marks", redraw::table),
        ("rebuild", "Rebuild after a change", acts::rebuild),
        ("growth", "Growth of the native pipeline", growth::growth),
    ];
    let fact = |name: &str| {
        let found = run.machine.iter().find(|(own, _)| *own == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    for (part, title, tables) in sections {
        let Some(part) = run.parts.get(part) else {
            continue;
        };
        let rounds = rounds(part.rounds, fact(COMMIT), fact(DATE));
        let _ = writeln!(text, "## {title}\n\n{rounds}");
        if !part.why.is_empty() {
            let _ = writeln!(text, "Not measured: {}\n", part.why.replace('\n', " "));
            continue;
        }
        text += &tables(part);
    }
    let _ = writeln!(text, "## {WEIGHTS}\n");
    let weights = run.weights.iter();
    text += &table(
        &["file", "kB, brotli"],
        weights.map(|(what, bytes)| vec![what.clone(), kilobytes(Some(*bytes))]),
    );
    let _ = writeln!(text, "## {WITH}\n");
    let facts = run.machine.iter();
    let facts = facts.map(|(name, value)| vec![(*name).to_owned(), value.clone()]);
    let versions = run.peers.iter();
    let versions = versions.map(|(name, version)| vec![name.clone(), version.clone()]);
    text += &table(&["", ""], facts.chain(versions));
    text.trim_end().to_owned() + "\n"
}

fn peers(part: &Part) -> String {
    let mut text = "The bars of the chart `changes`, drawn by each library as its documentation \
        recommends for production (`benches/peers/README.md`); requests and kB are \
        those that the page had asked for when the bench saw its chart.\n\n"
        .to_owned();
    for at in part.all(|row| &row.at) {
        let floor = part.row(at, FLOOR).map(|row| row.ms("chart"));
        let line = |row: &Row| {
            let chart = row.ms("chart");
            let cells = match &row.why {
                Some(why) => unmeasured(why, 5),
                None => vec![
                    chart.cell(),
                    ratio(floor.as_ref().and_then(|floor| chart.times(floor))),
                    row.ms("first").cell(),
                    whole(row.requests),
                    kilobytes(row.bytes),
                ],
            };
            [vec![row.page.clone()], cells].concat()
        };
        let head = [
            at,
            "chart visible",
            "× floor",
            "first paint",
            "requests",
            "kB",
        ];
        text += &table(&head, part.rows.iter().filter(|row| row.at == at).map(line));
    }
    text
}

fn painted(part: &Part) -> String {
    let mut text = String::new();
    for at in part.all(|row| &row.at) {
        let line = |row: &Row| {
            let of = |other: &&Row| other.at == at && other.of == row.of && other.page == FLOOR;
            let floor = part.rows.iter().find(of).map(|row| row.ms("chart"));
            let chart = row.ms("chart");
            vec![
                format!("{}: {}", row.of, row.page),
                chart.cell(),
                ratio(floor.as_ref().and_then(|floor| chart.times(floor))),
                row.ms("first").cell(),
                kilobytes(row.bytes),
            ]
        };
        let head = [at, "chart visible", "× floor", "first paint", "kB"];
        text += &table(&head, part.rows.iter().filter(|row| row.at == at).map(line));
    }
    text
}

fn ready(part: &Part) -> String {
    let mut text = "“Longest task” is the longest piece of work that began after the first paint; \
        “over 50 ms” adds up by how much all of them are longer than that.\n\n"
        .to_owned();
    for at in part.all(|row| &row.at) {
        let line = |row: &Row| {
            let times = ["first", "ready", "longest", "blocked"].map(|name| row.ms(name).cell());
            let cost = [whole(row.requests), kilobytes(row.bytes)];
            [
                vec![format!("{}: {}", row.of, row.page)],
                times.into(),
                cost.into(),
            ]
            .concat()
        };
        let head = [
            at,
            "first paint",
            "ready",
            "longest task",
            "over 50 ms",
            "requests",
            "kB",
        ];
        text += &table(&head, part.rows.iter().filter(|row| row.at == at).map(line));
    }
    text
}

fn choices(part: &Part) -> String {
    let acts = part.acts();
    let group = |name: &&str| {
        let own = || acts.iter().filter(|(group, ..)| group == name);
        let medians = own().filter_map(|(.., rows)| together(rows, "painted").median());
        let all: Vec<_> = own().flat_map(|(.., rows)| rows.iter().copied()).collect();
        let (painted, plain) = (together(&all, "painted"), together(&all, "reference"));
        vec![
            (*name).to_owned(),
            own().count().to_string(),
            painted.cell(),
            medians
                .max_by(f64::total_cmp)
                .map_or_else(|| "–".to_owned(), |ms| format!("{ms:.0}")),
            ratio(painted.times(&plain)),
        ]
    };
    let head = [
        "4 × CPU",
        "choices",
        "to the next painted frame",
        "slowest median",
        "× reference",
    ];
    format!(
        "From the event to the next painted frame; the reference is putting the same markup into \
         the same charts once more. `plain` is no choice, but such markup with a layout after each \
         chart.\n\n{}",
        table(&head, part.all(|row| &row.of).iter().map(group))
    )
}

#[cfg(test)]
mod tests;
