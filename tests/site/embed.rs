//! Embed pages and share files, as they lie there.

use siming_huli::export::address::embed;

use crate::made::{Built, SITE_URL, attribute, published_charts};

#[test]
fn an_embed_shows_one_chart_from_a_page_and_a_script() {
    let built = Built::at(None);
    for published in published_charts() {
        let page = built.read(&format!(
            "{}index.html",
            embed(published.lang(), published.id)
        ));
        assert_eq!(page.matches("rel=\"stylesheet\"").count(), 0);
        assert_eq!(page.matches("<style>").count(), 1, "it is in the page");
        assert_eq!(
            page.matches("<script").count(),
            2,
            "data and one small script"
        );
        assert_eq!(
            page.matches("preload").count(),
            0,
            "nothing is loaded ahead"
        );
        assert!(page.contains("content=\"noindex, indexifembedded\""));
        assert_eq!(
            page.matches("class=\"fixed ").count(),
            3,
            "layouts of one chart"
        );
        for ix in published.context.data.figure_ixs() {
            let id = format!("data-figure=\"{}\"", published.context.data.figure(ix).id);
            let drawn = published.spec.figures().contains(&ix);
            assert_eq!(page.contains(&id), drawn, "{id} in {}", published.id);
        }
        let home = attribute(&page, "<p class=\"home\"><a", "href").unwrap();
        let (home, chart) = home.split_once('#').unwrap();
        assert_eq!(chart, published.id);
        let file = built
            .out()
            .join(embed(published.lang(), published.id))
            .join(home);
        assert!(file.join("index.html").is_file(), "{home}");
    }
}

#[test]
fn a_share_file_names_files_that_are_there_and_codes_that_work() {
    let built = Built::at(Some(SITE_URL));
    for published in published_charts() {
        let share = built.json(&published.file("share", ".json"));
        assert_eq!(
            share["permalink"],
            format!("{SITE_URL}/{}", published.permalink())
        );
        let png = |path: &str| path.ends_with(".png");
        let files = ["images", "data"].map(|part| share[part].as_object().unwrap().clone());
        for path in files.iter().flat_map(|part| part.values()) {
            let path = path.as_str().unwrap();
            // Only a release makes PNG; the test of images holds their names.
            assert!(png(path) || built.out().join(path).is_file(), "{path}");
        }
        for style in [
            "gbt7714",
            "gbt7714_source",
            "apa",
            "bibtex",
            "ris",
            "csl_json",
        ] {
            assert!(
                share["citations"][style]
                    .as_str()
                    .is_some_and(|text| text.len() > 40)
            );
        }
        let element = share["embed"]["element"].as_str().unwrap();
        assert_eq!(
            attribute(element, "<siming-huli-chart", "chart"),
            Some(published.id.to_owned())
        );
        let script = attribute(element, "<script async", "src").unwrap();
        assert_eq!(script, format!("{SITE_URL}/embed.js"));
    }
}
