//! Charts of two figures, as they are published: for the pairs that compare, and for no other.

use siming_huli::chart::words::VerdictNote;
use siming_huli::compare::{Verdict, pairs};
use siming_huli::export::address;
use siming_huli::i18n::Lang;

use crate::made::{Built, SITE_URL, attribute, content, pair_plates, published_charts};

/// The ids that charts of pairs must have, made here from the verdicts anew.
fn comparing() -> Vec<String> {
    let data = &content().data;
    let found = pairs(data).filter(|pair| pair.comparison.verdict != Verdict::Refused);
    let id = |ix| data.figure(ix).id.clone();
    let mut ids: Vec<_> = found
        .map(|pair| format!("pair--{}--{}", id(pair.a), id(pair.b)))
        .collect();
    ids.sort();
    assert!(ids.len() >= 5, "{ids:?}");
    ids
}

/// The files of a chart in a language, of which one with an article may lack it.
fn files(lang: Lang, id: &str) -> Vec<String> {
    let (short, page) = (lang.short(), address::page(lang));
    let folders = [
        ("charts", ".svg"),
        ("data", ".csv"),
        ("oembed", ".json"),
        ("share", ".json"),
        ("share", ".bib"),
        ("share", ".ris"),
        ("share", ".csl.json"),
        ("share", ".wechat.json"),
    ];
    let files = folders.map(|(folder, ending)| format!("{folder}/{id}.{short}{ending}"));
    let pages = ["share", "embed"].map(|folder| format!("{page}{folder}/{id}/index.html"));
    files.into_iter().chain(pages).collect()
}

#[test]
fn exactly_the_pairs_that_compare_have_every_file_of_a_chart() {
    let built = Built::at(Some(SITE_URL));
    let mut expected: Vec<_> = comparing()
        .iter()
        .flat_map(|id| Lang::ALL.into_iter().flat_map(|lang| files(lang, id)))
        .collect();
    expected.sort();
    let mut found = built.files();
    // Once more in the edition, which `editions` looks at.
    found.retain(|path| path.contains("pair--") && !path.starts_with("e/"));
    assert_eq!(found, expected);
    let sums = built.read("data/sha256sums.txt");
    let package = built.read("data/datapackage.json");
    for path in found.iter().filter_map(|path| path.strip_prefix("data/")) {
        assert!(sums.contains(path) && package.contains(path), "{path}");
    }
}

#[test]
fn what_each_says_is_in_its_pages_and_leads_to_its_place() {
    let built = Built::at(Some(SITE_URL));
    let tags = |html: &str| html.matches("<script").count();
    for published in pair_plates() {
        let (lang, context) = (published.lang(), published.context);
        let embed = built.read(&format!("{}index.html", address::embed(lang, published.id)));
        let share = built.read(&format!("{}index.html", address::share(lang, published.id)));
        let [a, b] = published.figures[..] else {
            panic!("{} is of {:?}", published.id, published.figures);
        };
        let verdict = context.verdicts.on(a, b);
        let said = [
            &*published.spec.title,
            &*published.spec.finding,
            &*published.spec.caveat,
            &*context.value(a),
            &*context.value(b),
            VerdictNote::sign(verdict),
            lang.messages().verdict(verdict),
            published.source_line(),
        ];
        for said in said {
            assert!(embed.contains(said), "{said} in {}", published.id);
        }
        // Nothing of it waits for the Wasm.
        assert!(!embed.contains("data-wasm") && !embed.contains(".wasm"));
        assert_eq!(tags(&embed), 2, "data and one small script");
        assert_eq!(embed.matches("class=\"fixed ").count(), 3);
        assert_eq!(embed.matches("<tr ").count(), 2, "a row for each figure");
        assert!(share.contains(&published.spec.title));
        // The place on the page is a chart that shows both, with both chosen.
        let chart = published_charts()
            .into_iter()
            .find(|chart| chart.id == published.place);
        let shown = chart.unwrap().figures;
        assert!(
            shown.contains(&a) && shown.contains(&b),
            "{}",
            published.place
        );
        let home = attribute(&embed, "<p class=\"home\"><a", "href").unwrap();
        let [a, b] = [a, b].map(|ix| &context.data.figure(ix).id);
        assert!(
            home.ends_with(&format!("?a={a}&b={b}#{}", published.place)),
            "{home}"
        );
    }
}

#[test]
fn none_of_them_is_a_card_or_named_on_the_page() {
    let built = Built::at(None);
    for page in ["index.html", "en/index.html"] {
        assert!(!built.read(page).contains("pair--"), "{page}");
    }
    for name in built.files() {
        if name.starts_with("assets/") {
            assert!(!built.text(&name).contains("pair--"), "{name}");
        }
    }
}

#[test]
fn their_titles_tell_them_apart() {
    for lang in Lang::ALL {
        let published_charts = pair_plates();
        let of_lang = published_charts
            .iter()
            .filter(|published| published.lang() == lang);
        let mut titles: Vec<_> = of_lang.map(|published| &published.spec.title).collect();
        let count = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), count, "{titles:?}");
    }
}
