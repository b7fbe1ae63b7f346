//! One chart in one language with everything that published files say of it.

use crate::about::About;
use crate::chart::catalog::{Chart, Everywhere};
#[cfg(not(target_arch = "wasm32"))]
use crate::chart::side_by_side;
use crate::chart::{Context, Filter, Spec, build};
use crate::compare::Verdict;
use crate::content::Content;
use crate::data::model::{Claim, FigureIx};
use crate::i18n::Lang;
use crate::svg::Metadata;
use crate::word::Word;

use super::{Address, address};

/// A chart, ready to be published.
#[derive(Debug)]
pub struct PublishedChart<'a> {
    /// The figures, charts and words.
    pub context: Context<'a>,
    /// What the site says of itself.
    pub about: &'a About,
    /// What goes with every chart.
    everywhere: &'a Everywhere,
    /// The chart's id.
    pub id: &'a str,
    /// The chart of the page where it is to be seen: itself, but for a chart of two figures.
    pub place: &'a str,
    /// What of it is shown; the whole chart, but for pictures that follow a reader.
    pub spec: Spec,
    /// Its figures, each once, in reading order.
    pub figures: Vec<FigureIx>,
    /// Its claims, each once, in reading order.
    pub claims: Vec<&'a Claim>,
    /// What is chosen in its place, as a query string; empty for the whole chart.
    pub query: String,
}

impl<'a> PublishedChart<'a> {
    /// The published chart of a chart in a language.
    pub fn new(content: &'a Content, chart: &'a Chart, lang: Lang) -> Self {
        let context = content.context(lang);
        let spec = build(context, chart, &Filter::ALL);
        Self::of(content, context, chart, spec, String::new())
    }

    /// The published charts of all charts of two figures, in every language. The place of each is the first
    /// of the page's charts that shows both.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pairs(content: &'a Content, charts: &[Self]) -> Vec<Self> {
        let mut published_charts = Vec::new();
        for lang in Lang::ALL {
            let context = content.context(lang);
            for pair in &content.pairs {
                let shows =
                    |chart: &&Self| pair.figures.iter().all(|ix| chart.figures.contains(ix));
                let place = charts.iter().find(shows).or(charts.first());
                let [a, b] = pair.figures.map(|ix| &*context.data.figure(ix).id);
                let spec = side_by_side(context, &pair.id, pair.figures);
                let query = ["a=", a, "&b=", b].concat();
                let place = place.map_or(&*pair.id, |chart| chart.id);
                published_charts.push(Self::set(content, context, &pair.id, place, spec, query));
            }
        }
        published_charts
    }

    /// Whether it is of two figures, and has no card on the page.
    pub fn is_pair(&self) -> bool {
        self.id != self.place
    }

    /// The published chart of what is shown of a chart where this was chosen.
    pub(super) fn of(
        content: &'a Content,
        context: Context<'a>,
        chart: &'a Chart,
        spec: Spec,
        query: String,
    ) -> Self {
        Self::set(content, context, &chart.id, &chart.id, spec, query)
    }

    fn set(
        content: &'a Content,
        context: Context<'a>,
        id: &'a str,
        place: &'a str,
        spec: Spec,
        query: String,
    ) -> Self {
        let figures = spec.figures();
        let claims = spec.claims();
        let claims = claims.into_iter().map(|ix| context.data.claim(ix));
        let claims = claims.collect();
        Self {
            context,
            about: &content.about,
            everywhere: &content.catalog.everywhere,
            id,
            place,
            spec,
            figures,
            claims,
            query,
        }
    }

    /// Every chart of the page in every language.
    pub fn all(content: &'a Content) -> Vec<Self> {
        let charts = &content.catalog.charts;
        let each = |lang| charts.iter().map(move |chart| (chart, lang));
        (Lang::ALL.into_iter().flat_map(each))
            .map(|(chart, lang)| Self::new(content, chart, lang))
            .collect()
    }

    /// The language of every text.
    pub fn lang(&self) -> Lang {
        self.context.lang
    }

    /// The chart's place on its page, from the site's root, with what was chosen.
    pub fn permalink(&self) -> String {
        address::permalink(self.lang(), &self.query, self.place)
    }

    /// The path of a published file: `charts/pairs.zh` and an ending.
    pub fn file(&self, folder: &str, ending: &str) -> String {
        address::file(folder, self.lang(), self.id, ending)
    }

    /// The source in a few words, and whose figures these are.
    pub fn source_line(&self) -> &'a str {
        self.everywhere.source_line.get(self.lang())
    }

    /// The name of the site.
    pub fn site_name(&self) -> &'a str {
        self.everywhere.site_name.get(self.lang())
    }

    /// Of which place, year and districts it is.
    pub fn kicker(&self) -> &'a str {
        self.everywhere.image_kicker.get(self.lang())
    }

    /// What an SVG file of this chart says of itself: `day` is that of the data, then the hash of
    /// `metrics.json`.
    pub fn metadata(&self, site: &Address, day: Option<String>, data_sha256: &str) -> Metadata {
        let m = self.lang().messages();
        let data = self.context.data;
        let mut terms = vec![
            ("title", self.spec.title.clone()),
            ("description", self.spec.finding.clone()),
            ("creator", self.site_name().to_owned()),
            ("language", self.lang().tag().to_owned()),
            ("source", self.source_line().to_owned()),
            ("rights", m.licence().to_owned()),
            ("format", "image/svg+xml".to_owned()),
        ];
        terms.extend(day.map(|day| ("date", day)));
        let hash = ["sha256:", data_sha256].concat();
        terms.push(("relation", hash));
        if site.is_public() {
            terms.push(("identifier", site.to(&self.permalink())));
        }
        let id = |ix: &FigureIx| data.figure(*ix).id.clone();
        let pairs = verdicts(self.context, &self.figures);
        let pairs = pairs.map(|(a, b, verdict)| (id(&a), id(&b), verdict.id()));
        Metadata {
            terms,
            figures: self.figures.iter().map(id).collect(),
            claims: self.claims.iter().map(|claim| claim.id.clone()).collect(),
            verdicts: pairs.collect(),
        }
    }
}

/// The pairs of these figures that may stand side by side, with their verdicts; all other
/// cross-district pairs are not comparable.
fn verdicts<'a>(
    context: Context<'a>,
    figures: &'a [FigureIx],
) -> impl Iterator<Item = (FigureIx, FigureIx, Verdict)> + 'a {
    let district = move |ix| context.data.figure(ix).district;
    let pairs = (figures.iter()).flat_map(|a| figures.iter().map(move |b| (*a, *b)));
    pairs.filter_map(move |(a, b)| {
        let verdict = context.verdicts.on(a, b);
        (district(a) < district(b) && verdict != Verdict::Refused).then_some((a, b, verdict))
    })
}
