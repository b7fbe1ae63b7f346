//! What the library says that the page shows: the same code that wrote the page, natively.

use serde::Deserialize;
use serde_json::json;
use siming_huli::chart::{Chosen, Context, Filter, Spec, build, scene};
use siming_huli::compare::{Verdict, Verdicts, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::{Lang, capitalised};
use siming_huli::state::{Order, ViewState};
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
            figures: spec
                .items()
                .iter()
                .map(|item| item.figure_id.clone())
                .collect(),
        }
    }
}

impl Expected {
    pub fn in_language(lang: Lang) -> Self {
        let shipped = Shipped::load();
        Self { shipped, lang }
    }

    /// What a good query string chooses.
    fn view(&self, query: &str) -> ViewState {
        let (view, ignored) = ViewState::parse(query, &self.shipped.data);
        assert!(ignored.is_empty(), "the query is a good one");
        view
    }

    /// Every chart for a query string without bad values.
    pub fn charts(&self, query: &str) -> Vec<Spec> {
        let data = &self.shipped.data;
        let view = self.view(query);
        let verdicts = Verdicts::of(data);
        let context = Context {
            chosen: Chosen {
                highlight: view.highlight,
                pair: view.pair.figures,
                reading_order: view.order == Order::Reading,
            },
            ..self.shipped.context(self.lang)
        };
        let filter = Filter {
            figure: &|ix| view.selection.keeps_figure(data, verdicts.best(ix), ix),
            claim: &|ix| view.selection.keeps_claim(data, data.claim(ix)),
        };
        let charts = self.shipped.catalog.charts.iter();
        charts.map(|chart| build(context, chart, &filter)).collect()
    }

    /// How many figures and claims a query string keeps, and how many pairs of these figures
    /// may be set side by side.
    pub fn kept(&self, query: &str) -> (usize, usize, usize) {
        let data = &self.shipped.data;
        let view = self.view(query);
        let verdicts = Verdicts::of(data);
        let figures = data.figure_ixs();
        let figures =
            figures.filter(|ix| view.selection.keeps_figure(data, verdicts.best(*ix), *ix));
        let figures: Vec<_> = figures.collect();
        let pairs = pairs(data).filter(|pair| {
            let kept = figures.contains(&pair.a) && figures.contains(&pair.b);
            kept && pair.comparison.verdict != Verdict::Refused
        });
        let claims = data
            .claims
            .iter()
            .filter(|claim| view.selection.keeps_claim(data, claim));
        (figures.len(), claims.count(), pairs.count())
    }

    /// The figure with an id.
    pub fn figure(&self, id: &str) -> FigureIx {
        self.shipped.data.figure_by_id(id).unwrap()
    }

    /// What is to be read of a mark's subject while it is only pointed at.
    pub fn told_in_short(&self, subject: &str) -> Vec<String> {
        let told = self.told_of(subject);
        told[..2].to_vec()
    }

    /// What is to be read of a mark's subject: a figure, a claim or a derived figure.
    pub fn told_of(&self, subject: &str) -> Vec<String> {
        let (data, context) = (&self.shipped.data, self.shipped.context(self.lang));
        let m = self.lang.messages();
        if let Some(ix) = data.figure_by_id(subject) {
            return self.told(ix);
        }
        let claim = subject.strip_prefix("claim ");
        if let Some(ix) = claim.and_then(|id| data.claim_by_id(id)) {
            let claim = data.claim(ix);
            let district = context.district_name(claim.district).to_owned();
            let (name, status) = (claim.name.get(self.lang), m.status(claim.status));
            return vec![district, name.to_owned(), status.to_owned()];
        }
        let (id, district) = subject
            .strip_prefix("derived ")
            .and_then(|subject| subject.split_once(' '))
            .expect("a figure, claim or derived figure");
        let item = context
            .derived_by_id(id, district)
            .expect("it can be worked out");
        vec![item.district.name, item.text, item.formula, item.condition]
    }

    /// What the panel is to tell of a figure: district, value, period and what that rests
    /// on, and every place in words.
    fn told(&self, ix: FigureIx) -> Vec<String> {
        let (context, figure) = (
            self.shipped.context(self.lang),
            self.shipped.data.figure(ix),
        );
        vec![
            context.district_name(figure.district).to_owned(),
            context.value(ix),
            context.dated(ix),
            context.places(&figure.locations),
        ]
    }

    /// What tables are to tell of a figure: district, value as we write it and as it is
    /// printed, and every place by line and characters.
    pub fn told_exactly(&self, ix: FigureIx) -> Vec<String> {
        let (context, figure) = (
            self.shipped.context(self.lang),
            self.shipped.data.figure(ix),
        );
        vec![
            context.district_name(figure.district).to_owned(),
            capitalised(&context.value(ix)),
            figure.printed.clone(),
            capitalised(&context.exact_places(&figure.locations)),
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
