//! One figure, claim or result with all that is known of it: what the panel shows of it, and
//! in three lines the tooltip.

use crate::chart::words::VerdictNote;
use crate::compare::{Verdict, between};
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

/// A claim has its name in place of a number with its unit.
fn class_of_value(subject: Subject) -> Attributes {
    match subject {
        Subject::Claim(_) => class("value"),
        Subject::Figure(_) | Subject::Derived(_) => class("value").verbatim(),
    }
}

/// The same in three lines.
pub(super) fn in_short(page: Page, subject: Subject) -> String {
    let (m, book) = (page.lang.messages(), page.book());
    let [who, value, more] = match subject {
        Subject::Figure(ix) => {
            let figure = book.data.figure(ix);
            let who = [book.district_name(figure.district), m.dot, &book.name(ix)];
            let (verdict, said, _) = counterpart(page, ix);
            let said = [VerdictNote::sign(verdict), " ", &said].concat();
            [who.concat(), book.value(ix), said]
        }
        Subject::Claim(ix) => {
            let claim = book.data.claim(ix);
            let district = book.district_name(claim.district);
            let what = [m.reach(claim.level), m.dot, m.status(claim.status)].concat();
            [
                district.to_owned(),
                claim.name.get(page.lang).to_owned(),
                what,
            ]
        }
        Subject::Derived(at) => match book.derived().into_iter().nth(at) {
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

/// The best that a figure can say beside another district's: the verdict, in words, and
/// the figure that it is about, if there is one.
fn counterpart(page: Page, ix: FigureIx) -> (Verdict, String, Option<FigureIx>) {
    let (m, book) = (page.lang.messages(), page.book());
    let data = book.data;
    let subject = |ix: FigureIx| &data.measure(data.figure(ix).measure).subject;
    let others = data.figure_ixs().filter(|other| {
        let apart = data.figure(*other).district != data.figure(ix).district;
        let near = book.verdicts.on(ix, *other) != Verdict::None;
        apart && (near || subject(*other) == subject(ix))
    });
    let best = others.min_by_key(|other| {
        let comparison = between(data, ix, *other);
        (comparison.verdict, comparison.reasons.len())
    });
    let Some(other) = best else {
        return (Verdict::None, m.no_counterpart().to_owned(), None);
    };
    let comparison = between(data, ix, other);
    let district = book.district_name(data.figure(other).district);
    let (name, value) = (book.name(other), book.value(other));
    let facets: Vec<_> = comparison
        .reasons
        .iter()
        .map(|r| m.facet(r.facet))
        .collect();
    let said = match comparison.verdict {
        Verdict::None => {
            let mut whys = comparison.reasons.iter();
            let why = whys.next().map(|reason| book.reason(ix, other, reason));
            m.not_counterpart(district, &name, &value, &why.unwrap_or_default())
        }
        Verdict::Direct | Verdict::Caveat => m.counterpart(district, &name, &value, &facets),
    };
    (comparison.verdict, said, Some(other))
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
    let (plain, verbatim) = (Attributes::default(), Attributes::default().verbatim());
    let mut facts = vec![
        (m.period, &plain, book.dated(ix)),
        (m.place, &verbatim, page.places(&figure.locations)),
        (m.attribution, &plain, page.attribution(&figure.attribution)),
    ];
    let value = book.value(ix);
    if value != figure.printed {
        facts.insert(0, (m.printed, &verbatim, figure.printed.clone()));
    }
    let mut out = Markup::default();
    let (definition, notes) = (measure.definition.get(page.lang), page.remarks(figure));
    let value = (&class_of_value(Subject::Figure(ix)), &*value);
    out.raw(&write(&who.concat(), value, definition, &facts, &notes));
    let (verdict, said, other) = counterpart(page, ix);
    out.open("p", &class("counterpart"));
    out.text(VerdictNote::sign(verdict));
    out.text(" ");
    match other {
        Some(other) => {
            let (a, b) = (&*figure.id, &*book.data.figure(other).id);
            let address = ["?a=", a, "&b=", b, "#ledger"].concat();
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
    let (m, book) = (page.lang.messages(), page.book());
    let claim = book.data.claim(ix);
    let who = [
        book.district_name(claim.district),
        m.dot,
        m.reach(claim.level),
        m.dot,
        m.claim_type(claim.claim_type),
    ];
    let (plain, verbatim) = (Attributes::default(), Attributes::default().verbatim());
    let mut facts = vec![
        (m.period, &plain, book.period(&claim.period).to_owned()),
        (m.place, &verbatim, page.places(&claim.locations)),
        (m.attribution, &plain, page.attribution(&claim.attribution)),
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
            &class_of_value(Subject::Claim(ix)),
            claim.name.get(page.lang),
        ),
        m.status(claim.status),
        &facts,
        &notes,
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
        (&class_of_value(Subject::Derived(at)), &item.text),
        &item.formula,
        &[],
        &[item.bounds_text, item.condition],
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
