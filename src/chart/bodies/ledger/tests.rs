#![allow(clippy::unwrap_used)]

mod drawn;

use proptest::prelude::*;

use super::entry::Standing;
use super::*;
use crate::chart::catalog::{self, Catalog};
use crate::chart::sample::whole;
use crate::chart::words::{Context, Filter};
use crate::chart::{Chosen, scene};
use crate::compare::{Facet, Facets, Verdicts, between};
use crate::data;
use crate::data::model::{Dataset, FigureIx};
use crate::scene::check::overlaps;
use crate::scene::{Node, Role, Scene};

/// Three districts, two years, hundreds of figures.
#[path = "../../../../tests/common"]
#[allow(missing_docs, dead_code, unreachable_pub, clippy::unwrap_used)]
mod common {
    pub mod made_up;
    pub mod wide;
}

struct Files {
    data: Dataset,
    verdicts: Verdicts,
    catalog: Catalog,
}

impl Files {
    fn shipped() -> Self {
        Self::of(
            include_str!("../../../../data/metrics.json"),
            include_str!("../../../../data/charts.json"),
        )
    }

    fn wide() -> Self {
        Self::of(&common::wide::metrics(), &common::wide::charts())
    }

    fn of(metrics: &str, charts: &str) -> Self {
        let data = data::load(metrics).unwrap();
        let catalog = catalog::load(charts, &data).unwrap();
        let verdicts = Verdicts::of(&data);
        Self {
            data,
            verdicts,
            catalog,
        }
    }

    fn context(&self, lang: Lang, pair: [Option<FigureIx>; 2]) -> Context<'_> {
        Context {
            chosen: Chosen {
                pair,
                ..Chosen::default()
            },
            ..self.catalog.context(&self.data, &self.verdicts, lang)
        }
    }

    fn figure(&self, id: &str) -> Option<FigureIx> {
        Some(self.data.figure_by_id(id).unwrap())
    }

    /// A figure of each kind of standing, and what makes a pair with the first.
    fn selections(&self) -> Vec<[Option<FigureIx>; 2]> {
        let all: Vec<_> = self.data.figure_ixs().collect();
        let (first, last) = (all.first().copied(), all.last().copied());
        let mut matched = all.iter().copied();
        let matched = matched.find(|ix| self.verdicts.best(*ix) != Verdict::Refused);
        vec![[None; 2], [first, None], [matched, last], [last, matched]]
    }
}

fn set(context: Context<'_>, filter: &Filter<'_>, width: u32) -> (Ledger, Scene) {
    let part = build(context, filter);
    let spec = whole(context, part.clone());
    let scene = scene(&spec, width, "ledger".to_owned()).unwrap();
    (part.body, scene)
}

fn entries(ledger: &Ledger) -> Vec<&Entry> {
    let mut all = Vec::new();
    for block in &ledger.blocks {
        for n in 0..block.sides.len() {
            all.extend(block.of(n));
        }
    }
    all
}

/// Every mark with its nodes.
fn marks<'a>(nodes: &'a [Node], found: &mut Vec<(&'a str, &'a [Node])>) {
    for node in nodes {
        if let Node::Group(group) = node {
            match &group.role {
                Role::Mark(mark) => found.push((&mark.id, &group.children)),
                _ => marks(&group.children, found),
            }
        }
    }
}

fn marks_of(scene: &Scene) -> Vec<(&str, &[Node])> {
    let mut found = Vec::new();
    marks(&scene.nodes, &mut found);
    found
}

fn is_once(files: &Files, filter: &Filter<'_>, width: u32) {
    let kept = files.data.figure_ixs().filter(|ix| (filter.figure)(*ix));
    let kept: Vec<&str> = kept.map(|ix| files.data.figure(ix).id.as_str()).collect();
    let (ledger, scene) = set(files.context(Lang::Zh, [None; 2]), filter, width);
    let of = |id: &&str| kept.contains(id);
    let marks = marks_of(&scene);
    let mut drawn: Vec<&str> = marks.iter().map(|(id, _)| *id).filter(of).collect();
    let mut items: Vec<&str> = Drawn::items(&ledger)
        .iter()
        .map(|item| item.figure_id.as_str())
        .collect();
    let mut expected = kept.clone();
    for list in [&mut drawn, &mut items, &mut expected] {
        list.sort_unstable();
    }
    assert_eq!(drawn, expected);
    assert_eq!(items, expected);
}

#[test]
fn every_figure_stands_exactly_once() {
    for files in [Files::shipped(), Files::wide()] {
        for width in [272, 720, 1200] {
            is_once(&files, &Filter::ALL, width);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_figure_that_is_kept_stands_exactly_once(seed in any::<u64>(), part in 1u64..6) {
        let files = Files::shipped();
        let figure = |ix: FigureIx| {
            let mixed = seed.wrapping_mul(2 * ix.index() as u64 + 1) >> 40;
            mixed % part == 0
        };
        let filter = Filter { figure: &figure, claim: &|_| true };
        is_once(&files, &filter, 640);
        let (ledger, scene) = set(files.context(Lang::En, [None; 2]), &filter, 300);
        prop_assert_eq!(overlaps(&scene), []);
        for block in &ledger.blocks {
            let any = (0..block.sides.len()).any(|n| block.has(n));
            prop_assert!(any, "{} is empty", block.heading);
        }
    }
}

#[test]
fn only_figures_that_count_the_same_sort_of_thing_share_a_row() {
    for files in [Files::shipped(), Files::wide()] {
        let ledger = build(files.context(Lang::Zh, [None; 2]), &Filter::ALL).body;
        for row in ledger.blocks.iter().flat_map(|block| &block.rows) {
            let cells: Vec<_> = row.cells.iter().flatten().collect();
            let of = |entry: &Entry| {
                let facets = Facets::of(&files.data, files.data.figure(entry.item.figure));
                [Facet::Subject, Facet::Kind, Facet::Unit].map(|facet| facets.term(facet))
            };
            assert!(cells.windows(2).all(|pair| of(pair[0]) == of(pair[1])));
            assert!(cells.iter().all(|entry| entry.sign.is_some()));
            assert!(row.signs.iter().flatten().count() >= cells.len().saturating_sub(1).max(1));
        }
        // Whoever has a counterpart stands on a row.
        for entry in ledger.blocks.iter().flat_map(|block| &block.sides) {
            for entry in &entry.entries {
                assert_eq!(files.verdicts.best(entry.item.figure), Verdict::Refused);
            }
        }
    }
}

#[test]
fn signs_are_the_verdicts_of_the_pairs_between_which_they_stand() {
    let files = Files::shipped();
    let ledger = build(files.context(Lang::Zh, [None; 2]), &Filter::ALL).body;
    let rows: Vec<_> = ledger.blocks.iter().flat_map(|block| &block.rows).collect();
    assert_eq!(rows.len(), 6);
    for row in rows {
        if let [Some(a), Some(b)] = row.cells.as_slice() {
            let verdict = files.verdicts.on(a.item.figure, b.item.figure);
            assert_eq!(row.signs, [Some(verdict)]);
        } else {
            assert!(row.goes_on);
        }
    }
}

#[test]
fn a_blank_side_says_why_and_what_it_says_is_true() {
    let files = Files::shipped();
    let m = Lang::Zh.messages();
    let huli = |ix: FigureIx| files.data.figure(ix).district.index() == 1;
    let changes = |ix: FigureIx| {
        let measure = files.data.measure(files.data.figure(ix).measure);
        measure.kind == crate::data::model::Kind::Change
    };
    let none = |_| false;
    let kept: [&dyn Fn(FigureIx) -> bool; 3] = [&|_| true, &huli, &changes];
    for figure in kept {
        let filter = Filter {
            figure,
            claim: &none,
        };
        let ledger = build(files.context(Lang::Zh, [None; 2]), &filter).body;
        for block in &ledger.blocks {
            for (n, side) in block.sides.iter().enumerate() {
                assert_eq!(side.blank.is_none(), block.has(n), "{}", block.heading);
                let Some(blank) = &side.blank else { continue };
                let in_data = files.data.figure_ixs().any(|ix| {
                    let figure = files.data.figure(ix);
                    let theme = files.data.measure(figure.measure).theme;
                    let theme = files.data.theme(theme).name.get(Lang::Zh);
                    let district = files.data.district(figure.district).name.get(Lang::Zh);
                    theme == block.heading && district == ledger.districts[n].name
                });
                assert_eq!(blank == m.ledger_left_out(), in_data, "{blank}");
            }
        }
    }
    let all = build(files.context(Lang::Zh, [None; 2]), &Filter::ALL).body;
    let blanks = all.blocks.iter().flat_map(|block| &block.sides);
    let blanks: Vec<_> = blanks.filter_map(|side| side.blank.as_deref()).collect();
    assert!(
        blanks.contains(&m.ledger_blank()) && blanks.iter().any(|blank| blank.contains("枫桥")),
        "{blanks:?}"
    );
}

#[test]
fn a_gauge_counts_the_facets_in_common() {
    for files in [Files::shipped(), Files::wide()] {
        for pair in files.selections() {
            let ledger = build(files.context(Lang::En, pair), &Filter::ALL).body;
            for entry in entries(&ledger) {
                let ix = entry.item.figure;
                let expected = pair[0].and_then(|chosen| {
                    let [a, b] = [chosen, ix].map(|ix| files.data.figure(ix).district);
                    (a != b).then(|| 6 - between(&files.data, chosen, ix).reasons.len())
                });
                assert_eq!(entry.gauge, expected);
                let said =
                    expected.is_none_or(|n| entry.item.label.contains(&format!("in {n} of")));
                assert!(said, "{}", entry.item.label);
            }
        }
    }
}

#[test]
fn what_is_selected_is_told() {
    let files = Files::shipped();
    let a = files.figure("siming-elder-fraud-suspects");
    let b = files.figure("huli-elder-fraud-suspects-unscoped");
    let ledger = build(files.context(Lang::En, [a, b]), &Filter::ALL).body;
    let of = |standing| {
        let found = entries(&ledger).into_iter();
        let found = found.filter(|entry| entry.standing == standing);
        found.map(|entry| entry.item.figure).collect::<Vec<_>>()
    };
    assert_eq!(of(Standing::Chosen), [a.unwrap(), b.unwrap()]);
    let said = ledger.said(Lang::En);
    assert!(said.starts_with("Selected: Siming, "), "{said}");
    let ledger = build(files.context(Lang::En, [a, None]), &Filter::ALL).body;
    let counterparts = entries(&ledger).into_iter();
    let counterparts = counterparts.filter(|entry| entry.standing == Standing::Counterpart);
    let counterparts: Vec<_> = counterparts.map(|entry| entry.item.figure).collect();
    assert_eq!(counterparts, [b.unwrap()]);
}

#[test]
fn a_change_says_which_way_and_a_percentage_of_what() {
    let files = Files::shipped();
    let ledger = build(files.context(Lang::Zh, [None; 2]), &Filter::ALL).body;
    let of = |id: &str| {
        let mut all = entries(&ledger).into_iter();
        all.find(|entry| entry.item.figure_id == id).unwrap()
    };
    let fall = of("siming-criminal-alerts-change");
    assert_eq!((fall.direction, &*fall.numeral), ("下降 ↓", "11.08%"));
    assert_eq!(fall.notes[0].text, "自称降幅全市第一");
    assert!(fall.notes[0].claimed);
    let rise = of("huli-prelitigation-success-change");
    assert_eq!((rise.direction, rise.notes.len()), ("上升 ↑", 1));
    for entry in entries(&ledger) {
        let measure = files.data.figure(entry.item.figure).measure;
        let part = files.data.measure(measure).whole.is_some();
        let noted = entry.notes.iter().any(|note| !note.claimed);
        assert!(noted || !part, "{}", entry.name);
    }
}

#[test]
fn no_shorter_ledger_leaves_a_district_blank() {
    for files in [Files::shipped(), Files::wide()] {
        let ledger = build(files.context(Lang::Zh, [None; 2]), &Filter::ALL).body;
        let shorter = ledger.shorter();
        let size = |ledger: &Ledger| (Drawn::items(ledger).len(), ledger.claims().len());
        let mut before = size(&ledger);
        for one in &shorter {
            assert!(size(one) < before);
            before = size(one);
            assert!(one.is_covered());
            for block in &one.blocks {
                for (n, side) in block.sides.iter().enumerate() {
                    assert!(block.has(n) || side.blank.is_some(), "{}", block.heading);
                }
            }
        }
        let last = shorter.last().unwrap();
        assert_eq!((last.blocks.len(), last.blocks[0].rows.len()), (1, 1));
        assert!(last.blocks[0].is_shared());
    }
}
