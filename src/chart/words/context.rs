//! What every chart is made from, and how a figure or claim becomes an item of one.

use crate::compare::{Derivation, Facet, Facets, Verdicts};
use crate::data::model::{Attribution, ClaimIx, Dataset, DistrictIx, Figure, FigureIx, Measure};
use crate::i18n::Lang;
use crate::i18n::number::{Quantity, quantity};
use crate::lists::groups;
use crate::scene::Paint;
use crate::vocabulary::{UnitName, Vocabulary};
use crate::word::Word;

use super::items::{ClaimItem, DistrictLabel, Item};

/// Everything a chart is made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The figures.
    pub data: &'a Dataset,
    /// The verdict on every pair of them.
    pub verdicts: &'a Verdicts,
    /// The words for the terms of the data.
    pub vocabulary: &'a Vocabulary,
    /// How figures are worked out from others.
    pub rules: &'a [Derivation],
    /// The language of every text.
    pub lang: Lang,
    /// What the reader has chosen to see in charts.
    pub chosen: Chosen,
}

/// What a reader has chosen that charts show; what is left out of them is in [`Filter`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chosen {
    /// The district to stand out, if any.
    pub highlight: Option<DistrictIx>,
    /// The figure that is selected, and the one that makes a pair with it.
    pub pair: [Option<FigureIx>; 2],
    /// Whether the source map stands in reading order instead of the order of the scan.
    pub reading_order: bool,
}

/// Which figures and claims a reader wants to see.
#[derive(Clone, Copy)]
pub struct Filter<'a> {
    /// Whether a figure is wanted. Of a pair, one wanted figure brings the other along.
    pub figure: &'a dyn Fn(FigureIx) -> bool,
    /// Whether a claim is wanted.
    pub claim: &'a dyn Fn(ClaimIx) -> bool,
}

impl Filter<'_> {
    /// Everything.
    pub const ALL: Filter<'static> = Filter {
        figure: &|_| true,
        claim: &|_| true,
    };
}

impl<'a> Context<'a> {
    /// A figure as an item of a chart.
    pub fn item(self, ix: FigureIx, name: Option<String>) -> Item {
        let figure = self.data.figure(ix);
        Item {
            figure: ix,
            figure_id: figure.id.clone(),
            district_id: self.data.district(figure.district).id.clone(),
            series: series(figure.district),
            faded: self.fades(figure.district),
            hatched: false,
            value: figure.value.get(),
            text: self.value(ix),
            name,
            label: self.label(ix),
        }
    }

    /// Whether another district is highlighted.
    pub fn fades(self, district: DistrictIx) -> bool {
        self.chosen.highlight.is_some_and(|other| other != district)
    }

    /// The ink of a district's marks.
    pub(in crate::chart) fn ink(self, district: DistrictIx) -> Paint {
        match self.fades(district) {
            true => Paint::SeriesSoft(series(district)),
            false => Paint::Series(series(district)),
        }
    }

    /// A claim as an item of a chart.
    pub fn claim_item(self, ix: ClaimIx) -> ClaimItem {
        let (claim, m) = (self.data.claim(ix), self.lang.messages());
        let name = claim.name.get(self.lang);
        ClaimItem {
            claim: ix,
            claim_id: claim.id.clone(),
            district_id: self.data.district(claim.district).id.clone(),
            ink: self.ink(claim.district),
            name: name.to_owned(),
            status: claim.status,
            label: m.claim_label(
                self.district_name(claim.district),
                &[m.reach(claim.reach), m.status(claim.status)],
                name,
                self.period(&claim.period),
            ),
        }
    }

    /// The name of a figure's unit.
    pub(in crate::chart) fn unit_name(self, ix: FigureIx) -> Option<&'a UnitName> {
        let measure = self.data.measure(self.data.figure(ix).measure);
        self.vocabulary.unit.get(measure.unit.id())
    }

    /// A figure as an item that says its district and stage, and what else is to be named.
    pub(in crate::chart) fn staged(self, ix: FigureIx, named: &[Facet]) -> Item {
        let figure = self.data.figure(ix);
        let district = self.district_name(figure.district);
        let mut name = self
            .lang
            .messages()
            .district_stage(district, self.stage(ix));
        for facet in named {
            name = self.with(*facet, &name, ix);
        }
        self.item(ix, Some(name))
    }

    /// At which step a figure was counted, in a word that goes with what was counted.
    pub fn stage(self, ix: FigureIx) -> &'a str {
        let measure = self.data.measure(self.data.figure(ix).measure);
        match &measure.staged {
            Some(word) => word.get(self.lang),
            None => Vocabulary::word(&self.vocabulary.stage, &measure.stage, self.lang),
        }
    }

    /// A figure's value with its unit.
    pub fn value(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let measure = self.data.measure(figure.measure);
        let Some(unit) = self.unit_name(ix) else {
            return figure.printed.clone();
        };
        let quantity_of_figure = Quantity {
            value: figure.value.get(),
            kind: measure.kind,
            unit,
            approximate: figure.approximate,
            floor: figure.precision.upper.is_none(),
        };
        quantity(quantity_of_figure, self.lang)
    }

    /// A figure read out: district, measure, value, period.
    pub fn label(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let measure = self.data.measure(figure.measure);
        self.lang.messages().figure_label(
            self.district_name(figure.district),
            measure.name.get(self.lang),
            &self.value(ix),
            self.period(&figure.period),
        )
    }

    /// How a figure or claim was given to its district, and why.
    pub fn attribution(self, attribution: &Attribution) -> String {
        let m = self.lang.messages();
        let because = attribution.because.get(self.lang);
        [m.level(attribution.level), m.colon, because].concat()
    }

    /// The rank that the source gives a figure, if any.
    pub fn rank(self, figure: &Figure) -> Option<String> {
        let (rank, m) = (figure.rank.as_ref()?, self.lang.messages());
        Some(m.rank(rank.scope, rank.place, rank.of.get(self.lang)))
    }

    /// What a reader must know beside a figure's value: its rank and the notes on it.
    pub fn remarks(self, figure: &Figure) -> Vec<String> {
        let notes = figure.notes.iter();
        let notes = notes.map(|note| note.get(self.lang).to_owned());
        self.rank(figure).into_iter().chain(notes).collect()
    }

    /// The name of a figure's measure, with the period where its district gives several.
    pub fn name(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let name = self.data.measure(figure.measure).name.get(self.lang);
        match self.verdicts.has_several_periods(ix) {
            true => self.with(Facet::Period, name, ix),
            false => name.to_owned(),
        }
    }

    /// A district's name.
    pub fn district_name(self, ix: DistrictIx) -> &'a str {
        self.data.district(ix).name.get(self.lang)
    }

    /// A district as charts name it.
    pub fn district_label(self, ix: DistrictIx) -> DistrictLabel {
        DistrictLabel {
            name: self.district_name(ix).to_owned(),
            series: series(ix),
        }
    }

    /// What of some figures must be named for a facet (kind, scope or period) to tell two of
    /// one district apart: by position of the measure, whether there are such two.
    pub(in crate::chart) fn several(self, figures: &[FigureIx], facet: Facet) -> Vec<bool> {
        let mut several = vec![false; self.data.measures.len()];
        let figure = |at: usize| self.data.figure(figures[at]);
        let key = |at: usize| {
            let (of, figure) = (Facets::of(self.data, figure(at)), figure(at));
            let (kind, measure) = match facet {
                Facet::Kind => ("", ""),
                Facet::Scope => (of.kind.id(), ""),
                _ => (of.kind.id(), &*self.data.measure(figure.measure).id),
            };
            let district = &self.data.district(figure.district).id;
            Some([district, of.subject, of.stage, kind, measure, ""])
        };
        for group in groups(figures.len(), &key) {
            let term = |at: &usize| Facets::of(self.data, figure(*at)).term(facet);
            if group.iter().any(|at| term(at) != term(&group[0])) {
                for at in group {
                    several[figure(at).measure.index()] = true;
                }
            }
        }
        several
    }

    /// A label with a figure's term of a facet.
    pub(in crate::chart) fn with(self, facet: Facet, label: &str, ix: FigureIx) -> String {
        let m = self.lang.messages();
        let term = Facets::of(self.data, self.data.figure(ix)).term(facet);
        let words = match term {
            Measure::UNSTATED => m.not_stated_of(m.facet(facet)),
            _ => m.term(self.vocabulary, facet, term).to_owned(),
        };
        m.phrases([label, &words])
    }

    /// A figure's period, and what that rests on.
    pub fn dated(self, ix: FigureIx) -> String {
        let (figure, m) = (self.data.figure(ix), self.lang.messages());
        let period = self.period(&figure.period);
        match figure.period_basis {
            Some(basis) => m.dated(period, m.period_basis(basis)),
            None => period.to_owned(),
        }
    }

    /// The words for a period.
    pub fn period(self, term: &'a str) -> &'a str {
        Vocabulary::word(&self.vocabulary.period, term, self.lang)
    }
}

/// The ink of a district: its place in the data.
pub fn series(district: DistrictIx) -> u8 {
    u8::try_from(district.index() % usize::from(crate::scene::theme::SERIES)).unwrap_or(0)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    use super::*;
    use crate::chart::sample::Sample;

    static WIDER: LazyLock<Sample> = LazyLock::new(|| Sample::load(true));

    proptest! {
        #[test]
        fn what_must_be_named_is_what_trying_every_pair_finds(
            figures in subsequence(WIDER.data.figure_ixs().collect::<Vec<_>>(), 0..60),
            facet in select(vec![Facet::Kind, Facet::Scope, Facet::Period]),
        ) {
            let data = &WIDER.data;
            let of = |ix: FigureIx| (data.figure(ix), Facets::of(data, data.figure(ix)));
            let mut expected = vec![false; data.measures.len()];
            for (a, of_a) in figures.iter().map(|ix| of(*ix)) {
                for (b, of_b) in figures.iter().map(|ix| of(*ix)) {
                    let alike = a.district == b.district
                        && of_a.subject == of_b.subject
                        && of_a.stage == of_b.stage;
                    let apart = match facet {
                        Facet::Kind => of_a.kind != of_b.kind,
                        Facet::Scope => of_a.kind == of_b.kind && of_a.scope != of_b.scope,
                        _ => a.measure == b.measure && a.period != b.period,
                    };
                    expected[a.measure.index()] |= alike && apart;
                }
            }
            prop_assert_eq!(WIDER.context(Lang::Zh).several(&figures, facet), expected);
        }
    }
}
