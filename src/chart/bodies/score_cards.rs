//! What each district's own score box says, in its printed order.
//!
//! ```text
//! source.parts of kind box ─► contents: what stands there, by place ─► rows ─► draw
//! ```
//!
//! The newspaper chose and ordered, not we: nothing is left out, moved or added up. A rank
//! that repeats a figure is a tag of that figure.

mod contents;
mod draw;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::cell::Remark;
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{Book, ClaimItem, DistrictLabel, Item, Keep};
use crate::compare::Verdict;
use crate::i18n::Lang;
use crate::scene::DrawError;

use self::contents::{boxes, card};

/// A card for each district that has a score box.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreCards(Vec<Card>);

/// A district's score box.
#[derive(Debug, Clone, PartialEq)]
struct Card {
    district: DistrictLabel,
    /// Whether another district is highlighted.
    faded: bool,
    title: String,
    items: Vec<CardItem>,
    /// Stands in place of the items where the reader's choices have left none.
    empty: &'static str,
}

/// An item of a score box.
#[derive(Debug, Clone, PartialEq)]
struct CardItem {
    /// Its number, where it has one.
    number: Option<u32>,
    /// Where it stands, in words.
    place: String,
    /// None is empty.
    rows: Vec<Row>,
}

/// A row of a card.
#[derive(Debug, Clone, PartialEq)]
enum Row {
    /// One figure, or two of one theme that follow each other.
    Figures(Vec<Entry>),
    /// A claim without a figure here.
    Claim(ClaimEntry),
}

/// A figure with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    item: Item,
    /// The value; a change has an arrow instead of a sign.
    value: String,
    name: String,
    /// Its best verdict, if that allows a comparison.
    sign: Option<Verdict>,
    remarks: Vec<Remark>,
    /// Claims that repeat it.
    tags: Vec<ClaimEntry>,
}

/// A claim as a card words it.
#[derive(Debug, Clone, PartialEq)]
struct ClaimEntry {
    item: ClaimItem,
    /// Empty for a tag.
    words: String,
    remarks: Vec<Remark>,
}

/// The score boxes, with what the reader wants of them.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<ScoreCards> {
    let m = book.lang.messages();
    let usual = contents::usual_period(book);
    let (mut cards, mut firsts) = (Vec::new(), Vec::new());
    for district in book.data.district_ixs() {
        if boxes(book.data, district).next().is_some() {
            cards.push(card(book, keep, district, usual));
            firsts.extend(contents::first(book, keep, district));
        }
    }
    let unnamed = book.data.district_ixs().all(|district| {
        let lines = boxes(book.data, district).filter_map(|part| book.data.source.line(part.from));
        lines.into_iter().all(|title| title.names.is_empty())
    });
    Part {
        body: ScoreCards(cards),
        finding: m.score_cards_finding(&firsts),
        caveat: m.score_cards_caveat(unnamed),
    }
}

impl Row {
    /// Its claims: itself, or tags.
    fn claims(&self) -> Vec<&ClaimItem> {
        match self {
            Self::Claim(claim) => vec![&claim.item],
            Self::Figures(entries) => {
                let tags = entries.iter().flat_map(|entry| &entry.tags);
                tags.map(|tag| &tag.item).collect()
            }
        }
    }

    /// What it says, read out.
    fn labels(&self) -> Vec<&str> {
        let mut labels = Vec::new();
        if let Self::Figures(entries) = self {
            labels.extend(entries.iter().map(|entry| entry.item.label.as_str()));
        }
        labels.extend(self.claims().iter().map(|claim| claim.label.as_str()));
        labels
    }
}

impl Card {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.items.iter().flat_map(|item| &item.rows)
    }

    /// Its first rows.
    fn beginning(&self, mut rows: usize) -> Self {
        let mut card = self.clone();
        for item in &mut card.items {
            item.rows.truncate(rows);
            rows -= item.rows.len();
        }
        card.items.retain(|item| !item.rows.is_empty());
        card
    }
}

impl Drawn for ScoreCards {
    fn items(&self) -> Vec<&Item> {
        let rows = self.0.iter().flat_map(Card::rows);
        let mut items = Vec::new();
        for row in rows {
            if let Row::Figures(entries) = row {
                items.extend(entries.iter().map(|entry| &entry.item));
            }
        }
        items
    }

    fn claims(&self) -> Vec<&ClaimItem> {
        let rows = self.0.iter().flat_map(Card::rows);
        rows.flat_map(Row::claims).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let cards = self.0.iter().map(|card| {
            let labels = m.list(card.rows().flat_map(Row::labels));
            [card.title.as_str(), m.colon, &labels].concat()
        });
        let cards: Vec<_> = cards.collect();
        cards.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, _: Lang) -> Result<(), DrawError> {
        draw::draw(sheet, page, &self.0)
    }

    /// As many first rows of every card.
    fn shorter(&self) -> Vec<Self> {
        let rows = self.0.iter().map(|card| card.rows().count());
        let most = rows.max().unwrap_or(0);
        let cut = |rows| Self(self.0.iter().map(|card| card.beginning(rows)).collect());
        (1..most).rev().map(cut).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
