//! Cards side by side, rows below each other.

use crate::chart::paper::cell::{Cell, LOWEST, Remark};
use crate::chart::paper::sheet::{Column, Sheet, baseline_in_line, font, group, label, px, within};
use crate::scene::element::push;
use crate::scene::{Anchor, Dpx, DrawError, Font, Node, Paint, Rect, Role};

use super::{Card, CardItem, ClaimEntry, Entry, Row};

/// Cards of at least this width stand side by side; two always do.
const CARD: Dpx = px(200);
/// Where an item's number has room beside its rows.
const NUMBERED: Dpx = px(240);
/// Room for that number.
const MARGIN: Dpx = px(20);
/// Between two figures of a row.
const BETWEEN: Dpx = px(12);

/// Type sizes of a card, and the room between its rows.
#[derive(Clone, Copy)]
struct Type {
    number: Font,
    unit: Font,
    name: Font,
    words: Font,
    gap: Dpx,
}

impl Type {
    /// The type of cards of a width: numbers as large as all of them allow.
    fn of(cards: &[Card], w: Dpx) -> Self {
        let sizes: &[Font] = match w >= CARD {
            true => &[
                font::DISPLAY,
                Font::bold(24),
                Font::bold(20),
                Font::bold(16),
            ],
            false => &[
                Font::bold(22),
                Font::bold(20),
                Font::bold(18),
                Font::bold(16),
                Font::bold(13),
            ],
        };
        let rows = cards.iter().flat_map(Card::rows);
        let entries = rows.flat_map(|row| match row {
            Row::Figures(entries) => entries.as_slice(),
            Row::Claim(_) => &[],
        });
        let values = entries.map(|entry| (entry.value.as_str(), entry.sign.is_some()));
        let number = Cell::largest(sizes, w, &values.collect::<Vec<_>>());
        match w >= CARD {
            true => Self {
                number,
                unit: font::LABEL,
                name: font::LABEL,
                words: Font::bold(15),
                gap: px(8),
            },
            false => Self {
                number,
                unit: font::SMALL,
                name: font::SMALL,
                words: font::VALUE,
                gap: px(6),
            },
        }
    }
}

/// Every card.
pub(super) fn draw(sheet: &mut Sheet<'_>, page: Column, cards: &[Card]) -> Result<(), DrawError> {
    let gutter = if page.w >= px(560) { px(32) } else { px(16) };
    let wanted = Dpx::try_from(cards.len()).unwrap_or(1).max(1);
    let room = (page.w + gutter) / (CARD + gutter);
    let beside = room.max(2).min(wanted);
    let w = (page.w - gutter * (beside - 1)) / beside;
    let inset = if w >= NUMBERED { MARGIN } else { 0 };
    let of = Type::of(cards, w - inset);
    let (mut top, mut bottom) = (sheet.y, sheet.y);
    for (card, n) in cards.iter().zip(0..) {
        if n > 0 && n % beside == 0 {
            top = bottom + px(20);
        }
        let column = Column {
            x: page.x + (w + gutter) * (n % beside),
            w,
        };
        sheet.y = top;
        let label = card.title.clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            draw_card(sheet, card, column, inset, of)
        })?;
        bottom = bottom.max(sheet.y);
    }
    sheet.y = bottom + px(10);
    Ok(())
}

fn draw_card(
    sheet: &mut Sheet<'_>,
    card: &Card,
    column: Column,
    inset: Dpx,
    of: Type,
) -> Result<(), DrawError> {
    let series = card.district.series;
    let ink = match card.faded {
        true => Paint::SeriesSoft(series),
        false => Paint::Series(series),
    };
    let bar = Rect {
        x: column.x,
        y: sheet.y,
        w: column.w,
        h: px(4),
        fill: ink,
        stroke: None,
    };
    push(sheet.area, vec![Node::Rect(bar)])?;
    sheet.gap(8);
    let title = if card.faded { Paint::Muted } else { ink };
    sheet.block(column, &card.title, font::ROW, title)?;
    sheet.gap(4);
    if card.items.is_empty() {
        return sheet.block(column, card.empty, font::LABEL, Paint::Muted);
    }
    for item in &card.items {
        sheet.rule(column, Paint::Rule)?;
        sheet.y += of.gap;
        let label = item.place.clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            draw_item(sheet, item, column, inset, of)
        })?;
    }
    Ok(())
}

fn draw_item(
    sheet: &mut Sheet<'_>,
    item: &CardItem,
    column: Column,
    inset: Dpx,
    of: Type,
) -> Result<(), DrawError> {
    if let (Some(number), true) = (item.number, inset > 0) {
        let y = sheet.y + baseline_in_line(of.words);
        let number = number.to_string();
        let number = label(
            column.x,
            y,
            Anchor::Start,
            &number,
            font::SMALL,
            Paint::Muted,
        );
        push(sheet.area, vec![number])?;
    }
    let column = Column {
        x: column.x + inset,
        w: column.w - inset,
    };
    for row in &item.rows {
        match row {
            Row::Figures(entries) => draw_figures(sheet, entries, column, of)?,
            Row::Claim(claim) => draw_claim(sheet, claim, column, of)?,
        }
        sheet.y += of.gap;
    }
    Ok(())
}

/// Marks with their roles, and what is below them.
type Marks = (Vec<(Role, Vec<Node>)>, Dpx);

/// One or two figures: beside each other where that is no higher.
fn draw_figures(
    sheet: &mut Sheet<'_>,
    entries: &[Entry],
    column: Column,
    of: Type,
) -> Result<(), DrawError> {
    let (mut marks, mut bottom) = (Vec::new(), sheet.y);
    for entry in entries {
        if !marks.is_empty() {
            bottom += of.gap;
        }
        let (own, y) = figure(entry, column, bottom, of);
        marks.extend(own);
        bottom = y;
    }
    if let Some((own, y)) = beside(entries, column, sheet.y, of).filter(|(_, y)| *y <= bottom) {
        (marks, bottom) = (own, y);
    }
    sheet.y = bottom;
    for (role, nodes) in marks {
        group(sheet.area, role, nodes)?;
    }
    Ok(())
}

/// Figures beside each other, if their values have room.
fn beside(entries: &[Entry], column: Column, top: Dpx, of: Type) -> Option<Marks> {
    let count = Dpx::try_from(entries.len()).ok()?;
    let w = (column.w - BETWEEN * (count - 1)) / count.max(1);
    let (mut marks, mut bottom) = (Vec::new(), top);
    for (entry, n) in entries.iter().zip(0..) {
        if !Cell::fits(&entry.value, entry.sign.is_some(), of.number, of.unit, w) {
            return None;
        }
        let column = Column {
            x: column.x + (w + BETWEEN) * n,
            w,
        };
        let (own, y) = figure(entry, column, top, of);
        marks.extend(own);
        bottom = bottom.max(y);
    }
    Some((marks, bottom))
}

/// A figure and its tags.
fn figure(entry: &Entry, column: Column, top: Dpx, of: Type) -> Marks {
    let mut cell = Cell::new(column, top);
    let (ink, text) = match entry.item.faded {
        true => (Paint::Muted, Paint::Muted),
        false => (entry.item.ink(), Paint::Ink),
    };
    cell.number(&entry.value, [of.number, of.unit], ink, entry.sign);
    cell.words(&entry.name, of.name, text);
    cell.remarks(entry.remarks.iter());
    let (nodes, mut y) = cell.close(top);
    let mut marks = vec![(entry.item.role(), nodes)];
    for tag in &entry.tags {
        let (nodes, below) = remarks(&tag.remarks, column, y);
        marks.push((tag.item.role(), nodes));
        y = below;
    }
    (marks, y)
}

/// Remarks that are a mark of their own.
fn remarks(remarks: &[Remark], column: Column, top: Dpx) -> (Vec<Node>, Dpx) {
    // In the middle of the least height.
    let mut cell = Cell::new(column, top + px(2));
    cell.remarks(remarks.iter());
    cell.close(top)
}

fn draw_claim(
    sheet: &mut Sheet<'_>,
    claim: &ClaimEntry,
    column: Column,
    of: Type,
) -> Result<(), DrawError> {
    let top = sheet.y;
    let mut cell = Cell::new(column, top);
    let ink = match claim.item.ink {
        Paint::SeriesSoft(_) => Paint::Muted,
        ink => ink,
    };
    cell.words(&claim.words, of.words, ink);
    cell.remarks(claim.remarks.iter());
    let (nodes, below) = cell.close(top);
    sheet.y = below.max(top + LOWEST);
    group(sheet.area, claim.item.role(), nodes)
}
