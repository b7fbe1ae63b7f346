//! From as typed to as resolved: parse, don't validate.
//!
//! `raw::Metrics` ─► **validate** ─► `model::Dataset`, or every problem at once
//!
//! Each function here turns one raw value into its model value. What is wrong is reported
//! and resolved to something harmless, so that the editor sees all problems at once; a
//! data set with any is never handed out.

mod claim;
mod district;
mod figure;
mod measure;
mod source;

use super::{
    at::At,
    error::DataErrors,
    model::{Dataset, Theme},
    raw,
    report::{Ids, Report},
};

/// The ids that other entries refer to.
struct Listed<'a> {
    districts: Ids<'a>,
    themes: Ids<'a>,
    measures: Ids<'a>,
    figures: Ids<'a>,
    claims: Ids<'a>,
    /// Kind and more of the measure at a position, district of a figure or claim.
    raw: &'a raw::Metrics,
}

/// Resolves a whole file.
///
/// # Errors
/// Every problem.
pub(super) fn validate(file: &'static str, raw: &raw::Metrics) -> Result<Dataset, DataErrors> {
    let mut report = Report::new(file);
    let dataset = dataset(&mut report, raw);
    report.finish(dataset)
}

fn dataset(report: &mut Report, raw: &raw::Metrics) -> Dataset {
    let districts_at = At::root("districts");
    report.not_empty(districts_at, &raw.districts);
    let districts = district::districts(report, districts_at, &raw.districts);
    let themes_at = At::root("themes");
    report.not_empty(themes_at, &raw.themes);
    let themes = report.each(themes_at, &raw.themes, |report, at, raw| Theme {
        id: report.id(at.field("id"), &raw.id),
        name: report.localized(at.field("name"), &raw.name),
    });
    let listed = Listed {
        districts: report.ids("districts", raw.districts.iter().map(|d| &d.id)),
        themes: report.ids("themes", raw.themes.iter().map(|t| &t.id)),
        measures: report.ids("measures", raw.measures.iter().map(|m| &m.id)),
        figures: report.ids("figures", raw.figures.iter().map(|f| &f.id)),
        claims: report.ids("claims", raw.claims.iter().map(|c| &c.id)),
        raw,
    };
    let source = source::source(report, At::root("source"), &raw.source, &listed);

    let measures_at = At::root("measures");
    report.not_empty(measures_at, &raw.measures);
    let measures = report.each(measures_at, &raw.measures, |report, at, raw| {
        measure::measure(report, at, raw, &listed)
    });

    let figures_at = At::root("figures");
    figure::one_for_each_triple(report, figures_at, &raw.figures);
    let figures = report.each(figures_at, &raw.figures, |report, at, raw| {
        figure::figure(report, at, raw, &listed)
    });

    let claims = report.each(At::root("claims"), &raw.claims, |report, at, raw| {
        claim::claim(report, at, raw, &listed)
    });
    let mentions = report.each(At::root("mentions"), &raw.mentions, |report, at, raw| {
        claim::mention(report, at, raw, &listed)
    });

    Dataset {
        source,
        districts,
        themes,
        measures,
        figures,
        claims,
        mentions,
    }
}
