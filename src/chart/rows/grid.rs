//! How a panel's width is shared out between labels, bands and values.

use crate::chart::paper::sheet::{font, px, widest};
use crate::chart::words::Item;
use crate::scene::Dpx;
use crate::scene::wrap::wrap;

use super::model::{MarkShape, Row, Rows, Section};

/// Between a label and its band.
pub(super) const LABEL_GAP: Dpx = px(12);
/// Between a mark and its value.
pub(super) const VALUE_GAP: Dpx = px(6);
/// Readers' fonts are not the one that texts are measured with.
const SLACK: Dpx = px(6);
/// Labels stand beside their bands from this width of panel.
const LABELS_BESIDE: Dpx = px(480);

/// How the width of every panel of a chart is shared out, so that their scales line up.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    /// Room for labels beside the bands; none where they stand above.
    pub labels: Option<Dpx>,
    /// Room for values left of the bands.
    pub left: Dpx,
    /// Room for values right of the bands.
    pub right: Dpx,
}

impl Grid {
    /// The grid of a section's panels of this width; the room for labels is the same in all
    /// sections.
    pub(crate) fn new(all: &Rows, section: &Section, panel_w: Dpx) -> Self {
        let names = || {
            all.rows()
                .flat_map(|row| row.items.iter().map(|item| own_label(row, item)))
        };
        // Values stand at the end of a mark, on the side that it points to, or all to the
        // right of the whole band. Those of dots stand on the side that has more room, half of
        // the band at least: where the longest needs more, room is kept at the right for it.
        let side = |section: &Section, on_left: bool| {
            let mark = section.mark;
            let rows = section.panels.iter().flat_map(|panel| &panel.rows);
            let there = rows.filter(|row| row.scale.is_some());
            let is_dot = mark == MarkShape::Dot;
            let there = there.flat_map(|row| &row.items).filter(|item| {
                let left = mark.value_is_at_mark() && item.value < 0.0 && !is_dot;
                left == on_left
            });
            match widest(there.map(|item| item.text.as_str()), font::VALUE) {
                0 => 0,
                w if is_dot && (w + VALUE_GAP + mark.radius()) * 2 <= panel_w => 0,
                w => w + VALUE_GAP + mark.radius() + SLACK,
            }
        };
        let (left, right) = (side(section, true), side(section, false));
        let most = |on_left| {
            let sections = all.sections.iter();
            sections.map(move |section| side(section, on_left)).max()
        };
        let values = most(true).unwrap_or(0) + most(false).unwrap_or(0);
        let dots = all
            .sections
            .iter()
            .any(|section| section.mark == MarkShape::Dot);

        // Labels stand beside the bands in a wide panel; in a narrow one only if they are
        // short and leave the bands enough room.
        let notes = all.rows().filter_map(|row| row.note.as_deref());
        let words = widest(names(), font::LABEL).max(widest(notes, font::SMALL));
        let label_w = (words + LABEL_GAP).min(panel_w * 2 / 5);
        let two_lines = |name| wrap(name, font::LABEL, label_w - LABEL_GAP).len() <= 2;
        let room = panel_w - label_w - values;
        let bare = all.rows().filter(|row| row.scale.is_none());
        let bare = bare.flat_map(|row| &row.items).map(|item| &*item.text);
        let enough = (panel_w * 2 / 5).max(widest(bare, font::NUMBER));
        let short = || !dots && names().all(two_lines) && room >= enough;
        let beside = panel_w >= LABELS_BESIDE || short();
        let labels = beside.then_some(label_w);
        Self {
            labels,
            left,
            right,
        }
    }
}

/// A row of one figure is named by the row, the others by their items.
pub(super) fn own_label<'a>(row: &'a Row, item: &'a Item) -> &'a str {
    item.name.as_deref().unwrap_or(&row.label)
}
