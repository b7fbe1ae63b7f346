//! Goals and tables of what a reader and whoever works on the site meet: the first touch, what
//! moves, articles with many charts, Lighthouse, and rebuilding.

use super::goals::{Goal, SLOW, at_least, goal, ms, times};
use super::measured::{Part, Row};
use super::redraw;
use super::report::{Run, kilobytes, ratio, table, unmeasured, whole};

/// The rows of a first touch with everything to be fetched, and with everything kept.
const COLD: &str = "cold cache";
const WARM: &str = "warm cache";
/// Who draws an article.
const OURS: &str = "ours";
const FRAMED: &str = "Chart.js, in frames";
/// What is said of an article: how many charts, and how far it was read.
const ONE: &str = "1, as opened";
const MANY: &str = "20, as opened";
const READ: &str = "20, read to the end";
/// What the rows of shifts begin with.
const SHIFTING: [(&str, &str); 3] = [
    ("layout shift, page", "page"),
    ("layout shift, embeds that are reached for", "embed"),
    ("layout shift, share page", "share page"),
];
/// The categories of Lighthouse.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

fn number(value: f64) -> String {
    format!("{value:.0}")
}

fn shifted(value: f64) -> String {
    format!("{value:.4}")
}

fn seconds(value: f64) -> String {
    format!("{:.1} s", value / 1000.0)
}

/// The greatest of what is found in the rows of a part that fit; nothing where one of them could
/// not be measured.
fn worst(
    part: Option<&Part>,
    fits: impl Fn(&&Row) -> bool,
    of: impl Fn(&Row) -> Option<f64>,
) -> Option<f64> {
    let rows: Option<Vec<_>> = part?.rows.iter().filter(fits).map(of).collect();
    rows?.into_iter().max_by(f64::total_cmp)
}

/// The goals of a run that are about these.
pub(crate) fn goals(run: &Run) -> Vec<Goal> {
    let part = |name: &str| run.parts.get(name);
    let touched = |kept: &str| {
        let fits = |row: &&Row| row.at == SLOW && row.page == kept;
        worst(part("touch"), fits, |row| row.ms("tooltip").median())
    };
    let articles = part("articles");
    let mut goals = vec![
        goal(
            "first touch of an embed to its tooltip, warm cache, slow 4G + 4 × CPU",
            100.0,
            touched(WARM),
            ms,
        ),
        goal("the same, cold cache", 1000.0, touched(COLD), ms),
        goal(
            "article with 20 embeds, read to the end, bytes to 20 frames of Chart.js",
            0.1,
            articles.and_then(bytes_to_peer),
            times,
        ),
        goal(
            "article with 20 embeds, all in sight drawn, to one embed",
            1.2,
            articles.and_then(many_to_one),
            times,
        ),
    ];
    goals.extend(SHIFTING.map(|(what, of)| {
        let fits = |row: &&Row| row.of.starts_with(of);
        let found = worst(part("shift"), fits, |row| row.ms("shift").most());
        goal(what, 0.0, found, shifted)
    }));
    let least = worst(part("lighthouse"), |_| true, |row| Some(-score(row)?));
    goals.push(at_least(
        "Lighthouse on page and embed, the least of its four scores",
        100.0,
        least.map(|least| -least),
        number,
    ));
    goals.extend(redraw::goals(part("redraw")));
    let rebuilt = worst(part("rebuild"), |_| true, |row| row.ms("rebuild").median());
    goals.push(goal(
        "debug rebuild after a change of a component or a chart",
        20_000.0,
        rebuilt,
        seconds,
    ));
    goals
}

/// The least of the medians of a page's scores.
fn score(row: &Row) -> Option<f64> {
    let scores: Option<Vec<_>> = CATEGORIES
        .map(|name| row.ms(name).median())
        .into_iter()
        .collect();
    scores?.into_iter().min_by(f64::total_cmp)
}

/// The bytes of twenty embeds to those of twenty pages of Chart.js.
fn bytes_to_peer(part: &Part) -> Option<f64> {
    let bytes = |page: &str| {
        let mut rows = part.rows.iter();
        let row = rows.find(|row| row.of == READ && row.page == page)?;
        #[expect(clippy::cast_precision_loss, reason = "fewer bytes than 2^52")]
        row.bytes.map(|bytes| bytes as f64)
    };
    Some(bytes(OURS)? / bytes(FRAMED)?)
}

/// How many times what one embed takes until it is drawn twenty take until those in sight are.
fn many_to_one(part: &Part) -> Option<f64> {
    let drawn = |at: &str, of: &str| {
        let mut rows = part.rows.iter();
        let row = rows.find(|row| row.at == at && row.of == of && row.page == OURS)?;
        row.ms("drawn").median()
    };
    let all = part.all(|row| &row.at).into_iter();
    let all: Option<Vec<_>> = all
        .map(|at| Some(drawn(at, MANY)? / drawn(at, ONE)?))
        .collect();
    all?.into_iter().max_by(f64::total_cmp)
}

/// The tables of an article.
pub(crate) fn articles(part: &Part) -> String {
    let mut text = "The bars of the chart `changes` in the text of an article, on a phone: as our \
        embeds with the code that is pasted (without its sandbox, so that they share the article's \
        process), as pages of Chart.js in frames alike, and drawn by one script of Chart.js in \
        the article. What a browser may keep comes once. “In sight drawn” is when the last chart in \
        the window has been painted, “× one” that to the article with a single chart.\n\n"
        .to_owned();
    for at in part.all(|row| &row.at) {
        let rows = || part.rows.iter().filter(|row| row.at == at);
        let line = |row: &Row| {
            let one = rows().find(|one| one.of == ONE && one.page == row.page);
            let drawn = row.ms("drawn");
            let cells = match &row.why {
                Some(why) => unmeasured(why, 4),
                None => vec![
                    drawn.cell(),
                    ratio(one.and_then(|one| drawn.times(&one.ms("drawn")))),
                    whole(row.requests),
                    kilobytes(row.bytes),
                ],
            };
            [vec![format!("{}: {}", row.page, row.of)], cells].concat()
        };
        let head = [at, "in sight drawn", "× one", "requests", "kB"];
        text += &table(&head, rows().map(line));
    }
    text
}

/// The tables of the first touch.
pub(crate) fn touch(part: &Part) -> String {
    let mut text =
        "The embed `changes` at 390 px, reached for by mouse or finger once it has been \
        loaded, from the event to the painted frame: “tooltip” is the first that tells the mark's \
        words, whoever wrote it, “Wasm answers” its own tooltip or panel. With a warm cache, all \
        that may be kept has been kept from a visit before.\n\n"
            .to_owned();
    for at in part.all(|row| &row.at) {
        let line = |row: &Row| {
            let cells = match &row.why {
                Some(why) => unmeasured(why, 2),
                None if row.ms("own").median().is_none() => {
                    vec![row.ms("tooltip").cell(), "never came".to_owned()]
                }
                None => vec![row.ms("tooltip").cell(), row.ms("own").cell()],
            };
            [vec![format!("{}, {}", row.of, row.page)], cells].concat()
        };
        let rows = part.rows.iter().filter(|row| row.at == at);
        text += &table(&[at, "tooltip", "Wasm answers"], rows.map(line));
    }
    text
}

/// The table of what moves.
pub(crate) fn shift(part: &Part) -> String {
    let line = |row: &Row| {
        let cell = match &row.why {
            Some(why) => unmeasured(why, 1),
            None => vec![row.ms("shift").cell_of(1.0, 4)],
        };
        [vec![row.of.clone()], cell].concat()
    };
    let at = part.rows.first().map_or("", |row| &row.at);
    format!(
        "All layout shift that the browser reports from the first paint on, added up; no less \
         than the cumulative layout shift. The page is read to its end once it is live; an embed, in \
         a frame as high as it, is reached for; a share page becomes live.\n\n{}",
        table(&[at, "layout shift"], part.rows.iter().map(line))
    )
}

/// The table of Lighthouse.
pub(crate) fn lighthouse(part: &Part) -> String {
    let line = |row: &Row| {
        let cells = match &row.why {
            Some(why) => unmeasured(why, 5),
            None => CATEGORIES
                .map(|name| row.ms(name).cell())
                .into_iter()
                .chain([row.ms("blocked").cell()])
                .collect(),
        };
        [vec![row.of.clone()], cells].concat()
    };
    let head = [
        "mobile",
        "performance",
        "accessibility",
        "best practices",
        "SEO",
        "blocked, ms",
    ];
    format!(
        "The site built with `SITE_URL` for the address at which Lighthouse opens it; its own \
         settings for phones (simulated slow 4G, 4 × CPU). Scores of 100. An embed asks search \
         engines to take it as part of its article (`noindex, indexifembedded`), which counts \
         against its SEO.\n\n{}",
        table(&head, part.rows.iter().map(line))
    )
}

/// The table of rebuilding.
pub(crate) fn rebuild(part: &Part) -> String {
    let line = |row: &Row| {
        let cell = match &row.why {
            Some(why) => unmeasured(why, 1),
            None => vec![row.ms("rebuild").cell_of(1000.0, 1)],
        };
        [vec![format!("{}: {}", row.page, row.of)], cell].concat()
    };
    format!(
        "A copy of the tracked files, built for debugging as `cargo xtask serve` does, then again \
         after a line of one file was changed: Wasm, glue and every page.\n\n{}",
        table(&["changed", "seconds"], part.rows.iter().map(line))
    )
}
