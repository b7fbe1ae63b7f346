//! The page: Leptos components, written once, rendered natively and hydrated in the browser.
//!
//! ```text
//! site: Content ─► App ─► HTML          web: Content ─► App ─► hydrates that HTML
//!                   └ masthead, controls, chart cards (frame, tooltip, table), claims, method
//! ```
//!
//! Both sides hold the whole content before the first component runs, so there is nothing
//! to wait for inside the tree and no difference between the two renderings. What a reader
//! chose (width, query string) is applied after hydration.

mod app;
mod chart_card;
mod chart_frame;
mod controls;
pub mod dom;
mod embed;
mod figure_details;
mod figure_table;
mod notice;

pub use app::App;
pub use chart_frame::FIXED_WIDTHS_PX;
pub use embed::Embed;

use leptos::prelude::*;

use crate::chart::Book;
use crate::chart::catalog::{self, Catalog, Chart};
use crate::data::model::{Attribution, Dataset, Figure, FigureIx, Location};
use crate::data::{self, DataErrors};
use crate::i18n::Lang;
use crate::state::{Ignored, ViewState};

/// Everything that the page shows.
#[derive(Debug)]
pub struct Content {
    /// The figures.
    pub data: Dataset,
    /// The charts and the words.
    pub catalog: Catalog,
}

impl Content {
    /// Reads both data files and keeps them for as long as the page lives.
    ///
    /// # Errors
    /// Every problem in the first file that has any.
    pub fn load(metrics: &str, charts: &str) -> Result<&'static Self, DataErrors> {
        let data = data::load(metrics)?;
        let catalog = catalog::load(charts, &data)?;
        Ok(Box::leak(Box::new(Self { data, catalog })))
    }

    /// The chart with an id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.catalog.charts.iter().find(|chart| chart.id.0 == id)
    }
}

/// What every component is given: the content, the language and the reader's choices.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Everything that the page shows.
    pub content: &'static Content,
    /// The language of the page.
    pub lang: Lang,
    /// What the reader has chosen.
    pub view: RwSignal<ViewState>,
    /// Parameters of the address that were ignored.
    pub ignored: RwSignal<Vec<Ignored>>,
}

impl Page {
    /// A page on which nothing has been chosen yet.
    pub fn new(content: &'static Content, lang: Lang) -> Self {
        Self {
            content,
            lang,
            view: RwSignal::default(),
            ignored: RwSignal::default(),
        }
    }

    /// The figures, charts and words, without a highlight.
    pub fn book(self) -> Book<'static> {
        let Content { data, catalog } = self.content;
        Book {
            data,
            catalog,
            lang: self.lang,
            highlight: None,
        }
    }

    /// The way from this page to the root of the site.
    pub fn root(self) -> &'static str {
        match self.lang {
            Lang::Zh => "",
            Lang::En => "../",
        }
    }

    /// Places in the scanned text, in words.
    pub fn places(self, places: &[Location]) -> String {
        let m = self.lang.messages();
        let places = places.iter().map(|at| m.place(at.line, at.start, at.end));
        places.collect::<Vec<_>>().join(m.semicolon)
    }

    /// How a figure or claim was given to its district, and why, in words.
    pub fn attribution(self, attribution: &Attribution) -> String {
        let m = self.lang.messages();
        format!(
            "{}{}{}",
            m.level(attribution.level),
            m.colon,
            attribution.because.get(self.lang)
        )
    }

    /// What a reader must know beside a figure's value: its rank and the notes on it.
    fn remarks(self, figure: &Figure) -> Vec<String> {
        let m = self.lang.messages();
        let rank = figure.rank.as_ref();
        let rank = rank.map(|rank| m.rank(rank.scope, rank.place, rank.of.get(self.lang)));
        let notes = figure
            .notes
            .iter()
            .map(|note| note.get(self.lang).to_owned());
        rank.into_iter().chain(notes).collect()
    }

    /// The chart's spec for what the reader has chosen; reactive.
    fn spec(self, chart: &'static Chart) -> crate::chart::Spec {
        self.view.with(|view| {
            let book = Book {
                highlight: view.district,
                ..self.book()
            };
            let figure = |ix: FigureIx| view.keeps(&self.content.data, ix);
            let keep = crate::chart::Keep {
                figure: &figure,
                ..crate::chart::Keep::ALL
            };
            crate::chart::build(book, chart, &keep)
        })
    }
}
