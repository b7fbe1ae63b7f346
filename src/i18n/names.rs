//! What the words of the data are called: facets, verdicts, levels, statuses.

use crate::compare::{Facet, Verdict};
use crate::data::model::Measure;
use crate::data::terms::{ClaimType, DefectKind, Kind, Level, PeriodBasis, Reach, Status};
use crate::vocabulary::Vocabulary;

use super::{Lang, Messages};

impl Messages {
    /// The name of a facet.
    pub fn facet(&self, facet: Facet) -> &'static str {
        match (self.lang, facet) {
            (Lang::Zh, Facet::Subject) => "对象",
            (Lang::Zh, Facet::Kind) => "类别",
            (Lang::Zh, Facet::Unit) => "单位",
            (Lang::Zh, Facet::Stage) => "环节",
            (Lang::Zh, Facet::Scope) => "范围",
            (Lang::Zh, Facet::Period) => "时段",
            (Lang::En, Facet::Subject) => "subject",
            (Lang::En, Facet::Kind) => "kind",
            (Lang::En, Facet::Unit) => "unit",
            (Lang::En, Facet::Stage) => "stage",
            (Lang::En, Facet::Scope) => "scope",
            (Lang::En, Facet::Period) => "period",
        }
    }

    /// The words for a term of a facet.
    pub fn term<'a>(&self, words: &'a Vocabulary, facet: Facet, term: &'a str) -> &'a str {
        let words = match facet {
            Facet::Subject => &words.subject,
            Facet::Stage => &words.stage,
            Facet::Scope => &words.scope,
            Facet::Period => {
                return match words.period.has(term) {
                    false if term == Measure::UNSTATED => self.unstated,
                    _ => Vocabulary::word(&words.period, term, self.lang),
                };
            }
            Facet::Kind => {
                let kind = Kind::ALL.iter().find(|kind| kind.id() == term);
                return kind.map_or(term, |kind| self.kind(*kind));
            }
            // As a unit it is written like percent; as a facet it says what it leaves open.
            Facet::Unit if term == Measure::PERCENT_OR_POINTS => {
                return self.either("百分比或百分点", "percent or percentage points");
            }
            Facet::Unit => {
                let unit = words.unit.get(term);
                return unit.map_or(term, |unit| match self.lang {
                    Lang::Zh => &unit.zh,
                    Lang::En => &unit.en,
                });
            }
        };
        match words.get(term) {
            None if term == Measure::UNSTATED => self.unstated,
            _ => Vocabulary::word(words, term, self.lang),
        }
    }

    /// The name of a kind of number.
    pub fn kind(&self, kind: Kind) -> &'static str {
        match (self.lang, kind) {
            (Lang::Zh, Kind::Count) => "计数",
            (Lang::Zh, Kind::Amount) => "金额",
            (Lang::Zh, Kind::Rate) => "比率",
            (Lang::Zh, Kind::Share) => "占比",
            (Lang::Zh, Kind::Score) => "得分",
            (Lang::Zh, Kind::Change) => "同比变化",
            (Lang::En, Kind::Count) => "a count",
            (Lang::En, Kind::Amount) => "a sum of money",
            (Lang::En, Kind::Rate) => "a rate",
            (Lang::En, Kind::Share) => "a share",
            (Lang::En, Kind::Score) => "a score",
            (Lang::En, Kind::Change) => "a change on the year before",
        }
    }

    /// The name of a verdict.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        match (self.lang, verdict) {
            (Lang::Zh, Verdict::Direct) => "可比",
            (Lang::Zh, Verdict::Caveat) => "慎比",
            (Lang::Zh, Verdict::None) => "不可比",
            (Lang::En, Verdict::Direct) => "Comparable",
            (Lang::En, Verdict::Caveat) => "With a caveat",
            (Lang::En, Verdict::None) => "Not comparable",
        }
    }

    /// What sort of number it is.
    pub fn kind_of_number(&self, kind: Kind) -> &'static str {
        match (self.lang, kind) {
            (Lang::Zh, Kind::Count) => "计数",
            (Lang::Zh, Kind::Amount) => "金额",
            (Lang::Zh, Kind::Rate) => "比率",
            (Lang::Zh, Kind::Share) => "占比",
            (Lang::Zh, Kind::Score) => "得分",
            (Lang::Zh, Kind::Change) => "同比变化",
            (Lang::En, Kind::Count) => "Count",
            (Lang::En, Kind::Amount) => "Amount",
            (Lang::En, Kind::Rate) => "Rate",
            (Lang::En, Kind::Share) => "Share",
            (Lang::En, Kind::Score) => "Score",
            (Lang::En, Kind::Change) => "Change",
        }
    }

    /// How surely a figure is its district's.
    pub fn level(&self, level: Level) -> &'static str {
        match (self.lang, level) {
            (Lang::Zh, Level::Stated) => "原文点名",
            (Lang::Zh, Level::Corroborated) => "他处印证",
            (Lang::Zh, Level::Inferred) => "据结构推断",
            (Lang::En, Level::Stated) => "Stated",
            (Lang::En, Level::Corroborated) => "Corroborated",
            (Lang::En, Level::Inferred) => "Inferred",
        }
    }

    /// What a figure's period rests on, after the period.
    pub fn period_basis(&self, basis: PeriodBasis) -> &'static str {
        match (self.lang, basis) {
            (Lang::Zh, PeriodBasis::Sentence) => "据本句",
            (Lang::Zh, PeriodBasis::Box) => "据成绩单标题",
            (Lang::Zh, PeriodBasis::Section) => "据本节“过去的一年”",
            (Lang::Zh, PeriodBasis::Article) => "据文章标题",
            (Lang::En, PeriodBasis::Sentence) => "from the sentence",
            (Lang::En, PeriodBasis::Box) => "from the score box’s title",
            (Lang::En, PeriodBasis::Section) => "from the section’s “past year”",
            (Lang::En, PeriodBasis::Article) => "from the article’s headline",
        }
    }

    /// What a claim is.
    pub fn claim_type(&self, claim: ClaimType) -> &'static str {
        match (self.lang, claim) {
            (Lang::Zh, ClaimType::Honour) => "荣誉",
            (Lang::Zh, ClaimType::First) => "首例首创",
            (Lang::Zh, ClaimType::Rank) => "名次",
            (Lang::Zh, ClaimType::Practice) => "经验做法",
            (Lang::Zh, ClaimType::Press) => "媒体报道",
            (Lang::Zh, ClaimType::Result) => "成效（无数字）",
            (Lang::Zh, ClaimType::Summary) => "概括",
            (Lang::En, ClaimType::Honour) => "Honour",
            (Lang::En, ClaimType::First) => "First",
            (Lang::En, ClaimType::Rank) => "Rank",
            (Lang::En, ClaimType::Practice) => "Practice",
            (Lang::En, ClaimType::Press) => "Press report",
            (Lang::En, ClaimType::Result) => "Result in words",
            (Lang::En, ClaimType::Summary) => "Summing up",
        }
    }

    /// How far a claim reaches.
    pub fn reach(&self, reach: Reach) -> &'static str {
        match (self.lang, reach) {
            (Lang::Zh, Reach::National) => "全国",
            (Lang::Zh, Reach::Provincial) => "全省",
            (Lang::Zh, Reach::City) => "全市",
            (Lang::Zh, Reach::District) => "本区",
            (Lang::En, Reach::National) => "National",
            (Lang::En, Reach::Provincial) => "Provincial",
            (Lang::En, Reach::City) => "City",
            (Lang::En, Reach::District) => "District",
        }
    }

    /// How far a claim has got.
    pub fn status(&self, status: Status) -> &'static str {
        match (self.lang, status) {
            (Lang::Zh, Status::Awarded) => "获评／入选",
            (Lang::Zh, Status::Recognised) => "获肯定",
            (Lang::Zh, Status::Shortlisted) => "公示阶段",
            (Lang::Zh, Status::Claimed) => "自称",
            (Lang::En, Status::Awarded) => "Awarded",
            (Lang::En, Status::Recognised) => "Recognised",
            (Lang::En, Status::Shortlisted) => "Shortlisted",
            (Lang::En, Status::Claimed) => "Self-described",
        }
    }

    /// A kind of scan damage.
    pub fn defect(&self, kind: DefectKind) -> &'static str {
        match (self.lang, kind) {
            (Lang::Zh, DefectKind::Interleaved) => "串栏",
            (Lang::Zh, DefectKind::Doubled) => "重复",
            (Lang::Zh, DefectKind::Truncated) => "断缺",
            (Lang::Zh, DefectKind::LostCharacter) => "脱字",
            (Lang::Zh, DefectKind::Misread) => "误认",
            (Lang::Zh, DefectKind::Misprint) => "疑为印误",
            (Lang::En, DefectKind::Interleaved) => "Interleaved",
            (Lang::En, DefectKind::Doubled) => "Doubled",
            (Lang::En, DefectKind::Truncated) => "Truncated",
            (Lang::En, DefectKind::LostCharacter) => "Lost character",
            (Lang::En, DefectKind::Misread) => "Misread",
            (Lang::En, DefectKind::Misprint) => "Possible misprint",
        }
    }
}
