//! The subjects that several districts count, and what each pair may say.
//!
//! ```text
//! figures ─► groups (subject, kind, unit) ─► Overlap: a side for each district, verdict,
//!            with two districts or more      reason, bars where the verdict allows them
//! derived ─► under the row that it comes from
//! ```
//!
//! Each row has a scale of its own: two figures of different subjects never share one.

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::glyphs::hatched;
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, target, widest, within,
};
use crate::chart::paper::verdict::draw_verdict;
use crate::chart::words::{Book, DerivedItem, DistrictLabel, Item, Keep, VerdictNote, capitalised};
use crate::compare::{Facet, Formula, Reason, Verdict, between};
use crate::data::model::{FigureIx, Level, Measure, PeriodBasis};
use crate::i18n::Lang;
use crate::i18n::overlaps::OverlapTally;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{
    Anchor, DPX, Datum, Dpx, DrawError, Font, Line, Mark, Node, Paint, Rect, Role, Stroke,
};

/// The subjects that several districts count, and what each pair may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlaps {
    /// Top to bottom.
    pub rows: Vec<Overlap>,
    /// What is worked out from the rows, in their order.
    derived: Vec<DerivedItem>,
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
    /// Whether it is told apart by something that is open or differs.
    pub hatched: bool,
    /// Further figures of this district, which are not added; named by what they are.
    pub others: Vec<Item>,
    /// Whether any of these figures is its district's by inference only.
    inferred: bool,
    /// Whether only the headline of its article dates any of them.
    headline: bool,
}

/// What is worked out from a row: how much, of how many of the chart's derived figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    /// What it is.
    name: String,
    /// How many derived figures belong to the row.
    count: usize,
    /// With which caveat; none where one district only has it.
    verdict: Option<VerdictNote>,
    /// What must hold.
    condition: String,
}

/// A row for each subject of which the reader wants any figure.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Overlaps> {
    let m = book.lang.messages();
    let groups = groups(book);
    let kept = (groups.iter()).filter(|group| group.iter().any(|ix| (keep.figure)(*ix)));
    let mut rows: Vec<_> = kept.map(|group| overlap(book, group, &groups)).collect();
    let derived = work_out(book, &mut rows);
    let mut above = String::new();
    for row in &mut rows {
        let sentence = row.note.sentence();
        if sentence == above {
            row.note.text = m.as_above().to_owned();
        }
        above = sentence;
    }
    let of = |verdict| {
        let rows = rows.iter();
        rows.filter(move |row: &&Overlap| row.note.verdict == verdict)
    };
    let refused: Vec<_> = of(Verdict::None).map(|row| row.word.as_str()).collect();
    let finding = m.overlaps_finding(OverlapTally {
        districts: book.data.districts.len(),
        direct: of(Verdict::Direct).count(),
        caveat: of(Verdict::Caveat).count(),
        refused: &refused,
    });
    let bars = || rows.iter().filter(|row| row.scale.is_some());
    let striped = bars().any(|row| row.sides.iter().any(|side| side.hatched));
    let caveat = m.overlaps_caveat(bars().next().is_some(), striped);
    Part {
        body: Overlaps { rows, derived },
        finding,
        caveat,
    }
}

/// Figures of one subject, kind and unit, of two districts or more; in data order.
fn groups(book: Book<'_>) -> Vec<Vec<FigureIx>> {
    let mut groups: Vec<Vec<FigureIx>> = Vec::new();
    for ix in book.data.figure_ixs() {
        let alike = |group: &&mut Vec<FigureIx>| {
            let [a, b] = [group[0], ix].map(|ix| book.data.measure(book.data.figure(ix).measure));
            a.subject == b.subject && a.kind == b.kind && a.unit == b.unit
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(ix),
            None => groups.push(vec![ix]),
        }
    }
    groups.retain(|group| {
        let district = |ix: FigureIx| book.data.figure(ix).district;
        group.iter().any(|ix| district(*ix) != district(group[0]))
    });
    groups
}

/// The figure of each district that is set against the others: of the first two the pair
/// that differs least, of every further one what differs least from the first.
fn mains(book: Book<'_>, figures: &[FigureIx]) -> Vec<FigureIx> {
    let district = |ix: FigureIx| book.data.figure(ix).district;
    let weight = |a: FigureIx, b: FigureIx| {
        let found = between(book.data, a, b);
        (found.verdict, found.reasons.len())
    };
    let mut best: Option<((Verdict, usize), FigureIx, FigureIx)> = None;
    for &a in figures {
        for &b in figures {
            if district(a) < district(b) {
                let weight = weight(a, b);
                if best.is_none_or(|(known, ..)| weight < known) {
                    best = Some((weight, a, b));
                }
            }
        }
    }
    let Some((_, first, second)) = best else {
        return Vec::new();
    };
    let mut mains = Vec::new();
    for one in book.data.district_ixs() {
        let own = figures.iter().copied().filter(|ix| district(*ix) == one);
        if let Some(known) = [first, second].into_iter().find(|ix| district(*ix) == one) {
            mains.push(known);
        } else {
            mains.extend(own.min_by(|a, b| weight(first, *a).cmp(&weight(first, *b))));
        }
    }
    mains
}

/// The row of one group.
fn overlap(book: Book<'_>, figures: &[FigureIx], groups: &[Vec<FigureIx>]) -> Overlap {
    let m = book.lang.messages();
    let data = book.data;
    let mains = mains(book, figures);
    let measure = data.measure(data.figure(figures[0]).measure);
    let word = m.term(&book.catalog.vocabulary, Facet::Subject, &measure.subject);
    let mut word = word.to_owned();
    // Two rows of one subject say which kind of number they are.
    let of_subject = groups.iter().filter(|group| {
        let other = data.measure(data.figure(group[0]).measure);
        other.subject == measure.subject
    });
    if of_subject.count() > 1 {
        word = m.phrases([&*word, m.kind(measure.kind)]);
    }

    let mut verdict = Verdict::Direct;
    let mut hatched = vec![false; mains.len()];
    let mut reasons: Vec<String> = Vec::new();
    for (i, &a) in mains.iter().enumerate() {
        for (j, &b) in mains.iter().enumerate().skip(i + 1) {
            let found = between(data, a, b);
            verdict = verdict.max(found.verdict);
            let refused = found.verdict == Verdict::None;
            for (n, reason) in found.reasons.iter().enumerate() {
                let open = [reason.a, reason.b].map(|term| term == Measure::UNSTATED);
                let stated = open == [false, false];
                hatched[i] |= stated || open[0];
                hatched[j] |= stated || open[1];
                // What refuses a pair is the whole reason.
                let said = why(book, [a, b], reason, found.verdict);
                if (n == 0 || !refused) && !reasons.contains(&said) {
                    reasons.push(said);
                }
            }
        }
    }
    let sides: Vec<_> = (mains.iter().zip(hatched))
        .map(|(main, hatched)| side(book, *main, hatched, figures))
        .collect();
    for side in &sides {
        let unlike = side.others.iter().filter(|other| {
            let [a, b] = [side.main.figure, other.figure].map(|ix| data.figure(ix).measure);
            a != b
        });
        let mut texts: Vec<_> = unlike.map(|other| other.text.clone()).collect();
        if !texts.is_empty() {
            texts.insert(0, side.main.text.clone());
            reasons.push(m.not_added(&texts));
        }
    }
    if reasons.is_empty() {
        reasons.push(m.alike().to_owned());
    }
    let values = mains.iter().map(|ix| data.figure(*ix).value.get());
    let ends = values.fold((0.0, 0.0), |(min, max), v| {
        (f64::min(min, v), f64::max(max, v))
    });
    let drawn = verdict != Verdict::None && ends.0 < ends.1;
    Overlap {
        subject: capitalised(&word),
        word,
        sides,
        note: VerdictNote {
            verdict,
            name: m.verdict(verdict),
            text: capitalised(&m.parts(reasons)),
        },
        scale: drawn.then_some(ends),
        worked: None,
    }
}

/// One difference of two figures in a plain clause.
fn why(book: Book<'_>, pair: [FigureIx; 2], reason: &Reason<'_>, verdict: Verdict) -> String {
    let sides = pair.map(|ix| book.district_name(book.data.figure(ix).district));
    let stages = pair.map(|ix| book.stage(ix));
    let words = &book.catalog.vocabulary;
    book.lang
        .messages()
        .overlap_reason(words, reason, sides, stages, verdict)
}

fn side(book: Book<'_>, main: FigureIx, hatched: bool, figures: &[FigureIx]) -> Side {
    let m = book.lang.messages();
    let figure = |ix: FigureIx| book.data.figure(ix);
    let district = figure(main).district;
    let own = || {
        figures
            .iter()
            .copied()
            .filter(move |ix| figure(*ix).district == district)
    };
    let others = own().filter(|ix| *ix != main);
    let others = others.map(|ix| {
        let mut what = book.stage(ix).to_owned();
        let [a, b] = [main, ix].map(|ix| book.data.measure(figure(ix).measure));
        if a.scope != b.scope {
            what = book.with(Facet::Scope, &what, ix);
        }
        if figure(main).period != figure(ix).period {
            what = book.with(Facet::Period, &what, ix);
        }
        book.item(ix, Some(what))
    });
    let name = m.district_stage(book.district_name(district), book.stage(main));
    Side {
        district: book.district_label(district),
        main: book.item(main, Some(name)),
        hatched,
        others: others.collect(),
        inferred: own().any(|ix| figure(ix).attribution.level == Level::Inferred),
        headline: own().any(|ix| figure(ix).period_basis == Some(PeriodBasis::Article)),
    }
}

/// What is worked out of two figures of the chart, each under the row of what is divided.
/// Rows that must not be compared have none: it would set side by side what they may not.
fn work_out(book: Book<'_>, rows: &mut [Overlap]) -> Vec<DerivedItem> {
    let m = book.lang.messages();
    let mut all = book.derived();
    all.retain(|item| {
        let rule = item.id.split(':').next().unwrap_or_default();
        let rules = &book.catalog.derived;
        let found = rules.iter().find(|declared| declared.id.0 == rule);
        found.is_some_and(|rule| rule.formula == Formula::Per)
    });
    let mains = |row: &Overlap| row.sides.iter().map(|side| side.main.figure).collect();
    let mains: Vec<Vec<FigureIx>> = rows.iter().map(mains).collect();
    let row_of = |ix: FigureIx| mains.iter().position(|figures| figures.contains(&ix));
    let mut derived = Vec::new();
    for n in 0..rows.len() {
        let mut here: Vec<DerivedItem> = Vec::new();
        let mut worst = rows[n].note.verdict;
        let mut divisor = None;
        for item in &all {
            let (Some(at), Some(by)) = (row_of(item.inputs[0]), row_of(item.inputs[1])) else {
                continue;
            };
            let allowed = worst.max(rows[by].note.verdict) != Verdict::None;
            let first = here
                .iter()
                .all(|other| other.district_id != item.district_id);
            if at == n && allowed && first && divisor.is_none_or(|known| known == by) {
                worst = worst.max(rows[by].note.verdict);
                divisor = Some(by);
                here.push(item.clone());
            }
        }
        let Some(first) = here.first() else {
            continue;
        };
        let apart = here
            .iter()
            .any(|item| item.district_id != first.district_id);
        let condition = m.overlap_derived(&first.condition);
        rows[n].worked = Some(Worked {
            name: first.name.clone(),
            count: here.len(),
            verdict: apart.then(|| VerdictNote {
                verdict: worst,
                name: m.verdict(worst),
                text: condition.clone(),
            }),
            condition,
        });
        derived.extend(here);
    }
    derived
}

impl Overlaps {
    /// Sentences that tell whose figures rest on what, for the rows that are there.
    fn notes(&self, lang: Lang) -> Vec<String> {
        let m = lang.messages();
        let inferred = self.sides_that(|side| side.inferred);
        let mut notes = Vec::new();
        if !inferred.is_empty() {
            notes.push(m.overlaps_inferred(&inferred));
        }
        let headline = self.sides_that(|side| side.headline);
        if !headline.is_empty() {
            notes.push(m.overlaps_headline(&headline));
        }
        notes
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
        said.extend(self.notes(lang));
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
            sheet.gap(10);
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
        for note in self.notes(lang) {
            sheet.block(page, &note, font::SMALL, Paint::Muted)?;
        }
        Ok(())
    }

    fn shorter(&self) -> Vec<Self> {
        let short = |n: usize| {
            let rows = self.rows[..n].to_vec();
            let worked = rows.iter().filter_map(|row| row.worked.as_ref());
            let count = worked.map(|worked| worked.count).sum::<usize>();
            Self {
                derived: self.derived[..count.min(self.derived.len())].to_vec(),
                rows,
            }
        };
        (1..self.rows.len()).rev().map(short).collect()
    }
}

/// Sizes of numerals, of which the first that fits is taken.
const NUMERALS: [Font; 4] = [font::DISPLAY, Font::bold(22), font::NUMBER, font::VALUE];
/// Between columns.
const GAP: Dpx = px(16);
/// Height of a bar, and of the band that it stands in: a touch target.
const BAR: Dpx = px(14);
/// See [`BAR`].
const BAND: Dpx = px(24);
/// The narrowest column of bars that stands beside the numerals.
const BARS: Dpx = px(120);
/// The narrowest cell of a numeral.
const CELL: Dpx = px(104);
/// The widest cell of a numeral beside the bars.
const WIDE_CELL: Dpx = px(150);

/// Where everything of a row stands: in columns, or in a block.
struct Layout {
    /// The subject; in a block all of the width.
    subject: Column,
    /// A cell for each district of the data that has a side; in a block those of a line.
    cells: Vec<Column>,
    /// The ink of the district that a column of cells is kept for; none in a block.
    of: Option<Vec<u8>>,
    /// Bars, with the names of their districts.
    bars: Column,
    /// Verdict and reason.
    note: Column,
    /// Room for the names of districts before the bars.
    names: Dpx,
    /// The size of numerals.
    numeral: Font,
}

impl Layout {
    fn new(overlaps: &Overlaps, page: Column) -> Self {
        let sides = || overlaps.rows.iter().flat_map(|row| &row.sides);
        let mut series: Vec<u8> = sides().map(|side| side.district.series).collect();
        series.sort_unstable();
        series.dedup();
        let names = sides().map(|side| side.district.name.as_str());
        let names = widest(names, font::SMALL) + px(8);
        let numeral = |cell: Dpx| {
            let fits = |size: &Font| {
                let mut texts = sides().map(|side| side.main.text.as_str());
                texts.all(|text| Numeral::of(text).width(*size) <= cell)
            };
            NUMERALS.into_iter().find(fits).unwrap_or(font::VALUE)
        };

        // In columns, where bars and reasons have room beside the numerals.
        let count = Dpx::try_from(series.len()).unwrap_or(1).max(1);
        let subject = (page.w / 7).clamp(px(96), px(180));
        let note = (page.w / 4).clamp(px(170), px(320));
        let left = page.w - subject - note - GAP * (count + 2);
        let most = ((left - names - BARS) / count).min(WIDE_CELL);
        if most >= CELL {
            let numeral = numeral(most);
            let numbers = sides().map(|side| Numeral::of(&side.main.text).width(numeral));
            let stages = sides().filter_map(|side| side.main.name.as_deref());
            let needed = numbers.max().unwrap_or(0).max(widest(stages, font::SMALL));
            let cell = needed.clamp(CELL, most);
            let mut x = page.x;
            let mut column = |w: Dpx| {
                let column = Column { x, w };
                x += w + GAP;
                column
            };
            let subject = column(subject);
            let cells = series.iter().map(|_| column(cell)).collect();
            let bars = column(left - cell * count);
            return Self {
                subject,
                cells,
                of: Some(series),
                bars,
                note: column(note),
                names,
                numeral,
            };
        }
        // Otherwise in a block, with as many cells to a line as have room.
        let fit = ((page.w + GAP) / (CELL + GAP)).clamp(1, count);
        let cell = (page.w - GAP * (fit - 1)) / fit;
        let cells = (0..fit).map(|n| Column {
            x: page.x + n * (cell + GAP),
            w: cell,
        });
        Self {
            subject: page,
            cells: cells.collect(),
            of: None,
            bars: page,
            note: page,
            names,
            numeral: numeral(cell),
        }
    }

    /// Where the cell of a district stands: in its column, or the next in a line of a block.
    fn cell(&self, series: u8, n: usize) -> Column {
        let at = match &self.of {
            Some(columns) => columns.iter().position(|of| *of == series),
            None => Some(n % self.cells.len().max(1)),
        };
        at.and_then(|at| self.cells.get(at))
            .copied()
            .unwrap_or(self.subject)
    }

    /// How far below the top of a row a text begins whose baseline is that of the numerals.
    fn drop(&self, numeral: Font, font: Font) -> Dpx {
        match self.of {
            Some(_) => (Cell::ascent(numeral) - baseline_in_line(font)).max(0),
            None => 0,
        }
    }

    /// The row of a subject and what is worked out from it.
    fn row(
        &self,
        sheet: &mut Sheet<'_>,
        lang: Lang,
        row: &Overlap,
        derived: &[DerivedItem],
    ) -> Result<(), DrawError> {
        let top = sheet.y;
        sheet.y += self.drop(self.numeral, font::ROW);
        sheet.block(self.subject, &row.subject, font::ROW, Paint::Ink)?;
        let mut bottom = self.next(sheet, top, sheet.y);
        self.sides(sheet, lang, row)?;
        bottom = self.next(sheet, top, bottom.max(sheet.y));
        sheet.y += self.drop(self.numeral, font::SMALL);
        draw_verdict(sheet, &row.note, self.note)?;
        sheet.y = sheet.y.max(bottom + px(8));
        match &row.worked {
            Some(worked) => self.worked(sheet, lang, worked, derived),
            None => Ok(()),
        }
    }

    /// Puts the cursor where the next part of a row begins: at its top in columns, below
    /// everything in a block. Gives back what is below everything.
    fn next(&self, sheet: &mut Sheet<'_>, top: Dpx, bottom: Dpx) -> Dpx {
        sheet.y = if self.of.is_some() { top } else { bottom };
        bottom
    }

    /// Numerals and bars.
    fn sides(&self, sheet: &mut Sheet<'_>, lang: Lang, row: &Overlap) -> Result<(), DrawError> {
        let m = lang.messages();
        let top = sheet.y;
        let (mut line, mut bottom) = (top, top);
        let mut cells = Vec::new();
        for (n, side) in row.sides.iter().enumerate() {
            if self.of.is_none() && n > 0 && n % self.cells.len() == 0 {
                line = bottom + px(4);
            }
            let mut cell = Cell::new(self.cell(side.district.series, n), line);
            let item = &side.main;
            cell.number(&item.text, self.numeral, item.ink());
            cell.words(item.name.as_deref().unwrap_or_default(), item.text_ink());
            let mut groups = vec![(item.role(), cell.close(line))];
            for other in &side.others {
                let top = cell.y;
                let what = other.name.as_deref().unwrap_or_default();
                cell.words(&m.besides(&other.text, what), other.text_ink());
                groups.push((other.role(), cell.close(top)));
            }
            bottom = bottom.max(cell.y);
            cells.push(groups);
        }
        let bars_top = if self.of.is_some() {
            top + px(2)
        } else {
            bottom
        };
        let bars = row.scale.map(|scale| Bars {
            scale,
            column: Column {
                x: self.bars.x + self.names,
                w: self.bars.w - self.names,
            },
        });
        let mut band = bars_top;
        for (side, mut groups) in row.sides.iter().zip(cells) {
            if let Some(bars) = &bars {
                let middle = band + BAND / 2;
                let y = middle + (font::SMALL.ascent() - font::SMALL.descent()) / 2;
                let name = &side.district.name;
                let name = label(
                    self.bars.x,
                    y,
                    Anchor::Start,
                    name,
                    font::SMALL,
                    Paint::Muted,
                );
                group(sheet.area, Role::Decoration, vec![name, bars.base(band)])?;
                if let Some((_, nodes)) = groups.first_mut() {
                    // The bar first: it is what a reader of the markup looks for.
                    nodes.splice(0..0, bars.bar(side, middle));
                    nodes.push(target(self.bars, band, BAND));
                }
                band += BAND;
            }
            for (role, nodes) in groups {
                group(sheet.area, role, nodes)?;
            }
        }
        sheet.y = bottom.max(band);
        Ok(())
    }

    /// What is worked out, each in the cell of its district.
    fn worked(
        &self,
        sheet: &mut Sheet<'_>,
        lang: Lang,
        worked: &Worked,
        derived: &[DerivedItem],
    ) -> Result<(), DrawError> {
        let m = lang.messages();
        let top = sheet.y;
        let name = [m.worked_out, m.colon, &worked.name].concat();
        sheet.y += self.drop(font::NUMBER, font::SMALL);
        sheet.block(self.subject, &name, font::SMALL, Paint::Muted)?;
        let mut bottom = self.next(sheet, top, sheet.y);
        let mut line = sheet.y;
        for (n, item) in derived.iter().enumerate() {
            if self.of.is_none() && n > 0 && n % self.cells.len() == 0 {
                line = bottom + px(4);
            }
            let mut cell = Cell::new(self.cell(item.district.series, n), line);
            cell.number(&item.text, font::NUMBER, item.ink);
            cell.words(&item.district.name, Paint::Muted);
            let role = Role::Mark(Mark {
                datum: Datum::Derived,
                id: item.id.clone(),
                value: Some(item.value),
                district: item.district_id.clone(),
                label: item.label.clone(),
            });
            group(sheet.area, role, cell.close(line))?;
            bottom = bottom.max(cell.y);
        }
        bottom = self.next(sheet, top, bottom);
        sheet.y += self.drop(font::NUMBER, font::SMALL);
        let column = match self.of {
            // Nothing is drawn of it, so the words have the room of the bars too.
            Some(_) => Column {
                x: self.bars.x,
                w: self.note.x + self.note.w - self.bars.x,
            },
            None => self.note,
        };
        match &worked.verdict {
            Some(note) => draw_verdict(sheet, note, column)?,
            None => {
                sheet.block(column, &worked.condition, font::SMALL, Paint::Muted)?;
                sheet.gap(10);
            }
        }
        sheet.y = sheet.y.max(bottom + px(8));
        Ok(())
    }
}

/// The bars of one row: from which value to which, and where.
struct Bars {
    scale: (f64, f64),
    column: Column,
}

impl Bars {
    /// Where a value stands.
    fn x(&self, value: f64) -> Dpx {
        let (min, max) = self.scale;
        let share = (value - min) / (max - min);
        self.column.x + libm::round(share * f64::from(self.column.w)) as Dpx
    }

    /// The line that bars begin at, beside one of them.
    fn base(&self, band: Dpx) -> Node {
        let x = self.x(0.0);
        Node::Line(Line {
            x1: x,
            y1: band,
            x2: x,
            y2: band + BAND,
            stroke: Stroke::solid(Paint::Ink, DPX),
        })
    }

    /// A district's bar: full, or hatched where something is open or differs.
    fn bar(&self, side: &Side, middle: Dpx) -> Vec<Node> {
        let item = &side.main;
        let (base, end) = (self.x(0.0), self.x(item.value));
        let bar = Rect {
            x: base.min(end),
            y: middle - BAR / 2,
            w: (end - base).abs(),
            h: BAR,
            fill: item.ink(),
            stroke: None,
        };
        match side.hatched {
            true => hatched(bar, side.district.series, item.ink()),
            false => vec![Node::Rect(bar)],
        }
    }
}

/// A value in parts, so that its number can be large: what stands before it, the number,
/// its unit.
struct Numeral<'a>([&'a str; 3]);

impl<'a> Numeral<'a> {
    /// Between the parts.
    const GAP: Dpx = px(3);

    fn of(text: &'a str) -> Self {
        let is_number = |c: char| c.is_ascii_digit() || "+−¥.,%".contains(c);
        let start = text.find(is_number).unwrap_or(0);
        let rest = &text[start..];
        let end = start + rest.find(|c| !is_number(c)).unwrap_or(rest.len());
        Self(
            [&text[..start], &text[start..end], &text[end..]]
                .map(|part| part.trim_matches(['\u{a0}', ' '])),
        )
    }

    /// Its parts, each with its size.
    fn parts(&self, numeral: Font) -> impl Iterator<Item = (&'a str, Font)> {
        let fonts = [font::SMALL, numeral, font::SMALL];
        let parts = self.0.into_iter().zip(fonts);
        parts.filter(|(text, _)| !text.is_empty())
    }

    fn width(&self, numeral: Font) -> Dpx {
        let parts = self.parts(numeral);
        parts
            .map(|(text, font)| width(text, font) + Self::GAP)
            .sum()
    }
}

/// A cell that fills from top to bottom: a numeral, and words below it.
struct Cell {
    column: Column,
    y: Dpx,
    nodes: Vec<Node>,
}

impl Cell {
    fn new(column: Column, y: Dpx) -> Self {
        Self {
            column,
            y,
            nodes: Vec::new(),
        }
    }

    /// How far below the top of a numeral its baseline stands.
    fn ascent(numeral: Font) -> Dpx {
        numeral.ascent() + px(2)
    }

    /// A value with its number in a size.
    fn number(&mut self, text: &str, numeral: Font, paint: Paint) {
        let baseline = self.y + Self::ascent(numeral);
        let mut x = self.column.x;
        for (part, font) in Numeral::of(text).parts(numeral) {
            self.nodes
                .push(label(x, baseline, Anchor::Start, part, font, paint));
            x += width(part, font) + Numeral::GAP;
        }
        self.y = baseline + numeral.descent() + px(2);
    }

    /// Small words, wrapped.
    fn words(&mut self, text: &str, paint: Paint) {
        for line in wrap(text, font::SMALL, self.column.w, None) {
            let y = self.y + baseline_in_line(font::SMALL);
            self.nodes.push(label(
                self.column.x,
                y,
                Anchor::Start,
                &line,
                font::SMALL,
                paint,
            ));
            self.y += font::SMALL.line_height();
        }
    }

    /// What has been put into it since `top`, with an area to touch.
    fn close(&mut self, top: Dpx) -> Vec<Node> {
        self.y = self.y.max(top + BAND) + px(2);
        let mut nodes = std::mem::take(&mut self.nodes);
        nodes.push(target(self.column, top, self.y - px(2) - top));
        nodes
    }
}
