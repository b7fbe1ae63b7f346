//! Every figure exactly once: themes as blocks, districts as columns.
//!
//! ```text
//! kept figures ─► rows: who stands beside whom ─► Ledger ─► draw: columns or stacked
//!                                             └► entry         └► setting
//! ```

mod draw;
mod entry;
mod rows;
mod setting;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{Book, ClaimItem, DistrictLabel, Item, Keep};
use crate::compare::{Tally, Verdict};
use crate::data::model::{ClaimType, DistrictIx, FigureIx, ThemeIx};
use crate::i18n::Lang;
use crate::i18n::ledger::LedgerTally;
use crate::scene::DrawError;

use self::entry::Entry;
use self::rows::{Line, arrange};

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
    /// Whether it is the beginning of a longer one, for a picture: nothing is selected there.
    excerpt: bool,
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

/// The figures that the reader wants.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Ledger> {
    let (data, m) = (book.data, book.lang.messages());
    let kept = data.figure_ixs().filter(|ix| (keep.figure)(*ix));
    let kept: Vec<FigureIx> = kept.collect();
    let of = |district| kept.iter().any(|ix| data.figure(*ix).district == district);
    let districts: Vec<DistrictIx> = data.district_ixs().filter(|d| of(*d)).collect();
    let mut subjects = Tally::default();
    let mut blocks = Vec::new();
    for theme in data.theme_ixs() {
        let here = |ix: &FigureIx| data.measure(data.figure(*ix).measure).theme == theme;
        let here: Vec<FigureIx> = kept.iter().copied().filter(here).collect();
        if here.is_empty() {
            continue;
        }
        let arranged = arrange(data, &districts, &here);
        let mut rows = Vec::new();
        for lines in &arranged.matters {
            subjects.add(add_rows(book, lines, &mut rows));
        }
        let columns = districts.iter().zip(arranged.rest).enumerate();
        let sides = columns.map(|(n, (district, rest))| {
            let empty = rest.is_empty() && rows.iter().all(|row: &Row| row.cells[n].is_none());
            Side {
                entries: rest.iter().map(|ix| Entry::of(book, *ix, None)).collect(),
                words: words(book, keep, *district, theme),
                blank: empty.then(|| blank(book, *district, theme)),
            }
        });
        blocks.push(Block {
            heading: data.theme(theme).name.get(book.lang).to_owned(),
            sides: sides.collect(),
            rows,
        });
    }
    let tally = LedgerTally {
        themes: blocks.len(),
        shared: blocks.iter().filter(|block| block.is_shared()).count(),
        subjects,
        districts: districts.len(),
        selected: kept.len() < data.figures.len(),
    };
    Part {
        body: Ledger {
            districts: districts.iter().map(|d| book.district_label(*d)).collect(),
            selected: book.chosen.pair[0].is_some(),
            selection: selection(book, &kept),
            excerpt: false,
            blocks,
        },
        finding: m.ledger_finding(tally),
        caveat: m.ledger_caveat(),
    }
}

/// The rows of one matter, and the best verdict on any two of its figures.
fn add_rows(book: Book<'_>, lines: &[Line], rows: &mut Vec<Row>) -> Verdict {
    let data = book.data;
    // With whichever figure of another district it goes best.
    let best = |ix: FigureIx| {
        let all = lines.iter().flatten().flatten();
        let others = all.filter(|other| data.figure(**other).district != data.figure(ix).district);
        others.map(|other| book.verdicts.on(ix, *other)).min()
    };
    let mut overall = Verdict::None;
    for (above, line) in lines.iter().enumerate() {
        let mut signs = vec![None; line.len() - 1];
        let mut before = None;
        for (n, cell) in line.iter().enumerate() {
            let Some(ix) = cell else { continue };
            if let Some(other) = before {
                signs[n - 1] = Some(book.verdicts.on(other, *ix));
            }
            before = Some(*ix);
        }
        if let (true, Some(n)) = (
            line.iter().flatten().count() == 1,
            line.iter().position(Option::is_some),
        ) {
            // Its counterparts stand on another row.
            signs[n.saturating_sub(1)] = line[n].and_then(best);
        }
        let cells = line.iter().map(|cell| {
            let ix = (*cell)?;
            let sign = best(ix);
            overall = overall.min(sign.unwrap_or(Verdict::None));
            Some(Entry::of(book, ix, sign))
        });
        rows.push(Row {
            cells: cells.collect(),
            signs,
            goes_on: above > 0,
        });
    }
    overall
}

/// What a district claims under a theme in words, without a figure.
fn words(book: Book<'_>, keep: &Keep<'_>, of: DistrictIx, theme: ThemeIx) -> Vec<ClaimItem> {
    let wanted = book.data.claim_ixs().filter(|ix| {
        let claim = book.data.claim(*ix);
        let here = claim.district == of && claim.theme == Some(theme);
        here && claim.claim_type == ClaimType::Result && (keep.claim)(*ix)
    });
    wanted.map(|ix| book.claim_item(ix)).collect()
}

/// Why a district has no figure under a theme: it is left out, or there is none in the
/// text, which may describe something all the same.
fn blank(book: Book<'_>, of: DistrictIx, theme: ThemeIx) -> String {
    let (data, m) = (book.data, book.lang.messages());
    let mut figures = data.figures.iter();
    let left_out =
        figures.any(|figure| figure.district == of && data.measure(figure.measure).theme == theme);
    if left_out {
        return m.ledger_left_out().to_owned();
    }
    let mentions = data.mentions.iter();
    let mentions: Vec<_> = mentions
        .filter(|mention| mention.district == of && mention.theme == theme)
        .map(|mention| (mention.text.get(book.lang), book.places(&mention.locations)))
        .collect();
    let said: Vec<String> = (mentions.iter().enumerate())
        .map(|(n, (text, places))| {
            // A place is named once, behind the last that is described there.
            let next = mentions.get(n + 1).map(|(_, places)| places);
            match next == Some(places) {
                true => (*text).to_owned(),
                false => m.ledger_mention(text, places),
            }
        })
        .collect();
    match said.is_empty() {
        true => m.ledger_blank().to_owned(),
        false => m.ledger_mentions(&said),
    }
}

/// What is selected, in words, with what it may be held against.
fn selection(book: Book<'_>, kept: &[FigureIx]) -> String {
    let [Some(chosen), _] = book.chosen.pair else {
        return String::new();
    };
    let both = book.chosen.pair.into_iter().flatten();
    let both: Vec<String> = both.map(|ix| book.label(ix)).collect();
    let others = kept.iter().filter(|ix| entry::is_counterpart(book, **ix));
    let m = book.lang.messages();
    let others: Vec<String> = others
        .map(|ix| {
            let name = m.verdict(book.verdicts.on(chosen, *ix));
            m.phrases([book.label(*ix).as_str(), &name.to_ascii_lowercase()])
        })
        .collect();
    m.ledger_selected(&both, &others)
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
}

impl Ledger {
    /// What a picture with less room shows: without the last theme of some districts only,
    /// else without the last one that has no figures side by side, else only what stands
    /// side by side, and ever less of it, the theme with most of it longest. No district
    /// ever stands blank.
    fn shortened(&self) -> Option<Self> {
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
        other.excerpt = true;
        change(&mut other.blocks);
        other
    }

    /// Whether every district has a figure.
    fn is_covered(&self) -> bool {
        let has = |n| self.blocks.iter().any(|block| block.has(n));
        (0..self.districts.len()).all(has)
    }
}
