//! Periods on paper: a span on the axis a row, a bar a figure.

use crate::chart::body::Drawn;
use crate::chart::paper::glyphs::CELL;
use crate::chart::paper::legend::{Entry, legend};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, widest, within,
};
use crate::i18n::Lang;
use crate::scene::element::push;
use crate::scene::text::width;
use crate::scene::{Anchor, Dpx, DrawError, Line, Node, Paint, Rect, Role, Stroke};

use super::shapes::{Bar, SPAN, along, arrow, frame, level, span};
use super::{DistrictLine, Periods, Stretch};

/// The columns of the chart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    name: Column,
    pub(super) axis: Column,
    lines: Column,
    /// Whether the lines stand beside the axis rather than below it.
    beside: bool,
    /// The room for a district's name; none where it has a line of its own.
    head: Option<Dpx>,
}

/// Between columns.
const GUTTER: Dpx = px(20);
/// From a swatch to its name.
const SWATCH: Dpx = px(16);

impl Layout {
    pub(super) fn of(chart: &Periods, page: Column, lang: Lang) -> Self {
        let beside = page.w >= px(620);
        let names = widest(chart.rows.iter().map(|row| &*row.name), font::VALUE);
        let w = names.min(page.w * if beside { 24 } else { 45 } / 100);
        let name = Column { x: page.x, w };
        let rest = page.w - w - GUTTER;
        let axis = Column {
            x: page.x + w + GUTTER,
            // The head of an arrow and the last hairline need a little room.
            w: if beside {
                rest * 36 / 100
            } else {
                rest - px(2)
            },
        };
        let lines = match beside {
            true => Column {
                x: axis.x + axis.w + GUTTER,
                w: rest - axis.w - GUTTER,
            },
            false => page,
        };
        let mut head = 0;
        for line in chart.rows.iter().flat_map(|row| &row.lines) {
            head = head.max(head_width(line, lang));
        }
        Self {
            name,
            axis,
            lines,
            beside,
            head: (head * 2 <= lines.w).then_some(head),
        }
    }
}

/// The room for a district's name and the number of its figures.
fn head_width(line: &DistrictLine, lang: Lang) -> Dpx {
    let count = lang.messages().beside_name(line.figures.len());
    let name = width(&line.district.name, font::VALUE);
    SWATCH + name + px(6) + width(&count, font::SMALL) + px(10)
}

/// The years over the axis, as many as have room.
pub(super) fn draw_years(
    sheet: &mut Sheet<'_>,
    axis: [u32; 2],
    at: Column,
) -> Result<(), DrawError> {
    let years = (axis[1] - axis[0]) / 12;
    let year_w = at.w / Dpx::try_from(years).unwrap_or(1).max(1);
    let room = px(34);
    let step = (room / year_w.max(1) + 1).max(1);
    let step = u32::try_from(step).unwrap_or(1);
    let y = sheet.y + baseline_in_line(font::SMALL);
    let mut nodes = Vec::new();
    for n in (0..years).filter(|n| n % step == 0) {
        let month = axis[0] + n * 12;
        let x = at.x + along(month, axis, at.w) + year_w / 2;
        let text = (month / 12).to_string();
        nodes.push(label(
            x,
            y,
            Anchor::Middle,
            &text,
            font::SMALL,
            Paint::Muted,
        ));
    }
    sheet.y += font::SMALL.line_height() + px(2);
    push(sheet.area, nodes)
}

impl Periods {
    pub(super) fn draw_row(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        at: Layout,
        row: &Stretch,
        lang: Lang,
    ) -> Result<(), DrawError> {
        sheet.rule(page, Paint::Grid)?;
        let top = sheet.y;
        sheet.gap(3);
        sheet.block(at.name, &row.name, font::VALUE, Paint::Ink)?;
        let under_name = sheet.y + px(3);
        if let Some(axis) = self.axis {
            let bottom = if at.beside { top + CELL } else { under_name };
            let mut nodes = Vec::new();
            let mut month = axis[0];
            while month <= axis[1] {
                let x = at.axis.x + along(month, axis, at.axis.w);
                nodes.push(Node::Line(Line {
                    x1: x,
                    y1: top,
                    x2: x,
                    y2: bottom,
                    stroke: Stroke::solid(Paint::Grid, px(1)),
                }));
                month += 12;
            }
            nodes.extend(span(row.span, axis, at.axis, top + CELL / 2));
            group(sheet.area, Role::Decoration, nodes)?;
        }
        sheet.y = if at.beside { top } else { under_name };
        for line in &row.lines {
            let m = lang.messages();
            let label = m.district_stage(&line.district.name, &row.name);
            within(sheet, Role::Panel { label }, &mut |sheet| {
                self.draw_line(sheet, at, line, lang)
            })?;
        }
        sheet.y = sheet.y.max(under_name) + px(4);
        Ok(())
    }

    /// A district's name, how many figures it has, and a bar for each.
    fn draw_line(
        &self,
        sheet: &mut Sheet<'_>,
        at: Layout,
        line: &DistrictLine,
        lang: Lang,
    ) -> Result<(), DrawError> {
        let swatch = Rect {
            x: at.lines.x,
            y: sheet.y + px(7),
            w: px(10),
            h: px(10),
            fill: Paint::Series(line.district.series),
            stroke: None,
        };
        push(sheet.area, vec![Node::Rect(swatch)])?;
        let top = sheet.y;
        let words = line.words(lang);
        let name = Column {
            x: at.lines.x + SWATCH,
            w: at.lines.w - SWATCH,
        };
        let y = top + px(3) + baseline_in_line(font::VALUE);
        let after = SWATCH + width(&line.district.name, font::VALUE) + px(6);
        let fits = after + width(&words, font::SMALL) <= at.lines.w;
        if at.head.is_some() || fits {
            let x = at.lines.x + after;
            let text = &line.district.name;
            let nodes = vec![
                label(name.x, y, Anchor::Start, text, font::VALUE, Paint::Ink),
                label(x, y, Anchor::Start, &words, font::SMALL, Paint::Muted),
            ];
            push(sheet.area, nodes)?;
            sheet.y += CELL;
        } else {
            sheet.gap(3);
            sheet.block(name, &line.district.name, font::VALUE, Paint::Ink)?;
            sheet.block(name, &words, font::SMALL, Paint::Muted)?;
        }
        if line.figures.is_empty() {
            return Ok(());
        }
        let left = at.lines.x + at.head.unwrap_or(0);
        let right = at.lines.x + at.lines.w;
        let (mut x, mut y) = (left, if at.head.is_some() { top } else { sheet.y });
        for (basis, item) in &line.figures {
            if x > left && x + CELL > right {
                x = left;
                y += CELL;
            }
            let (cx, cy) = (x + CELL / 2, y + CELL / 2);
            let mut nodes = vec![Bar::of(*basis).node(item.ink(), cx, cy, px(8))];
            if self.selected.contains(&Some(item.figure)) {
                nodes.push(frame(cx, cy));
            }
            nodes.push(target(Column { x, w: CELL }, y, CELL));
            group(sheet.area, item.role(), nodes)?;
            x += CELL;
        }
        sheet.y = y + CELL;
        Ok(())
    }

    /// What the bars and the spans mean, of those that are drawn.
    pub(super) fn draw_legend(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        lang: Lang,
    ) -> Result<(), DrawError> {
        let m = lang.messages();
        let bars = Bar::ALL.map(|(bar, basis)| {
            let sign = move |x: Dpx, y: Dpx| vec![bar.node(Paint::Ink, x + px(5), y, px(6))];
            (bar, basis, sign)
        });
        let open = |x: Dpx, y: Dpx| {
            let stroke = Stroke::solid(Paint::Ink, SPAN);
            vec![
                level(x, x + px(12), y, stroke),
                level(x + px(12), x + px(24), y, stroke.dashed()),
                arrow(x + px(28), y),
            ]
        };
        let unplaced = |x, y| span([None; 2], [0, 12], Column { x, w: px(28) }, y);
        let framed = |x, y| vec![frame(x + px(9), y)];
        let lines = || self.rows.iter().flat_map(|row| &row.lines);
        let mut entries = Vec::new();
        for (bar, basis, sign) in &bars {
            let mut figures = lines().flat_map(|line| &line.figures);
            if figures.any(|(basis, _)| Bar::of(*basis) == *bar) {
                entries.push(Entry {
                    w: px(10),
                    sign,
                    text: m.dated_by(*basis).to_owned(),
                });
            }
        }
        let mut entry = |shown: bool, w: Dpx, sign, text: &str| {
            if shown {
                let text = text.to_owned();
                entries.push(Entry { w, sign, text });
            }
        };
        let spans = |of: &dyn Fn([Option<u32>; 2]) -> bool| {
            self.axis.is_some() && self.rows.iter().any(|row| of(row.span))
        };
        let is_open = spans(&|span| matches!(span, [Some(_), None]));
        let is_unplaced = spans(&|span| span[0].is_none());
        let is_selected = {
            let mut items = self.items().into_iter();
            items.any(|item| self.selected.contains(&Some(item.figure)))
        };
        entry(is_open, px(28), &open, m.open_span());
        entry(is_unplaced, px(28), &unplaced, m.unplaced_span());
        entry(is_selected, px(18), &framed, m.selected_figure());
        legend(sheet, page, &entries)
    }
}
