//! One chart in one language with everything that published files say of it.

use crate::about::About;
use crate::chart::catalog::Chart;
use crate::chart::{Book, Keep, Spec, build};
use crate::compare::{Facets, Verdict, compare};
use crate::content::Content;
use crate::data::model::{Claim, Dataset, FigureIx, Localized};
use crate::i18n::Lang;
use crate::svg::Metadata;

use super::{Address, Edition, address};

/// A chart, ready to be published.
#[derive(Debug)]
pub struct Plate<'a> {
    /// The figures, charts and words.
    pub book: Book<'a>,
    /// What the site says of itself.
    pub about: &'a About,
    /// The source in both languages.
    source: &'a Localized,
    /// The chart's id.
    pub id: &'a str,
    /// The whole chart, nothing filtered.
    pub spec: Spec,
    /// Its figures, each once, in reading order.
    pub figures: Vec<FigureIx>,
    /// Its claims, each once, in reading order.
    pub claims: Vec<&'a Claim>,
}

impl<'a> Plate<'a> {
    /// The plate of a chart in a language.
    pub fn new(content: &'a Content, chart: &'a Chart, lang: Lang) -> Self {
        let book = content.book(lang);
        let spec = build(book, chart, &Keep::ALL);
        let figures = spec.figures();
        let claims = spec.claims();
        let claims = claims.into_iter().map(|ix| content.data.claim(ix));
        let claims = claims.collect();
        Self {
            book,
            about: &content.about,
            source: &content.catalog.source_line,
            id: &chart.id,
            spec,
            figures,
            claims,
        }
    }

    /// Every chart in every language.
    pub fn all(content: &'a Content) -> Vec<Self> {
        let charts = &content.catalog.charts;
        let each = |lang| charts.iter().map(move |chart| (chart, lang));
        (Lang::ALL.into_iter().flat_map(each))
            .map(|(chart, lang)| Self::new(content, chart, lang))
            .collect()
    }

    /// The language of every text.
    pub fn lang(&self) -> Lang {
        self.book.lang
    }

    /// The chart's place on its page, from the site's root.
    pub fn permalink(&self) -> String {
        address::permalink(self.lang(), self.id)
    }

    /// The path of a published file: `charts/pairs.zh` and an ending.
    pub fn file(&self, folder: &str, ending: &str) -> String {
        address::file(folder, self.lang(), self.id, ending)
    }

    /// The source in a few words, and whose figures these are.
    pub fn source_line(&self) -> &'a str {
        self.source.get(self.lang())
    }

    /// The name of the site.
    pub fn site_name(&self) -> &'a str {
        self.about.name.get(self.lang())
    }

    /// What an SVG file of this chart says of itself.
    pub fn metadata(&self, site: &Address, edition: &Edition) -> Metadata {
        let words = self.lang().publication();
        let data = self.book.data;
        let mut terms = vec![
            ("title", self.spec.title.clone()),
            ("description", self.spec.finding.clone()),
            ("creator", self.site_name().to_owned()),
            ("language", self.lang().tag().to_owned()),
            ("source", self.source_line().to_owned()),
            ("rights", words.licence.to_owned()),
            ("format", "image/svg+xml".to_owned()),
        ];
        terms.extend(edition.day().map(|day| ("date", day)));
        let hash = format!("sha256:{}", edition.data_sha256);
        terms.push(("relation", hash));
        if site.is_public() {
            terms.push(("identifier", site.to(&self.permalink())));
        }
        let id = |ix: &FigureIx| data.figure(*ix).id.clone();
        let pairs = verdicts(data, &self.figures);
        let pairs = pairs.map(|(a, b, verdict)| (id(&a), id(&b), word(verdict)));
        Metadata {
            terms,
            figures: self.figures.iter().map(id).collect(),
            claims: self.claims.iter().map(|claim| claim.id.clone()).collect(),
            verdicts: pairs.collect(),
        }
    }
}

/// A verdict's word in published files.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Direct => "direct",
        Verdict::Caveat => "caveat",
        Verdict::None => "none",
    }
}

/// The pairs of these figures that may stand side by side, with their verdicts; all other
/// cross-district pairs are not comparable.
fn verdicts<'a>(
    data: &'a Dataset,
    figures: &'a [FigureIx],
) -> impl Iterator<Item = (FigureIx, FigureIx, Verdict)> + 'a {
    let pairs = (figures.iter()).flat_map(|a| figures.iter().map(move |b| (*a, *b)));
    pairs.filter_map(|(a, b)| {
        let (fa, fb) = (data.figure(a), data.figure(b));
        let verdict = compare(Facets::of(data, fa), Facets::of(data, fb)).verdict;
        (fa.district < fb.district && verdict != Verdict::None).then_some((a, b, verdict))
    })
}
