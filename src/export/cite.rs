//! How to cite a chart: GB/T 7714, APA, BibTeX, RIS.
//!
//! Every citation names the edition: day, version and the data's hash. Where the site has no
//! public address, none is given.

use serde::Serialize;

use super::{Address, Edition, Plate};

/// One chart in four styles, each as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citations {
    /// GB/T 7714—2015, a data set online. It asks for the day of citing, which no build can
    /// know: [`Publication::day_of_citing`](crate::i18n::publication::Publication) stands for it, in
    /// square brackets.
    pub gbt7714: String,
    /// APA, 7th edition.
    pub apa: String,
    /// A BibTeX entry.
    pub bibtex: String,
    /// A RIS record.
    pub ris: String,
}

/// The citations of a chart.
pub fn of(plate: &Plate<'_>, site: &Address, edition: &Edition) -> Citations {
    let cited = Cited {
        plate,
        edition,
        url: site.is_public().then(|| site.to(&plate.permalink())),
    };
    Citations {
        gbt7714: cited.gbt7714(),
        apa: cited.apa(),
        bibtex: cited.bibtex(),
        ris: cited.ris(),
    }
}

struct Cited<'a> {
    plate: &'a Plate<'a>,
    edition: &'a Edition,
    url: Option<String>,
}

impl Cited<'_> {
    fn author(&self) -> &'static str {
        self.plate.lang().messages().site_name
    }

    /// The chart's title and what its data are, since a title alone means little elsewhere.
    fn title(&self) -> String {
        let lang = self.plate.lang();
        let (dot, data) = (lang.messages().dot, lang.publication().subject);
        [&self.plate.spec.title, dot, data].concat()
    }

    fn year(&self) -> Option<String> {
        self.edition.date.map(|date| date.year().to_string())
    }

    /// Version and hash: which edition was seen.
    fn stamp(&self) -> String {
        let words = self.plate.lang().publication();
        let hash = self.edition.short_hash();
        format!("{} {hash}", words.data_hash)
    }

    fn version(&self) -> String {
        let lang = self.plate.lang();
        lang.publication().version(lang, self.edition.version)
    }

    fn gbt7714(&self) -> String {
        let day = self.edition.day();
        let day = day.map_or_else(String::new, |day| format!("({day})"));
        let citing = self.plate.lang().publication().day_of_citing;
        let url = self.url.as_ref().map(|url| format!(" {url}."));
        format!(
            "{}. {}[DS/OL]. {}, {}. {day}[{citing}].{}",
            self.author(),
            self.title(),
            self.version(),
            self.stamp(),
            url.unwrap_or_default(),
        )
    }

    fn apa(&self) -> String {
        let day = match self.edition.date {
            Some(date) => format!("{}, {} {}", date.year(), date.month(), date.day()),
            None => "n.d.".to_owned(),
        };
        let url = self.url.as_ref().map(|url| format!(" {url}"));
        format!(
            "{}. ({day}). {} ({}; {}) [Data set].{}",
            self.author(),
            self.title(),
            self.version(),
            self.stamp(),
            url.unwrap_or_default(),
        )
    }

    fn bibtex(&self) -> String {
        let lang = self.plate.lang();
        let key = format!("siming-huli-{}-{}", self.plate.id, lang.short());
        // A second pair of braces keeps a name from being taken apart, and capitals as they are.
        let mut fields = vec![
            ("author", format!("{{{}}}", tex(self.author()))),
            ("title", format!("{{{}}}", tex(&self.title()))),
        ];
        fields.extend(self.year().map(|year| ("year", year)));
        fields.extend(self.edition.day().map(|day| ("date", day)));
        fields.extend([
            ("version", tex(self.edition.version)),
            ("note", tex(&self.stamp())),
            ("language", tex(lang.publication().language)),
        ]);
        // An address is taken as it stands, and cannot hold a brace or a backslash.
        fields.extend(self.url.clone().map(|url| ("url", url)));
        let lines = fields
            .iter()
            .map(|(name, value)| format!("  {name} = {{{value}}},\n"));
        format!("@misc{{{key},\n{}}}\n", lines.collect::<String>())
    }

    fn ris(&self) -> String {
        let mut lines = vec![
            ("TY", "DATA".to_owned()),
            ("AU", self.author().to_owned()),
            ("TI", self.title()),
        ];
        lines.extend(self.year().map(|year| ("PY", year)));
        let day = self.edition.day();
        lines.extend(day.map(|day| ("DA", day.replace('-', "/"))));
        lines.extend([
            ("ET", self.version()),
            ("N1", self.stamp()),
            ("LA", self.plate.lang().publication().language.to_owned()),
        ]);
        lines.extend(self.url.clone().map(|url| ("UR", url)));
        lines.push(("ER", String::new()));
        let lines = lines
            .iter()
            .map(|(tag, value)| format!("{tag}  - {}\r\n", one_line(value)));
        lines.collect()
    }
}

/// Text as BibTeX reads it: what TeX takes for a command stands for itself.
pub fn tex(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// Text on one line: in RIS, a line break would begin another field.
pub fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
