//! Districts, and their codes in registers of places.

use crate::data::{
    at::At,
    error::DataErrorKind,
    model::{Code, District},
    raw,
    report::Report,
};

/// Resolves the districts.
pub(super) fn districts(report: &mut Report, at: At<'_>, raw: &[raw::District]) -> Vec<District> {
    let districts = report.each(at, raw, |report, at, raw| {
        let code = raw.code.as_ref();
        District {
            id: report.id(at.field("id"), &raw.id),
            name: report.localized(at.field("name"), &raw.name),
            code: code.map(|code| self::code(report, at.field("code"), code)),
        }
    });
    let key = |code: &Code| [code.scheme.clone(), code.value.clone()];
    for (i, district) in districts.iter().enumerate() {
        let Some(own) = &district.code else { continue };
        let taken = |other: &District| other.code.as_ref().map(key) == Some(key(own));
        if let Some(first) = districts[..i].iter().position(taken) {
            let (code, first) = (own.value.clone(), at.item(first).to_string());
            let at = at.item(i);
            let kind = DataErrorKind::DuplicateCode { code, first };
            report.wrong(at.field("code"), kind);
        }
    }
    districts
}

fn code(report: &mut Report, at: At<'_>, raw: &raw::Code) -> Code {
    let is_address = |url: &str| {
        let host = url.strip_prefix("https://").or(url.strip_prefix("http://"));
        host.is_some_and(|host| !host.starts_with('/') && !host.trim().is_empty())
    };
    if !is_address(&raw.url) {
        let url = raw.url.clone();
        report.wrong(at.field("url"), DataErrorKind::MalformedUrl { url });
    }
    Code {
        scheme: report.text(at.field("scheme"), &raw.scheme),
        value: report.text(at.field("value"), &raw.value),
        source: report.localized(at.field("source"), &raw.source),
        url: raw.url.clone(),
    }
}
