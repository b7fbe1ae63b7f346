//! Figures worked out from others: each with its formula, its bounds and the condition that
//! it rests on.

use crate::chart::body::{Drawn, Part, beginnings};
use crate::chart::paper::glyphs::{CELL, dot};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, label, px, side_by_side, target, within,
};
use crate::chart::words::{Book, DerivedItem, Keep, capitalised};
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{
    Anchor, DPX, Datum, Dpx, DrawError, Line, Mark, Node, Paint, Rect, Role, Stroke,
};

/// Figures worked out from others.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivations(pub Vec<DerivedItem>);

/// What is worked out from a figure that the reader wants.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Derivations> {
    let m = book.lang.messages();
    let mut items = book.derived();
    items.retain(|item| item.inputs.iter().any(|ix| (keep.figure)(*ix)));
    let exact = items.iter().filter(|item| item.exact).count();
    let finding = m.derived_finding(items.len(), exact);
    Part {
        body: Derivations(items),
        finding,
        caveat: m.derived_caveat().to_owned(),
    }
}

impl Drawn for Derivations {
    fn derived(&self) -> &[DerivedItem] {
        &self.0
    }

    fn said(&self, lang: Lang) -> String {
        let items: Vec<_> = self.0.iter().map(|item| item.label.as_str()).collect();
        items.join(lang.messages().sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        draw(sheet, lang, &self.0, page)
    }

    fn shorter(&self) -> Vec<Self> {
        beginnings(&self.0).map(Self).collect()
    }
}

/// Draws the figures, each on a scale of its own.
fn draw(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    items: &[DerivedItem],
    page: Column,
) -> Result<(), DrawError> {
    side_by_side(sheet, page, items.len(), &mut |sheet, column, n| {
        let item = &items[n];
        sheet.rule(column, Paint::Rule)?;
        sheet.gap(8);
        let who = lang.messages().derived_tag(&item.district.name);
        sheet.block(column, &item.name, font::ROW, Paint::Ink)?;
        sheet.block(column, &who, font::SMALL, Paint::Muted)?;
        sheet.gap(4);
        let role = Role::Mark(Mark {
            datum: Datum::Derived,
            id: item.id.clone(),
            value: Some(item.value),
            district: item.district_id.clone(),
            label: item.label.clone(),
        });
        within(sheet, role, &mut |sheet| draw_mark(sheet, item, column))?;
        let paint = Paint::Muted;
        sheet.block(column, &item.condition, font::SMALL, paint)
    })
}

/// The value on its scale, then value, formula and bounds in words.
fn draw_mark(sheet: &mut Sheet<'_>, item: &DerivedItem, column: Column) -> Result<(), DrawError> {
    let top = sheet.y;
    let number = font::NUMBER.line_height();
    let after = column.x + width(&item.text, font::NUMBER) + px(10);
    let formula = format!("= {}", item.formula);
    let beside = after + width(&formula, font::LABEL) <= column.x + column.w;
    let line = font::LABEL.line_height();
    let lines = match beside {
        true => vec![formula],
        false => wrap(&formula, font::LABEL, column.w, None),
    };
    let below = if beside { 0 } else { lines.len() };
    let scale_top = top + number + line * Dpx::try_from(below).unwrap_or(1);

    let mut nodes = scale(item, column, scale_top + CELL / 2);
    let y = top + baseline_in_line(font::NUMBER);
    nodes.push(label(
        column.x,
        y,
        Anchor::Start,
        &item.text,
        font::NUMBER,
        item.ink,
    ));
    let (x, mut y) = if beside {
        (after, y)
    } else {
        (column.x, top + number + baseline_in_line(font::LABEL))
    };
    for text in &lines {
        nodes.push(label(x, y, Anchor::Start, text, font::LABEL, Paint::Ink));
        y += line;
    }
    let ends = scale_top + CELL;
    nodes.push(target(column, top, ends - top));
    push(sheet.area, nodes)?;
    sheet.y = ends;
    if item.exact {
        let text = capitalised(&item.bounds_text);
        sheet.block(column, &text, font::SMALL, Paint::Ink)?;
    } else {
        let y = ends + baseline_in_line(font::SMALL);
        let (left, right) = interval(column);
        let at = [left, right].into_iter().zip(&item.ends);
        let labels = at.filter_map(|(x, text)| {
            let text = text.as_ref()?;
            let half = width(text, font::SMALL) / 2 + 1;
            let x = x.clamp(column.x + half, column.x + column.w - half);
            Some(label(x, y, Anchor::Middle, text, font::SMALL, Paint::Ink))
        });
        push(sheet.area, labels.collect())?;
        sheet.y += font::SMALL.line_height();
    }
    sheet.gap(4);
    Ok(())
}

/// The two ends of the interval on the scale.
fn interval(column: Column) -> (Dpx, Dpx) {
    let inset = column.w / 5;
    (column.x + inset, column.x + column.w - inset)
}

/// The dot, and the interval that it stands in: from the smallest to the largest value
/// that the inputs allow, with room on both sides. A single value is a dot on a track.
fn scale(item: &DerivedItem, column: Column, y: Dpx) -> Vec<Node> {
    let (left, right) = interval(column);
    let line = |x1: Dpx, y1: Dpx, x2: Dpx, y2: Dpx, paint: Paint| {
        Node::Line(Line {
            x1,
            y1,
            x2,
            y2,
            stroke: Stroke::solid(paint, DPX),
        })
    };
    let [lower, upper] = item.bounds;
    let x = match (lower, upper) {
        (Some(lower), Some(upper)) if lower < upper => {
            let share = (item.value - lower) / (upper - lower);
            left + libm::round(share * f64::from(right - left)) as Dpx
        }
        (Some(_), None) => left,
        _ => column.x + column.w / 2,
    };
    let mut nodes = vec![dot(item.district.series, item.ink, x, y)];
    if !item.exact {
        let end = if upper.is_some() {
            right
        } else {
            column.x + column.w
        };
        nodes.insert(
            0,
            Node::Rect(Rect {
                x: left,
                y: y - px(4),
                w: end - left,
                h: px(8),
                fill: Paint::SeriesSoft(item.district.series),
                stroke: None,
            }),
        );
        let ticks = [Some(left), upper.map(|_| right)];
        for x in ticks.into_iter().flatten() {
            nodes.push(line(x, y - px(7), x, y + px(7), Paint::Ink));
        }
    }
    nodes.insert(0, line(column.x, y, column.x + column.w, y, Paint::Rule));
    nodes
}
