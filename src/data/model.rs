//! The validated data: types that cannot hold nonsense.
//!
//! `raw` (as typed in the JSON) ─► **model** (as resolved) ─► `compare`, `chart`.
//! References are positions in the [`Dataset`]'s lists, so an unknown id cannot be
//! held; numbers are [`Finite`], so NaN and infinity cannot either. Only
//! `data::load` builds these values.

use crate::i18n::Lang;

pub use super::terms::{ClaimType, DefectKind, Kind, Level, Polarity, Reach, Status};

/// A text in the two languages of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    /// Chinese, the first language of every page.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// A finite number of magnitude at most [`Finite::LIMIT`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Finite(f64);

impl Finite {
    /// The largest magnitude a figure may have, in base units.
    pub const LIMIT: f64 = 1e15;
    /// Nothing.
    pub const ZERO: Self = Self(0.0);

    /// `None` for NaN, the infinities and magnitudes above [`Finite::LIMIT`].
    pub fn new(value: f64) -> Option<Self> {
        (value.abs() <= Self::LIMIT).then_some(Self(value))
    }

    /// The number itself.
    pub fn get(self) -> f64 {
        self.0
    }
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) usize);
        impl $name {
            /// The position in the data set's list.
            pub fn index(self) -> usize { self.0 }
        }
    )*};
}

positions! {
    /// A district of the data set, by position.
    DistrictIx,
    /// A theme of the data set, by position.
    ThemeIx,
    /// A measure of the data set, by position.
    MeasureIx,
    /// A figure of the data set, by position.
    FigureIx,
    /// A claim of the data set, by position.
    ClaimIx,
}

/// A whole `metrics.json`, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// Where every figure comes from.
    pub source: Source,
    /// The districts, in display order.
    pub districts: Vec<District>,
    /// The themes, in display order.
    pub themes: Vec<Theme>,
    /// What was measured.
    pub measures: Vec<Measure>,
    /// The measured figures.
    pub figures: Vec<Figure>,
    /// Honours, firsts, ranks and recognised practices.
    pub claims: Vec<Claim>,
}

impl Dataset {
    /// The district at a position.
    pub fn district(&self, ix: DistrictIx) -> &District {
        &self.districts[ix.0]
    }
    /// The theme at a position.
    pub fn theme(&self, ix: ThemeIx) -> &Theme {
        &self.themes[ix.0]
    }
    /// The measure at a position.
    pub fn measure(&self, ix: MeasureIx) -> &Measure {
        &self.measures[ix.0]
    }
    /// The figure at a position.
    pub fn figure(&self, ix: FigureIx) -> &Figure {
        &self.figures[ix.0]
    }
    /// All figure positions, in file order.
    pub fn figure_ixs(&self) -> impl Iterator<Item = FigureIx> + use<> {
        (0..self.figures.len()).map(FigureIx)
    }
    /// All district positions, in display order.
    pub fn district_ixs(&self) -> impl Iterator<Item = DistrictIx> + use<> {
        (0..self.districts.len()).map(DistrictIx)
    }
    /// All theme positions, in display order.
    pub fn theme_ixs(&self) -> impl Iterator<Item = ThemeIx> + use<> {
        (0..self.themes.len()).map(ThemeIx)
    }
    /// The claim at a position.
    pub fn claim(&self, ix: ClaimIx) -> &Claim {
        &self.claims[ix.0]
    }
    /// All claim positions, in file order.
    pub fn claim_ixs(&self) -> impl Iterator<Item = ClaimIx> + use<> {
        (0..self.claims.len()).map(ClaimIx)
    }
    /// The claim with an id.
    pub fn claim_by_id(&self, id: &str) -> Option<ClaimIx> {
        self.claims.iter().position(|c| c.id == id).map(ClaimIx)
    }
    /// The figure with an id.
    pub fn figure_by_id(&self, id: &str) -> Option<FigureIx> {
        self.figures.iter().position(|f| f.id == id).map(FigureIx)
    }
}

/// The scanned spread.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// File name of the scanned text.
    pub file: String,
    /// SHA-256 of that file, lower-case hex.
    pub sha256: String,
    /// What the spread is, in our words.
    pub title: Localized,
    /// Who signed it.
    pub byline: String,
    /// Where the scan is damaged.
    pub defects: Vec<Defect>,
}

/// A damaged place in the scan.
#[derive(Debug, Clone, PartialEq)]
pub struct Defect {
    /// Stable id.
    pub id: String,
    /// What kind of damage.
    pub kind: DefectKind,
    /// 1-based lines of the scanned text that it touches; at least one.
    pub lines: Vec<u32>,
    /// What is damaged and how it was read, in our words.
    pub note: Localized,
}

/// A district that reports.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
}

/// A theme that gathers measures.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
}

/// What was measured. The facets are ids of terms named in the vocabulary of
/// `charts.json`; [`Measure::UNSTATED`] marks one that the source leaves open.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Stable id.
    pub id: String,
    /// The theme it is shown under.
    pub theme: ThemeIx,
    /// Short name, for labels.
    pub name: Localized,
    /// What it counts, in a sentence of ours.
    pub definition: Localized,
    /// Facet: what was counted.
    pub subject: String,
    /// Facet: at which step (caught, seized, paid…).
    pub stage: String,
    /// Facet: what sort of number.
    pub kind: Kind,
    /// Facet: base unit.
    pub unit: String,
    /// Facet: of what extent (all cases, one campaign…).
    pub scope: String,
    /// Which direction is welcome.
    pub polarity: Polarity,
}

impl Measure {
    /// The term of a facet (or period) that the source does not state.
    pub const UNSTATED: &'static str = "unstated";
}

/// One number that one district reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Stable id.
    pub id: String,
    /// Who reports it.
    pub district: DistrictIx,
    /// What it measures.
    pub measure: MeasureIx,
    /// In base units; a fall is negative.
    pub value: Finite,
    /// As the source prints it, number and unit.
    pub printed: String,
    /// What the printed digits allow, in base units.
    pub precision: Precision,
    /// Whether the source rounds or says "more than".
    pub approximate: bool,
    /// Facet: id of the period's term.
    pub period: String,
    /// How the figure was given to its district.
    pub attribution: Attribution,
    /// Every place where it is printed; at least one.
    pub locations: Vec<Location>,
    /// A rank that the source gives to this very figure.
    pub rank: Option<Rank>,
    /// Remarks for the reader.
    pub notes: Vec<Localized>,
}

/// The bounds that the printed digits allow: `lower ≤ value`, and `value ≤ upper`
/// unless `upper` is open ("3600 and more").
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// Smallest possible value.
    pub lower: Finite,
    /// Largest possible value; `None` where the source only gives a floor.
    pub upper: Option<Finite>,
}

/// How a figure or claim was given to its district, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// How sure.
    pub level: Level,
    /// The reason, in our words.
    pub because: Localized,
}

/// A place in the scanned text: `line` is 1-based, `start..end` are code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location {
    /// 1-based line, lines split on `\n`.
    pub line: u32,
    /// First code point, 0-based.
    pub start: u32,
    /// One past the last code point; greater than `start`.
    pub end: u32,
}

/// A rank that the source gives to a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Rank {
    /// Among whom.
    pub scope: Reach,
    /// 1 is first.
    pub place: u32,
    /// What was ranked (a rank of a fall is not a rank of safety).
    pub of: Localized,
}

/// An honour, a first, a rank or a recognised practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Stable id.
    pub id: String,
    /// Whose.
    pub district: DistrictIx,
    /// What it is.
    pub claim_type: ClaimType,
    /// How far it reaches.
    pub level: Reach,
    /// How far it has got.
    pub status: Status,
    /// Its name, in our words.
    pub name: Localized,
    /// Id of the period's term.
    pub period: String,
    /// How it was given to its district.
    pub attribution: Attribution,
    /// Every place where it is made; at least one.
    pub locations: Vec<Location>,
}
