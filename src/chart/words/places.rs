//! Where something stands in the source: in words for readers, by line for tables and files.
//!
//! `data::model::Location` ─► **places** ─► panels, tables, sources, files
//!
//! A reader finds "item 1 of Siming's score box" on the printed page; lines and characters
//! are those of a scan that nobody has before them.

use crate::data::model::Location;

use super::Context;

impl Context<'_> {
    /// A place in words: the part of the spread, with the item of a score box.
    pub fn place(self, at: &Location) -> String {
        let (source, m) = (&self.data.source, self.lang.messages());
        let Some(part) = source.part_of(at.line) else {
            return m.exact_place(at);
        };
        let part = part.name.get(self.lang);
        let item = source.line(at.line).and_then(|line| line.item);
        let place = item.map_or_else(|| part.to_owned(), |item| m.item_of_part(part, item));
        match source.is_doubled(at.line) {
            true => m.doubled_place(&place),
            false => place,
        }
    }

    /// Places in words, each once: what the scan doubled stands in the print once.
    pub fn places(self, locations: &[Location]) -> String {
        let mut places: Vec<String> = Vec::new();
        for at in locations {
            let place = self.place(at);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places.join(self.lang.messages().semicolon)
    }

    /// A place in words, with its line and characters as people count them; for tables, sources and
    /// files.
    pub fn exact_place(self, at: &Location) -> String {
        let m = self.lang.messages();
        [&*self.place(at), m.dot, &m.exact_place(at)].concat()
    }

    /// Places, each with its line and characters.
    pub fn exact_places(self, locations: &[Location]) -> String {
        let places = locations.iter().map(|at| self.exact_place(at));
        self.lang.messages().parts(places)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::sample::Sample;
    use crate::i18n::Lang;

    /// What a figure's or claim's places are called in both languages.
    fn said(id: &str) -> [String; 2] {
        let sample = Sample::load(false);
        let data = &sample.data;
        let figure = data.figure_by_id(id).map(|ix| &data.figure(ix).locations);
        let claim = data.claim_by_id(id).map(|ix| &data.claim(ix).locations);
        let locations = figure.or(claim).unwrap();
        Lang::ALL.map(|lang| sample.context(lang).places(locations))
    }

    #[test]
    fn places_are_those_of_the_print() {
        assert_eq!(
            said("siming-gang-groups-broken-up"),
            ["思明成绩单第1条", "Siming’s score box, item 1"]
        );
        assert_eq!(
            said("siming-five-star-compounds"),
            [
                "思明成绩单第2条；思明文章D节",
                "Siming’s score box, item 2; section D of the Siming article"
            ]
        );
    }

    #[test]
    fn a_doubled_paragraph_is_one_place() {
        assert_eq!(
            said("huli-gang-groups-investigated"),
            [
                "湖里文章第2节（扫描重复一段）",
                "section 2 of the Huli article (a paragraph that the scan doubled)"
            ]
        );
    }

    #[test]
    fn characters_are_counted_from_1_and_the_last_is_in() {
        let at = |start, end| Location {
            line: 30,
            start,
            end,
        };
        let said = |at| Lang::ALL.map(|lang| lang.messages().exact_place(&at));
        assert_eq!(
            said(at(36, 38)),
            ["第30行第37—38字", "line 30, characters 37–38"]
        );
        assert_eq!(said(at(0, 1)), ["第30行第1字", "line 30, character 1"]);
    }
}
