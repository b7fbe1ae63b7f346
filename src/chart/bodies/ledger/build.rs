//! From what a reader wants to see to the ledger, its finding and its caveat.

use crate::chart::body::Part;
use crate::chart::words::{ClaimItem, Context, Filter};
use crate::compare::{Tally, Verdict};
use crate::data::model::{ClaimType, DistrictIx, FigureIx, ThemeIx};
use crate::i18n::ledger::LedgerTally;

use super::entry::{self, Entry};
use super::rows::{Line, arrange};
use super::{Block, Ledger, Row, Side, signs};

/// The figures that the reader wants.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Ledger> {
    let (data, m) = (context.data, context.lang.messages());
    let kept = data.figure_ixs().filter(|ix| (filter.figure)(*ix));
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
            subjects.add(add_rows(context, lines, &mut rows));
        }
        let columns = districts.iter().zip(arranged.rest).enumerate();
        let sides = columns.map(|(n, (district, rest))| {
            let empty = rest.is_empty() && rows.iter().all(|row: &Row| row.cells[n].is_none());
            Side {
                entries: rest
                    .iter()
                    .map(|ix| Entry::of(context, *ix, None))
                    .collect(),
                words: words(context, filter, *district, theme),
                blank: empty.then(|| blank(context, *district, theme)),
            }
        });
        blocks.push(Block {
            heading: data.theme(theme).name.get(context.lang).to_owned(),
            sides: sides.collect(),
            rows,
        });
    }
    let tally = LedgerTally {
        themes: blocks.len(),
        shared: blocks.iter().filter(|block| block.is_shared()).count(),
        subjects,
        districts: districts.len(),
    };
    Part {
        body: Ledger {
            districts: districts
                .iter()
                .map(|d| context.district_label(*d))
                .collect(),
            selected: context.chosen.pair[0].is_some(),
            selection: selection(context, &kept),
            signs: signs(&blocks),
            is_last: true,
            blocks,
        },
        finding: m.ledger_finding(tally),
        caveat: m.ledger_caveat().to_owned(),
    }
}

/// The rows of one matter, and the best verdict on any two of its figures.
fn add_rows(context: Context<'_>, lines: &[Line], rows: &mut Vec<Row>) -> Verdict {
    let data = context.data;
    // With whichever figure of another district it goes best.
    let best = |ix: FigureIx| {
        let all = lines.iter().flatten().flatten();
        let others = all.filter(|other| data.figure(**other).district != data.figure(ix).district);
        others.map(|other| context.verdicts.on(ix, *other)).min()
    };
    let mut overall = Verdict::Refused;
    for (above, line) in lines.iter().enumerate() {
        let mut signs = vec![None; line.len() - 1];
        let mut before = None;
        for (n, cell) in line.iter().enumerate() {
            let Some(ix) = cell else { continue };
            if let Some(other) = before {
                signs[n - 1] = Some(context.verdicts.on(other, *ix));
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
            overall = overall.min(sign.unwrap_or(Verdict::Refused));
            Some(Entry::of(context, ix, sign))
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
fn words(
    context: Context<'_>,
    filter: &Filter<'_>,
    of: DistrictIx,
    theme: ThemeIx,
) -> Vec<ClaimItem> {
    let wanted = context.data.claim_ixs().filter(|ix| {
        let claim = context.data.claim(*ix);
        let here = claim.district == of && claim.theme == Some(theme);
        here && claim.claim_type == ClaimType::Result && (filter.claim)(*ix)
    });
    wanted.map(|ix| context.claim_item(ix)).collect()
}

/// Why a district has no figure under a theme: it is left out, or there is none in the
/// text, which may describe something all the same.
fn blank(context: Context<'_>, of: DistrictIx, theme: ThemeIx) -> String {
    let (data, m) = (context.data, context.lang.messages());
    let mut figures = data.figures.iter();
    let left_out =
        figures.any(|figure| figure.district == of && data.measure(figure.measure).theme == theme);
    if left_out {
        return m.ledger_left_out().to_owned();
    }
    let mentions = data.mentions.iter();
    let mentions: Vec<_> = mentions
        .filter(|mention| mention.district == of && mention.theme == theme)
        .map(|mention| {
            (
                mention.text.get(context.lang),
                context.places(&mention.locations),
            )
        })
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
fn selection(context: Context<'_>, kept: &[FigureIx]) -> String {
    let [Some(chosen), _] = context.chosen.pair else {
        return String::new();
    };
    let both = context.chosen.pair.into_iter().flatten();
    let both: Vec<String> = both.map(|ix| context.label(ix)).collect();
    let others = kept
        .iter()
        .filter(|ix| entry::is_counterpart(context, **ix));
    let m = context.lang.messages();
    let others: Vec<String> = others
        .map(|ix| {
            let name = m.verdict(context.verdicts.on(chosen, *ix));
            m.phrases([context.label(*ix).as_str(), &name.to_ascii_lowercase()])
        })
        .collect();
    m.ledger_selected(&both, &others)
}
