//! What each district reports under each theme: a dot for every figure, and an honest
//! blank where the surviving text has none.

use crate::chart::catalog::Chart;
use crate::data::model::{FigureIx, Status};
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, DrawError, Paint, Role};

use super::glyphs::{Glyph, flow};
use super::paired::capitalised;
use super::sheet::{Column, Sheet, baseline_in_line, font, label, px, within};
use super::spec::{Body, Book, ClaimItem, DistrictLabel, Item, Keep, Spec};

/// A theme, or the claims, and what each district has of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeRow {
    /// The theme.
    pub label: String,
    /// A cell for each district, in data order.
    pub cells: Vec<Cell>,
    /// Read out: theme and what each district has.
    pub sentence: String,
}

/// What a district has of a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Whose.
    pub district: DistrictLabel,
    /// Its figures.
    pub items: Vec<Item>,
    /// Its claims.
    pub claims: Vec<ClaimItem>,
    /// How many, or that the surviving text has none.
    pub text: String,
}

/// The spec: a row for each theme that any figure has, and one for claims, which belong to
/// no theme.
pub(super) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx], keep: &Keep<'_>) -> Spec {
    let (data, m) = (book.data, book.lang.messages());
    let theme_of = |ix: FigureIx| data.measure(data.figure(ix).measure).theme;
    let row = |label: &str, cells: Vec<Cell>| {
        let said = cells.iter();
        let said = said.map(|cell| m.district_has(&cell.district.name, &cell.text));
        let said = m.phrases(said);
        ThemeRow {
            label: label.to_owned(),
            sentence: format!("{label}{}{said}", m.colon),
            cells,
        }
    };
    let mut rows = Vec::new();
    for theme in data.theme_ixs() {
        if !figures.iter().any(|ix| theme_of(*ix) == theme) {
            continue;
        }
        let mut cells = Vec::new();
        for district in data.district_ixs() {
            let mut items = Vec::new();
            for &ix in figures {
                if theme_of(ix) == theme && data.figure(ix).district == district {
                    items.push(book.item(ix, None));
                }
            }
            cells.push(Cell {
                district: book.district_label(district),
                text: m.coverage_figures(items.len()),
                items,
                claims: Vec::new(),
            });
        }
        rows.push(row(data.theme(theme).name.get(book.lang), cells));
    }
    let finding = finding(book, &rows);
    let mut cells = Vec::new();
    let mut any = false;
    for district in data.district_ixs() {
        let mut claims = Vec::new();
        for status in Status::ALL {
            for ix in data.claim_ixs() {
                let claim = data.claim(ix);
                if claim.district == district && claim.status == *status && (keep.claim)(ix) {
                    claims.push(book.claim_item(ix));
                }
            }
        }
        any |= !claims.is_empty();
        cells.push(Cell {
            district: book.district_label(district),
            text: m.coverage_claims(claims.len()),
            items: Vec::new(),
            claims,
        });
    }
    if any {
        rows.push(row(m.coverage_claims_label(), cells));
    }
    book.spec(chart, finding, m.coverage_caveat(), Body::Coverage(rows))
}

/// How many themes every district reports on, and which only one does.
fn finding(book: Book<'_>, rows: &[ThemeRow]) -> String {
    let mut alone: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut shared = 0;
    for row in rows {
        let mut with = row.cells.iter().filter(|cell| !cell.items.is_empty());
        match (with.next(), with.next()) {
            (Some(only), None) => {
                let name = only.district.name.as_str();
                match alone.iter_mut().find(|(district, _)| *district == name) {
                    Some((_, themes)) => themes.push(&row.label),
                    None => alone.push((name, vec![&row.label])),
                }
            }
            _ => shared += 1,
        }
    }
    let m = book.lang.messages();
    m.coverage_finding(book.data.districts.len(), rows.len(), shared, &alone)
}

/// Draws a table of themes and districts.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    rows: &[ThemeRow],
    page: Column,
) -> Result<(), DrawError> {
    let beside = page.w >= px(600);
    let labels = if beside { page.w / 4 } else { 0 };
    // Numbers stand in a column of their own where there is room, otherwise below the dots.
    let mut counts = 0;
    for row in rows {
        for cell in &row.cells {
            if !cell.items.is_empty() || !cell.claims.is_empty() {
                counts = counts.max(width(&cell.text, font::SMALL) + px(12));
            }
        }
    }
    let counts = beside.then_some(counts);
    let count = rows.first().map_or(1, |row| row.cells.len().max(1));
    let count = i32::try_from(count).unwrap_or(1);
    let w = (page.w - labels) / count;
    let column = |n: usize| Column {
        x: page.x + labels + w * i32::try_from(n).unwrap_or(0),
        w: w - px(12),
    };
    // Narrow cells have the numbers below the dots too.
    let counts = counts.filter(|counts| counts * 2 <= column(0).w);
    if let Some(first) = rows.first() {
        let (top, mut bottom) = (sheet.y, sheet.y);
        for (n, cell) in first.cells.iter().enumerate() {
            sheet.y = top;
            sheet.district(column(n), &cell.district)?;
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom + px(4);
    }
    for row in rows {
        let label = row.label.clone();
        within(sheet, Role::Panel { label }, &mut |own| {
            own.rule(page, Paint::Rule)?;
            own.gap(6);
            let top = own.y;
            let width = if beside { labels - px(12) } else { page.w };
            own.block(
                Column { w: width, ..page },
                &row.label,
                font::ROW,
                Paint::Ink,
            )?;
            let mut bottom = own.y;
            let top = if beside { top } else { bottom };
            for (n, cell) in row.cells.iter().enumerate() {
                own.y = top;
                draw_cell(own, cell, column(n), counts)?;
                bottom = bottom.max(own.y);
            }
            own.y = bottom + px(6);
            Ok(())
        })?;
    }
    sheet.rule(page, Paint::Rule)?;
    sheet.gap(8);
    let has_claims = |row: &ThemeRow| row.cells.iter().any(|cell| !cell.claims.is_empty());
    if rows.iter().any(has_claims) {
        draw_key(sheet, lang, page)?;
    }
    Ok(())
}

fn draw_cell(
    sheet: &mut Sheet<'_>,
    cell: &Cell,
    column: Column,
    counts: Option<Dpx>,
) -> Result<(), DrawError> {
    let mut glyphs = Vec::new();
    for item in &cell.items {
        glyphs.push((item.role(), Glyph::Dot(item.series, item.ink())));
    }
    for item in &cell.claims {
        glyphs.push((item.role(), Glyph::Status(item.status, item.ink)));
    }
    if glyphs.is_empty() {
        sheet.gap(3);
        return sheet.block(column, &capitalised(&cell.text), font::SMALL, Paint::Muted);
    }
    let Some(counts) = counts else {
        flow(sheet, column, glyphs)?;
        return sheet.block(column, &cell.text, font::SMALL, Paint::Ink);
    };
    let mut words = Sheet { ..*sheet };
    words.gap(3);
    words.line(column.x, &cell.text, font::SMALL, Paint::Ink)?;
    let dots = Column {
        x: column.x + counts,
        w: column.w - counts,
    };
    flow(sheet, dots, glyphs)
}

/// What the signs of claims mean; as many in a row as fit.
fn draw_key(sheet: &mut Sheet<'_>, lang: Lang, page: Column) -> Result<(), DrawError> {
    const INDENT: Dpx = px(20);
    let line = font::SMALL.line_height();
    let mut x = page.x;
    for status in Status::ALL {
        let text = lang.messages().status(*status);
        let w = INDENT + width(text, font::SMALL);
        if x > page.x && x + w > page.x + page.w {
            x = page.x;
            sheet.y += line;
        }
        let mut nodes = Glyph::Status(*status, Paint::Ink).nodes(x + px(7), sheet.y + line / 2);
        let y = sheet.y + baseline_in_line(font::SMALL);
        nodes.push(label(
            x + INDENT,
            y,
            Anchor::Start,
            text,
            font::SMALL,
            Paint::Ink,
        ));
        push(sheet.area, nodes)?;
        x += w + px(18);
    }
    sheet.y += line + px(4);
    Ok(())
}
