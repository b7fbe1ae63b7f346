//! Reading `charts.json`, and holding it against the data that it is for.

use crate::compare::derived;
use crate::data::decode::decode_version;
use crate::data::model::Dataset;
use crate::data::raw::{Id, Localized};
use crate::data::{DataError, DataErrorKind, DataErrors};
use crate::vocabulary::{PeriodName, Vocabulary};

use super::{CHARTS_FILE, Catalog, SCHEMA_VERSION, Select};

/// What is wrong so far.
#[derive(Default)]
struct Report(Vec<DataError>);

impl Report {
    fn wrong(&mut self, path: String, kind: DataErrorKind) {
        self.0.push(DataError {
            file: CHARTS_FILE,
            path,
            kind,
        });
    }

    fn empty_list(&mut self, path: String) {
        self.wrong(path, DataErrorKind::EmptyList);
    }

    /// The id of entry `i` of a list, well-formed and its own.
    fn id(&mut self, list: &str, i: usize, ids: &[&Id]) {
        let (id, path) = (ids[i], format!("{list}[{i}].id"));
        if let Some(first) = ids[..i].iter().position(|earlier| *earlier == id) {
            let (id, first) = (id.0.clone(), format!("{list}[{first}]"));
            self.wrong(path.clone(), DataErrorKind::DuplicateId { id, first });
        }
        if !id.is_well_formed() {
            let id = id.0.clone();
            self.wrong(path, DataErrorKind::MalformedId { id });
        }
    }

    fn text(&mut self, path: String, text: &Localized) {
        if text.zh.trim().is_empty() || text.en.trim().is_empty() {
            self.wrong(path, DataErrorKind::EmptyText);
        }
    }

    fn select(&mut self, path: &str, select: &Select, data: &Dataset) {
        if select.kinds.as_ref().is_some_and(Vec::is_empty) {
            self.empty_list(format!("{path}.kinds"));
        }
        for (j, theme) in select.themes.iter().flatten().enumerate() {
            if !data.themes.iter().any(|t| t.id == *theme) {
                let (id, list) = (theme.clone(), "themes of metrics.json");
                let kind = DataErrorKind::UnknownId { id, list };
                self.wrong(format!("{path}.themes[{j}]"), kind);
            }
        }
    }
}

/// Reads a whole `charts.json` and holds it against the data that it is for.
///
/// # Errors
/// One error if the text cannot be decoded; otherwise every duplicate id, unknown theme or
/// measure, blank text, unsound formula and missing word.
pub fn load(text: &str, data: &Dataset) -> Result<Catalog, DataErrors> {
    let catalog: Catalog = decode_version(CHARTS_FILE, text, SCHEMA_VERSION)?;
    let mut report = Report::default();

    let ids: Vec<_> = catalog.derived.iter().map(|rule| &rule.id).collect();
    for (i, rule) in catalog.derived.iter().enumerate() {
        let path = format!("derived[{i}]");
        report.id("derived", i, &ids);
        report.text(format!("{path}.name"), &rule.name);
        report.text(format!("{path}.condition"), &rule.condition);
        if let Some((field, kind)) = derived::check(data, rule, &catalog.derived[..i]) {
            report.wrong(format!("{path}.{field}"), kind);
        }
    }
    let ids: Vec<_> = catalog.charts.iter().map(|chart| &chart.id).collect();
    for (i, chart) in catalog.charts.iter().enumerate() {
        let path = format!("charts[{i}]");
        report.id("charts", i, &ids);
        report.text(format!("{path}.title"), &chart.title);
        report.select(&format!("{path}.select"), &chart.select, data);
    }
    for (facet, term) in missing_words(&catalog.vocabulary, data) {
        let id = term.to_owned();
        let list = "the vocabulary, since metrics.json uses it";
        let kind = DataErrorKind::UnknownId { id, list };
        report.wrong(format!("vocabulary.{facet}"), kind);
    }
    for term in catalog.vocabulary.period.terms() {
        if let Some(kind) = wrong_months(catalog.vocabulary.period.get(term)) {
            report.wrong(format!("vocabulary.period.{term}"), kind);
        }
    }
    if report.0.is_empty() {
        Ok(catalog)
    } else {
        Err(DataErrors(report.0))
    }
}

/// What is wrong with the months of a period.
fn wrong_months(period: Option<&PeriodName>) -> Option<DataErrorKind> {
    let (from, to) = period.map(|period| (period.from, period.to))?;
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
