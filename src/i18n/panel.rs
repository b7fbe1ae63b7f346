//! What the panel of the selected figure, claim or pair says.

use super::sentence::sentence;
use crate::compare::Facet;

use super::Messages;

impl Messages {
    /// Names the panel.
    pub fn panel_label(&self) -> &'static str {
        self.either("所选数字的说明", "About what is selected")
    }

    /// Tells a screen reader how to go on after one figure, claim or result was selected.
    pub fn selected_said(&self) -> &'static str {
        self.either(
            "已选中。再按一次回车进入说明；选其他区的数字可对照；Esc 取消。",
            "Selected. Press Enter again for the details, choose a figure of another district to make a pair, or press Escape.",
        )
    }

    /// Below a single figure: how a pair is made.
    pub fn press_another(&self) -> &'static str {
        self.either(
            "再点其他区的任一数字，看能不能比。分主题看时，数字下的短横是六个方面里一致的有几个。",
            "Choose any figure of another district to see whether the two compare. In the chart by theme, the dashes below each say in how many of six respects it agrees.",
        )
    }

    /// Who awarded, recognised or reported a claim.
    pub fn claim_by(&self) -> &'static str {
        self.either("由谁", "By")
    }

    /// A period, and what it rests on.
    pub fn dated(&self, period: &str, basis: &str) -> String {
        self.said(sentence!("{0}（{1}）", "{0} ({1})"), [period, basis])
    }

    /// Unfolds the facets of a pair.
    pub fn why(&self) -> &'static str {
        self.either("为什么：逐项对照", "Why: facet by facet")
    }

    /// Link to the chart of a pair that may be compared.
    pub fn pair_chart(&self) -> &'static str {
        self.either(
            "这一对的单独成图：图片、嵌入、引用",
            "This pair as a chart: image, embed, citation",
        )
    }

    /// Unfolds the two lists.
    pub fn lists_title(&self) -> &'static str {
        self.either("从列表里选两项来比", "Choose two from lists")
    }

    /// Label of the first or the second list.
    pub fn list_label(&self, n: usize) -> &'static str {
        match n {
            0 => self.either("先选一个数字", "A figure"),
            _ => self.either("再选其他区的一个数字", "A figure of another district"),
        }
    }

    /// The option of a list that chooses nothing.
    pub fn nothing_chosen(&self) -> &'static str {
        self.either("未选", "None")
    }

    /// A facet as a question that a reader would ask.
    pub fn facet_question(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Subject => self.either("数的是什么", "What was counted"),
            Facet::Kind => self.either("是哪种数", "What sort of number"),
            Facet::Unit => self.either("单位", "Unit"),
            Facet::Stage => self.either("到哪一步", "How far it got"),
            Facet::Scope => self.either("覆盖范围", "Of what extent"),
            Facet::Period => self.either("什么时候", "When"),
        }
    }

    /// The best that a figure can say beside one of another district: `differ` is what differs, as
    /// [`Messages::differs`] has it; nothing where the two are alike.
    pub fn counterpart(
        &self,
        district: &str,
        name: &str,
        value: &str,
        differ: &[String],
    ) -> String {
        match differ {
            [] => self.said(
                sentence!("可与{0}“{1}”{2}直接对照", "Compares with {0}’s “{1}”, {2}"),
                [district, name, value],
            ),
            _ => self.said(
                sentence!(
                    "可与{0}“{1}”{2}对照，但{3}",
                    "Can be read beside {0}’s “{1}”, {2}, but {3}"
                ),
                [district, name, value, &self.differences(differ)],
            ),
        }
    }

    /// A figure of another district on the same matter that must not be compared.
    pub fn not_counterpart(&self, district: &str, name: &str, value: &str, why: &str) -> String {
        self.said(
            sentence!(
                "与{0}“{1}”{2}不能比：{3}",
                "Not comparable with {0}’s “{1}”, {2}: {3}"
            ),
            [district, name, value, why],
        )
    }

    /// Where no other district has anything of the sort.
    pub fn no_counterpart(&self) -> &'static str {
        self.either(
            "其他区没有数同一件事的数字",
            "No other district printed a figure on the same thing",
        )
    }

    /// The two orders of the source map.
    pub fn order_name(&self, reading: bool) -> &'static str {
        match reading {
            false => self.either("按扫描的顺序", "In the order of the scan"),
            true => self.either("按文章的顺序", "Article by article"),
        }
    }

    /// Label of that switch.
    pub fn order_label(&self) -> &'static str {
        self.either("排列", "Order")
    }
}
