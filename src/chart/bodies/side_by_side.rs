//! Two figures of two districts and what they may say next to each other.
//!
//! ```text
//! compare::between ─► build ─► SideBySide: verdict, a side for each figure, reasons,
//!                              bars where the verdict allows them ─► draw
//! ```
//!
//! Difference and ratio are the finding of the chart, which stands above it wherever it goes.

mod build;
mod draw;

use crate::chart::body::Drawn;
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{DistrictLabel, Item, VerdictNote};
use crate::i18n::Lang;
use crate::scene::DrawError;

pub(in crate::chart) use self::build::{build, title};

/// Two figures and what they may say next to each other.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide {
    /// What they may say; its text is every reason.
    pub note: VerdictNote,
    /// The figures, in the order of their districts. They are large, and other bodies small.
    pub sides: Box<[Side; 2]>,
    /// From which value to which the bars go; none where there are no bars.
    pub scale: Option<(f64, f64)>,
    /// Every facet that differs or is left open, in plain words.
    pub reasons: Vec<String>,
    /// What stripes mean, and whose figures rest on what.
    notes: Vec<String>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Whose.
    pub district: DistrictLabel,
    /// The figure, named by its district, and by its stage where no measure is.
    pub item: Item,
    /// What was counted; none where both counted the same, which the title says.
    measure: Option<String>,
}

impl Drawn for SideBySide {
    fn items(&self) -> Vec<&Item> {
        self.sides.iter().map(|side| &side.item).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let stop = m.full_stop.trim_end();
        let values = m.list(self.sides.iter().map(|side| &side.item.label));
        let verdict = [&*self.note.sentence(), stop].concat();
        let mut said = vec![verdict, values];
        said.extend(self.notes.clone());
        said.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        self.draw_all(sheet, page, lang)
    }

    /// Nothing but the notes is ever left out.
    fn shorter(&self) -> Vec<Self> {
        let noteless = Self {
            notes: Vec::new(),
            ..self.clone()
        };
        vec![noteless]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
