//! Texts of the data that are made to be more than text: they come out as what they are, in
//! images, tables, files and descriptions. What would hide or reorder text is refused before
//! (`tests/data/bad.rs`).

use leptos::prelude::Owner;
use roxmltree::Document;
use serde_json::{Value, json};
use siming_huli::chart::scene;
use siming_huli::content::Content;
use siming_huli::export::linked::{self, Described};
use siming_huli::export::table::harmless;
use siming_huli::export::table::readable::csv;
use siming_huli::export::{Address, PublishedChart, address};
use siming_huli::i18n::Lang;
use siming_huli::svg::{Target, write};
use siming_huli::ui::{Detail, Listed, Page, tables};

use crate::made::{CHARTS, METRICS, edition, public};

/// Markup, the end of a script, a comment, CDATA, entities, quotes, a formula, and a character
/// beyond the first 65 536.
const HOSTILE: &str =
    "=cmd|' /C calc'!A0</script><script>alert(\"1\")</script><!-- ]]> &amp; &#0; 𠮷";

/// The shipped content with such a text wherever one may stand.
fn content() -> &'static Content {
    let mut data: Value = serde_json::from_str(METRICS).unwrap();
    let text = json!({ "zh": HOSTILE, "en": HOSTILE });
    data["source"]["title"] = text.clone();
    for list in ["districts", "themes", "measures", "claims"] {
        data[list][0]["name"] = text.clone();
    }
    data["measures"][0]["definition"] = text.clone();
    for entry in ["figures", "claims"] {
        data[entry][0]["notes"] = json!([text]);
        data[entry][0]["attribution"]["because"] = text.clone();
    }
    let mut charts: Value = serde_json::from_str(CHARTS).unwrap();
    for chart in charts["charts"].as_array_mut().unwrap() {
        chart["title"] = text.clone();
    }
    let content = Content::load(&data.to_string(), &charts.to_string());
    content.unwrap_or_else(|errors| panic!("{errors}"))
}

/// The elements of a document by name.
fn count(document: &Document<'_>, name: &str) -> usize {
    let elements = document.descendants();
    elements.filter(|e| e.tag_name().name() == name).count()
}

#[test]
fn they_are_text_in_every_image() {
    let mut said = 0;
    for published in PublishedChart::all(content()) {
        for width in [280, 960] {
            let scene = scene(&published.spec, width, published.id.to_owned()).unwrap();
            for target in [Target::Page, Target::File] {
                let svg = write(&scene, target);
                let document = Document::parse(&svg).unwrap();
                assert_eq!(count(&document, "script"), 0, "{}", published.id);
                let title = document.root_element().first_element_child().unwrap();
                assert_eq!(title.text(), Some(HOSTILE), "{}", published.id);
                let mut labels = document.descendants();
                let says = |e: roxmltree::Node<'_, '_>| {
                    e.attribute("aria-label")
                        .is_some_and(|l| l.contains(HOSTILE))
                };
                said += usize::from(labels.any(says));
            }
        }
    }
    assert!(said > 0, "marks say the names of what they show");
}

#[test]
fn they_are_text_in_every_table() {
    let content = content();
    let figures: Vec<_> = content.data.figure_ixs().collect();
    let claims: Vec<_> = content.data.claim_ixs().collect();
    let listed = Listed {
        figures: &figures,
        claims: &claims,
        derived: &[],
    };
    for lang in Lang::ALL {
        let html = Owner::new().with(|| {
            let page = Page::new(content, lang);
            tables(page, &listed, Detail::Whole)
        });
        let html = format!("<div>{html}</div>");
        let document = Document::parse(&html).unwrap();
        assert_eq!(count(&document, "script"), 0);
        let heads = document.descendants();
        let heads = heads.filter(|e| e.has_tag_name("th") && e.text() == Some(HOSTILE));
        assert_eq!(heads.count(), 2, "a measure and a claim");
    }
}

#[test]
fn they_are_no_formula_in_any_csv() {
    let mut disarmed = 0;
    for published in PublishedChart::all(content()) {
        let bytes = csv(&published).unwrap();
        let mut reader = ::csv::Reader::from_reader(&bytes[3..]);
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with('='), "{cell}");
                disarmed += usize::from(cell == harmless(HOSTILE));
            }
        }
    }
    assert!(disarmed > 10, "{disarmed}");
    assert_eq!(harmless(HOSTILE), format!("'{HOSTILE}"));
}

#[test]
fn they_end_no_script_and_no_attribute_of_a_description() {
    let (site, edition) = (public(), edition());
    for published in PublishedChart::all(content()) {
        let block = linked::chart(&published, &site, &edition).unwrap();
        let inside = block
            .strip_prefix("<script type=\"application/ld+json\">")
            .unwrap();
        let inside = inside.strip_suffix("</script>\n").unwrap();
        assert!(!inside.contains(['<', '&']), "{inside}");
        let read: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(read["name"], HOSTILE);
        assert_eq!(head(&published, &site), HOSTILE);
    }
}

/// The title that the head of a published chart's page tells others.
fn head(published: &PublishedChart<'_>, site: &Address) -> String {
    let described = Described {
        paths: Lang::ALL.map(|lang| (lang, address::embed(lang, published.id))),
        lang: published.lang(),
        title: &published.spec.title,
        description: &published.spec.finding,
        picture: published,
        kind: "article",
    };
    let head = linked::head(&described, site);
    // As in XML, where such elements are closed.
    let head = format!("<head>{}</head>", head.replace("\">\n", "\"/>\n"));
    let document = Document::parse(&head).unwrap();
    assert_eq!(count(&document, "script"), 0);
    let mut elements = document.descendants();
    let title = elements.find(|e| e.attribute("property") == Some("og:title"));
    title.unwrap().attribute("content").unwrap().to_owned()
}
