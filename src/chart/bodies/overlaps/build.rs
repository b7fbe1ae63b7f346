//! From shared subjects to rows: which figures stand for a district, what the pairs may say.

use crate::chart::body::Part;
use crate::chart::words::{Context, DerivedItem, Filter, Item, VerdictNote, capitalised};
use crate::compare::{Facet, Formula, Reason, Shared, Verdict, between, shared_subjects};
use crate::data::model::{FigureIx, Level, PeriodBasis};
use crate::i18n::overlaps::OverlapTally;
use crate::lists::counts;

use super::{Overlap, Overlaps, Side, Worked};

/// A row for each subject of which the reader wants any figure.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Overlaps> {
    let m = context.lang.messages();
    let (shared, _) = shared_subjects(context.data, context.verdicts);
    let mut rows = Vec::new();
    let subject = |at: usize| Some([shared[at].subject, "", "", "", "", ""]);
    for (one, rows_of_subject) in shared.iter().zip(counts(shared.len(), &subject)) {
        if one.figures.iter().any(|ix| (filter.figure)(*ix)) {
            rows.push(overlap(context, one, rows_of_subject > 1));
        }
    }
    let derived = work_out(context, &mut rows);
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
    let refused: Vec<_> = of(Verdict::Refused).map(|row| row.word.as_str()).collect();
    let finding = m.overlaps_finding(OverlapTally {
        districts: context.data.districts.len(),
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
fn mains(context: Context<'_>, figures: &[FigureIx]) -> Vec<FigureIx> {
    let district = |ix: FigureIx| context.data.figure(ix).district;
    let weight = |a: FigureIx, b: FigureIx| {
        let found = between(context.data, a, b);
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
    for one in context.data.district_ixs() {
        let own = figures.iter().copied().filter(|ix| district(*ix) == one);
        if let Some(known) = [first, second].into_iter().find(|ix| district(*ix) == one) {
            mains.push(known);
        } else {
            mains.extend(own.min_by(|a, b| weight(first, *a).cmp(&weight(first, *b))));
        }
    }
    mains
}

/// The row of one subject, which may have several, for numbers of different kinds.
fn overlap(context: Context<'_>, one: &Shared<'_>, several: bool) -> Overlap {
    let m = context.lang.messages();
    let data = context.data;
    let mains = mains(context, &one.figures);
    let word = m.term(context.vocabulary, Facet::Subject, one.subject);
    let mut word = word.to_owned();
    // Two rows of one subject say which kind of number they are.
    if several {
        word = m.phrases([&*word, m.kind(one.kind)]);
    }

    let mut verdict = Verdict::Direct;
    let mut hatched = vec![false; mains.len()];
    let mut open = vec![false; mains.len()];
    let mut reasons: Vec<String> = Vec::new();
    for (i, &a) in mains.iter().enumerate() {
        for (j, &b) in mains.iter().enumerate().skip(i + 1) {
            let found = between(data, a, b);
            verdict = verdict.max(found.verdict);
            let refused = found.verdict == Verdict::Refused;
            let [first, second] = found.reserved();
            hatched[i] |= first;
            hatched[j] |= second;
            for (n, reason) in found.reasons.iter().enumerate() {
                let [first, second] = reason.open();
                open[i] |= first;
                open[j] |= second;
                // What refuses a pair is the whole reason.
                let said = why(context, [a, b], reason, found.verdict);
                if (n == 0 || !refused) && !reasons.contains(&said) {
                    reasons.push(said);
                }
            }
        }
    }
    let mut sides: Vec<_> = (mains.iter().zip(hatched))
        .map(|(main, hatched)| side(context, *main, hatched, &one.figures))
        .collect();
    for (side, open) in sides.iter_mut().zip(open) {
        if open || verdict == Verdict::Refused {
            side.remarks.clear();
        }
    }
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
    let drawn = verdict != Verdict::Refused && ends.0 < ends.1;
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
fn why(context: Context<'_>, pair: [FigureIx; 2], reason: &Reason<'_>, verdict: Verdict) -> String {
    let sides = pair.map(|ix| context.district_name(context.data.figure(ix).district));
    let stages = pair.map(|ix| context.stage(ix));
    let words = context.vocabulary;
    context
        .lang
        .messages()
        .overlap_reason(words, reason, sides, stages, verdict)
}

fn side(context: Context<'_>, main: FigureIx, hatched: bool, figures: &[FigureIx]) -> Side {
    let m = context.lang.messages();
    let figure = |ix: FigureIx| context.data.figure(ix);
    let district = figure(main).district;
    let own = || {
        figures
            .iter()
            .copied()
            .filter(move |ix| figure(*ix).district == district)
    };
    let others = own().filter(|ix| *ix != main);
    let others = others.map(|ix| {
        let mut what = context.stage(ix).to_owned();
        let [a, b] = [main, ix].map(|ix| context.data.measure(figure(ix).measure));
        if a.scope != b.scope {
            what = context.with(Facet::Scope, &what, ix);
        }
        if figure(main).period != figure(ix).period {
            what = context.with(Facet::Period, &what, ix);
        }
        context.item(ix, Some(what))
    });
    let name = m.district_stage(context.district_name(district), context.stage(main));
    Side {
        district: context.district_label(district),
        main: Item {
            hatched,
            ..context.item(main, Some(name))
        },
        others: others.collect(),
        inferred: own().any(|ix| figure(ix).attribution.level == Level::Inferred),
        headline: own().any(|ix| figure(ix).period_basis == Some(PeriodBasis::Article)),
        remarks: own()
            .flat_map(|ix| {
                let notes = figure(ix).notes.iter();
                notes.map(move |note| (context.value(ix), note.get(context.lang).to_owned()))
            })
            .collect(),
    }
}

/// What is worked out of two figures of the chart for two districts or more, each under the
/// row of what is divided. Rows that must not be compared have none: it would set side by side what they may not.
fn work_out(context: Context<'_>, rows: &mut [Overlap]) -> Vec<DerivedItem> {
    let m = context.lang.messages();
    let mut all = context.derived();
    all.retain(|item| item.how == Formula::Per);
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
            let allowed = worst.max(rows[by].note.verdict) != Verdict::Refused;
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
