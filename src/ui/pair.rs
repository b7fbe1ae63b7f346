//! What a pair of figures can say, in words: verdict, arithmetic, facets, provenance.

use crate::compare::{Comparison, Facet, Facets, Verdict, between, lookalikes, pairs};
use crate::data::model::{Dataset, FigureIx};
use crate::state::ViewState;
use crate::svg::markup::{Attributes, Markup};

use crate::chart::words::VerdictNote;

use super::details::details;
use super::subject::Subject;
use super::{Content, Page};

/// Two figures of different districts.
pub(super) type Pair = [FigureIx; 2];

/// How many pairs of each sort are suggested.
const SUGGESTED: usize = 6;

/// The pair to begin with: the first of those that compare best; none where no two
/// districts report anything.
pub(super) fn first(page: Page) -> Option<Pair> {
    let best = pairs(&page.content.data).min_by_key(|pair| pair.comparison.verdict)?;
    Some([best.a, best.b])
}

/// The pair for what a reader has chosen; a side left open gets the figure that compares
/// best with the other. None where nothing is chosen.
pub(super) fn of(page: Page, chosen: [Option<FigureIx>; 2]) -> Option<Pair> {
    let data = &page.content.data;
    match chosen {
        [Some(a), Some(b)] if data.figure(a).district != data.figure(b).district => Some([a, b]),
        [Some(a), _] => Some([a, partner(data, a)]),
        [None, Some(b)] => Some([partner(data, b), b]),
        [None, None] => None,
    }
}

/// The figure of another district that compares best with this one.
fn partner(data: &Dataset, ix: FigureIx) -> FigureIx {
    let district = data.figure(ix).district;
    let others = data
        .figure_ixs()
        .filter(|b| data.figure(*b).district != district);
    let best = others.min_by_key(|b| {
        let comparison = between(data, ix, *b);
        (comparison.verdict, comparison.reasons.len())
    });
    best.unwrap_or(ix)
}

fn class(name: &str) -> Attributes {
    Attributes::default().with("class", name)
}

/// A verdict's sign and name.
fn verdict(page: Page, verdict: Verdict, out: &mut Markup) {
    let sign = match verdict {
        Verdict::Caveat => "sign sign-caveat",
        Verdict::Direct | Verdict::None => "sign",
    };
    out.leaf("span", &class(sign), VerdictNote::sign(verdict));
    out.text(" ");
    out.text(page.lang.messages().verdict(verdict));
}

/// The verdict, why, and what may be worked out.
pub(super) fn judgement(page: Page, [a, b]: Pair) -> String {
    let data = &page.content.data;
    let comparison = between(data, a, b);
    let mut out = Markup::default();
    out.open("p", &class("verdict"));
    verdict(page, comparison.verdict, &mut out);
    out.close("p");
    let said = page.book().side_by_side(a, b);
    out.leaf("p", &Attributes::default(), &said);
    out.finish()
}

/// Facet by facet what each side has, then both figures in full.
pub(super) fn grounds(page: Page, [a, b]: Pair) -> String {
    let (m, data) = (page.lang.messages(), &page.content.data);
    let plain = Attributes::default();
    let mut out = Markup::default();
    let comparison = between(data, a, b);
    let (of_a, of_b) = (
        Facets::of(data, data.figure(a)),
        Facets::of(data, data.figure(b)),
    );
    out.open("table", &class("narrow-table"));
    out.open("thead", &plain);
    out.open("tr", &plain);
    let head = Attributes::default().with("scope", "col");
    let district = |ix| page.book().district_name(data.figure(ix).district);
    for name in [m.facet_column, district(a), district(b), m.judged] {
        out.leaf("th", &head, name);
    }
    out.close("tr");
    out.close("thead");
    out.open("tbody", &plain);
    for facet in Facet::ALL {
        let term = |facets: Facets<'static>| {
            let words = &page.content.catalog.vocabulary;
            m.term(words, facet, facets.term(facet)).to_owned()
        };
        out.open("tr", &plain);
        let row = Attributes::default().with("scope", "row");
        out.leaf("th", &row, m.facet(facet));
        out.leaf("td", &plain, &term(of_a));
        out.leaf("td", &plain, &term(of_b));
        out.leaf("td", &plain, judged(page, &comparison, facet));
        out.close("tr");
    }
    out.close("tbody");
    out.close("table");
    out.open("div", &class("columns"));
    for ix in [a, b] {
        let subject = Subject::Figure(ix);
        let (attribute, id) = subject.attribute(page);
        out.open("div", &class("origin").with(attribute, &id));
        out.raw(&details(page, subject));
        out.close("div");
    }
    out.close("div");
    out.finish()
}

/// Whether a facet is the same on both sides, differs, or is left open.
fn judged(page: Page, comparison: &Comparison<'_>, facet: Facet) -> &'static str {
    let m = page.lang.messages();
    match comparison
        .reasons
        .iter()
        .find(|reason| reason.facet == facet)
    {
        None => m.same,
        Some(reason) if reason.is_open() => m.left_open,
        Some(_) => m.differs,
    }
}

/// Pairs worth a look, by verdict: those that compare, and those that only seem to.
pub(super) fn suggestions(page: Page) -> String {
    let (m, data) = (page.lang.messages(), &page.content.data);
    let mut out = Markup::default();
    for wanted in [Verdict::Direct, Verdict::Caveat] {
        let found = pairs(data).filter(|pair| pair.comparison.verdict == wanted);
        let found: Vec<_> = found.map(|pair| [pair.a, pair.b]).take(SUGGESTED).collect();
        suggested(page, wanted, m.verdict(wanted), &found, &mut out);
    }
    let found = lookalikes(data).into_iter().map(|pair| [pair.a, pair.b]);
    let found: Vec<_> = found.take(SUGGESTED).collect();
    suggested(page, Verdict::None, m.lookalikes, &found, &mut out);
    out.finish()
}

fn suggested(
    page: Page,
    verdict: Verdict,
    heading: &str,
    found: &[[FigureIx; 2]],
    out: &mut Markup,
) {
    if found.is_empty() {
        return;
    }
    let (book, data) = (page.book(), &page.content.data);
    let m = page.lang.messages();
    let plain = Attributes::default();
    out.leaf(
        "h3",
        &plain,
        &[VerdictNote::sign(verdict), " ", heading].concat(),
    );
    out.open("ul", &plain);
    for pair in found {
        let [a, b] = pair.map(|ix| &*data.figure(ix).id);
        let address = [page.home, "?a=", a, "&b=", b, "#explorer"].concat();
        let link = Attributes::default().with("href", &address);
        let names = pair.map(|ix| {
            let district = book.district_name(data.figure(ix).district);
            [district, " ", &book.name(ix), m.colon, &book.value(ix)].concat()
        });
        out.open("li", &plain);
        out.leaf(
            "a",
            &link.with("data-a", a).with("data-b", b),
            &names.join(" / "),
        );
        out.close("li");
    }
    out.close("ul");
}

/// The figures that may stand on a side, as options of a list: those of other districts
/// than the other side's, by district and theme; the chosen one always.
pub(super) fn options(page: Page, both: Pair, side: usize, narrowed: &ViewState) -> String {
    let Content { data, verdicts, .. } = page.content;
    let (book, m) = (page.book(), page.lang.messages());
    let taken = data.figure(both[1 - side]).district;
    let theme_of = |ix: FigureIx| data.measure(data.figure(ix).measure).theme;
    let mut out = Markup::default();
    for district in data.district_ixs().filter(|district| *district != taken) {
        for theme in data.theme_ixs() {
            let here = data.figure_ixs().filter(|ix| {
                let kept = narrowed.keeps_figure(data, verdicts.best(*ix), *ix);
                data.figure(*ix).district == district
                    && theme_of(*ix) == theme
                    && (kept || *ix == both[side])
            });
            let here: Vec<_> = here.collect();
            if here.is_empty() {
                continue;
            }
            let label = [
                book.district_name(district),
                m.dot,
                data.theme(theme).name.get(page.lang),
            ];
            out.open(
                "optgroup",
                &Attributes::default().with("label", &label.concat()),
            );
            for ix in here {
                let figure = data.figure(ix);
                let value = Attributes::default().with("value", &figure.id);
                let chosen = (ix == both[side]).then_some("selected");
                let name = [&*book.name(ix), m.colon, &book.value(ix)].concat();
                out.leaf("option", &value.with_some("selected", chosen), &name);
            }
            out.close("optgroup");
        }
    }
    out.finish()
}
