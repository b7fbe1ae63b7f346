//! One chart as a PNG, at any width, for whoever works on it: `site draw`.

use crate::chart::{Book, Chosen, Keep, build, scene};
use crate::content::Content;
use crate::data::model::Dataset;
use crate::i18n::Lang;
use crate::svg::{Target, write};

use super::raster::{Fonts, Picture};
use super::{Address, ExportError, Plate, poster};

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
    let plates = Plate::all(content);
    let pairs = Plate::pairs(content, &plates);
    let mut plates = plates.into_iter().chain(pairs);
    let plate = plates.find(|plate| plate.id == *id && plate.lang() == lang);
    let plate = plate.ok_or_else(|| wrong(id))?;
    let drawn = match *size {
        "sheet" => poster::sheet(&plate, &site)?,
        "preview" => poster::preview(&plate, &site)?,
        "square" => poster::square(&plate, &site)?,
        "tall" => poster::tall(&plate, &site)?,
        width => {
            let width = width.parse().map_err(|_| wrong(width))?;
            let book = Book {
                chosen,
                ..plate.book
            };
            let spec = match content.chart(id) {
                Some(chart) => build(book, chart, &Keep::ALL),
                None => plate.spec.clone(),
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
