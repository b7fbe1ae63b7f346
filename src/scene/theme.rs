//! The inks: every colour that a chart may use, by name.
//!
//! ```text
//! layouts say Paint::Series(0) ─► svg writes class "p-s0" (page) or the light hex (file)
//! ```
//!
//! The page's style sheet names the same tokens: `.p-ink` fills with one, `.k-ink` draws
//! with it. No other Rust file names a colour. A broadsheet in two inks: paper-tinted ground, an ink blue, a
//! vermilion; further districts have inks in reserve.

/// A colour of the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Paint {
    /// The paper.
    Ground,
    /// Main text and axes.
    Ink,
    /// Secondary text.
    Muted,
    /// Hairlines that divide.
    Rule,
    /// Hairlines that only help the eye.
    Grid,
    /// The empty part of a bar's track.
    Track,
    /// The accent of a caveat.
    Caveat,
    /// The ink of a district, by its place in the data.
    Series(u8),
    /// A light tint of that ink.
    SeriesSoft(u8),
}

/// How many districts have an ink of their own; further ones start again.
pub const SERIES: u8 = 6;

/// The light and the dark colour of a token, as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone {
    /// On paper.
    pub light: &'static str,
    /// On a dark ground.
    pub dark: &'static str,
}

const fn tone(light: &'static str, dark: &'static str) -> Tone {
    Tone { light, dark }
}

/// Ink blue, vermilion; in reserve violet, bronze, plum, teal.
const SOLID: [Tone; SERIES as usize] = [
    tone("#16506b", "#86c8e2"),
    tone("#c5421f", "#e5683f"),
    tone("#ad74d1", "#a798fe"),
    tone("#42381b", "#ffe6ab"),
    tone("#4a1034", "#9a5492"),
    tone("#018b89", "#3d8a6d"),
];

/// Each ink thinned with the ground: 22 parts in 100 on paper, 30 in the dark.
const SOFT: [Tone; SERIES as usize] = [
    tone("#c9d3d4", "#384e57"),
    tone("#efd0c3", "#553126"),
    tone("#eadbea", "#423f60"),
    tone("#d2cec2", "#5d5647"),
    tone("#d4c5c7", "#3e2b3f"),
    tone("#c4e0da", "#223b34"),
];

impl Paint {
    /// Every token, each once.
    pub fn all() -> impl Iterator<Item = Self> {
        let fixed = [
            Self::Ground,
            Self::Ink,
            Self::Muted,
            Self::Rule,
            Self::Grid,
            Self::Track,
            Self::Caveat,
        ];
        let series = (0..SERIES).flat_map(|n| [Self::Series(n), Self::SeriesSoft(n)]);
        fixed.into_iter().chain(series)
    }

    /// The token's colours.
    pub fn tone(self) -> Tone {
        match self {
            Self::Ground => tone("#fbf8f1", "#17191c"),
            Self::Ink => tone("#1c1b19", "#ece8df"),
            Self::Muted => tone("#625d54", "#a9a498"),
            Self::Rule => tone("#b9b2a3", "#4d4f52"),
            Self::Grid => tone("#e2dccd", "#303337"),
            Self::Track => tone("#efe9dc", "#24272b"),
            Self::Caveat => tone("#8f6200", "#e0b03c"),
            Self::Series(n) => SOLID[usize::from(n % SERIES)],
            Self::SeriesSoft(n) => SOFT[usize::from(n % SERIES)],
        }
    }

    /// The token's name: `ink`, `s0`, `s0-soft`.
    pub fn name(self) -> &'static str {
        const NAMES: [[&str; 2]; SERIES as usize] = [
            ["s0", "s0-soft"],
            ["s1", "s1-soft"],
            ["s2", "s2-soft"],
            ["s3", "s3-soft"],
            ["s4", "s4-soft"],
            ["s5", "s5-soft"],
        ];
        match self {
            Self::Ground => "ground",
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Rule => "rule",
            Self::Grid => "grid",
            Self::Track => "track",
            Self::Caveat => "caveat",
            Self::Series(n) => NAMES[usize::from(n % SERIES)][0],
            Self::SeriesSoft(n) => NAMES[usize::from(n % SERIES)][1],
        }
    }

    /// The token as a colour for plotters: not how it looks but a name in plotters'
    /// alphabet, unlike any colour that plotters uses by itself.
    pub fn rgb(self) -> (u8, u8, u8) {
        let (kind, n) = match self {
            Self::Ground => (0, 0),
            Self::Ink => (0, 1),
            Self::Muted => (0, 2),
            Self::Rule => (0, 3),
            Self::Grid => (0, 4),
            Self::Track => (0, 5),
            Self::Caveat => (0, 6),
            Self::Series(n) => (1, n % SERIES),
            Self::SeriesSoft(n) => (2, n % SERIES),
        };
        (TOKEN, kind, n)
    }

    /// The token with this [`Paint::rgb`], if there is one.
    pub fn from_rgb(rgb: (u8, u8, u8)) -> Option<Self> {
        Self::all().find(|paint| paint.rgb() == rgb)
    }
}

/// The first byte of every token's `rgb`.
const TOKEN: u8 = 0xa7;

#[cfg(test)]
mod tests;
