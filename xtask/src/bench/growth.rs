//! How the native pipeline grows: time and memory for each figure, at every size.

use super::measured::{Part, Row};
use super::report::{ratio, table};

/// The row of the memory that all steps took together, among those of the steps.
const MEMORY: &str = "memory";

/// What one step took at one size.
struct Taken {
    figures: f64,
    /// Milliseconds, or bytes.
    whole: f64,
}

impl Taken {
    fn of(row: &Row) -> Option<Self> {
        let figures = row.page.parse().ok()?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "memory has fewer bytes than 2^52"
        )]
        let bytes = row.bytes.map(|bytes| bytes as f64);
        let whole = bytes.or_else(|| row.ms("time").median())?;
        Some(Self { figures, whole })
    }

    /// How many times what it would be if it had grown from another with n log n.
    fn growth(&self, from: &Self) -> f64 {
        let n_log_n = |n: f64| n * n.ln();
        (self.whole / from.whole) / (n_log_n(self.figures) / n_log_n(from.figures))
    }
}

/// Of the steps, the most that one grew from the size before the last to the last, to n log n.
/// What is less than a thousand figures is done in the time that it takes to begin.
pub(crate) fn worst(part: &Part) -> Option<f64> {
    let steps = part.all(|row| &row.of).into_iter();
    let steps = steps.filter_map(|step| {
        let taken = taken(part, step);
        let [.., before, last] = &taken[..] else {
            return None;
        };
        Some(last.growth(before))
    });
    steps.max_by(f64::total_cmp)
}

/// What a step took at each size.
fn taken(part: &Part, step: &str) -> Vec<Taken> {
    let rows = part.rows.iter().filter(|row| row.of == step);
    rows.filter_map(Taken::of).collect()
}

/// The tables.
pub(crate) fn growth(part: &Part) -> String {
    let mut text =
        "Made-up data sets of two districts, in which what a subject is measured by stays \
        the same (`tests/common/growth.rs`): `read` is the text to checked data, `verdicts` \
        which figures go together, `published` what `comparisons.json` says, `spec` the model of \
        six charts of all figures and `svg` their drawing. Medians in milliseconds and \
        in microseconds a figure; growth is that of the whole since the row above, to n log n: \
        1.00 is as fast, more is faster. Memory is the most that a process had that went through \
        all of it once, its program and the made-up text with it.\n\n"
            .to_owned();
    for step in part.all(|row| &row.of) {
        let taken = taken(part, step);
        let before = std::iter::once(None).chain(taken.iter().map(Some));
        let rows = taken.iter().zip(before).map(|(one, before)| {
            let (whole, each) = match step {
                MEMORY => (one.whole / 1e6, one.whole / 1e3 / one.figures),
                _ => (one.whole, one.whole * 1e3 / one.figures),
            };
            vec![
                format!("{:.0}", one.figures),
                format!("{whole:.2}"),
                format!("{each:.2}"),
                ratio(before.map(|before| one.growth(before))),
            ]
        });
        let head = match step {
            MEMORY => ["figures: memory", "MB", "kB a figure", "growth"].map(str::to_owned),
            _ => [&format!("figures: {step}"), "ms", "µs a figure", "growth"].map(str::to_owned),
        };
        let head: Vec<_> = head.iter().map(String::as_str).collect();
        text += &table(&head, rows);
    }
    text
}
