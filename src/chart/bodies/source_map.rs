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

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::glyphs::hatched;
use crate::chart::paper::legend::{Entry, legend};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, widest, within,
};
use crate::chart::words::{Book, ClaimItem, DistrictLabel, Item, Keep, series};
use crate::data::model::{self, DefectKind, DistrictIx, FigureIx, PartKind};
use crate::i18n::Lang;
use crate::i18n::source_map::Found;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, DPX, Dpx, DrawError, Line, Node, Paint, Path, Rect, Role, Stroke};

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
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<SourceMap> {
    let (source, m) = (&book.data.source, book.lang.messages());
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
    for ix in book.data.figure_ixs().filter(|ix| (keep.figure)(*ix)) {
        let figure = book.data.figure(ix);
        let names = |at: &model::Location| {
            let line = source.line(at.line);
            line.is_some_and(|line| line.names.contains(&figure.district))
        };
        found.figures += 1;
        found.named += usize::from(figure.locations.iter().any(names));
    }
    let mut districts = Vec::new();
    for ix in book.data.district_ixs() {
        if source.parts.iter().any(|part| part.district == Some(ix)) {
            districts.push(book.district_label(ix));
        }
    }
    let mut blocks = Vec::new();
    let mut article = None;
    for part in in_order(source, book.chosen.reading_order) {
        let heading = book.chosen.reading_order && part.district != article;
        article = part.district;
        blocks.push(Block {
            heading: heading.then(|| match part.district {
                Some(ix) => (m.article_of(book.district_name(ix)), Some(series(ix))),
                None => (m.article_of_none().to_owned(), None),
            }),
            name: part.name.get(book.lang).to_owned(),
            label: part.label.get(book.lang).to_owned(),
            strips: strips(book, keep, part, &defects),
        });
    }
    Part {
        body: SourceMap {
            blocks,
            districts,
            defects,
            selected: book.chosen.pair,
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
    book: Book<'_>,
    keep: &Keep<'_>,
    part: &model::Part,
    defects: &[DefectKind],
) -> Vec<Strip> {
    let source = &book.data.source;
    let mut strips = Vec::new();
    for line in source.lines.iter().filter(|line| part.has(line.line)) {
        let given = |ix: DistrictIx| {
            let names = line.names.contains(&ix);
            let (ink, fades) = (series(ix), book.fades(ix));
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
            places: places(book, keep, line.line),
        });
    }
    strips
}

/// What stands on a line, from left to right.
fn places(book: Book<'_>, keep: &Keep<'_>, line: u32) -> Vec<Place> {
    let data = book.data;
    let mut places: Vec<Place> = Vec::new();
    let mut add = |locations: &[model::Location], of: &dyn Fn() -> Of| {
        for at in locations.iter().filter(|at| at.line == line) {
            let after = |other: &Place| other.start > at.start;
            let place = places.iter().position(after).unwrap_or(places.len());
            let (start, of) = (at.start, of());
            places.insert(place, Place { start, of });
        }
    };
    for ix in data.figure_ixs().filter(|ix| (keep.figure)(*ix)) {
        add(&data.figure(ix).locations, &|| {
            Of::Figure(book.item(ix, None))
        });
    }
    for ix in data.claim_ixs().filter(|ix| (keep.claim)(*ix)) {
        add(&data.claim(ix).locations, &|| {
            Of::Claim(book.claim_item(ix))
        });
    }
    places
}

/// Heights.
#[derive(Debug, Clone, Copy)]
struct Heights {
    /// Of a strip.
    strip: Dpx,
    /// Of a mark, and of a row with one.
    mark: Dpx,
    /// Of a row that has nothing but a strip.
    bare: Dpx,
    /// Between two lines, and once more between two parts.
    between: Dpx,
}

const LARGE: Heights = Heights {
    strip: px(5),
    mark: px(11),
    bare: px(7),
    between: 15,
};

const SMALL: Heights = Heights {
    strip: 35,
    mark: 65,
    bare: 45,
    between: 5,
};

/// Between the columns of a small map.
const COLUMNS: Dpx = px(16);
/// From one line that is written at the side to the next.
const WRITTEN: Dpx = px(13);
/// The width of a flag.
const FLAG: Dpx = px(12);
/// Its height: no more than keeps off the strip below.
const FLAG_HEIGHT: Dpx = px(11);
/// Between flags.
const APART: Dpx = px(2);
/// Half the width of a target that has room.
const REACH: Dpx = px(12);
/// Between rows that have a line number, at least so many.
const NUMBERED: usize = 6;

/// Where the strips stand: their left edge, the width of a full one and its characters.
#[derive(Debug, Clone, Copy)]
struct Frame {
    track: Column,
    measure: u32,
    heights: Heights,
}

impl Frame {
    /// The frame on a page, between what is written at the side and the flags.
    fn of(map: &SourceMap, page: Column) -> Self {
        if let Some(columns) = map.small.map(Dpx::from) {
            let w = (page.w - COLUMNS * (columns - 1)) / columns;
            return Self {
                track: Column { x: page.x, w },
                measure: 120,
                heights: SMALL,
            };
        }
        let labels = map.blocks.iter().map(|block| &*block.label);
        let labels = widest(labels, font::SMALL_BOLD).min(page.w / 4);
        let last = map.strips().map(|strip| strip.line).max().unwrap_or(0);
        let numbers = width(&last.to_string(), font::SMALL);
        let side = labels.max(numbers) + px(8);
        let measure = if page.w >= px(560) { 120 } else { 90 };
        let flags = map.strips().map(|strip| {
            let rows = strip.rows(measure);
            Dpx::try_from(strip.flags.len().div_ceil(rows)).unwrap_or(1)
        });
        let flags = flags.max().unwrap_or(0) * (FLAG + APART) + APART;
        let w = (page.w - side - flags).min(px(960));
        Self {
            track: Column {
                x: page.x + side,
                w,
            },
            measure,
            heights: LARGE,
        }
    }

    /// How wide some characters are.
    fn wide(self, characters: u32) -> Dpx {
        let [n, measure] = [characters, self.measure].map(|n| Dpx::try_from(n).unwrap_or(1));
        self.track.w * n / measure
    }
}

impl Strip {
    /// How many rows it takes.
    fn rows(&self, measure: u32) -> usize {
        usize::try_from(self.length.div_ceil(measure)).map_or(1, |rows| rows.max(1))
    }
}

/// A row of the map: as much of a strip as the measure holds.
#[derive(Debug)]
struct Row<'a> {
    block: usize,
    strip: &'a Strip,
    /// Which row of its strip.
    nth: usize,
    /// The room that it has: top and height.
    top: Dpx,
    height: Dpx,
    /// What is written at its side.
    side: Side,
    /// How far to the right of the first column it stands.
    shift: Dpx,
    /// Its places, and where they stand.
    marks: Vec<(&'a Place, Dpx)>,
}

/// What is written at the left of a row.
#[derive(Debug, PartialEq)]
enum Side {
    Label(Vec<String>),
    Number,
    Nothing,
}

impl Row<'_> {
    fn middle(&self) -> Dpx {
        self.top + self.height / 2
    }

    /// Its flags: they stand at the end of their strip, several below each other as far as
    /// it has rows.
    fn flags(&self, measure: u32) -> impl Iterator<Item = usize> {
        let rows = self.strip.rows(measure);
        let flags = self.strip.flags.iter().skip(rows - 1 - self.nth);
        flags.step_by(rows).copied()
    }

    /// From where to where its flags stand, if it has any.
    fn flagged(&self, at: Frame) -> Option<(Dpx, Dpx)> {
        let n = Dpx::try_from(self.flags(at.measure).count()).unwrap_or(0);
        let left = at.track.x + at.wide(self.characters(at.measure).1) + px(3);
        (n > 0).then_some((left, left + n * (FLAG + APART)))
    }

    /// Its first character and how many it has.
    fn characters(&self, measure: u32) -> (u32, u32) {
        let from = u32::try_from(self.nth).unwrap_or(0) * measure;
        (from, self.strip.length.saturating_sub(from).min(measure))
    }
}

impl SourceMap {
    /// Its strips, in the order in which they stand here.
    fn strips(&self) -> impl Iterator<Item = &Strip> {
        self.blocks.iter().flat_map(|block| &block.strips)
    }

    /// Its places, likewise.
    fn places(&self) -> impl Iterator<Item = &Place> {
        self.strips().flat_map(|strip| &strip.places)
    }

    /// Places the rows from the cursor downwards, and draws the headings between them.
    fn rows(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        at: Frame,
    ) -> Result<Vec<Row<'_>>, DrawError> {
        let mut rows: Vec<Row<'_>> = Vec::new();
        // What is written may be higher than its row: it keeps off what is written above.
        let mut written = sheet.y;
        let mut flags = (0, 0, sheet.y);
        let mut numbered = 0;
        for (n, block) in self.blocks.iter().enumerate() {
            if let Some((text, ink)) = &block.heading {
                sheet.y = sheet.y.max(written);
                heading(sheet, page, text, *ink)?;
            }
            let side = at.track.x - page.x - px(8);
            let mut words = Some(wrap(&block.label, font::SMALL_BOLD, side, None));
            for strip in &block.strips {
                for nth in 0..strip.rows(at.measure) {
                    let marks = marks(strip, nth, at);
                    let mut row = Row {
                        block: n,
                        strip,
                        nth,
                        top: sheet.y,
                        height: match marks.is_empty() {
                            true => at.heights.bare,
                            false => at.heights.mark,
                        },
                        side: Side::Nothing,
                        shift: 0,
                        marks,
                    };
                    if self.small.is_some() {
                        sheet.y += row.height;
                        rows.push(row);
                        continue;
                    }
                    let over = (WRITTEN - row.height) / 2;
                    if let Some((left, right)) = row.flagged(at) {
                        if left < flags.1 && flags.0 < right {
                            row.top = row
                                .top
                                .max(flags.2 + (FLAG_HEIGHT - row.height) / 2 + APART / 2);
                        }
                        let hit = |(_, x): &(&Place, Dpx)| (left - px(4)..right).contains(x);
                        if let Some(above) = rows.last().filter(|row| row.marks.iter().any(hit)) {
                            let least =
                                above.middle() + (at.heights.mark + FLAG_HEIGHT) / 2 + APART / 2;
                            row.top = row.top.max(least - row.height / 2);
                        }
                        let bottom = row.middle() + FLAG_HEIGHT / 2;
                        flags = (left, right, bottom);
                    }
                    if let Some(words) = words.take() {
                        row.top = row.top.max(written + over);
                        let lines = Dpx::try_from(words.len()).unwrap_or(1);
                        written = row.top - over + WRITTEN * lines;
                        row.side = Side::Label(words);
                    } else if nth == 0 && rows.len() >= numbered && row.top >= written + over {
                        written = row.top - over + WRITTEN;
                        row.side = Side::Number;
                        numbered = rows.len() + NUMBERED;
                    }
                    sheet.y = row.top + row.height;
                    rows.push(row);
                }
                sheet.y += at.heights.between;
            }
            sheet.y += at.heights.between;
        }
        sheet.y = sheet.y.max(written).max(flags.2);
        if let Some(columns) = self.small {
            sheet.y = in_columns(&mut rows, sheet.y, at.track.w, columns.into());
        }
        Ok(rows)
    }
}

/// Sets rows that end at `end` in columns; returns where the longest ends.
fn in_columns(rows: &mut [Row<'_>], end: Dpx, w: Dpx, columns: Dpx) -> Dpx {
    let start = rows.first().map_or(end, |row| row.top);
    let high = (end - start) / columns + 1;
    let (mut column, mut top, mut bottom) = (0, start, start);
    for row in rows {
        let of = (row.top - start) / high;
        if of > column {
            (column, top) = (of, row.top);
        }
        row.shift = column * (w + COLUMNS);
        row.top -= top - start;
        for (_, x) in &mut row.marks {
            *x += row.shift;
        }
        bottom = bottom.max(row.top + row.height);
    }
    bottom
}

/// The places on a row, and where they stand; of several at one character, the further ones
/// beside the first.
fn marks(strip: &Strip, nth: usize, at: Frame) -> Vec<(&Place, Dpx)> {
    let from = u32::try_from(nth).unwrap_or(0) * at.measure;
    let mut marks: Vec<(&Place, Dpx)> = Vec::new();
    for place in &strip.places {
        if (from..from + at.measure).contains(&place.start) {
            let x = at.track.x + at.wide(place.start - from);
            let least = marks.last().map_or(x, |(_, last)| last + px(4));
            marks.push((place, x.max(least)));
        }
    }
    marks
}

/// Over an article: its district's swatch and its name.
fn heading(
    sheet: &mut Sheet<'_>,
    page: Column,
    text: &str,
    ink: Option<u8>,
) -> Result<(), DrawError> {
    sheet.gap(6);
    let district = DistrictLabel {
        name: text.to_owned(),
        series: ink.unwrap_or(0),
    };
    match ink {
        Some(_) => sheet.district(page, &district)?,
        None => sheet.block(page, text, font::ROW, Paint::Ink)?,
    }
    sheet.gap(2);
    Ok(())
}

/// A strip in the manner of its district.
fn strip(given: Given, x: Dpx, middle: Dpx, w: Dpx, h: Dpx) -> Vec<Node> {
    let bar = |fill| Rect {
        x,
        y: middle - h / 2,
        w,
        h,
        fill,
        stroke: None,
    };
    match given {
        Given::Named(ink, false) => vec![Node::Rect(bar(Paint::Series(ink)))],
        Given::Named(ink, true) => vec![Node::Rect(bar(Paint::SeriesSoft(ink)))],
        Given::Attributed(ink, false) => hatched(bar(Paint::Ground), ink, Paint::Series(ink)),
        Given::Attributed(ink, true) => vec![Node::Line(Line {
            x1: x,
            y1: middle,
            x2: x + w,
            y2: middle,
            stroke: Stroke::solid(Paint::SeriesSoft(ink), h).dashed(),
        })],
        Given::Neither => vec![Node::Rect(bar(Paint::Rule))],
    }
}

fn closed(points: Vec<(Dpx, Dpx)>, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Path(Path {
        points,
        closed: true,
        fill,
        stroke,
    })
}

fn upright(x: Dpx, middle: Dpx, across: Dpx, down: Dpx) -> Vec<(Dpx, Dpx)> {
    vec![
        (x - across, middle - down),
        (x + across, middle - down),
        (x + across, middle + down),
        (x - across, middle + down),
    ]
}

/// The mark of a figure: an upright bar across the strip, on a little ground.
fn figure_mark(paint: Paint, x: Dpx, middle: Dpx, height: Dpx) -> Vec<Node> {
    let halo = Stroke::solid(Paint::Ground, px(1));
    let bar = upright(x, middle, 14, height / 2);
    vec![closed(bar, Some(paint), Some(halo))]
}

/// The mark of a claim: an empty triangle that points to its place.
fn claim_mark(paint: Paint, x: Dpx, middle: Dpx, height: Dpx) -> Vec<Node> {
    let (across, over, under) = (height * 4 / 11, height * 5 / 11, height * 4 / 11);
    let points = vec![
        (x - across, middle - over),
        (x + across, middle - over),
        (x, middle + under),
    ];
    vec![closed(
        points,
        Some(Paint::Ground),
        Some(Stroke::solid(paint, 13)),
    )]
}

/// Around the mark of a selected figure.
fn frame(x: Dpx, middle: Dpx) -> Node {
    closed(
        upright(x, middle, 50, LARGE.mark / 2 + px(2)),
        None,
        Some(Stroke::solid(Paint::Ink, 15)),
    )
}

/// The numbered flag of a defect.
fn flag(n: usize, x: Dpx, middle: Dpx) -> Vec<Node> {
    let half = FLAG / 2;
    let side = upright(x + half, middle, half, FLAG_HEIGHT / 2);
    let outline = Stroke::solid(Paint::Caveat, DPX);
    let side = closed(side, Some(Paint::Ground), Some(outline));
    // A numeral is 0.73 em high.
    let y = middle + 44;
    let number = (n + 1).to_string();
    let text = label(
        x + FLAG / 2,
        y,
        Anchor::Middle,
        &number,
        font::SMALL_BOLD,
        Paint::Caveat,
    );
    vec![side, text]
}

/// A straight way from place to place, on a little ground.
fn way(points: Vec<(Dpx, Dpx)>, dashed: bool) -> Vec<Node> {
    let stroke = Stroke::solid(Paint::Ink, 15);
    let inks = [
        Stroke::solid(Paint::Ground, px(4)),
        if dashed { stroke.dashed() } else { stroke },
    ];
    let way = |stroke| {
        Node::Path(Path {
            points: points.clone(),
            closed: false,
            fill: None,
            stroke: Some(stroke),
        })
    };
    inks.map(way).into()
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
        self.draw_legend(sheet, page, lang)?;
        sheet.gap(8);
        let at = Frame::of(self, page);
        let rows = self.rows(sheet, page, at)?;
        group(
            sheet.area,
            Role::Decoration,
            ground(&rows, page, at, self.small.is_some()),
        )?;
        for (n, figure) in self.selected.iter().enumerate() {
            let mut points = Vec::new();
            for row in &rows {
                let of = |(place, _): &&(&Place, Dpx)| figure.is_some() && place.is_of(*figure);
                points.extend(row.marks.iter().filter(of).map(|(_, x)| (*x, row.middle())));
            }
            if points.len() > 1 {
                group(sheet.area, Role::Decoration, way(points, n > 0))?;
            }
        }
        for (n, block) in self.blocks.iter().enumerate() {
            if block.strips.iter().all(|strip| strip.places.is_empty()) {
                continue;
            }
            let label = block.name.clone();
            within(sheet, Role::Panel { label }, &mut |sheet| {
                for (nth, row) in rows.iter().enumerate().filter(|(_, row)| row.block == n) {
                    let above = nth.checked_sub(1).and_then(|nth| rows.get(nth));
                    let (top, height) = reach(above, row, rows.get(nth + 1));
                    self.draw_marks(sheet, row, top, height)?;
                }
                Ok(())
            })?;
        }
        let mut flagged = vec![false; self.defects.len()];
        for n in self
            .strips()
            .flat_map(|strip| &strip.flags)
            .filter(|_| self.small.is_none())
        {
            flagged[*n] = true;
        }
        let signs: Vec<_> = (0..self.defects.len())
            .map(|n| move |x: Dpx, y: Dpx| flag(n, x, y))
            .collect();
        let mut entries = Vec::new();
        for (n, kind) in self.defects.iter().enumerate().filter(|(n, _)| flagged[*n]) {
            entries.push(Entry {
                w: FLAG,
                sign: &signs[n],
                text: lang.messages().defect(*kind).to_owned(),
            });
        }
        sheet.gap(6);
        legend(sheet, page, &entries)?;
        sheet.gap(8);
        Ok(())
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

/// Strips, flags and what is written at the left.
fn ground(rows: &[Row<'_>], page: Column, at: Frame, small: bool) -> Vec<Node> {
    let mut nodes = Vec::new();
    for row in rows {
        let middle = row.middle();
        let w = at.wide(row.characters(at.measure).1);
        let left = at.track.x + row.shift;
        nodes.extend(strip(row.strip.given, left, middle, w, at.heights.strip));
        if small {
            continue;
        }
        let mut x = left + w + px(3);
        for n in row.flags(at.measure) {
            nodes.extend(flag(n, x, middle));
            x += FLAG + APART;
        }
        let font = font::SMALL_BOLD;
        let mut y = middle - font.line_height() / 2 + baseline_in_line(font);
        match &row.side {
            Side::Label(words) => {
                for text in words {
                    nodes.push(label(page.x, y, Anchor::Start, text, font, Paint::Ink));
                    y += WRITTEN;
                }
            }
            Side::Number => {
                let (x, number) = (at.track.x - px(6), row.strip.line.to_string());
                let font = font::SMALL;
                nodes.push(label(x, y, Anchor::End, &number, font, Paint::Muted));
            }
            Side::Nothing => {}
        }
    }
    nodes
}

/// Top and height of the targets of a row: it shares what is above and below with rows that
/// have marks of their own, and has half of those that have none.
fn reach(above: Option<&Row<'_>>, row: &Row<'_>, below: Option<&Row<'_>>) -> (Dpx, Dpx) {
    let half = |free: bool, row: &Row<'_>| if free { row.height / 2 } else { 0 };
    let beside = |other: &&Row<'_>| other.shift == row.shift;
    let mut top = row.top;
    if let Some(above) = above.filter(beside) {
        let end = above.top + above.height;
        top -= (row.top - end) / 2 + half(above.marks.is_empty(), above);
    }
    let mut bottom = row.top + row.height;
    if let Some(below) = below.filter(beside) {
        bottom += (below.top - bottom) / 2 + half(below.marks.is_empty(), below);
    }
    let (top, bottom) = (
        top.max(row.middle() - REACH),
        bottom.min(row.middle() + REACH),
    );
    (top, bottom - top)
}

impl SourceMap {
    fn draw_marks(
        &self,
        sheet: &mut Sheet<'_>,
        row: &Row<'_>,
        top: Dpx,
        height: Dpx,
    ) -> Result<(), DrawError> {
        let middle = row.middle();
        let mark = if self.small.is_some() { SMALL } else { LARGE }.mark;
        for (n, (place, x)) in row.marks.iter().enumerate() {
            let x = *x;
            let left = n.checked_sub(1).and_then(|n| row.marks.get(n));
            let left = left.map_or(x - REACH, |(_, other)| (x - REACH).max((other + x) / 2));
            let right = row.marks.get(n + 1);
            let right = right.map_or(x + REACH, |(_, other)| (x + REACH).min((other + x) / 2));
            let mut nodes = match place.of {
                Of::Figure(_) => figure_mark(place.paint(), x, middle, mark),
                Of::Claim(_) => claim_mark(place.paint(), x, middle, mark),
            };
            let selected = self
                .selected
                .iter()
                .any(|it| it.is_some() && place.is_of(*it));
            if selected {
                nodes.push(frame(x, middle));
            }
            let column = Column {
                x: left,
                w: right - left,
            };
            nodes.push(target(column, top, height));
            group(sheet.area, place.role(), nodes)?;
        }
        Ok(())
    }

    /// What the strips and the marks mean, of those that are drawn.
    fn draw_legend(
        &self,
        sheet: &mut Sheet<'_>,
        page: Column,
        lang: Lang,
    ) -> Result<(), DrawError> {
        let m = lang.messages();
        let inks: Vec<u8> = self
            .districts
            .iter()
            .map(|district| district.series)
            .collect();
        let swatches: Vec<_> = (inks.iter())
            .map(|ink| {
                move |x: Dpx, y: Dpx| strip(Given::Named(*ink, false), x, y, px(18), LARGE.strip)
            })
            .collect();
        // Both inks beside each other: what is meant is the manner.
        let several = |of: fn(u8, bool) -> Given| {
            let inks = &inks;
            move |x: Dpx, y: Dpx| {
                let (mut x, mut nodes) = (x, Vec::new());
                for ink in inks {
                    nodes.extend(strip(of(*ink, false), x, y, px(15), LARGE.strip));
                    x += px(18);
                }
                nodes
            }
        };
        let [named, attributed] = [Given::Named, Given::Attributed].map(several);
        let all = Dpx::try_from(inks.len()).unwrap_or(1) * px(18);
        let neither = |x, y| strip(Given::Neither, x, y, px(18), LARGE.strip);
        let figure = |x, y| figure_mark(Paint::Ink, x + px(4), y, LARGE.mark);
        let claim = |x, y| claim_mark(Paint::Ink, x + px(4), y, LARGE.mark);
        let framed = |x, y| vec![frame(x + px(5), y)];
        let number = |x: Dpx, y: Dpx| {
            let font = font::SMALL;
            let y = y - font.line_height() / 2 + baseline_in_line(font);
            let line = self.strips().next().map_or(0, |strip| strip.line);
            vec![label(
                x,
                y,
                Anchor::Start,
                &line.to_string(),
                font,
                Paint::Muted,
            )]
        };
        let mut entries = Vec::new();
        for (district, sign) in self.districts.iter().zip(&swatches) {
            entries.push(Entry {
                w: px(18),
                sign,
                text: district.name.clone(),
            });
        }
        let mut entry = |shown: bool, w: Dpx, sign, text: &str| {
            if shown {
                let text = text.to_owned();
                entries.push(Entry { w, sign, text });
            }
        };
        let given = |of: &dyn Fn(Given) -> bool| self.strips().any(|strip| of(strip.given));
        let full = given(&|given| matches!(given, Given::Named(..)));
        let hatch = given(&|given| matches!(given, Given::Attributed(..)));
        let grey = given(&|given| given == Given::Neither);
        let claims = self.places().any(|place| matches!(place.of, Of::Claim(_)));
        let figures = self.places().any(|place| matches!(place.of, Of::Figure(_)));
        let selected = self.selected.iter().any(|it| {
            let mut places = self.places();
            it.is_some() && places.any(|place| place.is_of(*it))
        });
        entry(full, all, &named, m.strip_named());
        entry(hatch, all, &attributed, m.strip_attributed());
        entry(grey, px(18), &neither, m.strip_of_none());
        entry(figures, px(8), &figure, m.mark_of_figure());
        entry(claims, px(8), &claim, m.mark_of_claim());
        entry(selected, px(10), &framed, m.selected_places());
        let digits = self
            .strips()
            .next()
            .map_or(0, |strip| width(&strip.line.to_string(), font::SMALL));
        entry(self.small.is_none(), digits, &number, m.line_numbers());
        legend(sheet, page, &entries)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::chart::scene;
    use crate::chart::{Chosen, build as build_chart, catalog};
    use crate::compare::Verdicts;
    use crate::data;
    use crate::scene::{Group, Scene};

    fn with<T>(chosen: &dyn Fn(&model::Dataset) -> Chosen, f: impl Fn(Book<'_>) -> T) -> Vec<T> {
        let data = data::load(include_str!("../../../data/metrics.json")).unwrap();
        let catalog = catalog::load(include_str!("../../../data/charts.json"), &data).unwrap();
        let verdicts = Verdicts::of(&data);
        let book = |lang| Book {
            data: &data,
            verdicts: &verdicts,
            catalog: &catalog,
            lang,
            chosen: chosen(&data),
        };
        Lang::ALL.map(book).map(f).into()
    }

    fn chosen(reading_order: bool) -> impl Fn(&model::Dataset) -> Chosen {
        move |_| Chosen {
            reading_order,
            ..Chosen::default()
        }
    }

    fn drawn(book: Book<'_>, width: u32) -> Scene {
        let mut charts = book.catalog.charts.iter();
        let chart = charts.find(|chart| chart.id.0 == "source-map").unwrap();
        scene(&build_chart(book, chart, &Keep::ALL), width, "c".into()).unwrap()
    }

    /// Every mark: its id, its own nodes.
    fn marks<'a>(nodes: &'a [Node], found: &mut Vec<(&'a str, &'a Group)>) {
        for node in nodes {
            if let Node::Group(group) = node {
                match &group.role {
                    Role::Mark(mark) => found.push((&mark.id, group)),
                    _ => marks(&group.children, found),
                }
            }
        }
    }

    /// Left, top, right and bottom of a mark's target.
    fn target_of(group: &Group) -> [Dpx; 4] {
        let Some(Node::Path(path)) = group.children.last() else {
            panic!("a mark ends in its target");
        };
        let [(left, top), _, (right, bottom), _] = path.points[..] else {
            panic!("a target has four corners");
        };
        [left, top, right, bottom]
    }

    #[test]
    fn places_are_those_of_the_data() {
        with(&chosen(false), |book| {
            let part = build(book, &Keep::ALL);
            let mut drawn: Vec<(String, u32, u32)> = Vec::new();
            for strip in part.body.strips() {
                let mut last = 0;
                for place in &strip.places {
                    let id = match &place.of {
                        Of::Figure(item) => &item.figure_id,
                        Of::Claim(item) => &item.claim_id,
                    };
                    drawn.push((id.clone(), strip.line, place.start));
                    assert!(last <= place.start && place.start < strip.length, "{id}");
                    last = place.start;
                }
            }
            let mut given = Vec::new();
            for figure in &book.data.figures {
                let places = figure.locations.iter();
                given.extend(places.map(|at| (figure.id.clone(), at.line, at.start)));
            }
            for claim in &book.data.claims {
                let places = claim.locations.iter();
                given.extend(places.map(|at| (claim.id.clone(), at.line, at.start)));
            }
            drawn.sort();
            given.sort();
            assert_eq!(drawn, given);
        });
    }

    #[test]
    fn a_mark_stands_where_its_place_is_in_its_line() {
        with(&chosen(false), |book| {
            let map = build(book, &Keep::ALL).body;
            for width in [240, 328, 760, 1920] {
                let page = Column { x: 0, w: px(width) };
                let at = Frame::of(&map, page);
                for strip in map.strips() {
                    let rows = 0..strip.rows(at.measure);
                    let marks: Vec<_> = rows
                        .flat_map(|nth| marks_with_row(strip, nth, at))
                        .collect();
                    assert_eq!(marks.len(), strip.places.len());
                    for (row, place, x) in marks {
                        let measure = Dpx::try_from(at.measure).unwrap();
                        let start = Dpx::try_from(place.start).unwrap();
                        let offset = (x - at.track.x) * measure / at.track.w + row * measure;
                        assert!((offset - start).abs() <= 2, "{offset} for {start}");
                    }
                }
            }
        });
    }

    fn marks_with_row(strip: &Strip, nth: usize, at: Frame) -> Vec<(Dpx, &Place, Dpx)> {
        let row = Dpx::try_from(nth).unwrap();
        let marks = super::marks(strip, nth, at).into_iter();
        marks.map(|(place, x)| (row, place, x)).collect()
    }

    #[test]
    fn strips_are_as_long_as_their_lines() {
        for reading in [false, true] {
            with(&chosen(reading), |book| {
                let map = build(book, &Keep::ALL).body;
                let lengths = |lines: &mut dyn Iterator<Item = (u32, u32)>| {
                    let mut lengths: Vec<_> = lines.collect();
                    lengths.sort_unstable();
                    lengths
                };
                let strips = lengths(&mut map.strips().map(|s| (s.line, s.length)));
                let source = book.data.source.lines.iter();
                assert_eq!(strips, lengths(&mut source.map(|l| (l.line, l.length))));
                for measure in [90, 120] {
                    for strip in map.strips() {
                        let rows = 0..strip.rows(measure);
                        let row = |nth| Row {
                            block: 0,
                            strip,
                            nth,
                            top: 0,
                            height: 0,
                            side: Side::Nothing,
                            shift: 0,
                            marks: Vec::new(),
                        };
                        let long = rows.map(|nth| row(nth).characters(measure).1).sum::<u32>();
                        assert_eq!(long, strip.length);
                    }
                }
            });
        }
    }

    #[test]
    fn reading_order_is_another_order_of_the_same_parts_article_by_article() {
        let names = |reading| {
            with(&chosen(reading), |book| {
                let blocks = build(book, &Keep::ALL).body.blocks;
                let headings = blocks.iter().filter_map(|block| block.heading.clone());
                let headings: Vec<_> = headings.map(|(_, ink)| ink).collect();
                let lines = |block: &Block| block.strips.iter().map(|s| s.line).collect();
                let lines: Vec<Vec<u32>> = blocks.iter().map(lines).collect();
                (lines, headings)
            })
        };
        for ((scan, none), (read, headings)) in names(false).into_iter().zip(names(true)) {
            assert_ne!(scan, read);
            assert!(scan.concat().is_sorted());
            let mut sorted = read.clone();
            sorted.sort();
            assert_eq!(sorted, scan);
            assert_eq!(none, []);
            // No article is begun twice.
            assert_eq!(headings, [Some(0), Some(1), None]);
        }
    }

    #[test]
    fn a_picture_with_little_room_has_the_whole_map() {
        with(&chosen(false), |book| {
            let whole = build(book, &Keep::ALL).body;
            let small = whole.shorter().remove(0);
            assert_eq!(small.items(), whole.items());
            assert_eq!(small.claims(), whole.claims());
        });
    }

    #[test]
    fn targets_do_not_overlap_and_hold_their_marks() {
        let select = |data: &model::Dataset| Chosen {
            pair: [data.figure_by_id("siming-elder-fraud-gangs"), None],
            reading_order: data.figures.is_empty(),
            ..Chosen::default()
        };
        with(&select, |book| {
            for width in [240, 328, 760, 1280] {
                let scene = drawn(book, width);
                let mut found = Vec::new();
                marks(&scene.nodes, &mut found);
                let targets: Vec<_> = found.iter().map(|(_, mark)| target_of(mark)).collect();
                for (n, a) in targets.iter().enumerate() {
                    assert!(a[2] > a[0] && a[3] >= a[1] + LARGE.mark, "{a:?} at {width}");
                    for b in &targets[n + 1..] {
                        let across = a[2].min(b[2]) - a[0].max(b[0]);
                        let down = a[3].min(b[3]) - a[1].max(b[1]);
                        assert!(across <= 0 || down <= 0, "{a:?} {b:?} at {width}");
                    }
                }
            }
        });
    }

    #[test]
    fn nothing_collides_at_any_width_in_any_order() {
        use crate::scene::check::{outside, overlaps};
        for reading in [false, true] {
            with(&chosen(reading), |book| {
                for width in (240..=1920).step_by(8) {
                    let scene = drawn(book, width);
                    assert_eq!(overlaps(&scene), [], "at {width}");
                    assert_eq!(outside(&scene), Vec::<String>::new(), "at {width}");
                }
            });
        }
    }

    #[test]
    fn it_says_how_little_position_proves() {
        let said = with(&chosen(false), |book| build(book, &Keep::ALL).finding);
        assert!(said[0].contains("两张成绩单的标题都不写区名"), "{said:?}");
        assert!(said[1].contains("position proves nothing"), "{said:?}");
    }

    #[test]
    fn every_number_of_things_reads_right() {
        for lang in Lang::ALL {
            for n in 0..4 {
                for of in n..4 {
                    let said = lang.messages().source_map_finding(Found {
                        turns: n,
                        boxes: of,
                        untitled: n,
                        figures: of,
                        named: n,
                    });
                    assert!(
                        !said.contains(['{', '}']) && !said.contains(" 0 "),
                        "{said}"
                    );
                    assert!(
                        !said.contains("1 times") && !said.contains("1 have"),
                        "{said}"
                    );
                }
            }
        }
    }
}
