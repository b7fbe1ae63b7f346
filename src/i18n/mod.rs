//! Everything the site says, in both languages.

/// A language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// 简体中文, the first language.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the site.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag of pages in this language.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The short form used in file names and queries.
    pub fn short(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}
