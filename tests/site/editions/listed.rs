//! The list of editions: what each changed, figure by figure.

use serde_json::{Value, json};
use siming_huli::i18n::Lang;

use super::Kept;
use crate::made::{Built, CHARTS, METRICS, SITE_URL};

/// The shipped data, changed by `change`.
fn data(change: impl FnOnce(&mut Value)) -> String {
    let mut data: Value = serde_json::from_str(METRICS).unwrap();
    change(&mut data);
    data.to_string()
}

/// The entry of a list with an id.
fn entry<'a>(data: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    let entries = data[list].as_array_mut().unwrap();
    entries.iter_mut().find(|entry| entry["id"] == id).unwrap()
}

#[test]
fn what_changed_is_listed_figure_by_figure() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "listed");
    let gangs = "siming-gang-groups-broken-up";
    let (claim, again) = ("siming-criminal-alerts-fall-rank", "siming-once-more");
    let new = kept.then(&data(|data| {
        let figure = entry(data, "figures", gangs);
        figure["value"] = 8.into();
        figure["printed"] = "8个".into();
        figure["precision"] = json!({ "lower": 8, "upper": 8 });
        figure["approximate"] = true.into();
        figure["period"] = "unstated".into();
        figure.as_object_mut().unwrap().remove("period_basis");
        figure["attribution"] = json!({
            "level": "inferred", "because": { "zh": "另有缘故", "en": "For another reason" } });
        figure["locations"][0]["line"] = 31.into();
        let mut more = figure.clone();
        more["id"] = again.into();
        more["period"] = "2022".into();
        more["period_basis"] = "sentence".into();
        data["figures"].as_array_mut().unwrap().push(more);
        let claims = data["claims"].as_array_mut().unwrap();
        claims.retain(|entry| entry["id"] != claim);
        let measure = entry(data, "measures", "gang-groups-broken-up");
        measure["name"]["en"] = "Gangs, otherwise".into();
    }));
    let changes = &new.json("e/editions.json")["editions"][0]["changes"];
    assert_eq!(changes["since"], old.edition());
    assert_eq!(changes["figures"]["added"], json!([again]));
    assert_eq!(changes["figures"]["removed"], json!([]));
    assert_eq!(changes["claims"]["removed"], json!([claim]));
    assert_eq!(
        (&changes["words"], &changes["program"]),
        (&json!(false), &json!(false))
    );
    let [figure] = changes["figures"]["changed"].as_array().unwrap().as_slice() else {
        panic!("one figure: {changes}");
    };
    assert_eq!(figure["id"], gangs);
    let fields = figure["fields"].as_array().unwrap().iter();
    let fields: Vec<_> = fields
        .map(|field| field["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "approximate",
            "attribution",
            "locations",
            "period",
            "period_basis",
            "precision",
            "printed",
            "value"
        ]
    );
    let value = &figure["fields"][7];
    assert_eq!((&value["from"], &value["to"]), (&json!(5), &json!(8)));
    for (page, said) in [
        (
            "editions/index.html",
            [
                "新增：思明 · ",
                "数值：5 → 8",
                "原文写法：5个 → 8个",
                "精度范围：5至5 → 8至8",
                "约数：否 → 是",
                "时段：2022年 → 原文未写",
                "时段凭什么：",
                " → 无",
                "据结构推断：另有缘故",
                "第31行",
                "删去：思明 · 刑事警情降幅全市第一",
            ],
        ),
        (
            "en/editions/index.html",
            [
                "Added: Siming · ",
                "Value: 5 → 8",
                "As printed: 5个 → 8个",
                "Precision: 5 to 5 → 8 to 8",
                "Approximate: no → yes",
                "→ not stated",
                "What the period rests on: ",
                "→ none",
                ": For another reason",
                "line 31, ",
                "Name: Gangs",
            ],
        ),
    ] {
        let html = new.read(page);
        for said in said {
            assert!(html.contains(said), "{said} in {page}: {html}");
        }
    }
}

#[test]
fn where_no_figure_changed_it_says_what_else_did() {
    let old = Built::at(Some(SITE_URL));
    let alone = old.read("editions/index.html");
    assert!(alone.contains(Lang::Zh.editions().first) && !alone.contains("<h3>"));
    assert_eq!(
        old.json("e/editions.json")["editions"][0]["changes"],
        Value::Null
    );
    let kept = Kept::of(&old, "words");
    let charts = CHARTS.replacen("Changes on the year before", "Changes in a year", 1);
    let words = Built::after(Some(&kept.0), Some(SITE_URL), METRICS, &charts).unwrap();
    let moved = Built::after(Some(&kept.0), Some("https://example.net/"), METRICS, CHARTS).unwrap();
    for (built, has_words) in [(words, true), (moved, false)] {
        let changes = &built.json("e/editions.json")["editions"][0]["changes"];
        assert_eq!(changes["words"], has_words);
        assert_eq!(changes["program"], !has_words);
        for lang in Lang::ALL {
            let says = lang.editions();
            let folder = if lang == Lang::En { "en/" } else { "" };
            let html = built.read(&format!("{folder}editions/index.html"));
            assert_eq!(html.contains(says.words), has_words);
            assert_eq!(html.contains(says.program), !has_words);
            assert_eq!(html.matches(says.first).count(), 1);
            assert!(!html.contains("<h4>"));
        }
    }
}
