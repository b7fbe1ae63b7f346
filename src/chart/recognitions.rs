//! Honours, firsts, ranks and recognised practices, by how far they reach and how far they
//! have got. Names, not numbers: how many there are is no score.

use crate::chart::catalog::Chart;
use crate::data::model::{ClaimIx, Reach, Status};
use crate::i18n::Lang;
use crate::scene::element::{in_group, push};
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, DrawError, Paint, Role};

use super::glyphs::{CELL, Glyph};
use super::layout::side_by_side;
use super::paired::capitalised;
use super::sheet::{Column, Sheet, baseline_in_line, font, label, px, target};
use super::spec::{Body, Book, ClaimItem, DistrictLabel, Keep, Spec};

/// The claims of one level.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelPart {
    /// The level.
    pub heading: &'static str,
    /// A panel for each district, in data order.
    pub panels: Vec<ClaimPanel>,
}

/// The claims of one level and district.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimPanel {
    /// Whose.
    pub district: DistrictLabel,
    /// By status, none empty: its name and the claims.
    pub groups: Vec<(&'static str, Vec<ClaimItem>)>,
}

/// Every claim, in reading order.
pub(super) fn items(parts: &[LevelPart]) -> Vec<&ClaimItem> {
    let panels = parts.iter().flat_map(|part| &part.panels);
    let groups = panels.flat_map(|panel| &panel.groups);
    groups.flat_map(|(_, claims)| claims).collect()
}

/// The spec: a part for each level that any claim has.
pub(super) fn build(book: Book<'_>, chart: &Chart, keep: &Keep<'_>) -> Spec {
    let (data, m) = (book.data, book.lang.messages());
    let kept: Vec<_> = data.claim_ixs().filter(|ix| (keep.claim)(*ix)).collect();
    let of = |level: Reach| {
        let panels = data.district_ixs().map(|district| {
            let own = |status: Status| {
                let own = kept.iter().copied().filter(|ix: &ClaimIx| {
                    let claim = data.claim(*ix);
                    claim.district == district && claim.level == level && claim.status == status
                });
                own.map(|ix| book.claim_item(ix)).collect::<Vec<_>>()
            };
            let groups = Status::ALL.iter().map(|s| (m.status(*s), own(*s)));
            ClaimPanel {
                district: book.district_label(district),
                groups: groups.filter(|(_, claims)| !claims.is_empty()).collect(),
            }
        });
        let panels: Vec<_> = panels.collect();
        let any = panels.iter().any(|panel| !panel.groups.is_empty());
        any.then_some(LevelPart {
            heading: m.reach(level),
            panels,
        })
    };
    let parts = Reach::ALL.iter().filter_map(|level| of(*level)).collect();
    let counts = Status::ALL.iter().map(|status| {
        let with = kept.iter().filter(|ix| data.claim(**ix).status == *status);
        with.count()
    });
    let finding = m.recognitions_finding(kept.len(), &counts.collect::<Vec<_>>());
    let body = Body::Recognitions(parts);
    book.spec(chart, finding, m.recognitions_caveat(), body)
}

/// Draws the parts: level, district, status, names.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    parts: &[LevelPart],
    page: Column,
) -> Result<(), DrawError> {
    for part in parts {
        sheet.heading(page, part.heading)?;
        side_by_side(sheet, page, &part.panels, |sheet, column, panel| {
            let label = lang
                .messages()
                .district_stage(&panel.district.name, part.heading);
            let mut own = *sheet;
            in_group(sheet.area, Role::Panel { label }, || {
                draw_panel(&mut own, lang, panel, column)
            })?;
            sheet.y = own.y;
            Ok(())
        })?;
    }
    Ok(())
}

fn draw_panel(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    panel: &ClaimPanel,
    column: Column,
) -> Result<(), DrawError> {
    sheet.district(column, &panel.district)?;
    if panel.groups.is_empty() {
        let text = lang.messages().not_in_surviving_text();
        return sheet.block(column, &capitalised(text), font::LABEL, Paint::Muted);
    }
    for (status, claims) in &panel.groups {
        sheet.line(column.x, status, font::SMALL, Paint::Muted)?;
        for claim in claims {
            draw_claim(sheet, claim, column)?;
        }
        sheet.gap(4);
    }
    Ok(())
}

fn draw_claim(sheet: &mut Sheet<'_>, claim: &ClaimItem, column: Column) -> Result<(), DrawError> {
    const INDENT: Dpx = px(20);
    let line = font::LABEL.line_height();
    let lines = wrap(&claim.name, font::LABEL, column.w - INDENT, None);
    let block = line * Dpx::try_from(lines.len()).unwrap_or(1);
    let height = (block + px(4)).max(CELL);
    let top = sheet.y;
    let mut y = top + (height - block) / 2;
    let shape = Glyph::Status(claim.status, claim.ink);
    let mut nodes = shape.nodes(column.x + px(7), y + line / 2);
    for text in lines {
        let at = y + baseline_in_line(font::LABEL);
        let x = column.x + INDENT;
        nodes.push(label(x, at, Anchor::Start, &text, font::LABEL, Paint::Ink));
        y += line;
    }
    nodes.push(target(column, top, height));
    sheet.y += height;
    in_group(sheet.area, claim.role(), || push(sheet.area, nodes))
}
