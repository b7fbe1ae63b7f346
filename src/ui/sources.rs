//! Where the figures and claims of a chart stand in the source, and how they were read.

use crate::data::model::{Attribution, ClaimIx, FigureIx, Location};
use crate::svg::markup::{Attributes, Markup};

use super::Page;
use super::item_ix::ItemIx;

/// A paragraph for each figure and claim, as markup.
pub(super) fn sources(page: Page, figures: &[FigureIx], claims: &[ClaimIx]) -> String {
    let (m, context) = (page.lang.messages(), page.context());
    let mut out = Markup::default();
    for ix in figures {
        let figure = context.data.figure(*ix);
        let district = context.district_name(figure.district);
        let name = [district, m.dot, &context.name(*ix)].concat();
        let printed = Some((&*context.value(*ix), &*figure.printed));
        let origin = (&*figure.locations, &figure.attribution);
        article(page, ItemIx::Figure(*ix), &name, printed, origin, &mut out);
    }
    for ix in claims {
        let claim = context.data.claim(*ix);
        let district = context.district_name(claim.district);
        let name = [district, m.dot, claim.name.get(page.lang)].concat();
        let origin = (&*claim.locations, &claim.attribution);
        article(page, ItemIx::Claim(*ix), &name, None, origin, &mut out);
    }
    out.finish()
}

fn article(
    page: Page,
    subject: ItemIx,
    name: &str,
    value_and_printed: Option<(&str, &str)>,
    (locations, attribution): (&[Location], &Attribution),
    out: &mut Markup,
) {
    let (m, context) = (page.lang.messages(), page.context());
    let (plain, verbatim) = (Attributes::default(), Attributes::default().verbatim());
    let (attribute, id) = subject.attribute(context);
    let whole = Attributes::default().with("class", "origin");
    out.open("div", &whole.with(attribute, &id));
    out.leaf("h3", &plain, name);
    if let Some((value, printed)) = value_and_printed {
        out.open("p", &plain);
        out.leaf("span", &verbatim, value);
        out.text(&[m.dot, m.printed, m.colon].concat());
        out.leaf("span", &verbatim, printed);
        out.close("p");
    }
    out.open("ul", &plain);
    for at in locations {
        out.leaf("li", &verbatim, &context.exact_place(at));
    }
    out.close("ul");
    out.leaf("p", &plain, &context.attribution(attribution));
    let on_line = |line: &u32| locations.iter().any(|at| at.line == *line);
    let defects = context.data.source.defects.iter();
    let touching = defects.filter(|defect| defect.lines.iter().any(on_line));
    let touching = touching.map(|defect| {
        let note = defect.note.get(page.lang);
        [m.defect(defect.kind), m.colon, note].concat()
    });
    let touching: Vec<_> = touching.collect();
    if !touching.is_empty() {
        let class = Attributes::default().with("class", "about");
        let defects = touching.join(m.sentence_gap);
        out.leaf("p", &class, &[m.defects_here, m.colon, &defects].concat());
    }
    out.open("p", &Attributes::default().with("class", "links"));
    let link = |address: &str| {
        let address = [page.home, "?", address].concat();
        Attributes::default().with("href", &address)
    };
    let everywhere = ["q=", &id, "#charts"].concat();
    out.leaf("a", &link(&everywhere).with("data-find", &id), m.everywhere);
    if let ItemIx::Figure(_) = subject {
        let beside = ["a=", &*id, "#", page.content.catalog.ledger_id()].concat();
        out.leaf("a", &link(&beside).with("data-select", &id), m.put_beside);
    }
    out.close("p");
    out.close("div");
}
