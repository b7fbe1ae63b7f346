//! What holds whatever a reader chooses: of addresses, of filters, of charts at every width.
//!
//! The cases are made up, the same at every run (`.cargo/config.toml` has the seed).
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::sync::LazyLock;

use common::Shipped;
use proptest::prelude::*;
use proptest::sample::Index;
use siming_huli::chart::{Chosen, Context, Filter, build};
use siming_huli::chart::{MIN_WIDTH, scene};
use siming_huli::compare::Verdict;
use siming_huli::data::model::{Dataset, Kind, Level};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::scene::{DPX, Dpx, Node, Role};
use siming_huli::state::{
    Colours, Looks, Order, Pair, Selection, Sort, SortKey, TextSize, View, ViewState,
};
use siming_huli::svg::{Target, write};
use siming_huli::word::Word;

static SHIPPED: LazyLock<Shipped> = LazyLock::new(Shipped::load);

/// One of a list, or none.
fn perhaps<T: Clone + std::fmt::Debug + 'static>(
    all: Vec<T>,
) -> impl Strategy<Value = Option<T>> + Clone {
    proptest::option::of(proptest::sample::select(all))
}

/// Whatever a reader can choose.
fn states() -> impl Strategy<Value = ViewState> {
    let data = &SHIPPED.data;
    let themes: Vec<_> = data.theme_ixs().collect();
    let count = themes.len();
    let district = perhaps(data.district_ixs().collect());
    let figure = perhaps(data.figure_ixs().collect());
    let filters = (
        proptest::sample::subsequence(themes, 0..=count),
        district.clone(),
        perhaps(Kind::ALL.to_vec()),
        perhaps(Level::ALL.to_vec()),
        perhaps(Verdict::ALL.to_vec()),
        proptest::option::of(any::<String>()),
    );
    let looks = (
        proptest::sample::select(TextSize::ALL.to_vec()),
        proptest::sample::select(Colours::ALL.to_vec()),
        proptest::sample::select(View::ALL.to_vec()),
        district,
        perhaps(SortKey::ALL.to_vec()),
        any::<bool>(),
        proptest::sample::select(Order::ALL.to_vec()),
    );
    let selection = (figure.clone(), figure, perhaps(data.claim_ixs().collect()));
    (filters, looks, selection).prop_map(|(filters, looks, (a, b, claim))| {
        let (themes, district, kind, level, verdict, search) = filters;
        let (text, colours, view, highlight, column, descending, order) = looks;
        let mut state = ViewState {
            looks: Looks { text, colours },
            view,
            selection: Selection {
                themes,
                district,
                kind,
                level,
                verdict,
                search: search.unwrap_or_default().chars().take(80).collect(),
            },
            highlight,
            sort: column.map(|column| Sort { column, descending }),
            pair: Pair {
                figures: [a, b],
                claim,
                derived: None,
            },
            order,
        };
        state.pair.settle(data);
        state
    })
}

/// The figures and claims that are kept.
fn kept(data: &Dataset, selection: &Selection) -> (Vec<usize>, Vec<usize>) {
    let best = |ix| SHIPPED.verdicts.best(ix);
    let figures = data.figure_ixs();
    let figures = figures.filter(|ix| selection.keeps_figure(data, best(*ix), *ix));
    let claims = data.claim_ixs();
    let claims = claims.filter(|ix| selection.keeps_claim(data, data.claim(*ix)));
    (
        figures.map(|ix| ix.index()).collect(),
        claims.map(|ix| ix.index()).collect(),
    )
}

/// Whether no part of a scene has a negative size or a value that is no number.
fn is_sound(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Group(group) => {
            let value = match &group.role {
                Role::Mark(mark) => mark.value,
                Role::Panel { .. } | Role::Decoration | Role::Piece { .. } => None,
            };
            value.is_none_or(f64::is_finite) && is_sound(&group.children)
        }
        Node::Rect(rect) => rect.w >= 0 && rect.h >= 0,
        Node::Circle(circle) => circle.r >= 0,
        Node::Line(_) | Node::Path(_) | Node::Text(_) => true,
    })
}

proptest! {
    #[test]
    fn any_state_comes_back_from_its_address(state in states()) {
        let data = &SHIPPED.data;
        let query = state.query(data);
        let (read, ignored) = ViewState::parse(&query, data);
        prop_assert!(ignored.is_empty(), "{query}: {ignored:?}");
        prop_assert_eq!(read, state, "{}", query);
    }

    #[test]
    fn a_narrower_selection_keeps_a_part_of_what_a_wider_one_keeps(
        state in states(), also in states(), word in "[a-z思明湖里诈骗]{1,2}",
    ) {
        let data = &SHIPPED.data;
        let (state, also) = (state.selection, also.selection);
        let mut themes = state.themes.clone();
        if themes.is_empty() {
            themes = also.themes;
        } else if themes.len() > 1 {
            themes.pop();
        }
        let narrower = Selection {
            themes,
            district: state.district.or(also.district),
            kind: state.kind.or(also.kind),
            level: state.level.or(also.level),
            verdict: state.verdict.or(also.verdict),
            search: format!("{} {word}", state.search),
        };
        // An id alone finds its figure; with another word it is no id any more.
        let (figures, claims) = kept(data, &state);
        let (fewer_figures, fewer_claims) = kept(data, &narrower);
        prop_assert!(fewer_figures.iter().all(|ix| figures.contains(ix)));
        prop_assert!(fewer_claims.iter().all(|ix| claims.contains(ix)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_part_of_any_chart_fits_any_width(
        chart in any::<Index>(),
        width in 60u32..=1920,
        english in any::<bool>(),
        figures in any::<[u64; 2]>(),
        claims in any::<u64>(),
        sparse in any::<bool>(),
        chosen in states(),
    ) {
        let shipped = &*SHIPPED;
        // Half of everything, or an eighth of it.
        let bit = |bits: u64, n: usize| bits.rotate_right(n as u32) & if sparse { 7 } else { 1 } == 1;
        let filter = Filter {
            figure: &|ix| bit(figures[ix.index() / 64 % 2], ix.index() % 64),
            claim: &|ix| bit(claims, ix.index() % 64),
        };
        let lang = if english { Lang::En } else { Lang::Zh };
        let context = Context {
            chosen: Chosen {
                highlight: chosen.highlight,
                pair: chosen.pair.figures,
                reading_order: chosen.order == Order::Reading,
            },
            ..shipped.context(lang)
        };
        let spec = build(context, chart.get(&shipped.catalog.charts), &filter);
        let drawn = scene(&spec, width, spec.id.clone()).unwrap();
        let at = format!("{} at {width} px", spec.id);
        prop_assert_eq!(overlaps(&drawn), [], "{}", at);
        prop_assert_eq!(outside(&drawn), Vec::<String>::new(), "{}", at);
        prop_assert!(is_sound(&drawn.nodes), "{}", at);
        let wide = Dpx::try_from(width.max(MIN_WIDTH)).unwrap() * DPX;
        prop_assert_eq!(drawn.width, wide, "{}", at);
        prop_assert!(drawn.height > 0, "{}", at);
        for target in [Target::Page, Target::File] {
            let svg = write(&drawn, target);
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{}", at);
            prop_assert!(roxmltree::Document::parse(&svg).is_ok(), "{}", at);
        }
    }
}
