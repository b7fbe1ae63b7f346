//! What the words of the data are called: facets, verdicts, levels, statuses.

use crate::compare::{Facet, Verdict};
use crate::data::model::{Measure, Unit};
use crate::data::terms::{ClaimType, DefectKind, Kind, Level, PeriodBasis, Reach, Status};
use crate::vocabulary::Vocabulary;
use crate::word::Word;

use super::{Lang, Messages};

impl Messages {
    /// The name of a facet.
    pub fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Subject => self.either("对象", "subject"),
            Facet::Kind => self.either("类别", "kind"),
            Facet::Unit => self.either("单位", "unit"),
            Facet::Stage => self.either("环节", "stage"),
            Facet::Scope => self.either("范围", "scope"),
            Facet::Period => self.either("时段", "period"),
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
            Facet::Unit if term == Unit::PercentOrPoints.id() => {
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
        match kind {
            Kind::Count => self.either("计数", "a count"),
            Kind::Amount => self.either("金额", "a sum of money"),
            Kind::Rate => self.either("比率", "a rate"),
            Kind::Share => self.either("占比", "a share"),
            Kind::Score => self.either("得分", "a score"),
            Kind::Change => self.either("同比变化", "a change on the year before"),
        }
    }

    /// The name of a verdict.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Direct => self.either("可比", "Comparable"),
            Verdict::Caveat => self.either("慎比", "With a caveat"),
            Verdict::Refused => self.either("不可比", "Not comparable"),
        }
    }

    /// What sort of number it is.
    pub fn kind_of_number(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Count => self.either("计数", "Count"),
            Kind::Amount => self.either("金额", "Amount"),
            Kind::Rate => self.either("比率", "Rate"),
            Kind::Share => self.either("占比", "Share"),
            Kind::Score => self.either("得分", "Score"),
            Kind::Change => self.either("同比变化", "Change"),
        }
    }

    /// How surely a figure is its district's.
    pub fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Stated => self.either("原文点名", "Stated"),
            Level::Corroborated => self.either("他处印证", "Corroborated"),
            Level::Inferred => self.either("据结构推断", "Inferred"),
        }
    }

    /// What a figure's period rests on, after the period.
    pub fn period_basis(&self, basis: PeriodBasis) -> &'static str {
        match basis {
            PeriodBasis::Sentence => self.either("据本句", "from the sentence"),
            PeriodBasis::Box => self.either("据成绩单标题", "from the score box’s title"),
            PeriodBasis::Section => {
                self.either("据本节“过去的一年”", "from the section’s “past year”")
            }
            PeriodBasis::Article => self.either("据文章标题", "from the article’s headline"),
        }
    }

    /// What a claim is.
    pub fn claim_type(&self, claim: ClaimType) -> &'static str {
        match claim {
            ClaimType::Honour => self.either("荣誉", "Honour"),
            ClaimType::First => self.either("首例首创", "First"),
            ClaimType::Rank => self.either("名次", "Rank"),
            ClaimType::Practice => self.either("经验做法", "Practice"),
            ClaimType::Press => self.either("媒体报道", "Press report"),
            ClaimType::Result => self.either("成效（无数字）", "Result in words"),
            ClaimType::Summary => self.either("概括", "Summing up"),
        }
    }

    /// How far a claim reaches.
    pub fn reach(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::National => self.either("全国", "National"),
            Reach::Provincial => self.either("全省", "Provincial"),
            Reach::City => self.either("全市", "City"),
            Reach::District => self.either("本区", "District"),
        }
    }

    /// How far a claim has got.
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Awarded => self.either("获评／入选", "Awarded"),
            Status::Recognised => self.either("获肯定", "Recognised"),
            Status::Shortlisted => self.either("公示阶段", "Shortlisted"),
            Status::Claimed => self.either("自称", "Claimed"),
        }
    }

    /// A kind of scan damage.
    pub fn defect(&self, kind: DefectKind) -> &'static str {
        match kind {
            DefectKind::Interleaved => self.either("串栏", "Interleaved"),
            DefectKind::Doubled => self.either("重复", "Doubled"),
            DefectKind::Truncated => self.either("断缺", "Truncated"),
            DefectKind::LostCharacter => self.either("脱字", "Lost character"),
            DefectKind::Misread => self.either("误认", "Misread"),
            DefectKind::Misprint => self.either("疑为印误", "Possible misprint"),
        }
    }
}
