//! The picture of a chart as a reader has it, as SVG: the same bytes in the browser, where it is
//! made, and natively.
//!
//! ```text
//! address (chart, query) ─► ViewState ─► PublishedChart ─► poster::chosen ─► SVG ─► PNG (by the browser)
//! ```
//!
//! Nothing but the address says what was chosen, so it brings back what the picture shows.

use crate::chart::{Context, pair};
use crate::content::Content;
use crate::data::model::FigureIx;
use crate::i18n::Lang;
use crate::scene::{DPX, Scene};
use crate::state::{self, Selection, TextSize, ViewState};
use crate::svg::{Metadata, Target, write_file_wide};

use super::poster::{Choices, Selected};
use super::{Address, ExportError, PublishedChart, poster};

pub use super::poster::Form;

/// Which picture is wanted.
#[derive(Debug)]
pub struct Wish {
    /// Id of the chart.
    pub chart: String,
    /// What was chosen, as a query string.
    pub query: String,
    /// What the picture is for.
    pub form: Form,
    /// Whether the page is dark: where nothing is chosen, the device says.
    pub is_dark: bool,
    /// Where the page is.
    pub site: Address,
    /// The day of the data, if it is known.
    pub day: Option<String>,
    /// The hash of `metrics.json`.
    pub data_sha256: String,
}

/// The picture that is wanted, as a file.
///
/// # Errors
/// If there is no such chart, it cannot be drawn, or its address is too long for a QR code.
pub fn svg(content: &Content, lang: Lang, wish: &Wish) -> Result<String, ExportError> {
    let (scene, metadata) = drawn(content, lang, wish)?;
    let target = if wish.is_dark {
        Target::DarkFile
    } else {
        Target::File
    };
    let (width, _) = wish.form.size_px();
    let width = width.cast_signed() * DPX;
    Ok(write_file_wide(&scene, &metadata, target, width) + "\n")
}

/// The picture that is wanted, as it is laid out, and what its file says of itself.
///
/// # Errors
/// As [`svg`].
pub fn drawn(content: &Content, lang: Lang, wish: &Wish) -> Result<(Scene, Metadata), ExportError> {
    let Some(chart) = content.chart(&wish.chart) else {
        return Err(ExportError(wish.chart.clone()));
    };
    let (state, _) = ViewState::parse(&wish.query, &content.data);
    let context = content.context(lang);
    let spec = state::ChartView::of(&state, chart).spec(content, lang, chart);
    let mut published = PublishedChart::of(content, context, chart, spec, wish.query.clone());
    let filters = filters(context, &state.selection);
    let choices = Choices {
        is_large: state.looks.text == TextSize::Large,
        is_dark: wish.is_dark,
        filtered: (!filters.is_empty()).then(|| lang.messages().filtered(&filters)),
        selected: selected(&published, &state),
    };
    let scene = poster::chosen(&published, &wish.site, wish.form, &choices)?;
    // A pair brings along a figure that the chart does not show.
    if let Selected::Pair(pair) = &choices.selected {
        for ix in pair.figures() {
            if !published.figures.contains(&ix) {
                published.figures.push(ix);
            }
        }
    }
    let metadata = published.metadata(&wish.site, wish.day.clone(), &wish.data_sha256);
    Ok((scene, metadata))
}

/// What is selected, as far as the chart shows it.
fn selected(published: &PublishedChart<'_>, state: &ViewState) -> Selected {
    let context = published.context;
    let is_here = |ix: &FigureIx| published.figures.contains(ix);
    match (state.pair.figures, state.pair.claim) {
        ([Some(a), Some(b)], _) if is_here(&a) || is_here(&b) => {
            let is_first = context.data.figure(a).district < context.data.figure(b).district;
            let [a, b] = if is_first { [a, b] } else { [b, a] };
            Selected::Pair(Box::new(pair(context, a, b)))
        }
        ([Some(a), None], _) if is_here(&a) => Selected::One(context.label(a)),
        (_, Some(ix)) if published.spec.claims().contains(&ix) => {
            Selected::One(context.claim_item(ix).label)
        }
        _ => Selected::Nothing,
    }
}

/// Each filter that is set, with what it leaves, in words.
fn filters(context: Context<'_>, selection: &Selection) -> Vec<String> {
    let (m, data) = (context.lang.messages(), context.data);
    let Selection {
        themes,
        district,
        kind,
        level,
        verdict,
        search,
    } = selection;
    let themes: Vec<_> = (themes.iter())
        .map(|ix| data.theme(*ix).name.get(context.lang))
        .collect();
    let themes = (!themes.is_empty()).then(|| m.names(&themes));
    let name = |name: &'static str| name.to_owned();
    let filters = [
        (m.filter_themes, themes),
        (
            m.district,
            district.map(|ix| context.district_name(ix).to_owned()),
        ),
        (m.kind, kind.map(|kind| name(m.kind_of_number(kind)))),
        (m.attribution, level.map(|level| name(m.level(level)))),
        (
            m.best_verdict,
            verdict.map(|verdict| name(m.verdict(verdict))),
        ),
    ];
    let filters = filters.into_iter();
    let filters = filters.filter_map(|(name, leaves)| Some(m.filter(name, &leaves?)));
    let search = (!search.is_empty()).then(|| m.looked_for(search));
    filters.chain(search).collect()
}
