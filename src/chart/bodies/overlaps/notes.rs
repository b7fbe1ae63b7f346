//! What stands below the rows: what they cannot say themselves.

use crate::chart::words::DistrictLabel;
use crate::i18n::Lang;

use super::{Overlaps, Side};

impl Overlaps {
    /// What the rows that are there cannot say themselves: what lengths and stripes mean, and
    /// whose figures rest on what.
    pub(super) fn notes(&self, lang: Lang) -> String {
        let m = lang.messages();
        let rows = if self.lines { &[] } else { &self.rows[..] };
        let bars = || rows.iter().filter(|row| row.scale.is_some());
        let striped = bars().any(|row| row.sides.iter().any(|side| side.main.hatched));
        let mut notes = vec![m.overlaps_bars(bars().next().is_some(), striped)];
        let inferred = self.sides_that(|side| side.inferred);
        if !inferred.is_empty() {
            notes.push(m.overlaps_inferred(&inferred));
        }
        let headline = self.sides_that(|side| side.headline);
        if !headline.is_empty() {
            notes.push(m.overlaps_headline(&headline));
        }
        for (district, note, values) in self.remarks() {
            notes.push(m.overlaps_remark(district, &values, note));
        }
        notes.retain(|note| !note.is_empty());
        notes.join(m.sentence_gap)
    }

    /// What the data notes of figures: district, note and the numbers that it is about.
    fn remarks(&self) -> Vec<(&str, &str, Vec<&str>)> {
        let mut found: Vec<(&str, &str, Vec<&str>)> = Vec::new();
        for side in self.rows.iter().flat_map(|row| &row.sides) {
            let district = &*side.district.name;
            for (value, note) in &side.remarks {
                let same = found
                    .iter_mut()
                    .find(|(d, n, _)| (*d, *n) == (district, note));
                match same {
                    Some((.., values)) => values.push(value),
                    None => found.push((district, note, vec![value])),
                }
            }
        }
        found
    }

    /// The districts of which something holds, each with the subjects of which it does, or
    /// with none where that is every one.
    fn sides_that(&self, holds: fn(&Side) -> bool) -> Vec<(&str, Vec<&str>)> {
        let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
        let mut districts: Vec<&DistrictLabel> = Vec::new();
        for side in self.rows.iter().flat_map(|row| &row.sides) {
            if !districts.contains(&&side.district) {
                districts.push(&side.district);
            }
        }
        for district in districts {
            let (mut subjects, mut all) = (Vec::new(), true);
            for row in &self.rows {
                for side in row.sides.iter().filter(|side| side.district == *district) {
                    match holds(side) {
                        true => subjects.push(row.word.as_str()),
                        false => all = false,
                    }
                }
            }
            if !subjects.is_empty() {
                let subjects = if all { Vec::new() } else { subjects };
                found.push((&district.name, subjects));
            }
        }
        found
    }
}
