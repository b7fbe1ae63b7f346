//! Claims about the look-alikes as they are drawn.

use crate::chart::body::{Drawn, Part};
use crate::chart::sample::Sample;
use crate::chart::words::Filter;
use crate::i18n::Lang;

use super::{LookAlikes, MOST, Shown, build};

fn built(lang: Lang, filter: &Filter<'_>) -> Part<LookAlikes> {
    build(Sample::load(false).context(lang), filter)
}

/// What stands large on both sides, and the reason.
fn said(lang: Lang) -> Vec<String> {
    let body = built(lang, &Filter::ALL).body;
    let pairs = body.pairs.iter().map(|pair| {
        let [a, b] = pair.sides.each_ref().map(|half| match &half.shown {
            Shown::Value(text) | Shown::Words(text) => text.replace('\u{a0}', " "),
        });
        format!("{a} ≠ {b}: {}", pair.clause)
    });
    pairs.collect()
}

#[test]
fn the_shipped_pairs_read_right_in_both_languages() {
    assert_eq!(
        said(Lang::Zh),
        [
            "↓11.08% ≠ 刑事警情保持低位: 思明写了降幅，没写有多少；湖里只有文字，没有数字。",
            "约1.6万件 ≠ 15,748件: 思明数的是金融案件，湖里数的是执行案件。",
            "393个 ≠ 372个: 思明数的是五星级小区，湖里数的是居民小区党支部。",
            "全省首例 ≠ 全省首例: 各有各的限定，说的不是同一件事。",
            "126人 ≠ 446人: 思明数的是养老诈骗嫌疑人，湖里数的是用“雪亮工程”抓获的嫌疑人。",
            "全市第一 ≠ 全市第一: 思明排的是刑事警情的降幅，湖里排的是群众安全感的测评成绩。",
        ]
    );
    assert_eq!(
        said(Lang::En),
        [
            "↓11.08% ≠ Crime reports stay at a low level: Siming gives the size of the fall and no level; Huli gives words and no number.",
            "about 16,000 cases ≠ 15,748 cases: Siming counts financial cases; Huli counts enforcement cases.",
            "393 compounds ≠ 372 branches: Siming counts five-star compounds; Huli counts party branches in residential compounds.",
            "Province’s first ≠ Province’s first: Each is a first within limits of its own; they are not about the same thing.",
            "126 people ≠ 446 people: Siming counts elder-fraud suspects; Huli counts suspects caught through “Sharp Eyes”.",
            "First in the city ≠ First in the city: Siming is ranked for the fall (crime reports to police), Huli for the survey score (sense of safety).",
        ]
    );
}

#[test]
fn no_more_than_eight_are_drawn_and_both_sides_are_named() {
    for lang in Lang::ALL {
        let body = built(lang, &Filter::ALL).body;
        assert!(body.pairs.len() <= MOST);
        assert!(body.more.is_empty());
        for pair in &body.pairs {
            let [a, b] = &pair.sides;
            assert_ne!(a.district, b.district);
            for half in [a, b] {
                assert!(half.caption.starts_with(&half.district));
            }
        }
    }
}

#[test]
fn one_wanted_side_brings_the_other_along_and_none_leaves_nothing() {
    let figures = Filter {
        figure: &|_| true,
        claim: &|_| false,
    };
    let kept = built(Lang::Zh, &figures).body;
    // The lead stands against words, though no claim is wanted.
    assert_eq!(kept.claims().len(), 1);
    assert_eq!(kept.items().len(), 7);
    let nothing = Filter {
        figure: &|_| false,
        claim: &|_| false,
    };
    let nothing = built(Lang::Zh, &nothing);
    assert!(nothing.body.pairs.is_empty() && nothing.finding.is_empty());
}

#[test]
fn a_shorter_chart_is_a_beginning() {
    let body = built(Lang::Zh, &Filter::ALL).body;
    let shorter = body.shorter();
    assert_eq!(shorter.len(), body.pairs.len() - 1);
    for shorter in shorter {
        assert!(!shorter.pairs.is_empty());
        assert_eq!(shorter.pairs, body.pairs[..shorter.pairs.len()]);
    }
}
