//! Claims about the cards: everything of a box, once, in its order.

use crate::chart::bodies::score_cards::{Row, ScoreCards, build, contents};
use crate::chart::body::Drawn;
use crate::chart::catalog::{self, Catalog};
use crate::chart::words::{Context, Filter};
use crate::compare::{Verdict, Verdicts};
use crate::data::model::{Dataset, Location, PartKind, Status};
use crate::data::{self};
use crate::i18n::Lang;
use crate::scene::check::{outside, overlaps};
use crate::scene::{Node, Role};

struct Shipped {
    data: Dataset,
    catalog: Catalog,
    verdicts: Verdicts,
}

fn shipped() -> Shipped {
    let data = data::load(include_str!("../../../../data/metrics.json")).unwrap();
    let catalog = catalog::load(include_str!("../../../../data/charts.json"), &data).unwrap();
    Shipped {
        verdicts: Verdicts::of(&data),
        data,
        catalog,
    }
}

impl Shipped {
    fn context(&self, lang: Lang) -> Context<'_> {
        self.catalog.context(&self.data, &self.verdicts, lang)
    }

    fn cards(&self, lang: Lang) -> ScoreCards {
        build(self.context(lang), &Filter::ALL).body
    }

    /// Where something first stands in a score box.
    fn place(&self, locations: &[Location]) -> Option<(u32, u32)> {
        let in_box = locations.iter().filter(|at| {
            let part = self.data.source.part_of(at.line);
            part.is_some_and(|part| part.kind == PartKind::Box)
        });
        in_box.map(|at| (at.line, at.start)).min()
    }
}

#[test]
fn every_figure_and_claim_of_a_box_stands_once_and_nothing_else() {
    let shipped = shipped();
    let cards = shipped.cards(Lang::Zh);
    let mut drawn: Vec<&str> = cards.items().iter().map(|i| i.figure_id.as_str()).collect();
    drawn.extend(cards.claims().iter().map(|claim| claim.claim_id.as_str()));
    let data = &shipped.data;
    let figures = data.figures.iter().map(|f| (&f.id, &f.locations));
    let claims = data.claims.iter().map(|c| (&c.id, &c.locations));
    let all: Vec<_> = figures.chain(claims).collect();
    assert!(drawn.len() > 20);
    for (id, locations) in &all {
        let expected = usize::from(shipped.place(locations).is_some());
        // Ids of a figure and of the claim that repeats it may be the same.
        let same = all
            .iter()
            .filter(|(other, at)| other == id && shipped.place(at).is_some());
        let expected = if expected == 1 { same.count() } else { 0 };
        let found = drawn.iter().filter(|drawn| **drawn == id.as_str()).count();
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn rows_stand_in_the_order_of_places_and_tags_with_their_figures() {
    let shipped = shipped();
    let data = &shipped.data;
    for card in &shipped.cards(Lang::En).0 {
        let mut places = Vec::new();
        for row in card.rows() {
            for entry in row.entries() {
                places.push(shipped.place(&data.figure(entry.item.figure).locations));
                for tag in &entry.tags {
                    let claim = data.claim(tag.item.claim);
                    assert_eq!(claim.repeats, Some(entry.item.figure), "{}", claim.id);
                }
            }
            if let Row::Claim(claim) = row {
                let claim = data.claim(claim.item.claim);
                places.push(shipped.place(&claim.locations));
                assert!(claim.repeats.is_none(), "{}", claim.id);
            }
        }
        assert!(places.is_sorted(), "{}: {places:?}", card.title);
        let numbers: Vec<_> = card.items.iter().map(|item| item.number).collect();
        assert!(numbers.is_sorted() && numbers.iter().all(Option::is_some));
    }
}

#[test]
fn a_sign_is_that_of_the_best_verdict_and_never_a_refusal() {
    let shipped = shipped();
    for card in &shipped.cards(Lang::Zh).0 {
        for entry in card.rows().flat_map(Row::entries) {
            let best = shipped.verdicts.best(entry.item.figure);
            assert_eq!(entry.sign.unwrap_or(Verdict::Refused), best);
            assert_ne!(entry.sign, Some(Verdict::Refused));
        }
    }
}

#[test]
fn what_is_claimed_says_so_and_a_change_has_an_arrow_and_a_word() {
    let shipped = shipped();
    for lang in Lang::ALL {
        let m = lang.messages();
        for card in &shipped.cards(lang).0 {
            for row in card.rows() {
                if let Row::Claim(claim) = row {
                    let status = &claim.remarks[0];
                    assert!(status.framed);
                    assert_eq!(status.text, m.status(claim.item.status));
                }
                for entry in row.entries() {
                    let value = entry.item.value;
                    let down = ["下降", "down"]
                        .iter()
                        .any(|w| entry.item.label.contains(w));
                    assert_eq!(entry.value.starts_with('↓'), value < 0.0);
                    assert_eq!(down, value < 0.0, "{}", entry.item.label);
                    let claimed = entry
                        .tags
                        .iter()
                        .filter(|t| t.item.status == Status::Claimed);
                    for tag in claimed {
                        let text = &tag.remarks[0].text;
                        assert!(
                            ["自称", "claims"].iter().any(|w| text.contains(w)),
                            "{text}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_usual_period_is_not_repeated_and_any_other_is_said() {
    let shipped = shipped();
    let context = shipped.context(Lang::Zh);
    assert_eq!(contents::usual_period(context), "2022");
    for card in &shipped.cards(Lang::Zh).0 {
        for entry in card.rows().flat_map(Row::entries) {
            let period = &shipped.data.figure(entry.item.figure).period;
            let said = entry
                .remarks
                .iter()
                .any(|r| r.text == context.period(period));
            assert_eq!(said, period != "2022", "{}", entry.name);
        }
    }
}

#[test]
fn a_shorter_card_is_a_beginning_and_no_district_stands_blank() {
    let shipped = shipped();
    let cards = shipped.cards(Lang::Zh);
    let mut before = cards.items().len() + cards.claims().len();
    let shorter = cards.shorter();
    assert!(shorter.len() > 5);
    for shorter in shorter {
        let count = shorter.items().len() + shorter.claims().len();
        assert!(count < before);
        before = count;
        for (card, whole) in shorter.0.iter().zip(&cards.0) {
            assert!(card.rows().count() > 0);
            assert!(card.rows().zip(whole.rows()).all(|(a, b)| a == b));
        }
    }
}

#[test]
fn the_finding_names_both_leads_and_the_caveat_explains_the_signs() {
    let shipped = shipped();
    let part = build(shipped.context(Lang::Zh), &Filter::ALL);
    assert_eq!(
        part.finding,
        "思明先写刑事警情下降11.08%；湖里先写名次、荣誉和群众安全感99.451%。"
    );
    for said in ["◐", "标题", "自报"] {
        assert!(part.caveat.contains(said), "{}", part.caveat);
    }
    let none = Filter {
        figure: &|_| false,
        claim: &|_| true,
    };
    let part = build(shipped.context(Lang::Zh), &none);
    assert!(!part.caveat.contains('◐'));
    assert!(part.finding.contains("没有数字"));
}

#[test]
fn two_cards_always_stand_side_by_side_and_no_two_marks_share_a_place_to_touch() {
    let shipped = shipped();
    for lang in Lang::ALL {
        for chart in &shipped.catalog.charts {
            if !["score-cards", "look-alikes"].contains(&chart.id.as_str()) {
                continue;
            }
            let spec = crate::chart::build(shipped.context(lang), chart, &Filter::ALL);
            for width in (240..=1920).step_by(24) {
                let scene = crate::chart::scene(&spec, width, "c".to_owned()).unwrap();
                let name = format!("{} {width} {}", spec.id, lang.short());
                assert_eq!(overlaps(&scene), [], "{name}");
                assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
                let mut targets = Vec::new();
                collect(&scene.nodes, false, &mut targets);
                assert_eq!(targets.len(), spec.items().len() + spec.claim_items().len());
                for (n, [left, top, right, bottom]) in targets.iter().enumerate() {
                    assert!(bottom - top >= 240 && right - left >= 240, "{name}");
                    for [l, t, r, b] in &targets[..n] {
                        let apart = l >= right || r <= left || t >= bottom || b <= top;
                        assert!(apart, "{name}: {n}");
                    }
                }
            }
        }
    }
}

/// The last path of every mark: its area to touch.
fn collect(nodes: &[Node], mark: bool, found: &mut Vec<[i32; 4]>) {
    for node in nodes {
        if let Node::Group(group) = node {
            collect(&group.children, matches!(group.role, Role::Mark(_)), found);
        }
    }
    let mut paths = nodes.iter().filter_map(|node| match node {
        Node::Path(path) if path.fill.is_none() && path.stroke.is_none() => Some(path),
        _ => None,
    });
    if let (true, Some(path)) = (mark, paths.next_back()) {
        let [(left, top), _, (right, bottom), _] = path.points[..] else {
            return;
        };
        found.push([left, top, right, bottom]);
    }
}
