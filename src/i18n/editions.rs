//! What is said of editions: on their pages, on the page that lists them, and where a share page lets
//! choose between what is current and one of them.

use super::Lang;
use super::sentence::sentence;
use super::texts::texts;

texts! {
    /// The texts about editions.
    Editions {
        /// Title of the list, and of the links to it.
        title = "历次存档版", "All editions";
        /// Under that title.
        intro =
            "每次发布的内容都另存一份，按全部文件的 SHA-256 命名，此后不再变动。引用指向存档版；嵌入代码、图片代码和链接可以在分享时选它。",
            "All that is published is kept once more, named by the SHA-256 of all its files, and never changes after that. Citations lead to an edition; embed codes, picture codes and links do where that is chosen.";
        /// Before the link to the list for programs.
        machine = "供程序读取的清单：", "The list for programs: ";
        /// Beside the edition that is current.
        current = "当前版", "current";
        /// Of the only one, and of the oldest.
        first = "这是第一版。", "This is the first edition.";
        /// What was done to an entry.
        added = "新增", "Added";
        /// What was done to an entry.
        removed = "删去", "Removed";
        /// What was done to an entry.
        changed = "改动", "Changed";
        /// Heading: figures, claims, measures.
        parts: [&'static str; 3] = ["数字", "说法", "指标"], ["Figures", "Claims", "Measures"];
        /// Where texts of the data or of the charts changed.
        words =
            "文字、图表的选择或原文各部分的说明有改动。",
            "Texts, what charts select, or what is said of the source have changed.";
        /// Where what makes the site changed.
        program =
            "网站的程序、版式或地址有改动。",
            "The site’s program, layout or address has changed.";
        /// A value that is not there.
        none = "无", "none";
        /// A facet that the source leaves open.
        unstated = "原文未写", "not stated";
        /// A choice of two.
        yes = "是", "yes";
        /// A choice of two.
        no = "否", "no";
        /// On a page of an edition: to the page as it is now.
        see_current = "看当前版", "See the current page";
        /// Legend of the choice on a share page.
        lead_to = "链接和代码指向", "Links and codes lead to";
        /// One of the two.
        always_current = "始终最新", "What is current, always";
        /// The names of fields in the order in which they are listed.
        fields: &'static [(&'static str, &'static str)] =
            &[
                ("district", "区"),
                ("theme", "主题"),
                ("measure", "指标"),
                ("type", "类别"),
                ("name", "名称"),
                ("value", "数值"),
                ("printed", "原文写法"),
                ("precision", "精度范围"),
                ("approximate", "约数"),
                ("period", "时段"),
                ("period_basis", "时段凭什么"),
                ("attribution", "凭什么归到该区"),
                ("locations", "原文位置"),
                ("rank", "名次"),
                ("level", "级别"),
                ("status", "状态"),
                ("by", "由谁"),
                ("repeats", "对应的数字"),
                ("with", "同一件事的说法"),
                ("definition", "定义"),
                ("subject", "统计对象"),
                ("stage", "环节"),
                ("staged", "环节的写法"),
                ("kind", "数字种类"),
                ("unit", "单位"),
                ("whole", "占什么"),
                ("scope", "范围"),
                ("polarity", "高低好坏"),
                ("notes", "说明"),
            ],
            &[
                ("district", "District"),
                ("theme", "Theme"),
                ("measure", "Measure"),
                ("type", "Kind"),
                ("name", "Name"),
                ("value", "Value"),
                ("printed", "As printed"),
                ("precision", "Precision"),
                ("approximate", "Approximate"),
                ("period", "Period"),
                ("period_basis", "What the period rests on"),
                ("attribution", "How attributed"),
                ("locations", "Place in the source"),
                ("rank", "Rank"),
                ("level", "Level"),
                ("status", "Status"),
                ("by", "By whom"),
                ("repeats", "Figure that it repeats"),
                ("with", "Claim about the same"),
                ("definition", "Definition"),
                ("subject", "Subject"),
                ("stage", "Stage"),
                ("staged", "Stage in words"),
                ("kind", "Kind of number"),
                ("unit", "Unit"),
                ("whole", "Part of what"),
                ("scope", "Scope"),
                ("polarity", "Which way is welcome"),
                ("notes", "Notes"),
            ];
    }
}

impl Lang {
    /// What is said of editions in this language.
    pub fn editions(self) -> &'static Editions {
        match self {
            Self::Zh => &Editions::ZH,
            Self::En => &Editions::EN,
        }
    }
}

impl Editions {
    /// A day and a name, as far as they are known: which edition.
    pub fn dated(&self, name: &str, day: Option<&str>) -> String {
        match day {
            Some(day) => sentence!("{0}（{1}）", "{0} ({1})").filled(self.lang, &[name, day]),
            None => name.to_owned(),
        }
    }

    /// On every page of an edition.
    pub fn notice(&self, dated: &str) -> String {
        let said = sentence!(
            "这是存档版 {0}，内容不再变动。",
            "This is edition {0}. It never changes."
        );
        said.filled(self.lang, &[dated])
    }

    /// The choice of this edition.
    pub fn this_edition(&self, dated: &str) -> String {
        let said = sentence!("存档版 {0}，不再变动", "Edition {0}, which never changes");
        said.filled(self.lang, &[dated])
    }

    /// Heading of what changed.
    pub fn since(&self, name: &str) -> String {
        sentence!("与存档版 {0} 相比", "Changed since edition {0}").filled(self.lang, &[name])
    }

    /// A value, before and after.
    pub fn from_to(&self, field: &str, from: &str, to: &str) -> String {
        sentence!("{0}：{1} → {2}", "{0}: {1} → {2}").filled(self.lang, &[field, from, to])
    }

    /// Bounds of a value; `None` where it is open.
    pub fn bounds(&self, lower: &str, upper: Option<&str>) -> String {
        match upper {
            Some(upper) => sentence!("{0}至{1}", "{0} to {1}").filled(self.lang, &[lower, upper]),
            None => sentence!("{0}以上", "{0} or more").filled(self.lang, &[lower]),
        }
    }
}
