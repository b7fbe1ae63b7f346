//! The texts of the site, held against what texts must be.

use crate::about::{About, Gloss};
use crate::data::DataErrorKind;
use crate::data::at::At;
use crate::data::raw::Localized as RawLocalized;
use crate::data::report::Report;

use super::{Chart, Everywhere, raw};

/// What the site says of itself, and what goes with every chart.
pub(super) fn about(report: &mut Report, raw: &raw::Site, charts: &[Chart]) -> (About, Everywhere) {
    let at = At::root("site");
    let mut text = |field: &'static str, raw: &RawLocalized| report.localized(at.field(field), raw);
    let everywhere = Everywhere {
        site_name: text("name", &raw.name),
        image_kicker: text("image_kicker", &raw.image_kicker),
        source_line: text("source_line", &raw.source_line),
    };
    let mut about = About {
        title: text("title", &raw.title),
        description: text("description", &raw.description),
        kicker: text("kicker", &raw.kicker),
        signed: text("signed", &raw.signed),
        dataset: text("dataset", &raw.dataset),
        dataset_description: text("dataset_description", &raw.dataset_description),
        subject: text("subject", &raw.subject),
        place: text("place", &raw.place),
        about: text("about", &raw.about),
        wanted: text("wanted", &raw.wanted),
        ..About::default()
    };
    about.slug = report.id(at.field("slug"), &raw.slug);
    about.covers = report.text(at.field("covers"), &raw.covers);
    let year = raw.source_year.as_deref();
    about.source_year = year.map(|year| report.text(at.field("source_year"), year));
    about.method = report.each(at.field("method"), &raw.method, Report::localized);
    about.unknown = report.each(at.field("unknown"), &raw.unknown, Report::localized);
    let glossary = at.field("glossary");
    about.glossary = report.each(glossary, &raw.glossary, |report, at, raw| Gloss {
        term: report.localized(at.field("term"), &raw.term),
        gloss: report.localized(at.field("gloss"), &raw.gloss),
    });
    let sections = at.field("sections");
    about.sections = report.each(sections, &raw.sections, |report, at, raw| {
        let id = raw.chart.0.clone();
        if !charts.iter().any(|chart| chart.id == id) {
            let (id, list) = (id.clone(), "charts");
            let kind = DataErrorKind::UnknownId { id, list };
            report.wrong(at.field("chart"), kind);
        }
        (id, report.localized(at.field("name"), &raw.name))
    });
    (about, everywhere)
}
