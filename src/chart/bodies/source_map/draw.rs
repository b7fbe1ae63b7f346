//! Draws the map: strips first, then ways between places, then the marks.

use crate::chart::paper::legend::{Entry, legend};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, within,
};
use crate::i18n::Lang;
use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, DrawError, Group, Node, Paint, Role};

use super::layout::{APART, FLAG, Frame, LARGE, REACH, Row, SMALL, Side, WRITTEN};
use super::shapes::{claim_mark, figure_mark, flag, frame, strip, way};
use super::{Given, Of, Place, SourceMap};

/// Strips, flags and what is written at the left.
fn ground(rows: &[Row<'_>], page: Column, at: Frame, small: bool) -> Vec<Node> {
    let mut nodes = Vec::new();
    for row in rows {
        let middle = row.middle();
        let w = at.wide(row.characters(at.measure).1);
        let left = at.track.x + row.shift;
        nodes.push(Node::Group(Group {
            role: Role::Piece {
                key: format!("{} {}", row.strip.line, row.nth),
            },
            children: strip(row.strip.given, left, middle, w, at.heights.strip),
        }));
        if small {
            continue;
        }
        let mut x = left + w + px(3);
        for n in row.flags(at.measure) {
            nodes.extend(flag(n, x, middle));
            x += FLAG + APART;
        }
        let font = font::SMALL_BOLD;
        let mut y = middle - font.line_height() / 2 + baseline_in_line(font);
        match &row.side {
            Side::Label(words) => {
                for text in words {
                    nodes.push(label(page.x, y, Anchor::Start, text, font, Paint::Ink));
                    y += WRITTEN;
                }
            }
            Side::Number => {
                let (x, number) = (at.track.x - px(6), row.strip.line.to_string());
                let font = font::SMALL;
                nodes.push(label(x, y, Anchor::End, &number, font, Paint::Muted));
            }
            Side::Nothing => {}
        }
    }
    nodes
}

/// Top and height of the targets of a row: it shares what is above and below with rows that
/// have marks of their own, and has half of those that have none.
fn reach(above: Option<&Row<'_>>, row: &Row<'_>, below: Option<&Row<'_>>) -> (Dpx, Dpx) {
    let half = |free: bool, row: &Row<'_>| if free { row.height / 2 } else { 0 };
    let beside = |other: &&Row<'_>| other.shift == row.shift;
    let mut top = row.top;
    if let Some(above) = above.filter(beside) {
        let end = above.top + above.height;
        top -= (row.top - end) / 2 + half(above.marks.is_empty(), above);
    }
    let mut bottom = row.top + row.height;
    if let Some(below) = below.filter(beside) {
        bottom += (below.top - bottom) / 2 + half(below.marks.is_empty(), below);
    }
    let (top, bottom) = (
        top.max(row.middle() - REACH),
        bottom.min(row.middle() + REACH),
    );
    (top, bottom - top)
}

impl SourceMap {
    /// Draws legend, strips, ways between places, marks, and what the flags mean.
    pub(super) fn draw_map(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        lang: Lang,
    ) -> Result<(), DrawError> {
        self.draw_legend(sheet, page, lang)?;
        sheet.gap(8);
        let at = Frame::of(self, page);
        let rows = self.rows(sheet, page, at)?;
        group(
            sheet.area,
            Role::Decoration,
            ground(&rows, page, at, self.small.is_some()),
        )?;
        for (n, figure) in self.selected.iter().enumerate() {
            let mut points = Vec::new();
            for row in &rows {
                let of = |(place, _): &&(&Place, Dpx)| figure.is_some() && place.is_of(*figure);
                points.extend(row.marks.iter().filter(of).map(|(_, x)| (*x, row.middle())));
            }
            if points.len() > 1 {
                group(sheet.area, Role::Decoration, way(points, n > 0))?;
            }
        }
        for (n, block) in self.blocks.iter().enumerate() {
            if block.strips.iter().all(|strip| strip.places.is_empty()) {
                continue;
            }
            let label = block.name.clone();
            within(sheet, Role::Panel { label }, &mut |sheet| {
                for (nth, row) in rows.iter().enumerate().filter(|(_, row)| row.block == n) {
                    let above = nth.checked_sub(1).and_then(|nth| rows.get(nth));
                    let (top, height) = reach(above, row, rows.get(nth + 1));
                    self.draw_marks(sheet, row, top, height)?;
                }
                Ok(())
            })?;
        }
        let mut flagged = vec![false; self.defects.len()];
        for n in self
            .strips()
            .flat_map(|strip| &strip.flags)
            .filter(|_| self.small.is_none())
        {
            flagged[*n] = true;
        }
        let signs: Vec<_> = (0..self.defects.len())
            .map(|n| move |x: Dpx, y: Dpx| flag(n, x, y))
            .collect();
        let mut entries = Vec::new();
        for (n, kind) in self.defects.iter().enumerate().filter(|(n, _)| flagged[*n]) {
            entries.push(Entry {
                w: FLAG,
                sign: &signs[n],
                text: lang.messages().defect(*kind).to_owned(),
            });
        }
        sheet.gap(6);
        legend(sheet, page, &entries)?;
        sheet.gap(8);
        Ok(())
    }

    fn draw_marks(
        &self,
        sheet: &mut Sheet<'_>,
        row: &Row<'_>,
        top: Dpx,
        height: Dpx,
    ) -> Result<(), DrawError> {
        let middle = row.middle();
        let mark = if self.small.is_some() { SMALL } else { LARGE }.mark;
        for (n, (place, x)) in row.marks.iter().enumerate() {
            let x = *x;
            let left = n.checked_sub(1).and_then(|n| row.marks.get(n));
            let left = left.map_or(x - REACH, |(_, other)| (x - REACH).max((other + x) / 2));
            let right = row.marks.get(n + 1);
            let right = right.map_or(x + REACH, |(_, other)| (x + REACH).min((other + x) / 2));
            let mut nodes = match place.of {
                Of::Figure(_) => figure_mark(place.paint(), x, middle, mark),
                Of::Claim(_) => claim_mark(place.paint(), x, middle, mark),
            };
            let selected = self
                .selected
                .iter()
                .any(|it| it.is_some() && place.is_of(*it));
            if selected {
                nodes.push(frame(x, middle));
            }
            let column = Column {
                x: left,
                w: right - left,
            };
            nodes.push(target(column, top, height));
            group(sheet.area, place.role(), nodes)?;
        }
        Ok(())
    }

    /// What the strips and the marks mean, of those that are drawn.
    fn draw_legend(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        lang: Lang,
    ) -> Result<(), DrawError> {
        let m = lang.messages();
        let inks: Vec<u8> = self
            .districts
            .iter()
            .map(|district| district.series)
            .collect();
        let swatches: Vec<_> = (inks.iter())
            .map(|ink| {
                move |x: Dpx, y: Dpx| strip(Given::Named(*ink, false), x, y, px(18), LARGE.strip)
            })
            .collect();
        // Both inks beside each other: what is meant is the manner.
        let several = |of: fn(u8, bool) -> Given| {
            let inks = &inks;
            move |x: Dpx, y: Dpx| {
                let (mut x, mut nodes) = (x, Vec::new());
                for ink in inks {
                    nodes.extend(strip(of(*ink, false), x, y, px(15), LARGE.strip));
                    x += px(18);
                }
                nodes
            }
        };
        let [named, attributed] = [Given::Named, Given::Attributed].map(several);
        let all = Dpx::try_from(inks.len()).unwrap_or(1) * px(18);
        let neither = |x, y| strip(Given::Neither, x, y, px(18), LARGE.strip);
        let figure = |x, y| figure_mark(Paint::Ink, x + px(4), y, LARGE.mark);
        let claim = |x, y| claim_mark(Paint::Ink, x + px(4), y, LARGE.mark);
        let framed = |x, y| vec![frame(x + px(5), y)];
        let number = |x: Dpx, y: Dpx| {
            let font = font::SMALL;
            let y = y - font.line_height() / 2 + baseline_in_line(font);
            let line = self.strips().next().map_or(0, |strip| strip.line);
            vec![label(
                x,
                y,
                Anchor::Start,
                &line.to_string(),
                font,
                Paint::Muted,
            )]
        };
        let mut entries = Vec::new();
        for (district, sign) in self.districts.iter().zip(&swatches) {
            entries.push(Entry {
                w: px(18),
                sign,
                text: district.name.clone(),
            });
        }
        let mut entry = |shown: bool, w: Dpx, sign, text: &str| {
            if shown {
                let text = text.to_owned();
                entries.push(Entry { w, sign, text });
            }
        };
        let given = |of: &dyn Fn(Given) -> bool| self.strips().any(|strip| of(strip.given));
        let full = given(&|given| matches!(given, Given::Named(..)));
        let hatch = given(&|given| matches!(given, Given::Attributed(..)));
        let grey = given(&|given| given == Given::Neither);
        let claims = self.places().any(|place| matches!(place.of, Of::Claim(_)));
        let figures = self.places().any(|place| matches!(place.of, Of::Figure(_)));
        let selected = self.selected.iter().any(|it| {
            let mut places = self.places();
            it.is_some() && places.any(|place| place.is_of(*it))
        });
        entry(full, all, &named, m.strip_named());
        entry(hatch, all, &attributed, m.strip_attributed());
        entry(grey, px(18), &neither, m.strip_of_none());
        entry(figures, px(8), &figure, m.mark_of_figure());
        entry(claims, px(8), &claim, m.mark_of_claim());
        entry(selected, px(10), &framed, m.selected_places());
        let digits = self
            .strips()
            .next()
            .map_or(0, |strip| width(&strip.line.to_string(), font::SMALL));
        entry(self.small.is_none(), digits, &number, m.line_numbers());
        legend(sheet, page, &entries)
    }
}
