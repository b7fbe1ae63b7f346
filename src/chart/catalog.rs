//! `charts.json`: which charts there are, and the words for the terms that the data uses.
//!
//! ```text
//! charts.json ─► File (as typed) ─► Catalog { vocabulary, charts } ─► spec
//! ```
//!
//! A new measure, district, year or chart is an edit of the two JSON files; what the
//! catalogue lacks for a data set is an error that names it.

use crate::data::contract::{contract, words};
use crate::data::decode::decode_version;
use crate::data::model::{Dataset, FigureIx};
use crate::data::raw;
use crate::data::read::Words;
use crate::data::terms::Kind;
use crate::data::{DataError, DataErrorKind, DataErrors};
use crate::i18n::Lang;

/// The version of the `charts.json` format that this build reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The file name under which errors of [`load`] stand.
pub const CHARTS_FILE: &str = "charts.json";

contract! {
/// A whole `charts.json`.
pub struct Catalog {
    /// Version of this format; 1.
    pub schema_version: u32,
    /// The words for the terms of the data.
    pub vocabulary: Vocabulary,
    /// The parts of the scanned spread, by lines.
    pub parts: Vec<Part>,
    /// The charts, in page order.
    pub charts: Vec<Chart>,
}

/// A part of the scanned spread: a score box, a section, a caption.
pub struct Part {
    /// Its first line, from 1.
    pub from: u32,
    /// Its last line.
    pub to: u32,
    /// What it is, in our words.
    pub name: raw::Localized,
}

/// The words for the terms of the data, by facet and term id.
pub struct Vocabulary {
    /// Units.
    pub unit: Words<UnitName>,
    /// What was counted.
    pub subject: Words<raw::Localized>,
    /// At which step.
    pub stage: Words<raw::Localized>,
    /// Of what extent.
    pub scope: Words<raw::Localized>,
    /// Of what time.
    pub period: Words<raw::Localized>,
}

/// A unit as both languages write it; English has a singular.
pub struct UnitName {
    /// Written straight after a Chinese number.
    pub zh: String,
    /// After an English 1.
    pub en_one: String,
    /// After any other English number.
    pub en: String,
}

/// One chart, declared.
pub struct Chart {
    /// Stable id, part of addresses.
    pub id: raw::Id,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its title.
    pub title: raw::Localized,
    /// Which figures it shows.
    pub select: Select,
}

/// Which figures a chart shows: those of these kinds, and of these themes if any are named.
pub struct Select {
    /// Kinds of number.
    pub kinds: Vec<Kind>,
    /// Theme ids; all themes when left out.
    pub themes: Option<Vec<String>>,
}
}

words! {
/// How a chart is drawn.
pub enum ChartKind {
    /// Figures that a verdict lets stand side by side, in bars from zero.
    PairedBars = "paired-bars",
    /// Changes, in bars to both sides of zero, a panel for each district.
    DivergingBars = "diverging-bars",
    /// Sums on a logarithmic axis, a panel for each district.
    DotPlot = "dot-plot",
    /// Percentages on a track from 0 to 100, a panel for each district.
    PercentBars = "percent-bars",
    /// Counts by theme, a panel for each district.
    CountPanels = "count-panels",
}
}

impl Select {
    /// The figures of a data set that are selected, in data order.
    pub fn figures<'a>(&'a self, data: &'a Dataset) -> impl Iterator<Item = FigureIx> + 'a {
        data.figure_ixs().filter(|ix| {
            let measure = data.measure(data.figure(*ix).measure);
            let theme = &data.theme(measure.theme).id;
            self.kinds.contains(&measure.kind)
                && self
                    .themes
                    .as_ref()
                    .is_none_or(|themes| themes.contains(theme))
        })
    }
}

impl Catalog {
    /// What the part of the spread is called in which a line of the scanned text stands.
    pub fn part(&self, line: u32, lang: Lang) -> Option<&str> {
        let part = self.parts.iter().find(|p| (p.from..=p.to).contains(&line))?;
        Some(part.name.get(lang))
    }
}

impl raw::Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl Vocabulary {
    /// The words for a term, or its id where the vocabulary lacks it — which [`load`]
    /// has ruled out for the terms of its data set.
    pub fn word<'a>(words: &'a Words<raw::Localized>, term: &'a str, lang: Lang) -> &'a str {
        words.get(term).map_or(term, |word| word.get(lang))
    }
}

/// Reads a whole `charts.json` and holds it against the data that it is for.
///
/// # Errors
/// One error if the text cannot be decoded; otherwise every duplicate id, unknown theme,
/// blank text and missing word.
pub fn load(text: &str, data: &Dataset) -> Result<Catalog, DataErrors> {
    let catalog: Catalog = decode_version(CHARTS_FILE, text, SCHEMA_VERSION)?;
    let mut errors = Vec::new();
    let mut report = |path: String, kind| {
        errors.push(DataError {
            file: CHARTS_FILE,
            path,
            kind,
        })
    };

    for (i, chart) in catalog.charts.iter().enumerate() {
        let path = format!("charts[{i}]");
        if let Some(first) = catalog.charts[..i].iter().position(|c| c.id == chart.id) {
            let (id, first) = (chart.id.0.clone(), format!("charts[{first}]"));
            report(
                format!("{path}.id"),
                DataErrorKind::DuplicateId { id, first },
            );
        }
        if !chart.id.is_well_formed() {
            let id = chart.id.0.clone();
            report(format!("{path}.id"), DataErrorKind::MalformedId { id });
        }
        if chart.title.zh.trim().is_empty() || chart.title.en.trim().is_empty() {
            report(format!("{path}.title"), DataErrorKind::EmptyText);
        }
        if chart.select.kinds.is_empty() {
            report(format!("{path}.select.kinds"), DataErrorKind::EmptyList);
        }
        for (j, theme) in chart.select.themes.iter().flatten().enumerate() {
            if !data.themes.iter().any(|t| t.id == *theme) {
                let (id, list) = (theme.clone(), "themes of metrics.json");
                report(
                    format!("{path}.select.themes[{j}]"),
                    DataErrorKind::UnknownId { id, list },
                );
            }
        }
    }
    for (facet, term) in missing_words(&catalog.vocabulary, data) {
        let id = term.to_owned();
        let list = "the vocabulary, since metrics.json uses it";
        report(
            format!("vocabulary.{facet}"),
            DataErrorKind::UnknownId { id, list },
        );
    }
    if errors.is_empty() {
        Ok(catalog)
    } else {
        Err(DataErrors(errors))
    }
}

/// Every facet and term that the data uses and the vocabulary does not name, each once.
fn missing_words<'a>(words: &Vocabulary, data: &'a Dataset) -> Vec<(&'static str, &'a str)> {
    let measures = data.measures.iter().flat_map(|m| {
        [
            ("unit", m.unit.as_str(), words.unit.has(&m.unit)),
            ("subject", &m.subject, words.subject.has(&m.subject)),
            ("stage", &m.stage, words.stage.has(&m.stage)),
            ("scope", &m.scope, words.scope.has(&m.scope)),
        ]
    });
    let periods = (data.figures.iter().map(|f| &f.period))
        .chain(data.claims.iter().map(|c| &c.period))
        .map(|period| ("period", period.as_str(), words.period.has(period)));
    let mut missing = Vec::new();
    for (facet, term, known) in measures.chain(periods) {
        if !known && !missing.contains(&(facet, term)) {
            missing.push((facet, term));
        }
    }
    missing
}
