//! What stands in a district's score box, by place, and the rows that it makes.

use crate::chart::paper::cell::Remark;
use crate::chart::words::{Context, Filter, Item};
use crate::compare::Verdict;
use crate::data::model::{
    ClaimIx, ClaimType, Dataset, DistrictIx, FigureIx, Kind, Location, Part, PartKind, Status, Unit,
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
fn contents(
    context: Context<'_>,
    filter: &Filter<'_>,
    district: DistrictIx,
) -> Vec<(Place, Content)> {
    let data = context.data;
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
    for ix in data.figure_ixs().filter(|ix| (filter.figure)(*ix)) {
        let figure = data.figure(ix);
        add(figure.district, &figure.locations, Content::Figure(ix));
    }
    for ix in data.claim_ixs().filter(|ix| (filter.claim)(*ix)) {
        let claim = data.claim(ix);
        add(claim.district, &claim.locations, Content::Claim(ix));
    }
    found
}

/// The period that most of the boxes' figures speak of: it is not repeated at each.
pub(super) fn usual_period<'a>(context: Context<'a>) -> &'a str {
    let data = context.data;
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
    context: Context<'_>,
    filter: &Filter<'_>,
    district: DistrictIx,
    usual_period: &str,
) -> Card {
    let (data, m) = (context.data, context.lang.messages());
    let found = contents(context, filter, district);
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
                Row::Claim(claim(context, *ix, usual_period))
            }
            Content::Figure(ix) => {
                let claims = found.iter().filter_map(|(_, content)| match content {
                    Content::Claim(claim) if repeats(*claim) == Some(*ix) => Some(*claim),
                    _ => None,
                });
                let entry = entry(context, *ix, claims, usual_period);
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
                place: context.place(&at),
                rows: Vec::new(),
            });
        }
        if let Some(item) = items.last_mut() {
            item.rows.push(row);
        }
    }
    Card {
        district: context.district_label(district),
        faded: context.fades(district),
        title: m.score_card(context.district_name(district)),
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
    context: Context<'_>,
    ix: FigureIx,
    claims: impl Iterator<Item = ClaimIx>,
    usual_period: &str,
) -> Entry {
    let (data, m) = (context.data, context.lang.messages());
    let figure = data.figure(ix);
    let measure = data.measure(figure.measure);
    let verdict = context.verdicts.best(ix);
    let sign = (verdict != Verdict::Refused).then_some(verdict);
    let tags: Vec<_> = claims.map(|claim| tag(context, ix, claim)).collect();
    let mut remarks = Vec::new();
    // Where a district gives several periods, the name says which.
    let name = context.name(ix);
    if figure.period != usual_period && name == measure.name.get(context.lang) {
        remarks.push(Remark::plain(context.period(&figure.period)));
    }
    if measure.kind == Kind::Change && measure.unit == Unit::PercentOrPoints {
        remarks.push(Remark::plain(m.ledger_points()));
    }
    if let (Some(rank), true) = (&figure.rank, tags.is_empty()) {
        let of = rank.of.get(context.lang);
        remarks.push(Remark::framed(m.ledger_rank(rank.scope, rank.place, of)));
    }
    let item = context.item(ix, None);
    Entry {
        value: context.with_arrow(ix),
        name,
        item: Item {
            label: m.score_cards_label(&context.spoken(ix), sign),
            ..item
        },
        sign,
        remarks,
        tags,
    }
}

/// A claim that repeats a figure: the rank that it gives it, or how far it has got.
fn tag(context: Context<'_>, figure: FigureIx, ix: ClaimIx) -> ClaimEntry {
    let (claim, m) = (context.data.claim(ix), context.lang.messages());
    let rank = context.data.figure(figure).rank.as_ref();
    let rank = rank.filter(|_| claim.claim_type == ClaimType::Rank);
    let text = match rank.filter(|_| claim.status == Status::Claimed) {
        Some(rank) => m.ledger_rank(rank.scope, rank.place, rank.of.get(context.lang)),
        None => m.status(claim.status).to_owned(),
    };
    ClaimEntry {
        item: context.claim_item(ix),
        words: String::new(),
        remarks: vec![Remark::framed(text)],
        by: None,
    }
}

/// A claim that stands for itself.
fn claim(context: Context<'_>, ix: ClaimIx, usual_period: &str) -> ClaimEntry {
    let (claim, m) = (context.data.claim(ix), context.lang.messages());
    let item = context.claim_item(ix);
    let mut remarks = vec![Remark::framed(m.status(claim.status))];
    if claim.period != usual_period {
        remarks.push(Remark::plain(context.period(&claim.period)));
    }
    // It is worded as in all of its places, of which the box may say less.
    let in_box = |at: &Location| boxes(context.data, claim.district).any(|part| part.has(at.line));
    if !claim.locations.iter().all(in_box) {
        let notes = claim.notes.iter().map(|note| note.get(context.lang));
        remarks.extend(notes.map(Remark::plain));
    }
    ClaimEntry {
        words: item.name.clone(),
        item,
        remarks,
        by: (claim.by.as_ref()).map(|by| Remark::plain(by.get(context.lang))),
    }
}

/// What a district's boxes put first: the first figure, and what is claimed before it.
pub(super) fn first<'a>(
    context: Context<'a>,
    filter: &Filter<'_>,
    district: DistrictIx,
) -> Option<First<'a>> {
    let data = context.data;
    let found = contents(context, filter, district);
    found.first()?;
    let mut first = First {
        district: context.district_name(district),
        claims: Vec::new(),
        figure: None,
    };
    for (_, content) in &found {
        match content {
            Content::Claim(ix) => first.claims.push(data.claim(*ix).claim_type),
            Content::Figure(ix) => {
                first.figure = Some(context.spoken_short(*ix));
                break;
            }
        }
    }
    Some(first)
}
