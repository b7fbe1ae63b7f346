//! The fixed texts of the prerendered page.

use super::texts::texts;

texts! {
    /// The fixed texts of what is only prerendered: they cost the browser nothing.
    Prose {
        /// While the interactive part loads.
        loading = "正在载入互动功能", "Loading the interactive part";
        /// When that takes long.
        slow =
            "互动功能还没有载入，仍在等待。图表、数据表和出处已经可以阅读。",
            "The interactive part has not arrived yet; still waiting. Charts, tables and sources can be read already.";
        /// When it could not be loaded; the reason follows.
        load_failed = "互动功能没有载入：", "The interactive part did not load: ";
        /// When it has stopped; the reason follows.
        broken = "互动功能出错停止：", "The interactive part has stopped: ";
        /// When the style sheet is missing; its address follows.
        unstyled =
            "样式没有载入，页面没有排版：",
            "The style sheet did not load, so this page is not laid out: ";
        /// When what there is to share did not come; its address follows.
        unshared = "分享与引用没有打开：", "Sharing and citing did not open: ";
        /// What still works then.
        still = "图表、数据表和出处仍可阅读。", "Charts, tables and sources can still be read.";
        /// Button.
        retry = "重试", "Try again";
        /// Link that skips to the charts.
        skip = "跳到图表", "Skip to the charts";
        /// Link to the page in the other language, in that language.
        other_language = "English", "中文";
        /// Names the links to the sections.
        sections_label = "各部分", "Sections";
        /// The section of all figures, in the links to the sections.
        section_figures = "全部数字", "All figures";
        /// The section of the method, there too.
        section_method = "方法", "Method";
        /// Heading.
        figures_title = "全部数字与说法", "Every figure and claim";
        /// Under that heading.
        figures_intro =
            "每个数字、每项说法各列一次：原文写法、时段、归属、原文位置、定义与说明。",
            "Each entry gives the printed form, period, evidence for the district, place in the source, definition and notes.";
        /// Heading.
        method_title = "方法与出处", "Method and sources";
        /// Heading of the paragraphs of the method.
        rules_title = "怎样读、怎样比", "How figures are read and compared";
        /// Paragraphs of the method, after those of the spread's own.
        method: &'static [&'static str] =
            &[
            "能不能比由规则判定，不由人逐对裁量：统计对象、类别、单位不同，不可比；办案环节、范围、时段不同或有一方原文未写，慎比；金额的环节不同，也不可比。",
            "一个数字的时段，有的写在句子里，有的只见于成绩单、小节或文章的标题。来历较弱的照实注明，不因此算作不同。",
            "保留原文的精度：“1.6万”在1.55万至1.65万之间，“3600多”只是下限。同比是变化，不是水平。",
            "不算人均，不把各区相加当全市，不把“第一”的个数当成绩。推算只用一个区自己的数字，结果另列，并写明前提。",
        ],
            &[
            "Whether two figures compare is decided by rule, not pair by pair. A different subject, kind or unit: not comparable. A different stage, scope or period, or one left unstated: with a caveat. Money at different stages: not comparable either.",
            "Some sentences state the period of their figure; others leave it to the title of the score box, the section or the article. A weaker basis is noted and does not count as a difference.",
            "Printed precision is kept: 1.6万 lies between 15,500 and 16,500, and 3600多 is only a floor. A change on the year before is a change, not a level.",
            "Nothing is worked out per head, districts are never added up as the city, and the number of firsts is never a score. What is worked out uses one district’s own figures, stands apart, and states its condition.",
        ];
        /// For an address that has no page; a link to the start follows.
        not_found = "没有这个页面。请到", "There is no such page. Go to";
        /// Foot of the page.
        licence =
            "代码：MIT 或 Apache-2.0；数据文件：CC0-1.0。",
            "Code: MIT or Apache-2.0; data files: CC0-1.0. ";
        /// After it: what a visit leaves behind, which is nothing.
        privacy =
            "本站不设 Cookie，不在浏览器中存储任何内容，也不请求第三方。",
            "This site sets no cookie, stores nothing about its readers, and asks no third party for anything.";
        /// In the page as one file: what that is; the address of the site follows.
        one_file =
            "这是整个网站的单文件版：不联网也能看；没有筛选、排序和两两对照，这些在网站上。",
            "This is the whole site as one file. It needs no network, and has no filters, sorting or pairs; the site has.";
        /// Heading of the list of data files.
        data_files = "数据文件", "Data files";
        /// Before the hash of the source.
        source_hash = "扫描文本的SHA-256：", "SHA-256 of the scanned text: ";
        /// Heading.
        verdicts_title = "三种判定", "The three verdicts";
        /// What the verdicts mean, the best first.
        verdict_meanings: [&'static str; 3] =
            [
            "各项都相同，而且都写明；可以画在同一把尺子上，可以算差额、算倍数。",
            "可以对照，须带说明：数的是同一回事，但办案环节、范围或时段不同，或有一方原文未写。",
            "数的不是一回事，或是不同环节的钱；不画在同一把尺子上，不算差额和倍数，也不说谁多谁少。",
        ],
            [
            "alike in every facet, and every facet stated. One scale may serve both; difference and ratio can be worked out.",
            "the same thing was counted, but stage, scope or period differ or are not stated on one side. The two may stand together, with the caveat.",
            "different things were counted, or money at different stages. No shared scale, no difference or ratio, no “more”.",
        ];
        /// Heading.
        attribution_title = "凭什么归到这个区", "Why a figure is given to its district";
        /// Under that heading; a table of counts follows.
        attribution_intro =
            "每区各有多少个数字，分别凭什么归到该区：",
            "How many figures of each district rest on which evidence:";
        /// Heading.
        unknown_title = "仍不清楚的", "What is still unclear";
        /// Heading of what the articles describe without a number.
        practices_title =
            "各区还写了哪些做法（没有数字）",
            "What else the districts describe, without numbers";
        /// Heading.
        glossary_title = "名词简释", "Terms explained";
        /// Under that heading: whose words these are.
        glossary_intro =
            "以下是本站的解释，原文没有这些说明；各地用法可能不同。",
            "These are our glosses; the source does not explain its terms, and usage differs from place to place.";
    }
}

/// What the source leaves open of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Of what time it speaks.
    Period,
    /// Of what extent.
    Scope,
    /// How large it is at most.
    Ceiling,
    /// Its digits beyond those printed.
    Digits,
}
