//! The terms and charts of the wide data set: every kind of chart, of every theme.

use serde_json::{Value, json};

use super::super::made_up::{self, both};
use super::{DERIVED_THEMES, Named, THEMES};

/// `charts.json`.
pub fn charts() -> String {
    let words = |entries: &[Named]| {
        let mut words = serde_json::Map::new();
        for (id, zh, en) in entries {
            words.insert((*id).to_owned(), json!({ "zh": zh, "en": en }));
        }
        Value::Object(words)
    };
    let unit = |zh: &str, one: &str, en: &str| json!({ "zh": zh, "en_one": one, "en": en });
    let mut subjects = serde_json::Map::new();
    for (theme, zh, en) in THEMES {
        for (id, what_zh, what_en) in [
            ("cases", "案件", "cases"),
            ("suspects", "嫌疑人", "suspects"),
            ("groups", "团伙", "groups"),
            ("matters", "事项", "matters"),
            ("money", "金额", "money"),
            ("coverage", "网格覆盖", "coverage of the grid"),
            ("sense", "满意度", "satisfaction"),
        ] {
            let word = json!({ "zh": format!("{zh}{what_zh}"), "en": format!("{what_en} ({})", en.to_lowercase()) });
            subjects.insert(format!("{theme}-{id}"), word);
        }
    }
    let mut derived = Vec::new();
    for theme in DERIVED_THEMES {
        let (theme, zh, en) = THEMES[theme];
        for (formula, a, b, what_zh, what_en) in [
            (
                "per",
                "solved",
                "groups",
                "平均每个团伙的案件",
                "cases per group",
            ),
            (
                "total",
                "concluded",
                "conclusion-rate",
                "应办事项总数",
                "matters due, in all",
            ),
            (
                "previous",
                "concluded",
                "concluded-change",
                "上一年办结事项",
                "matters concluded a year earlier",
            ),
        ] {
            derived.push(json!({
                "id": format!("{theme}-{formula}"), "formula": formula,
                "inputs": [format!("{theme}-{a}"), format!("{theme}-{b}")],
                "name": { "zh": format!("{zh}：{what_zh}"), "en": format!("{en}: {what_en}") },
                "condition": {
                    "zh": "前提：两个数说的是同一批。",
                    "en": "Holds if both numbers cover the same matters.",
                },
            }));
        }
    }
    let chart = |id: &str, kind: &str, zh: &str, en: &str, select: Value| json!({ "id": id, "kind": kind, "title": { "zh": zh, "en": en }, "select": select });
    json!({
        "schema_version": 1,
        "site": site(),
        "vocabulary": {
            "unit": {
                "case": unit("起", "case", "cases"), "person": unit("人", "person", "people"),
                "group": unit("个", "group", "groups"), "matter": unit("件", "matter", "matters"),
                "yuan": unit("元", "yuan", "yuan"), "percent": unit("%", "%", "%"),
                "point": unit("分", "point", "points"),
            },
            "subject": subjects,
            "stage": words(&[
                ("solved", "破获", "solved"),
                ("newly-investigated", "新增查办", "newly investigated"),
                ("caught", "抓获", "caught"),
                ("broken-up", "打掉", "broken up"),
                ("concluded", "办结", "concluded"),
                ("seized", "查扣", "seized"),
                ("recovered", "追回", "recovered"),
                ("covered", "覆盖", "covered"),
                ("surveyed", "测评", "surveyed"),
            ]),
            "scope": words(&[
                ("district-wide", "全区", "the whole district"),
                ("campaign", "专项行动", "the campaign"),
                ("unstated", "原文未写", "not stated"),
            ]),
            "period": {
                "2022": { "zh": "2022年", "en": "2022", "from": 202201, "to": 202212 },
                "2023": { "zh": "2023年", "en": "2023", "from": 202301, "to": 202312 },
                "unstated": { "zh": "原文未写", "en": "not stated" },
            },
        },
        "derived": derived,
        "charts": [
            chart("score-cards", "score-cards", "各区成绩单", "Report cards", json!({})),
            chart("overlaps", "overlaps", "各区都数过的", "What several districts counted", json!({})),
            chart("look-alikes", "look-alikes", "看着像，其实不是一回事", "Alike, and not the same", json!({})),
            chart("ledger", "ledger", "各主题的数字", "Figures by theme", json!({})),
            chart("changes", "diverging-bars", "同比变化", "Changes on the year before", json!({ "kinds": ["change"] })),
            chart("amounts", "dot-plot", "涉及金额", "Sums of money", json!({ "kinds": ["amount"] })),
            chart("percentages", "percent-bars", "比率、占比与得分", "Rates, shares and scores", json!({ "kinds": ["rate", "share", "score"] })),
            chart("traffic", "percent-bars", "一个主题的百分数", "Percentages of one theme", json!({ "kinds": ["rate", "share"], "themes": [THEMES[0].0, THEMES[4].0] })),
            chart("recognitions", "recognitions", "荣誉、首例与名次", "Honours, firsts and ranks", json!({})),
            chart("derived", "derived", "从各区数字推算的", "Worked out from the districts' figures", json!({})),
            chart("source-map", "source-map", "每个数字在原文哪里", "Where each figure stands", json!({})),
            chart("periods", "periods", "每个数字说的是什么时候", "Which period each figure covers", json!({})),
        ],
    })
    .to_string()
}

/// What the site says of itself.
fn site() -> Value {
    made_up::site(
        "wide",
        &both("三区对读", "Three Districts"),
        &both("编造的三区两年成绩", "Made-up results of three districts"),
        &[
            ("score-cards", "成绩单", "Report cards"),
            ("overlaps", "不止一个区数过", "Counted by several"),
            ("look-alikes", "看着像", "Look-alikes"),
            ("ledger", "分主题", "By theme"),
            ("changes", "同类数字", "By sort"),
            ("recognitions", "荣誉名次", "Honours"),
            ("derived", "推算", "Worked out"),
            ("source-map", "原文位置", "In the source"),
        ],
    )
}
