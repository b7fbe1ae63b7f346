//! Honours, firsts, ranks and recognised practices by how far they reach; results without a
//! number and press reports apart. Names, not numbers: how many there are is no score.
//!
//! ```text
//! Recognitions ─► Band (a level, results, press) ─► ClaimPanel (a district) ─► ClaimLine
//! ```
//!
//! A status is a word in a box: signs belong to verdicts and districts.

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::glyphs::CELL;
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, side_by_side, target, within,
};
use crate::chart::words::{Book, ClaimItem, DistrictLabel, Item, Keep, capitalised};
use crate::data::model::{ClaimIx, ClaimType, Dataset, DistrictIx, Reach, Status};
use crate::i18n::{Lang, Messages};
use crate::scene::Role;
use crate::scene::text::width;
use crate::scene::wrap::wrap;
use crate::scene::{Anchor, DPX, Dpx, DrawError, Font, Node, Paint, Path, Rect, Stroke};

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
            _ => Self::Level(claim.level),
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
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Recognitions> {
    let (data, m) = (book.data, book.lang.messages());
    let gather = Gather {
        book,
        kept: data.claim_ixs().filter(|ix| (keep.claim)(*ix)).collect(),
        usual_period: usual_period(data),
    };
    let levels = Reach::ALL.iter().map(|level| Place::Level(*level));
    let mut bands = Vec::new();
    for place in levels.chain([Place::Results, Place::Press]) {
        let mut panels = Vec::new();
        for district in data.district_ixs() {
            panels.push(ClaimPanel {
                district: book.district_label(district),
                lines: gather.lines(place, district),
            });
        }
        if panels.iter().any(|panel| !panel.lines.is_empty()) {
            let mut band = Band {
                heading: place.heading(m),
                panels,
                note: None,
            };
            if let Place::Level(level) = place {
                note_firsts(book, &mut band, level);
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
    book: Book<'a>,
    kept: Vec<ClaimIx>,
    usual_period: &'a str,
}

impl Gather<'_> {
    /// The first wanted claim about the same matter.
    fn first_of(&self, mut ix: ClaimIx) -> ClaimIx {
        // Each is about the matter of an earlier one, so this ends.
        while let Some(earlier) = self.book.data.claim(ix).with {
            if earlier >= ix || !self.kept.contains(&earlier) {
                break;
            }
            ix = earlier;
        }
        ix
    }

    fn lines(&self, place: Place, district: DistrictIx) -> Vec<ClaimLine> {
        let data = self.book.data;
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
        let (book, m) = (self.book, self.book.lang.messages());
        let claim = book.data.claim(ix);
        let item = book.claim_item(ix);
        let by = claim.by.as_ref().map(|by| by.get(book.lang));
        let mut facts = Vec::new();
        let mut text = item.name.clone();
        if claim.claim_type == ClaimType::Press {
            text = by.map_or(text, |by| m.reported_by(&item.name, by));
        } else {
            let away = Place::of(book.data, ix);
            if away != place && away == Place::Level(claim.level) {
                facts.push(m.reach(claim.level).to_owned());
            }
            facts.extend(by.map(str::to_owned));
        }
        if claim.period != self.usual_period {
            facts.push(book.period(&claim.period).to_owned());
        }
        facts.extend(
            claim
                .notes
                .iter()
                .map(|note| note.get(book.lang).to_owned()),
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
            figure: (claim.repeats).map(|ix| book.item(ix, Some(book.name(ix)))),
            grey,
            same_matter,
            noted: false,
            item,
        }
    }
}

/// Says of "firsts" of one level that several districts claim that they are not one.
fn note_firsts(book: Book<'_>, band: &mut Band, level: Reach) {
    let first = |line: &ClaimLine| {
        let claim = book.data.claim(line.item.claim);
        claim.claim_type == ClaimType::First && claim.level == level
    };
    // Within each district's own area there is nothing to be first against.
    let claims = |panel: &&ClaimPanel| level != Reach::District && panel.lines.iter().any(first);
    let panels = band.panels.iter().filter(claims);
    let districts: Vec<_> = panels.map(|panel| panel.district.name.as_str()).collect();
    if districts.len() < 2 {
        return;
    }
    let m = book.lang.messages();
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

fn draw_band(
    sheet: &mut Sheet<'_>,
    band: &Band,
    page: Column,
    lang: Lang,
) -> Result<(), DrawError> {
    let m = lang.messages();
    sheet.heading(page, band.heading)?;
    side_by_side(sheet, page, band.panels.len(), &mut |sheet, column, n| {
        let panel = &band.panels[n];
        let label = m.district_stage(&panel.district.name, band.heading);
        within(sheet, Role::Panel { label }, &mut |sheet| {
            draw_panel(sheet, m, panel, column)
        })
    })?;
    if let Some(note) = &band.note {
        sheet.y -= px(6);
        sheet.block(page, note, font::SMALL, Paint::Ink)?;
        sheet.gap(14);
    }
    Ok(())
}

fn draw_panel(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    panel: &ClaimPanel,
    column: Column,
) -> Result<(), DrawError> {
    sheet.district(column, &panel.district)?;
    if panel.lines.is_empty() {
        let text = capitalised(m.not_in_surviving_text());
        return sheet.block(column, &text, font::LABEL, Paint::Muted);
    }
    for line in &panel.lines {
        draw_line(sheet, m, line, column)?;
    }
    Ok(())
}

/// Words and boxes one after the other, on as many lines as they need.
struct Flow {
    column: Column,
    x: Dpx,
    /// Top of the line.
    y: Dpx,
    /// Whether nothing stands on the line yet.
    fresh: bool,
    nodes: Vec<Node>,
}

impl Flow {
    /// Between what stands on one line.
    const GAP: Dpx = px(6);
    const LINE: Font = font::LABEL;

    fn new(column: Column, y: Dpx) -> Self {
        Self {
            column,
            x: column.x,
            y,
            fresh: true,
            nodes: Vec::new(),
        }
    }

    fn end_line(&mut self) {
        if !self.fresh {
            self.y += Self::LINE.line_height();
            (self.x, self.fresh) = (self.column.x, true);
        }
    }

    /// Goes to the next line where something is too wide for the rest of this one.
    fn room(&mut self, wide: Dpx) {
        if self.x + wide > self.column.x + self.column.w {
            self.end_line();
        }
    }

    fn put(&mut self, text: &str, font: Font, paint: Paint) {
        let y = self.y + baseline_in_line(Self::LINE);
        self.nodes
            .push(label(self.x, y, Anchor::Start, text, font, paint));
        self.x += width(text, font) + Self::GAP;
        self.fresh = false;
    }

    /// Text beside what stands there, or on lines of its own.
    fn text(&mut self, text: &str, font: Font, paint: Paint) {
        self.room(width(text, font));
        let lines = wrap(text, font, self.column.w, None);
        for (n, line) in lines.iter().enumerate() {
            if n > 0 {
                self.end_line();
            }
            self.put(line, font, paint);
        }
    }

    /// A word in a box.
    fn chip(&mut self, word: &str, paint: Paint) {
        const PAD: Dpx = px(5);
        let wide = width(word, font::SMALL) + PAD * 2;
        self.room(wide);
        let (left, right) = (self.x, self.x + wide);
        let (top, bottom) = (self.y + DPX, self.y + Self::LINE.line_height() - DPX);
        self.nodes.push(Node::Path(Path {
            points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
            closed: true,
            fill: None,
            stroke: Some(Stroke::solid(Paint::Muted, DPX)),
        }));
        self.x += PAD;
        self.put(word, font::SMALL, paint);
        self.x += PAD;
    }
}

/// A claim: its bar in the district's ink, its name, its status, what else is to be said;
/// below it the figure that it repeats.
fn draw_line(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    line: &ClaimLine,
    column: Column,
) -> Result<(), DrawError> {
    const INDENT: Dpx = px(16);
    const BAR: Dpx = px(3);
    const TEXT: Dpx = px(11);
    let indent = if line.same_matter { INDENT } else { 0 };
    let x = column.x + indent;
    let words = Column {
        x: x + TEXT,
        w: column.w - indent - TEXT,
    };
    let faded = matches!(line.item.ink, Paint::SeriesSoft(_));
    let ink = if faded || line.grey {
        Paint::Muted
    } else {
        Paint::Ink
    };
    let top = sheet.y;
    let mut flow = Flow::new(words, top + px(3));
    flow.text(&line.text, font::LABEL, ink);
    if let Some(word) = line.chip {
        flow.chip(word, ink);
    }
    let note = line.noted.then(|| m.see_note());
    let facts = m.facts(line.facts.iter().map(String::as_str).chain(note));
    if !facts.is_empty() {
        flow.text(&facts, font::SMALL, Paint::Muted);
    }
    flow.end_line();
    let height = (flow.y + px(3) - top).max(CELL);
    let bar = Rect {
        x,
        y: top + px(5),
        w: BAR,
        h: height - px(10),
        fill: line.item.ink,
        stroke: None,
    };
    let mut nodes = flow.nodes;
    // Not first: a mark that begins with a rectangle is read as a bar on a scale.
    nodes.push(Node::Rect(bar));
    nodes.push(target(column, top, height));
    sheet.y += height;
    group(sheet.area, line.item.role(), nodes)?;
    match &line.figure {
        Some(item) => draw_figure(sheet, m, item, words),
        None => Ok(()),
    }
}

/// The figure that a claim repeats: its name, and its value in the district's ink.
fn draw_figure(
    sheet: &mut Sheet<'_>,
    m: &Messages,
    item: &Item,
    column: Column,
) -> Result<(), DrawError> {
    let top = sheet.y;
    let mut flow = Flow::new(column, top + px(2));
    let name = item.name.as_deref().unwrap_or_default();
    flow.text(&m.see_figure(name), font::SMALL, Paint::Muted);
    let ink = if item.faded { Paint::Muted } else { item.ink() };
    flow.text(&item.text, font::VALUE, ink);
    flow.end_line();
    let height = (flow.y + px(3) - top).max(CELL);
    let mut nodes = flow.nodes;
    nodes.push(target(column, top, height));
    sheet.y += height;
    group(sheet.area, item.role(), nodes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::{Chosen, catalog, scene, spec};
    use crate::compare::Verdicts;
    use crate::data;
    use crate::scene::check::{overlaps, texts};
    use crate::scene::{Group, Scene};

    /// The part of what is kept of the shipped claims, and the whole chart's pictures.
    fn with<T>(lang: Lang, keep: &Keep<'_>, then: impl Fn(Book<'_>, Part<Recognitions>) -> T) -> T {
        let data = data::load(include_str!("../../../data/metrics.json")).unwrap();
        let charts = include_str!("../../../data/charts.json");
        let catalog = catalog::load(charts, &data).unwrap();
        let book = Book {
            data: &data,
            verdicts: &Verdicts::of(&data),
            catalog: &catalog,
            lang,
            chosen: Chosen::default(),
        };
        then(book, build(book, keep))
    }

    fn drawn(book: Book<'_>, width: u32) -> Scene {
        let mut charts = book.catalog.charts.iter();
        let chart = charts.find(|chart| chart.id.0 == "recognitions").unwrap();
        let spec = spec::build(book, chart, &Keep::ALL);
        scene(&spec, width, "r".to_owned()).unwrap()
    }

    fn marks<'a>(nodes: &'a [Node], found: &mut Vec<&'a Group>) {
        for node in nodes {
            if let Node::Group(group) = node {
                match group.role {
                    Role::Mark(_) => found.push(group),
                    _ => marks(&group.children, found),
                }
            }
        }
    }

    #[test]
    fn every_claim_is_drawn_once_and_every_repeated_figure_beside_it() {
        for lang in Lang::ALL {
            with(lang, &Keep::ALL, |book, part| {
                let mut ids: Vec<_> = part.body.claims().iter().map(|item| item.claim).collect();
                ids.sort();
                assert_eq!(ids, book.data.claim_ixs().collect::<Vec<_>>());
                let repeats = book.data.claims.iter().filter_map(|claim| claim.repeats);
                assert_eq!(part.body.items().len(), repeats.count());
                for line in part.body.lines() {
                    let repeats = book.data.claim(line.item.claim).repeats;
                    assert_eq!(line.figure.as_ref().map(|item| item.figure), repeats);
                }
            });
        }
    }

    #[test]
    fn a_status_is_a_word_and_never_the_sign_of_a_verdict_or_district() {
        for lang in Lang::ALL {
            with(lang, &Keep::ALL, |book, part| {
                let scene = drawn(book, 328);
                let signs = |text: &str| text.contains(['●', '◐', '○', '■', '△', '▲']);
                assert!(texts(&scene).all(|text| !signs(&text.content)));
                let mut found = Vec::new();
                marks(&scene.nodes, &mut found);
                for line in part.body.lines() {
                    let of = |group: &&&Group| matches!(&group.role, Role::Mark(mark) if mark.id == line.item.claim_id);
                    let mark = found.iter().find(of).unwrap();
                    let word = lang.messages().status(line.item.status);
                    let said =
                        |node: &Node| matches!(node, Node::Text(text) if text.content == word);
                    assert_eq!(mark.children.iter().any(said), line.chip.is_some());
                    let round = |node: &Node| matches!(node, Node::Circle(_));
                    assert!(!mark.children.iter().any(round));
                }
            });
        }
    }

    #[test]
    fn what_is_no_recognition_stands_apart_and_is_not_judged() {
        with(Lang::Zh, &Keep::ALL, |book, part| {
            for line in part.body.lines() {
                let claim = book.data.claim(line.item.claim);
                let grey = matches!(claim.claim_type, ClaimType::Press | ClaimType::Summary);
                assert_eq!(line.grey, grey);
                assert!(!grey || line.chip.is_none());
            }
            assert!(!part.finding.contains(|c: char| c.is_ascii_digit()));
        });
        let only = |ix: ClaimIx| ix.index() == 0;
        let keep = Keep {
            claim: &only,
            ..Keep::ALL
        };
        with(Lang::Zh, &keep, |_, part| {
            assert_eq!(part.finding, "这一项只是自称；未另行核实。");
        });
    }

    #[test]
    fn two_firsts_of_one_level_are_said_to_be_two() {
        with(Lang::Zh, &Keep::ALL, |_, part| {
            let notes: Vec<_> = part.body.0.iter().filter_map(|b| b.note.as_ref()).collect();
            assert_eq!(notes.len(), 1);
            assert!(notes[0].contains("思明、湖里") && notes[0].contains("全省"));
            let noted = part.body.lines().filter(|line| line.noted).count();
            assert_eq!(noted, 2);
        });
    }

    #[test]
    fn no_beginning_leaves_a_district_blank() {
        with(Lang::En, &Keep::ALL, |_, part| {
            let shorter = part.body.shorter();
            assert!(!shorter.is_empty());
            for body in &shorter {
                assert_eq!(filled(&body.0), filled(&part.body.0));
                let notes = body.0.iter().filter(|band| band.note.is_some()).count();
                let noted = body.lines().filter(|line| line.noted).count();
                assert_eq!(notes * 2, noted);
            }
            let last = shorter.last().unwrap();
            assert_eq!(last.lines().count(), 2);
        });
    }

    #[test]
    fn nothing_collides_at_any_width() {
        for lang in Lang::ALL {
            with(lang, &Keep::ALL, |book, _| {
                for width in (240..=1920).step_by(40) {
                    assert_eq!(overlaps(&drawn(book, width)), [], "{width}");
                }
            });
        }
    }
}
