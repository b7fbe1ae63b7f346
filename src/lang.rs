//! The languages of the site, two by design. What is said in them is in `i18n`.

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

    /// The language of a BCP 47 tag; the first language for any that the site lacks.
    pub fn from_tag(tag: &str) -> Self {
        if tag.starts_with("en") {
            Self::En
        } else {
            Self::Zh
        }
    }

    /// The other language of the site.
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}
