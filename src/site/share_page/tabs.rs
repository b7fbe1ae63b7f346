//! The tabs of a share page: picture, link, citation, data, embed.

use crate::export::PublishedChart;
use crate::export::address;
use crate::export::cite::ENDINGS;
use crate::export::share;
use crate::i18n::Lang;
use crate::scene::DPX;
use crate::site::taking;
use crate::state::Colours;
use crate::word::Word;

use super::{Writer, plain};

impl Writer<'_> {
    pub(super) fn images(&mut self, lang: Lang, has_png: bool) {
        let images = &self.share.images;
        let paths = [
            &images.png_1x,
            &images.png,
            &images.png_3x,
            &images.tall,
            &images.preview,
            &images.svg,
        ];
        let shown = [&*self.root, &*images.svg].concat();
        let [width, height] =
            [self.sheet.width, self.sheet.height].map(|length| (length / DPX).to_string());
        let picture = plain()
            .with("class", "picture")
            .with("width", &width)
            .with("height", &height)
            .with("src", &shown)
            .with("alt", self.share.finding)
            .with("loading", "lazy");
        taking::write(&mut self.out, self.share, &self.root, lang);
        self.out.open("ul", &plain());
        let files = paths.into_iter().zip(self.words.images);
        // A build without PNG images has the last one only.
        let missing = if has_png { 0 } else { paths.len() - 1 };
        for (path, (name, about)) in files.skip(missing) {
            self.out.open("li", &plain());
            let href = [&*self.root, &**path].concat();
            self.link(&href, name, plain().with("download", ""));
            self.out
                .leaf("span", &plain().with("class", "about"), about);
            self.out.close("li");
        }
        self.out.close("ul");
        if has_png {
            let png = [&*self.root, &*images.png].concat();
            let button = plain().with("type", "button").with("data-picture", &png);
            self.out.leaf("button", &button, self.words.copy_image);
        } else {
            self.out.leaf("p", &plain(), self.words.no_png);
        }
        for (article, label) in [
            (&self.share.article, self.words.copy_article),
            (&self.share.article_tapped, self.words.copy_tapped),
        ] {
            if let Some(path) = article {
                let path = [&*self.root, &**path].concat();
                let button = plain().with("type", "button").with("data-article", &path);
                self.out.leaf("button", &button, label);
            }
        }
        self.out.empty("img", &picture);
    }

    pub(super) fn permalink(&mut self) {
        self.code(self.words.permalink, &self.share.permalink, "link");
        let button = plain().with("type", "button").with("data-send", "");
        self.out
            .leaf("button", &button.with("hidden", ""), self.words.send);
    }

    pub(super) fn citations(&mut self, published: &PublishedChart<'_>) {
        let citations = &self.share.citations;
        self.code(self.words.gbt7714, &citations.gbt7714, "cite");
        self.code(self.words.gbt7714_source, &citations.gbt7714_source, "cite");
        self.code("APA", &citations.apa, "cite");
        self.code("BibTeX", &citations.bibtex, "cite");
        self.code("RIS", &citations.ris, "cite");
        self.code("CSL-JSON", &citations.csl_json, "cite");
        self.out.leaf("p", &plain(), self.words.cite_files);
        self.out.open("ul", &plain());
        for (ending, name) in ENDINGS.into_iter().zip(["BibTeX", "RIS", "CSL-JSON"]) {
            self.out.open("li", &plain());
            let href = [&*self.root, &published.file(share::FOLDER, ending)].concat();
            self.link(&href, name, plain().with("download", ""));
            self.out.close("li");
        }
        self.out.close("ul");
    }

    pub(super) fn data(&mut self) {
        let data = &self.share.data;
        let paths = [
            &*data.csv,
            data.figures_csv,
            data.claims_csv,
            data.comparisons_csv,
            data.metrics,
            data.comparisons,
            data.package,
        ];
        self.out.open("ul", &plain());
        for (path, name) in paths.into_iter().zip(self.words.files) {
            self.out.open("li", &plain());
            let href = [&*self.root, path].concat();
            self.link(&href, name, plain().with("download", ""));
            self.out.close("li");
        }
        self.out.close("ul");
        self.out
            .leaf("p", &plain().with("class", "about"), self.share.licence);
        let hash = ["SHA-256 ", self.share.data_sha256].concat();
        self.out.open("details", &plain());
        self.out.leaf("summary", &plain(), self.words.hash);
        self.out
            .leaf("p", &plain().with("class", "about hash"), &hash);
        self.out.close("details");
    }

    pub(super) fn embed(&mut self, lang: Lang) {
        let (m, words, share) = (lang.messages(), self.words, self.share);
        self.out.open("div", &plain().with("class", "options"));
        let themes = [
            (Colours::Auto.id(), m.colours_auto),
            (Colours::Light.id(), m.colours_light),
            (Colours::Dark.id(), m.colours_dark),
        ];
        self.out.open("label", &plain());
        self.out.leaf("span", &plain(), m.colours);
        self.out.open("select", &plain().with("name", "theme"));
        for (value, name) in themes {
            self.out.leaf("option", &plain().with("value", value), name);
        }
        self.out.close("select");
        self.out.close("label");
        self.tick_box(words.title, "title", true);
        self.tick_box(m.large_text, "text", false);
        self.out.open("details", &plain());
        self.out.leaf("summary", &plain(), words.more);
        self.tick_box(words.controls, "controls", true);
        self.out.open("label", &plain());
        self.out.leaf("span", &plain(), words.height);
        let height = plain()
            .with("type", "number")
            .with("name", "height")
            .with("min", "100")
            .with("max", "16000")
            .with("value", &share.embed.height.to_string());
        self.out.empty("input", &height);
        self.out.close("label");
        self.out.close("details");
        self.out.close("div");
        self.code(words.frame, &share.embed.iframe, "frame");
        self.code(words.element, &share.embed.element, "element");
        self.code(words.picture, &share.embed.picture, "picture");
        let page = [&*self.root, &*address::embed(lang, share.chart)].concat();
        let preview = plain()
            .with("class", "preview")
            .with("data-src", &page)
            .with("data-title", words.preview);
        self.out.open("div", &preview);
        self.out.close("div");
    }

    /// A text to be copied, with its label.
    fn code(&mut self, label: &str, text: &str, kind: &str) {
        self.out.open("label", &plain());
        self.out.leaf("span", &plain(), label);
        let rows = (text.lines().count() + 1).clamp(2, 9).to_string();
        let area = plain()
            .with("readonly", "")
            .with("spellcheck", "false")
            .with("rows", &rows)
            .with("data-code", kind)
            .verbatim();
        // A line break at the start of a text area is not part of it.
        self.out.open("textarea", &area);
        self.out.text(text);
        self.out.close("textarea");
        self.out.close("label");
        let button = plain().with("type", "button").with("data-copy", "");
        self.out.leaf("button", &button, self.words.copy);
    }

    /// A choice that is on or off at first.
    fn tick_box(&mut self, label: &str, name: &str, is_on: bool) {
        self.out.open("label", &plain().with("class", "box"));
        let field = plain().with("type", "checkbox").with("name", name);
        let on = is_on.then_some("");
        self.out.empty("input", &field.with_some("checked", on));
        self.out.leaf("span", &plain(), label);
        self.out.close("label");
    }
}
