//! The validated data: types that cannot hold nonsense.
//!
//! `raw` (as typed in the JSON) ─► **model** (as resolved) ─► `compare`, `chart`.
//! References are positions in the [`Dataset`]'s lists, so an unknown id cannot be
//! held; numbers are [`Finite`], so NaN and infinity cannot either. Only
//! `data::load` builds these values; `bundle` writes them for the browser and reads them back
//! there, from bytes that the build has proved.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

mod source;
mod unit;
mod values;

pub use source::{Defect, Line, Location, Part, Source};
pub use unit::Unit;
pub use values::{ClaimIx, DistrictIx, FigureIx, Finite, Localized, MeasureIx, ThemeIx};

pub use super::terms::{
    ClaimType, DefectKind, Kind, Level, PartKind, PeriodBasis, Polarity, Reach, Status,
};

/// A whole `metrics.json`, checked.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
    /// Honours, firsts, ranks, recognised practices, and results without a number.
    pub claims: Vec<Claim>,
    /// What an article describes under a theme without a figure.
    pub mentions: Vec<Mention>,
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
    /// The figure with an id.
    pub fn figure_by_id(&self, id: &str) -> Option<FigureIx> {
        self.figures.iter().position(|f| f.id == id).map(FigureIx)
    }
}

/// A district that reports.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct District {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// Its code in a register of places. No page shows it, so it is not in the browser's file.
    #[serde(skip)]
    pub code: Option<Code>,
}

/// The code of a place in a register, and who says that it is this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The register, by the name that programs know it by.
    pub scheme: String,
    /// The code.
    pub value: String,
    /// The list that the code was read in.
    pub source: Localized,
    /// Where that list is published.
    pub url: String,
}

/// A theme that gathers measures.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Theme {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Localized,
}

/// What was measured. The facets are ids of terms named in the vocabulary of
/// `charts.json`; [`Measure::UNSTATED`] marks one that the source leaves open.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
    /// The stage in a word that goes with what is counted, where the vocabulary's does not.
    pub staged: Option<Localized>,
    /// Facet: what sort of number.
    pub kind: Kind,
    /// Facet: base unit.
    pub unit: Unit,
    /// Of what a rate, share or score is a part; never missing for the first two.
    pub whole: Option<Localized>,
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
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
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
    /// What the period rests on; `None` if and only if it is not stated.
    pub period_basis: Option<PeriodBasis>,
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
#[derive(Debug, Clone, Copy, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Precision {
    /// Smallest possible value.
    pub lower: Finite,
    /// Largest possible value; `None` where the source only gives a floor.
    pub upper: Option<Finite>,
}

/// How a figure or claim was given to its district, and why.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Attribution {
    /// How sure.
    pub level: Level,
    /// The reason, in our words.
    pub because: Localized,
}

/// A rank that the source gives to a figure.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Rank {
    /// Among whom.
    pub scope: Reach,
    /// 1 is first.
    pub place: u32,
    /// What was ranked (a rank of a fall is not a rank of safety).
    pub of: Localized,
}

/// An honour, a first, a rank, a recognised practice, or a result without a number.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Claim {
    /// Stable id.
    pub id: String,
    /// Whose.
    pub district: DistrictIx,
    /// The theme that it belongs to, if to one.
    pub theme: Option<ThemeIx>,
    /// What it is.
    pub claim_type: ClaimType,
    /// How far it reaches.
    pub reach: Reach,
    /// How far it has got.
    pub status: Status,
    /// Who awarded, recognised or reported it, where that is printed.
    pub by: Option<Localized>,
    /// Its name, in our words.
    pub name: Localized,
    /// Id of the period's term.
    pub period: String,
    /// How it was given to its district.
    pub attribution: Attribution,
    /// Every place where it is made; at least one.
    pub locations: Vec<Location>,
    /// The figure of the same district whose rank it is, or which it repeats.
    pub repeats: Option<FigureIx>,
    /// An earlier claim of the same district about the same matter.
    pub with: Option<ClaimIx>,
    /// Remarks for the reader.
    pub notes: Vec<Localized>,
}

/// What an article describes under a theme, without a figure.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Mention {
    /// Whose article it is.
    pub district: DistrictIx,
    /// The theme.
    pub theme: ThemeIx,
    /// What is described; a clause about the article.
    pub text: Localized,
    /// Every place where it is described; at least one.
    pub locations: Vec<Location>,
}
