//! Gathers the figures that a verdict lets stand side by side: one row for each thing
//! counted, one section for each kind and unit, the differences named at the row.

use crate::chart::catalog::{Chart, Vocabulary};
use crate::compare::{Comparison, Facet, Facets, Verdict, between, same_period};
use crate::data::model::{FigureIx, Kind};

use super::nearest;
use super::spec::{Body, Book, Item, Keep, Panel, Row, Scale, Section, Spec, VerdictNote};

/// Figures of one subject, kind and unit, of at least two districts.
struct Group<'a> {
    figures: Vec<FigureIx>,
    pairs: Vec<(FigureIx, FigureIx, Comparison<'a>)>,
}

/// The spec of a chart of comparable figures: of pairs of the chart's verdicts of which
/// the reader wants at least one figure.
pub(super) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx], keep: &Keep<'_>) -> Spec {
    let m = book.lang.messages();
    let verdicts = chart.select.verdicts();
    let groups = groups(book, figures, verdicts, keep);
    if groups.is_empty() && verdicts == [Verdict::Direct] {
        return nearest::build(book, chart, figures, keep);
    }
    let pairs = || groups.iter().flat_map(|g| &g.pairs).map(|(_, _, c)| c);
    let direct = pairs().filter(|c| c.verdict == Verdict::Direct).count();
    let facets = differing(book, pairs());
    let (rows, caveat) = (groups.len(), pairs().count() - direct);
    let finding = match verdicts {
        [Verdict::Caveat] => m.caveat_finding(rows, caveat, &facets),
        _ => m.paired_finding(rows, direct, caveat, &facets),
    };
    let body = Body::Rows(sections(book, &groups));
    book.spec(chart, finding, m.paired_caveat, body)
}

/// The names of the facets in which some comparisons differ.
pub(super) fn differing<'c>(
    book: Book<'_>,
    comparisons: impl Iterator<Item = &'c Comparison<'c>>,
) -> Vec<&'static str> {
    let reasons: Vec<_> = comparisons
        .flat_map(|c| &c.reasons)
        .map(|r| r.facet)
        .collect();
    let named = Facet::ALL.into_iter().filter(|f| reasons.contains(f));
    named.map(|f| book.lang.messages().facet(f)).collect()
}

/// The section of two figures that may be compared.
pub(super) fn of_two<'a>(book: Book<'a>, figures: [FigureIx; 2], c: Comparison<'a>) -> Section {
    let [a, b] = figures;
    let group = Group {
        figures: figures.to_vec(),
        pairs: vec![(a, b, c)],
    };
    section(
        book,
        &[&group],
        &NAMED.map(|facet| book.several(&figures, facet)),
    )
}

/// A section for each kind and unit.
fn sections(book: Book<'_>, groups: &[Group<'_>]) -> Vec<Section> {
    let mut scales: Vec<(Kind, &str)> = Vec::new();
    let mut drawn = Vec::new();
    for group in groups {
        drawn.extend(&group.figures);
        let scale = scale(book, group.figures[0]);
        if !scales.contains(&scale) {
            scales.push(scale);
        }
    }
    let several = NAMED.map(|facet| book.several(&drawn, facet));
    let of_scale = |of: &(Kind, &str)| {
        let own = groups.iter().filter(|g| scale(book, g.figures[0]) == *of);
        section(book, &own.collect::<Vec<_>>(), &several)
    };
    scales.iter().map(of_scale).collect()
}

/// Rows of one kind and unit on one scale.
fn section(book: Book<'_>, groups: &[&Group<'_>], several: &Several) -> Section {
    let figures = groups.iter().flat_map(|g| &g.figures);
    let values = figures.map(|ix| book.data.figure(*ix).value.get());
    let (min, max) = values.fold((0.0, 0.0), |(min, max), v| {
        (f64::min(min, v), f64::max(max, v))
    });
    let scale = if min < 0.0 {
        Scale::Around { min, max }
    } else {
        Scale::FromZero
    };
    // With nothing but zeros there is no length to draw.
    let end = (min < max).then_some(max);
    Section {
        heading: None,
        panels: vec![Panel {
            district: None,
            scale,
            rows: (groups.iter().map(|g| row(book, g, end, several))).collect(),
        }],
        verdict: None,
    }
}

/// What figures on one scale share: a change in percent is no share in percent.
fn scale(book: Book<'_>, ix: FigureIx) -> (Kind, &str) {
    let measure = book.data.measure(book.data.figure(ix).measure);
    (measure.kind, &measure.unit)
}

/// The figures by what they count, where two districts have something to set side by side.
fn groups<'a>(
    book: Book<'a>,
    figures: &[FigureIx],
    verdicts: &[Verdict],
    keep: &Keep<'_>,
) -> Vec<Group<'a>> {
    let worst = verdicts.iter().copied().max().unwrap_or(Verdict::Direct);
    let mut groups: Vec<Group<'a>> = Vec::new();
    let data = book.data;
    let mut found = Vec::new();
    for (i, &a) in figures.iter().enumerate() {
        for &b in &figures[i + 1..] {
            let apart = data.figure(a).district != data.figure(b).district;
            let wanted = apart && ((keep.figure)(a) || (keep.figure)(b));
            if wanted && verdicts.contains(&book.verdicts.on(a, b)) {
                found.push([a, b]);
            }
        }
    }
    // Those of one time come first.
    for same in [true, false] {
        for &[a, b] in &found {
            if same_period(data, a, b) != same {
                continue;
            }
            let comparison = between(data, a, b);
            // What may be compared with one figure of a group may be with all of them.
            let belongs = |group: &Group<'_>| {
                let first = group.figures[0];
                first == a || book.verdicts.on(first, a) <= worst
            };
            let group = match groups.iter().position(belongs) {
                Some(at) => &mut groups[at],
                None => {
                    groups.push(Group {
                        figures: Vec::new(),
                        pairs: Vec::new(),
                    });
                    match groups.last_mut() {
                        Some(group) => group,
                        None => continue,
                    }
                }
            };
            for ix in [a, b] {
                if !group.figures.contains(&ix) {
                    group.figures.push(ix);
                }
            }
            group.pairs.push((a, b, comparison));
        }
    }
    for group in &mut groups {
        let mut in_order = Vec::new();
        for district in data.district_ixs() {
            for ix in figures {
                if data.figure(*ix).district == district && group.figures.contains(ix) {
                    in_order.push(*ix);
                }
            }
        }
        group.figures = in_order;
    }
    groups
}

/// Figures by period, in the order of the vocabulary, districts in data order.
fn by_period(book: Book<'_>, figures: &[FigureIx]) -> Vec<FigureIx> {
    let mut ordered = Vec::new();
    for period in book.catalog.vocabulary.period.terms() {
        for ix in figures {
            if book.data.figure(*ix).period == period {
                ordered.push(*ix);
            }
        }
    }
    ordered
}

/// What labels name where a chart holds several of it for one district, in this order.
const NAMED: [Facet; 3] = [Facet::Kind, Facet::Scope, Facet::Period];

/// For each of them the measures that it is named of.
type Several = [Vec<bool>; 3];

/// A row of figures. What must be named of them stands in the row's label where it is the
/// same for all, otherwise at each of them.
fn row(book: Book<'_>, group: &Group<'_>, max: Option<f64>, several: &Several) -> Row {
    let words = &book.catalog.vocabulary;
    let first = group.figures[0];
    let facets = |ix: FigureIx| Facets::of(book.data, book.data.figure(ix));
    let mut label = capitalised(Vocabulary::word(
        &words.subject,
        facets(first).subject,
        book.lang,
    ));
    let mut apart = Vec::new();
    for (facet, several) in NAMED.into_iter().zip(several) {
        let (mut named, mut one) = (false, true);
        for ix in &group.figures {
            named |= several[book.data.figure(*ix).measure.index()];
            one &= facets(*ix).term(facet) == facets(first).term(facet);
        }
        if named && one {
            label = book.with(facet, &label, first);
        } else if named {
            apart.push(facet);
        }
    }
    let figures = match apart.last() {
        Some(Facet::Period) => by_period(book, &group.figures),
        _ => group.figures.clone(),
    };
    let mut items = Vec::new();
    for ix in figures {
        items.push(staged(book, ix, &apart));
    }
    Row {
        label,
        items,
        max,
        verdict: Some(note(book, group)),
    }
}

/// A figure as an item that says its district and stage, and what else is to be named.
pub(super) fn staged(book: Book<'_>, ix: FigureIx, named: &[Facet]) -> Item {
    let figure = book.data.figure(ix);
    let stage = &book.data.measure(figure.measure).stage;
    let stage = Vocabulary::word(&book.catalog.vocabulary.stage, stage, book.lang);
    let district = book.district_name(figure.district);
    let mut name = book.lang.messages().district_stage(district, stage);
    for facet in named {
        name = book.with(*facet, &name, ix);
    }
    book.item(ix, Some(name))
}

/// The worst verdict of a group and, facet by facet, who says what.
fn note(book: Book<'_>, group: &Group<'_>) -> VerdictNote {
    let m = book.lang.messages();
    let worst = group
        .pairs
        .iter()
        .map(|(_, _, c)| c.verdict)
        .max()
        .unwrap_or(Verdict::Direct);
    let mut parts = Vec::new();
    for facet in Facet::ALL {
        let mut sides: Vec<(&str, Vec<&str>)> = Vec::new();
        let named = group.pairs.iter().flat_map(|(a, b, c)| {
            let reasons = c.reasons.iter().filter(move |r| r.facet == facet);
            reasons.flat_map(move |r| [(*a, r.a), (*b, r.b)])
        });
        for (ix, term) in named {
            let district = book.district_name(book.data.figure(ix).district);
            let term = m.term(&book.catalog.vocabulary, facet, term);
            match sides.iter_mut().find(|(name, _)| *name == district) {
                Some((_, terms)) if terms.contains(&term) => {}
                Some((_, terms)) => terms.push(term),
                None => sides.push((district, vec![term])),
            }
        }
        if !sides.is_empty() {
            parts.push(m.difference(m.facet(facet), &sides));
        }
    }
    VerdictNote {
        verdict: worst,
        name: m.verdict(worst),
        text: m.differences(&parts),
    }
}

/// The text with its first letter in upper case, as a heading.
pub(super) fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next();
    first
        .into_iter()
        .map(|c| c.to_ascii_uppercase())
        .chain(rest)
        .collect()
}
