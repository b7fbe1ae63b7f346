//! One figure or claim with all that is known of it: what a mark shows when pointed at.

use crate::data::model::{ClaimIx, FigureIx};
use crate::svg::markup::{Attributes, Markup};

use super::Page;
use super::subject::Subject;

/// The details as markup.
pub(super) fn details(page: Page, subject: Subject) -> String {
    match subject {
        Subject::Figure(ix) => figure(page, ix),
        Subject::Claim(ix) => claim(page, ix),
        Subject::Derived(at) => derived(page, at),
    }
}

fn class(name: &str) -> Attributes {
    Attributes::default().with("class", name)
}

fn figure(page: Page, ix: FigureIx) -> String {
    let (m, book) = (page.lang.messages(), page.book());
    let figure = book.data.figure(ix);
    let measure = book.data.measure(figure.measure);
    let who = [
        book.district_name(figure.district),
        m.dot,
        measure.name.get(page.lang),
    ];
    let facts = [
        (m.printed, figure.printed.clone()),
        (m.period, book.period(&figure.period).to_owned()),
        (m.attribution, page.attribution(&figure.attribution)),
        (m.place, page.places(&figure.locations)),
    ];
    write(
        &who.concat(),
        &book.value(ix),
        measure.definition.get(page.lang),
        &facts,
        &page.remarks(figure),
    )
}

fn claim(page: Page, ix: ClaimIx) -> String {
    let (m, book) = (page.lang.messages(), page.book());
    let claim = book.data.claim(ix);
    let who = [
        book.district_name(claim.district),
        m.dot,
        m.reach(claim.level),
        m.dot,
        m.claim_type(claim.claim_type),
    ];
    let facts = [
        (m.period, book.period(&claim.period).to_owned()),
        (m.attribution, page.attribution(&claim.attribution)),
        (m.place, page.places(&claim.locations)),
    ];
    write(
        &who.concat(),
        m.status(claim.status),
        claim.name.get(page.lang),
        &facts,
        &[],
    )
}

fn derived(page: Page, at: usize) -> String {
    let m = page.lang.messages();
    let mut all = page.book().derived().into_iter();
    let Some(item) = all.nth(at) else {
        return String::new();
    };
    write(
        &[&item.district.name, m.dot, &item.name].concat(),
        &item.text,
        &item.formula,
        &[],
        &[item.bounds_text, item.condition],
    )
}

fn write(
    who: &str,
    value: &str,
    about: &str,
    facts: &[(&str, String)],
    notes: &[String],
) -> String {
    let plain = Attributes::default();
    let mut out = Markup::default();
    out.leaf("p", &class("who"), who);
    out.leaf("p", &class("value"), value);
    out.leaf("p", &plain, about);
    out.open("dl", &plain);
    for (name, text) in facts {
        out.leaf("dt", &plain, name);
        out.leaf("dd", &plain, text);
    }
    out.close("dl");
    if !notes.is_empty() {
        out.open("ul", &class("notes"));
        for note in notes {
            out.leaf("li", &plain, note);
        }
        out.close("ul");
    }
    out.finish()
}
