//! From as typed to as resolved: parse, don't validate.
//!
//! `raw::Metrics` ─► **validate** ─► `model::Dataset`, or every problem at once
//!
//! Each function here turns one raw value into its model value, or reports what is wrong
//! and gives `None`; a list goes on past a bad entry, so its editor sees all of them.

mod at;
mod figure;
mod measure;
mod report;

use super::{
    SCHEMA_VERSION,
    error::{DataError, DataErrorKind, DataErrors},
    model::{Claim, Dataset, Defect, District, DistrictIx, Source, Theme},
    raw,
};
use at::At;
use report::{Ids, Report};

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
/// Every problem; only the version where that is not the one this build reads, since
/// another version may have other rules.
pub(super) fn validate(file: &'static str, raw: &raw::Metrics) -> Result<Dataset, DataErrors> {
    if raw.schema_version != SCHEMA_VERSION {
        let kind = DataErrorKind::SchemaVersion {
            found: raw.schema_version,
            expected: SCHEMA_VERSION,
        };
        return Err(DataError {
            file,
            path: "schema_version".to_owned(),
            kind,
        }
        .into());
    }
    let mut report = Report::new(file);
    match dataset(&mut report, raw) {
        Some(dataset) if report.is_clean() => Ok(dataset),
        _ => Err(report.into_errors()),
    }
}

fn dataset(report: &mut Report, raw: &raw::Metrics) -> Option<Dataset> {
    let source = source(report, At::root("source"), &raw.source);

    let districts_at = At::root("districts");
    report.not_empty(districts_at, &raw.districts);
    let districts = report.each(districts_at, &raw.districts, |report, at, raw| {
        let id = report.id(at.field("id"), &raw.id);
        let name = report.localized(at.field("name"), &raw.name);
        Some(District {
            id: id?,
            name: name?,
        })
    });
    let themes_at = At::root("themes");
    report.not_empty(themes_at, &raw.themes);
    let themes = report.each(themes_at, &raw.themes, |report, at, raw| {
        let id = report.id(at.field("id"), &raw.id);
        let name = report.localized(at.field("name"), &raw.name);
        Some(Theme {
            id: id?,
            name: name?,
        })
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
    figure::one_for_each_pair(report, figures_at, &raw.figures);
    let figures = report.each(figures_at, &raw.figures, |report, at, raw| {
        figure::figure(report, at, raw, &listed)
    });

    report.ids("claims", raw.claims.iter().map(|c| &c.id));
    let claims = report.each(At::root("claims"), &raw.claims, |report, at, raw| {
        claim(report, at, raw, &listed)
    });

    Some(Dataset {
        source: source?,
        districts: districts?,
        themes: themes?,
        measures: measures?,
        figures: figures?,
        claims: claims?,
    })
}

fn source(report: &mut Report, at: At<'_>, raw: &raw::Source) -> Option<Source> {
    let file = report.text(at.field("file"), &raw.file);
    let sha256 = match raw.sha256.as_bytes() {
        hash if hash.len() == 64 && hash.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) => {
            Some(raw.sha256.clone())
        }
        _ => report.wrong(at.field("sha256"), DataErrorKind::MalformedSha256),
    };
    let title = report.localized(at.field("title"), &raw.title);
    let byline = report.text(at.field("byline"), &raw.byline);
    report.ids("source.defects", raw.defects.iter().map(|d| &d.id));
    let defects = report.each(at.field("defects"), &raw.defects, defect);
    Some(Source {
        file: file?,
        sha256: sha256?,
        title: title?,
        byline: byline?,
        defects: defects?,
    })
}

fn defect(report: &mut Report, at: At<'_>, raw: &raw::Defect) -> Option<Defect> {
    let id = report.id(at.field("id"), &raw.id);
    let lines_at = at.field("lines");
    report.not_empty(lines_at, &raw.lines);
    let lines = report.each(lines_at, &raw.lines, |report, at, line| {
        report.counted_from_1(at, *line)
    });
    let note = report.localized(at.field("note"), &raw.note);
    Some(Defect {
        id: id?,
        kind: raw.kind,
        lines: lines?,
        note: note?,
    })
}

fn claim(report: &mut Report, at: At<'_>, raw: &raw::Claim, listed: &Listed<'_>) -> Option<Claim> {
    let id = report.id(at.field("id"), &raw.id);
    let district = listed
        .districts
        .position(report, at.field("district"), &raw.district);
    let name = report.localized(at.field("name"), &raw.name);
    let period = report.term(at.field("period"), &raw.period);
    let attribution = report.attribution(at.field("attribution"), &raw.attribution);
    let locations = report.locations(at.field("locations"), &raw.locations, None);
    Some(Claim {
        id: id?,
        district: DistrictIx(district?),
        claim_type: raw.claim_type,
        level: raw.level,
        status: raw.status,
        name: name?,
        period: period?,
        attribution: attribution?,
        locations: locations?,
    })
}
