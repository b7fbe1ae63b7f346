//! The report of made-up measurements.

use anyhow::Result;

use super::*;

const PEERS: &str = r#"{"rounds": 3, "rows": [
    {"at": "slow 4G, 4 × CPU", "of": "changes, 390 px", "page": "floor", "requests": 1,
     "bytes": 1399, "why": null, "ms": {"first": [400, 410, 390], "chart": [500, 400, 450]}},
    {"at": "slow 4G, 4 × CPU", "of": "changes, 390 px", "page": "ours", "requests": 2,
     "bytes": 9849, "why": null, "ms": {"first": [500, 510, 490], "chart": [540, 530, 550]}},
    {"at": "slow 4G, 4 × CPU", "of": "changes, 390 px", "page": "Lines", "requests": 2,
     "bytes": 74000, "why": null, "ms": {"first": [300, 300, 300], "chart": [1200, 1300, 1250]}},
    {"at": "slow 4G, 4 × CPU", "of": "changes, 390 px", "page": "Areas", "requests": null,
     "bytes": null, "why": "it draws a|b", "ms": {}}]}"#;
const READY: &str = r#"{"rounds": 1, "rows": [
    {"at": "slow 4G, 4 × CPU", "of": "zh, 390 px", "page": "now", "requests": 8, "bytes": 290000,
     "why": null, "ms": {"first": [1200], "ready": [2500], "longest": [100], "blocked": [70]}}]}"#;
const CHOICES: &str = r#"{"rounds": 2, "rows": [
    {"at": "4 × CPU", "of": "plain", "page": "all", "ms": {"painted": [900], "reference": [90]}},
    {"at": "4 × CPU", "of": "kind", "page": "kind a", "ms": {"painted": [30], "reference": [20]}},
    {"at": "4 × CPU", "of": "kind", "page": "kind a", "ms": {"painted": [90], "reference": [20]}},
    {"at": "4 × CPU", "of": "kind", "page": "kind b", "ms": {"painted": [10], "reference": [20]}}
    ]}"#;
const GROWTH: &str = r#"{"rounds": 3, "rows": [
    {"at": "native", "of": "read", "page": "100", "ms": {"time": [2, 1, 3]}},
    {"at": "native", "of": "read", "page": "10000", "ms": {"time": [400]}},
    {"at": "native", "of": "spec", "page": "100", "ms": {"time": [1]}},
    {"at": "native", "of": "spec", "page": "10000", "ms": {"time": [600]}},
    {"at": "native", "of": "memory", "page": "100", "bytes": 5000000, "ms": {}}]}"#;

const TOUCH: &str = r#"{"rounds": 1, "rows": [
    {"at": "slow 4G, 4 × CPU", "of": "pointed at", "page": "cold cache", "ms": {"tooltip": [130], "own": [2000]}},
    {"at": "slow 4G, 4 × CPU", "of": "tapped", "page": "cold cache", "ms": {"tooltip": [190]}},
    {"at": "fast", "of": "tapped", "page": "cold cache", "ms": {"tooltip": [2000]}},
    {"at": "slow 4G, 4 × CPU", "of": "tapped", "page": "warm cache", "why": "no mark", "ms": {}}]}"#;
const SHIFT: &str = r#"{"rounds": 2, "rows": [
    {"at": "slow", "of": "page, zh, 390 px", "page": "now", "ms": {"shift": [0, 0.00114]}},
    {"at": "slow", "of": "embed changes, 390 px", "page": "now", "ms": {"shift": [0, 0]}}]}"#;
const ARTICLES: &str = r#"{"rounds": 1, "rows": [
    {"at": "fast", "of": "1, as opened", "page": "ours", "requests": 4, "bytes": 11000, "ms": {"drawn": [100]}},
    {"at": "fast", "of": "20, as opened", "page": "ours", "ms": {"drawn": [150]}},
    {"at": "fast", "of": "20, read to the end", "page": "ours", "bytes": 90000, "ms": {}},
    {"at": "fast", "of": "20, read to the end", "page": "Chart.js, in frames", "bytes": 60000, "ms": {}}]}"#;
const REDRAW: &str = r#"{"rounds": 1, "rows": [
    {"at": "fast", "of": "990 marks", "page": "redraw", "ms": {"painted": [20], "made": [5]}},
    {"at": "fast", "of": "10000 marks", "page": "innerHTML", "ms": {"painted": [200]}},
    {"at": "fast", "of": "10000 marks", "page": "redraw", "ms": {"painted": [250], "made": [50]}},
    {"at": "fast", "of": "49500 marks", "page": "redraw", "ms": {"painted": [2000], "made": [400]}}]}"#;
const REBUILD: &str = r#"{"rounds": 1, "rows": [], "why": "no trunk\nat all"}"#;
const LIGHTHOUSE: &str = r#"{"rounds": 1, "rows": [
    {"of": "page, zh", "page": "", "ms": {"performance": [98, 97, 99], "accessibility": [100],
     "best-practices": [100], "seo": [100], "blocked": [120]}}]}"#;

fn run(parts: &[(&str, &str)]) -> Result<Run> {
    let read = |(name, text): &(&str, &str)| Ok(((*name).to_owned(), Part::read(text)?));
    Ok(Run {
        machine: vec![("cores", "2".to_owned())],
        peers: vec![("Lines".to_owned(), "1.2.3".to_owned())],
        parts: parts.iter().map(read).collect::<Result<_>>()?,
        weights: vec![
            ("page, English".to_owned(), 42_900),
            ("Wasm".to_owned(), 200_000),
            ("JS glue".to_owned(), 6_000),
        ],
    })
}

fn assert_lines(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.lines().any(|own| own == *line), "{line}\n\n{text}");
    }
}

#[test]
fn a_report_says_what_was_measured_beside_what_was_aimed_at() -> Result<()> {
    let run = run(&[("peers", PEERS), ("ready", READY), ("choices", CHOICES)])?;
    let text = report(&run);
    let goals = [
        "| embed, chart visible, slow 4G + 4 × CPU, to the floor | ≤ 1.15 × | 1.20 × | missed |",
        "| the same, to the fastest peer | ≤ 0.40 × | 0.43 × | missed |",
        "| embed, chart visible, fast, to the floor | ≤ 1.20 × | – | not measured |",
        "| page ready, slow 4G + 4 × CPU, 390 px | ≤ 2200 ms | 2500 ms | missed |",
        "| longest task after first paint, 4 × CPU | ≤ 120 ms | 100 ms | met |",
        "| a choice, 4 × CPU, every single value | ≤ 80 ms | 90 ms | missed |",
        "| whole app beside the page's HTML, brotli | ≤ 220.0 kB | 206.0 kB | met |",
        "| page HTML with its style sheet, brotli | ≤ 36.0 kB | 42.9 kB | missed |",
    ];
    assert_lines(&text, &goals);
    let tables = [
        "## Chart visible, beside the peers",
        "| slow 4G, 4 × CPU | chart visible | × floor | first paint | requests | kB |",
        "| --- | --: | --: | --: | --: | --: |",
        "| floor | 450 (400–500) | 1.00 | 400 (390–410) | 1 | 1.3 |",
        "| Lines | 1250 (1200–1300) | 2.78 | 300 (300–300) | 2 | 74.0 |",
        "| Areas | not measured: it draws a/b | – | – | – | – |",
        "| zh, 390 px: now | 1200 (1200–1200) | 2500 (2500–2500) | 100 (100–100) | 70 (70–70) | 8 | 290.0 |",
        "| kind | 2 | 30 (10–90) | 90 | 1.50 |",
        "| cores | 2 |",
        "| Lines | 1.2.3 |",
    ];
    assert_lines(&text, &tables);
    Ok(())
}

#[test]
fn growth_is_to_n_log_n() -> Result<()> {
    let text = report(&run(&[("growth", GROWTH)])?);
    let lines = [
        "| native pipeline, time a figure at the most figures, to n log n | ≤ 2.00 × | 3.00 × | missed |",
        "| figures: read | ms | µs a figure | growth |",
        "| 100 | 2.00 | 20.00 | – |",
        "| 10000 | 400.00 | 40.00 | 1.00 |",
        "| 10000 | 600.00 | 60.00 | 3.00 |",
        "| figures: memory | MB | kB a figure | growth |",
        "| 100 | 5.00 | 50.00 | – |",
    ];
    assert_lines(&text, &lines);
    Ok(())
}

#[test]
fn what_was_not_measured_has_no_table_and_no_number() -> Result<()> {
    let text = report(&run(&[])?);
    assert!(!text.contains("## Chart visible"), "{text}");
    let goal = "| page ready, slow 4G + 4 × CPU, 390 px | ≤ 2200 ms | – | not measured |";
    assert_lines(&text, &[goal]);
    Ok(())
}

#[test]
fn acts_are_told_beside_their_goals() -> Result<()> {
    let text = report(&run(&[
        ("touch", TOUCH),
        ("shift", SHIFT),
        ("articles", ARTICLES),
        ("redraw", REDRAW),
        ("rebuild", REBUILD),
        ("lighthouse", LIGHTHOUSE),
    ])?);
    let lines = [
        // One row could not be measured: the worst of the others would be no answer.
        "| first touch of an embed to its tooltip, warm cache, slow 4G + 4 × CPU | ≤ 100 ms | – | not measured |",
        "| the same, cold cache | ≤ 1000 ms | 190 ms | met |",
        "| tapped, warm cache | not measured: no mark | – |",
        "| tapped, cold cache | 190 (190–190) | never came |",
        "| layout shift, page | ≤ 0.0000 | 0.0011 | missed |",
        "| layout shift, embeds that are reached for | ≤ 0.0000 | 0.0000 | met |",
        "| article with 20 embeds, read to the end, bytes to 20 frames of Chart.js | ≤ 0.10 × | 1.50 × | missed |",
        "| article with 20 embeds, all in sight drawn, to one embed | ≤ 1.20 × | 1.50 × | missed |",
        "| redraw of 10 000 marks, to innerHTML of the same | ≤ 1.30 × | 1.25 × | met |",
        "| redraw, time a mark at 50 000 to that at 1 000 | ≤ 1.50 × | 2.00 × | missed |",
        "| 10000 marks: redraw | 250 (250–250) | 1.25 | 25.0 | 50 (50–50) |",
        "| debug rebuild after a change of a component or a chart | ≤ 20.0 s | – | not measured |",
        "Not measured: no trunk at all",
        "| Lighthouse on page and embed, the least of its four scores | ≥ 100 | 98 | missed |",
    ];
    assert_lines(&text, &lines);
    Ok(())
}
