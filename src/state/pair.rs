//! What a reader has selected by pressing marks.

use crate::data::model::{ClaimIx, Dataset, FigureIx};

/// What is selected: a figure, a pair of figures of two districts, a claim, or what was worked
/// out from figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pair {
    /// The selected figure, then the figure of another district that makes a pair with it.
    pub figures: [Option<FigureIx>; 2],
    /// The selected claim; none while a figure is selected.
    pub claim: Option<ClaimIx>,
    /// The selected figure that was worked out from others, by its position among those of the
    /// catalogue; none while anything else is selected. Not in the address, since it is not in the
    /// data.
    pub derived: Option<usize>,
}

impl Pair {
    /// Selects a figure, or takes the selection back if it is selected already. A figure of
    /// another district than the selected one makes a pair with it; in a pair, it takes the
    /// place of the one of its own district.
    pub fn press(&mut self, data: &Dataset, ix: FigureIx) {
        let district = |ix: FigureIx| data.figure(ix).district;
        (self.claim, self.derived) = (None, None);
        self.figures = match self.figures {
            [Some(a), b] if a == ix => [b, None],
            [Some(a), Some(b)] if b == ix => [Some(a), None],
            [Some(a), b] if district(a) != district(ix) && b.is_none() => [Some(a), Some(ix)],
            [Some(a), Some(b)] if district(a) == district(ix) => [Some(ix), Some(b)],
            [Some(a), Some(b)] if district(b) == district(ix) => [Some(a), Some(ix)],
            _ => [Some(ix), None],
        };
    }

    /// Selects a claim and nothing else, or takes the selection back if it is selected already.
    pub fn press_claim(&mut self, ix: ClaimIx) {
        *self = Self {
            claim: (self.claim != Some(ix)).then_some(ix),
            ..Self::default()
        };
    }

    /// Selects what was worked out and nothing else, or takes the selection back if it is selected
    /// already.
    pub fn press_derived(&mut self, at: usize) {
        *self = Self {
            derived: (self.derived != Some(at)).then_some(at),
            ..Self::default()
        };
    }

    /// Makes it one that a reader could have selected: a pair is of two districts, its first
    /// side is taken, where a figure is selected no claim is, and where either is nothing worked out.
    pub fn settle(&mut self, data: &Dataset) {
        let district = |ix: FigureIx| data.figure(ix).district;
        self.figures = match self.figures {
            [Some(a), Some(b)] if district(a) == district(b) => [Some(a), None],
            [None, b] => [b, None],
            figures => figures,
        };
        if self.figures[0].is_some() {
            self.claim = None;
        }
        if self.figures[0].is_some() || self.claim.is_some() {
            self.derived = None;
        }
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
