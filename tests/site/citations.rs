//! Citations: complete in every style, dated by the data, and escaped.

use siming_huli::export::cite::{self, one_line, tex};
use siming_huli::export::{Edition, PublishedChart};
use siming_huli::i18n::Lang;

use crate::made::{
    Built, CHARTS, EPOCH, METRICS, SITE_URL, edition, local, public, published_charts,
};

#[test]
fn every_style_names_title_day_version_hash_and_address() {
    let edition = edition();
    for published in published_charts() {
        // What was seen is there when the site has become another one.
        let address = format!("{SITE_URL}/e/{}/{}", edition.name, published.permalink());
        let cited = cite::of(&published, &public(), &edition).unwrap();
        for (style, day, said) in [
            ("GB/T 7714", "（2026-11-23）", &cited.gbt7714),
            ("APA", "(2026, November 23)", &cited.apa),
            ("BibTeX", "date = {2026-11-23}", &cited.bibtex),
            ("RIS", "DA  - 2026/11/23\r\n", &cited.ris),
            ("CSL-JSON", "2026,", &cited.csl_json),
        ] {
            for part in [
                &published.spec.title,
                day,
                edition.version,
                &edition.name,
                &address,
            ] {
                assert!(
                    said.contains(part),
                    "{style} of {}: {part} in {said}",
                    published.id
                );
            }
        }
        assert!(cited.gbt7714.contains("[DS/OL]"), "{}", cited.gbt7714);
        let words = published.lang().publication();
        let day = format!("[{}]", words.day_of_citing);
        assert!(cited.gbt7714.contains(&day), "{}", cited.gbt7714);
        // Out of the page, a title says of what and by whom.
        let author = published.site_name();
        for said in [
            &cited.gbt7714,
            &cited.apa,
            &cited.bibtex,
            &cited.ris,
            &cited.csl_json,
        ] {
            assert!(
                said.contains(published.about.subject.get(published.lang()))
                    && said.contains(author),
                "{said}"
            );
        }
    }
}

#[test]
fn without_a_public_address_none_is_cited() {
    for published in published_charts() {
        let cited = cite::of(&published, &local(), &edition()).unwrap();
        // What is not online has no day of seeing it either.
        assert!(cited.gbt7714.contains("[DS]. V") && cited.gbt7714.ends_with("）."));
        for said in [
            cited.gbt7714,
            cited.apa,
            cited.bibtex,
            cited.ris,
            cited.csl_json,
        ] {
            assert!(!said.contains("http") && !said.contains("127.0"), "{said}");
        }
    }
}

/// The edition that the examples are of.
fn example(published: &PublishedChart<'static>) -> (cite::Citations, cite::Citations) {
    let dated = Edition {
        version: "1.2.3",
        name: "0123456789ab".to_owned(),
        ..edition()
    };
    let undated = Edition {
        date: None,
        ..dated.clone()
    };
    let cited = |edition| cite::of(published, &public(), edition).unwrap();
    (cited(&dated), cited(&undated))
}

/// Written by hand; what the standard's own style makes of the data is held in `readers`.
#[test]
fn gbt7714_is_that_of_2025_in_both_languages() {
    for (lang, title, expected, undated_end, source) in [
        (
            Lang::Zh,
            "升降",
            "平安成绩单对读. 升降 · 厦门市思明、湖里两区自报的2022年平安建设数字：\
             存档版 0123456789ab[DS/OL]. V1.2.3. 平安成绩单对读（2026-11-23）[引用日期]. \
             https://example.org/xiamen/2022/e/0123456789ab/#changes.",
            "平安成绩单对读[引用日期]. https://example.org/xiamen/2022/e/0123456789ab/#changes.",
            "[“平安厦门”系列报道的一个跨版：思明、湖里两区2022年平安建设成绩][N]. [2023].",
        ),
        (
            Lang::En,
            "Up and down",
            "Two Report Cards. Up and down – public-safety figures reported by Siming and Huli \
             districts, Xiamen, for 2022：edition 0123456789ab[DS/OL]. V1.2.3. \
             Two Report Cards（2026-11-23）[access date]. \
             https://example.org/xiamen/2022/e/0123456789ab/en/#changes.",
            "Two Report Cards[access date]. https://example.org/xiamen/2022/e/0123456789ab/en/#changes.",
            "[A newspaper spread from a series on a safe Xiamen: what Siming and Huli report \
             for 2022][N]. [2023].",
        ),
    ] {
        let mut published_charts = published_charts();
        let published = published_charts
            .iter_mut()
            .find(|p| p.id == "changes" && p.lang() == lang);
        let published = published.unwrap();
        published.spec.title = title.to_owned();
        let (dated, undated) = example(published);
        assert_eq!(dated.gbt7714, expected);
        assert!(
            undated.gbt7714.ends_with(undated_end),
            "{}",
            undated.gbt7714
        );
        assert_eq!(dated.gbt7714_source, source);
    }
}

#[test]
fn the_author_is_the_site_and_never_a_district() {
    for published in published_charts() {
        let cited = cite::of(&published, &public(), &edition()).unwrap();
        let item: serde_json::Value = serde_json::from_str(&cited.csl_json).unwrap();
        let [item] = item.as_array().unwrap().as_slice() else {
            panic!("one item: {item}");
        };
        let site = published.site_name();
        assert_eq!(item["type"], "dataset");
        assert_eq!(item["author"], serde_json::json!([{ "literal": site }]));
        assert_eq!(item["publisher"], site);
        assert_eq!(
            item["issued"]["date-parts"],
            serde_json::json!([[2026, 11, 23]])
        );
        assert_eq!(item["version"], edition().version);
        let url = format!("{SITE_URL}/e/{}/{}", edition().name, published.permalink());
        assert_eq!(item["URL"], url);
        for said in [&cited.gbt7714, &cited.apa] {
            assert!(said.starts_with(&format!("{site}. ")), "{said}");
        }
        assert!(cited.bibtex.contains(&format!("author = {{{{{site}}}}}")));
        assert!(cited.ris.contains(&format!("AU  - {site}\r\n")));
    }
}

#[test]
fn what_programs_read_lies_there_as_files() {
    let built = Built::at(Some(SITE_URL));
    for published in published_charts() {
        let share = built.json(&published.file("share", ".json"));
        let cited = &share["citations"];
        for (ending, style) in [
            (".bib", "bibtex"),
            (".ris", "ris"),
            (".csl.json", "csl_json"),
        ] {
            let text = built.read(&published.file("share", ending));
            assert_eq!(cited[style], text, "{style} of {}", published.id);
        }
    }
}

#[test]
fn no_clock_is_read() {
    let undated = Edition::new(METRICS, None).unwrap();
    assert_eq!(undated.day(), None);
    let cited = cite::of(&published_charts()[0], &public(), &undated).unwrap();
    assert!(cited.apa.contains("(n.d.)"), "{}", cited.apa);
    assert!(!cited.ris.contains("DA  -") && !cited.bibtex.contains("year"));
    assert_eq!(Edition::new(METRICS, Some(EPOCH)).unwrap(), edition());
    assert!(Edition::new(METRICS, Some("yesterday")).is_err());
    assert!(Edition::new(METRICS, Some("99999999999999999")).is_err());
}

/// Whether braces close in order, as BibTeX counts them.
fn balanced(text: &str) -> bool {
    let mut depth = 0;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

#[test]
fn a_title_can_hold_anything() {
    let nasty = "50% of {A} & B_1 #2 $3 ~ ^ \\\\ }ER  - ";
    let charts = CHARTS.replacen("\"Changes on the year before\"", &format!("\"{nasty}\""), 1);
    assert!(charts != CHARTS);
    let content = siming_huli::content::Content::load(METRICS, &charts).unwrap();
    let mut published = PublishedChart::all(content)
        .into_iter()
        .find(|p| p.spec.title.contains('%'))
        .unwrap();
    // The data can hold no line break; a citation takes it out all the same.
    published.spec.title = published.spec.title.replace("}ER", "}\nER");
    let cited = cite::of(&published, &public(), &edition()).unwrap();
    assert!(balanced(&cited.bibtex), "{}", cited.bibtex);
    let escaped =
        r"50\% of \{A\} \& B\_1 \#2 \$3 \textasciitilde{} \textasciicircum{} \textbackslash{} \}";
    assert!(cited.bibtex.contains(escaped), "{}", cited.bibtex);
    let ends = cited
        .ris
        .lines()
        .filter(|line| line.starts_with("ER  -"))
        .count();
    assert_eq!(ends, 1, "{}", cited.ris);
    for line in cited.ris.lines() {
        let (tag, _) = line.split_once("  - ").unwrap_or_else(|| panic!("{line}"));
        assert_eq!(tag.len(), 2, "{line}");
    }
}

#[test]
fn line_breaks_and_commands_are_taken_out() {
    assert_eq!(one_line("a\r\nb\u{2028}c\td"), "a b c d");
    assert_eq!(tex("a\nb%"), "a b\\%");
}
