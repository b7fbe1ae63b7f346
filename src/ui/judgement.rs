//! What a pair of figures can say: verdict first, bars where it allows them, both figures in
//! short, and facet by facet why.

use crate::chart::words::VerdictNote;
use crate::chart::{pair_bare, scene};
use crate::compare::{Comparison, Facet, Facets, Verdict, between};
use crate::data::model::FigureIx;
use crate::svg::markup::{Attributes, Markup};
use crate::svg::{Target, write};

use super::Page;
use super::item_ix::ItemIx;

/// Width of the bars, in CSS pixels: the panel's narrowest, less its padding.
const BARS_PX: u32 = 256;

fn class(name: &str) -> Attributes {
    Attributes::default().with("class", name)
}

/// A verdict's sign and name, as a paragraph.
fn verdict(page: Page, verdict: Verdict, out: &mut Markup) {
    let sign = match verdict {
        Verdict::Caveat => "sign sign-caveat",
        Verdict::Direct | Verdict::Refused => "sign",
    };
    out.open("p", &class("verdict"));
    out.leaf("span", &class(sign), VerdictNote::sign(verdict));
    out.text(" ");
    out.text(page.lang.messages().verdict(verdict));
    out.close("p");
}

/// The judgement on two figures of different districts.
pub(super) fn judgement(page: Page, [a, b]: [FigureIx; 2]) -> String {
    let mut markup = Markup::default();
    let out = &mut markup;
    let m = page.lang.messages();
    let (context, plain) = (page.context(), Attributes::default());
    let comparison = between(context.data, a, b);
    verdict(page, comparison.verdict, out);
    let reasons = comparison.reasons.iter();
    let reasons: Vec<_> = reasons.map(|reason| context.reason(a, b, reason)).collect();
    if !reasons.is_empty() {
        out.leaf("p", &plain, &m.list(&reasons));
    }
    if comparison.verdict != Verdict::Refused {
        let bars = scene(&pair_bare(context, a, b), BARS_PX, "panel-pair".to_owned());
        out.open("div", &plain.clone().verbatim());
        out.raw(&bars.map_or_else(|_| String::new(), |bars| write(&bars, Target::Page)));
        out.close("div");
        out.leaf("p", &plain, &context.side_by_side(a, b));
        if comparison.reserved().contains(&true) {
            out.leaf("p", &class("hint"), m.striped());
        }
    }
    for ix in [a, b] {
        short(page, ix, out);
    }
    out.open("details", &plain);
    out.leaf("summary", &plain, m.why());
    facets(page, [a, b], &comparison, out);
    out.close("details");
    let charts = &page.content.pairs;
    if let Some(chart) = charts.iter().find(|chart| chart.figures == [a, b]) {
        let address = [page.home, "share/", &chart.id, "/"].concat();
        // A frame is no place to open another page in.
        let target = page.is_embed().then_some("_blank");
        let link = plain.clone().with("href", &address).with("rel", "noopener");
        out.open("p", &class("links"));
        out.leaf("a", &link.with_some("target", target), m.pair_chart());
        out.close("p");
    }
    markup.finish()
}

/// A figure in a few lines: whose, what, how many, where.
fn short(page: Page, ix: FigureIx, out: &mut Markup) {
    let (m, context) = (page.lang.messages(), page.context());
    let figure = context.data.figure(ix);
    let (attribute, id) = ItemIx::Figure(ix).attribute(page.context());
    let who = [
        context.district_name(figure.district),
        m.dot,
        &context.name(ix),
    ];
    out.open("div", &class("origin").with(attribute, &id));
    out.leaf("p", &class("who"), &who.concat());
    out.leaf("p", &class("value").verbatim(), &context.value(ix));
    let place = context.places(&figure.locations);
    out.leaf("p", &class("about").verbatim(), &place);
    out.leaf(
        "p",
        &class("about"),
        &context.attribution(&figure.attribution),
    );
    let notes = context.remarks(figure);
    if !notes.is_empty() {
        out.open("ul", &class("notes"));
        for note in &notes {
            out.leaf("li", &Attributes::default(), note);
        }
        out.close("ul");
    }
    out.close("div");
}

/// Facet by facet what each side has.
fn facets(page: Page, [a, b]: [FigureIx; 2], comparison: &Comparison<'_>, out: &mut Markup) {
    let (m, context) = (page.lang.messages(), page.context());
    let data = context.data;
    let plain = Attributes::default();
    let sides = [a, b].map(|ix| Facets::of(data, data.figure(ix)));
    let district = |ix| context.district_name(data.figure(ix).district);
    out.open("table", &class("narrow-table"));
    out.leaf("caption", &class("hint"), m.why());
    out.open("thead", &plain);
    out.open("tr", &plain);
    let head = Attributes::default().with("scope", "col");
    for name in [m.facet_column, district(a), district(b), m.judged] {
        out.leaf("th", &head, name);
    }
    out.close("tr");
    out.close("thead");
    out.open("tbody", &plain);
    for facet in Facet::ALL {
        out.open("tr", &plain);
        let row = Attributes::default().with("scope", "row");
        out.leaf("th", &row, m.facet_question(facet));
        for side in sides {
            let words = context.vocabulary;
            out.leaf("td", &plain, m.term(words, facet, side.term(facet)));
        }
        out.leaf("td", &plain, judged(page, comparison, facet));
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
}

/// Whether a facet is the same on both sides, differs, or is left open.
fn judged(page: Page, comparison: &Comparison<'_>, facet: Facet) -> &'static str {
    let m = page.lang.messages();
    let mut reasons = comparison.reasons.iter();
    match reasons.find(|reason| reason.facet == facet) {
        None => m.same,
        Some(reason) if reason.is_open() => m.left_open,
        Some(_) => m.differs,
    }
}
