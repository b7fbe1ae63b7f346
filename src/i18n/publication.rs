//! What only published files say: images, embeds, citations, data descriptions. None of it
//! reaches the browser's Wasm.

use super::Lang;

/// The fixed texts of published files.
#[derive(Debug, PartialEq, Eq)]
pub struct Publication {
    /// Under an image: the terms of use.
    pub licence: &'static str,
    /// Beside a QR code.
    pub scan: &'static str,
    /// Under a part of a chart; the whole is elsewhere.
    pub excerpt: &'static str,
    /// Before the data's hash in a citation.
    pub data_hash: &'static str,
    /// Placeholder for the day on which a reader cites; GB/T 7714 asks for it.
    pub day_of_citing: &'static str,
    /// The columns of a chart's table.
    pub columns: [&'static str; 14],
    /// What a share page says.
    pub share: Sharing,
    /// The language as RIS and BibTeX name it.
    pub language: &'static str,
}

/// The texts of a share page.
#[derive(Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Tab.
    pub image: &'static str,
    /// Tab.
    pub link: &'static str,
    /// Tab.
    pub cite: &'static str,
    /// Tab.
    pub data: &'static str,
    /// Tab.
    pub embed: &'static str,
    /// Label of the frame's code.
    pub frame: &'static str,
    /// Label of the element's code.
    pub element: &'static str,
    /// Label of the picture's code.
    pub picture: &'static str,
    /// Label of a choice.
    pub title: &'static str,
    /// Unfolds further choices.
    pub more: &'static str,
    /// Label of a choice.
    pub controls: &'static str,
    /// Label of a choice.
    pub height: &'static str,
    /// Label of the live preview.
    pub preview: &'static str,
    /// Button.
    pub copy: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// Where the clipboard is out of reach.
    pub selected: &'static str,
    /// Said when the clipboard refuses an image.
    pub uncopied: &'static str,
    /// Images and what is to be known of each, in the order of the page: PNG small, medium,
    /// large, tall, preview, and SVG.
    pub images: [(&'static str, &'static str); 6],
    /// In builds without PNG images.
    pub no_png: &'static str,
    /// Button.
    pub copy_image: &'static str,
    /// Button: rich text for the editor of 公众号 articles.
    pub copy_article: &'static str,
    /// Said when the clipboard takes no rich text.
    pub unwritten: &'static str,
    /// Data files: the chart's table, all figures, claims and comparisons as tables, figures and
    /// comparisons as JSON, package.
    pub files: [&'static str; 7],
    /// Label of a citation: a chart in the style GB/T 7714.
    pub gbt7714: &'static str,
    /// Label of a citation: the spread itself.
    pub gbt7714_source: &'static str,
    /// Above the files of citations.
    pub cite_files: &'static str,
    /// Unfolds the hash of the data.
    pub hash: &'static str,
    /// Label of the permalink.
    pub permalink: &'static str,
    /// Button.
    pub send: &'static str,
    /// What to keep with a chart.
    pub keep: &'static str,
}

impl Lang {
    /// What published files say in this language.
    pub fn publication(self) -> &'static Publication {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
        }
    }
}

impl Publication {
    /// Names a frame for those who do not see it.
    pub fn frame_title(&self, lang: Lang, chart: &str, site: &str) -> String {
        match lang {
            Lang::Zh => format!("图表：{chart}（{site}）"),
            Lang::En => format!("Chart: {chart} ({site})"),
        }
    }

    /// Link from an embedded chart to its place on the site.
    pub fn home(&self, lang: Lang, site: &str) -> String {
        match lang {
            Lang::Zh => format!("在“{site}”看全部图表、方法和出处"),
            Lang::En => format!("All charts, method and sources at {site}"),
        }
    }

    /// Heading of a share page.
    pub fn share_heading(&self, lang: Lang, chart: &str) -> String {
        match lang {
            Lang::Zh => format!("分享：《{chart}》"),
            Lang::En => format!("Share “{chart}”"),
        }
    }

    /// A version in a citation.
    pub fn version(&self, lang: Lang, version: &str) -> String {
        match lang {
            Lang::Zh => format!("版本{version}"),
            Lang::En => format!("Version {version}"),
        }
    }
}

const ZH: Publication = Publication {
    licence: "图和数据可自由使用，请保留图下说明（数据 CC0-1.0）",
    scan: "扫码看互动图、数据表和每个数字的出处",
    excerpt: "节选，全图见链接。",
    data_hash: "数据 SHA-256",
    day_of_citing: "引用日期",
    columns: [
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
    share: Sharing {
        image: "图片",
        link: "链接",
        cite: "引用",
        data: "数据",
        embed: "嵌入",
        frame: "网页嵌入代码（iframe，推荐）",
        element: "自适应高度的嵌入代码（需JavaScript）",
        picture: "图片代码（整张图；用于会删掉iframe的后台）",
        title: "显示标题",
        more: "更多设置",
        controls: "显示图表切换",
        height: "预留高度（像素）",
        preview: "预览",
        copy: "复制",
        copied: "已复制",
        selected: "无法自动复制，文字已选中，请手动复制",
        uncopied: "复制失败，请用上面的链接保存图片",
        images: [
            ("小图", "PNG，720像素宽"),
            ("中图", "PNG，1440像素宽"),
            ("大图", "PNG，2160像素宽"),
            ("长图", "PNG，1080像素宽，带二维码，适合公众号"),
            ("链接预览图", "PNG，1200×630像素"),
            ("矢量图", "SVG"),
        ],
        no_png: "调试版本只有SVG；位图由正式构建生成。",
        copy_image: "复制图片",
        copy_article: "复制到公众号（图文）",
        unwritten: "没能复制图文，请保存长图，再上传到编辑器。",
        files: [
            "这张图的表格（CSV，可用Excel、WPS打开）",
            "全部数字（CSV，字段齐全）",
            "全部说法（CSV，字段齐全）",
            "两两比较结果（CSV）",
            "全部数字与说法（JSON）",
            "两两比较结果（JSON）",
            "全部数据打包（Data Package）",
        ],
        gbt7714: "GB/T 7714—2025（本图）",
        gbt7714_source: "GB/T 7714—2025（报纸原件；报名、日期、版次扫描里没有，故从缺）",
        cite_files: "供文献管理软件导入：",
        hash: "数据校验值",
        permalink: "链接（含当前的筛选、选中和视图）",
        send: "分享给朋友",
        keep: "转载请连同图下的说明和来源一起使用。",
    },
    language: "zh-CN",
};

const EN: Publication = Publication {
    licence: "Image and data may be used freely; please keep the notes (data: CC0-1.0)",
    scan: "Scan for the interactive chart, the table and the source of every figure",
    excerpt: "Excerpt; the link has the whole chart.",
    data_hash: "data SHA-256",
    day_of_citing: "access date",
    columns: [
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
    ],
    share: Sharing {
        image: "Image",
        link: "Link",
        cite: "Cite",
        data: "Data",
        embed: "Embed",
        frame: "Embed code for web pages (iframe, recommended)",
        element: "Embed code that fits its height (needs JavaScript)",
        picture: "Picture code (the whole chart; for systems that take frames out)",
        title: "Show the title",
        more: "More settings",
        controls: "Show the view switch",
        height: "Reserved height in pixels",
        preview: "Preview",
        copy: "Copy",
        copied: "Copied",
        selected: "Could not copy; the text is selected, please copy it by hand",
        uncopied: "Could not copy; please save the image from the links above",
        images: [
            ("Small image", "PNG, 720 pixels wide"),
            ("Medium image", "PNG, 1440 pixels wide"),
            ("Large image", "PNG, 2160 pixels wide"),
            (
                "Tall image",
                "PNG, 1080 pixels wide, with a QR code, for WeChat articles",
            ),
            ("Link preview", "PNG, 1200 × 630 pixels"),
            ("Vector image", "SVG"),
        ],
        no_png: "A debug build has SVG only; PNG images come with the release.",
        copy_image: "Copy the image",
        copy_article: "Copy for a WeChat article",
        unwritten: "The text with its chart was not copied: save the tall image, and upload it in the editor.",
        files: [
            "This chart as a table (CSV, for Excel and the like)",
            "All figures (CSV, every field)",
            "All claims (CSV, every field)",
            "Every two figures compared (CSV)",
            "All figures and claims (JSON)",
            "Every two figures compared (JSON)",
            "All data (Data Package)",
        ],
        gbt7714: "GB/T 7714—2025 (this chart)",
        gbt7714_source: "GB/T 7714—2025 (the newspaper spread; the scan names no newspaper, day or page)",
        cite_files: "For reference managers: ",
        hash: "Checksum of the data",
        permalink: "Link with the current filters, selection and view",
        send: "Share…",
        keep: "Please keep the notes and the source with the chart.",
    },
    language: "en",
};
