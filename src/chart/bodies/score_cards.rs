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
use crate::chart::words::{ClaimItem, Context, DistrictLabel, Filter, Item};
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
    /// Who gave it or said so, where there is room.
    by: Option<Remark>,
}

/// The score boxes, with what the reader wants of them.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<ScoreCards> {
    let m = context.lang.messages();
    let usual = contents::usual_period(context);
    let (mut cards, mut firsts) = (Vec::new(), Vec::new());
    for district in context.data.district_ixs() {
        if boxes(context.data, district).next().is_some() {
            cards.push(card(context, filter, district, usual));
            firsts.extend(contents::first(context, filter, district));
        }
    }
    let unnamed = context.data.district_ixs().all(|district| {
        let lines =
            boxes(context.data, district).filter_map(|part| context.data.source.line(part.from));
        lines.into_iter().all(|title| title.names.is_empty())
    });
    let entries = cards.iter().flat_map(Card::rows).flat_map(Row::entries);
    let mut signs: Vec<Verdict> = Vec::new();
    let mut changes = false;
    for entry in entries {
        changes |= entry.value.starts_with(['↑', '↓']);
        signs.extend(entry.sign.filter(|sign| !signs.contains(sign)));
    }
    Part {
        finding: m.score_cards_finding(&firsts),
        caveat: m.score_cards_caveat(unnamed, &signs, changes),
        body: ScoreCards(cards),
    }
}

impl Row {
    /// About how much room it takes, in lines.
    fn weight(&self) -> usize {
        match self {
            Self::Claim(_) => 1,
            Self::Figures(entries) => entries.len() + 1,
        }
    }

    /// Its figures.
    fn entries(&self) -> &[Entry] {
        match self {
            Self::Claim(_) => &[],
            Self::Figures(entries) => entries,
        }
    }

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
        let entries = self.entries().iter();
        let mut labels: Vec<_> = entries.map(|entry| entry.item.label.as_str()).collect();
        labels.extend(self.claims().iter().map(|claim| claim.label.as_str()));
        labels
    }
}

impl Card {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.items.iter().flat_map(|item| &item.rows)
    }

    /// Its first rows, at least one, up to some weight in all.
    fn beginning(&self, most: usize) -> Self {
        let mut card = self.clone();
        let mut weight = 0;
        let mut first = true;
        for item in &mut card.items {
            item.rows.retain(|row| {
                weight += row.weight();
                std::mem::take(&mut first) || weight <= most
            });
        }
        card.items.retain(|item| !item.rows.is_empty());
        card
    }

    /// How much room its rows take in all.
    fn weight(&self) -> usize {
        self.rows().map(Row::weight).sum()
    }
}

impl Drawn for ScoreCards {
    fn items(&self) -> Vec<&Item> {
        let rows = self.0.iter().flat_map(Card::rows);
        let entries = rows.flat_map(Row::entries);
        entries.map(|entry| &entry.item).collect()
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

    /// The first rows of every card, about as high.
    fn shorter(&self) -> Vec<Self> {
        let most = self.0.iter().map(Card::weight).max().unwrap_or(0);
        let mut found: Vec<Self> = Vec::new();
        for weight in (1..most).rev() {
            let shorter = Self(self.0.iter().map(|card| card.beginning(weight)).collect());
            if found.last().unwrap_or(self) != &shorter {
                found.push(shorter);
            }
        }
        found
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
