//! `comparisons.csv`: every cross-district pair with its verdict, facet by facet; of many, those
//! that are refused by what they differ in and their number.

use crate::chart::Context;
use crate::compare::{Facet, Facets, Published, Verdict, published};
use crate::data::model::FigureIx;
use crate::decimal::Decimal;
use crate::export::ExportError;
use crate::i18n::Lang;
use crate::word::Word;

use super::{Holds, SEPARATOR, harmless};

/// The columns before those of the facets: name, what it holds, and in words what that is.
const COLUMNS: [(&str, Holds, &str); 14] = [
    ("a", Holds::Text, "id of the first district's figure"),
    ("b", Holds::Text, "id of the other district's figure"),
    ("verdict", Holds::Text, "direct, caveat or none"),
    ("verdict_zh", Holds::Text, "the verdict, in Chinese"),
    ("verdict_en", Holds::Text, "the verdict, in English"),
    (
        "differs",
        Holds::Text,
        "the facets in which they differ or which one leaves open",
    ),
    ("a_district", Holds::Text, "district id of the first"),
    ("a_name_zh", Holds::Text, "name of its measure, in Chinese"),
    ("a_name_en", Holds::Text, "name of its measure, in English"),
    ("a_value", Holds::Number, "its value in base units"),
    ("b_district", Holds::Text, "district id of the other"),
    ("b_name_zh", Holds::Text, "name of its measure, in Chinese"),
    ("b_name_en", Holds::Text, "name of its measure, in English"),
    ("b_value", Holds::Number, "its value in base units"),
];

/// The column that stands last where refused pairs are counted and not listed; a row without
/// ids is then of those that differ alike.
const COUNT: (&str, Holds, &str) = (
    "pairs",
    Holds::Number,
    "how many pairs the row is of; without ids, of those that are refused and differ in these facets",
);

/// Every column of a table of all pairs, or of one that counts what is refused.
pub fn columns_of(counted: bool) -> Vec<(String, Holds, String)> {
    let (name, holds, about) = COUNT;
    let count = counted.then(|| (name.to_owned(), holds, about.to_owned()));
    columns().into_iter().chain(count).collect()
}

/// Every column: name, what it holds, and in words what that is.
pub fn columns() -> Vec<(String, Holds, String)> {
    let fixed = COLUMNS.map(|(name, holds, about)| (name.to_owned(), holds, about.to_owned()));
    let facets = Facet::ALL.iter().flat_map(|facet| {
        ["a", "b"].map(|side| {
            let about = format!("the term of {side} in the facet {}", facet.id());
            (format!("{side}_{}", facet.id()), Holds::Text, about)
        })
    });
    fixed.into_iter().chain(facets).collect()
}

/// The table, and whether it counts what is refused.
///
/// # Errors
/// If a row does not have every column.
pub fn csv(context: Context<'_>) -> Result<(Vec<u8>, bool), ExportError> {
    let Published { pairs, refused } = published(context.data, context.verdicts);
    let counted = refused.is_some();
    let columns = columns_of(counted);
    let (count, width) = (counted.then(|| "1".to_owned()), columns.len());
    let rows = pairs.iter().map(|pair| {
        let verdict = pair.comparison.verdict;
        let differs = pair.comparison.reasons.iter().map(|reason| reason.facet);
        let ids = [pair.a, pair.b].map(|ix| context.data.figure(ix).id.as_str());
        let mut row: Vec<_> = ids.map(harmless).into();
        row.extend(judged(verdict, differs));
        for ix in [pair.a, pair.b] {
            row.extend(side(context, ix));
        }
        let facets = [pair.a, pair.b].map(|ix| Facets::of(context.data, context.data.figure(ix)));
        row.extend(
            Facet::ALL
                .iter()
                .flat_map(|facet| facets.map(|of| harmless(of.term(*facet)))),
        );
        row.extend(count.clone());
        row
    });
    let refused = refused.iter().flatten().map(|rule| {
        let mut row = vec![String::new(); 2];
        row.extend(judged(Verdict::Refused, rule.facets.iter().copied()));
        row.resize(width - 1, String::new());
        row.push(rule.pairs.to_string());
        row
    });
    let header = columns.into_iter().map(|(name, _, _)| name).collect();
    Ok((super::bytes(header, rows.chain(refused))?, counted))
}

/// A verdict, as a word and in both languages, and the facets that it rests on.
fn judged(verdict: Verdict, differs: impl Iterator<Item = Facet>) -> Vec<String> {
    let names = Lang::ALL.map(|lang| lang.messages().verdict(verdict));
    let mut cells = vec![verdict.id().to_owned()];
    cells.extend(names.map(str::to_owned));
    cells.push(differs.map(Facet::id).collect::<Vec<_>>().join(SEPARATOR));
    cells
}

/// District, names and value of a figure.
fn side(context: Context<'_>, ix: FigureIx) -> [String; 4] {
    let figure = context.data.figure(ix);
    let measure = context.data.measure(figure.measure);
    [
        harmless(&context.data.district(figure.district).id),
        harmless(&measure.name.zh),
        harmless(&measure.name.en),
        Decimal(figure.value.get()).to_string(),
    ]
}
