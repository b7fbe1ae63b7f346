//! The fixed texts of the prerendered page.

use super::texts::texts;

texts! {
    /// The fixed texts of what is only prerendered: they cost the browser nothing.
    Prose {
        /// What the site is, for link previews and search engines.
        site_description =
            "厦门思明、湖里两区在同一个报纸跨版上自报的2022年平安建设数字：各报了什么，哪几类事两边都数过，哪些看着像其实不是一回事，每个数字出自原文何处。",
            "What Siming and Huli, two districts of Xiamen, printed about their own public safety in 2022: what each counted, the few things that both counted, what only looks alike, and where in the source each figure stands.";
        /// Stands above the headline: place, year, subject.
        kicker = "厦门 · 2022年 · 平安成绩单", "Xiamen, 2022: two safety report cards";
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
        /// The sections, by the id of their place and a short name.
        sections: &'static [(&'static str, &'static str)] =
            &[
            ("score-cards", "成绩单"),
            ("overlaps", "两边都数过"),
            ("look-alikes", "看着像"),
            ("ledger", "分主题"),
            ("changes", "同类数字"),
            ("recognitions", "荣誉名次"),
            ("derived", "推算"),
            ("source-map", "原文位置"),
            ("figures", "全部数字"),
            ("method", "方法"),
        ],
            &[
            ("score-cards", "Report cards"),
            ("overlaps", "Counted by both"),
            ("look-alikes", "Look-alikes"),
            ("ledger", "By theme"),
            ("changes", "By sort"),
            ("recognitions", "Honours"),
            ("derived", "Worked out"),
            ("source-map", "In the source"),
            ("figures", "All figures"),
            ("method", "Method"),
        ];
        /// Heading.
        figures_title = "全部数字与说法", "Every figure and claim";
        /// Under that heading.
        figures_intro =
            "每个数字、每项说法各列一次：原文写法、时段、归属、原文位置、定义与说明。",
            "Each entry gives the printed form, period, evidence for the district, place in the source, definition and notes.";
        /// Heading.
        method_title = "方法与出处", "Method and sources";
        /// Where the two districts are, and what their articles are about.
        about =
            "思明、湖里是厦门岛上的两个区。“平安建设”是中国各地党委、政府对治安、打击犯罪、化解纠纷和基层治理等工作的总称；一个报纸跨版登了两区各自的年度总结，各附一份“成绩单”。",
            "Siming and Huli are the two districts on Xiamen Island. “Safe” (平安) development is the official name in China for policing, fighting crime, settling disputes and neighbourhood governance taken together. One newspaper spread carried both districts’ reports on their year, each with a “report card”.";
        /// What would have to be published to compare the districts.
        wanted =
            "要真正比较两区，还需要公布：两区的常住人口、每个比率的分子和分母、同一时段和同一环节的数字，以及其他区的同口径数字。",
            "To compare the two districts, one would need to see published: their resident populations, the numerator and denominator of every rate, figures for the same period and the same step of a case, and the same figures for the city’s other districts.";
        /// Heading of the paragraphs of the method.
        rules_title = "怎样读、怎样比", "How figures are read and compared";
        /// Paragraphs of the method.
        method: &'static [&'static str] =
            &[
            "版面位置不能证明一个数字属于哪个区：扫描把两篇文章的栏目交错在一起；两个成绩单的标题相同，标题里都没有区名，只有一个成绩单的条目里点到湖里。每个数字都记下凭什么归到该区，分三级：原文点名、他处印证、据结构推断。",
            "能不能比由规则判定，不由人逐对裁量：统计对象、类别、单位不同，不可比；办案环节、范围、时段不同或有一方原文未写，慎比；金额的环节不同，也不可比。",
            "一个数字的时段，有的写在句子里，有的只见于成绩单、小节或文章的标题。来历较弱的照实注明，不因此算作不同。",
            "保留原文的精度：“1.6万”在1.55万至1.65万之间，“3600多”只是下限。同比是变化，不是水平。",
            "不算人均，不把两区相加当全市，不把“第一”的个数当成绩。推算只用一个区自己的数字，结果另列，并写明前提。",
        ],
            &[
            "Position on the page does not prove whose figure it is. The scan interleaves the columns of two articles; the two score boxes bear the same title, which names no district, and only one of them names Huli in an item. Each figure carries its evidence, in three grades: the text names the district, other text corroborates it, or only the structure suggests it.",
            "Whether two figures compare is decided by rule, not pair by pair. A different subject, kind or unit: not comparable. A different stage, scope or period, or one left unstated: with a caveat. Money at different stages: not comparable either.",
            "Some sentences state the period of their figure; others leave it to the title of the score box, the section or the article. A weaker basis is noted and does not count as a difference.",
            "Printed precision is kept: 1.6万 lies between 15,500 and 16,500, and 3600多 is only a floor. A change on the year before is a change, not a level.",
            "Nothing is worked out per head, the two districts are never added up as the city, and the number of firsts is never a score. What is worked out uses one district’s own figures, stands apart, and states its condition.",
        ];
        /// Before the names under the source.
        byline = "仅思明一文有署名：", "only the Siming article is signed, by ";
        /// Title of the document.
        page_title =
            "平安成绩单对读：厦门思明、湖里两区的2022年",
            "Two Report Cards: Siming and Huli, Xiamen, 2022";
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
        /// What the source leaves out altogether.
        unknown: &'static [&'static str] =
            &[
            "两区的人口，以及任何一个比率的分母：原文未写，所以不算人均。",
            "两篇文章没有写的指标情况如何：没有写，不等于没有。湖里一文在第3节中断，后面的内容已无从得知。",
            "数字是否核实过：都是两区自己的说法，本站没有其他来源可供核对。",
        ],
            &[
            "The population of either district, and the base of any rate: neither is stated, so nothing is worked out per head.",
            "How the measures stand that the articles do not mention. Not written does not mean there was none; the Huli article breaks off in section 3, and what followed is lost.",
            "Whether the figures were ever checked. They are the districts’ own, and this site has no other source to hold them against.",
        ];
        /// Heading of what the articles describe without a number.
        practices_title =
            "两区还写了哪些做法（没有数字）",
            "What else the districts describe, without numbers";
        /// Heading.
        glossary_title = "名词简释", "Terms explained";
        /// Under that heading: whose words these are.
        glossary_intro =
            "以下是本站的解释，原文没有这些说明；各地用法可能不同。",
            "These are our glosses; the source does not explain its terms, and usage differs from place to place.";
        /// Terms with a line each, in our words.
        glossary: &'static [(&'static str, &'static str)] =
            &[
            (
                "恶势力集团",
                "“恶势力”是扫黑除恶中的法律用语，轻于“黑社会性质组织”；人数较多、较固定的称“集团”，和“团伙”不是一个词。",
            ),
            ("诉前调解", "到法院立案之前，先由调解组织调解。"),
            (
                "诉源收案",
                "大致指法院新收的诉讼案件；“诉源治理”要减少的就是它。",
            ),
            ("万人成讼率", "每一万人口对应的诉讼案件数。"),
            (
                "“治重化积”",
                "集中治理重复信访、化解信访积案；“件”是其中的信访事项。",
            ),
            ("“雪亮工程”", "公共视频监控联网应用的工程。"),
            ("“枫桥经验”", "源自浙江枫桥的做法：矛盾在基层、就地化解。"),
            ("快侦率", "案件快速侦破的比率；多快算快，原文未写。"),
            ("网格", "把社区划成小片，由专人负责巡查、登记和服务。"),
            ("综治考评", "上级对社会治安综合治理工作的年度考核。"),
            ("审执结", "审理结案与执行结案的合称，是两种结案的总数。"),
            ("检察建议", "检察机关向有关单位提出的整改建议书。"),
            (
                "泛法务",
                "与法律服务相关的行业，如公证、鉴定、仲裁、财税等。",
            ),
            ("认领", "在职党员自愿承接一个服务项目。"),
            (
                "串栏、脱字、误认",
                "扫描识别的毛病：相邻栏的文字混在一起，漏字，认错字。",
            ),
        ],
            &[
            (
                "“Evil-force” gangs (恶势力集团)",
                "A legal category below the mafia-type organisation. The larger, settled ones are called 集团, here “gangs”; 团伙 is another word, here “rings”.",
            ),
            (
                "Pre-litigation mediation (诉前调解)",
                "Mediation before a case is filed at court.",
            ),
            (
                "New cases filed at court (诉源收案)",
                "Roughly, the lawsuits that a court newly takes in, which policy seeks to reduce “at the source”.",
            ),
            (
                "Lawsuits per 10,000 people (万人成讼率)",
                "The number of lawsuits for every ten thousand residents.",
            ),
            (
                "治重化积",
                "A drive to deal with repeat petitions and to resolve petition cases long pending.",
            ),
            (
                "“Sharp Eyes” (雪亮工程)",
                "A programme of linked public video surveillance.",
            ),
            (
                "“Fengqiao experience” (枫桥经验)",
                "Settling disputes locally, where they arise; named after a town in Zhejiang.",
            ),
            (
                "Rate of quick solving (快侦率)",
                "The share of cases solved quickly; how quickly is not stated.",
            ),
            (
                "Neighbourhood grid (网格)",
                "Neighbourhoods divided into small areas, each with someone in charge of patrols, records and services.",
            ),
            (
                "Appraisal of comprehensive public-order work (综治考评)",
                "The yearly appraisal of this work by the level of government above.",
            ),
            (
                "Concluded by trial or enforcement (审执结)",
                "Cases closed by judgment and cases closed by enforcement, added together.",
            ),
            (
                "Procuratorial recommendation (检察建议)",
                "A letter in which prosecutors ask an organisation to mend something.",
            ),
            (
                "Law-related (泛法务)",
                "Trades near legal services, such as notaries, forensic experts, arbitration or tax.",
            ),
            (
                "Taking on (认领)",
                "Serving party members volunteer for a service project.",
            ),
            (
                "Interleaved, lost, misread",
                "Faults of the scan: text of adjacent columns mixed up, characters lost, characters taken for others.",
            ),
        ];
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
