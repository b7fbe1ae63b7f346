//! When the chart of an embed is to be seen, beside a floor: a page written by hand with the
//! same SVG in it and nothing else. All come from one server, compressed at their best, in
//! turns.
//!
//! ```text
//! dist ─► now ─┐                        ┌► first contentful paint
//! another dist ─► before ├► server ─► Page ─┤
//! floor ───────┘                        └► chart: the first frame that is painted with all of
//!                                          the layout that is shown
//! ```

use std::collections::BTreeMap;

use super::floor::{IS_PAINTED, PAINTED, WATCH, floor};
use super::harness::dist;
use super::record::{Row, is_wanted, median, rounds, spread, write};
use super::server::{Served, Server, packed};
use super::visits::{Condition, FAST, SLOW, Visits};

/// Charts of few and of many marks.
const CHARTS: [&str; 3] = ["changes", "overlaps", "ledger"];
/// The width of a phone, and of a column for the widest layout.
const WIDTHS: [u32; 2] = [390, 760];
/// The page that all are measured against.
const FLOOR: &str = "floor";

#[tokio::test]
async fn an_embed_is_painted() {
    if !is_wanted("painted") {
        return;
    }
    let folders = super::builds();
    let names: Vec<_> = [FLOOR.to_owned()]
        .into_iter()
        .chain(folders.keys().cloned())
        .collect();
    let mut pages = BTreeMap::new();
    for chart in CHARTS {
        for width in WIDTHS {
            let page = packed(&floor(&dist(), chart, width));
            pages.insert(format!("{FLOOR}/embed/{chart}/{width}/"), page);
        }
    }
    let served = Served {
        folders,
        pages,
        ..Served::default()
    };
    let mut visits = Visits::to(Server::start(served).await, WATCH).await;
    println!("\nembeds: milliseconds until anything and until the chart has been painted");
    let mut rows = Vec::new();
    for condition in [FAST, SLOW] {
        for chart in CHARTS {
            for width in WIDTHS {
                rows.extend(group(&mut visits, &names, condition, chart, width).await);
            }
        }
    }
    visits.close().await;
    write("painted", rounds(), &rows);
}

/// One chart at one width under one condition, on every page in turns.
async fn group(
    visits: &mut Visits,
    names: &[String],
    condition: Condition,
    chart: &str,
    width: u32,
) -> Vec<Row> {
    visits.page.resize(width, 900).await;
    visits.under(condition).await;
    let mut rows: Vec<_> = names
        .iter()
        .map(|name| Row {
            at: condition.name.to_owned(),
            of: format!("{chart}, {width} px"),
            page: name.clone(),
            ..Row::default()
        })
        .collect();
    for round in 0..=rounds() {
        for row in &mut rows {
            let end = match &*row.page {
                FLOOR => format!("{width}/"),
                _ => String::new(),
            };
            let path = format!("{}/embed/{chart}/{end}", row.page);
            let visited = visits.visit::<[f64; 2]>(&path, IS_PAINTED, PAINTED).await;
            let visited = visited.unwrap_or_else(|why| panic!("{path}: {why}"));
            if round > 0 {
                let [first, chart] = visited.found;
                row.add("first", first);
                row.add("chart", chart);
                row.requests = Some(visited.requests);
                row.bytes = Some(visited.bytes);
            }
        }
    }
    let floor = median(rows[0].of("chart"));
    for row in &rows {
        let chart = row.of("chart");
        println!(
            "{:<18} {:<18} {:<8} first {:<18} chart {:<18} x {:.2}",
            row.at,
            row.of,
            row.page,
            spread(&row.of("first")),
            spread(&chart),
            median(chart.clone()) / floor,
        );
    }
    rows
}
