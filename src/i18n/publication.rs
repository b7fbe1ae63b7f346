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
    /// The data set's name.
    pub dataset: &'static str,
    /// What the data set is, for catalogues of data.
    pub dataset_description: &'static str,
    /// Where the figures are from and for.
    pub place: &'static str,
    /// Before the data's hash in a citation.
    pub data_hash: &'static str,
    /// Placeholder for the day on which a reader cites; GB/T 7714 asks for it.
    pub day_of_citing: &'static str,
    /// Link from an embedded chart to its place on the site.
    pub home: &'static str,
    /// What a share page says.
    pub share: Sharing,
    /// The language as RIS and BibTeX name it.
    pub language: &'static str,
}

/// The texts of a share page.
#[derive(Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Heading before a chart's title.
    pub heading: &'static str,
    /// Tab.
    pub embed: &'static str,
    /// Tab.
    pub image: &'static str,
    /// Tab.
    pub data: &'static str,
    /// Tab.
    pub cite: &'static str,
    /// Tab.
    pub link: &'static str,
    /// Label of the frame's code.
    pub frame: &'static str,
    /// Label of the element's code.
    pub element: &'static str,
    /// Label of a choice.
    pub title: &'static str,
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
    /// Images, in the order of the page: SVG, PNG at 1×, 2×, 3×, tall, preview.
    pub images: [&'static str; 6],
    /// In builds without PNG images.
    pub no_png: &'static str,
    /// Button.
    pub copy_image: &'static str,
    /// Data files: table, figures, comparisons, package.
    pub files: [&'static str; 4],
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
    pub fn frame_title(&self, lang: Lang, chart: &str) -> String {
        match lang {
            Lang::Zh => format!("图表：{chart}（思明 · 湖里）"),
            Lang::En => format!("Chart: {chart} (Siming · Huli)"),
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
    licence: "数据 CC0-1.0，图可自由转载，请连同说明一起使用",
    scan: "扫码看互动图、数据表和每个数字的出处",
    excerpt: "节选，全图见链接。",
    dataset: "思明 · 湖里：两区2022年平安建设自报数字",
    dataset_description: "厦门思明、湖里两区在同一版报纸上自报的2022年平安建设数字：每个数字的定义、精度、归属依据、原文位置，以及跨区逐对的可比性判定。",
    place: "福建省厦门市思明区、湖里区",
    data_hash: "数据 SHA-256",
    day_of_citing: "引用日期",
    home: "在“思明 · 湖里”看全部图表、方法和出处",
    share: Sharing {
        heading: "分享与引用",
        embed: "嵌入",
        image: "图片",
        data: "数据",
        cite: "引用",
        link: "链接",
        frame: "框架代码（不需要脚本也能用）",
        element: "自定义元素代码（需要脚本）",
        title: "显示标题",
        controls: "显示图表切换",
        height: "预留高度（像素）",
        preview: "预览",
        copy: "复制",
        copied: "已复制",
        selected: "浏览器不让写剪贴板；内容已选中，请自行复制",
        uncopied: "图片没有复制成；请用上面的链接保存",
        images: [
            "矢量图 SVG",
            "位图 PNG，1倍",
            "位图 PNG，2倍",
            "位图 PNG，3倍",
            "长图 PNG，1080像素宽，带二维码，适合公众号",
            "链接预览图 PNG，1200×630",
        ],
        no_png: "调试版本只有 SVG；位图由正式构建生成。",
        copy_image: "复制图片",
        files: [
            "这张图的表格 CSV",
            "全部数字 JSON",
            "逐对判定 JSON",
            "整个数据包",
        ],
        permalink: "永久链接，带上现在的筛选",
        send: "发送…",
        keep: "转载请连同图下的说明和来源一起使用。",
    },
    language: "zh-CN",
};

const EN: Publication = Publication {
    licence: "Data CC0-1.0; this image may be reused freely, please with its notes",
    scan: "Scan for the interactive chart, the table and the source of every figure",
    excerpt: "Excerpt; the link has the whole chart.",
    dataset: "Siming · Huli: what two districts of Xiamen reported on safety for 2022",
    dataset_description: "Figures on public safety that two districts of Xiamen, Siming and Huli, reported for 2022 in one newspaper spread: definition, precision, attribution and place in the source of each, and a verdict on every cross-district pair.",
    place: "Siming and Huli districts, Xiamen, Fujian, China",
    data_hash: "data SHA-256",
    day_of_citing: "引用日期",
    home: "All charts, method and sources at Siming · Huli",
    share: Sharing {
        heading: "Share and cite",
        embed: "Embed",
        image: "Image",
        data: "Data",
        cite: "Cite",
        link: "Link",
        frame: "Frame (works without scripts)",
        element: "Custom element (needs a script)",
        title: "Show the title",
        controls: "Show the view switch",
        height: "Reserved height in pixels",
        preview: "Preview",
        copy: "Copy",
        copied: "Copied",
        selected: "The clipboard is out of reach; the text is selected, please copy it",
        uncopied: "The image was not copied; please save it from the links above",
        images: [
            "SVG, scalable",
            "PNG, 1×",
            "PNG, 2×",
            "PNG, 3×",
            "Tall PNG, 1080 pixels wide, with a QR code, for WeChat articles",
            "Link preview, PNG, 1200 × 630",
        ],
        no_png: "A debug build has SVG only; PNG images come with the release.",
        copy_image: "Copy the image",
        files: [
            "This chart as a table, CSV",
            "All figures, JSON",
            "A verdict on every pair, JSON",
            "The whole data package",
        ],
        permalink: "Permanent link, with the filters of this moment",
        send: "Send…",
        keep: "Please keep the caveat and the source with the chart.",
    },
    language: "en",
};
