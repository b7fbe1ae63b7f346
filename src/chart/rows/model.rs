//! Rows of figures: which rows, in which words, with which marks on which scale.

use crate::chart::words::{DistrictLabel, Item, VerdictNote};
use crate::lists::{distinct, in_order};

use super::scale::Scale;

/// A chart of rows, in parts from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// The parts.
    pub sections: Vec<Section>,
}

/// What stands for a figure in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkShape {
    /// A bar from the base of its scale to its value.
    Bar,
    /// A dot at its value: where a length would mean nothing.
    Dot,
    /// A bar on a track that ends where the whole is.
    Track,
    /// A bar and, apart from it, the rest of a whole that others have a part in.
    Parts,
}

/// A part of a chart: one sort of number.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading, if the chart has more than one part.
    pub heading: Option<String>,
    /// What stands for a figure.
    pub mark: MarkShape,
    /// Whether its panels stand below each other at any width; otherwise side by side where
    /// there is room.
    pub stacked: bool,
    /// Its panels.
    pub panels: Vec<Panel>,
    /// Whether its panels may be set against each other, where that is the question.
    pub verdict: Option<VerdictNote>,
}

/// Rows of one district, or of several where they may be compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What it is called where it is heard: its district, or what its rows set side by side.
    pub title: String,
    /// The district whose panel it is; none where rows hold several districts.
    pub district: Option<DistrictLabel>,
    /// Top to bottom.
    pub rows: Vec<Row>,
}

/// One line of a panel: a label and the marks that belong to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub label: String,
    /// What a reader has to know of it, in small type below the label.
    pub note: Option<String>,
    /// The marks; districts in data order.
    pub items: Vec<Item>,
    /// What the marks stand on; none where there is nothing to measure them against, and
    /// only numbers are shown. Rows of one scale that follow each other share its ticks.
    pub scale: Option<Scale>,
    /// Whether its items may be set against each other, and with what reserve.
    pub verdict: Option<VerdictNote>,
}

impl Rows {
    /// Every row, in reading order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        let panels = self.sections.iter().flat_map(|section| &section.panels);
        panels.flat_map(|panel| &panel.rows)
    }

    /// The inks of the districts that have a figure, each once.
    pub(super) fn districts(&self) -> Vec<u8> {
        let items = self.rows().flat_map(|row| &row.items);
        in_order(distinct(items.map(|item| item.series)), &|a, b| a < b)
    }
}
