//! What stands in a row of `figures.csv` and `claims.csv`, by the names of columns.

use super::SEPARATOR;
use crate::chart::Context;
use crate::chart::words::DerivedItem;
use crate::compare::{Facets, Verdict, compare};
use crate::data::model::{Attribution, Claim, FigureIx, Localized, Location};
use crate::decimal::Decimal;
use crate::i18n::Lang;
use crate::vocabulary::Vocabulary;
use crate::word::Word;

/// Cells by the names of their columns; a column without one is empty.
pub(super) type Row = Vec<(&'static str, String)>;

/// A figure.
pub(super) fn figure(context: Context<'_>, ix: FigureIx) -> Row {
    let data = context.data;
    let figure = data.figure(ix);
    let measure = data.measure(figure.measure);
    let theme = data.theme(measure.theme);
    let number = |value: f64| Decimal(value).to_string();
    let mut row = vec![
        ("record", "figure".to_owned()),
        ("id", figure.id.clone()),
        ("theme", theme.id.clone()),
        ("measure", measure.id.clone()),
        ("subject", measure.subject.clone()),
        ("stage", measure.stage.clone()),
        ("scope", measure.scope.clone()),
        ("kind", measure.kind.id().to_owned()),
        ("value", number(figure.value.get())),
        ("lower", number(figure.precision.lower.get())),
        ("approximate", figure.approximate.to_string()),
        ("unit", measure.unit.id().to_owned()),
        ("printed", figure.printed.clone()),
    ];
    if let Some(upper) = figure.precision.upper {
        row.push(("upper", number(upper.get())));
    }
    row.extend(unit_names(context, ix));
    if let Some(rank) = &figure.rank {
        row.push((
            "rank_or_status",
            format!("{} {}", rank.scope.id(), rank.place),
        ));
        row.extend(both(["rank_of_zh", "rank_of_en"], &rank.of));
    }
    row.extend(both(["theme_zh", "theme_en"], &theme.name));
    row.extend(both(["name_zh", "name_en"], &measure.name));
    row.extend(both(
        ["definition_zh", "definition_en"],
        &measure.definition,
    ));
    row.extend(notes(&figure.notes));
    row.extend((figure.period_basis).map(|basis| ("period_basis", basis.id().to_owned())));
    row.extend((measure.whole.iter()).flat_map(|whole| both(["whole_zh", "whole_en"], whole)));
    row.extend(common(
        context,
        figure.district.index(),
        &figure.period,
        &figure.attribution,
        &figure.locations,
    ));
    row.extend(verdict(context, ix));
    row
}

/// A claim.
pub(super) fn claim(context: Context<'_>, claim: &Claim) -> Row {
    let (kind, reach, status) = (claim.claim_type, claim.reach, claim.status);
    let mut row = vec![
        ("id", claim.id.clone()),
        (
            "rank_or_status",
            format!("{} {} {}", kind.id(), reach.id(), status.id()),
        ),
    ];
    row.extend(both(["name_zh", "name_en"], &claim.name));
    row.extend((claim.by.iter()).flat_map(|by| both(["by_zh", "by_en"], by)));
    row.extend(notes(&claim.notes));
    if let Some(theme) = claim.theme.map(|ix| context.data.theme(ix)) {
        row.push(("theme", theme.id.clone()));
        row.extend(both(["theme_zh", "theme_en"], &theme.name));
    }
    let repeats = claim.repeats.map(|ix| context.data.figure(ix).id.clone());
    row.extend(repeats.map(|id| ("repeats", id)));
    let with = claim.with.map(|ix| context.data.claim(ix).id.clone());
    row.extend(with.map(|id| ("with", id)));
    row.extend(common(
        context,
        claim.district.index(),
        &claim.period,
        &claim.attribution,
        &claim.locations,
    ));
    row
}

/// What was worked out: formula, condition and the figures that it comes from.
pub(super) fn derived(context: Context<'_>, item: &DerivedItem) -> Row {
    let data = context.data;
    let first = data.figure(item.inputs[0]);
    let inputs = item.inputs.map(|ix| data.figure(ix).id.as_str());
    let number = |value: f64| Decimal(value).to_string();
    let mut row = vec![
        ("record", "derived".to_owned()),
        ("id", item.id.clone()),
        ("value", number(item.value)),
        ("approximate", (!item.exact).to_string()),
        ("unit", data.measure(first.measure).unit.id().to_owned()),
        ("inputs", inputs.join(SEPARATOR)),
        (
            "locations",
            places(
                item.inputs
                    .iter()
                    .flat_map(|ix| &data.figure(*ix).locations),
            ),
        ),
    ];
    for (name, end) in ["lower", "upper"].into_iter().zip(item.bounds) {
        row.extend(end.map(|end| (name, number(end))));
    }
    row.extend(unit_names(context, item.inputs[0]));
    row.extend(period(context, &first.period));
    row.extend(district(context, first.district.index()));
    for (lang, names) in [
        (Lang::Zh, ["name_zh", "definition_zh", "notes_zh"]),
        (Lang::En, ["name_en", "definition_en", "notes_en"]),
    ] {
        let said = Context { lang, ..context }.derived_by_id(&item.id, &item.district_id);
        let texts = said.map(|item| [item.name, item.formula, item.condition]);
        row.extend(names.into_iter().zip(texts.into_iter().flatten()));
    }
    row
}

/// Places in the scanned text.
fn places<'a>(locations: impl Iterator<Item = &'a Location>) -> String {
    let places = locations.map(|at| format!("{}:{}-{}", at.line, at.start, at.end));
    places.collect::<Vec<_>>().join(SEPARATOR)
}

/// The name of a figure's unit.
fn unit_names(context: Context<'_>, ix: FigureIx) -> Row {
    let measure = context.data.measure(context.data.figure(ix).measure);
    let unit = context.vocabulary.unit.get(measure.unit.id());
    unit.map_or_else(Vec::new, |unit| {
        vec![("unit_zh", unit.zh.clone()), ("unit_en", unit.en.clone())]
    })
}

fn period(context: Context<'_>, period: &str) -> Row {
    let word = |lang| Vocabulary::word(&context.vocabulary.period, period, lang).to_owned();
    vec![
        ("period", period.to_owned()),
        ("period_zh", word(Lang::Zh)),
        ("period_en", word(Lang::En)),
    ]
}

fn district(context: Context<'_>, district: usize) -> Row {
    let district = context.data.districts.get(district);
    district.map_or_else(Vec::new, |district| {
        let mut row = vec![("district", district.id.clone())];
        row.extend(both(["district_zh", "district_en"], &district.name));
        row
    })
}

/// What figures and claims have alike.
fn common(
    context: Context<'_>,
    district: usize,
    period: &str,
    attribution: &Attribution,
    locations: &[Location],
) -> Row {
    let mut row = vec![
        ("attribution", attribution.level.id().to_owned()),
        ("locations", places(locations.iter())),
    ];
    row.extend(self::period(context, period));
    row.extend(self::district(context, district));
    row.extend(both(["because_zh", "because_en"], &attribution.because));
    row
}

/// The best verdict of a figure, with whom, and what differs.
fn verdict(context: Context<'_>, ix: FigureIx) -> Row {
    let data = context.data;
    let own = data.figure(ix);
    let others = data.figures.iter().filter(|f| f.district != own.district);
    let compared: Vec<_> = others
        .map(|f| (f, compare(Facets::of(data, own), Facets::of(data, f))))
        .collect();
    let best = compared.iter().map(|(_, c)| c.verdict).min();
    let best = best.unwrap_or(Verdict::Refused);
    let with: Vec<_> = (compared.iter())
        .filter(|(_, c)| best != Verdict::Refused && c.verdict == best)
        .collect();
    let differences = with.iter().filter(|(_, c)| !c.reasons.is_empty());
    let differences = differences.map(|(f, c)| {
        let facets = c.reasons.iter();
        let facets = facets.map(|r| format!("{} {} / {}", r.facet.id(), r.a, r.b));
        format!("{}: {}", f.id, facets.collect::<Vec<_>>().join(", "))
    });
    let name = |lang: Lang| lang.messages().verdict(best).to_owned();
    let ids: Vec<_> = with.iter().map(|(f, _)| f.id.as_str()).collect();
    vec![
        ("verdict", best.id().to_owned()),
        ("verdict_with", ids.join(SEPARATOR)),
        (
            "differences",
            differences.collect::<Vec<_>>().join(SEPARATOR),
        ),
        ("verdict_zh", name(Lang::Zh)),
        ("verdict_en", name(Lang::En)),
    ]
}

/// Remarks for the reader.
fn notes(notes: &[Localized]) -> Row {
    let joined = |lang| {
        let notes = notes.iter().map(|note| note.get(lang));
        notes.collect::<Vec<_>>().join(SEPARATOR)
    };
    vec![
        ("notes_zh", joined(Lang::Zh)),
        ("notes_en", joined(Lang::En)),
    ]
}

fn both(names: [&'static str; 2], text: &Localized) -> Row {
    let [zh, en] = names;
    vec![(zh, text.zh.clone()), (en, text.en.clone())]
}
