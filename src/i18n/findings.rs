//! What charts find and must not be read to say: comparability, coverage, claims, pairs and
//! figures that were worked out.

use crate::chart::catalog::{UnitName, Vocabulary};
use crate::compare::{
    Arithmetic, Comparison, Estimate, Facet, Formula, NoRatio, Reason, Tally, Verdict,
};
use crate::data::model::Measure;
use crate::data::terms::{Kind, Status};

use super::number::{Rounding, about, rounded, worked_out};
use super::sentences::{counted, joined};
use super::{Lang, Messages};

impl Messages {
    /// One text of two.
    fn either(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// Several parts of one statement, without an end.
    pub fn parts<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.semicolon)
    }

    /// Several parts that belong closely together, without an end.
    pub fn phrases<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.either("，", ", "))
    }

    /// What a district has.
    pub fn district_has(&self, district: &str, what: &str) -> String {
        format!("{district}{}{what}", self.either("", " "))
    }

    /// The finding of a chart of pairs that compare with a caveat only.
    pub fn caveat_finding(&self, rows: usize, pairs: usize, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            _ if rows == 0 => self.nothing_selected.into(),
            Lang::Zh => {
                format!("附条件才能并看的有{rows}项，共{pairs}对，{facets}不同或没有说明。")
            }
            Lang::En => format!(
                "{} can stand side by side with a caveat, {} in all: {facets} differ or are not stated.",
                counted(rows, "matter", "matters"),
                counted(pairs, "pair", "pairs"),
            ),
        }
    }

    /// A claim read out.
    pub fn claim_label(
        &self,
        district: &str,
        level_and_status: &[&str],
        name: &str,
        period: &str,
    ) -> String {
        let what = self.phrases(level_and_status);
        match self.lang {
            Lang::Zh => format!("{district}，{what}：{name}（时段：{period}）"),
            Lang::En => format!("{district}, {what}: {name} (period: {period})"),
        }
    }

    /// The finding on all figures by their best verdict.
    pub fn comparability_finding(&self, figures: Tally) -> String {
        let Tally {
            direct,
            caveat,
            none,
        } = figures;
        let total = figures.total();
        match (self.lang, direct) {
            _ if total == 0 => self.nothing_selected.into(),
            (Lang::Zh, 0) => format!(
                "{total}个数字里，{none}个在另一区找不到可以相比的数，{caveat}个附条件才能比，能直接比的一个也没有。"
            ),
            (Lang::Zh, _) => format!(
                "{total}个数字里，{none}个在另一区找不到可以相比的数，{caveat}个附条件才能比，{direct}个能直接比。"
            ),
            (Lang::En, _) => {
                let direct = match direct {
                    0 => "not one can be compared outright".into(),
                    n => format!("{n} can be compared outright"),
                };
                format!(
                    "Of {}, {none} find nothing in the other district to be compared with, {caveat} compare only with a caveat, and {direct}.",
                    counted(total, "figure", "figures")
                )
            }
        }
    }

    /// Chart caveat.
    pub fn comparability_caveat(&self) -> &'static str {
        self.either(
            "判定只看对象、类别、单位、环节、范围、时段，由规则逐对得出，与数值大小无关。",
            "Verdicts follow by rule from subject, kind, unit, stage, scope and period, pair by pair; how large a value is plays no part.",
        )
    }

    /// A district and how many figures it has.
    pub fn district_figures(&self, district: &str, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{district}：{n}个数字"),
            Lang::En => format!("{district}: {}", counted(n, "figure", "figures")),
        }
    }

    /// Figures of one best verdict.
    pub fn figures_by_verdict(&self, verdict: Verdict, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{}：{n}个", self.verdict(verdict)),
            Lang::En => format!("{}: {n}", self.verdict(verdict)),
        }
    }

    /// A number of pairs.
    pub fn pairs(&self, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{n}对"),
            Lang::En => counted(n, "pair", "pairs"),
        }
    }

    /// Above the cells of all pairs.
    pub fn pairs_heading(&self, total: usize, per_cell: usize) -> String {
        match (self.lang, per_cell) {
            (Lang::Zh, 1) => format!("跨区配成{total}对，一格一对"),
            (Lang::Zh, n) => format!("跨区配成{total}对，一格至多{n}对"),
            (Lang::En, 1) => format!(
                "{} across the districts, a cell for each",
                counted(total, "pair", "pairs")
            ),
            (Lang::En, n) => {
                format!("{total} pairs across the districts, up to {n} to a cell")
            }
        }
    }

    /// The finding where nothing compares outright: how many pairs come nearest, how many of
    /// them are shown, and where they fail.
    pub fn nearest_finding(&self, total: usize, shown: usize, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => {
                let some = match total > shown {
                    true => format!("，这里列{shown}对"),
                    false => String::new(),
                };
                format!(
                    "这里没有一对数字六个方面全都相同。最接近的有{total}对{some}，差在{facets}。"
                )
            }
            Lang::En => {
                let some = match total > shown {
                    true => format!(" ({shown} shown)"),
                    false => String::new(),
                };
                let fail = if total == 1 { "fails" } else { "fail" };
                format!(
                    "No two figures here are alike in all six respects. The nearest {}{some} {fail} on {facets}.",
                    counted(total, "pair", "pairs")
                )
            }
        }
    }

    /// Above the nearest pairs.
    pub fn nearest_heading(&self) -> &'static str {
        self.either(
            "没有一对全都相同，最接近的是：",
            "None is alike in all six. The nearest:",
        )
    }

    /// Chart caveat.
    pub fn nearest_caveat(&self) -> &'static str {
        self.either(
            "相近不等于可比，所以这里没有共同的刻度。",
            "Near is not comparable, so nothing here shares a scale.",
        )
    }

    /// What the signs of a facet mean.
    pub fn agreement_key(&self) -> &'static str {
        self.either(
            "= 相同　≠ 不同　? 至少一方没有说明",
            "= alike · ≠ different · ? left open on one side or both",
        )
    }

    /// How many figures a district has of a theme.
    pub fn coverage_figures(&self, n: usize) -> String {
        match self.lang {
            _ if n == 0 => self.not_in_surviving_text().into(),
            Lang::Zh => format!("{n}个数字"),
            Lang::En => counted(n, "figure", "figures"),
        }
    }

    /// How many claims a district makes.
    pub fn coverage_claims(&self, n: usize) -> String {
        match self.lang {
            _ if n == 0 => self.not_in_surviving_text().into(),
            Lang::Zh => format!("{n}项说法"),
            Lang::En => counted(n, "claim", "claims"),
        }
    }

    /// The label of the claims, which have no theme.
    pub fn coverage_claims_label(&self) -> &'static str {
        self.either("荣誉与名次（不分主题）", "Honours and ranks (of no theme)")
    }

    /// For what a district does not report.
    pub fn not_in_surviving_text(&self) -> &'static str {
        self.either("现存文本未见", "not in the surviving text")
    }

    /// The finding on themes: how many both districts report on, and who alone on which.
    pub fn coverage_finding(
        &self,
        themes: usize,
        shared: usize,
        alone: &[(&str, Vec<&str>)],
    ) -> String {
        let parts = alone.iter().map(|(district, themes)| match self.lang {
            Lang::Zh => format!("{}只见于{district}", self.names(themes)),
            Lang::En => {
                let themes: Vec<_> = themes.iter().map(|theme| format!("\"{theme}\"")).collect();
                format!("{district} alone on {}", self.names(&themes))
            }
        });
        let parts = self.list(parts);
        match self.lang {
            _ if themes == 0 => self.nothing_selected.into(),
            Lang::Zh => format!("{themes}个主题，两区都报了数的有{shared}个。{parts}"),
            Lang::En => {
                let themes = counted(themes, "theme", "themes");
                let gap = if parts.is_empty() { "" } else { " " };
                format!("Of {themes}, both districts report on {shared}.{gap}{parts}")
            }
        }
    }

    /// Chart caveat.
    pub fn coverage_caveat(&self) -> &'static str {
        self.either(
            "一点是一个数字。空白只说明现存文本里没有，不说明没有做过；扫描文本有残缺，报得多也不等于做得多。",
            "A dot is a figure. A blank says only that the surviving text, which is damaged, has none; reporting more is not doing more.",
        )
    }

    /// The finding on claims by status, in the order of [`Status::ALL`].
    pub fn recognitions_finding(&self, total: usize, by_status: &[usize]) -> String {
        let counts = Status::ALL.iter().zip(by_status).filter(|(_, n)| **n > 0);
        let parts = counts.map(|(status, n)| {
            let text = match (self.lang, status) {
                (Lang::Zh, Status::Awarded) => "项获授予",
                (Lang::Zh, Status::Recognised) => "项获肯定或推广",
                (Lang::Zh, Status::Shortlisted) => "项只上了公示名单",
                (Lang::Zh, Status::Claimed) => "项只有文章自己的说法",
                (Lang::En, Status::Awarded) => " awarded",
                (Lang::En, Status::Recognised) => " affirmed or taken up",
                (Lang::En, Status::Shortlisted) => " only on a public-notice list",
                (Lang::En, Status::Claimed) => " on the article's word alone",
            };
            format!("{n}{text}")
        });
        let parts = self.phrases(parts);
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => format!("文章里的{total}项说法：{parts}。"),
            Lang::En => format!("{}: {parts}.", counted(total, "claim", "claims")),
        }
    }

    /// Chart caveat.
    pub fn recognitions_caveat(&self) -> &'static str {
        self.either(
            "公示名单不是授予，降幅第一不是治安第一。各写各的，项数多少不能当分数。",
            "A public-notice list is no award, and first for a fall is not first for safety. Each district chose its own; how many there are is no score.",
        )
    }

    /// The finding on figures that were worked out.
    pub fn derived_finding(&self, total: usize, exact: usize) -> String {
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => format!(
                "由原文数字推算出{total}个数：{exact}个的输入都是准确数，其余只能定出范围。每个都有前提。"
            ),
            Lang::En => format!(
                "{} can be worked out from those in print: {exact} from exact inputs, the others only within bounds, and each on a condition.",
                counted(total, "figure", "figures")
            ),
        }
    }

    /// Chart caveat.
    pub fn derived_caveat(&self) -> &'static str {
        self.either(
            "推算的数不是两区所报。每个数自有刻度，彼此不能比长短；不算人均，也不把两区相加。",
            "None of these was reported. Each stands on a scale of its own, so no lengths compare; nothing is per head, and the districts are not added up.",
        )
    }

    /// Marks a figure as worked out, with its district.
    pub fn derived_tag(&self, district: &str) -> String {
        match self.lang {
            Lang::Zh => format!("由{district}的数字推算"),
            Lang::En => format!("Worked out from {district}'s figures"),
        }
    }

    /// The formula of a figure that was worked out, with its inputs as written.
    pub fn formula(&self, formula: Formula, inputs: &[String; 2]) -> String {
        let [level, by] = inputs;
        let (open, close) = match self.lang {
            Lang::Zh => ("÷（", "）"),
            Lang::En => ("÷ (", ")"),
        };
        match formula {
            Formula::Per | Formula::Total => format!("{level} ÷ {by}"),
            Formula::Previous => {
                let size = by.trim_start_matches(['+', '−']);
                let sign = if by.starts_with('−') { "−" } else { "+" };
                format!("{level} {open}1 {sign} {size}{close}")
            }
        }
    }

    /// The bounds of a figure that was worked out.
    pub fn derived_bounds(&self, exact: bool, ends: &[Option<String>; 2]) -> String {
        match (self.lang, ends) {
            (Lang::Zh, _) if exact => "两个输入都是准确数，只有一个结果".into(),
            (Lang::En, _) if exact => "both inputs are exact: a single value".into(),
            (Lang::Zh, [Some(lower), Some(upper)]) => format!("在{lower}与{upper}之间"),
            (Lang::En, [Some(lower), Some(upper)]) => format!("between {lower} and {upper}"),
            (Lang::Zh, [Some(lower), None]) => format!("至少{lower}"),
            (Lang::En, [Some(lower), None]) => format!("at least {lower}"),
            (Lang::Zh, [None, Some(upper)]) => format!("至多{upper}"),
            (Lang::En, [None, Some(upper)]) => format!("at most {upper}"),
            (_, [None, None]) => String::new(),
        }
    }

    /// A figure that was worked out, read out; `said` is value, formula and bounds.
    pub fn derived_label(
        &self,
        district: &str,
        name: &str,
        said: [&str; 3],
        condition: &str,
    ) -> String {
        let [text, formula, bounds] = said;
        match self.lang {
            Lang::Zh => {
                format!("{district}，{name}（推算）：{text} = {formula}，{bounds}。{condition}")
            }
            Lang::En => {
                format!(
                    "{district}, {name} (worked out): {text} = {formula}, {bounds}. {condition}"
                )
            }
        }
    }

    /// Title of two figures side by side.
    pub fn pair_title(&self, names: [&str; 2]) -> String {
        joined(names, self.either(" 与 ", " and "))
    }

    /// Caveat of two figures that may be compared.
    pub fn pair_caveat(&self) -> &'static str {
        self.either(
            "数字均为两区自报，差别写在行下。",
            "Both are the districts' own figures; what differs stands beneath.",
        )
    }

    /// Caveat of two figures that must not be compared.
    pub fn apart_pair_caveat(&self) -> &'static str {
        self.either(
            "两个数字各自成立，没有共同的刻度，也算不出差和比。",
            "Each stands on its own: they share no scale, and neither a difference nor a ratio means anything.",
        )
    }

    /// Difference and ratio of two figures in words. `sides` are districts and values.
    pub fn side_by_side(
        &self,
        sides: &[(&str, String); 2],
        found: &Arithmetic<'_>,
        kind: Kind,
        unit: Option<&UnitName>,
    ) -> String {
        let size = found.difference.size();
        let write = |value, rounding| worked_out(value, rounding, kind, unit, self.lang);
        let difference = match size.value {
            0.0 => self
                .either("数值相同", "the values are the same")
                .to_owned(),
            value => {
                let text = write(value, Rounding::Nearest);
                match self.lang {
                    Lang::Zh => format!("相差{text}"),
                    Lang::En => format!("the difference is {text}"),
                }
            }
        };
        let difference = difference + self.bounds(size, write).as_str();
        let ratio = match found.ratio {
            // Of what is the same, a ratio says nothing new.
            _ if size.value == 0.0 && size.is_exact() => String::new(),
            Err(why) => format!("{}{}", self.semicolon, self.no_ratio(why)),
            Ok(ratio) => {
                let write = |value, rounding| rounded(value, rounding).0;
                let (text, changed) = rounded(ratio.value, Rounding::Nearest);
                let about = about(Rounding::Nearest, changed, self.lang);
                let (bounds, then) = (self.bounds(ratio, write), self.semicolon);
                let [(a, _), (b, _)] = sides;
                match self.lang {
                    Lang::Zh => format!("{then}{a}与{b}之比{about}为{text}{bounds}"),
                    Lang::En => format!("{then}the ratio of {a} to {b} is {about}{text}{bounds}"),
                }
            }
        };
        let [a, b] = sides
            .each_ref()
            .map(|(district, value)| self.district_has(district, value));
        match self.lang {
            Lang::Zh => format!("{a}，{b}，{difference}{ratio}。"),
            Lang::En => format!("{a}, {b}: {difference}{ratio}."),
        }
    }

    /// Bounds in brackets; nothing where there is one value only.
    fn bounds(&self, of: Estimate, write: impl Fn(f64, Rounding) -> String) -> String {
        let ends = [
            of.bounds.lower.map(|v| write(v, Rounding::Down)),
            of.bounds.upper.map(|v| write(v, Rounding::Up)),
        ];
        match self.lang {
            _ if of.is_exact() || ends == [None, None] => String::new(),
            Lang::Zh => format!("（{}）", self.derived_bounds(false, &ends)),
            Lang::En => format!(" ({})", self.derived_bounds(false, &ends)),
        }
    }

    /// Why there is no ratio.
    pub fn no_ratio(&self, why: NoRatio) -> &'static str {
        match why {
            NoRatio::Changes => {
                self.either("变化幅度不算倍数", "changes are not expressed as a ratio")
            }
            NoRatio::Points => self.either(
                "百分数只比差几个百分点，不算倍数",
                "percentages are compared in points, not as a ratio",
            ),
            NoRatio::Zero => self.either(
                "其中一个是零，算不出倍数",
                "one of them is zero, so there is no ratio",
            ),
        }
    }

    /// The reserve under which a pair with a caveat is compared.
    pub fn reserve(&self, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            Lang::Zh => format!("但{facets}不同或没有说明，不能据此分高下。"),
            Lang::En => {
                format!(" Since {facets} differ or are not stated, this does not rank the two.")
            }
        }
    }

    /// Why two figures must not be compared, in one sentence: by the difference that weighs
    /// most.
    pub fn refusal(&self, words: &Vocabulary, comparison: &Comparison<'_>) -> String {
        let Some(reason) = comparison.reasons.first() else {
            return String::new();
        };
        let [a, b] = [reason.a, reason.b].map(|term| self.term(words, reason.facet, term));
        match (self.lang, reason.facet) {
            (_, Facet::Scope | Facet::Period) => String::new(),
            (Lang::Zh, Facet::Subject) => {
                format!("不能相比：两者说的不是一回事，一个是{a}，一个是{b}。")
            }
            (Lang::Zh, Facet::Kind) => format!("不能相比：一个是{a}，一个是{b}。"),
            (Lang::Zh, Facet::Unit) if a == b => {
                format!("不能相比：都以“{a}”计，数的却不是一种东西。")
            }
            (Lang::En, Facet::Unit) if a == b => {
                format!("Not to be compared: both count {a}, but not of one sort.")
            }
            (Lang::Zh, Facet::Unit) => format!("不能相比：一个以“{a}”计，一个以“{b}”计。"),
            (Lang::Zh, Facet::Stage) => {
                format!("不能相比：同是金额，一笔是{a}的，一笔是{b}的，是不同的钱。")
            }
            (Lang::En, Facet::Subject) => {
                format!("Not to be compared: one is about {a}, the other about {b}.")
            }
            (Lang::En, Facet::Kind) => format!("Not to be compared: one is {a}, the other {b}."),
            (Lang::En, Facet::Unit) => {
                format!("Not to be compared: one is counted in {a}, the other in {b}.")
            }
            (Lang::En, Facet::Stage) => {
                format!("Not to be compared: money {a} and money {b} are not the same money.")
            }
        }
    }

    /// One difference in plain words; `sides` are the districts.
    pub fn reason(&self, words: &Vocabulary, reason: &Reason<'_>, sides: [&str; 2]) -> String {
        let facet = self.facet(reason.facet);
        let [a, b] = [reason.a, reason.b].map(|term| match term {
            Measure::UNSTATED => self.unstated,
            _ => self.term(words, reason.facet, term),
        });
        let [first, second] = sides;
        match self.lang {
            Lang::Zh if reason.a == reason.b => format!("{facet}：两边都没有说明"),
            Lang::En if reason.a == reason.b => format!("{facet}: stated on neither side"),
            // Two units that are written alike.
            Lang::Zh if a == b => format!("{facet}：都写作“{a}”，数的不是一种东西"),
            Lang::En if a == b => format!("{facet}: {a} of different sorts"),
            Lang::Zh => {
                let is = |term| if term == Measure::UNSTATED { "" } else { "为" };
                let (one, other) = (is(reason.a), is(reason.b));
                format!("{facet}：{first}{one}{a}，{second}{other}{b}")
            }
            Lang::En => format!("{facet}: {a} in {first}, {b} in {second}"),
        }
    }
}
