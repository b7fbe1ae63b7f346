//! The scan without its words: a strip a line, and where every figure and claim stands.
//!
//! ```text
//! data.source { parts, lines, defects } ─► build: blocks of strips ─► rows ─► sheet
//!                                            (what)                  (where)
//! ```
//!
//! A line of the source is a strip as long as it has characters, folded at a fixed measure
//! into rows. A mark stands at the offset of its place, so it is where it is in the scan
//! whatever the order of the strips.

mod draw;
mod heading;
mod layout;
mod shapes;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{ClaimItem, Context, DistrictLabel, Filter, Item, series};
use crate::data::model::{self, DefectKind, DistrictIx, FigureIx, PartKind};
use crate::i18n::Lang;
use crate::i18n::source_map::Found;
use crate::scene::{DrawError, Paint, Role};
use crate::word::Word;

/// The scan without its words: a strip a line, and where every figure and claim stands.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceMap {
    /// The parts, in the order in which they stand here.
    pub blocks: Vec<Block>,
    /// The districts that have a part.
    pub districts: Vec<DistrictLabel>,
    /// What defects are flagged, in the order of their numbers.
    pub defects: Vec<DefectKind>,
    /// The selected figures.
    pub selected: [Option<FigureIx>; 2],
    /// In how many columns it stands, smaller and with nothing written on it, in a picture
    /// with little room.
    pub small: Option<u8>,
}

/// A part of the spread.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Stands over it, with the district's ink; only where another article begins.
    pub heading: Option<(String, Option<u8>)>,
    /// What it is called.
    pub name: String,
    /// What it is called at the side.
    pub label: String,
    /// Its lines.
    pub strips: Vec<Strip>,
}

/// A line of the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Its number.
    pub line: u32,
    /// How many characters it has.
    pub length: u32,
    /// How it is given to a district.
    pub given: Given,
    /// Numbers of the defects that it has, from 0.
    pub flags: Vec<usize>,
    /// The places on it, from left to right.
    pub places: Vec<Place>,
}

/// How a line is given to a district.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// It names it: the ink of the district, and whether another one is highlighted.
    Named(u8, bool),
    /// It is the district's without naming it.
    Attributed(u8, bool),
    /// To none.
    Neither,
}

/// A place of a figure or a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its first character in the line, from 0.
    pub start: u32,
    /// What stands there.
    pub of: Of,
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Of {
    /// A figure.
    Figure(Item),
    /// A claim.
    Claim(ClaimItem),
}

impl Place {
    fn role(&self) -> Role {
        match &self.of {
            Of::Figure(item) => item.role(),
            Of::Claim(item) => item.role(),
        }
    }

    fn paint(&self) -> Paint {
        match &self.of {
            Of::Figure(item) => item.text_ink(),
            Of::Claim(item) => match item.ink {
                Paint::SeriesSoft(_) => Paint::Muted,
                _ => Paint::Ink,
            },
        }
    }

    /// Whether it is a place of a figure.
    fn is_of(&self, figure: Option<FigureIx>) -> bool {
        matches!(&self.of, Of::Figure(item) if Some(item.figure) == figure)
    }
}

/// Every line, with the places of the figures and claims that the reader wants.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<SourceMap> {
    let (source, m) = (&context.data.source, context.lang.messages());
    let mut defects = Vec::new();
    for kind in DefectKind::ALL {
        if source.defects.iter().any(|defect| defect.kind == *kind) {
            defects.push(*kind);
        }
    }
    let mut found = Found::default();
    let mut last = None;
    for part in &source.parts {
        let turns = part.district.is_some() && last.is_some() && part.district != last;
        found.turns += usize::from(turns);
        last = part.district.or(last);
        if part.kind == PartKind::Box {
            found.boxes += 1;
            let title = source.line(part.from);
            found.untitled += usize::from(title.is_some_and(|line| line.names.is_empty()));
        }
    }
    for ix in context.data.figure_ixs().filter(|ix| (filter.figure)(*ix)) {
        let figure = context.data.figure(ix);
        let names = |at: &model::Location| {
            let line = source.line(at.line);
            line.is_some_and(|line| line.names.contains(&figure.district))
        };
        found.figures += 1;
        found.named += usize::from(figure.locations.iter().any(names));
    }
    let mut districts = Vec::new();
    for ix in context.data.district_ixs() {
        if source.parts.iter().any(|part| part.district == Some(ix)) {
            districts.push(context.district_label(ix));
        }
    }
    let mut blocks = Vec::new();
    let mut article = None;
    for part in in_order(source, context.chosen.reading_order) {
        let heading = context.chosen.reading_order && part.district != article;
        article = part.district;
        blocks.push(Block {
            heading: heading.then(|| match part.district {
                Some(ix) => (m.article_of(context.district_name(ix)), Some(series(ix))),
                None => (m.article_of_none().to_owned(), None),
            }),
            name: part.name.get(context.lang).to_owned(),
            label: part.label.get(context.lang).to_owned(),
            strips: strips(context, filter, part, &defects),
        });
    }
    Part {
        body: SourceMap {
            blocks,
            districts,
            defects,
            selected: context.chosen.pair,
            small: None,
        },
        finding: m.source_map_finding(found),
        caveat: m.source_map_caveat().to_owned(),
    }
}

/// The parts in the order of the scan or in that of reading, in which each number is one
/// part's.
fn in_order(source: &model::Source, reading: bool) -> Vec<&model::Part> {
    let mut parts: Vec<&model::Part> = Vec::new();
    for part in &source.parts {
        let after = |other: &&model::Part| reading && other.reading > part.reading;
        let at = parts.iter().position(after).unwrap_or(parts.len());
        parts.insert(at, part);
    }
    parts
}

/// The lines of a part.
fn strips(
    context: Context<'_>,
    filter: &Filter<'_>,
    part: &model::Part,
    defects: &[DefectKind],
) -> Vec<Strip> {
    let source = &context.data.source;
    let mut strips = Vec::new();
    for line in source.lines.iter().filter(|line| part.has(line.line)) {
        let given = |ix: DistrictIx| {
            let names = line.names.contains(&ix);
            let (ink, fades) = (series(ix), context.fades(ix));
            match names {
                true => Given::Named(ink, fades),
                false => Given::Attributed(ink, fades),
            }
        };
        let mut flags = Vec::new();
        for (n, kind) in defects.iter().enumerate() {
            let mut all = source.defects.iter();
            if all.any(|defect| defect.kind == *kind && defect.lines.contains(&line.line)) {
                flags.push(n);
            }
        }
        strips.push(Strip {
            line: line.line,
            length: line.length,
            given: part.district.map_or(Given::Neither, given),
            flags,
            places: places(context, filter, line.line),
        });
    }
    strips
}

/// What stands on a line, from left to right.
fn places(context: Context<'_>, filter: &Filter<'_>, line: u32) -> Vec<Place> {
    let data = context.data;
    let mut places: Vec<Place> = Vec::new();
    let mut add = |locations: &[model::Location], of: &dyn Fn() -> Of| {
        for at in locations.iter().filter(|at| at.line == line) {
            let after = |other: &Place| other.start > at.start;
            let place = places.iter().position(after).unwrap_or(places.len());
            let (start, of) = (at.start, of());
            places.insert(place, Place { start, of });
        }
    };
    for ix in data.figure_ixs().filter(|ix| (filter.figure)(*ix)) {
        add(&data.figure(ix).locations, &|| {
            Of::Figure(context.item(ix, None))
        });
    }
    for ix in data.claim_ixs().filter(|ix| (filter.claim)(*ix)) {
        add(&data.claim(ix).locations, &|| {
            Of::Claim(context.claim_item(ix))
        });
    }
    places
}

impl Drawn for SourceMap {
    fn items(&self) -> Vec<&Item> {
        let items = self.places().filter_map(|place| match &place.of {
            Of::Figure(item) => Some(item),
            Of::Claim(_) => None,
        });
        items.collect()
    }

    fn claims(&self) -> Vec<&ClaimItem> {
        let claims = self.places().filter_map(|place| match &place.of {
            Of::Claim(item) => Some(item),
            Of::Figure(_) => None,
        });
        claims.collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let mut parts = Vec::new();
        for block in &self.blocks {
            let places = || block.strips.iter().flat_map(|strip| &strip.places);
            let figures = places().filter(|place| matches!(place.of, Of::Figure(_)));
            let figures = figures.count();
            let claims = places().count() - figures;
            if figures + claims > 0 {
                parts.push(m.part_holds(&block.name, figures, claims));
            }
        }
        m.list(parts)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        self.draw_map(sheet, page, lang)
    }

    fn shorter(&self) -> Vec<Self> {
        // A beginning would show one district's article and not the other's.
        let columns: &[u8] = if self.small.is_none() {
            &[3, 4, 6]
        } else {
            &[]
        };
        let small = columns.iter().map(|columns| Self {
            small: Some(*columns),
            ..self.clone()
        });
        small.collect()
    }
}
