//! What is told of one thing or a pair: sources, details, the judgement.

use roxmltree::Node;

use crate::chart::words::capitalised;
use crate::compare::{Facet, Verdict, pairs};

use super::super::Page;
use super::super::details::{details, in_short};
use super::super::item_ix::ItemIx;
use super::super::judgement::judgement;
use super::super::sources::sources;
use super::{all, everything, in_each_language, of_class, read, text};

#[test]
fn a_source_says_every_place_and_the_defects_of_its_lines() {
    in_each_language(|page| {
        let (data, context) = (&page.content.data, page.context());
        let (figures, claims) = everything(page);
        let markup = sources(page, &figures, &claims);
        read(&markup, |markup| {
            let origins: Vec<_> = markup.children().filter(Node::is_element).collect();
            assert_eq!(origins.len(), figures.len() + claims.len());
            for (origin, ix) in origins.iter().zip(&figures) {
                let figure = data.figure(*ix);
                assert_eq!(origin.attribute("data-figure"), Some(&*figure.id));
                let places: Vec<_> = all(*origin, "li").map(text).collect();
                let expected = figure.locations.iter().map(|at| context.exact_place(at));
                assert_eq!(places, expected.collect::<Vec<_>>());
                let told = text(*origin);
                for known in [&context.value(*ix), &figure.printed] {
                    assert!(told.contains(known), "{known} in {told}");
                }
                let touched = data.source.defects.iter().any(|defect| {
                    let mut lines = defect.lines.iter();
                    lines.any(|line| figure.locations.iter().any(|at| at.line == *line))
                });
                assert_eq!(
                    !of_class(*origin, "about").is_empty(),
                    touched,
                    "{}",
                    figure.id
                );
                let links: Vec<_> = all(*origin, "a")
                    .filter_map(|a| a.attribute("href"))
                    .collect();
                let id = &figure.id;
                assert_eq!(
                    links,
                    [format!("?q={id}#charts"), format!("?a={id}#ledger")]
                );
            }
            for (origin, ix) in origins[figures.len()..].iter().zip(&claims) {
                assert_eq!(origin.attribute("data-claim"), Some(&*data.claim(*ix).id));
                assert_eq!(
                    all(*origin, "a").count(),
                    1,
                    "a claim is put beside nothing"
                );
            }
        });
        let away = Page {
            home: "../../",
            ..page
        };
        let markup = sources(away, &figures[..1], &[]);
        assert!(markup.contains(r#"href="../../?q="#), "{markup}");
    });
}

#[test]
fn details_say_whose_what_and_where_and_lead_to_the_best_counterpart() {
    in_each_language(|page| {
        let (data, context, m) = (&page.content.data, page.context(), page.lang.messages());
        let (figures, claims) = everything(page);
        let mut refused = 0;
        for ix in figures {
            let figure = data.figure(ix);
            read(&details(page, ItemIx::Figure(ix)), |markup| {
                assert_eq!(of_class(markup, "value"), [context.value(ix)]);
                let who = &of_class(markup, "who")[0];
                assert!(
                    who.starts_with(context.district_name(figure.district)),
                    "{who}"
                );
                let facts = all(markup, "dd").map(text).collect::<Vec<_>>();
                assert!(
                    facts.contains(&context.places(&figure.locations)),
                    "{facts:?}"
                );
                let is_printed_otherwise = context.value(ix) != figure.printed;
                let names: Vec<_> = all(markup, "dt").map(text).collect();
                let says_printed = names.iter().any(|name| name == m.printed);
                assert_eq!(says_printed, is_printed_otherwise, "{}", figure.id);
                let other = all(markup, "a").find_map(|a| a.attribute("data-select"));
                if let Some(other) = other {
                    let other = data.figure_by_id(other).unwrap();
                    let verdict = page.content.verdicts.on(ix, other);
                    assert_eq!(verdict, page.content.verdicts.best(ix), "{}", figure.id);
                    assert_ne!(data.figure(other).district, figure.district);
                }
            });
            refused += usize::from(page.content.verdicts.best(ix) == Verdict::Refused);
            let short = in_short(page, ItemIx::Figure(ix));
            read(&short, |markup| assert_eq!(all(markup, "p").count(), 3));
        }
        assert!(refused > 0, "some figures have nothing to be read beside");
        for ix in claims {
            let claim = data.claim(ix);
            read(&details(page, ItemIx::Claim(ix)), |markup| {
                assert_eq!(of_class(markup, "value"), [claim.name.get(page.lang)]);
                assert_eq!(all(markup, "a").count(), 0);
            });
            let short = in_short(page, ItemIx::Claim(ix));
            assert!(short.contains(m.status(claim.status)), "{short}");
        }
        for (at, item) in context.derived().into_iter().enumerate() {
            let whole = details(page, ItemIx::Derived(at));
            let told = read(&whole, text);
            for known in [
                &item.text,
                &item.formula,
                &item.condition,
                &capitalised(&item.bounds_text),
            ] {
                assert!(told.contains(known), "{known} in {told}");
            }
        }
        assert_eq!(details(page, ItemIx::Derived(usize::MAX)), "");
    });
}

#[test]
fn a_pair_is_judged_before_it_is_shown_and_bars_need_a_verdict() {
    in_each_language(|page| {
        let (data, m) = (&page.content.data, page.lang.messages());
        let mut seen = Vec::new();
        for pair in pairs(data) {
            let verdict = pair.comparison.verdict;
            if seen.iter().filter(|known| **known == verdict).count() == 6 {
                continue;
            }
            seen.push(verdict);
            let markup = judgement(page, [pair.a, pair.b]);
            read(&markup, |markup| {
                let first = markup.first_element_child().unwrap();
                assert_eq!(first.attribute("class"), Some("verdict"));
                assert!(text(first).ends_with(m.verdict(verdict)));
                let drawn = all(markup, "svg").count();
                assert_eq!(
                    drawn,
                    usize::from(verdict != Verdict::Refused),
                    "{verdict:?}"
                );
                let facets = all(markup, "tbody").flat_map(|body| all(body, "tr"));
                let judged: Vec<_> = facets
                    .map(|row| text(row.last_element_child().unwrap()))
                    .collect();
                assert_eq!(judged.len(), Facet::ALL.len());
                let same = judged.iter().filter(|word| *word == m.same).count();
                let reasons = pair.comparison.reasons.len();
                assert_eq!(same, Facet::ALL.len() - reasons, "{judged:?}");
                let origins = markup.children();
                let origins = origins.filter(|e| e.attribute("class") == Some("origin"));
                let ids: Vec<_> = origins.filter_map(|e| e.attribute("data-figure")).collect();
                let [a, b] = [pair.a, pair.b].map(|ix| &*data.figure(ix).id);
                assert_eq!(ids, [a, b]);
            });
        }
        assert!(seen.contains(&Verdict::Refused) && seen.contains(&Verdict::Caveat));
    });
}
