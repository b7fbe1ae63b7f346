//! The ledger as it is drawn: where its marks and words stand, and how much room they take.

use super::*;
use crate::chart::pieces;
use crate::scene::check::outside;
use crate::scene::{DPX, Dpx, Path};

/// The place of a mark: where its words stand, and what a finger finds.
fn place(nodes: &[Node]) -> Vec<(Dpx, Dpx)> {
    let mut places = Vec::new();
    for node in nodes {
        match node {
            Node::Text(text) => places.push((text.x, text.y)),
            Node::Path(Path {
                fill: None,
                stroke: None,
                points,
                ..
            }) => places.extend(points),
            _ => {}
        }
    }
    places
}

#[test]
fn nothing_moves_when_a_figure_is_selected() {
    for files in [Files::shipped(), Files::wide()] {
        for (lang, width) in [(Lang::Zh, 272), (Lang::En, 640), (Lang::Zh, 960)] {
            let [before, selected @ ..] = &files.selections()[..] else {
                unreachable!("there are several");
            };
            let (_, before) = set(files.context(lang, *before), &Filter::ALL, width);
            for pair in selected {
                let (_, after) = set(files.context(lang, *pair), &Filter::ALL, width);
                // What a gauge counts is said below all of it.
                assert!(before.height < after.height);
                let (before, after) = (marks_of(&before), marks_of(&after));
                assert_eq!(before.len(), after.len());
                for ((a, was), (b, is)) in before.iter().zip(&after) {
                    assert_eq!((a, place(was)), (b, place(is)));
                }
            }
        }
    }
}

#[test]
fn what_the_signs_say_stands_above_the_first_of_them() {
    for lang in Lang::ALL {
        let files = Files::shipped();
        let (ledger, scene) = set(files.context(lang, [None; 2]), &Filter::ALL, 288);
        let signs = signs(&ledger.blocks);
        assert_eq!(signs, [Verdict::Caveat, Verdict::Refused]);
        let key = lang.messages().ledger_signs(&signs);
        assert!(key.contains('◐') && key.contains('○') && !key.contains('●'));
        let Some(Node::Text(first)) = scene.nodes.first() else {
            panic!("{:?}", scene.nodes.first());
        };
        assert!(
            key.starts_with(&first.content),
            "{} in {key}",
            first.content
        );
        // On paper its themes are pieces, of which the first has no sign.
        let spec = whole(
            files.context(lang, [None; 2]),
            build(files.context(lang, [None; 2]), &Filter::ALL),
        );
        let pieces = pieces(&spec, 700, "ledger").unwrap();
        let told = |scene: &Scene| matches!(scene.nodes.first(), Some(Node::Text(first)) if key.starts_with(&first.content));
        let told: Vec<_> = pieces.iter().map(told).collect();
        assert!(told[0] && !told[1..].contains(&true), "{told:?}");
        let one = |figure: FigureIx| files.data.figure(figure).district.index() == 0;
        let filter = Filter {
            figure: &one,
            claim: &|_| true,
        };
        let (ledger, scene) = set(files.context(lang, [None; 2]), &filter, 288);
        assert_eq!(ledger.signs, []);
        let first = scene.nodes.first();
        assert!(matches!(first, Some(Node::Group(_))), "{first:?}");
    }
}

#[test]
fn nothing_collides_at_any_width_and_a_finger_finds_every_mark() {
    let shipped = Files::shipped();
    let wide = Files::wide();
    for (files, step) in [(&shipped, 40), (&wide, 240)] {
        for lang in Lang::ALL {
            for width in (240..=1920).step_by(step) {
                let pair = files.selections()[2];
                let (_, scene) = set(files.context(lang, pair), &Filter::ALL, width);
                assert_eq!(overlaps(&scene), [], "{width}");
                assert_eq!(outside(&scene), Vec::<String>::new(), "{width}");
                let mut areas = Vec::new();
                for (id, nodes) in marks_of(&scene) {
                    let Some(Node::Path(Path { points, .. })) = nodes.last() else {
                        unreachable!("a mark ends in its target");
                    };
                    let [(left, top), _, (right, bottom), _] = points[..] else {
                        unreachable!("a target has four corners");
                    };
                    assert!(bottom - top >= 24 * DPX, "{id}");
                    areas.push((left, top, right, bottom));
                }
                for (n, a) in areas.iter().enumerate() {
                    for b in &areas[n + 1..] {
                        let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                        assert!(apart, "{a:?} {b:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn it_is_not_longer_than_a_page_can_bear() {
    let files = Files::shipped();
    let height = |width| {
        let context = files.context(Lang::Zh, [None; 2]);
        set(context, &Filter::ALL, width).1.height / DPX
    };
    assert!(height(760) <= 1500, "{}", height(760));
    assert!(height(328) <= 3000, "{}", height(328));
}
