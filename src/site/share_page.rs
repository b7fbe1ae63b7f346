//! Share pages: every way to use a chart elsewhere, on one page that needs no script. The
//! page of all charts opens it as a dialog (`share.js`).

use crate::chart::bodies::Body;
use crate::export::cite::ENDINGS;
use crate::export::share::{self, Share};
use crate::export::{Address, PublishedChart, address};
use crate::i18n::Lang;
use crate::i18n::publication::Sharing;
use crate::scene::{DPX, Scene};
use crate::state::{self, Colours};
use crate::svg::escape;
use crate::svg::markup::{Attributes, Markup};
use crate::word::Word;

use super::assets::{Asset, Assets};
use super::headers::{self, Kind};
use super::{notice, shell, taking};

/// A share page under construction.
struct Writer<'a> {
    out: Markup,
    words: &'static Sharing,
    share: &'a Share<'a>,
    /// Where it is.
    site: &'a Address,
    /// The way to the root of the site or the edition.
    root: String,
    /// The picture that is shown.
    sheet: &'a Scene,
}

/// The page of a published chart, with its article sheet; `has_png` says whether this build makes PNG
/// images.
pub(super) fn document(
    published: &PublishedChart<'_>,
    share: &Share<'_>,
    site: &Address,
    assets: &Assets,
    has_png: bool,
    sheet: &Scene,
) -> String {
    let lang = published.lang();
    let path = address::share(lang, published.id);
    let root = "../".repeat(path.matches('/').count());
    let words = &lang.publication().share;
    let title = lang.publication().share_heading(share.title);
    let script: &Asset = &assets.share;
    let policy = headers::in_page(Kind::Page, site);
    let style = shell::style_sheet(&root, assets);
    let head = shell::head(lang, &title, &root, &policy, &style, assets);
    let mut writer = Writer {
        out: Markup::default(),
        words,
        share,
        site,
        root: root.clone(),
        sheet,
    };
    writer.main(published, &title, has_png);
    let card = match has_png {
        true => shell::card(published, &root),
        false => String::new(),
    };
    let [name, description] = [&*title, share.finding].map(escape);
    let dated = (share.edition, share.date.as_deref());
    let notice = notice::notice(lang, site, dated, [&root, &path]);
    format!(
        "{head}<meta name=\"robots\" content=\"noindex\">\n\
         <meta itemprop=\"name\" content=\"{name}\">\n\
         <meta itemprop=\"description\" content=\"{description}\">\n\
         {}\n</head>\n<body>\n{card}{notice}{}\n\
         <script type=\"module\" id=\"share\" src=\"{root}{}\" integrity=\"{}\"></script>\n\
         </body>\n</html>\n",
        shell::painted_with("share"),
        writer.out.finish(),
        script.path,
        script.integrity,
    )
}

fn plain() -> Attributes {
    Attributes::default()
}

impl Writer<'_> {
    fn main(&mut self, published: &PublishedChart<'_>, title: &str, has_png: bool) {
        let (words, lang) = (self.words, published.lang());
        let other = lang.other();
        let has_order = matches!(published.spec.body, Body::SourceMap(_));
        let settings = state::settings(lang, has_order);
        let main = plain()
            .with("class", "sharing")
            .with("data-chart", published.id)
            .with("data-settings", &settings)
            .with("data-copied", words.copied)
            .with("data-selected", words.selected)
            .with("data-uncopied", words.uncopied)
            .with("data-unwritten", words.unwritten)
            .with("data-day", lang.publication().day_of_citing)
            .with("data-close", lang.messages().close)
            .with("data-unstyled", lang.prose().unstyled);
        self.out.open("main", &main);
        self.out.leaf("h1", &plain(), title);
        self.out.open("p", &plain());
        let home = [&*self.root, &published.permalink()].concat();
        self.link(&home, published.site_name(), plain());
        self.out.text(lang.messages().dot);
        let there = [&*self.root, &*address::share(other, published.id)].concat();
        let tag = plain()
            .with("hreflang", other.tag())
            .with("lang", other.tag());
        self.link(
            &there,
            other.prose_name(),
            tag.with("data-language", other.short()),
        );
        self.out.close("p");
        self.out
            .leaf("p", &plain().with("class", "about"), words.keep);
        let places = [&*self.root, &*address::share(lang, published.id)];
        notice::choice(&mut self.out, lang, self.site, self.share, places);
        self.room_for_tabs();
        // Readers first, webmasters last.
        self.section(words.image, |w| w.images(lang, has_png));
        self.section(words.link, Self::permalink);
        self.section(words.cite, |w| w.citations(published));
        self.section(words.data, Self::data);
        self.section(words.embed, |w| w.embed(lang));
        let said = plain().with("class", "said").with("role", "status");
        self.out.leaf("p", &said, "");
        self.out.close("main");
    }

    fn section(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.out.open("section", &plain().with("data-tab", name));
        self.out.leaf("h2", &plain(), name);
        fill(self);
        self.out.close("section");
    }

    /// As much room as the script's tabs will take, so that nothing moves when they come.
    fn room_for_tabs(&mut self) {
        let words = self.words;
        let room = plain().with("class", "room").with("aria-hidden", "true");
        self.out.open("div", &room);
        for name in [words.image, words.link, words.cite, words.data, words.embed] {
            let button = plain().with("type", "button");
            self.out.leaf("button", &button, name);
        }
        self.out.close("div");
    }

    fn link(&mut self, href: &str, text: &str, attributes: Attributes) {
        self.out.leaf("a", &attributes.with("href", href), text);
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

    fn embed(&mut self, lang: Lang) {
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

    fn images(&mut self, lang: Lang, has_png: bool) {
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

    fn data(&mut self) {
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

    fn citations(&mut self, published: &PublishedChart<'_>) {
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

    fn permalink(&mut self) {
        self.code(self.words.permalink, &self.share.permalink, "link");
        let button = plain().with("type", "button").with("data-send", "");
        self.out
            .leaf("button", &button.with("hidden", ""), self.words.send);
    }
}

impl Lang {
    /// The language's own name.
    fn prose_name(self) -> &'static str {
        // The other page names this one.
        self.other().prose().other_language
    }
}
