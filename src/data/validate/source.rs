//! The source: its parts, its lines, its defects.
//!
//! `raw::Source` ─► **source** ─► `model::Source`
//!
//! Whether the lines are those of the text is for `source_check`, which has the text.

use super::Listed;
use crate::data::{
    at::At,
    error::DataErrorKind,
    model::{Defect, DistrictIx, Line, Part, PartKind, Source},
    raw,
    report::Report,
};

/// Resolves the source.
pub(super) fn source(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Source,
    listed: &Listed<'_>,
) -> Source {
    let file = report.text(at.field("file"), &raw.file);
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if raw.sha256.len() != 64 || !raw.sha256.bytes().all(is_hex) {
        report.wrong(at.field("sha256"), DataErrorKind::MalformedSha256);
    }
    let title = report.localized(at.field("title"), &raw.title);
    let byline = report.text(at.field("byline"), &raw.byline);
    let notes = report.notes(at.field("notes"), raw.notes.as_deref());
    let parts = parts(report, at.field("parts"), &raw.parts, listed);
    let lines = lines(report, at.field("lines"), &raw.lines, &parts, listed);
    report.ids("source.defects", raw.defects.iter().map(|d| &d.id));
    let defects = report.each(at.field("defects"), &raw.defects, defect);
    Source {
        file,
        sha256: raw.sha256.clone(),
        title,
        byline,
        notes,
        parts,
        lines,
        defects,
    }
}

fn parts(report: &mut Report, at: At<'_>, parts: &[raw::Part], listed: &Listed<'_>) -> Vec<Part> {
    report.not_empty(at, parts);
    report.ids("source.parts", parts.iter().map(|part| &part.id));
    for (i, part) in parts.iter().enumerate() {
        let mut earlier = parts[..i].iter();
        if let Some(first) = earlier.position(|earlier| earlier.reading == part.reading) {
            let first = at.item(first).to_string();
            let kind = DataErrorKind::DuplicateReading { first };
            report.wrong(at.item(i).field("reading"), kind);
        }
    }
    let mut last = 0;
    report.each(at, parts, |report, at, raw| {
        after(report, at.field("from"), raw.from, last);
        after(report, at.field("to"), raw.to, raw.from.saturating_sub(1));
        last = raw.to.max(last);
        Part {
            id: report.id(at.field("id"), &raw.id),
            from: raw.from,
            to: raw.to,
            kind: raw.kind,
            district: (raw.district.as_ref())
                .and_then(|id| report.position(at.field("district"), &listed.districts, id))
                .map(DistrictIx),
            name: report.localized(at.field("name"), &raw.name),
            label: report.localized(at.field("label"), &raw.label),
            reading: report.counted_from_1(at.field("reading"), raw.reading),
        }
    })
}

fn lines(
    report: &mut Report,
    at: At<'_>,
    lines: &[raw::Line],
    parts: &[Part],
    listed: &Listed<'_>,
) -> Vec<Line> {
    let mut last = 0;
    report.each(at, lines, |report, at, raw| {
        let line = raw.line;
        after(report, at.field("line"), line, last);
        last = line.max(last);
        let part = parts.iter().find(|part| part.has(line));
        if part.is_none() && line > 0 {
            report.wrong(at.field("line"), DataErrorKind::OutsideParts { line });
        }
        if let Some(item) = raw.item {
            report.counted_from_1(at.field("item"), item);
            if part.is_some_and(|part| part.kind != PartKind::Box) {
                report.wrong(at.field("item"), DataErrorKind::OutsideBox);
            }
        }
        let names = report.each(at.field("names"), &raw.names, |report, at, id| {
            DistrictIx(report.position(at, &listed.districts, id).unwrap_or(0))
        });
        Line {
            line,
            length: report.counted_from_1(at.field("length"), raw.length),
            names,
            item: raw.item,
        }
    })
}

/// That a line comes after another.
fn after(report: &mut Report, at: At<'_>, line: u32, after: u32) {
    if line <= after {
        report.wrong(at, DataErrorKind::NotAfter { line, after });
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
