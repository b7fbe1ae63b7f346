//! Gathers the figures that a verdict lets stand side by side: one row for each thing
//! counted, one section for each unit, the differences named at the row.

use crate::chart::catalog::{Chart, Vocabulary};
use crate::compare::{Comparison, Facet, Facets, Verdict, compare};
use crate::data::model::FigureIx;

use super::spec::{Book, Panel, Row, Scale, Section, Spec, VerdictNote};

/// Figures of one subject, kind and unit, of at least two districts.
struct Group<'a> {
    figures: Vec<FigureIx>,
    pairs: Vec<(FigureIx, FigureIx, Comparison<'a>)>,
}

/// The spec of a chart of comparable figures.
pub(super) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx]) -> Spec {
    let groups = groups(book, figures);
    let mut units: Vec<&str> = Vec::new();
    for group in &groups {
        let unit = unit(book, group.figures[0]);
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    let sections = units.iter().map(|of| {
        let rows: Vec<_> = groups
            .iter()
            .filter(|g| unit(book, g.figures[0]) == *of)
            .collect();
        let largest = rows
            .iter()
            .flat_map(|g| &g.figures)
            .map(|ix| book.data.figure(*ix).value.get());
        let max = largest.fold(0.0, f64::max);
        Section {
            heading: None,
            panels: vec![Panel {
                district: None,
                scale: Scale::FromZero,
                rows: rows.into_iter().map(|g| row(book, g, max)).collect(),
            }],
        }
    });
    let m = book.lang.messages();
    let pairs = || groups.iter().flat_map(|g| &g.pairs).map(|(_, _, c)| c);
    let direct = pairs().filter(|c| c.verdict == Verdict::Direct).count();
    let differs = |facet: &Facet| pairs().any(|c| c.reasons.iter().any(|r| r.facet == *facet));
    let facets: Vec<_> = Facet::ALL
        .into_iter()
        .filter(differs)
        .map(|f| m.facet(f))
        .collect();
    Spec {
        id: chart.id.0.clone(),
        kind: chart.kind,
        lang: book.lang,
        title: chart.title.get(book.lang).to_owned(),
        finding: m.paired_finding(groups.len(), direct, pairs().count() - direct, &facets),
        caveat: m.paired_caveat.to_owned(),
        sections: sections.collect(),
    }
}

fn unit(book: Book<'_>, ix: FigureIx) -> &str {
    &book.data.measure(book.data.figure(ix).measure).unit
}

/// The figures by what they count, where two districts have something to set side by side.
fn groups<'a>(book: Book<'a>, figures: &[FigureIx]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let data = book.data;
    for (i, &a) in figures.iter().enumerate() {
        for &b in &figures[i + 1..] {
            let (fa, fb) = (data.figure(a), data.figure(b));
            if fa.district == fb.district {
                continue;
            }
            let comparison = compare(Facets::of(data, fa), Facets::of(data, fb));
            if comparison.verdict == Verdict::None {
                continue;
            }
            // What may be compared with one figure of a group may be with all of them.
            let belongs = |group: &Group<'_>| {
                let first = data.figure(group.figures[0]);
                let with_first = compare(Facets::of(data, first), Facets::of(data, fa));
                with_first.verdict != Verdict::None
            };
            let found = groups.iter().position(belongs);
            let group = match found {
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
        let own = |district| {
            figures
                .iter()
                .filter(move |ix| data.figure(**ix).district == district)
        };
        let in_order = data
            .district_ixs()
            .flat_map(own)
            .filter(|ix| group.figures.contains(ix));
        group.figures = in_order.copied().collect();
    }
    groups
}

fn row(book: Book<'_>, group: &Group<'_>, max: f64) -> Row {
    let words = &book.catalog.vocabulary;
    let measure = |ix: FigureIx| book.data.measure(book.data.figure(ix).measure);
    let items = group.figures.iter().map(|ix| {
        let stage = Vocabulary::word(&words.stage, &measure(*ix).stage, book.lang);
        let district = book.district_name(book.data.figure(*ix).district);
        book.item(
            *ix,
            Some(book.lang.messages().district_stage(district, stage)),
        )
    });
    let subject = &measure(group.figures[0]).subject;
    Row {
        label: capitalised(Vocabulary::word(&words.subject, subject, book.lang)),
        items: items.collect(),
        max: Some(max),
        verdict: Some(note(book, group)),
    }
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
    for facet in [Facet::Stage, Facet::Scope, Facet::Period] {
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
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next();
    first
        .into_iter()
        .map(|c| c.to_ascii_uppercase())
        .chain(rest)
        .collect()
}
