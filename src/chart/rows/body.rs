//! Rows as the body of a chart: what they say, how they are drawn, what is left out first.

use crate::chart::body::Drawn;
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{Item, VerdictNote};
use crate::i18n::Lang;
use crate::scene::DrawError;

use super::draw::draw_rows;
use super::model::Rows;

/// How many rows of each panel a shorter chart may have, most first. Never one: bars of two
/// districts, alone below each other, would read as a comparison.
const SHORT_ROWS: [usize; 5] = [6, 5, 4, 3, 2];

impl Drawn for Rows {
    fn items(&self) -> Vec<&Item> {
        self.rows().flat_map(|row| &row.items).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let items = self.rows().flat_map(|row| &row.items);
        let values = m.list(items.map(|item| item.label.as_str()));
        let notes = self.rows().filter_map(|row| {
            let note = row.note.as_ref()?;
            Some([&*row.label, m.colon, note].concat())
        });
        let remarks = m.list(notes);
        let caveats = self.rows().filter_map(|row| {
            let note = row.verdict.as_ref()?.sentence();
            Some([&*row.label, m.colon, &note].concat())
        });
        let notes = self.sections.iter().filter_map(|s| s.verdict.as_ref());
        let notes = notes.map(VerdictNote::sentence);
        let mut parts = vec![values, remarks, m.list(caveats.chain(notes))];
        parts.retain(|part| !part.is_empty());
        parts.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        draw_rows(sheet, self, page, lang)
    }

    /// None leaves a district out altogether: who sees only the picture would think that it
    /// said nothing.
    fn shorter(&self) -> Vec<Self> {
        let all = self.districts();
        let mut shorter = Vec::new();
        for n in (1..=self.sections.len()).rev() {
            for rows in SHORT_ROWS {
                let sections = self.sections[..n].to_vec();
                let mut short = Self { sections };
                let panels = short.sections.iter_mut().flat_map(|s| &mut s.panels);
                panels.for_each(|panel| panel.rows.truncate(rows));
                if short.districts() == all {
                    shorter.push(short);
                }
            }
        }
        shorter
    }
}
