//! What must hold of recognitions.

use super::*;
use crate::chart::sample::{Sample, whole};
use crate::chart::scene;
use crate::scene::check::{overlaps, texts};
use crate::scene::{Group, Node, Role, Scene};

/// The part of what is kept of the shipped claims, and the whole chart's pictures.
fn with<T>(
    lang: Lang,
    filter: &Filter<'_>,
    then: impl Fn(Context<'_>, Part<Recognitions>) -> T,
) -> T {
    let sample = Sample::load(false);
    let context = sample.context(lang);
    then(context, build(context, filter))
}

fn drawn(context: Context<'_>, width: u32) -> Scene {
    let spec = whole(context, build(context, &Filter::ALL));
    scene(&spec, width, "r".to_owned()).unwrap()
}

fn marks<'a>(nodes: &'a [Node], found: &mut Vec<&'a Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            match group.role {
                Role::Mark(_) => found.push(group),
                _ => marks(&group.children, found),
            }
        }
    }
}

#[test]
fn every_claim_is_drawn_once_and_every_repeated_figure_beside_it() {
    for lang in Lang::ALL {
        with(lang, &Filter::ALL, |context, part| {
            let mut ids: Vec<_> = part.body.claims().iter().map(|item| item.claim).collect();
            ids.sort();
            assert_eq!(ids, context.data.claim_ixs().collect::<Vec<_>>());
            let repeats = context.data.claims.iter().filter_map(|claim| claim.repeats);
            assert_eq!(part.body.items().len(), repeats.count());
            for line in part.body.lines() {
                let repeats = context.data.claim(line.item.claim).repeats;
                assert_eq!(line.figure.as_ref().map(|item| item.figure), repeats);
            }
        });
    }
}

#[test]
fn a_status_is_a_word_and_never_the_sign_of_a_verdict_or_district() {
    for lang in Lang::ALL {
        with(lang, &Filter::ALL, |context, part| {
            let scene = drawn(context, 328);
            let signs = |text: &str| text.contains(['●', '◐', '○', '■', '△', '▲']);
            assert!(texts(&scene).all(|text| !signs(&text.content)));
            let mut found = Vec::new();
            marks(&scene.nodes, &mut found);
            for line in part.body.lines() {
                let of = |group: &&&Group| matches!(&group.role, Role::Mark(mark) if mark.id == line.item.claim_id);
                let mark = found.iter().find(of).unwrap();
                let word = lang.messages().status(line.item.status);
                let said = |node: &Node| matches!(node, Node::Text(text) if text.content == word);
                assert_eq!(mark.children.iter().any(said), line.chip.is_some());
                let round = |node: &Node| matches!(node, Node::Circle(_));
                assert!(!mark.children.iter().any(round));
            }
        });
    }
}

#[test]
fn what_is_no_recognition_stands_apart_and_is_not_judged() {
    with(Lang::Zh, &Filter::ALL, |context, part| {
        for line in part.body.lines() {
            let claim = context.data.claim(line.item.claim);
            let grey = matches!(claim.claim_type, ClaimType::Press | ClaimType::Summary);
            assert_eq!(line.grey, grey);
            assert!(!grey || line.chip.is_none());
        }
        assert!(!part.finding.contains(|c: char| c.is_ascii_digit()));
    });
    let only = |ix: ClaimIx| ix.index() == 0;
    let filter = Filter {
        claim: &only,
        ..Filter::ALL
    };
    with(Lang::Zh, &filter, |_, part| {
        assert_eq!(part.finding, "这一项只是自称；未另行核实。");
    });
}

#[test]
fn what_is_left_out_is_not_said_to_be_missing() {
    let blanks = |filter: &Filter<'_>| {
        with(Lang::En, filter, |_, part| {
            let panels = part.body.0.iter().flat_map(|band| {
                let empty = band.panels.iter().filter(|panel| panel.lines.is_empty());
                empty.map(|panel| (band.heading, panel.blank))
            });
            panels.collect::<Vec<_>>()
        })
    };
    let missing = Lang::En.messages().not_in_surviving_text();
    let whole = blanks(&Filter::ALL);
    assert!(whole.iter().all(|(_, blank)| *blank == missing));
    for district in 0..2 {
        with(Lang::En, &Filter::ALL, |context, _| {
            let of = |ix: ClaimIx| context.data.claim(ix).district.index() == district;
            let filter = Filter {
                claim: &of,
                ..Filter::ALL
            };
            let left_out = blanks(&filter);
            assert!(left_out.len() > whole.len());
            for (heading, blank) in left_out {
                let is_missing = whole.iter().any(|(of, _)| *of == heading);
                assert_eq!(blank == missing, is_missing, "{heading}");
            }
        });
    }
}

#[test]
fn two_firsts_of_one_level_are_said_to_be_two() {
    with(Lang::Zh, &Filter::ALL, |_, part| {
        let notes: Vec<_> = part.body.0.iter().filter_map(|b| b.note.as_ref()).collect();
        assert_eq!(notes.len(), 1);
        assert!(notes[0].contains("思明、湖里") && notes[0].contains("全省"));
        let noted = part.body.lines().filter(|line| line.noted).count();
        assert_eq!(noted, 2);
    });
}

#[test]
fn no_beginning_leaves_a_district_blank() {
    with(Lang::En, &Filter::ALL, |_, part| {
        let shorter = part.body.shorter();
        assert!(!shorter.is_empty());
        for body in &shorter {
            assert_eq!(filled(&body.0), filled(&part.body.0));
            let notes = body.0.iter().filter(|band| band.note.is_some()).count();
            let noted = body.lines().filter(|line| line.noted).count();
            assert_eq!(notes * 2, noted);
        }
        let last = shorter.last().unwrap();
        assert_eq!(last.lines().count(), 2);
    });
}

#[test]
fn nothing_collides_at_any_width() {
    for lang in Lang::ALL {
        with(lang, &Filter::ALL, |context, _| {
            for width in (240..=1920).step_by(40) {
                assert_eq!(overlaps(&drawn(context, width)), [], "{width}");
            }
        });
    }
}
