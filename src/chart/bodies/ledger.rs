//! Every figure exactly once: themes as blocks, districts as columns.
//!
//! ```text
//! kept figures ─► build ─► Ledger ─► draw: columns or stacked ─► place ─► setting
//! ```

mod build;
mod draw;
mod entry;
mod place;
mod rows;
mod setting;
mod shorter;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use crate::chart::body::Drawn;
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{ClaimItem, DistrictLabel, Item};
use crate::compare::Verdict;
use crate::i18n::Lang;
use crate::scene::DrawError;

pub(in crate::chart) use self::build::build;
use self::entry::Entry;

/// Every figure exactly once: themes as blocks, districts as columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// The districts that have a figure: the columns.
    districts: Vec<DistrictLabel>,
    /// The themes that have one.
    blocks: Vec<Block>,
    /// Whether a figure is selected.
    selected: bool,
    /// What is selected, in words.
    selection: String,
    /// The signs that are explained above it: those that stand in it, or, where it begins a longer
    /// one, in that.
    signs: Vec<Verdict>,
    /// Whether it ends the whole one: what a selection shows is explained below it.
    is_last: bool,
}

/// A theme.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    heading: String,
    /// Figures that count the same sort of thing, side by side.
    rows: Vec<Row>,
    /// Everything else, by district.
    sides: Vec<Side>,
}

/// Figures that count the same sort of thing.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// By district.
    cells: Vec<Option<Entry>>,
    /// The sign between each district and the next.
    signs: Vec<Option<Verdict>>,
    /// Whether it counts the same sort of thing as the row above.
    goes_on: bool,
}

/// What stands under the rows in the column of a district.
#[derive(Debug, Clone, PartialEq)]
struct Side {
    entries: Vec<Entry>,
    /// What is claimed in words.
    words: Vec<ClaimItem>,
    /// Why there is no figure, where there is none.
    blank: Option<String>,
}

/// The signs that stand in some blocks, each once.
fn signs(blocks: &[Block]) -> Vec<Verdict> {
    let rows = || blocks.iter().flat_map(|block| &block.rows);
    let has = |verdict| rows().any(|row| row.signs.contains(&Some(verdict)));
    let mut all = vec![Verdict::Direct, Verdict::Caveat, Verdict::Refused];
    all.retain(|verdict| has(*verdict));
    all
}

impl Block {
    /// The figures of a district, in reading order.
    fn of(&self, n: usize) -> impl Iterator<Item = &Entry> {
        let cells = self
            .rows
            .iter()
            .filter_map(move |row| row.cells[n].as_ref());
        cells.chain(&self.sides[n].entries)
    }

    /// Whether a district has a figure.
    fn has(&self, n: usize) -> bool {
        self.of(n).next().is_some()
    }

    /// On how many rows every district has a figure.
    fn pairs(&self) -> usize {
        let full = |row: &&Row| row.cells.iter().all(Option::is_some);
        self.rows.iter().filter(full).count()
    }

    /// Whether every district has one.
    fn is_shared(&self) -> bool {
        (0..self.sides.len()).all(|n| self.has(n))
    }
}

impl Drawn for Ledger {
    fn items(&self) -> Vec<&Item> {
        let mut items = Vec::new();
        for block in &self.blocks {
            let cells = block.rows.iter().flat_map(|row| &row.cells).flatten();
            items.extend(cells.map(|entry| &entry.item));
            let rest = block.sides.iter().flat_map(|side| &side.entries);
            items.extend(rest.map(|entry| &entry.item));
        }
        items
    }

    fn claims(&self) -> Vec<&ClaimItem> {
        let sides = self.blocks.iter().flat_map(|block| &block.sides);
        sides.flat_map(|side| &side.words).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let mut parts = Vec::new();
        if !self.selection.is_empty() {
            parts.push(self.selection.clone());
        }
        for block in &self.blocks {
            let mut said = Vec::new();
            for row in &block.rows {
                let cells = row.cells.iter().flatten();
                let labels: Vec<_> = cells.map(|entry| entry.item.label.as_str()).collect();
                match (labels.as_slice(), row.signs.iter().flatten().next()) {
                    ([a, b], Some(verdict)) => said.push(m.ledger_pair([a, b], *verdict)),
                    _ => said.extend(labels.iter().map(|label| (*label).to_owned())),
                }
            }
            for (side, district) in block.sides.iter().zip(&self.districts) {
                let entries = side.entries.iter();
                said.extend(entries.map(|entry| entry.item.label.clone()));
                said.extend(side.words.iter().map(|claim| claim.label.clone()));
                if let Some(blank) = &side.blank {
                    said.push(m.phrases([district.name.as_str(), blank]));
                }
            }
            parts.push([&*block.heading, m.colon, &m.list(said)].concat());
        }
        parts.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        draw::draw(self, sheet, page, lang)
    }

    fn shorter(&self) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        while let Some(shorter) = found.last().unwrap_or(self).shortened() {
            found.push(shorter);
        }
        found
    }

    fn pieces(&self) -> Vec<Box<dyn Drawn>> {
        let last = self.blocks.len().saturating_sub(1);
        let mut pieces: Vec<Box<dyn Drawn>> = Vec::new();
        for (n, block) in self.blocks.iter().enumerate() {
            pieces.push(Box::new(Self {
                districts: self.districts.clone(),
                blocks: vec![block.clone()],
                selected: self.selected,
                selection: String::new(),
                signs: if n == 0 {
                    self.signs.clone()
                } else {
                    Vec::new()
                },
                is_last: n == last,
            }));
        }
        pieces
    }
}
