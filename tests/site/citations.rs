//! Citations: complete in every style, dated by the data, and escaped.

use siming_huli::export::cite::{self, one_line, tex};
use siming_huli::export::{Edition, Plate};

use crate::made::{CHARTS, EPOCH, METRICS, SITE_URL, edition, local, plates, public};

#[test]
fn every_style_names_title_day_version_hash_and_address() {
    let edition = edition();
    for plate in plates() {
        let address = format!("{SITE_URL}/{}", plate.permalink());
        let cited = cite::of(&plate, &public(), &edition);
        for (style, day, said) in [
            ("GB/T 7714", "(2026-11-23)", &cited.gbt7714),
            ("APA", "(2026, November 23)", &cited.apa),
            ("BibTeX", "date = {2026-11-23}", &cited.bibtex),
            ("RIS", "DA  - 2026/11/23\r\n", &cited.ris),
        ] {
            for part in [
                &plate.spec.title,
                day,
                edition.version,
                edition.short_hash(),
                &address,
            ] {
                assert!(
                    said.contains(part),
                    "{style} of {}: {part} in {said}",
                    plate.id
                );
            }
        }
        assert!(cited.gbt7714.contains("[DS/OL]"), "{}", cited.gbt7714);
        let words = plate.lang().publication();
        let day = format!("[{}]", words.day_of_citing);
        assert!(cited.gbt7714.contains(&day), "{}", cited.gbt7714);
        // Out of the page, a title says of what and by whom.
        let author = plate.lang().messages().site_name;
        for said in [&cited.gbt7714, &cited.apa, &cited.bibtex, &cited.ris] {
            assert!(
                said.contains(words.subject) && said.contains(author),
                "{said}"
            );
        }
    }
}

#[test]
fn without_a_public_address_none_is_cited() {
    for plate in plates() {
        let cited = cite::of(&plate, &local(), &edition());
        for said in [cited.gbt7714, cited.apa, cited.bibtex, cited.ris] {
            assert!(!said.contains("http") && !said.contains("127.0"), "{said}");
        }
    }
}

#[test]
fn no_clock_is_read() {
    let undated = Edition::new(METRICS, None).unwrap();
    assert_eq!(undated.day(), None);
    let cited = cite::of(&plates()[0], &public(), &undated);
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
    let mut plate = Plate::all(content)
        .into_iter()
        .find(|p| p.spec.title.contains('%'))
        .unwrap();
    // The data can hold no line break; a citation takes it out all the same.
    plate.spec.title = plate.spec.title.replace("}ER", "}\nER");
    let cited = cite::of(&plate, &public(), &edition());
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
