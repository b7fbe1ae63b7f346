//! The bars of the chart, drawn by plotters with its own SVG backend.
#![cfg(target_arch = "wasm32")]

use std::error::Error;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A bar, as the page has it.
#[derive(Deserialize)]
struct Row {
    name: String,
    value: f64,
    label: String,
    ink: String,
}

/// `#16506b` as a colour.
fn ink(hex: &str) -> RGBColor {
    let part = |at: usize| {
        let digits = hex.get(at..at + 2).unwrap_or("0");
        u8::from_str_radix(digits, 16).unwrap_or_default()
    };
    RGBColor(part(1), part(3), part(5))
}

/// The chart as SVG.
fn chart(rows: &[Row], size: (u32, u32)) -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    {
        let root = SVGBackend::with_string(&mut out, size).into_drawing_area();
        let count = i32::try_from(rows.len())?;
        let mut chart = ChartBuilder::on(&root)
            .margin(8)
            .x_label_area_size(24)
            .y_label_area_size(110)
            .build_cartesian_2d(-30.0..20.0, (0..count).into_segmented())?;
        // The first row is the uppermost.
        let nth = |at: usize| count - 1 - i32::try_from(at).unwrap_or_default();
        let name = |at: &SegmentValue<i32>| match at {
            SegmentValue::CenterOf(at) | SegmentValue::Exact(at) => {
                let at = usize::try_from(count - 1 - at).ok();
                at.and_then(|at| rows.get(at))
                    .map_or_else(String::new, |row| row.name.clone())
            }
            SegmentValue::Last => String::new(),
        };
        chart
            .configure_mesh()
            .disable_y_mesh()
            .y_labels(rows.len())
            .x_label_formatter(&|value| format!("{value}%"))
            .y_label_formatter(&name)
            .draw()?;
        chart.draw_series(rows.iter().enumerate().map(|(at, row)| {
            let (from, to) = (nth(at), nth(at) + 1);
            let ends = [
                (0.0, SegmentValue::Exact(from)),
                (row.value, SegmentValue::Exact(to)),
            ];
            let mut bar = Rectangle::new(ends, ink(&row.ink).filled());
            bar.set_margin(4, 4, 0, 0);
            bar
        }))?;
        chart.draw_series(rows.iter().enumerate().map(|(at, row)| {
            let is_left = row.value < 0.0;
            let side = if is_left { HPos::Right } else { HPos::Left };
            let style = ("sans-serif", 12)
                .into_font()
                .color(&BLACK)
                .pos(Pos::new(side, VPos::Center));
            let place = (row.value, SegmentValue::CenterOf(nth(at)));
            let shift = if is_left { -4 } else { 4 };
            EmptyElement::at(place) + Text::new(row.label.clone(), (shift, 0), style)
        }))?;
        root.present()?;
    }
    Ok(out)
}

/// Draws it into its place.
#[wasm_bindgen(start)]
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let found = |selector: &str| document.query_selector(selector).ok().flatten();
    let (Some(place), Some(data)) = (found("[data-peer]"), found("#rows")) else {
        return;
    };
    let rows: Vec<Row> =
        serde_json::from_str(&data.text_content().unwrap_or_default()).unwrap_or_default();
    let [width, height] = [place.client_width(), place.client_height()]
        .map(|side| u32::try_from(side).unwrap_or_default());
    if let Ok(svg) = chart(&rows, (width, height)) {
        place.set_inner_html(&svg);
        let _ = place.set_attribute("data-drawn", "");
    }
}
