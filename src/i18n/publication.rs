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
    /// The language as RIS and BibTeX name it.
    pub language: &'static str,
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
    excerpt: "节选：只画了前几行，全图见链接。",
    dataset: "思明 · 湖里：两区2022年平安建设自报数字",
    dataset_description: "厦门思明、湖里两区在同一版报纸上自报的2022年平安建设数字：每个数字的定义、精度、归属依据、原文位置，以及跨区逐对的可比性判定。",
    place: "福建省厦门市思明区、湖里区",
    data_hash: "数据 SHA-256",
    day_of_citing: "引用日期",
    home: "在“思明 · 湖里”看全部图表、方法和出处",
    language: "zh-CN",
};

const EN: Publication = Publication {
    licence: "Data CC0-1.0; this image may be reused freely, please with its notes",
    scan: "Scan for the interactive chart, the table and the source of every figure",
    excerpt: "Excerpt: the first rows only; the link has the whole chart.",
    dataset: "Siming · Huli: what two districts of Xiamen reported on safety for 2022",
    dataset_description: "Figures on public safety that two districts of Xiamen, Siming and Huli, reported for 2022 in one newspaper spread: definition, precision, attribution and place in the source of each, and a verdict on every cross-district pair.",
    place: "Siming and Huli districts, Xiamen, Fujian, China",
    data_hash: "data SHA-256",
    day_of_citing: "引用日期",
    home: "All charts, method and sources at Siming · Huli",
    language: "en",
};
