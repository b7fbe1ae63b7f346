//! The laws of the chart, on the shipped data.

use super::shapes::Bar;
use super::*;
use crate::chart::sample::{Sample, whole};
use crate::chart::scene;
use crate::scene::check::texts;
use crate::word::Word;

fn with<T>(f: impl Fn(Context<'_>) -> T) -> Vec<T> {
    let sample = Sample::load(false);
    Lang::ALL.map(|lang| f(sample.context(lang))).into()
}

#[test]
fn each_figure_stands_once_in_the_row_of_its_period() {
    with(|context| {
        let m = context.lang.messages();
        let chart = build(context, &Filter::ALL).body;
        let mut seen = Vec::new();
        for row in &chart.rows {
            for (basis, item) in row.lines.iter().flat_map(|line| &line.figures) {
                let figure = context.data.figure(item.figure);
                let name = m.term(context.vocabulary, Facet::Period, &figure.period);
                assert_eq!(row.name, capitalised(name), "{}", figure.id);
                assert_eq!(*basis, figure.period_basis, "{}", figure.id);
                seen.push(item.figure.index());
            }
        }
        seen.sort_unstable();
        assert!(seen.iter().copied().eq(0..context.data.figures.len()));
    });
}

#[test]
fn rows_go_from_early_to_late_and_the_axis_holds_every_span() {
    with(|context| {
        let chart = build(context, &Filter::ALL).body;
        assert_eq!(chart.axis, Some([2020 * 12, 2024 * 12]));
        let from: Vec<_> = (chart.rows.iter())
            .map(|row| row.span[0].unwrap_or(u32::MAX))
            .collect();
        assert!(from.is_sorted(), "{from:?}");
        assert_eq!(chart.rows.len(), 6);
    });
}

#[test]
fn the_legend_names_every_manner_that_is_drawn() {
    with(|context| {
        let spec = whole(context, build(context, &Filter::ALL));
        let scene = scene(&spec, 1920, "c".into()).unwrap();
        let said: Vec<_> = texts(&scene).map(|text| &*text.content).collect();
        let m = context.lang.messages();
        for figure in &context.data.figures {
            assert!(said.contains(&m.dated_by(figure.period_basis)));
        }
        assert!(said.contains(&m.open_span()) && said.contains(&m.unplaced_span()));
    });
    // Each basis has one manner, and the legend's words are those of its manner.
    let bases = PeriodBasis::ALL.iter().copied().map(Some).chain([None]);
    for basis in bases {
        let bar = Bar::of(basis);
        let (_, of) = Bar::ALL.into_iter().find(|(b, _)| *b == bar).unwrap();
        let m = Lang::En.messages();
        assert_eq!(m.dated_by(basis), m.dated_by(of));
    }
}

#[test]
fn nothing_collides_at_any_width() {
    use crate::scene::check::{outside, overlaps};
    with(|context| {
        let spec = whole(context, build(context, &Filter::ALL));
        for width in (240..=1920).step_by(8) {
            let scene = scene(&spec, width, "c".into()).unwrap();
            assert_eq!(overlaps(&scene), [], "at {width}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "at {width}");
        }
    });
}

#[test]
fn no_excerpt_leaves_a_district_blank() {
    with(|context| {
        let shorter = build(context, &Filter::ALL).body.shorter();
        assert!(!shorter.is_empty());
        for chart in shorter {
            for district in &context.data.districts {
                let mut items = chart.items().into_iter();
                assert!(items.any(|item| item.district_id == district.id));
            }
        }
    });
}

#[test]
fn every_number_of_figures_reads_right() {
    for lang in Lang::ALL {
        for n in 0..3 {
            let m = lang.messages();
            let said = m.periods_finding(&[(PeriodBasis::Article, n)], 2 - n);
            assert!(!said.contains(['{', '}']) && !said.contains('0'), "{said}");
        }
    }
}
