//! The same Wasm with another data set: three districts, two years, hundreds of figures.

use serde_json::json;
use siming_huli::chart::catalog;
use siming_huli::compare::{Verdict, couples, judge};
use siming_huli::data::{self, model::Dataset};
use siming_huli::i18n::Lang;
use siming_huli::word::Word;

use crate::common::wide;
use crate::harness::{Visit, built};

fn visit(lang: Lang) -> Visit {
    Visit::to(lang).of(built("WIDE_DIST")).still()
}

fn data() -> Dataset {
    let data = data::load(&wide::metrics()).unwrap();
    catalog::load(&wide::charts(), &data).unwrap();
    data
}

#[tokio::test]
async fn it_hydrates_without_a_word_and_fits_a_phone_and_a_desk() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            visit(lang)
                .sized(width, 900)
                .run(async |page| {
                    page.assert_no_sideways_scroll(width).await;
                    let faults: Vec<String> =
                        page.eval("return charts().flatMap(collisions)").await;
                    assert_eq!(faults, Vec::<String>::new(), "{width} {}", lang.short());
                    let drawn: usize = page
                        .eval("return new Set(charts().flatMap(figures)).size")
                        .await;
                    assert_eq!(drawn, data().figures.len(), "every figure is drawn");
                })
                .await;
        }
    }
}

#[tokio::test]
async fn a_filter_keeps_what_it_says_of_the_third_district() {
    let data = data();
    let third = &data.districts[2].id;
    let own = data.figures.iter().filter(|f| f.district.index() == 2);
    let mut own: Vec<_> = own.map(|figure| figure.id.clone()).collect();
    own.sort();
    visit(Lang::En)
        .run(async |page| {
            page.eval_with::<()>(
                "one(`#find [name=district][value=${arguments[0]}]`).click()",
                json!([third]),
            )
            .await;
            let search = "return location.search";
            page.until_is(search, json!([]), &format!("?district={third}"))
                .await;
            page.until_is("return figures(cardOf('ledger')).sort()", json!([]), &own)
                .await;
        })
        .await;
}

#[tokio::test]
async fn no_two_figures_bear_one_name_where_one_of_them_is_chosen() {
    for lang in Lang::ALL {
        visit(lang)
            .run(async |page| {
                // The lists are filled when they are unfolded.
                page.click(".lists summary").await;
                // Without their values, which may differ by chance.
                let twice = "const nameOf = option => option.text.split(arguments[0]).slice(0, -1);
                    const names = all('.lists select[name=a] optgroup')
                        .flatMap(group => all('option', group)
                            .map(option => [group.label, ...nameOf(option)].join()));
                    return names.length === 0
                        ? ['an empty list']
                        : names.filter((name, n) => names.indexOf(name) !== n)";
                let colon = lang.messages().colon;
                let found: Vec<String> = page.eval_with(twice, json!([colon])).await;
                assert_eq!(found, Vec::<String>::new());
            })
            .await;
    }
}

#[tokio::test]
async fn the_panel_judges_figures_of_the_first_and_third_district() {
    let data = data();
    let m = Lang::Zh.messages();
    for verdict in Verdict::ALL {
        let found = couples(&data).into_iter().find(|pair| {
            let [a, b] = pair.map(|ix| data.figure(ix).district.index());
            [a, b] == [0, 2] && judge(&data, pair[0], pair[1]) == *verdict
        });
        let [a, b] = found.unwrap().map(|ix| data.figure(ix).id.clone());
        visit(Lang::Zh)
            .query(&format!("?a={a}&b={b}"))
            .run(async |page| {
                page.until_with(
                    "the pair is judged",
                    "return one('#panel .verdict')?.innerText.includes(arguments[0])",
                    json!([m.verdict(*verdict)]),
                )
                .await;
                let faults: Vec<String> = page.eval("return charts().flatMap(collisions)").await;
                assert_eq!(faults, Vec::<String>::new());
                let told: Vec<String> = page
                    .eval("return all('#panel .origin').map(origin => origin.dataset.figure)")
                    .await;
                assert_eq!(told, [a.clone(), b.clone()]);
            })
            .await;
    }
}
