//! Redrawing many marks: goals and table.

use super::goals::{Goal, goal, times};
use super::measured::{Part, Row, Sample};
use super::report::{ratio, table as written, unmeasured};

/// The rows of each size.
const FLOOR: &str = "innerHTML";
const STILL: &str = "redraw";
const MOVING: &str = "redraw, marks move";
/// How many marks the goal is about, and between which two sizes growth is told.
const MANY: f64 = 10_000.0;
const GROWN: [f64; 2] = [1_000.0, 50_000.0];

/// How many marks a row is of.
fn marks(row: &Row) -> Option<f64> {
    row.of.split(' ').next()?.parse().ok()
}

/// The sample of a size, the nearest to what is asked for that is not half as far again.
fn sample(part: &Part, size: f64, page: &str) -> Option<(f64, Sample)> {
    let rows = part.rows.iter().filter(|row| row.page == page);
    let sized = rows.filter_map(|row| Some((marks(row)?, row.ms("painted"))));
    sized
        .filter(|(own, _)| (own / size - 1.0).abs() < 0.5)
        .min_by(|(a, _), (b, _)| (a - size).abs().total_cmp(&(b - size).abs()))
}

/// The goals.
pub(crate) fn goals(part: Option<&Part>) -> Vec<Goal> {
    let to_floor = |page: &str| {
        let (_, floor) = sample(part?, MANY, FLOOR)?;
        sample(part?, MANY, page)?.1.times(&floor)
    };
    let growth = || {
        let [(few, first), (many, last)] = GROWN
            .map(|size| sample(part?, size, STILL))
            .map(|it| it.unwrap_or_default());
        Some((last.median()? / many) / (first.median()? / few))
    };
    vec![
        goal(
            "redraw of 10 000 marks, to innerHTML of the same",
            1.3,
            to_floor(STILL),
            times,
        ),
        goal("the same, where marks move", 1.3, to_floor(MOVING), times),
        goal(
            "redraw, time a mark at 50 000 to that at 1 000",
            1.5,
            growth(),
            times,
        ),
    ]
}

/// The table.
pub(crate) fn table(part: &Part) -> String {
    let line = |row: &Row| {
        let painted = row.ms("painted");
        let floor = part
            .rows
            .iter()
            .find(|floor| floor.of == row.of && floor.page == FLOOR);
        let each = marks(row).zip(painted.median());
        let cells = match &row.why {
            Some(why) => unmeasured(why, 4),
            None => vec![
                painted.cell(),
                ratio(floor.and_then(|floor| painted.times(&floor.ms("painted")))),
                each.map_or_else(
                    || "–".to_owned(),
                    |(n, ms)| format!("{:.1}", ms * 1000.0 / n),
                ),
                row.ms("made").cell(),
            ],
        };
        [vec![format!("{}: {}", row.of, row.page)], cells].concat()
    };
    let head = [
        "marks",
        "to the painted frame",
        "× floor",
        "µs a mark",
        "of it, markup",
    ];
    format!(
        "The site's own code as Wasm, built as the site is, on an empty page with its style sheet: \
         a ledger of made-up figures is laid out for another width, written as SVG and put into the \
         page as a chart is (`ui::motion`), with less motion and with marks that move. The floor \
         is the same markup put there by `innerHTML`; “of it, markup” is what the Wasm takes \
         before.\n\n{}",
        written(&head, part.rows.iter().map(line))
    )
}
