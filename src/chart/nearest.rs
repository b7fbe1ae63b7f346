//! Where nothing compares outright: the pairs that come nearest, facet by facet.
//!
//! A chart that is empty for a reason shows the reason: which facets of which pairs are
//! alike, which differ and which are left open.

use crate::chart::catalog::{Chart, Vocabulary};
use crate::compare::{Comparison, Facet, Verdict, between, same_period};
use crate::data::model::{FigureIx, Measure};
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, DrawError, Font, Paint, Role};

use super::glyphs::{CELL, dot};
use super::paired::{capitalised, differing, staged};
use super::sheet::{Column, Sheet, baseline_in_line, font, group, label, px, target};
use super::spec::{Body, Book, Item, Keep, Spec, VerdictNote};

/// At most so many pairs are shown.
const SHOWN: usize = 6;
/// Labels and signs stand side by side from this width.
const BESIDE: Dpx = px(600);

/// A pair that comes near.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// What both count.
    pub label: String,
    /// What they can say side by side all the same.
    pub verdict: Verdict,
    /// The two figures.
    pub items: [Item; 2],
    /// Every facet by name, and how the two stand in it.
    pub facets: [(&'static str, Agreement); 6],
    /// Read out: both figures and where they differ.
    pub sentence: String,
}

/// How two figures stand in one facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Alike.
    Alike,
    /// Different.
    Differ,
    /// One or both leave it open.
    Open,
}

impl Agreement {
    fn sign(self) -> (&'static str, Font, Paint) {
        match self {
            Self::Alike => ("=", font::LABEL, Paint::Muted),
            Self::Differ => ("≠", font::ROW, Paint::Caveat),
            Self::Open => ("?", font::ROW, Paint::Caveat),
        }
    }
}

/// The spec of a chart without a single direct pair: of the pairs that the reader wants,
/// those with the best verdict and the fewest differences.
pub(super) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx], keep: &Keep<'_>) -> Spec {
    let (data, m) = (book.data, book.lang.messages());
    let mut nearest: Vec<(FigureIx, FigureIx, Comparison<'_>)> = Vec::new();
    // Those of one time come first.
    for same in [true, false] {
        for &a in figures {
            for &b in figures {
                let first = data.figure(a).district < data.figure(b).district;
                let wanted = first && ((keep.figure)(a) || (keep.figure)(b));
                if !wanted || same_period(data, a, b) != same {
                    continue;
                }
                let rank = |c: &Comparison<'_>| (c.verdict, c.reasons.len());
                let best = nearest.first().map(|(_, _, c)| rank(c));
                if best.is_some_and(|(verdict, _)| book.verdicts.on(a, b) > verdict) {
                    continue;
                }
                let found = between(data, a, b);
                if best.is_some_and(|best| rank(&found) < best) {
                    nearest.clear();
                }
                if best.is_none_or(|best| rank(&found) <= best) {
                    nearest.push((a, b, found));
                }
            }
        }
    }
    let total = nearest.len();
    let facets = differing(book, nearest.iter().map(|(_, _, c)| c));
    nearest.truncate(SHOWN);
    let finding = m.nearest_finding(total, nearest.len(), &facets);
    let drawn: Vec<_> = nearest.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
    let named: &[Facet] = match book.several(&drawn, Facet::Period).contains(&true) {
        true => &[Facet::Period],
        false => &[],
    };
    let near = nearest
        .into_iter()
        .map(|(a, b, c)| near(book, a, b, &c, named));
    book.spec(
        chart,
        finding,
        m.nearest_caveat(),
        Body::Nearest(near.collect()),
    )
}

fn near(
    book: Book<'_>,
    a: FigureIx,
    b: FigureIx,
    comparison: &Comparison<'_>,
    named: &[Facet],
) -> Near {
    let (words, m) = (&book.catalog.vocabulary, book.lang.messages());
    let subject = |ix: FigureIx| {
        let subject = &book.data.measure(book.data.figure(ix).measure).subject;
        Vocabulary::word(&words.subject, subject, book.lang)
    };
    let subjects = match (subject(a), subject(b)) {
        (a, b) if a == b => vec![a],
        (a, b) => vec![a, b],
    };
    let facets = Facet::ALL.map(|facet| {
        let reason = comparison.reasons.iter().find(|r| r.facet == facet);
        let agreement = match reason {
            None => Agreement::Alike,
            Some(r) if r.a == Measure::UNSTATED || r.b == Measure::UNSTATED => Agreement::Open,
            Some(_) => Agreement::Differ,
        };
        (m.facet(facet), agreement)
    });
    let items = [a, b].map(|ix| staged(book, ix, named));
    let reasons = comparison.reasons.iter();
    let reasons = reasons.map(|reason| book.reason(a, b, reason));
    let parts = items.iter().map(|item| item.label.clone());
    let sentence = m.list(parts.chain(reasons));
    Near {
        label: capitalised(&m.names(&subjects)),
        verdict: comparison.verdict,
        items,
        facets,
        sentence,
    }
}

/// Draws the pairs as a table: both figures, then a sign for each facet.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    pairs: &[Near],
    page: Column,
) -> Result<(), DrawError> {
    let beside = page.w >= BESIDE;
    let names = match beside {
        true => page.w * 11 / 20,
        false => page.w,
    };
    let in_line = pairs.iter().all(|near| fit(&near.items, names / 2));
    let signs = match beside {
        true => Column {
            x: page.x + names,
            w: page.w - names,
        },
        false => page,
    };
    let m = lang.messages();
    let heading = m.nearest_heading();
    if beside {
        let own = Column { w: names, ..page };
        Sheet { ..*sheet }.block(own, heading, font::LABEL, Paint::Ink)?;
    } else {
        sheet.block(page, heading, font::LABEL, Paint::Ink)?;
        sheet.gap(4);
    }
    if let Some(first) = pairs.first() {
        let texts = first
            .facets
            .map(|(name, _)| (name, font::SMALL, Paint::Muted));
        draw_cells(sheet, signs, sheet.y, font::SMALL.line_height(), texts)?;
        sheet.y += font::SMALL.line_height() + px(4);
    }
    for near in pairs {
        sheet.rule(page, Paint::Grid)?;
        sheet.gap(6);
        let top = sheet.y;
        let column = Column { w: names, ..page };
        sheet.block(column, &near.label, font::ROW, Paint::Ink)?;
        let paint = match near.verdict {
            Verdict::Caveat => Paint::Caveat,
            _ => Paint::Ink,
        };
        let verdict = VerdictNote::sign(near.verdict);
        let verdict = format!("{verdict} {}", m.verdict(near.verdict));
        // Beside the name where both fit on its line.
        let after = column.x + width(&near.label, font::ROW) + px(12);
        if after + width(&verdict, font::SMALL_BOLD) <= column.x + column.w {
            let y = top + baseline_in_line(font::ROW);
            let verdict = label(after, y, Anchor::Start, &verdict, font::SMALL_BOLD, paint);
            push(sheet.area, vec![verdict])?;
        } else {
            sheet.line(column.x, &verdict, font::SMALL_BOLD, paint)?;
        }
        draw_figures(sheet, column, &near.items, in_line)?;
        let texts = near.facets.map(|(_, agreement)| agreement.sign());
        let y = if beside {
            (top + sheet.y - CELL) / 2
        } else {
            sheet.y
        };
        draw_cells(sheet, signs, y, CELL, texts)?;
        if !beside {
            sheet.y += CELL;
        }
        sheet.gap(6);
    }
    sheet.rule(page, Paint::Grid)?;
    sheet.gap(8);
    let key = m.agreement_key();
    sheet.block(page, key, font::SMALL, Paint::Ink)?;
    sheet.gap(4);
    Ok(())
}

/// Texts in the middle of equal cells.
fn draw_cells(
    sheet: &Sheet<'_>,
    column: Column,
    top: Dpx,
    height: Dpx,
    texts: [(&str, Font, Paint); 6],
) -> Result<(), DrawError> {
    let w = column.w / 6;
    let mut x = column.x + w / 2;
    let mut nodes = Vec::new();
    for (text, font, paint) in texts {
        let y = top + (height - font.line_height()) / 2 + baseline_in_line(font);
        nodes.push(label(x, y, Anchor::Middle, text, font, paint));
        x += w;
    }
    group(sheet.area, Role::Decoration, nodes)
}

/// Between the left edge of a figure and its words.
const INDENT: Dpx = px(18);

/// Whether each of two figures fits into a width.
fn fit(items: &[Item; 2], w: Dpx) -> bool {
    items.iter().all(|item| {
        let name = width(item.name.as_deref().unwrap_or(""), font::LABEL);
        INDENT + name + width(&item.text, font::VALUE) + px(16) <= w
    })
}

/// Two figures, in one line or below each other.
fn draw_figures(
    sheet: &mut Sheet<'_>,
    column: Column,
    items: &[Item; 2],
    beside: bool,
) -> Result<(), DrawError> {
    let w = column.w / 2;
    let line = font::LABEL.line_height();
    for (n, item) in items.iter().enumerate() {
        let own = match beside {
            true if n == 1 => Column { x: column.x + w, w },
            true => Column { w, ..column },
            false => column,
        };
        let (top, x) = (sheet.y, own.x + INDENT);
        let name = item.name.as_deref().unwrap_or("");
        let room = own.w - INDENT - px(16);
        let value = width(&item.text, font::VALUE);
        // The value stands behind its name, or below it where there is no room.
        let behind = width(name, font::LABEL) + value <= room;
        let lines = match behind {
            true => vec![name.to_owned()],
            false => wrap(name, font::LABEL, room, None),
        };
        let mut y = top + (CELL - line) / 2 + baseline_in_line(font::LABEL);
        let mut nodes = vec![dot(item.series, item.ink(), own.x + px(7), top + CELL / 2)];
        let mut after = x;
        for text in &lines {
            let ink = item.text_ink();
            nodes.push(label(x, y, Anchor::Start, text, font::LABEL, ink));
            y += line;
            after = x + width(text, font::LABEL) + px(8);
        }
        let mut height = CELL + line * (Dpx::try_from(lines.len()).unwrap_or(1) - 1);
        if behind {
            y -= line;
        } else {
            after = x;
            height += line;
        }
        nodes.push(label(
            after,
            y,
            Anchor::Start,
            &item.text,
            font::VALUE,
            item.text_ink(),
        ));
        nodes.push(target(own, top, height));
        group(sheet.area, item.role(), nodes)?;
        if !beside || n == 1 {
            sheet.y += height;
        }
    }
    Ok(())
}
