//! What only published files say: images, embeds, citations, data descriptions. None of it
//! reaches the browser's Wasm.

use super::Lang;
use super::sentence::sentence;
use super::texts::texts;

texts! {
    /// The fixed texts of published files.
    Publication {
        /// Under a part of a chart; the whole is elsewhere.
        excerpt = "节选，全图见链接。", "Excerpt; the link has the whole chart.";
        /// In a picture of numbers alone, a column for each district.
        lists =
            "各栏各是各的数字，同一行的不是一对。",
            "Each column is a list of its own: what stands on one line is no pair.";
        /// Placeholder for the day on which a reader cites; GB/T 7714 asks for it.
        day_of_citing = "引用日期", "access date";
        /// The columns of a chart's table.
        columns: [&'static str; 14] =
            [
                "区",
                "指标或说法",
                "类别",
                "数值",
                "单位",
                "本站写法",
                "原文写法",
                "时段",
                "名次或状态",
                "凭什么归到该区",
                "原文位置",
                "定义或算式",
                "说明",
                "能不能比",
            ],
            [
                "District",
                "Measure or claim",
                "Kind",
                "Value",
                "Unit",
                "As shown",
                "As printed",
                "Period",
                "Rank or status",
                "How attributed",
                "Place in the source",
                "Definition or formula",
                "Caveats",
                "Comparable?",
            ];
        /// What a share page says.
        share: Sharing = Sharing::ZH, Sharing::EN;
        /// The language as RIS and BibTeX name it.
        language = "zh-CN", "en";
    }
}

texts! {
    /// The texts of a share page.
    Sharing {
        /// Tab.
        image = "图片", "Image";
        /// Tab.
        link = "链接", "Link";
        /// Tab.
        cite = "引用", "Cite";
        /// Tab.
        data = "数据", "Data";
        /// Tab.
        embed = "嵌入", "Embed";
        /// Label of the frame's code.
        frame = "网页嵌入代码（iframe，推荐）", "Embed code for web pages (iframe, recommended)";
        /// Label of the element's code.
        element = "自适应高度的嵌入代码（需JavaScript）", "Embed code that fits its height (needs JavaScript)";
        /// Label of the picture's code.
        picture =
            "图片代码（整张图；用于会删掉iframe的后台）",
            "Picture code (the whole chart; for systems that take frames out)";
        /// Label of a choice.
        title = "显示标题", "Show the title";
        /// Unfolds further choices.
        more = "更多设置", "More settings";
        /// Label of a choice.
        controls = "显示图表切换", "Show the view switch";
        /// Label of a choice.
        height = "预留高度（像素）", "Reserved height in pixels";
        /// Label of the live preview.
        preview = "预览", "Preview";
        /// Button.
        copy = "复制", "Copy";
        /// After copying.
        copied = "已复制", "Copied";
        /// Where the clipboard is out of reach.
        selected =
            "无法自动复制，文字已选中，请手动复制",
            "Could not copy; the text is selected, please copy it by hand";
        /// Said when the clipboard refuses an image.
        uncopied =
            "复制失败，请用上面的链接保存图片",
            "Could not copy; please save the image from the links above";
        /// Images and what is to be known of each, in the order of the page: PNG small, medium,
        /// large, tall, preview, and SVG.
        images: [(&'static str, &'static str); 6] =
            [
                ("小图", "PNG，720像素宽"),
                ("中图", "PNG，1440像素宽"),
                ("大图", "PNG，2160像素宽"),
                ("长图", "PNG，1080像素宽，带二维码，适合公众号"),
                ("链接预览图", "PNG，1200×630像素"),
                ("矢量图", "SVG"),
            ],
            [
                ("Small image", "PNG, 720 pixels wide"),
                ("Medium image", "PNG, 1440 pixels wide"),
                ("Large image", "PNG, 2160 pixels wide"),
                (
                    "Tall image",
                    "PNG, 1080 pixels wide, with a QR code, for WeChat articles",
                ),
                ("Link preview", "PNG, 1200 × 630 pixels"),
                ("Vector image", "SVG"),
            ];
        /// In builds without PNG images.
        no_png =
            "调试版本只有SVG；位图由正式构建生成。",
            "A debug build has SVG only; PNG images come with the release.";
        /// Button.
        copy_image = "复制图片", "Copy the image";
        /// Button: rich text for the editor of 公众号 articles.
        copy_article = "复制到公众号（图文）", "Copy for a WeChat article";
        /// Button: the same with reasons that are tapped.
        copy_tapped =
            "复制到公众号（点一下才显示理由）", "Copy for a WeChat article, reasons to be tapped";
        /// Said when the clipboard takes no rich text.
        unwritten =
            "没能复制图文，请保存长图，再上传到编辑器。",
            "The text with its chart was not copied: save the tall image, and upload it in the editor.";
        /// Data files: the chart's table, all figures, claims and comparisons as tables, figures and
        /// comparisons as JSON, package.
        files: [&'static str; 7] =
            [
                "这张图的表格（CSV，可用Excel、WPS打开）",
                "全部数字（CSV，字段齐全）",
                "全部说法（CSV，字段齐全）",
                "两两比较结果（CSV）",
                "全部数字与说法（JSON）",
                "两两比较结果（JSON）",
                "全部数据打包（Data Package）",
            ],
            [
                "This chart as a table (CSV, for Excel and the like)",
                "All figures (CSV, every field)",
                "All claims (CSV, every field)",
                "Every two figures compared (CSV)",
                "All figures and claims (JSON)",
                "Every two figures compared (JSON)",
                "All data (Data Package)",
            ];
        /// Label of a citation: a chart in the style GB/T 7714.
        gbt7714 = "GB/T 7714—2025（本图）", "GB/T 7714—2025 (this chart)";
        /// Label of a citation: the spread itself.
        gbt7714_source =
            "GB/T 7714—2025（报纸原件；报名、日期、版次扫描里没有，故从缺）",
            "GB/T 7714—2025 (the newspaper spread; the scan names no newspaper, day or page)";
        /// Above the files of citations.
        cite_files = "供文献管理软件导入：", "For reference managers: ";
        /// Unfolds the hash of the data.
        hash = "数据校验值", "Checksum of the data";
        /// Label of the permalink.
        permalink = "链接（含当前的筛选、选中和视图）", "Link with the current filters, selection and view";
        /// Button.
        send = "分享给朋友", "Share…";
        /// What to keep with a chart.
        keep = "转载请连同图下的说明和来源一起使用。", "Please keep the notes and the source with the chart.";
    }
}

impl Lang {
    /// What published files say in this language.
    pub fn publication(self) -> &'static Publication {
        match self {
            Self::Zh => &Publication::ZH,
            Self::En => &Publication::EN,
        }
    }
}

impl Publication {
    /// Names a frame for those who do not see it.
    pub fn frame_title(&self, chart: &str, site: &str) -> String {
        sentence!("图表：{0}（{1}）", "Chart: {0} ({1})").filled(self.lang, &[chart, site])
    }

    /// Link from an embedded chart to its place on the site.
    pub fn home(&self, site: &str) -> String {
        let said = sentence!(
            "在“{0}”看全部图表、方法和出处",
            "All charts, method and sources at {0}"
        );
        said.filled(self.lang, &[site])
    }

    /// Heading of a share page.
    pub fn share_heading(&self, chart: &str) -> String {
        sentence!("分享：《{0}》", "Share “{0}”").filled(self.lang, &[chart])
    }

    /// An edition by its name.
    pub fn edition(&self, name: &str) -> String {
        sentence!("存档版 {0}", "edition {0}").filled(self.lang, &[name])
    }

    /// A version in a citation.
    pub fn version(&self, version: &str) -> String {
        sentence!("版本{0}", "Version {0}").filled(self.lang, &[version])
    }
}
