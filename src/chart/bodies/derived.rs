//! Figures worked out from others, a line each: what, result and formula, bounds and
//! condition. Those of several districts stand in one bracket where a verdict on their
//! inputs lets them be read together.

mod draw;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{Context, DerivedItem, Filter, VerdictNote};
use crate::compare::{Verdict, between};
use crate::i18n::Lang;
use crate::scene::{DrawError, Paint};

use self::draw::{draw_items, draw_together};

/// Figures worked out from others.
#[derive(Debug, Clone, PartialEq)]
pub struct Derivations {
    /// All of them, in the order of the catalogue.
    pub items: Vec<DerivedItem>,
    /// How they stand together, in the same order.
    pub rows: Vec<DerivedRow>,
}

/// A figure that was worked out, or several that may be read together.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedRow {
    /// How many of the items it takes.
    pub count: usize,
    /// The verdict on several; one figure has none.
    pub verdict: Option<VerdictNote>,
}

/// What is worked out from a figure that the reader wants.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Derivations> {
    let m = context.lang.messages();
    let mut items = context.derived();
    items.retain(|item| item.inputs.iter().any(|ix| (filter.figure)(*ix)));
    let mut rows = Vec::new();
    let mut together = Vec::new();
    let mut from = 0;
    while from < items.len() {
        let mut to = from + 1;
        while to < items.len() && goes_with(context, &items[from..to], &items[to]) {
            to += 1;
        }
        let row = &items[from..to];
        let verdict = note(context, row);
        if let Some(note) = &verdict {
            let each = |item: &DerivedItem| m.district_has(&item.district.name, &item.text);
            let sides = m.phrases(row.iter().map(each));
            let caveat = note.verdict == Verdict::Caveat;
            together.push(m.derived_together(&row[0].name, &sides, caveat));
        }
        let count = row.len();
        rows.push(DerivedRow { count, verdict });
        from = to;
    }
    let only = items.iter().filter(|item| item.only).count();
    let mut finding = m.derived_finding(items.len(), only);
    for sentence in &together {
        finding.push_str(m.sentence_gap);
        finding.push_str(sentence);
    }
    Part {
        body: Derivations { items, rows },
        finding,
        caveat: m.derived_caveat(!together.is_empty()).to_owned(),
    }
}

/// Whether a figure may be read together with those of a row: it is another district's, and
/// a verdict allows it for what was divided as for what it was divided by.
fn goes_with(context: Context<'_>, row: &[DerivedItem], item: &DerivedItem) -> bool {
    row.iter().all(|other| {
        let mut inputs = other.inputs.into_iter().zip(item.inputs);
        let allowed = inputs.all(|(a, b)| context.verdicts.on(a, b) != Verdict::Refused);
        allowed && other.district_id != item.district_id
    })
}

/// The verdict on what several figures come from, each difference once.
fn note(context: Context<'_>, row: &[DerivedItem]) -> Option<VerdictNote> {
    let (first, others) = row.split_first()?;
    let mut found = Verdict::Direct;
    let mut reasons = Vec::new();
    for other in others {
        for (a, b) in first.inputs.into_iter().zip(other.inputs) {
            let comparison = between(context.data, a, b);
            found = found.max(comparison.verdict);
            for reason in &comparison.reasons {
                let reason = context.reason(a, b, reason);
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
        }
    }
    let m = context.lang.messages();
    (!others.is_empty()).then(|| VerdictNote {
        verdict: found,
        name: m.verdict(found),
        text: m.parts(reasons),
    })
}

impl Drawn for Derivations {
    fn derived(&self) -> &[DerivedItem] {
        &self.items
    }

    fn verdict(&self) -> Option<&VerdictNote> {
        match &self.rows[..] {
            [row] => row.verdict.as_ref(),
            _ => None,
        }
    }

    fn said(&self, lang: Lang) -> String {
        let mut said = Vec::new();
        let mut items = self.items.iter();
        for row in &self.rows {
            let labels = items.by_ref().take(row.count);
            said.extend(labels.map(|item| item.label.clone()));
            said.extend(row.verdict.iter().map(VerdictNote::sentence));
        }
        said.join(lang.messages().sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        let mut rest = &self.items[..];
        for row in &self.rows {
            let (items, others) = rest.split_at(row.count.min(rest.len()));
            rest = others;
            sheet.rule(page, Paint::Rule)?;
            sheet.gap(10);
            match &row.verdict {
                None => draw_items(sheet, items, page, 0, lang)?,
                Some(note) => draw_together(sheet, items, note, page, lang)?,
            }
        }
        Ok(())
    }

    fn shorter(&self) -> Vec<Self> {
        let sides = districts(&self.items);
        let mut shorter = Vec::new();
        for rows in (1..self.rows.len()).rev() {
            let rows = self.rows[..rows].to_vec();
            let items = rows.iter().map(|row| row.count).sum();
            let items = self.items[..items].to_vec();
            if districts(&items) == sides {
                shorter.push(Self { items, rows });
            }
        }
        // What stands together has both sides in one piece.
        let mut from = 0;
        for row in &self.rows {
            let to = from + row.count;
            if row.verdict.is_some() && self.rows.len() > 1 {
                let (items, rows) = (self.items[from..to].to_vec(), vec![row.clone()]);
                shorter.push(Self { items, rows });
                break;
            }
            from = to;
        }
        shorter
    }

    /// Its rows, each with what stands together in it.
    fn pieces(&self) -> Vec<Box<dyn Drawn>> {
        let mut rest = &self.items[..];
        let mut pieces: Vec<Box<dyn Drawn>> = Vec::new();
        for row in &self.rows {
            let (items, others) = rest.split_at(row.count.min(rest.len()));
            rest = others;
            let (items, rows) = (items.to_vec(), vec![row.clone()]);
            pieces.push(Box::new(Self { items, rows }));
        }
        pieces
    }
}

/// How many districts some figures are from.
fn districts(items: &[DerivedItem]) -> usize {
    let mut found: Vec<&str> = Vec::new();
    for item in items {
        if !found.contains(&item.district_id.as_str()) {
            found.push(&item.district_id);
        }
    }
    found.len()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::sample::{Sample, whole};
    use crate::chart::scene;
    use crate::scene::check::{overlaps, texts};

    fn with<T>(lang: Lang, then: impl Fn(Context<'_>, Part<Derivations>) -> T) -> T {
        let sample = Sample::load(false);
        let context = sample.context(lang);
        then(context, build(context, &Filter::ALL))
    }

    #[test]
    fn only_results_of_comparable_inputs_stand_together() {
        with(Lang::Zh, |context, part| {
            let count: usize = part.body.rows.iter().map(|row| row.count).sum();
            assert_eq!(count, part.body.items.len());
            let mut from = 0;
            for row in &part.body.rows {
                let items = &part.body.items[from..from + row.count];
                from += row.count;
                assert_eq!(row.verdict.is_some(), items.len() > 1);
                assert_eq!(districts(items), items.len());
                for (a, b) in items[0].inputs.iter().zip(items[items.len() - 1].inputs) {
                    assert!(*a == b || context.verdicts.on(*a, b) != Verdict::Refused);
                }
            }
            let found = part.body.rows.iter().filter(|row| row.count == 2).count();
            assert_eq!(found, 1);
            assert!(part.finding.contains("思明18人，湖里6人（慎比）"));
        });
    }

    #[test]
    fn a_number_of_cases_that_can_only_be_one_is_said_to_be() {
        with(Lang::Zh, |_, part| {
            let mut items = part.body.items.iter();
            let of = items.find(|item| item.id == "city-sea-crossing-cases");
            let of = of.unwrap();
            assert_eq!((of.text.as_str(), &*of.bounds_text), ("22起", "只能是22起"));
            assert!(of.only && !of.exact);
        });
    }

    #[test]
    fn a_preview_has_every_district() {
        with(Lang::En, |_, part| {
            for body in part.body.shorter() {
                assert_eq!(districts(&body.items), 2);
            }
            let shortest = part.body.shorter().pop().unwrap();
            assert_eq!(shortest.items.len(), 2);
            let verdict = shortest.verdict().unwrap().verdict;
            assert_eq!((verdict, part.body.verdict()), (Verdict::Caveat, None));
        });
    }

    #[test]
    fn lines_are_words_without_scales_at_any_width() {
        for lang in Lang::ALL {
            with(lang, |context, part| {
                let spec = whole(context, build(context, &Filter::ALL));
                for width in (240..=1920).step_by(40) {
                    let scene = scene(&spec, width, "d".to_owned()).unwrap();
                    assert_eq!(overlaps(&scene), [], "{width}");
                    let signs = texts(&scene).filter(|text| text.content.contains('◐'));
                    let caveats = part.body.rows.iter().filter(|row| row.verdict.is_some());
                    assert_eq!(signs.count(), caveats.count());
                }
            });
        }
    }
}
