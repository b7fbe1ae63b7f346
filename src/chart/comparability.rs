//! How much can be compared: a sign for every figure by its best verdict, and a cell for
//! every pair by its verdict.

use crate::chart::catalog::Chart;
use crate::compare::{Tally, Verdict};
use crate::data::model::FigureIx;
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, DrawError, Node, Paint, Path, Rect, Role, Stroke};

use super::glyphs::{Glyph, flow};
use super::layout::side_by_side;
use super::sheet::{Column, Sheet, baseline_in_line, font, group, label, px, within};
use super::spec::{Body, Book, DistrictLabel, Item, Keep, Spec};

/// The most cells that the pairs are drawn with; beyond it a cell stands for several.
const CELLS: usize = 500;

/// All figures and all pairs, by verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparability {
    /// The figures, district by district.
    pub strips: Vec<Strip>,
    /// Above the pairs: how many there are and what a cell stands for.
    pub heading: String,
    /// The pairs, best verdict first.
    pub cells: Vec<Cells>,
}

/// The figures of a district.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Whose.
    pub district: DistrictLabel,
    /// By best verdict, none empty: verdict, name and number, figures.
    pub groups: Vec<(Verdict, String, Vec<Item>)>,
}

/// The pairs of one verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Cells {
    /// Which.
    pub verdict: Verdict,
    /// Its name.
    pub name: &'static str,
    /// How many pairs there are.
    pub pairs: String,
    /// How many cells stand for them.
    pub count: usize,
}

impl Comparability {
    /// Every figure, in reading order.
    pub(super) fn items(&self) -> Vec<&Item> {
        let mut found = Vec::new();
        for strip in &self.strips {
            for (_, _, items) in &strip.groups {
                found.extend(items);
            }
        }
        found
    }

    /// Figures and pairs by verdict, in words.
    pub(super) fn description(&self, lang: Lang) -> String {
        let m = lang.messages();
        let strips = self.strips.iter().map(|strip| {
            let groups = strip.groups.iter().map(|(_, label, _)| label.as_str());
            m.phrases([strip.district.name.as_str()].into_iter().chain(groups))
        });
        let pairs = self.cells.iter();
        let pairs = pairs.map(|of| format!("{}{}{}", of.name, m.colon, of.pairs));
        let pairs = m.phrases([self.heading.clone()].into_iter().chain(pairs));
        m.list(strips.chain([pairs]))
    }
}

/// The spec: figures that the reader wants, and every pair that one of them belongs to.
pub(super) fn build(book: Book<'_>, chart: &Chart, selected: &[FigureIx], keep: &Keep<'_>) -> Spec {
    let (data, m) = (book.data, book.lang.messages());
    let kept = |ix: &FigureIx| (keep.figure)(*ix);
    let mut figures = Tally::default();
    let mut strips = Vec::new();
    for district in data.district_ixs() {
        let mut groups: Vec<(Verdict, String, Vec<Item>)> = Vec::new();
        let mut own = 0;
        for verdict in Verdict::ALL {
            let mut items = Vec::new();
            for &ix in selected {
                let here =
                    data.figure(ix).district == district && book.verdicts.best(ix) == *verdict;
                if here && kept(&ix) {
                    items.push(item(book, ix, *verdict));
                    figures.add(*verdict);
                }
            }
            own += items.len();
            if !items.is_empty() {
                groups.push((*verdict, m.figures_by_verdict(*verdict, items.len()), items));
            }
        }
        if own > 0 {
            let mut district = book.district_label(district);
            district.name = m.district_figures(&district.name, own);
            strips.push(Strip { district, groups });
        }
    }

    let mut tally = Tally::default();
    let keeps: Vec<bool> = selected.iter().map(kept).collect();
    for (n, &a) in selected.iter().enumerate() {
        for (&b, keeps_b) in selected.iter().zip(&keeps).skip(n + 1) {
            let apart = data.figure(a).district != data.figure(b).district;
            if apart && (keeps[n] || *keeps_b) {
                tally.add(book.verdicts.on(a, b));
            }
        }
    }
    let per_cell = tally.total().div_ceil(CELLS).max(1);
    let cells = Verdict::ALL.iter().map(|verdict| Cells {
        verdict: *verdict,
        name: m.verdict(*verdict),
        pairs: m.pairs(tally.get(*verdict)),
        count: tally.get(*verdict).div_ceil(per_cell),
    });
    let body = Comparability {
        strips,
        heading: m.pairs_heading(tally.total(), per_cell),
        cells: cells.collect(),
    };
    let finding = m.comparability_finding(figures);
    let caveat = m.comparability_caveat();
    book.spec(chart, finding, caveat, Body::Comparability(body))
}

/// A figure that says its best verdict too.
fn item(book: Book<'_>, ix: FigureIx, verdict: Verdict) -> Item {
    let m = book.lang.messages();
    let mut item = book.item(ix, None);
    let name = m.verdict(verdict);
    item.label = m.parts([item.label.as_str(), name]);
    item
}

/// The ink of a verdict where it stands alone.
fn ink(verdict: Verdict) -> Paint {
    match verdict {
        Verdict::Direct => Paint::Ink,
        Verdict::Caveat => Paint::Caveat,
        Verdict::None => Paint::Rule,
    }
}

/// Draws the strips, then the pairs.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    parts: &Comparability,
    page: Column,
) -> Result<(), DrawError> {
    let strips = &parts.strips;
    side_by_side(sheet, page, strips.len(), &mut |sheet, column, n| {
        let strip = &strips[n];
        let label = strip.district.name.clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            sheet.district(column, &strip.district)?;
            for (verdict, label, items) in &strip.groups {
                sheet.line(column.x, label, font::SMALL, Paint::Muted)?;
                let mut glyphs = Vec::new();
                for item in items {
                    glyphs.push((item.role(), Glyph::Verdict(*verdict, item.ink())));
                }
                flow(sheet, column, glyphs)?;
                sheet.gap(4);
            }
            Ok(())
        })
    })?;
    sheet.heading(page, &parts.heading)?;
    draw_key(sheet, parts, page)?;
    let label = parts.heading.clone();
    within(sheet, Role::Panel { label }, &mut |sheet| {
        draw_cells(sheet, parts, page)
    })?;
    sheet.gap(8);
    Ok(())
}

/// The verdicts by sign, name and number; as many in a row as fit.
fn draw_key(sheet: &mut Sheet<'_>, parts: &Comparability, page: Column) -> Result<(), DrawError> {
    const INDENT: Dpx = px(20);
    let row = font::NUMBER.line_height();
    let mut x = page.x;
    for of in &parts.cells {
        let name = INDENT + width(of.name, font::LABEL) + px(6);
        let w = name + width(&of.pairs, font::NUMBER);
        if x > page.x && x + w > page.x + page.w {
            x = page.x;
            sheet.y += row;
        }
        let sign = match of.verdict {
            Verdict::None => Paint::Muted,
            other => ink(other),
        };
        let y = sheet.y + baseline_in_line(font::NUMBER);
        let middle = y - (font::LABEL.ascent() - font::LABEL.descent()) / 2;
        let mut nodes = Glyph::Verdict(of.verdict, sign).nodes(x + px(7), middle);
        nodes.extend([
            label(
                x + INDENT,
                y,
                Anchor::Start,
                of.name,
                font::LABEL,
                Paint::Ink,
            ),
            label(
                x + name,
                y,
                Anchor::Start,
                &of.pairs,
                font::NUMBER,
                Paint::Ink,
            ),
        ]);
        push(sheet.area, nodes)?;
        x += w + px(24);
    }
    sheet.y += row + px(6);
    Ok(())
}

/// The cells: rows of rectangles, cut apart by two lines in the colour of the ground that
/// run to and fro, so that hundreds of cells stay a handful of elements.
fn draw_cells(sheet: &mut Sheet<'_>, parts: &Comparability, page: Column) -> Result<(), DrawError> {
    let wide = if page.w < px(480) { px(9) } else { px(12) };
    let in_row = (page.w / wide / 10 * 10).max(10);
    let side = page.w / in_row;
    let (left, top) = (page.x, sheet.y);
    let mut nodes = Vec::new();
    let mut done = 0;
    for cells in &parts.cells {
        let fill = ink(cells.verdict);
        let end = done + Dpx::try_from(cells.count).unwrap_or(0);
        while done < end {
            // Whole rows at once, otherwise to the end of the row.
            let (row, at) = (done / in_row, done % in_row);
            let rows = if at == 0 { (end - done) / in_row } else { 0 };
            let w = if rows > 0 {
                in_row
            } else {
                (end - done).min(in_row - at)
            };
            nodes.push(Node::Rect(Rect {
                x: left + at * side,
                y: top + row * side,
                w: w * side,
                h: rows.max(1) * side,
                fill,
                stroke: None,
            }));
            done += w * rows.max(1);
        }
    }
    let rows = (done + in_row - 1) / in_row;
    let (w, h) = (in_row * side, rows * side);
    let mut down = Vec::new();
    for n in 0..=in_row {
        let (x, up) = (left + n * side, n % 2 == 1);
        let (from, to) = if up { (h, 0) } else { (0, h) };
        down.extend([(x, top + from), (x, top + to)]);
    }
    let mut across = Vec::new();
    for n in 0..=rows {
        let (y, back) = (top + n * side, n % 2 == 1);
        let (from, to) = if back { (w, 0) } else { (0, w) };
        across.extend([(left + from, y), (left + to, y)]);
    }
    for points in [down, across] {
        nodes.push(Node::Path(Path {
            points,
            closed: false,
            fill: None,
            stroke: Some(Stroke::solid(Paint::Ground, 18)),
        }));
    }
    sheet.y += h;
    group(sheet.area, Role::Decoration, nodes)
}
