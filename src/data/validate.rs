//! From as typed to as resolved: parse, don't validate.
//!
//! `raw::Metrics` ─► **validate** ─► `model::Dataset`, or every problem at once
//!
//! Each function here turns one raw value into its model value. What is wrong is reported
//! and resolved to something harmless, so that the editor sees all problems at once; a
//! data set with any is never handed out.

mod figure;
mod measure;
mod report;

use super::{
    at::At,
    error::{DataErrorKind, DataErrors},
    model::{Claim, Dataset, Defect, District, DistrictIx, Source, Theme},
    raw,
};
use report::{Ids, RULES, Report};

/// The ids that other entries refer to.
struct Listed<'a> {
    districts: Ids<'a>,
    themes: Ids<'a>,
    measures: Ids<'a>,
    /// Kind and more of the measure at a position.
    raw_measures: &'a [raw::Measure],
}

/// Resolves a whole file.
///
/// # Errors
/// Every problem.
pub(super) fn validate(file: &'static str, raw: &raw::Metrics) -> Result<Dataset, DataErrors> {
    let mut report = Report::new(file);
    let dataset = dataset(&mut report, raw);
    if report.is_clean() {
        Ok(dataset)
    } else {
        Err(report.into_errors())
    }
}

fn dataset(report: &mut Report, raw: &raw::Metrics) -> Dataset {
    let source = source(report, At::root("source"), &raw.source);

    let districts_at = At::root("districts");
    report.not_empty(districts_at, &raw.districts);
    let districts = report.each(districts_at, &raw.districts, |report, at, raw| District {
        id: report.id(at.field("id"), &raw.id),
        name: report.localized(at.field("name"), &raw.name),
    });
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
        raw_measures: &raw.measures,
    };

    let measures_at = At::root("measures");
    report.not_empty(measures_at, &raw.measures);
    let measures = report.each(measures_at, &raw.measures, |report, at, raw| {
        measure::measure(report, at, raw, &listed)
    });

    let figures_at = At::root("figures");
    report.ids("figures", raw.figures.iter().map(|f| &f.id));
    figure::one_for_each_triple(report, figures_at, &raw.figures);
    let figures = report.each(figures_at, &raw.figures, |report, at, raw| {
        figure::figure(report, at, raw, &listed)
    });

    report.ids("claims", raw.claims.iter().map(|c| &c.id));
    let claims = report.each(At::root("claims"), &raw.claims, |report, at, raw| {
        claim(report, at, raw, &listed)
    });

    Dataset {
        source,
        districts,
        themes,
        measures,
        figures,
        claims,
    }
}

fn source(report: &mut Report, at: At<'_>, raw: &raw::Source) -> Source {
    let file = report.text(at.field("file"), &raw.file);
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if RULES && (raw.sha256.len() != 64 || !raw.sha256.bytes().all(is_hex)) {
        report.wrong(at.field("sha256"), DataErrorKind::MalformedSha256);
    }
    let title = report.localized(at.field("title"), &raw.title);
    let byline = report.text(at.field("byline"), &raw.byline);
    report.ids("source.defects", raw.defects.iter().map(|d| &d.id));
    let defects = report.each(at.field("defects"), &raw.defects, defect);
    Source {
        file,
        sha256: raw.sha256.clone(),
        title,
        byline,
        defects,
    }
}

fn defect(report: &mut Report, at: At<'_>, raw: &raw::Defect) -> Defect {
    let id = report.id(at.field("id"), &raw.id);
    let lines_at = at.field("lines");
    report.not_empty(lines_at, &raw.lines);
    let lines = report.each(lines_at, &raw.lines, |report, at, line| {
        report.counted_from_1(at, *line)
    });
    let note = report.localized(at.field("note"), &raw.note);
    Defect {
        id,
        kind: raw.kind,
        lines,
        note,
    }
}

fn claim(report: &mut Report, at: At<'_>, raw: &raw::Claim, listed: &Listed<'_>) -> Claim {
    let id = report.id(at.field("id"), &raw.id);
    let district = report.position(at.field("district"), &listed.districts, &raw.district);
    let name = report.localized(at.field("name"), &raw.name);
    let period = report.term(at.field("period"), &raw.period);
    let attribution = report.attribution(at.field("attribution"), &raw.attribution);
    let locations = report.locations(at.field("locations"), &raw.locations, None);
    Claim {
        id,
        district: DistrictIx(district.unwrap_or(0)),
        claim_type: raw.r#type,
        level: raw.level,
        status: raw.status,
        name,
        period,
        attribution,
        locations,
    }
}
