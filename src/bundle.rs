//! What the browser reads: the validated figures, charts and words as one JSON file for each
//! language.
//!
//! ```text
//! build:    metrics.json, charts.json ─► Content ─► write ─► assets/content-<lang>-<hash>.json
//! browser:  that file, held to its hash ─► read ─► Content
//! ```
//!
//! The build has validated what it writes, and a browser drops bytes other than those, so
//! reading holds nothing against a rule: it is what serde derives for the types of the model.
//! Objects are written as arrays of their fields (`serde_tuple`): with fields found by name, and
//! words by derived code, the Wasm was 11 kB (brotli) larger.

use crate::chart::catalog::Catalog;
use crate::content::Content;
use crate::data::model::{Dataset, Localized};
use crate::lang::Lang;

/// The file for pages in one language.
///
/// # Errors
/// If the content cannot be written as JSON.
pub fn write(content: &Content, lang: Lang) -> serde_json::Result<String> {
    let (mut data, mut catalog) = (content.data.clone(), content.catalog.clone());
    for text in (figures_texts(&mut data).into_iter()).chain(charts_texts(&mut catalog)) {
        match lang {
            Lang::Zh => text.en.clear(),
            Lang::En => text.zh.clear(),
        }
    }
    serde_json::to_string(&(data, catalog))
}

/// Reads such a file and keeps it for as long as the page lives.
///
/// # Errors
/// If the text is not what [`write`] makes of this version's types.
pub fn read(text: &str) -> serde_json::Result<&'static Content> {
    let (data, catalog) = serde_json::from_str(text)?;
    Ok(Content::of(data, catalog))
}

/// Texts of which a page shows its own language only. Names stay in both: a search finds them
/// in either.
fn figures_texts(data: &mut Dataset) -> Vec<&mut Localized> {
    let mut texts = vec![&mut data.source.title];
    texts.extend(&mut data.source.notes);
    texts.extend(
        data.source
            .defects
            .iter_mut()
            .map(|defect| &mut defect.note),
    );
    for measure in &mut data.measures {
        texts.push(&mut measure.definition);
        texts.extend(&mut measure.staged);
        texts.extend(&mut measure.whole);
    }
    for figure in &mut data.figures {
        texts.push(&mut figure.attribution.because);
        texts.extend(figure.rank.as_mut().map(|rank| &mut rank.of));
        texts.extend(&mut figure.notes);
    }
    for claim in &mut data.claims {
        texts.push(&mut claim.attribution.because);
        texts.extend(&mut claim.by);
        texts.extend(&mut claim.notes);
    }
    texts.extend(data.mentions.iter_mut().map(|mention| &mut mention.text));
    texts
}

/// The same of the charts. The words for subjects stay in both: what looks alike is told by
/// the Chinese ones, which are the source's.
fn charts_texts(catalog: &mut Catalog) -> impl Iterator<Item = &mut Localized> {
    let titles = catalog.charts.iter_mut().map(|chart| &mut chart.title);
    let conditions = catalog.derived.iter_mut().map(|rule| &mut rule.condition);
    (titles.chain(conditions)).chain([
        &mut catalog.everywhere.site_name,
        &mut catalog.everywhere.image_kicker,
        &mut catalog.everywhere.source_line,
    ])
}
