//! Every chart, as it is drawn: reviewed snapshots, and claims about every width.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::{Shipped, WIDTHS_PX, named_scene};
use expect_test::expect_file;
use siming_huli::chart::{Filter, build, large_width, pair, pieces, scene};
use siming_huli::compare::{Verdict, pairs};
use siming_huli::i18n::Lang;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::scene::{Node, Paint, Role};
use siming_huli::svg::{Target, write, write_wide};

#[test]
fn every_chart_looks_as_reviewed() {
    for spec in Shipped::load().specs() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            let file = format!("snapshots/{name}.svg");
            let page = write(&scene, Target::Page);
            expect_file![file].assert_eq(&page);
            // Signs of verdicts are in neutral ink; flags of defects alone have one of their own.
            assert_eq!(page.contains("-caveat"), spec.id == "source-map", "{name}");
            // In the dark only the tones of the inks differ.
            let mut dark = write(&scene, Target::DarkFile);
            let mut light = write(&scene, Target::File);
            for (n, paint) in Paint::all().enumerate() {
                let tone = paint.tone();
                dark = dark.replace(tone.dark, &format!("ink {n}"));
                light = light.replace(tone.light, &format!("ink {n}"));
            }
            assert_eq!(dark, light, "{name}");
        }
    }
}

#[test]
fn no_text_is_cut_or_collides_from_320_to_1920_px() {
    for spec in Shipped::load().specs() {
        // A chart stands inside the margins of its page.
        for width in (280..=1920).step_by(20) {
            let (name, scene) = named_scene(&spec, width);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn in_large_text_no_text_is_cut_or_collides_either() {
    for spec in Shipped::load().specs() {
        let mut before = 0;
        for room in (288..=1920).step_by(8) {
            let width = large_width(room);
            if width == before {
                continue;
            }
            before = width;
            let (name, scene) = named_scene(&spec, width);
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn in_large_text_a_chart_is_drawn_as_wide_as_its_room_and_as_much_higher() {
    let spec = &Shipped::load().specs()[0];
    for (room, laid_out) in [(304, 168), (344, 172), (640, 320), (1920, 960)] {
        let width = large_width(room);
        assert_eq!(width, laid_out, "for {room} px");
        let (_, scene) = named_scene(spec, width);
        let svg = write_wide(&scene, Target::Page, Some(room));
        assert!(svg.contains(&format!(r#" width="{room}" "#)), "{room}");
        assert!(svg.contains(&format!(r#"viewBox="0 0 {width} "#)), "{room}");
    }
}

#[test]
fn any_two_figures_can_be_drawn_and_only_an_allowed_pair_has_bars() {
    let shipped = Shipped::load();
    for lang in Lang::ALL {
        for at in pairs(&shipped.data) {
            let spec = pair(shipped.context(lang), at.a, at.b);
            assert_eq!(spec.id, "pair");
            assert_eq!(spec.figures(), [at.a, at.b]);
            let scene = scene(&spec, 288, spec.id.clone()).unwrap();
            assert_eq!(overlaps(&scene), [], "{}", spec.title);
            assert_eq!(outside(&scene), Vec::<String>::new(), "{}", spec.title);
            let allowed = at.comparison.verdict != Verdict::Refused;
            assert_eq!(bars(&scene.nodes).len(), if allowed { 2 } else { 0 });
            // A reader meets the caveat in the ink, as in the chart of overlaps.
            let hatched: Vec<_> = spec.items().iter().map(|item| item.hatched).collect();
            let told = at.comparison.verdict == Verdict::Caveat;
            assert_eq!(hatched.contains(&true), told, "{}", spec.title);
            let words = ["之比", "ratio of", "相差", "difference is"];
            let compares = words.iter().any(|word| spec.finding.contains(word));
            let same = ["数值相同", "values are the same"]
                .iter()
                .any(|w| spec.finding.contains(w));
            assert_eq!(compares || same, allowed, "{}", spec.finding);
        }
    }
}

#[test]
fn what_a_reader_leaves_out_never_breaks_a_chart() {
    let shipped = Shipped::load();
    let data = &shipped.data;
    for theme in data.theme_ixs() {
        let figure = |ix| data.measure(data.figure(ix).measure).theme == theme;
        let filter = Filter {
            figure: &figure,
            claim: &|ix| ix.index() % 5 == 0,
        };
        for lang in Lang::ALL {
            for chart in &shipped.catalog.charts {
                let spec = build(shipped.context(lang), chart, &filter);
                for width in [288, 640, 960] {
                    let (name, scene) = named_scene(&spec, width);
                    assert_eq!(overlaps(&scene), [], "{name}");
                    assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
                }
            }
        }
    }
    let nothing = Filter {
        figure: &|_| false,
        claim: &|_| false,
    };
    for chart in &shipped.catalog.charts {
        let spec = build(shipped.context(Lang::Zh), chart, &nothing);
        assert!(spec.is_empty(), "{}", spec.id);
        let said = Lang::Zh.messages().nothing_selected;
        assert!(write(&named_scene(&spec, 288).1, Target::File).contains(said));
    }
}

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

/// Values and widths of the bars in some nodes, and in the groups inside.
fn bars(nodes: &[Node]) -> Vec<(f64, i32)> {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(group),
        _ => None,
    });
    let found = groups.flat_map(|group| match (&group.role, group.children.first()) {
        (Role::Mark(mark), Some(Node::Rect(bar))) => vec![(mark.value.unwrap(), bar.w)],
        _ => bars(&group.children),
    });
    found.collect()
}

/// Marks with a bar, group by group: a group holds the marks of one scale.
fn scales(nodes: &[Node], found: &mut Vec<Vec<(f64, i32)>>) {
    let mut here = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else {
            continue;
        };
        match (&group.role, group.children.first()) {
            (Role::Mark(mark), Some(Node::Rect(bar))) => {
                here.push((mark.value.unwrap(), bar.w));
            }
            _ => scales(&group.children, found),
        }
    }
    if !here.is_empty() {
        found.push(here);
    }
}

#[test]
fn bars_of_one_group_are_as_long_as_their_values() {
    let mut seen = 0;
    for spec in Shipped::load().specs() {
        for width in [280, 320, 640, 960] {
            let (name, scene) = named_scene(&spec, width);
            let mut found = Vec::new();
            scales(&scene.nodes, &mut found);
            for bars in found {
                let longest = bars.iter().max_by_key(|(_, w)| *w).unwrap();
                let px_per_unit = f64::from(longest.1) / longest.0.abs();
                for (value, w) in &bars {
                    let off = f64::from(*w) - value.abs() * px_per_unit;
                    // Two tenths of a pixel.
                    assert!(off.abs() <= 2.0, "{name}: {value} is {w} in {bars:?}");
                }
                seen += bars.len();
            }
        }
    }
    assert!(seen > 50, "{seen} bars");
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
fn no_wrapped_label_ends_in_a_single_character() {
    for spec in Shipped::load().specs() {
        for width in [272, 328, 440, 640, 800] {
            let (name, scene) = named_scene(&spec, width);
            let mut texts = Vec::new();
            texts_of(&scene.nodes, &mut texts);
            for pair in texts.windows(2) {
                let [(x, y, above), (x2, y2, below)] = pair else {
                    unreachable!()
                };
                let follows = x == x2 && (1..=300).contains(&(y2 - y));
                let bare: String = below.chars().filter(|c| c.is_alphanumeric()).collect();
                let lonely = bare.chars().count() == 1 && bare.chars().all(|c| c as u32 > 0x2e80);
                // A line of its own, such as a unit, follows a line of its own.
                let wrapped = above.chars().count() > 6;
                assert!(!(follows && lonely && wrapped), "{name}: {above} / {below}");
            }
        }
    }
}

fn texts_of(nodes: &[Node], found: &mut Vec<(i32, i32, String)>) {
    for node in nodes {
        match node {
            Node::Group(group) => texts_of(&group.children, found),
            Node::Text(text) => found.push((text.x, text.y, text.content.clone())),
            _ => {}
        }
    }
}

#[test]
fn the_pieces_of_a_chart_on_paper_are_all_of_it() {
    for spec in Shipped::load().specs() {
        let whole = spec.body.drawn();
        let parts = whole.pieces();
        let scenes = pieces(&spec, 780, &spec.id).unwrap();
        assert_eq!(scenes.len(), parts.len().max(1), "{}", spec.id);
        for scene in &scenes {
            assert_eq!(overlaps(scene), [], "{}", scene.id);
        }
        // No line is taken by nothing.
        let blank = |node: &Node| matches!(node, Node::Text(text) if text.content.is_empty());
        assert!(
            !scenes.iter().any(|scene| scene.nodes.iter().any(blank)),
            "{}",
            spec.id
        );
        if !parts.is_empty() {
            let items = parts.iter().flat_map(|part| part.items());
            assert_eq!(items.collect::<Vec<_>>(), whole.items(), "{}", spec.id);
            let claims = parts.iter().flat_map(|part| part.claims());
            assert_eq!(claims.collect::<Vec<_>>(), whole.claims(), "{}", spec.id);
            let derived = parts.iter().flat_map(|part| part.derived());
            assert!(derived.eq(whole.derived()), "{}", spec.id);
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
