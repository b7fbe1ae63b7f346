//! Reading `charts.json`, and holding it against the data that it is for.

use std::collections::BTreeSet;

use crate::about::About;
use crate::compare::Derivation;
use crate::compare::derived::{Unsound, check};
use crate::data::at::At;
use crate::data::decode::decode;
use crate::data::model::{Dataset, Localized, MeasureIx, ThemeIx};
use crate::data::raw::{Id as RawId, Localized as RawLocalized};
use crate::data::report::Report;
use crate::data::{DataErrorKind, DataErrors};
use crate::vocabulary::{PeriodName, UnitName, Vocabulary, Words};

use super::about::about;
use super::{CHARTS_FILE, Catalog, Chart, SCHEMA_VERSION, Select, raw};

/// Reads a whole `charts.json` and holds it against the data that it is for.
///
/// # Errors
/// One error if the text cannot be decoded; otherwise every duplicate id, unknown theme or
/// measure, blank text, unsound formula and missing word.
pub fn load(text: &str, data: &Dataset) -> Result<Catalog, DataErrors> {
    read(text, data).map(|(catalog, _)| catalog)
}

/// The same with what the site says of itself, of which the browser needs nothing.
///
/// # Errors
/// Those of [`load`].
pub fn read(text: &str, data: &Dataset) -> Result<(Catalog, About), DataErrors> {
    let raw: raw::Catalog = decode(CHARTS_FILE, text, Some(SCHEMA_VERSION))?;
    let mut report = Report::new(CHARTS_FILE);
    let catalog = catalog(&mut report, &raw, data);
    report.finish(catalog)
}

fn catalog(report: &mut Report, raw: &raw::Catalog, data: &Dataset) -> (Catalog, About) {
    report.ids("derived", raw.derived.iter().map(|rule| &rule.id));
    let mut derived = Vec::new();
    for (i, raw) in raw.derived.iter().enumerate() {
        derived.extend(derivation(
            report,
            At::root("derived").item(i),
            raw,
            data,
            &derived,
        ));
    }
    report.ids("charts", raw.charts.iter().map(|chart| &chart.id));
    let charts = report.each(At::root("charts"), &raw.charts, |report, at, raw| Chart {
        id: chart_id(report, at.field("id"), &raw.id),
        kind: raw.kind,
        title: report.localized(at.field("title"), &raw.title),
        select: select(report, at.field("select"), &raw.select, data),
    });
    let (about, everywhere) = about(report, &raw.site, &charts);
    let catalog = Catalog {
        schema_version: raw.schema_version,
        everywhere,
        vocabulary: vocabulary(report, &raw.vocabulary, data),
        derived,
        charts,
    };
    (catalog, about)
}

/// The ids of what stands on a page beside its charts. A chart's id is that of its element, so none
/// is one of these.
pub const RESERVED: [&str; 16] = [
    "app",
    "boot",
    "charts",
    "code",
    "display",
    "figures",
    "figures-title",
    "find",
    "language",
    "method",
    "method-title",
    "panel",
    "share",
    "share-title",
    "status",
    "tooltip",
];

fn chart_id(report: &mut Report, at: At<'_>, raw: &RawId) -> String {
    if RESERVED.contains(&&*raw.0) {
        let id = raw.0.clone();
        report.wrong(at, DataErrorKind::ReservedId { id });
    }
    report.id(at, raw)
}

/// A declaration among `earlier` ones, where its inputs are two measures.
fn derivation(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Derivation,
    data: &Dataset,
    earlier: &[Derivation],
) -> Option<Derivation> {
    let id = report.id(at.field("id"), &raw.id);
    let name = report.localized(at.field("name"), &raw.name);
    let condition = report.localized(at.field("condition"), &raw.condition);
    let at = at.field("inputs");
    let [first, second] = &raw.inputs[..] else {
        let (found, expected) = (
            "not two inputs",
            "what is divided, then what it is divided by",
        );
        return report.refuse(at, DataErrorKind::Formula { found, expected });
    };
    let mut measure = |n: usize, id: &str| {
        let ids = data.measures.iter().map(|measure| &*measure.id);
        position(report, at.item(n), "measures of metrics.json", ids, id).map(MeasureIx)
    };
    let inputs = [measure(0, &first.0), measure(1, &second.0)];
    let rule = Derivation {
        id,
        formula: raw.formula,
        inputs: [inputs[0]?, inputs[1]?],
        name,
        condition,
    };
    if let Some(unsound) = check(data, &rule, earlier) {
        let Unsound {
            input,
            found,
            expected,
        } = unsound;
        let kind = DataErrorKind::Formula { found, expected };
        match input {
            Some(n) => report.wrong(at.item(n), kind),
            None => report.wrong(at, kind),
        }
    }
    Some(rule)
}

fn select(report: &mut Report, at: At<'_>, raw: &raw::Select, data: &Dataset) -> Select {
    if let Some(kinds) = &raw.kinds {
        report.not_empty(at.field("kinds"), kinds);
    }
    let themes = raw.themes.as_ref().map(|themes| {
        let themes = report.each(at.field("themes"), themes, |report, at, id| {
            let ids = data.themes.iter().map(|theme| &*theme.id);
            position(report, at, "themes of metrics.json", ids, id).map(ThemeIx)
        });
        themes.into_iter().flatten().collect()
    });
    Select {
        kinds: raw.kinds.clone(),
        themes,
    }
}

/// The position of an id among those of the data.
fn position<'a>(
    report: &mut Report,
    at: At<'_>,
    list: &'static str,
    mut ids: impl Iterator<Item = &'a str>,
    id: &str,
) -> Option<usize> {
    ids.position(|listed| listed == id).or_else(|| {
        let id = id.to_owned();
        report.refuse(at, DataErrorKind::UnknownId { id, list })
    })
}

fn vocabulary(report: &mut Report, raw: &raw::Vocabulary, data: &Dataset) -> Vocabulary {
    let localized = |raw: &RawLocalized| Localized {
        zh: raw.zh.clone(),
        en: raw.en.clone(),
    };
    let vocabulary = Vocabulary {
        unit: words(&raw.unit, |raw| UnitName {
            zh: raw.zh.clone(),
            en_one: raw.en_one.clone(),
            en: raw.en.clone(),
        }),
        subject: words(&raw.subject, localized),
        stage: words(&raw.stage, localized),
        scope: words(&raw.scope, localized),
        period: words(&raw.period, |raw| PeriodName {
            zh: raw.zh.clone(),
            en: raw.en.clone(),
            from: raw.from,
            to: raw.to,
        }),
    };
    for (facet, term) in missing_words(&vocabulary, data) {
        let term = term.to_owned();
        report.wrong(
            format!("vocabulary.{facet}"),
            DataErrorKind::NoWord { term },
        );
    }
    for (term, period) in &vocabulary.period.0 {
        if let Some(kind) = wrong_months(period) {
            report.wrong(format!("vocabulary.period.{term}"), kind);
        }
    }
    vocabulary
}

/// The words of a facet.
fn words<R, M>(raw: &raw::Words<R>, word: impl Fn(&R) -> M) -> Words<M> {
    let words = raw.0.iter().map(|(term, raw)| (term.clone(), word(raw)));
    Words(words.collect())
}

/// What is wrong with the months of a period.
fn wrong_months(period: &PeriodName) -> Option<DataErrorKind> {
    let (from, to) = (period.from, period.to);
    let is_month = |month: u32| (1..=12).contains(&(month % 100)) && month > 9999;
    let (found, expected) = match (from, to) {
        _ if !from.into_iter().chain(to).all(is_month) => {
            ("a number that is no month", "year and month, as in 202201")
        }
        (None, Some(_)) => ("a last month without a first", "`from` too, or neither"),
        (Some(from), Some(to)) if from > to => (
            "a last month before the first",
            "`to` not to be before `from`",
        ),
        _ => return None,
    };
    Some(DataErrorKind::Formula { found, expected })
}

/// Every facet and term that the data uses and the vocabulary does not name, each once.
fn missing_words<'a>(words: &Vocabulary, data: &'a Dataset) -> Vec<(&'static str, &'a str)> {
    let units: BTreeSet<&str> = words.unit.terms().collect();
    let [subjects, stages, scopes] = [&words.subject, &words.stage, &words.scope]
        .map(|words| words.terms().collect::<BTreeSet<&str>>());
    let measures = data.measures.iter().flat_map(|m| {
        [
            ("unit", m.unit.id(), units.contains(m.unit.id())),
            ("subject", &m.subject, subjects.contains(&*m.subject)),
            ("stage", &m.stage, stages.contains(&*m.stage)),
            ("scope", &m.scope, scopes.contains(&*m.scope)),
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
