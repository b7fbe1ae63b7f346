//! How to cite a chart: GB/T 7714, APA, BibTeX, RIS, CSL-JSON; and the spread itself.
//!
//! Every citation names the edition: day, version and name; its address is that of the edition,
//! where the cited is found when the site has become another one. Where the site has no public
//! address, none is given. The author is the site: the districts reported figures, and
//! neither charted nor compared them.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Address, Edition, ExportError, PublishedChart};

/// One chart in five styles and the spread in one, each as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citations {
    /// GB/T 7714—2025, a data set online. It asks for the day of citing, which no build can
    /// know: [`Publication::day_of_citing`](crate::i18n::publication::Publication) stands for it, in
    /// square brackets.
    pub gbt7714: String,
    /// GB/T 7714—2025, the newspaper spread that every figure is from. The scan names no
    /// newspaper, no day and no author of the whole, so the entry names none.
    pub gbt7714_source: String,
    /// APA, 7th edition.
    pub apa: String,
    /// A BibTeX entry.
    pub bibtex: String,
    /// A RIS record.
    pub ris: String,
    /// CSL-JSON: a list of one item.
    pub csl_json: String,
}

impl Citations {
    /// The forms that programs read, as files: ending and text.
    pub fn files(&self) -> [(&'static str, &str); 3] {
        let texts = [&*self.bibtex, &*self.ris, &*self.csl_json];
        std::array::from_fn(|at| (ENDINGS[at], texts[at]))
    }
}

/// The endings of the files that programs read: BibTeX, RIS, CSL-JSON.
pub const ENDINGS: [&str; 3] = [".bib", ".ris", ".csl.json"];

/// The citations of a chart.
///
/// # Errors
/// If CSL-JSON cannot be written.
pub fn of(
    published: &PublishedChart<'_>,
    site: &Address,
    edition: &Edition,
) -> Result<Citations, ExportError> {
    let cited = Cited {
        published,
        edition,
        url: site.is_public().then(|| {
            let seen = site.edition(&edition.name);
            seen.to(&published.permalink())
        }),
    };
    Ok(Citations {
        gbt7714: cited.gbt7714(),
        gbt7714_source: cited.gbt7714_source(),
        apa: cited.apa(),
        bibtex: cited.bibtex(),
        ris: cited.ris(),
        csl_json: super::json("CSL-JSON", &[cited.csl()])?,
    })
}

struct Cited<'a> {
    published: &'a PublishedChart<'a>,
    edition: &'a Edition,
    url: Option<String>,
}

impl Cited<'_> {
    fn author(&self) -> &str {
        self.published.site_name()
    }

    /// The chart's title and what its data are, since a title alone means little elsewhere.
    fn title(&self) -> String {
        let lang = self.published.lang();
        let (dot, data) = (lang.messages().dot, self.published.about.subject.get(lang));
        [&self.published.spec.title, dot, data].concat()
    }

    fn year(&self) -> Option<String> {
        self.edition.date.map(|date| date.year().to_string())
    }

    /// Which edition was seen.
    fn stamp(&self) -> String {
        let words = self.published.lang().publication();
        words.edition(&self.edition.name)
    }

    fn version(&self) -> String {
        let words = self.published.lang().publication();
        words.version(self.edition.version)
    }

    fn gbt7714(&self) -> String {
        let day = self.edition.day();
        let day = day.map_or_else(String::new, |day| format!("（{day}）"));
        let citing = self.published.lang().publication().day_of_citing;
        let (carrier, seen) = match &self.url {
            Some(url) => ("DS/OL", format!("[{citing}]. {url}.")),
            None => ("DS", ".".to_owned()),
        };
        // Title and number, version, institution and day: each an area of its own. Brackets
        // and commas are full-width in every language.
        format!(
            "{author}. {}：{}[{carrier}]. V{}. {author}{day}{seen}",
            self.title(),
            self.stamp(),
            self.edition.version,
            author = self.author(),
        )
    }

    /// What a cataloguer supplies, since the scan does not print it, stands in brackets.
    fn gbt7714_source(&self) -> String {
        let lang = self.published.lang();
        let title = self.published.context.data.source.title.get(lang);
        let year = self.published.about.source_year.as_deref();
        let year = year.map_or_else(String::new, |year| format!(" [{year}]."));
        format!("[{title}][N].{year}")
    }

    fn csl(&self) -> Value {
        let author = self.author();
        let mut item = json!({
            "id": self.key(),
            "type": "dataset",
            "author": [{ "literal": author }],
            "title": self.title(),
            "number": self.stamp(),
            "version": self.edition.version,
            "publisher": author,
            "language": self.published.lang().publication().language,
        });
        if let Some(date) = self.edition.date {
            let parts = [
                date.year(),
                u8::from(date.month()).into(),
                date.day().into(),
            ];
            item["issued"] = json!({ "date-parts": [parts] });
        }
        if let Some(url) = &self.url {
            item["URL"] = url.as_str().into();
        }
        item
    }

    /// A name for the entry that no other chart and language has.
    fn key(&self) -> String {
        format!(
            "{}-{}-{}",
            self.published.about.slug,
            self.published.id,
            self.published.lang().short()
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
        let lang = self.published.lang();
        let key = self.key();
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
            ("ET", self.edition.version.to_owned()),
            ("N1", self.stamp()),
            (
                "LA",
                self.published.lang().publication().language.to_owned(),
            ),
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
