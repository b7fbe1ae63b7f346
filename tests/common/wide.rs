//! A wide data set: three districts, two years, some 400 figures and 60 claims, as the two
//! files of the contract. Nothing but their text reaches the code that is tested.
//!
//! It is made up, the same at every run, and holds what real files may: short and long
//! names, every kind of number, floors, rounded numbers, zeros, blanks, every verdict.

mod charts;

use serde_json::{Value, json};

use super::made_up::Dice;

#[allow(unused_imports)]
pub use charts::charts;

/// The two years.
const YEARS: [&str; 2] = ["2022", "2023"];

/// Id, Chinese and English name.
type Named = (&'static str, &'static str, &'static str);

/// A short name, a long one, one with an apostrophe.
const DISTRICTS: [Named; 3] = [
    ("haicang", "海沧", "Haicang"),
    (
        "torch-zone",
        "火炬高技术产业开发区",
        "Torch High-Technology Zone",
    ),
    ("xiangan", "翔安", "Xiang'an"),
];

const THEMES: [Named; 9] = [
    ("order", "治安", "Public order"),
    (
        "fraud",
        "电信网络诈骗与养老诈骗",
        "Telecom, online and elder fraud",
    ),
    ("courts", "法院", "Courts"),
    (
        "disputes",
        "矛盾纠纷多元化解",
        "Settling disputes by several routes",
    ),
    ("traffic", "道路交通", "Road traffic"),
    ("fire", "消防", "Fire"),
    (
        "community",
        "小区与城中村治理",
        "Neighbourhoods and urban villages",
    ),
    ("border", "沿海边防", "Coast and border"),
    ("minors", "未成年人保护", "Protection of minors"),
];

/// A measure that every theme has: what is added to the theme's name, then its facets.
struct Sort {
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    subject: &'static str,
    stage: &'static str,
    kind: &'static str,
    unit: &'static str,
    scope: &'static str,
    polarity: &'static str,
}

macro_rules! sorts {
    ($($id:literal $zh:literal $en:literal: $subject:literal $stage:literal $kind:literal $unit:literal $scope:literal $polarity:literal;)*) => {
        &[$(Sort {
            id: $id, zh: $zh, en: $en, subject: $subject, stage: $stage, kind: $kind,
            unit: $unit, scope: $scope, polarity: $polarity,
        }),*]
    };
}

const SORTS: &[Sort] = sorts! {
    "solved" "破案" "cases solved": "cases" "solved" "count" "case" "district-wide" "neutral";
    "investigated" "新增查办案件" "cases newly investigated": "cases" "newly-investigated" "count" "case" "district-wide" "neutral";
    "caught" "抓获嫌疑人" "suspects caught": "suspects" "caught" "count" "person" "district-wide" "neutral";
    "caught-in-campaign" "抓获嫌疑人（专项行动期间，含外地协查移交）" "suspects caught during the campaign, with those handed over by other cities": "suspects" "caught" "count" "person" "campaign" "neutral";
    "groups" "打掉团伙" "groups broken up": "groups" "broken-up" "count" "group" "district-wide" "neutral";
    "concluded" "办结事项" "matters concluded": "matters" "concluded" "count" "matter" "district-wide" "higher-better";
    "conclusion-rate" "办结率" "share of matters concluded": "matters" "concluded" "rate" "percent" "district-wide" "higher-better";
    "concluded-change" "办结事项同比" "matters concluded, change on the year before": "matters" "concluded" "change" "percent" "district-wide" "neutral";
    "seized" "查扣金额" "money seized": "money" "seized" "amount" "yuan" "district-wide" "neutral";
    "recovered" "追回金额" "money recovered for those who lost it": "money" "recovered" "amount" "yuan" "unstated" "higher-better";
    "coverage" "网格覆盖占比" "share of grids covered": "coverage" "covered" "share" "percent" "district-wide" "higher-better";
    "sense" "群众满意度测评得分" "score in the survey of residents": "sense" "surveyed" "score" "point" "unstated" "higher-better";
};

/// Themes whose counts also give averages, totals and levels of the year before.
const DERIVED_THEMES: [usize; 2] = [0, 3];

fn named((id, zh, en): Named) -> Value {
    json!({ "id": id, "name": { "zh": zh, "en": en } })
}

fn attribution(dice: &mut Dice) -> Value {
    let level = ["stated", "corroborated", "inferred"][dice.roll(3) as usize];
    let because = json!({ "zh": "所在一句点名该区", "en": "The sentence names the district" });
    json!({ "level": level, "because": because })
}

/// Value, what is printed, bounds, whether it is rounded.
fn number(sort: &Sort, dice: &mut Dice) -> (f64, String, Value, bool) {
    let exact = |n: u64, unit: &str| {
        let bounds = json!({ "lower": n, "upper": n });
        (n as f64, format!("{n}{unit}"), bounds, false)
    };
    let rounded = |value: f64, printed: String, half: f64| {
        let bounds = json!({ "lower": value - half, "upper": value + half });
        (value, printed, bounds, true)
    };
    match sort.kind {
        "count" => match dice.roll(8) {
            0 => exact(0, "起"),
            1 => {
                let n = (1 + dice.roll(90)) * 100;
                let bounds = json!({ "lower": n, "upper": null });
                (n as f64, format!("{n}多起"), bounds, true)
            }
            2 => {
                let tenths = 10 + dice.roll(180);
                let printed = format!("{}.{}万件", tenths / 10, tenths % 10);
                rounded(tenths as f64 * 1000.0, printed, 500.0)
            }
            3 => exact(dice.roll(60_000), "人"),
            _ => exact(1 + dice.roll(900), "起"),
        },
        "amount" => match dice.roll(3) {
            0 => {
                let tenths = 10 + dice.roll(400);
                let printed = format!("{}.{}亿元", tenths / 10, tenths % 10);
                rounded(tenths as f64 * 1e7, printed, 5e6)
            }
            1 => {
                let n = 1 + dice.roll(9000);
                let bounds = json!({ "lower": n * 10_000, "upper": null });
                ((n * 10_000) as f64, format!("{n}余万元"), bounds, true)
            }
            _ => {
                let n = 1 + dice.roll(9000);
                rounded((n * 10_000) as f64, format!("{n}万元"), 5000.0)
            }
        },
        "change" => {
            let hundredths = dice.roll(16_000) as f64 - 6000.0;
            let value = hundredths / 100.0;
            let bounds = json!({ "lower": value - 0.005, "upper": value + 0.005 });
            (value, format!("{:.2}%", value.abs()), bounds, false)
        }
        // Now and then all of it.
        _ => {
            let hundredths = match dice.roll(5) {
                0 => 10_000,
                _ => 2000 + dice.roll(7900),
            };
            let value = hundredths as f64 / 100.0;
            let upper = f64::min(value + 0.005, 100.0);
            let bounds = json!({ "lower": value - 0.005, "upper": upper });
            (value, format!("{value}%"), bounds, false)
        }
    }
}

/// `metrics.json`.
pub fn metrics() -> String {
    let mut dice = Dice(2022);
    let mut measures = Vec::new();
    let mut figures = Vec::new();
    for (t, (theme, theme_zh, theme_en)) in THEMES.into_iter().enumerate() {
        for sort in SORTS {
            let measure = format!("{theme}-{}", sort.id);
            let definition = json!({
                "zh": format!("“{theme_zh}”一项里，该区在所写时段内{}的数。", sort.zh),
                "en": format!("Under \"{theme_en}\", the {} that the district gives for the period.", sort.en),
            });
            let mut entry = json!({
                "id": measure, "theme": theme, "definition": definition,
                "name": {
                    "zh": format!("{theme_zh}{}", sort.zh),
                    "en": format!("{theme_en}: {}", sort.en),
                },
                "subject": format!("{theme}-{}", sort.subject), "stage": sort.stage,
                "kind": sort.kind, "unit": sort.unit, "scope": sort.scope,
                "polarity": sort.polarity,
            });
            if matches!(sort.kind, "rate" | "share") {
                entry["whole"] = json!({ "zh": "占全部", "en": "of all" });
            }
            if sort.id == "groups" {
                entry["staged"] = json!({ "zh": "端掉", "en": "broken up" });
            }
            measures.push(entry);
            for (d, (district, ..)) in DISTRICTS.into_iter().enumerate() {
                // Minors are the third district's alone; the second has nothing on fire.
                if (t == 8 && d != 2) || (t == 5 && d == 1) {
                    continue;
                }
                let years = match dice.roll(12) {
                    _ if DERIVED_THEMES.contains(&t) => &YEARS[..],
                    0..=4 => &YEARS[..],
                    5..=6 => &YEARS[..1],
                    7..=8 => &YEARS[1..],
                    9 => &["unstated"],
                    _ => &[],
                };
                for year in years {
                    let (value, printed, precision, approximate) = number(sort, &mut dice);
                    let line = figures.len() + 3;
                    let end = 4 + printed.chars().count();
                    let mut figure = json!({
                        "id": format!("{district}-{measure}-{year}"), "district": district,
                        "measure": measure, "value": value, "printed": printed,
                        "precision": precision, "approximate": approximate, "period": year,
                        "attribution": attribution(&mut dice),
                        "locations": [{ "line": line, "start": 4, "end": end }],
                    });
                    if *year != "unstated" {
                        let basis = ["sentence", "box", "section", "article"];
                        figure["period_basis"] = json!(basis[figures.len() % 4]);
                    }
                    if dice.roll(20) == 0 {
                        let of = json!({ "zh": "降幅", "en": "size of the fall" });
                        figure["rank"] = json!({ "scope": "city", "place": 1, "of": of });
                    }
                    if approximate {
                        figure["notes"] = json!([{ "zh": "约数", "en": "Rounded" }]);
                    }
                    figures.push(figure);
                }
            }
        }
    }
    let claims: Vec<_> = (0..60).map(|n| claim(n, &mut dice)).collect();
    let parts: Vec<_> = (DISTRICTS.into_iter().enumerate())
        .map(|(d, (id, zh, en))| {
            let from = if d == 0 { 1 } else { d * 200 + 1 };
            json!({
                "id": format!("{id}-article"), "from": from, "to": (d + 1) * 200,
                "kind": if d == 1 { "box" } else { "section" }, "district": id,
                "name": { "zh": format!("{zh}文章"), "en": format!("the {en} article") },
                "label": { "zh": format!("{}", d + 1), "en": format!("{}", d + 1) },
                "reading": DISTRICTS.len() - d,
            })
        })
        .collect();
    let lines: Vec<_> = (1..=600)
        .map(|n| {
            let mut line = json!({ "line": n, "length": 20 + n * 37 % 300, "names": [] });
            if n % 9 == 0 {
                line["names"] = json!([DISTRICTS[(n - 1) / 200].0]);
            }
            if n > 200 && n <= 210 {
                line["item"] = json!(n - 200);
            }
            line
        })
        .collect();
    let mentions: Vec<_> = (THEMES.into_iter().enumerate())
        .map(|(t, (theme, zh, en))| {
            json!({
                "district": DISTRICTS[t % 3].0, "theme": theme,
                "text": { "zh": format!("写到{zh}"), "en": format!("describes {}", en.to_lowercase()) },
                "locations": [{ "line": t + 560, "start": 0, "end": 4 }],
            })
        })
        .collect();
    let defect = json!({
        "id": "cut", "kind": "truncated", "lines": [2],
        "note": { "zh": "第二行不全", "en": "Line two is cut" },
    });
    json!({
        "schema_version": 1,
        "source": {
            "file": "wide.txt", "sha256": "0123456789abcdef".repeat(4),
            "title": { "zh": "编造的三区两年成绩", "en": "Made-up results of three districts in two years" },
            "byline": "无", "parts": parts, "lines": lines, "defects": [defect],
        },
        "districts": DISTRICTS.map(named),
        "themes": THEMES.map(named),
        "measures": measures, "figures": figures, "claims": claims, "mentions": mentions,
    })
    .to_string()
}

fn claim(n: usize, dice: &mut Dice) -> Value {
    const NAMES: [(&str, &str); 5] = [
        ("平安示范单位", "Model unit for public safety"),
        ("全省首例", "First in the province"),
        (
            "全国民主法治示范村（社区）第九批公示名单",
            "On the public-notice list for National Model Village (Community) of Democracy and Rule of Law, ninth batch",
        ),
        (
            "矛盾纠纷多元化解做法在全市推广",
            "Way of settling disputes by several routes taken up across the city",
        ),
        ("满意度居首", "First in satisfaction"),
    ];
    let pick = |of: &[&'static str], dice: &mut Dice| of[dice.roll(of.len() as u64) as usize];
    // The first district makes most of them.
    let district = [0, 0, 1, 0, 2][n % 5];
    let (zh, en) = NAMES[dice.roll(5) as usize];
    let mut claim = json!({
        "id": format!("claim-{n}"), "district": DISTRICTS[district].0,
        "type": pick(&["honour", "first", "rank", "practice"], dice),
        "level": pick(&["national", "provincial", "city", "district"], dice),
        "status": pick(&["awarded", "recognised", "shortlisted", "claimed"], dice),
        "name": { "zh": format!("{zh}之{}", n + 1), "en": format!("{en}, no. {}", n + 1) },
        "period": YEARS[n % 2], "attribution": attribution(dice),
        "locations": [{ "line": n + 500, "start": 0, "end": 4 }],
    });
    // Now and then one is a press report, a result or a summary; some have a theme, a
    // body, an earlier claim about the same matter.
    if let Some(kind) = ["press", "result", "summary"].get(n % 12) {
        claim["type"] = json!(kind);
        claim["status"] = json!("claimed");
    }
    if !n.is_multiple_of(3) {
        claim["theme"] = json!(THEMES[n % 9].0);
    }
    if n.is_multiple_of(4) {
        claim["by"] = json!({ "zh": "省政法委", "en": "the provincial committee" });
    }
    if n % 10 == 8 {
        claim["with"] = json!(format!("claim-{}", n - 5));
        claim["notes"] = json!([{ "zh": "同一件事", "en": "The same matter" }]);
    }
    claim
}
