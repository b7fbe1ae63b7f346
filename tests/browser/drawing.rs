//! What the browser makes of the charts: lengths, texts, room.

use serde::Deserialize;
use serde_json::json;
use siming_huli::i18n::Lang;
use siming_huli::scene::text::width;
use siming_huli::scene::{DPX, Font};

use crate::expected::{Expected, until_shown};
use crate::harness::Visit;

/// The smallest phone, a usual one, and a desk-top screen.
const WIDTHS_PX: [u32; 3] = [320, 360, 1280];

/// A bar of a chart.
#[derive(Debug, Deserialize)]
struct Bar {
    panel: usize,
    figure: String,
    value: f64,
    x: f64,
    width: f64,
}

#[tokio::test]
async fn bars_start_at_one_line_and_are_as_long_as_their_values() {
    for lang in Lang::ALL {
        let charts = Expected::in_language(lang).charts("");
        Visit::to(lang)
            .run(async |page| {
                for window in WIDTHS_PX {
                    page.reopen_at(window).await;
                    let mut seen = 0;
                    for spec in &charts {
                        let bars = "return bars(arguments[0])";
                        let bars: Vec<Bar> = page.eval_with(bars, json!([spec.id])).await;
                        seen += bars.len();
                        assert_proportional(&bars);
                    }
                    assert!(seen > 10, "{seen} bars at {window} px");
                }
            })
            .await;
    }
}

fn assert_proportional(bars: &[Bar]) {
    for bar in bars {
        let panel = bars.iter().filter(|other| other.panel == bar.panel);
        let longest = panel.max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()));
        let longest = longest.unwrap();
        let wanted = longest.width * (bar.value / longest.value).abs();
        let off = (bar.width - wanted).abs();
        assert!(
            off <= 0.2,
            "{}: {off} px off; {bar:?} beside {longest:?}",
            bar.figure
        );
        // A fall grows to the left.
        let base = |bar: &Bar| {
            if bar.value < 0.0 {
                bar.x + bar.width
            } else {
                bar.x
            }
        };
        let apart = (base(bar) - base(longest)).abs();
        assert!(apart < 0.2, "{bar:?} starts where {longest:?} does");
    }
}

/// A text of a chart.
#[derive(Debug, Deserialize)]
struct Text {
    content: String,
    size: u32,
    shown: f64,
    bold: bool,
    length: f64,
}

impl Text {
    /// How far the width that layout reckoned with is off, as a share.
    fn error(&self) -> f64 {
        let font = match self.bold {
            true => Font::bold(self.size),
            false => Font::regular(self.size),
        };
        let reckoned = f64::from(width(&self.content, font)) / f64::from(DPX);
        (reckoned / self.length - 1.0).abs()
    }
}

#[tokio::test]
async fn texts_are_as_wide_as_was_reckoned() {
    let mut texts: Vec<Text> = Vec::new();
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                for window in [360, 1280] {
                    page.reopen_at(window).await;
                    let here: Vec<Text> = page.eval("return charts().flatMap(texts)").await;
                    assert!(here.len() > 50, "texts");
                    texts.extend(here);
                }
            })
            .await;
    }
    let worst = texts.iter().max_by(|a, b| a.error().total_cmp(&b.error()));
    let worst = worst.unwrap();
    println!("furthest off, by {:.2} %: {worst:?}", worst.error() * 100.0);
    assert!(worst.error() <= 0.03, "{worst:?}");
}

#[tokio::test]
async fn texts_neither_overlap_nor_leave_their_chart() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                for window in WIDTHS_PX {
                    page.reopen_at(window).await;
                    let faults = "return charts().flatMap(collisions)";
                    let faults: Vec<String> = page.eval(faults).await;
                    assert_eq!(faults, Vec::<String>::new(), "at {window} px");
                    let texts: Vec<Text> = page.eval("return charts().flatMap(texts)").await;
                    let small: Vec<_> = texts.iter().filter(|text| text.shown < 12.0).collect();
                    assert!(small.is_empty(), "smaller than 12 px: {small:?}");
                }
            })
            .await;
    }
}

#[tokio::test]
async fn charts_are_on_paper_at_once_and_stand_still() {
    Visit::to(Lang::En)
        .sized(360, 8_000)
        .run(async |page| {
            let widths = "return new Set(all('.drawing svg').map(e => e.width.baseVal.value)).size";
            page.until_is(widths, json!([]), &1).await;
            // What a printer sees: all that the event set off, and no frame in between.
            let printed = "const done = arguments[arguments.length - 1];
                const frames = [...document.querySelectorAll('.drawing')];
                dispatchEvent(new Event('beforeprint'));
                const look = turn => turn
                  ? Promise.resolve().then(() => look(turn - 1))
                  : done([frames.filter(e => e.firstElementChild.width.baseVal.value !== 780).length,
                      document.getAnimations().length,
                      [...document.querySelectorAll('.drawing svg')]
                        .filter(e => e.height.baseVal.value > 780 * 232 / 182)
                        .map(e => e.parentNode.getAttribute('aria-labelledby'))]);
                look(100);";
            let (narrow, moving, shrunk): (usize, usize, Vec<String>) =
                page.eval_later(printed).await;
            assert_eq!((narrow, moving), (0, 0), "charts of another width, marks that move");
            // 182 mm wide and 232 mm high is what a sheet has for a chart.
            assert_eq!(shrunk, Vec::<String>::new(), "charts set smaller to fit a sheet");
        })
        .await;
}

#[tokio::test]
async fn paper_has_every_chart_whatever_the_screen_shows() {
    for query in ["?view=table", "?view=source", "?view=table#ledger"] {
        Visit::to(Lang::Zh)
            .query(query)
            .run(async |page| {
                page.until(
                    "cards show something else",
                    "return all('.card .pane:not(details, .sources)').some(pane => pane.hidden)",
                )
                .await;
                let paper = json!({ "media": "print" });
                page.tell("Emulation.setEmulatedMedia", paper).await;
                page.eval::<()>("dispatchEvent(new Event('beforeprint'))")
                    .await;
                let missing: Vec<String> = page
                    .eval(
                        "return all('#charts .card').filter(card => !all('.drawing svg', card).some(shown))
                            .map(card => card.id)",
                    )
                    .await;
                assert_eq!(missing, Vec::<String>::new(), "{query}");
            })
            .await;
    }
}

#[tokio::test]
async fn the_first_sheet_has_the_head_and_the_first_chart() {
    // Between its margins, a sheet of A4 has 182 mm × 269 mm.
    let [width, height] = [182.0, 269.0].map(|mm| mm / 25.4 * 96.0);
    for lang in Lang::ALL {
        Visit::to(lang)
            .sized(width as u32, 900)
            .run(async |page| {
                let hidden = json!({ "hidden": true });
                page.tell("Emulation.setScrollbarsHidden", hidden).await;
                let paper = json!({ "media": "print" });
                page.tell("Emulation.setEmulatedMedia", paper).await;
                page.eval::<()>("dispatchEvent(new Event('beforeprint'))")
                    .await;
                let end = "return one('#charts > .card').getBoundingClientRect().bottom + scrollY";
                let end: f64 = page.eval(end).await;
                assert!(end < height, "{lang:?}: {end} of {height} px");
            })
            .await;
    }
}

/// An embed has no head: its chart has the whole sheet.
#[tokio::test]
async fn a_printed_embed_has_a_sheet_for_its_chart() {
    Visit::to(Lang::En)
        .query("embed/ledger/")
        .without_interaction()
        .run(async |page| {
            let paper = json!({ "media": "print" });
            page.tell("Emulation.setEmulatedMedia", paper).await;
            let room = "return charts().map(e => parseFloat(getComputedStyle(e).maxHeight))";
            let room: Vec<f64> = page.eval(room).await;
            let sheet = 232.0 / 25.4 * 96.0;
            assert!(
                !room.is_empty() && room.iter().all(|room| (room - sheet).abs() < 1.0),
                "{room:?} of {sheet} px"
            );
        })
        .await;
}

#[tokio::test]
async fn marks_move_to_their_new_places_and_stand_still_for_who_asks() {
    // Marks in motion once the first chart in sight is drawn for the theme that was chosen, and
    // whether each ends where it was drawn.
    const MOVING: &str = "const done = arguments[arguments.length - 1];
        const watch = new MutationObserver(() => {
          watch.disconnect();
          const moving = document.getAnimations().filter(a => a.effect.target.closest('.mark'));
          const ends = moving.flatMap(a => a.effect.getKeyframes().slice(-1))
            .map(last => last.transform ?? last.opacity);
          done([moving.length, [...new Set(ends)].filter(end => end !== 'none' && end !== '1')]);
        });
        watch.observe(document.querySelector('#score-cards .drawing'), { childList: true });
        document.querySelector('#find input[value=fraud]').click();";
    for still in [false, true] {
        let visit = Visit::to(Lang::Zh);
        let visit = if still { visit.still() } else { visit };
        visit
            .run(async |page| {
                page.until(
                    "the charts are live",
                    "return one('#score-cards [data-live]')",
                )
                .await;
                let (moving, astray): (usize, Vec<String>) = page.eval_later(MOVING).await;
                assert_eq!(moving == 0, still, "{moving} marks move");
                assert_eq!(astray, Vec::<String>::new());
            })
            .await;
    }
}

/// Puts the strips into reading order, and counts those that are on their way once it is drawn.
const STRIPS_ON_THEIR_WAY: &str = "const done = arguments[arguments.length - 1];
    const strips = () => document.getAnimations().filter(a => a.effect.target.closest('.piece')).length;
    const seen = new MutationObserver(() => { seen.disconnect(); done(strips()); });
    const drawing = document.querySelector('#source-map .drawing');
    // Told after the page has been, which moves nothing out of sight.
    const sight = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      sight.disconnect();
      seen.observe(drawing, { childList: true });
      document.querySelector('#source-map [value=reading]').click();
    });
    drawing.scrollIntoView();
    sight.observe(drawing)";

#[tokio::test]
async fn the_strips_of_the_source_map_go_into_reading_order_and_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let at = "return all('#source-map .mark').map(mark => Math.round(drawn(mark).getBoundingClientRect().top - one('#source-map svg').getBoundingClientRect().top))";
                let scan: Vec<i64> = page.eval(at).await;
                // Before the next frame: from then on, they are on their way.
                let moving: usize = page.eval_later(STRIPS_ON_THEIR_WAY).await;
                assert!(moving > 0, "strips are seen to move");
                crate::filter::until_query_is(page, "?order=reading").await;
                until_shown(page, &expected.charts("order=reading")).await;
                let reading: Vec<i64> = page.eval(at).await;
                assert_eq!(scan.len(), reading.len());
                assert_ne!(scan, reading, "the strips have moved");
                page.click("#source-map label:has([value=scan])").await;
                crate::filter::until_query_is(page, "").await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}
