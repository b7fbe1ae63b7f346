//! Share pages: every way to use a chart elsewhere, on one page that needs no script. The
//! page of all charts opens it as a dialog (`share.js`).

mod tabs;

use crate::chart::bodies::Body;
use crate::export::share::Share;
use crate::export::{Address, PublishedChart, address};
use crate::i18n::Lang;
use crate::i18n::publication::Sharing;
use crate::scene::Scene;
use crate::state;
use crate::svg::escape;
use crate::svg::markup::{Attributes, Markup};

use super::assets::{Asset, Assets};
use super::headers::{self, Kind};
use super::{notice, shell};

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
    let root = address::up(&path);
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
}

impl Lang {
    /// The language's own name.
    fn prose_name(self) -> &'static str {
        // The other page names this one.
        self.other().prose().other_language
    }
}
