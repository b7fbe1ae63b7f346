//! What the library says that the page shows: the same code that wrote the page, natively.

use serde::Deserialize;
use serde_json::json;
use siming_huli::chart::{Book, Keep, Spec, build, scene};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::Lang;
use siming_huli::state::ViewState;
use siming_huli::svg::{Target, write};

use crate::common::Shipped;
use crate::harness::Page;

/// The shipped data in a language.
pub struct Expected {
    pub shipped: Shipped,
    pub lang: Lang,
}

/// What a card says and shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    pub title: String,
    pub finding: String,
    pub figures: Vec<String>,
}

impl Card {
    pub fn of(spec: &Spec) -> Self {
        Self {
            title: spec.title.clone(),
            finding: spec.finding.clone(),
            figures: spec.items().map(|item| item.figure_id.clone()).collect(),
        }
    }
}

impl Expected {
    pub fn in_language(lang: Lang) -> Self {
        let shipped = Shipped::load();
        Self { shipped, lang }
    }

    /// Every chart for a query string without bad values.
    pub fn charts(&self, query: &str) -> Vec<Spec> {
        let data = &self.shipped.data;
        let (view, ignored) = ViewState::parse(query, data);
        assert_eq!(ignored, [], "the query is a good one");
        let book = Book {
            highlight: view.district,
            ..self.shipped.book(self.lang)
        };
        let charts = self.shipped.catalog.charts.iter();
        charts
            .map(|chart| {
                let figure = |ix| view.keeps(data, ix);
                let keep = Keep {
                    figure: &figure,
                    ..Keep::ALL
                };
                build(book, chart, &keep)
            })
            .collect()
    }

    /// The figure with an id.
    pub fn figure(&self, id: &str) -> FigureIx {
        self.shipped.data.figure_by_id(id).unwrap()
    }

    /// What is to be read of a figure wherever it is told in full: district, value as we
    /// write it and as it is printed, and every place.
    pub fn told(&self, ix: FigureIx) -> Vec<String> {
        let (book, figure) = (self.shipped.book(self.lang), self.shipped.data.figure(ix));
        let m = self.lang.messages();
        let places: Vec<_> = (figure.locations.iter())
            .map(|at| m.place(at.line, at.start, at.end))
            .collect();
        vec![
            book.district_name(figure.district).to_owned(),
            book.value(ix),
            figure.printed.clone(),
            places.join(m.semicolon),
        ]
    }
}

/// Waits until the page's cards show exactly these charts.
pub async fn until_shown(page: &Page, charts: &[Spec]) {
    let ids: Vec<_> = charts.iter().map(|spec| spec.id.as_str()).collect();
    let cards: Vec<_> = charts.iter().map(Card::of).collect();
    page.until_is("return arguments[0].map(card)", json!([ids]), &cards)
        .await;
    for spec in charts {
        let width = "return one('.drawing svg', cardOf(arguments[0])).clientWidth";
        let width: u32 = page.eval_with(width, json!([spec.id])).await;
        let native = write(&scene(spec, width, spec.id.clone()).unwrap(), Target::Page);
        let same = "return draws(...arguments)";
        page.until_is(same, json!([spec.id, native]), &true).await;
    }
}
