//! What every component is given: the content, the language and the reader's choices.

use leptos::prelude::*;

use crate::chart::Context;
use crate::compare::Verdict;
use crate::content::Content;
use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;
use crate::state::{Ignored, Pair, Parameter, Selection, Sort, TextSize, View, ViewState};

use super::dom;
use super::item_ix::ItemIx;

/// What every component is given.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Everything that the page shows.
    pub content: &'static Content,
    /// The language of the page.
    pub lang: Lang,
    /// The way to the page of all charts in this language; empty on that page itself.
    pub home: &'static str,
    /// What the reader has chosen.
    pub view: RwSignal<ViewState>,
    /// Which figures and claims are kept. Memos of one part each: readers run again only when
    /// that part changes.
    pub(super) selection: Memo<Selection>,
    /// What is selected.
    pub(super) pair: Memo<Pair>,
    /// How large charts are set.
    pub(super) text: Memo<TextSize>,
    /// What tables are sorted by.
    pub(super) sort: Memo<Option<Sort>>,
    /// How often a chart was drawn.
    pub(super) drawn: RwSignal<u32>,
    /// Whether the page is being printed.
    pub(super) on_paper: RwSignal<bool>,
    /// Whether each card is in sight, in order.
    pub(super) in_sight: StoredValue<Vec<RwSignal<bool>>>,
    /// How often an address was applied: on arrival, and whenever the reader goes back.
    pub(super) navigations: RwSignal<u32>,
    /// What is pointed at, anywhere on the page.
    pub(super) hovered: RwSignal<Option<ItemIx>>,
    /// What the tooltip tells.
    pub(super) tooltip: RwSignal<Option<ItemIx>>,
    /// The id that the address's fragment named when it was applied, if any.
    pub(super) place: StoredValue<Option<String>>,
    /// Cards whose tables were unfolded before the page was live.
    pub(super) unfolded: StoredValue<Vec<String>>,
    /// Parameters of the address that were ignored.
    pub ignored: RwSignal<Ignored>,
}

impl Page {
    /// A page on which nothing has been chosen yet.
    pub fn new(content: &'static Content, lang: Lang) -> Self {
        let view = RwSignal::<ViewState>::default();
        Self {
            content,
            lang,
            home: "",
            view,
            selection: Memo::new(move |_| view.with(|view| view.selection.clone())),
            pair: Memo::new(move |_| view.with(|view| view.pair)),
            text: Memo::new(move |_| view.with(|view| view.looks.text)),
            sort: Memo::new(move |_| view.with(|view| view.sort)),
            drawn: RwSignal::default(),
            on_paper: RwSignal::default(),
            in_sight: StoredValue::default(),
            navigations: RwSignal::default(),
            hovered: RwSignal::default(),
            tooltip: RwSignal::default(),
            place: StoredValue::default(),
            unfolded: StoredValue::default(),
            ignored: RwSignal::default(),
        }
    }

    /// The figures, charts and words, without a highlight.
    pub fn context(self) -> Context<'static> {
        self.content.context(self.lang)
    }

    /// Whether it is a page of one chart in a frame.
    pub(super) fn is_embed(self) -> bool {
        !self.home.is_empty()
    }

    /// The way from this page to the root of the site.
    pub fn root(self) -> &'static str {
        match self.lang {
            Lang::Zh => "",
            Lang::En => "../",
        }
    }

    /// Whether the reader keeps a figure; reactive.
    pub(super) fn keeps_figure(self, ix: FigureIx) -> bool {
        let Content { data, verdicts, .. } = self.content;
        self.selection
            .with(|selection| selection.keeps_figure(data, verdicts.best(ix), ix))
    }

    /// How many pairs of some figures the rule does not refuse.
    pub(super) fn pairs_of(self, figures: &[FigureIx]) -> usize {
        let Content { data, verdicts, .. } = self.content;
        let district = |ix: FigureIx| data.figure(ix).district;
        let mut pairs = 0;
        for (n, a) in figures.iter().enumerate() {
            let others = figures[n + 1..].iter();
            let others = others.filter(|b| district(*a) != district(**b));
            pairs += others
                .filter(|b| verdicts.on(*a, **b) != Verdict::Refused)
                .count();
        }
        pairs
    }

    /// Whether the reader keeps a claim; reactive.
    pub(super) fn keeps_claim(self, ix: ClaimIx) -> bool {
        let data = &self.content.data;
        self.selection
            .with(|selection| selection.keeps_claim(data, data.claim(ix)))
    }

    /// Sets a parameter of the address, as a field that stands for it says.
    pub(super) fn choose(self, parameter: &Parameter, value: &str) {
        let data = &self.content.data;
        self.view.update(|view| {
            parameter.read(view, value, data);
            view.pair.settle(data);
        });
    }

    /// What a parameter of the address is set to; reactive.
    pub(super) fn chosen(self, parameter: &Parameter) -> String {
        let data = &self.content.data;
        self.view.with(|view| parameter.write(view, data))
    }

    /// Remembers which tables the reader has unfolded, before the page is live.
    pub fn remember_unfolded(self) {
        let charts = self.content.catalog.charts.iter();
        let ids = charts.map(|chart| chart.id.clone());
        let open = ids.filter(|id| dom::exists(&["#", id, " details.pane[open]"].concat()));
        self.unfolded.set_value(open.collect());
    }

    /// The view that the address opens a card with.
    pub(super) fn opened_as(self, card: &str) -> View {
        // A table that was unfolded before the page was live stays open.
        let is_unfolded = |all: &Vec<String>| all.iter().any(|open| open == card);
        if self.unfolded.with_value(is_unfolded) {
            return View::Table;
        }
        let is_meant = |place: &Option<String>| place.as_ref().is_none_or(|id| id == card);
        if self.place.with_value(is_meant) {
            self.view.with_untracked(|view| view.view)
        } else {
            View::Chart
        }
    }
}
