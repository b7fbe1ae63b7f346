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
                let bars = "return all('#pairs svg [role^=graphics-object]').flatMap((panel, i) =>
                    marks(panel).map(mark => ({
                        panel: i, figure: mark.dataset.figure, value: Number(mark.dataset.value),
                        x: one('rect', mark).getBBox().x, width: one('rect', mark).getBBox().width,
                    })))";
                let bars: Vec<Bar> = page.eval(bars).await;
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
                    let texts = "return charts().flatMap(chart => all('text', chart)).map(text => ({
                        content: [...text.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join(''),
                        size: Number(text.getAttribute('font-size')),
                        bold: text.getAttribute('font-weight') === '700',
                        length: text.getComputedTextLength(),
                    }))";
                    let texts: Vec<Text> = page.eval(texts).await;
                    assert!(texts.len() > 50, "texts");
                    for Text { content, size, bold, length } in texts {
                        let font = if bold { Font::bold(size) } else { Font::regular(size) };
                        let ours = f64::from(width(&content, font)) / f64::from(DPX);
                        let error = (ours / length - 1.0).abs();
                        if error > worst.0 {
                            worst = (error, format!("{content:?} at {size} px: {length} px, reckoned {ours}"));
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
                    let faults: Vec<String> = page.eval(COLLISIONS).await;
                    assert_eq!(faults, Vec::<String>::new(), "at {window} px");
                    let small: Vec<String> = page
                        .eval("return charts().flatMap(c => all('text', c)).filter(t => parseFloat(getComputedStyle(t).fontSize) < 12).map(t => t.textContent)")
                        .await;
                    assert_eq!(small, Vec::<String>::new(), "smaller than 12 px");
                })
                .await;
        }
    }
}

/// As wide as the browser draws them, as high as letters and characters are. Half a pixel
/// is lost in rounding; a letter may hang over the edge by as much again.
const COLLISIONS: &str = "return charts().flatMap(chart => {
    const [width, height] = ['width', 'height'].map(side => chart[side].baseVal.value);
    const texts = all('text', chart).map(text => {
        const { x, width } = text.getBBox();
        const size = Number(text.getAttribute('font-size'));
        const y = Number(text.getAttribute('y')) - 0.88 * size;
        return [text.lastChild.data, { x, y, width, height: 1.1 * size }];
    });
    const apart = (a, b) => a.x + a.width < b.x + 0.5 || b.x + b.width < a.x + 0.5
        || a.y + a.height < b.y + 0.5 || b.y + b.height < a.y + 0.5;
    const out = texts.filter(([, b]) => b.x < -1 || b.x + b.width > width + 1 || b.y < -1 || b.y + b.height > height + 1);
    const over = texts.flatMap(([a, at], i) => texts.slice(i + 1).filter(([, bt]) => !apart(at, bt)).map(([b]) => `${a} / ${b}`));
    return [...out.map(([text, b]) => `${text} (${[b.x, b.y, b.x + b.width, b.y + b.height].map(Math.round)}) leaves ${width} × ${height}`), ...over].map(fault => `${chart.closest('.card').id}: ${fault}`);
})";
