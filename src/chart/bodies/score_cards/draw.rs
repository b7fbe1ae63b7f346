//! Cards side by side, rows below each other.

use crate::chart::paper::cell::{Cell, LOWEST};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, within,
};
use crate::scene::element::push;
use crate::scene::wrap::least_width;
use crate::scene::{Anchor, Dpx, DrawError, Font, Node, Paint, Rect, Role};

use super::{Card, CardItem, ClaimEntry, Entry, Row};

/// Cards of at least this width stand side by side; two always do unless it broke a word.
const CARD: Dpx = px(200);
/// Where an item's number has room beside its rows.
const NUMBERED: Dpx = px(240);
/// Room for that number.
const MARGIN: Dpx = px(20);
/// Between two figures of a row.
const BETWEEN: Dpx = px(12);

/// Where names have room beside the values.
const NAMED: Dpx = px(300);
/// Between a value and a name beside it.
const APART: Dpx = px(14);
/// Where everything may be a little larger.
const LARGE: Dpx = px(400);

/// Type sizes of a card, the room between its rows, and where names begin if they stand
/// beside the values.
#[derive(Clone, Copy)]
struct Type {
    names: Option<Dpx>,
    number: Font,
    unit: Font,
    name: Font,
    words: Font,
    gap: Dpx,
}

impl Type {
    /// The type of cards of a width: numbers as large as all of them allow.
    fn of(cards: &[Card], w: Dpx) -> Self {
        let sizes: &[Font] = match w {
            LARGE.. => &[font::DISPLAY],
            CARD.. => &[Font::bold(24), Font::bold(20), font::NUMBER],
            _ => &[Font::bold(22), Font::bold(20), font::NUMBER, font::VALUE],
        };
        let rows = cards.iter().flat_map(Card::rows);
        let entries = rows.flat_map(Row::entries);
        let values: Vec<_> = entries
            .map(|entry| (entry.value.as_str(), entry.sign.is_some()))
            .collect();
        let number = Cell::largest(sizes, w, &values);
        if w < CARD {
            return Self {
                names: None,
                number,
                unit: font::SMALL,
                name: font::SMALL,
                words: font::VALUE,
                gap: px(6),
            };
        }
        let unit = font::LABEL;
        let widths = values
            .iter()
            .map(|(text, signed)| Cell::width(text, *signed, [number, unit]));
        let names = widths.max().unwrap_or(0) + APART;
        Self {
            names: (w >= NAMED).then(|| names.min(w / 2)),
            number,
            unit,
            name: font::LABEL,
            words: if w >= LARGE { font::HEADING } else { font::ROW },
            gap: if w >= LARGE { px(8) } else { px(6) },
        }
    }

    /// The least width of a card that breaks no word.
    fn least_width(self, cards: &[Card]) -> Dpx {
        let rows = || cards.iter().flat_map(Card::rows);
        let mut names = rows().flat_map(Row::entries).map(|entry| &*entry.name);
        let mut claims = rows().filter_map(|row| match row {
            Row::Claim(claim) => Some(&*claim.words),
            Row::Figures(_) => None,
        });
        let mut titles = cards.iter().map(|card| &*card.title);
        let names = least_width(&mut names, self.name);
        let words = names.max(least_width(&mut claims, self.words));
        words.max(least_width(&mut titles, font::ROW))
    }

    /// How wide the value of a figure is.
    fn width(self, entry: &Entry) -> Dpx {
        Cell::width(&entry.value, entry.sign.is_some(), [self.number, self.unit])
    }
}

/// Every card.
pub(super) fn draw(sheet: &mut Sheet<'_>, page: Column, cards: &[Card]) -> Result<(), DrawError> {
    let gutter = if page.w >= px(560) { px(32) } else { px(16) };
    let wanted = Dpx::try_from(cards.len()).unwrap_or(1).max(1);
    let room = (page.w + gutter) / (CARD + gutter);
    let width = |beside: Dpx| (page.w - gutter * (beside - 1)) / beside;
    let half = width(2);
    let two = Type::of(cards, half).least_width(cards) <= half;
    let beside = room.max(if two { 2 } else { 1 }).min(wanted);
    let w = width(beside);
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
    sheet.y = bottom + px(6);
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
            bottom += of.gap / 2;
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
        if of.names.is_some() || of.width(entry) > w {
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

/// A figure and its tags: the name beside the value where there is a column for names,
/// otherwise below.
fn figure(entry: &Entry, column: Column, top: Dpx, of: Type) -> Marks {
    let (ink, text) = match entry.item.faded {
        true => (Paint::Muted, Paint::Muted),
        false => (entry.item.ink(), Paint::Ink),
    };
    let mut value = Cell::new(column, top);
    value.number(&entry.value, [of.number, of.unit], ink, entry.sign);
    let names = of.names.filter(|names| of.width(entry) <= names - APART);
    let mut name = match names {
        None => Cell::new(column, value.y),
        Some(names) => {
            let column = Column {
                x: column.x + names,
                w: column.w - names,
            };
            let drop = Cell::baseline(of.number) - baseline_in_line(of.name);
            Cell::new(column, top + drop)
        }
    };
    name.words(&entry.name, of.name, text);
    name.remarks(entry.remarks.iter());
    let below = value.y.max(name.y).max(top + LOWEST);
    let (mut area, mut bottom) = (column, below);
    let mut tags = Vec::new();
    for tag in &entry.tags {
        // One tag alone may stand on the line of the name.
        let alone = names.is_some() && entry.tags.len() == 1;
        let begins = tag.remarks.first().filter(|_| alone);
        let begins = begins.and_then(|remark| name.room(remark));
        let mut cell = match begins {
            Some(_) => name.after(),
            None => Cell::new(name.column, bottom + px(2)),
        };
        cell.remarks(tag.remarks.iter());
        let touch = match begins {
            Some(x) => {
                area.w = x - px(3) - area.x;
                let x = area.x + area.w;
                let w = column.x + column.w - x;
                target(Column { x, w }, top, below - top)
            }
            None => {
                let top = bottom;
                bottom = cell.y.max(top + LOWEST);
                target(column, top, bottom - top)
            }
        };
        tags.push((tag.item.role(), cell.finish(touch)));
    }
    let mut nodes = value.finish(target(area, top, below - top));
    nodes.extend(name.nodes());
    let mut marks = vec![(entry.item.role(), nodes)];
    marks.extend(tags);
    (marks, bottom)
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
    if of.names.is_some() {
        cell.remarks(claim.by.iter());
    }
    sheet.y = cell.y.max(top + LOWEST);
    let nodes = cell.finish(target(column, top, sheet.y - top));
    group(sheet.area, claim.item.role(), nodes)
}
