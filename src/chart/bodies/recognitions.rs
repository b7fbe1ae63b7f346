//! Honours, firsts, ranks and recognised practices by how far they reach; results without a
//! number and press reports apart. Names, not numbers: how many there are is no score.
//!
//! ```text
//! Recognitions ─► Band (a level, results, press) ─► ClaimPanel (a district) ─► ClaimLine
//! ```
//!
//! A status is a word in a box: signs belong to verdicts and districts.

mod draw;

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{ClaimItem, Context, DistrictLabel, Filter, Item, capitalised};
use crate::data::model::{ClaimIx, ClaimType, Dataset, DistrictIx, Reach, Status};
use crate::i18n::{Lang, Messages};
use crate::scene::DrawError;
use crate::word::Word;

use draw::draw_band;

/// Claims by level, then those that are no recognition.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognitions(pub Vec<Band>);

/// The claims of one level, or of one other sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The level, or the sort.
    pub heading: &'static str,
    /// A panel for each district, in data order.
    pub panels: Vec<ClaimPanel>,
    /// On the "firsts" of several districts.
    pub note: Option<String>,
}

/// The claims of one band and district.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimPanel {
    /// Whose.
    pub district: DistrictLabel,
    /// What has got furthest first; each followed by others about the same matter.
    pub lines: Vec<ClaimLine>,
    /// What stands in place of lines, where there are none.
    pub blank: &'static str,
}

/// A claim with what goes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimLine {
    /// The claim.
    pub item: ClaimItem,
    /// How it is written.
    pub text: String,
    /// How far it has got, in a box; a band may say that in its heading.
    pub chip: Option<&'static str>,
    /// Who awarded it, another time than that of most claims, remarks.
    pub facts: Vec<String>,
    /// The figure that it repeats.
    pub figure: Option<Item>,
    /// Whether it only stands by: a report, or the article's own summing up.
    pub grey: bool,
    /// Whether it is about the same matter as the line above.
    pub same_matter: bool,
    /// Whether the band's note is about it.
    pub noted: bool,
}

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Level(Reach),
    Results,
    Press,
}

impl Place {
    fn of(data: &Dataset, ix: ClaimIx) -> Self {
        let claim = data.claim(ix);
        match claim.claim_type {
            ClaimType::Press => Self::Press,
            ClaimType::Result => Self::Results,
            _ => Self::Level(claim.reach),
        }
    }

    fn heading(self, m: &Messages) -> &'static str {
        match self {
            Self::Level(level) => m.reach(level),
            Self::Results => m.own_results(),
            Self::Press => m.press_reports(),
        }
    }
}

/// Whether a claim is one of recognition: neither a result, nor a report, nor a summing up.
fn recognises(claim_type: ClaimType) -> bool {
    !matches!(
        claim_type,
        ClaimType::Press | ClaimType::Result | ClaimType::Summary
    )
}

/// A band for each level that any claim has, then for results and for press reports.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<Recognitions> {
    let (data, m) = (context.data, context.lang.messages());
    let gather = |kept| Gather {
        context,
        kept,
        usual_period: usual_period(data),
    };
    let all = gather(data.claim_ixs().collect());
    let gather = gather(data.claim_ixs().filter(|ix| (filter.claim)(*ix)).collect());
    let levels = Reach::ALL.iter().map(|level| Place::Level(*level));
    let mut bands = Vec::new();
    for place in levels.chain([Place::Results, Place::Press]) {
        let mut panels = Vec::new();
        for district in data.district_ixs() {
            let lines = gather.lines(place, district);
            let is_left_out = lines.is_empty() && !all.lines(place, district).is_empty();
            panels.push(ClaimPanel {
                district: context.district_label(district),
                lines,
                blank: match is_left_out {
                    true => m.claims_left_out(),
                    false => m.not_in_surviving_text(),
                },
            });
        }
        if panels.iter().any(|panel| !panel.lines.is_empty()) {
            let mut band = Band {
                heading: place.heading(m),
                panels,
                note: None,
            };
            if let Place::Level(level) = place {
                note_firsts(context, &mut band, level);
            }
            bands.push(band);
        }
    }
    let of = |ix: &ClaimIx| (data.claim(*ix).claim_type, data.claim(*ix).status);
    let mut kinds: Vec<_> = gather.kept.iter().map(of).collect();
    kinds.retain(|(claim_type, _)| recognises(*claim_type));
    Part {
        finding: m.recognitions_finding(&kinds, !gather.kept.is_empty()),
        body: Recognitions(bands),
        caveat: m.recognitions_caveat().to_owned(),
    }
}

/// The period of most claims; only another one needs saying.
fn usual_period(data: &Dataset) -> &str {
    let count = |period: &str| data.claims.iter().filter(|c| c.period == period).count();
    let mut usual = ("", 0);
    for claim in &data.claims {
        let n = count(&claim.period);
        if n > usual.1 {
            usual = (&claim.period, n);
        }
    }
    usual.0
}

/// What lines are made from.
struct Gather<'a> {
    context: Context<'a>,
    kept: Vec<ClaimIx>,
    usual_period: &'a str,
}

impl Gather<'_> {
    /// The first wanted claim about the same matter.
    fn first_of(&self, mut ix: ClaimIx) -> ClaimIx {
        // Each is about the matter of an earlier one, so this ends.
        while let Some(earlier) = self.context.data.claim(ix).with {
            if earlier >= ix || !self.kept.contains(&earlier) {
                break;
            }
            ix = earlier;
        }
        ix
    }

    fn lines(&self, place: Place, district: DistrictIx) -> Vec<ClaimLine> {
        let data = self.context.data;
        let mut lines = Vec::new();
        for summary in [false, true] {
            for status in Status::ALL {
                for &ix in &self.kept {
                    let claim = data.claim(ix);
                    let here = claim.district == district && Place::of(data, ix) == place;
                    let sums_up = claim.claim_type == ClaimType::Summary;
                    let now = claim.status == *status && sums_up == summary;
                    if !here || !now || self.first_of(ix) != ix {
                        continue;
                    }
                    lines.push(self.line(ix, place, false));
                    for &other in &self.kept {
                        if other != ix && self.first_of(other) == ix {
                            lines.push(self.line(other, place, true));
                        }
                    }
                }
            }
        }
        lines
    }

    fn line(&self, ix: ClaimIx, place: Place, same_matter: bool) -> ClaimLine {
        let (context, m) = (self.context, self.context.lang.messages());
        let claim = context.data.claim(ix);
        let item = context.claim_item(ix);
        let by = claim.by.as_ref().map(|by| by.get(context.lang));
        let mut facts = Vec::new();
        let mut text = item.name.clone();
        if claim.claim_type == ClaimType::Press {
            text = by.map_or(text, |by| m.reported_by(&item.name, by));
        } else {
            let away = Place::of(context.data, ix);
            if away != place && away == Place::Level(claim.reach) {
                facts.push(m.reach(claim.reach).to_owned());
            }
            facts.extend(by.map(str::to_owned));
        }
        if claim.period != self.usual_period {
            facts.push(context.period(&claim.period).to_owned());
        }
        facts.extend(
            claim
                .notes
                .iter()
                .map(|note| note.get(context.lang).to_owned()),
        );
        let told = matches!(place, Place::Results | Place::Press);
        let grey = matches!(claim.claim_type, ClaimType::Press | ClaimType::Summary);
        for fact in &mut facts {
            *fact = capitalised(fact);
        }
        ClaimLine {
            text,
            chip: (!told && !grey).then(|| m.status(claim.status)),
            facts,
            figure: (claim.repeats).map(|ix| context.item(ix, Some(context.name(ix)))),
            grey,
            same_matter,
            noted: false,
            item,
        }
    }
}

/// Says of "firsts" of one level that several districts claim that they are not one.
fn note_firsts(context: Context<'_>, band: &mut Band, level: Reach) {
    let first = |line: &ClaimLine| {
        let claim = context.data.claim(line.item.claim);
        claim.claim_type == ClaimType::First && claim.reach == level
    };
    // Within each district's own area there is nothing to be first against.
    let claims = |panel: &&ClaimPanel| level != Reach::District && panel.lines.iter().any(first);
    let panels = band.panels.iter().filter(claims);
    let districts: Vec<_> = panels.map(|panel| panel.district.name.as_str()).collect();
    if districts.len() < 2 {
        return;
    }
    let m = context.lang.messages();
    band.note = Some(m.several_firsts(&districts, level));
    for panel in &mut band.panels {
        for line in &mut panel.lines {
            line.noted = first(line);
        }
    }
}

impl Drawn for Recognitions {
    fn items(&self) -> Vec<&Item> {
        let lines = self.lines();
        lines.filter_map(|line| line.figure.as_ref()).collect()
    }

    fn claims(&self) -> Vec<&ClaimItem> {
        self.lines().map(|line| &line.item).collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let mut said: Vec<&str> = Vec::new();
        for band in &self.0 {
            for line in band.panels.iter().flat_map(|panel| &panel.lines) {
                said.push(&line.item.label);
                said.extend(line.facts.iter().map(String::as_str));
            }
        }
        let mut text = m.list(said);
        for note in self.0.iter().filter_map(|band| band.note.as_ref()) {
            text = [&text, m.sentence_gap, note].concat();
        }
        text
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError> {
        for band in &self.0 {
            draw_band(sheet, band, page, lang)?;
        }
        Ok(())
    }

    fn shorter(&self) -> Vec<Self> {
        let sides = filled(&self.0);
        let begun = (1..self.0.len()).rev().map(|n| self.0[..n].to_vec());
        let mut shorter: Vec<_> = begun.filter(|bands| filled(bands) == sides).collect();
        let whole = |band: &&Band| filled(std::slice::from_ref(*band)) == sides;
        if let Some(band) = self.0.iter().find(whole) {
            let longest = band.panels.iter().map(|panel| panel.lines.len()).max();
            let lengths = (1..=longest.unwrap_or(0)).rev();
            shorter.extend(lengths.map(|lines| vec![band.up_to(lines)]));
        }
        shorter.into_iter().map(Self).collect()
    }

    fn pieces(&self) -> Vec<Box<dyn Drawn>> {
        let mut pieces: Vec<Box<dyn Drawn>> = Vec::new();
        for band in &self.0 {
            pieces.push(Box::new(Self(vec![band.clone()])));
        }
        pieces
    }
}

impl Recognitions {
    fn lines(&self) -> impl Iterator<Item = &ClaimLine> {
        let panels = self.0.iter().flat_map(|band| &band.panels);
        panels.flat_map(|panel| &panel.lines)
    }
}

/// How many districts have a claim in some bands.
fn filled(bands: &[Band]) -> usize {
    let districts = bands.first().map_or(0, |band| band.panels.len());
    let has = |n: &usize| bands.iter().any(|band| !band.panels[*n].lines.is_empty());
    (0..districts).filter(has).count()
}

impl Band {
    /// The band with so many lines of each district.
    fn up_to(&self, lines: usize) -> Self {
        let mut band = self.clone();
        for panel in &mut band.panels {
            panel.lines.truncate(lines);
        }
        let noted = |panel: &&ClaimPanel| panel.lines.iter().any(|line| line.noted);
        if band.panels.iter().filter(noted).count() < 2 {
            band.note = None;
            for panel in &mut band.panels {
                for line in &mut panel.lines {
                    line.noted = false;
                }
            }
        }
        band
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
