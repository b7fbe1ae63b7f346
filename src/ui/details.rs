//! One figure, claim or result with all that is known of it: what the panel shows of it, and
//! in three lines the tooltip.

use crate::chart::words::{Counterpart, VerdictNote, capitalised};
use crate::data::model::{ClaimIx, FigureIx};
use crate::svg::markup::{Attributes, Markup};

use super::Page;
use super::item_ix::ItemIx;

/// The details as markup.
pub(super) fn details(page: Page, subject: ItemIx) -> String {
    match subject {
        ItemIx::Figure(ix) => figure(page, ix),
        ItemIx::Claim(ix) => claim(page, ix),
        ItemIx::Derived(at) => derived(page, at),
    }
}

fn class(name: &str) -> Attributes {
    Attributes::default().with("class", name)
}

/// A claim has its name in place of a number with its unit.
fn class_of_value(subject: ItemIx) -> Attributes {
    match subject {
        ItemIx::Claim(_) => class("value"),
        ItemIx::Figure(_) | ItemIx::Derived(_) => class("value").verbatim(),
    }
}

/// The same in three lines.
pub(super) fn in_short(page: Page, subject: ItemIx) -> String {
    let (m, context) = (page.lang.messages(), page.context());
    let [who, value, more] = match subject {
        ItemIx::Figure(ix) => {
            let figure = context.data.figure(ix);
            let who = [
                context.district_name(figure.district),
                m.dot,
                &context.name(ix),
            ];
            let best = context.counterpart(ix);
            let said = [VerdictNote::sign(best.verdict), " ", &best.said].concat();
            [who.concat(), context.value(ix), said]
        }
        ItemIx::Claim(ix) => {
            let claim = context.data.claim(ix);
            let district = context.district_name(claim.district);
            let what = [m.reach(claim.reach), m.dot, m.status(claim.status)].concat();
            [
                district.to_owned(),
                claim.name.get(page.lang).to_owned(),
                what,
            ]
        }
        ItemIx::Derived(at) => match context.derived_at(at) {
            Some(item) => [
                [&*item.district.name, m.dot, &item.name].concat(),
                item.text,
                item.formula,
            ],
            None => return String::new(),
        },
    };
    let mut out = Markup::default();
    out.leaf("p", &class("who"), &who);
    out.leaf("p", &class_of_value(subject), &value);
    out.leaf("p", &class("about"), &more);
    out.finish()
}

fn figure(page: Page, ix: FigureIx) -> String {
    let (m, context) = (page.lang.messages(), page.context());
    let figure = context.data.figure(ix);
    let measure = context.data.measure(figure.measure);
    let who = [
        context.district_name(figure.district),
        m.dot,
        measure.name.get(page.lang),
    ];
    let (plain, verbatim) = (Attributes::default(), Attributes::default().verbatim());
    let mut facts = vec![
        (m.period, &plain, context.dated(ix)),
        (m.place, &verbatim, context.places(&figure.locations)),
        (
            m.attribution,
            &plain,
            context.attribution(&figure.attribution),
        ),
    ];
    let value = context.value(ix);
    if value != figure.printed {
        facts.insert(0, (m.printed, &verbatim, figure.printed.clone()));
    }
    let mut out = Markup::default();
    let (definition, notes) = (measure.definition.get(page.lang), context.remarks(figure));
    let value = (&class_of_value(ItemIx::Figure(ix)), &*value);
    out.raw(&write(&who.concat(), value, definition, &facts, &notes));
    let Counterpart {
        verdict,
        figure: other,
        said,
    } = context.counterpart(ix);
    out.open("p", &class("counterpart"));
    out.text(VerdictNote::sign(verdict));
    out.text(" ");
    match other {
        Some(other) => {
            let (a, b) = (&*figure.id, &*context.data.figure(other).id);
            let ledger = page.content.catalog.ledger_id();
            let address = ["?a=", a, "&b=", b, "#", ledger].concat();
            let link = Attributes::default().with("href", &[page.home, &address].concat());
            out.leaf("a", &link.with("data-select", b), &said);
        }
        None => out.text(&said),
    }
    out.close("p");
    out.leaf("p", &class("about"), m.press_another());
    out.finish()
}

fn claim(page: Page, ix: ClaimIx) -> String {
    let (m, context) = (page.lang.messages(), page.context());
    let claim = context.data.claim(ix);
    let who = [
        context.district_name(claim.district),
        m.dot,
        m.reach(claim.reach),
        m.dot,
        m.claim_type(claim.claim_type),
    ];
    let (plain, verbatim) = (Attributes::default(), Attributes::default().verbatim());
    let mut facts = vec![
        (m.period, &plain, context.period(&claim.period).to_owned()),
        (m.place, &verbatim, context.places(&claim.locations)),
        (
            m.attribution,
            &plain,
            context.attribution(&claim.attribution),
        ),
    ];
    if let Some(by) = &claim.by {
        facts.insert(0, (m.claim_by(), &plain, by.get(page.lang).to_owned()));
    }
    let notes = claim
        .notes
        .iter()
        .map(|note| note.get(page.lang).to_owned());
    let notes: Vec<_> = notes.collect();
    write(
        &who.concat(),
        (
            &class_of_value(ItemIx::Claim(ix)),
            claim.name.get(page.lang),
        ),
        m.status(claim.status),
        &facts,
        &notes,
    )
}

fn derived(page: Page, at: usize) -> String {
    let m = page.lang.messages();
    let Some(item) = page.context().derived_at(at) else {
        return String::new();
    };
    write(
        &[&item.district.name, m.dot, &item.name].concat(),
        (&class_of_value(ItemIx::Derived(at)), &item.text),
        &item.formula,
        &[],
        &[capitalised(&item.bounds_text), item.condition],
    )
}

fn write(
    who: &str,
    (class_of_value, value): (&Attributes, &str),
    about: &str,
    facts: &[(&str, &Attributes, String)],
    notes: &[String],
) -> String {
    let plain = Attributes::default();
    let mut out = Markup::default();
    out.leaf("p", &class("who"), who);
    out.leaf("p", class_of_value, value);
    out.leaf("p", &plain, about);
    out.open("dl", &plain);
    for (name, attributes, text) in facts {
        out.leaf("dt", &plain, name);
        out.leaf("dd", attributes, text);
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
