//! What the data hold is in the charts, and what a chart says that it shows is drawn, once.

use siming_huli::chart::{Filter, build};
use siming_huli::i18n::Lang;
use siming_huli::scene::{Node, Role};
use siming_huli::svg::{Target, write};

use crate::common::{Shipped, named_scene};

#[test]
fn every_claim_is_among_the_recognitions() {
    let shipped = Shipped::load();
    let chart = shipped.chart("recognitions");
    let spec = build(shipped.context(Lang::En), chart, &Filter::ALL);
    assert_eq!(spec.claims().len(), shipped.data.claims.len());
    let (_, scene) = named_scene(&spec, 360);
    let svg = write(&scene, Target::File);
    for claim in &shipped.data.claims {
        assert_eq!(
            svg.matches(&format!("data-claim=\"{}\"", claim.id)).count(),
            1
        );
    }
}

#[test]
fn every_derived_figure_carries_its_value_formula_bounds_and_condition() {
    let shipped = Shipped::load();
    for lang in Lang::ALL {
        let context = shipped.context(lang);
        let spec = build(context, shipped.chart("derived"), &Filter::ALL);
        let (_, scene) = named_scene(&spec, 360);
        let (svg, derived) = (write(&scene, Target::File), spec.derived());
        assert_eq!(derived.len(), shipped.catalog.derived.len());
        for item in derived {
            let found = context.derived_by_id(&item.id, &item.district_id);
            assert_eq!(found.as_ref(), Some(item));
            assert!(svg.contains(&format!("data-derived=\"{}\" data-value", item.id)));
            for part in [
                &item.text,
                &item.formula,
                &item.bounds_text,
                &item.condition,
            ] {
                assert!(
                    !part.is_empty() && item.label.contains(part.as_str()),
                    "{}",
                    item.id
                );
            }
        }
        let of = |id: &str| derived.iter().find(|item| item.id == id).unwrap();
        assert_eq!(of("people-per-gang").value, 15.6);
        assert!(of("people-per-gang").exact);
        assert_eq!(of("suspects-per-elder-fraud-gang").value, 18.0);
        let payout = of("payout-per-insurance-claim");
        assert_eq!(
            payout.bounds,
            [Some(2_705_000.0 / 283.0), Some(2_715_000.0 / 283.0)]
        );
        assert!(!payout.exact);
        let before = of("enforcement-concluded-before");
        assert!(before.formula.contains('÷') && before.formula.contains("1 + 10.92%"));
    }
}

#[test]
fn every_figure_is_in_a_chart() {
    let shipped = Shipped::load();
    let drawn: Vec<_> = (shipped.specs().iter())
        .flat_map(|spec| {
            let items = spec.items().into_iter();
            items.map(|item| item.figure_id.clone()).collect::<Vec<_>>()
        })
        .collect();
    for figure in &shipped.data.figures {
        assert!(drawn.contains(&figure.id), "{}", figure.id);
    }
}

#[test]
fn what_a_chart_says_that_it_shows_is_drawn_as_marks() {
    for spec in Shipped::load().specs() {
        let (name, scene) = named_scene(&spec, 640);
        let drawn = marks_of(&scene.nodes);
        for item in spec.items() {
            assert!(
                drawn.contains(&item.figure_id),
                "{name}: {}",
                item.figure_id
            );
        }
        for claim in spec.claim_items() {
            assert!(
                drawn.contains(&claim.claim_id),
                "{name}: {}",
                claim.claim_id
            );
        }
        for id in &drawn {
            let figure = spec.items().iter().any(|item| item.figure_id == *id);
            let claim = spec.claim_items().iter().any(|item| item.claim_id == *id);
            let derived = spec.derived().iter().any(|item| item.id == *id);
            assert!(figure || claim || derived, "{name}: {id}");
        }
    }
}

#[test]
fn what_a_mark_says_is_not_said_again_by_text() {
    for spec in Shipped::load().specs() {
        let (name, scene) = named_scene(&spec, 640);
        let svg = write(&scene, Target::Page);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let elements = || document.descendants().filter(|node| node.is_element());
        let labels: Vec<_> = elements()
            .filter_map(|e| e.attribute("aria-label"))
            .collect();
        for text in elements().filter(|e| e.has_tag_name("text")) {
            let is_in_mark = text
                .ancestors()
                .any(|e| e.attribute("class") == Some("mark"));
            if !text
                .ancestors()
                .any(|e| e.attribute("aria-hidden").is_some())
            {
                assert!(
                    !is_in_mark,
                    "{name}: the label of a mark says what is in it"
                );
                let words = text.text().unwrap();
                assert!(!labels.contains(&words), "{name}: {words}");
            }
        }
    }
}

/// One mark: what it is of, and its district.
fn marks_of(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            match &group.role {
                Role::Mark(mark) => found.push(mark.id.clone()),
                _ => found.extend(marks_of(&group.children)),
            }
        }
    }
    found
}
