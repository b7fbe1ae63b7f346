//! The picture of a chart as a reader has it: beside the chart stand what filters have left out of
//! it and what is selected in it; address and code bring it back.

use crate::chart::{Spec, large_width};
use crate::scene::{Font, Paint, Scene};

use super::paper::Paper;
use super::{
    Address, ExportError, NAME, PublishedChart, SHEET_MARGIN_PX, SHEET_WIDTH_PX, SMALL,
    TALL_MARGIN_PX, TALL_WIDTH_PX, Type, coded, draw, finish, head,
};
use crate::export::address::shown;

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For an article.
    Sheet,
    /// For a phone.
    Tall,
}

impl Form {
    /// Its width as it is drawn, and its margins, in CSS pixels.
    pub fn size_px(self) -> (u32, i32) {
        match self {
            Self::Sheet => (SHEET_WIDTH_PX, SHEET_MARGIN_PX),
            Self::Tall => (TALL_WIDTH_PX, TALL_MARGIN_PX),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::Tall => "tall",
        }
    }
}

/// What is selected in the chart.
#[derive(Debug)]
pub enum Selected {
    /// Nothing.
    Nothing,
    /// A figure or a claim, in words.
    One(String),
    /// Two figures side by side.
    Pair(Box<Spec>),
}

/// What a reader has chosen, beside what the chart itself shows of it.
#[derive(Debug)]
pub struct Choices {
    /// Whether everything is large.
    pub is_large: bool,
    /// Whether the paper is dark.
    pub is_dark: bool,
    /// What filters have left, in words; none where nothing is filtered.
    pub filtered: Option<String>,
    /// What is selected.
    pub selected: Selected,
}

/// The picture of a chart as a reader has it. Large text is a narrower picture, drawn larger.
///
/// # Errors
/// If the chart cannot be drawn, or the address is too long for a QR code.
pub fn chosen(
    published: &PublishedChart<'_>,
    site: &Address,
    form: Form,
    choices: &Choices,
) -> Result<Scene, ExportError> {
    let m = published.lang().messages();
    let (mut width, margin) = form.size_px();
    if choices.is_large {
        let margins = margin.unsigned_abs() * 2;
        width = large_width(width - margins) + margins;
    }
    let (title, finding) = match width {
        500.. => (26, 16),
        250.. => (24, 16),
        _ => (18, 14),
    };
    let mut paper = Paper::new(width, margin);
    let (title, finding) = (Font::bold(title), Font::regular(finding));
    head(published, &mut paper, &Type { title, finding }, "");
    if let Some(filtered) = &choices.filtered {
        paper.block(filtered, SMALL, Paint::Muted);
        paper.gap(8);
    }
    paper.place(draw(published, &published.spec, paper.width_px(), "chart")?);
    paper.gap(8);
    let mut said = vec![published.spec.description()];
    said.extend(choices.filtered.clone());
    match &choices.selected {
        Selected::Nothing => {}
        Selected::One(words) => {
            opened(&mut paper, m.selected());
            paper.block(words, finding, Paint::Ink);
            paper.gap(8);
            said.push(words.clone());
        }
        Selected::Pair(pair) => {
            opened(&mut paper, m.selected());
            paper.block(&pair.finding, finding, Paint::Ink);
            paper.gap(8);
            paper.place(draw(published, pair, paper.width_px(), "pair")?);
            paper.gap(8);
            said.push(pair.description());
        }
    }
    paper.rule(Paint::Rule);
    paper.gap(6);
    paper.block(published.source_line(), SMALL, Paint::Muted);
    paper.block(m.licence(), SMALL, Paint::Muted);
    let address = site.to(&published.permalink());
    coded(
        published,
        &mut paper,
        site,
        shown(&address),
        choices.is_dark,
    )?;
    paper.gap(2);
    let mut scene = finish(published, paper, form.name());
    scene.desc = said.join(m.sentence_gap);
    Ok(scene)
}

/// A part below the chart, with its heading.
fn opened(paper: &mut Paper, heading: &str) {
    paper.rule(Paint::Rule);
    paper.gap(6);
    paper.block(heading, NAME, Paint::Ink);
    paper.gap(2);
}
