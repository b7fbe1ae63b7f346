//! The subjects that several districts count, and what each pair may say.
//!
//! ```text
//! compare::shared_subjects ─► build ─► Overlaps: a side for each district, verdict, reason,
//!            derived, by row ─┘                  bars where the verdict allows them ─► draw
//!                                                what rows cannot say themselves ─► notes
//! ```
//!
//! Each row has a scale of its own: two figures of different subjects never share one.

mod build;
mod draw;
mod notes;

use crate::chart::body::Drawn;
use crate::chart::paper::sheet::{Column, Sheet, font, within};
use crate::chart::words::{DerivedItem, DistrictLabel, Item, VerdictNote};
use crate::i18n::Lang;
use crate::scene::{DrawError, Paint, Role};

pub(in crate::chart) use self::build::build;
use self::draw::Layout;

/// The subjects that several districts count, and what each pair may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlaps {
    /// Top to bottom.
    pub rows: Vec<Overlap>,
    /// What is worked out from the rows, in their order.
    derived: Vec<DerivedItem>,
    /// Whether each row is a line without bars, for pictures with little room.
    lines: bool,
}

/// One subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlap {
    /// What was counted, as a heading.
    pub subject: String,
    /// What was counted, as a word in a sentence.
    word: String,
    /// The districts that count it, in data order; at least two.
    pub sides: Vec<Side>,
    /// What the sides may say next to each other, and why not more.
    pub note: VerdictNote,
    /// From which value to which the bars of this row go; none where it has no bars.
    pub scale: Option<(f64, f64)>,
    /// What is worked out from this row's figures.
    pub worked: Option<Worked>,
}

/// What one district counted of a subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Whose.
    pub district: DistrictLabel,
    /// The figure that is set against those of other districts; named by its stage.
    pub main: Item,
    /// Further figures of this district, which are not added; named by what they are.
    pub others: Vec<Item>,
    /// Whether any of these figures is its district's by inference only.
    inferred: bool,
    /// Whether only the headline of its article dates any of them.
    headline: bool,
    /// What the data notes of a figure, as printed: the number and the note. None where the row
    /// is refused or says already that this side leaves something open.
    remarks: Vec<(String, String)>,
}

/// What is worked out from a row: how much, of how many of the chart's derived figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    /// What it is.
    name: String,
    /// How many derived figures belong to the row.
    count: usize,
    /// What the districts' results may say next to each other, and what must hold.
    note: VerdictNote,
}

impl Drawn for Overlaps {
    fn items(&self) -> Vec<&Item> {
        let sides = self.rows.iter().flat_map(|row| &row.sides);
        sides
            .flat_map(|side| [&side.main].into_iter().chain(&side.others))
            .collect()
    }

    fn derived(&self) -> &[DerivedItem] {
        &self.derived
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let mut derived = self.derived.iter();
        let mut said = Vec::new();
        for row in &self.rows {
            let sides = row.sides.iter();
            let values = sides.map(|side| {
                let name = side.main.name.as_deref().unwrap_or(&row.subject);
                let mut said = m.district_has(name, &side.main.text);
                for other in &side.others {
                    let what = other.name.as_deref().unwrap_or_default();
                    said = m.phrases([said, m.besides(&other.text, what)]);
                }
                said
            });
            let values = m.parts(values);
            said.push([&*row.subject, m.colon, &values].concat());
            said.push(row.note.sentence());
            for _ in 0..row.worked.as_ref().map_or(0, |worked| worked.count) {
                said.extend(derived.next().map(|item| item.label.clone()));
            }
        }
        said.push(self.notes(lang));
        let stop = m.full_stop.trim_end();
        let closed = said
            .into_iter()
            .map(|text| match text.ends_with(['.', '。']) {
                true => text,
                false => text + stop,
            });
        let closed: Vec<_> = closed.collect();
        closed.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        let layout = Layout::new(self, page);
        let mut derived = &self.derived[..];
        for row in &self.rows {
            sheet.rule(page, Paint::Rule)?;
            sheet.gap(if self.lines { 3 } else { 10 });
            let count = row.worked.as_ref().map_or(0, |worked| worked.count);
            let (own, rest) = derived.split_at(count.min(derived.len()));
            derived = rest;
            let role = Role::Panel {
                label: row.subject.clone(),
            };
            within(sheet, role, &mut |sheet| layout.row(sheet, lang, row, own))?;
        }
        sheet.rule(page, Paint::Rule)?;
        sheet.gap(6);
        sheet.block(page, &self.notes(lang), font::SMALL, Paint::Muted)
    }

    /// Rows become lines before any is left out.
    fn shorter(&self) -> Vec<Self> {
        let short = |n: usize| {
            let mut rows = self.rows[..n].to_vec();
            for row in &mut rows {
                row.worked = None;
            }
            Self {
                rows,
                derived: Vec::new(),
                lines: true,
            }
        };
        (1..=self.rows.len()).rev().map(short).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
