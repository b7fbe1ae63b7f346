//! Data sets of any size, for tests and benches of what grows with the figures. They are made
//! up, the same at every run. What counts stays as it is in a larger one: how many themes,
//! stages and periods there are, and of how many figures a subject is.
#![allow(missing_docs, dead_code)]

use serde_json::{Value, json};

use super::made_up::{Dice, both, site};

const YEARS: [&str; 2] = ["2022", "2023"];
const THEMES: usize = 10;
/// What is measured of each subject: id, stage, kind, unit.
const SORTS: [[&str; 4]; 5] = [
    ["solved", "solved", "count", "case"],
    ["concluded", "concluded", "count", "case"],
    ["solved-change", "solved", "change", "percent"],
    ["concluded-rate", "concluded", "rate", "percent"],
    ["seized", "seized", "amount", "yuan"],
];

/// `metrics.json` and `charts.json` with so many figures and districts.
pub fn files(figures: usize, districts: usize) -> [String; 2] {
    let mut dice = Dice(2022);
    let mut measures = Vec::new();
    let mut made = Vec::new();
    let mut subjects = 0;
    while made.len() < figures {
        let n = subjects;
        subjects += 1;
        let theme = n % THEMES;
        for sort in SORTS {
            // One subject in two is of several districts.
            let of = (0..districts).filter(|d| n.is_multiple_of(2) || n / 2 % districts == *d);
            let measure = format!("m{n}-{}", sort[0]);
            let before = made.len();
            for district in of {
                for year in YEARS {
                    if made.len() < figures && dice.roll(5) > 0 {
                        made.push(figure(
                            made.len(),
                            district,
                            &measure,
                            year,
                            sort,
                            &mut dice,
                        ));
                    }
                }
            }
            if made.len() > before {
                measures.push(self::measure(n, theme, &measure, sort));
            }
        }
    }
    let claims: Vec<_> = (0..4 + figures / 100)
        .map(|n| claim(n, districts, &mut dice))
        .collect();
    let share = figures.div_ceil(districts);
    let parts: Vec<_> = (0..districts)
        .map(|d| {
            json!({
                "id": format!("part-{d}"), "from": d * share + 1, "to": (d + 1) * share,
                "kind": "section", "district": format!("d{d}"), "reading": d + 1,
                "name": both(format!("{d}区文章"), format!("article {d}")),
                "label": both(d.to_string(), d.to_string()),
            })
        })
        .collect();
    let lines: Vec<_> = (1..=figures)
        .map(|line| json!({ "line": line, "length": 30, "names": [] }))
        .collect();
    let named = |prefix: &str, n: usize, zh: &str, en: &str| json!({ "id": format!("{prefix}{n}"), "name": both(format!("{zh}{n}"), format!("{en} {n}")) });
    let metrics = json!({
        "schema_version": 1,
        "source": {
            "file": "growth.txt", "sha256": "0123456789abcdef".repeat(4),
            "title": both("编造的数字", "Made-up figures"), "byline": "无",
            "parts": parts, "lines": lines, "defects": [],
        },
        "districts": (0..districts).map(|d| named("d", d, "区", "District")).collect::<Vec<_>>(),
        "themes": (0..THEMES).map(|t| named("t", t, "主题", "Theme")).collect::<Vec<_>>(),
        "measures": measures, "figures": made, "claims": claims, "mentions": [],
    });
    [metrics.to_string(), charts(subjects)]
}

fn measure(n: usize, theme: usize, id: &str, [_, stage, kind, unit]: [&str; 4]) -> Value {
    let name = both(
        format!("事项{n}{kind}{stage}"),
        format!("matter {n}, {kind}, {stage}"),
    );
    let mut measure = json!({
        "id": id, "theme": format!("t{theme}"), "name": name, "definition": name,
        "subject": format!("s{n}"), "stage": stage, "kind": kind, "unit": unit,
        "scope": if n.is_multiple_of(7) { "unstated" } else { "whole" }, "polarity": "neutral",
    });
    if kind == "rate" {
        measure["whole"] = both("占全部", "of all");
    }
    measure
}

fn figure(
    at: usize,
    district: usize,
    measure: &str,
    year: &str,
    [_, _, kind, _]: [&str; 4],
    dice: &mut Dice,
) -> Value {
    let (value, unit) = match kind {
        "count" => (1 + dice.roll(9000), "起"),
        "amount" => (10_000 * (1 + dice.roll(9000)), "元"),
        _ => (1 + dice.roll(99), "%"),
    };
    let printed = format!("{value}{unit}");
    json!({
        "id": format!("f{at}"), "district": format!("d{district}"), "measure": measure,
        "value": value, "printed": printed, "precision": { "lower": value, "upper": value },
        "approximate": false, "period": year, "period_basis": "sentence",
        "attribution": { "level": "stated", "because": both("点名", "Named") },
        "locations": [{ "line": at + 1, "start": 4, "end": 4 + printed.chars().count() }],
    })
}

fn claim(n: usize, districts: usize, dice: &mut Dice) -> Value {
    json!({
        "id": format!("claim-{n}"), "district": format!("d{}", n % districts),
        "type": (["honour", "first", "result", "practice"][n % 4]),
        "theme": format!("t{}", dice.roll(THEMES as u64)),
        "level": (["national", "city"][n / 4 % 2]), "status": "claimed",
        "name": both(format!("荣誉{n}"), format!("Honour {n}")), "period": (YEARS[n % 2]),
        "attribution": { "level": "stated", "because": both("点名", "Named") },
        "locations": [{ "line": 1, "start": 0, "end": 4 }],
    })
}

/// `charts.json` for so many subjects.
fn charts(subjects: usize) -> String {
    let unit = |zh: &str, en: &str| json!({ "zh": zh, "en_one": en, "en": en });
    let subject = |n: usize| {
        (
            format!("s{n}"),
            both(format!("事项{n}"), format!("matter {n}")),
        )
    };
    let year = |year: &str| json!({ "zh": year, "en": year });
    let chart = |id: &str, kind: &str, kinds: &[&str]| {
        let mut select = json!({});
        if !kinds.is_empty() {
            select["kinds"] = json!(kinds);
        }
        json!({ "id": id, "kind": kind, "title": both(id, id), "select": select })
    };
    json!({
        "schema_version": 1,
        "site": site("growth", &both("编造", "Made up"), &both("编造", "Made up"), &[("ledger", "分主题", "By theme")]),
        "vocabulary": {
            "unit": { "case": unit("起", "cases"), "yuan": unit("元", "yuan"), "percent": unit("%", "%") },
            "subject": (0..subjects).map(subject).collect::<serde_json::Map<_, _>>(),
            "stage": {
                "solved": both("破获", "solved"), "concluded": both("办结", "concluded"),
                "seized": both("查扣", "seized"),
            },
            "scope": { "whole": both("全区", "the whole district"), "unstated": both("未写", "not stated") },
            "period": { (YEARS[0]): year("2022年"), (YEARS[1]): year("2023年") },
        },
        "derived": [],
        "charts": [
            chart("changes", "diverging-bars", &["change"]),
            chart("amounts", "dot-plot", &["amount"]),
            chart("percentages", "percent-bars", &["rate"]),
            chart("ledger", "ledger", &[]),
            chart("overlaps", "overlaps", &[]),
            chart("look-alikes", "look-alikes", &[]),
        ],
    })
    .to_string()
}
