//! What of the ledger a picture with little room shows.

use super::{Block, Ledger, signs};

impl Ledger {
    /// What a picture with less room shows: without the last theme of some districts only,
    /// else without the last one that has no figures side by side, else only what stands
    /// side by side, and ever less of it, the theme with most of it longest. No district
    /// ever stands blank.
    pub(super) fn shortened(&self) -> Option<Self> {
        let last = |wanted: &dyn Fn(&Block) -> bool| {
            let from_the_end = (0..self.blocks.len()).rev();
            let mut without = from_the_end
                .filter(|n| wanted(&self.blocks[*n]))
                .map(|n| self.with(|blocks| drop(blocks.remove(n))));
            without.find(Self::is_covered)
        };
        last(&|block| !block.is_shared())
            .or_else(|| last(&|block| block.rows.is_empty()))
            .or_else(|| self.side_by_side())
            .or_else(|| {
                let fewest = self.blocks.iter().map(Block::pairs).min();
                last(&|block| Some(block.pairs()) == fewest)
            })
            .or_else(|| last(&|_| true))
            .or_else(|| {
                let fewer = self.with(|blocks| {
                    let rows = blocks.last_mut().map(|block| block.rows.pop());
                    drop(rows);
                });
                fewer.blocks.iter().all(Block::is_shared).then_some(fewer)
            })
    }

    /// Only the figures that stand side by side, if there are others.
    fn side_by_side(&self) -> Option<Self> {
        let mut sides = self.blocks.iter().flat_map(|block| &block.sides);
        let more = sides.any(|side| !side.entries.is_empty() || !side.words.is_empty());
        let only = self.with(|blocks| {
            for side in blocks.iter_mut().flat_map(|block| &mut block.sides) {
                side.entries.clear();
                side.words.clear();
            }
        });
        (more && only.blocks.iter().all(Block::is_shared)).then_some(only)
    }

    /// A ledger with other themes.
    fn with(&self, change: impl FnOnce(&mut Vec<Block>)) -> Self {
        let mut other = self.clone();
        other.is_last = false;
        change(&mut other.blocks);
        other.signs = signs(&other.blocks);
        other
    }

    /// Whether every district has a figure.
    pub(super) fn is_covered(&self) -> bool {
        let has = |n| self.blocks.iter().any(|block| block.has(n));
        (0..self.districts.len()).all(has)
    }
}
