//! What the chart of two figures says beside their difference and ratio.

use super::publication::Publication;
use super::sentence::sentence;

impl Publication {
    /// Its title. `measures` are those of the figures, of which each may name its period;
    /// `districts` are theirs.
    pub fn side_by_side_title(&self, measures: [&str; 2], districts: [&str; 2]) -> String {
        let ([of_a, of_b], [a, b]) = (measures, districts);
        if of_a == of_b {
            let of_one = sentence!("{0}：{1}与{2}", "{0}: {1} and {2}");
            return of_one.filled(self.lang, &[of_a, a, b]);
        }
        let of_two = sentence!("{0}（{1}）与{2}（{3}）", "{1}: {0}; {3}: {2}");
        of_two.filled(self.lang, &[of_a, a, of_b, b])
    }

    /// Whose figure is given to its district by inference only.
    pub fn inferred_side(&self, districts: &str) -> String {
        let said = sentence!(
            "只凭推断归到本区的：{0}。",
            "Given to its district by inference only: {0}."
        );
        said.filled(self.lang, &[districts])
    }

    /// Whose figure is dated by the headline of its article only.
    pub fn headline_side(&self, districts: &str) -> String {
        let said = sentence!(
            "时段只凭文章标题的：{0}。",
            "Dated by the headline of its article only: {0}."
        );
        said.filled(self.lang, &[districts])
    }
}
