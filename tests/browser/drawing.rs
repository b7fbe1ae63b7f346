//! What the browser makes of the charts: lengths, texts, room.

use serde::Deserialize;
use siming_huli::i18n::Lang;
use siming_huli::scene::text::width;
use siming_huli::scene::{DPX, Font};

use crate::harness::Visit;

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
    for window in [320, 360, 1280] {
        Visit::to(Lang::Zh)
            .sized(window, 900)
            .run(async |page| {
                let bars: Vec<Bar> = page.eval("return bars()").await;
                assert!(bars.len() >= 2, "bars: {bars:?}");
                for bar in &bars {
                    let panel = || bars.iter().filter(|other| other.panel == bar.panel);
                    let longest = panel().max_by(|a, b| a.value.total_cmp(&b.value)).unwrap();
                    let wanted = longest.width * bar.value / longest.value;
                    let off = (bar.width - wanted).abs();
                    assert!(
                        off <= 0.2,
                        "{} is {off} px off in {panel:?}",
                        bar.figure,
                        panel = panel().collect::<Vec<_>>()
                    );
                    assert_eq!(
                        bar.x, longest.x,
                        "{} starts where {} does",
                        bar.figure, longest.figure
                    );
                }
            })
            .await;
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

#[tokio::test]
async fn texts_are_as_wide_as_was_reckoned() {
    let mut worst = (0.0, String::new());
    for lang in Lang::ALL {
        for window in [360, 1280] {
            Visit::to(lang)
                .sized(window, 900)
                .run(async |page| {
                    let texts: Vec<Text> = page.eval("return charts().flatMap(texts)").await;
                    assert!(texts.len() > 50, "texts");
                    for Text {
                        content,
                        size,
                        bold,
                        length,
                        ..
                    } in texts
                    {
                        let font = if bold {
                            Font::bold(size)
                        } else {
                            Font::regular(size)
                        };
                        let ours = f64::from(width(&content, font)) / f64::from(DPX);
                        let error = (ours / length - 1.0).abs();
                        if error > worst.0 {
                            let text = format!("{content:?} at {size} px");
                            worst = (error, format!("{text}: {length} px, reckoned {ours}"));
                        }
                    }
                })
                .await;
        }
    }
    let (error, text) = worst;
    println!("furthest off, by {:.2} %: {text}", error * 100.0);
    assert!(error <= 0.03, "off by {:.2} %: {text}", error * 100.0);
}

#[tokio::test]
async fn texts_neither_overlap_nor_leave_their_chart() {
    for lang in Lang::ALL {
        for window in [320, 360, 1280] {
            Visit::to(lang)
                .sized(window, 900)
                .run(async |page| {
                    let faults: Vec<String> =
                        page.eval("return charts().flatMap(collisions)").await;
                    assert_eq!(faults, Vec::<String>::new(), "at {window} px");
                    let texts: Vec<Text> = page.eval("return charts().flatMap(texts)").await;
                    let small: Vec<_> = texts.iter().filter(|text| text.shown < 12.0).collect();
                    assert!(small.is_empty(), "smaller than 12 px: {small:?}");
                })
                .await;
        }
    }
}
