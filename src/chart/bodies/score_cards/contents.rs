//! What stands in a district's score box, by place, and the rows that it makes.

use crate::chart::paper::cell::Remark;
use crate::chart::words::{Book, Item, Keep};
use crate::compare::Verdict;
use crate::data::model::{
    ClaimIx, ClaimType, Dataset, DistrictIx, FigureIx, Kind, Location, Measure, Part, PartKind,
    Status,
};
use crate::i18n::score_cards::First;

use super::{Card, CardItem, ClaimEntry, Entry, Row};

/// The score boxes of a district.
pub(super) fn boxes(data: &Dataset, district: DistrictIx) -> impl Iterator<Item = &Part> {
    let parts = data.source.parts.iter();
    parts.filter(move |part| part.kind == PartKind::Box && part.district == Some(district))
}

/// Line and character.
type Place = (u32, u32);

/// Where something first stands in the score boxes of a district, if it does.
fn place(data: &Dataset, district: DistrictIx, locations: &[Location]) -> Option<Place> {
    let in_box = |at: &&Location| boxes(data, district).any(|part| part.has(at.line));
    let places = locations.iter().filter(in_box);
    places.map(|at| (at.line, at.start)).min()
}

/// What stands at a place.
#[derive(Clone, Copy)]
enum Content {
    Figure(FigureIx),
    Claim(ClaimIx),
}

/// Everything in the score boxes of a district that the reader wants, in the order of places.
fn contents(book: Book<'_>, keep: &Keep<'_>, district: DistrictIx) -> Vec<(Place, Content)> {
    let data = book.data;
    let mut found: Vec<(Place, Content)> = Vec::new();
    let mut add = |of: DistrictIx, locations: &[Location], content| {
        if of != district {
            return;
        }
        if let Some(at) = place(data, district, locations) {
            let before = found.iter().filter(|(other, _)| *other <= at).count();
            found.insert(before, (at, content));
        }
    };
    for ix in data.figure_ixs().filter(|ix| (keep.figure)(*ix)) {
        let figure = data.figure(ix);
        add(figure.district, &figure.locations, Content::Figure(ix));
    }
    for ix in data.claim_ixs().filter(|ix| (keep.claim)(*ix)) {
        let claim = data.claim(ix);
        add(claim.district, &claim.locations, Content::Claim(ix));
    }
    found
}

/// The period that most of the boxes' figures speak of: it is not repeated at each.
pub(super) fn usual_period<'a>(book: Book<'a>) -> &'a str {
    let data = book.data;
    let in_box = data.figures.iter().filter(|figure| {
        let at = place(data, figure.district, &figure.locations);
        at.is_some()
    });
    let periods: Vec<&str> = in_box.map(|figure| figure.period.as_str()).collect();
    let often = |period: &str| periods.iter().filter(|other| **other == period).count();
    let mut usual = ("", 0);
    for period in &periods {
        if often(period) > usual.1 {
            usual = (period, often(period));
        }
    }
    usual.0
}

/// The card of a district.
pub(super) fn card(
    book: Book<'_>,
    keep: &Keep<'_>,
    district: DistrictIx,
    usual_period: &str,
) -> Card {
    let (data, m) = (book.data, book.lang.messages());
    let found = contents(book, keep, district);
    let wanted = |ix: FigureIx| {
        let is = |content: &Content| matches!(content, Content::Figure(other) if *other == ix);
        found.iter().any(|(_, content)| is(content))
    };
    let repeats = |claim: ClaimIx| data.claim(claim).repeats.filter(|ix| wanted(*ix));
    let mut items: Vec<CardItem> = Vec::new();
    let mut before: Option<(u32, FigureIx)> = None;
    for ((line, start), content) in &found {
        let number = data.source.line(*line).and_then(|line| line.item);
        let new = items.last().is_none_or(|item| item.number != number);
        let row = match content {
            Content::Claim(ix) if repeats(*ix).is_some() => continue,
            Content::Claim(ix) => {
                before = None;
                Row::Claim(claim(book, *ix, usual_period))
            }
            Content::Figure(ix) => {
                let claims = found.iter().filter_map(|(_, content)| match content {
                    Content::Claim(claim) if repeats(*claim) == Some(*ix) => Some(*claim),
                    _ => None,
                });
                let entry = entry(book, *ix, claims, usual_period);
                let pair =
                    before.filter(|(at, other)| at == line && related(data, *other, *ix) && !new);
                before = pair.is_none().then_some((*line, *ix));
                if let (Some(_), Some(Row::Figures(entries))) =
                    (pair, items.last_mut().and_then(|item| item.rows.last_mut()))
                {
                    entries.push(entry);
                    continue;
                }
                Row::Figures(vec![entry])
            }
        };
        if new {
            let at = Location {
                line: *line,
                start: *start,
                end: start + 1,
            };
            items.push(CardItem {
                number,
                place: book.place(&at),
                rows: Vec::new(),
            });
        }
        if let Some(item) = items.last_mut() {
            item.rows.push(row);
        }
    }
    Card {
        district: book.district_label(district),
        faded: book.fades(district),
        title: m.score_card(book.district_name(district)),
        items,
        empty: m.nothing_selected,
    }
}

/// Whether two figures are of one theme, so that they may share a line.
fn related(data: &Dataset, a: FigureIx, b: FigureIx) -> bool {
    let [a, b] = [a, b].map(|ix| data.measure(data.figure(ix).measure).theme);
    a == b
}

/// A figure of a card.
fn entry(
    book: Book<'_>,
    ix: FigureIx,
    claims: impl Iterator<Item = ClaimIx>,
    usual_period: &str,
) -> Entry {
    let (data, m) = (book.data, book.lang.messages());
    let figure = data.figure(ix);
    let measure = data.measure(figure.measure);
    let verdict = book.verdicts.best(ix);
    let sign = (verdict != Verdict::None).then_some(verdict);
    let tags: Vec<_> = claims.map(|claim| tag(book, ix, claim)).collect();
    let mut remarks = Vec::new();
    // Where a district gives several periods, the name says which.
    let name = book.name(ix);
    if figure.period != usual_period && name == measure.name.get(book.lang) {
        remarks.push(Remark::plain(book.period(&figure.period)));
    }
    if measure.kind == Kind::Change && measure.unit == Measure::PERCENT_OR_POINTS {
        remarks.push(Remark::plain(m.ledger_points()));
    }
    if let (Some(rank), true) = (&figure.rank, tags.is_empty()) {
        let of = rank.of.get(book.lang);
        remarks.push(Remark::framed(m.ledger_rank(rank.scope, rank.place, of)));
    }
    let item = book.item(ix, None);
    Entry {
        value: book.with_arrow(ix),
        name,
        item: Item {
            label: m.score_cards_label(&book.spoken(ix), sign),
            ..item
        },
        sign,
        remarks,
        tags,
    }
}

/// A claim that repeats a figure: the rank that it gives it, or how far it has got.
fn tag(book: Book<'_>, figure: FigureIx, ix: ClaimIx) -> ClaimEntry {
    let (claim, m) = (book.data.claim(ix), book.lang.messages());
    let rank = book.data.figure(figure).rank.as_ref();
    let rank = rank.filter(|_| claim.claim_type == ClaimType::Rank);
    let text = match rank.filter(|_| claim.status == Status::Claimed) {
        Some(rank) => m.ledger_rank(rank.scope, rank.place, rank.of.get(book.lang)),
        None => m.status(claim.status).to_owned(),
    };
    ClaimEntry {
        item: book.claim_item(ix),
        words: String::new(),
        remarks: vec![Remark::framed(text)],
        by: None,
    }
}

/// A claim that stands for itself.
fn claim(book: Book<'_>, ix: ClaimIx, usual_period: &str) -> ClaimEntry {
    let (claim, m) = (book.data.claim(ix), book.lang.messages());
    let item = book.claim_item(ix);
    let mut remarks = vec![Remark::framed(m.status(claim.status))];
    if claim.period != usual_period {
        remarks.push(Remark::plain(book.period(&claim.period)));
    }
    ClaimEntry {
        words: item.name.clone(),
        item,
        remarks,
        by: (claim.by.as_ref()).map(|by| Remark::plain(by.get(book.lang))),
    }
}

/// What a district's boxes put first: the first figure, and what is claimed before it.
pub(super) fn first<'a>(
    book: Book<'a>,
    keep: &Keep<'_>,
    district: DistrictIx,
) -> Option<First<'a>> {
    let data = book.data;
    let found = contents(book, keep, district);
    found.first()?;
    let mut first = First {
        district: book.district_name(district),
        claims: Vec::new(),
        figure: None,
    };
    for (_, content) in &found {
        match content {
            Content::Claim(ix) => first.claims.push(data.claim(*ix).claim_type),
            Content::Figure(ix) => {
                first.figure = Some(book.spoken_short(*ix));
                break;
            }
        }
    }
    Some(first)
}
