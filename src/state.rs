//! Everything a reader can choose, as one value that is also the query string.
//!
//! ```text
//! ?themes=fraud,gangs&district=huli ⇄ ViewState ─► which figures, which emphasis
//! ```
//!
//! A parameter is valid, missing or invalid with a reason; an invalid one is left out and
//! shown to the reader, never the cause of an empty page.

use crate::data::model::{Dataset, DistrictIx, FigureIx, ThemeIx};

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewState {
    /// Themes to keep, in data order; all when empty.
    pub themes: Vec<ThemeIx>,
    /// The district to stand out.
    pub district: Option<DistrictIx>,
    /// Light or dark, whatever the device says.
    pub colours: Colours,
}

/// Which colours the page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// As the device says.
    #[default]
    Auto,
    /// Dark on paper.
    Light,
    /// Light on a dark ground.
    Dark,
}

impl Colours {
    /// Its word in the query string.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A parameter that was ignored, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter.
    pub key: String,
    /// What it was set to, or the part that is not understood.
    pub value: String,
}

/// The longest text of an ignored parameter that is shown.
const SHOWN_CHARS: usize = 40;

impl Ignored {
    fn new(key: &str, value: &str) -> Self {
        let shorten = |text: &str| text.chars().take(SHOWN_CHARS).collect();
        Self {
            key: shorten(key),
            value: shorten(value),
        }
    }
}

impl ViewState {
    /// Reads a query string, with or without its `?`.
    pub fn parse(query: &str, data: &Dataset) -> (Self, Vec<Ignored>) {
        let mut state = Self::default();
        let mut ignored = Vec::new();
        let mut themes = Vec::new();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "theme" => match [Colours::Auto, Colours::Light, Colours::Dark]
                    .into_iter()
                    .find(|c| c.id() == value)
                {
                    Some(colours) => state.colours = colours,
                    None => ignored.push(Ignored::new(&key, &value)),
                },
                "themes" => {
                    for id in value.split(',').filter(|id| !id.is_empty()) {
                        match data.theme_ixs().find(|ix| data.theme(*ix).id == id) {
                            Some(theme) => themes.push(theme),
                            None => ignored.push(Ignored::new(&key, id)),
                        }
                    }
                }
                "district" => match data
                    .district_ixs()
                    .find(|ix| data.district(*ix).id == value)
                {
                    Some(district) => state.district = Some(district),
                    None => ignored.push(Ignored::new(&key, &value)),
                },
                _ => ignored.push(Ignored::new(&key, &value)),
            }
        }
        state.themes = data.theme_ixs().filter(|ix| themes.contains(ix)).collect();
        (state, ignored)
    }

    /// The query string, without a `?`; empty where nothing is chosen.
    pub fn query(&self, data: &Dataset) -> String {
        let mut parts = Vec::new();
        if self.colours != Colours::Auto {
            parts.push(format!("theme={}", self.colours.id()));
        }
        if !self.themes.is_empty() {
            let ids: Vec<_> = self
                .themes
                .iter()
                .map(|ix| data.theme(*ix).id.as_str())
                .collect();
            parts.push(format!("themes={}", ids.join(",")));
        }
        if let Some(district) = self.district {
            parts.push(format!("district={}", data.district(district).id));
        }
        parts.join("&")
    }

    /// Whether a theme is kept.
    pub fn keeps_theme(&self, theme: ThemeIx) -> bool {
        self.themes.is_empty() || self.themes.contains(&theme)
    }

    /// Whether a figure is kept.
    pub fn keeps(&self, data: &Dataset, figure: FigureIx) -> bool {
        self.keeps_theme(data.measure(data.figure(figure).measure).theme)
    }

    /// Adds a theme to those kept, or takes it away.
    pub fn toggle_theme(&mut self, theme: ThemeIx) {
        match self.themes.iter().position(|kept| *kept >= theme) {
            Some(at) if self.themes[at] == theme => {
                self.themes.remove(at);
            }
            Some(at) => self.themes.insert(at, theme),
            None => self.themes.push(theme),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn data() -> Dataset {
        crate::data::load(include_str!("../data/metrics.json")).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let data = data();
        let query = "theme=dark&themes=gangs,fraud&district=huli";
        let (state, ignored) = ViewState::parse(query, &data);
        assert_eq!(ignored, []);
        assert_eq!(state.query(&data), query);
        assert_eq!(ViewState::default().query(&data), "");
    }

    #[test]
    fn bad_values_are_named_and_the_rest_is_kept() {
        let (state, ignored) =
            ViewState::parse("?themes=fraud,moon&district=atlantis&x=1", &data());
        assert_eq!(state.themes.len(), 1);
        let keys: Vec<_> = ignored
            .iter()
            .map(|i| (i.key.as_str(), i.value.as_str()))
            .collect();
        assert_eq!(
            keys,
            [("themes", "moon"), ("district", "atlantis"), ("x", "1")]
        );
    }

    proptest! {
        #[test]
        fn no_query_string_is_too_hostile(query in ".{0,200}") {
            let data = data();
            let (state, _) = ViewState::parse(&query, &data);
            let again = ViewState::parse(&state.query(&data), &data);
            prop_assert_eq!(again, (state, Vec::new()));
        }
    }
}
