//! The subjects that several districts count, and what each pair may say.
//!
//! ```text
//! compare::shared_subjects ─► Overlap: a side for each district, verdict, reason, and bars
//!                             where the verdict allows them
//! derived ─► under the row that it comes from
//! ```
//!
//! Each row has a scale of its own: two figures of different subjects never share one.

mod draw;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet, font, within};
use crate::chart::words::{Book, DerivedItem, DistrictLabel, Item, Keep, VerdictNote, capitalised};
use crate::compare::{Facet, Formula, Reason, Shared, Verdict, between, shared_subjects};
use crate::data::model::{FigureIx, Level, PeriodBasis};
use crate::i18n::Lang;
use crate::i18n::overlaps::OverlapTally;
use crate::scene::{DrawError, Paint, Role};

use draw::Layout;

/// The subjects that several districts count, and what each pair may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlaps {
    /// Top to bottom.
    pub rows: Vec<Overlap>,
    /// What is worked out from the rows, in their order.
    derived: Vec<DerivedItem>,
    /// Whether each row is a line without bars, for pictures with little room.
    lines: bool,
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
    /// What the districts' results may say next to each other, and what must hold.
    note: VerdictNote,
}

/// A row for each subject of which the reader wants any figure.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Overlaps> {
    let m = book.lang.messages();
    let (shared, _) = shared_subjects(book.data);
    let mut rows = Vec::new();
    for one in &shared {
        if one.figures.iter().any(|ix| (keep.figure)(*ix)) {
            rows.push(overlap(book, one, &shared));
        }
    }
    let derived = work_out(book, &mut rows);
    let mut above = String::new();
    for row in &mut rows {
        let sentence = row.note.sentence();
        if sentence == above {
            row.note.text = capitalised(m.as_above());
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
    Part {
        body: Overlaps {
            rows,
            derived,
            lines: false,
        },
        finding,
        caveat: m.overlaps_caveat().to_owned(),
    }
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

/// The row of one subject.
fn overlap(book: Book<'_>, one: &Shared<'_>, shared: &[Shared<'_>]) -> Overlap {
    let m = book.lang.messages();
    let data = book.data;
    let mains = mains(book, &one.figures);
    let word = m.term(book.vocabulary, Facet::Subject, one.subject);
    let mut word = word.to_owned();
    // Two rows of one subject say which kind of number they are.
    let of_subject = shared.iter().filter(|other| other.subject == one.subject);
    if of_subject.count() > 1 {
        word = m.phrases([&*word, m.kind(one.kind)]);
    }

    let mut verdict = Verdict::Direct;
    let mut hatched = vec![false; mains.len()];
    let mut reasons: Vec<String> = Vec::new();
    for (i, &a) in mains.iter().enumerate() {
        for (j, &b) in mains.iter().enumerate().skip(i + 1) {
            let found = between(data, a, b);
            verdict = verdict.max(found.verdict);
            let refused = found.verdict == Verdict::None;
            let [first, second] = found.reserved();
            hatched[i] |= first;
            hatched[j] |= second;
            for (n, reason) in found.reasons.iter().enumerate() {
                // What refuses a pair is the whole reason.
                let said = why(book, [a, b], reason, found.verdict);
                if (n == 0 || !refused) && !reasons.contains(&said) {
                    reasons.push(said);
                }
            }
        }
    }
    let sides: Vec<_> = (mains.iter().zip(hatched))
        .map(|(main, hatched)| side(book, *main, hatched, &one.figures))
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
    let words = book.vocabulary;
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
        main: Item {
            hatched,
            ..book.item(main, Some(name))
        },
        others: others.collect(),
        inferred: own().any(|ix| figure(ix).attribution.level == Level::Inferred),
        headline: own().any(|ix| figure(ix).period_basis == Some(PeriodBasis::Article)),
    }
}

/// What is worked out of two figures of the chart for two districts or more, each under the
/// row of what is divided. Rows that must not be compared have none: it would set side by side what they may not.
fn work_out(book: Book<'_>, rows: &mut [Overlap]) -> Vec<DerivedItem> {
    let m = book.lang.messages();
    let mut all = book.derived();
    all.retain(|item| {
        let rule = item.id.split(':').next().unwrap_or_default();
        let found = book.rules.iter().find(|declared| declared.id.0 == rule);
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
        // Of one district alone it would stand next to a blank.
        let [first, _, ..] = &here[..] else {
            continue;
        };
        rows[n].worked = Some(Worked {
            name: first.name.clone(),
            count: here.len(),
            note: VerdictNote {
                verdict: worst,
                name: m.verdict(worst),
                text: m.overlap_derived(&first.condition),
            },
        });
        derived.extend(here);
    }
    derived
}

impl Overlaps {
    /// What the rows that are there cannot say themselves: what lengths and stripes mean, and
    /// whose figures rest on what.
    fn notes(&self, lang: Lang) -> String {
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
        notes.retain(|note| !note.is_empty());
        notes.join(m.sentence_gap)
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
        said.push(self.notes(lang));
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
            sheet.gap(if self.lines { 3 } else { 10 });
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
        sheet.block(page, &self.notes(lang), font::SMALL, Paint::Muted)
    }

    /// Rows become lines before any is left out.
    fn shorter(&self) -> Vec<Self> {
        let short = |n: usize| {
            let mut rows = self.rows[..n].to_vec();
            for row in &mut rows {
                row.worked = None;
            }
            Self {
                rows,
                derived: Vec::new(),
                lines: true,
            }
        };
        (1..=self.rows.len()).rev().map(short).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
