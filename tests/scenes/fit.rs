//! Nothing is cut and nothing collides: at every width, in large text, under every filter, on paper.

use std::collections::BTreeSet;

use siming_huli::chart::{Filter, build, large_width, pieces};
use siming_huli::i18n::Lang;
use siming_huli::scene::Node;
use siming_huli::scene::check::{outside, overlaps};
use siming_huli::svg::{Target, write_wide};

use crate::common::{Shipped, named_scene};

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
                for width in [168, 172, 288, 640, 960] {
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
        // The finding says so; what stands in the place of the marks says what to do.
        let m = Lang::Zh.messages();
        assert_eq!(spec.finding, m.nothing_selected, "{}", spec.id);
        let mut texts = Vec::new();
        texts_of(&named_scene(&spec, 640).1.nodes, &mut texts);
        let texts: Vec<_> = texts.into_iter().map(|(.., text)| text).collect();
        assert_eq!(texts, [m.once_cleared], "{}", spec.id);
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
fn no_word_is_broken() {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_alphabetic() && c != '’');
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    for spec in Shipped::load().specs() {
        let drawn = |width| {
            let mut texts = Vec::new();
            texts_of(&named_scene(&spec, width).1.nodes, &mut texts);
            let lines = texts.into_iter().map(|(.., line)| line + " ");
            words(&lines.collect::<String>())
        };
        let wide = drawn(1920);
        // The narrowest are phones with large text.
        for width in [168, 172, 180, 204, 230, 256, 272, 288, 320, 360, 392] {
            let narrow = drawn(width);
            let said = words(&spec.description());
            let broken: Vec<_> = narrow
                .iter()
                .filter(|word| !wide.contains(*word) && !said.contains(*word))
                .collect();
            assert!(
                broken.is_empty(),
                "{} {:?} {width}: {broken:?}",
                spec.id,
                spec.lang
            );
        }
    }
}
