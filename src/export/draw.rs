//! One chart as a PNG, at any width, for whoever works on it: `site draw`.

use crate::chart::{Chosen, Context, Filter, build, scene};
use crate::content::Content;
use crate::data::model::Dataset;
use crate::i18n::Lang;
use crate::svg::{Target, write};

use super::raster::{Fonts, Picture};
use super::{Address, ExportError, PublishedChart, poster};

/// Draws a chart: its id, a language, a width in CSS pixels or the name of a picture (`sheet`,
/// `preview`, `square`, `tall`), and what a reader has chosen (`dark`, `reading`, `a=FIGURE`, `b=FIGURE`,
/// `highlight=DISTRICT`). Two pixels stand for each CSS pixel.
///
/// # Errors
/// If there is no such chart or choice, or it cannot be drawn.
pub fn draw(content: &'static Content, arguments: &[&str]) -> Result<Vec<u8>, ExportError> {
    let [id, lang, size, choices @ ..] = arguments else {
        return Err(ExportError("which chart, language and width?".into()));
    };
    let wrong = |what: &str| ExportError(format!("there is no `{what}`"));
    let lang = Lang::from_tag(lang);
    let (chosen, target) = chosen(&content.data, choices)?;
    let site = Address::from_setting(None)?;
    let published_charts = PublishedChart::all(content);
    let pairs = PublishedChart::pairs(content, &published_charts);
    let mut published_charts = published_charts.into_iter().chain(pairs);
    let published =
        published_charts.find(|published| published.id == *id && published.lang() == lang);
    let published = published.ok_or_else(|| wrong(id))?;
    let drawn = match *size {
        "sheet" => poster::sheet(&published, &site)?,
        "preview" => poster::preview(&published, &site)?,
        "square" => poster::square(&published, &site)?,
        "tall" => poster::tall(&published, &site)?,
        width => {
            let width = width.parse().map_err(|_| wrong(width))?;
            let context = Context {
                chosen,
                ..published.context
            };
            let spec = match content.chart(id) {
                Some(chart) => build(context, chart, &Filter::ALL),
                None => published.spec.clone(),
            };
            println!("{}\n{}", spec.finding, spec.caveat);
            scene(&spec, width, "drawn".into()).map_err(|e| ExportError::new(id, e))?
        }
    };
    Picture::set(&Fonts::find()?, &write(&drawn, target))?.png(2.0)
}

fn chosen(data: &Dataset, choices: &[&str]) -> Result<(Chosen, Target), ExportError> {
    let (mut chosen, mut target) = (Chosen::default(), Target::File);
    for choice in choices {
        let wrong = || ExportError(format!("there is no choice `{choice}`"));
        let figure = |id| data.figure_by_id(id).ok_or_else(wrong).map(Some);
        match choice.split_once('=') {
            Some(("a", id)) => chosen.pair[0] = figure(id)?,
            Some(("b", id)) => chosen.pair[1] = figure(id)?,
            Some(("highlight", id)) => {
                let mut districts = data.district_ixs();
                chosen.highlight = districts.find(|ix| data.district(*ix).id == id);
            }
            None if *choice == "dark" => target = Target::DarkFile,
            None if *choice == "reading" => chosen.reading_order = true,
            _ => return Err(wrong()),
        }
    }
    Ok((chosen, target))
}
