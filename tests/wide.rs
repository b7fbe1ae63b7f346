//! Another data set, without another line of code: three districts, two years, hundreds of
//! figures. What is claimed of the shipped data holds of it too.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod common;

use common::{Shipped, named_scene, wide};
use siming_huli::chart::bodies::Body;
use siming_huli::chart::catalog::{Chart, ChartKind};
use siming_huli::chart::{Filter, build, pair};
use siming_huli::compare::{Verdict, Verdicts, arithmetic, couples, judge, pairs, same_period};
use siming_huli::data::model::{Dataset, FigureIx, Kind};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::state::{Pair, Selection, ViewState};
use siming_huli::word::Word;

fn load() -> Shipped {
    Shipped::of(&wide::metrics(), &wide::charts())
}

#[test]
fn it_is_wide_and_the_same_at_every_run() {
    assert_eq!(wide::metrics(), wide::metrics());
    let data = load().data;
    assert_eq!(data.districts.len(), 3);
    assert!(
        (380..=440).contains(&data.figures.len()),
        "{}",
        data.figures.len()
    );
    assert_eq!(data.claims.len(), 60);
    for kind in Kind::ALL {
        let has = data
            .figures
            .iter()
            .any(|f| data.measure(f.measure).kind == *kind);
        assert!(has, "{}", kind.id());
    }
    for verdict in Verdict::ALL {
        let found = couples(&data)
            .into_iter()
            .filter(|[a, b]| judge(&data, *a, *b) == *verdict);
        assert!(found.count() > 100, "{}", verdict.id());
    }
    let floors = data.figures.iter().filter(|f| f.precision.upper.is_none());
    assert!(floors.count() > 10);
    assert!(data.figures.iter().any(|f| f.value.get() == 0.0));
}

#[test]
fn a_year_is_a_caveat_and_nothing_worse_and_figures_of_one_time_come_first() {
    let shipped = load();
    let data = &shipped.data;
    let mut other = false;
    for pair in pairs(data) {
        let of = [pair.a, pair.b].map(|ix| data.figure(ix));
        assert_eq!(judge(data, pair.a, pair.b), pair.comparison.verdict);
        other |= !same_period(data, pair.a, pair.b);
        assert_eq!(
            !same_period(data, pair.a, pair.b),
            other,
            "{} {}",
            of[0].id,
            of[1].id
        );
        let measure = data.measure(of[0].measure);
        if of[0].measure == of[1].measure && measure.scope != "unstated" {
            let expected = match same_period(data, pair.a, pair.b) {
                true => Verdict::Direct,
                false => Verdict::Caveat,
            };
            assert_eq!(pair.comparison.verdict, expected, "{}", measure.id);
        }
        let found = arithmetic(data, pair.a, pair.b);
        assert_eq!(found.is_ok(), pair.comparison.verdict != Verdict::Refused);
    }
}

#[test]
fn every_chart_fits_every_width_in_both_languages() {
    for spec in load().charts() {
        assert!(!spec.is_empty(), "{}", spec.id);
        let said = format!("{} {}", spec.title, spec.description());
        assert!(!said.contains(['{', '}']), "{said}");
        // On a phone 320 px wide a card leaves 272.
        for width in [272, 288, 360, 640, 960, 1920] {
            let (name, scene) = named_scene(&spec, width);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn what_a_reader_leaves_out_never_breaks_a_chart() {
    let shipped = load();
    let data = &shipped.data;
    for theme in data.theme_ixs() {
        let filter = Filter {
            figure: &|ix| data.measure(data.figure(ix).measure).theme == theme,
            claim: &|ix| ix.index() % 5 == 0,
        };
        for chart in &shipped.catalog.charts {
            let (name, scene) = named_scene(&build(shipped.context(Lang::En), chart, &filter), 360);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn a_finding_of_a_part_is_a_sentence_about_it_or_says_that_there_is_nothing() {
    for shipped in [load(), Shipped::load()] {
        let data = &shipped.data;
        let of_theme = |theme| move |ix| data.measure(data.figure(ix).measure).theme == theme;
        for (lang, chart) in cases(&shipped) {
            let m = lang.messages();
            let begins = m.in_selection("");
            let mut findings = Vec::new();
            let mut say = |figure: &dyn Fn(FigureIx) -> bool, claims: bool| {
                let filter = Filter {
                    figure,
                    claim: &|_| claims,
                };
                let spec = build(shipped.context(lang), chart, &filter);
                findings.push((spec.is_empty(), spec.finding));
            };
            say(&|_| false, false);
            say(&|_| false, true);
            for theme in data.theme_ixs() {
                say(&of_theme(theme), false);
            }
            for ix in data.figure_ixs().take(60) {
                say(&|other| other == ix, false);
            }
            for (is_empty, finding) in findings {
                let rest = finding.strip_prefix(&begins);
                let is_sentence = rest.is_some_and(|rest| {
                    rest.ends_with(['。', '.']) && rest.len() > 1 && rest != m.nothing_selected
                });
                let right = match is_empty {
                    true => finding == m.nothing_selected,
                    false => is_sentence,
                };
                assert!(right, "{lang:?} {}: {finding:?}", chart.id);
            }
        }
    }
}

/// Every chart in both languages.
fn cases(shipped: &Shipped) -> impl Iterator<Item = (Lang, &Chart)> {
    let charts = &shipped.catalog.charts;
    Lang::ALL
        .into_iter()
        .flat_map(move |lang| charts.iter().map(move |chart| (lang, chart)))
}

#[test]
fn every_figure_and_claim_is_in_a_chart() {
    let shipped = load();
    let specs = shipped.charts();
    let (mut figures, mut claims) = (Vec::new(), Vec::new());
    for spec in &specs {
        figures.extend(spec.figures());
        claims.extend(spec.claims());
    }
    assert!(shipped.data.figure_ixs().all(|ix| figures.contains(&ix)));
    assert!(shipped.data.claim_ixs().all(|ix| claims.contains(&ix)));
}

#[test]
fn two_marks_of_a_row_or_two_rows_of_a_panel_never_bear_one_name() {
    for spec in load().charts() {
        let Body::Rows(rows) = &spec.body else {
            continue;
        };
        for panel in rows.sections.iter().flat_map(|section| &section.panels) {
            let mut names: Vec<_> = (panel.rows.iter())
                .flat_map(|row| {
                    let items = row.items.iter();
                    items.map(move |item| (row.label.as_str(), item.name.as_deref()))
                })
                .collect();
            let count = names.len();
            names.sort();
            let twice = names
                .windows(2)
                .find(|two| two[0] == two[1])
                .map(|two| two[0]);
            assert_eq!(twice, None, "{}", spec.id);
            names.dedup();
            assert_eq!(names.len(), count, "{}", spec.id);
        }
    }
}

#[test]
fn figures_are_worked_out_for_every_district_and_period_and_tell_which() {
    let shipped = load();
    for lang in Lang::ALL {
        let context = shipped.context(lang);
        let spec = build(context, shipped.chart("derived"), &Filter::ALL);
        let items = spec.derived();
        assert!(items.len() > 20, "{}", items.len());
        for item in items {
            let [a, b] = item.inputs.map(|ix| shipped.data.figure(ix));
            assert_eq!((a.district, &a.period), (b.district, &b.period));
            assert!(
                item.name.contains(context.period(&a.period)),
                "{}",
                item.name
            );
            assert_eq!(
                context.derived_by_id(&item.id, &item.district_id).as_ref(),
                Some(item)
            );
        }
    }
}

#[test]
fn any_two_figures_can_be_drawn() {
    let shipped = load();
    let data = &shipped.data;
    // One pair in a hundred, and whatever compares outright.
    for (n, [a, b]) in couples(data).into_iter().enumerate() {
        if n % 100 == 0 || judge(data, a, b) == Verdict::Direct {
            let spec = pair(shipped.context(Lang::ALL[n % 2]), a, b);
            let (_, scene) = named_scene(&spec, 288);
            assert_eq!(overlaps(&scene), [], "{}", spec.title);
            assert_eq!(outside(&scene), Vec::<String>::new(), "{}", spec.title);
        }
    }
}

/// What a reader who presses two figures has selected.
fn pair_of(data: &Dataset, a: Option<FigureIx>, b: Option<FigureIx>) -> Pair {
    let mut pair = Pair::default();
    for ix in a.into_iter().chain(b) {
        pair.press(data, ix);
    }
    pair
}

#[test]
fn what_is_chosen_is_the_query_string_and_back() {
    let shipped = load();
    let data = &shipped.data;
    let verdicts = Verdicts::of(data);
    for n in 0..60 {
        let [a, b] = [n * 6, n * 5 + 90].map(|at| data.figure_ixs().nth(at % data.figures.len()));
        let view = ViewState {
            selection: Selection {
                themes: data
                    .theme_ixs()
                    .filter(|ix| (n >> (ix.index() % 5)) & 1 == 1)
                    .collect(),
                district: data.district_ixs().nth(n % 4),
                verdict: Verdict::ALL.get(n % 4).copied(),
                ..Selection::default()
            },
            highlight: data.district_ixs().nth((n + 1) % 4),
            pair: pair_of(data, a, b),
            ..ViewState::default()
        };
        let query = view.query(data);
        let (read, ignored) = ViewState::parse(&query, data);
        assert!(ignored.is_empty(), "{query}");
        assert_eq!(read, view, "{query}");
    }
    let kept = |selection: &Selection| {
        let kept = data.figure_ixs();
        kept.filter(|ix| selection.keeps_figure(data, verdicts.best(*ix), *ix))
            .count()
    };
    for district in data.district_ixs() {
        let selection = Selection {
            district: Some(district),
            ..Selection::default()
        };
        let own = data
            .figures
            .iter()
            .filter(|f| f.district == district)
            .count();
        assert_eq!(kept(&selection), own);
    }
}

#[test]
fn every_kind_of_chart_is_declared() {
    let shipped = load();
    for kind in ChartKind::ALL {
        assert!(
            shipped
                .catalog
                .charts
                .iter()
                .any(|chart| chart.kind == *kind)
        );
    }
}
