//! Honours, firsts, ranks and recognised practices, by how far they reach and how far they
//! have got. Names, not numbers: how many there are is no score.

use crate::chart::body::{Drawn, Part, beginnings};
use crate::chart::paper::glyphs::{CELL, Glyph};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, side_by_side, target, within,
};
use crate::chart::words::{Book, ClaimItem, DistrictLabel, Keep, capitalised};
use crate::data::model::{Reach, Status};
use crate::i18n::Lang;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, Dpx, DrawError, Paint, Role};

/// Claims by level.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognitions(pub Vec<LevelPart>);

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

impl Drawn for Recognitions {
    fn claims(&self) -> Vec<&ClaimItem> {
        let panels = self.0.iter().flat_map(|part| &part.panels);
        let groups = panels.flat_map(|panel| &panel.groups);
        groups.flat_map(|(_, claims)| claims).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let claims = self.claims();
        lang.messages()
            .list(claims.iter().map(|item| item.label.as_str()))
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        draw(sheet, lang, &self.0, page)
    }

    fn shorter(&self) -> Vec<Self> {
        beginnings(&self.0).map(Self).collect()
    }
}

/// A part for each level that any claim has.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Recognitions> {
    let (data, m) = (book.data, book.lang.messages());
    let mut counts = vec![0; Status::ALL.len()];
    let mut parts = Vec::new();
    for level in Reach::ALL {
        let mut panels = Vec::new();
        let mut any = false;
        for district in data.district_ixs() {
            let mut groups = Vec::new();
            for (n, status) in Status::ALL.iter().enumerate() {
                let mut claims = Vec::new();
                for ix in data.claim_ixs() {
                    let claim = data.claim(ix);
                    let here = claim.district == district && claim.level == *level;
                    if here && claim.status == *status && (keep.claim)(ix) {
                        claims.push(book.claim_item(ix));
                    }
                }
                counts[n] += claims.len();
                if !claims.is_empty() {
                    any = true;
                    groups.push((m.status(*status), claims));
                }
            }
            panels.push(ClaimPanel {
                district: book.district_label(district),
                groups,
            });
        }
        if any {
            parts.push(LevelPart {
                heading: m.reach(*level),
                panels,
            });
        }
    }
    let finding = m.recognitions_finding(counts.iter().sum(), &counts);
    Part {
        body: Recognitions(parts),
        finding,
        caveat: m.recognitions_caveat().to_owned(),
    }
}

/// Draws the parts: level, district, status, names.
fn draw(
    sheet: &mut Sheet<'_>,
    lang: Lang,
    parts: &[LevelPart],
    page: Column,
) -> Result<(), DrawError> {
    for part in parts {
        sheet.heading(page, part.heading)?;
        side_by_side(sheet, page, part.panels.len(), &mut |sheet, column, n| {
            let panel = &part.panels[n];
            let label = lang
                .messages()
                .district_stage(&panel.district.name, part.heading);
            within(sheet, Role::Panel { label }, &mut |sheet| {
                draw_panel(sheet, lang, panel, column)
            })
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
    group(sheet.area, claim.role(), nodes)
}
