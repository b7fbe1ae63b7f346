//! Claims and mentions: what is said without a figure, and what it belongs to.
//!
//! `raw::Claim`, `raw::Mention` ─► **claim** ─► `model::Claim`, `model::Mention`

use super::Listed;
use crate::data::{
    at::At,
    error::DataErrorKind,
    model::{Claim, ClaimIx, DistrictIx, FigureIx, Mention, ThemeIx},
    raw,
    report::Report,
};

/// Resolves one claim.
pub(super) fn claim(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Claim,
    listed: &Listed<'_>,
) -> Claim {
    let id = report.id(at.field("id"), &raw.id);
    let district = report.position(at.field("district"), &listed.districts, &raw.district);
    let theme = (raw.theme.as_ref())
        .and_then(|theme| report.position(at.field("theme"), &listed.themes, theme));
    let by = report.optional(at.field("by"), raw.by.as_ref());
    let name = report.localized(at.field("name"), &raw.name);
    let period = report.term(at.field("period"), &raw.period);
    let attribution = report.attribution(at.field("attribution"), &raw.attribution);
    let locations = report.locations(at.field("locations"), &raw.locations, None);
    let repeats = (raw.repeats.as_ref()).and_then(|id| {
        let at = at.field("repeats");
        let found = report.position(at, &listed.figures, id)?;
        let of = &listed.raw.figures.get(found)?.district;
        same_district(report, at, id, [&raw.district, of], listed)?;
        Some(FigureIx(found))
    });
    let with = (raw.with.as_ref()).and_then(|id| {
        let at = at.field("with");
        let found = report.position(at, &listed.claims, id)?;
        let other = listed.raw.claims.get(found)?;
        same_district(report, at, id, [&raw.district, &other.district], listed)?;
        let own = listed.claims.get(&raw.id);
        if own.is_none_or(|own| found >= own) {
            let id = id.0.clone();
            return report.refuse(at, DataErrorKind::NotEarlier { id });
        }
        Some(ClaimIx(found))
    });
    let notes = report.notes(at.field("notes"), raw.notes.as_deref());
    Claim {
        id,
        district: DistrictIx(district.unwrap_or(0)),
        theme: theme.map(ThemeIx),
        claim_type: raw.r#type,
        reach: raw.level,
        status: raw.status,
        by,
        name,
        period,
        attribution,
        locations,
        repeats,
        with,
        notes,
    }
}

/// That what a claim refers to is of its own district. An unknown district is wrong where
/// it stands, and there only.
fn same_district(
    report: &mut Report,
    at: At<'_>,
    id: &raw::Id,
    districts: [&raw::Id; 2],
    listed: &Listed<'_>,
) -> Option<()> {
    let is_known = |id: &raw::Id| listed.raw.districts.iter().any(|listed| listed.id == *id);
    if districts[0] != districts[1] && districts.into_iter().all(is_known) {
        let id = id.0.clone();
        return report.refuse(at, DataErrorKind::OtherDistrict { id });
    }
    Some(())
}

/// Resolves one mention.
pub(super) fn mention(
    report: &mut Report,
    at: At<'_>,
    raw: &raw::Mention,
    listed: &Listed<'_>,
) -> Mention {
    let district = report.position(at.field("district"), &listed.districts, &raw.district);
    let theme = report.position(at.field("theme"), &listed.themes, &raw.theme);
    Mention {
        district: DistrictIx(district.unwrap_or(0)),
        theme: ThemeIx(theme.unwrap_or(0)),
        text: report.localized(at.field("text"), &raw.text),
        locations: report.locations(at.field("locations"), &raw.locations, None),
    }
}
