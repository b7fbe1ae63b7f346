//! The tables for people: the page shows every cell, and what must not be read into a chart
//! stands in each row.

use leptos::prelude::*;
use siming_huli::data::model::Kind;
use siming_huli::export::address;
use siming_huli::export::table::readable::{self, VALUE};
use siming_huli::i18n::Lang;
use siming_huli::ui::{App, Page};

use crate::made::{Built, content, published_charts};
use crate::table::read;

/// The text of a page: what stands between its tags and in the labels of its marks.
fn shown(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        for label in tag.split("aria-label=\"").skip(1) {
            out += label.split('"').next().unwrap_or_default();
            out.push('\n');
        }
        out += text;
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    plain
        .iter()
        .fold(out, |text, (from, to)| text.replace(from, to))
}

/// What the panel says of every figure and claim, beside the page as it lies there.
fn panels(lang: Lang) -> String {
    let chart = content().chart("derived");
    let data = &content().data;
    Owner::new().with(|| {
        let page = Page::new(content(), lang);
        let mut html = String::new();
        let mut show = || html += &view! { <App page only=chart/> }.to_html();
        for ix in data.figure_ixs() {
            page.view
                .update(|view| view.pair.figures = [Some(ix), None]);
            show();
            // A sum of money has its unit in words only where two are laid side by side.
            if data.measure(data.figure(ix).measure).kind == Kind::Amount {
                let mut others = data.figure_ixs();
                let district = |ix| data.figure(ix).district;
                let other = others.find(|other| district(*other) != district(ix));
                page.view
                    .update(|view| view.pair.figures = [Some(ix), other]);
                show();
            }
        }
        page.view.update(|view| view.pair.figures = [None, None]);
        for ix in data.claim_ixs() {
            page.view.update(|view| view.pair.claim = Some(ix));
            show();
        }
        html
    })
}

#[test]
fn a_chart_has_a_table_that_a_person_can_read_and_the_page_shows_every_cell() {
    let built = Built::at(None);
    for lang in Lang::ALL {
        let page = built.read(&format!("{}index.html", address::page(lang))) + &*panels(lang);
        let numbers: Vec<f64> = (page.split("data-value=\"").skip(1))
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect();
        let page = shown(&page);
        let m = lang.messages();
        let other = lang.other().publication().columns;
        for published in published_charts()
            .iter()
            .filter(|published| published.lang() == lang)
        {
            let path = format!("data/{}.{}.csv", published.id, lang.short());
            let (header, records) = read(built.read(&path).as_bytes());
            assert!(header.len() <= 14 && !header.iter().any(|h| other.contains(&&**h)));
            for record in &records {
                assert_eq!(record.len(), header.len());
                assert!(!record[0].is_empty() && !record[1].is_empty(), "{record:?}");
                for (at, cell) in record.iter().enumerate() {
                    if at == VALUE {
                        let value = cell.parse::<f64>().ok();
                        let is_shown = value.is_none_or(|v| {
                            numbers.iter().any(|n| (n - v).abs() <= 1e-4 * v.abs())
                        });
                        assert!(
                            is_shown && cell.is_empty() == value.is_none(),
                            "{cell}: {path}"
                        );
                        continue;
                    }
                    // The page may say in two places what one cell says of a claim's status, and
                    // says what is of a whole chart beside the chart.
                    let own = cell
                        .strip_suffix(&readable::of_all(published))
                        .unwrap_or(cell);
                    let own = own.strip_suffix(m.dot).unwrap_or(own);
                    // What begins a cell with a capital may stand within a sentence of the page.
                    let own = own.strip_prefix(char::is_uppercase).unwrap_or(own);
                    let whole = page.contains(own);
                    let parts = own.split(m.dot).all(|part| page.contains(part));
                    assert!(whole || parts, "{cell:?} ({}) of {path}", header[at]);
                }
            }
        }
    }
}

#[test]
fn the_caveat_of_a_chart_travels_with_each_of_its_rows() {
    let mut without = 0;
    for published in published_charts() {
        let (header, records) = read(&readable::csv(&published).unwrap());
        assert_eq!(
            records.len(),
            published.figures.len() + published.claims.len() + published.spec.derived().len()
        );
        let caveat = &published.spec.caveat;
        without += usize::from(caveat.is_empty());
        for record in &records {
            let cell = &record[readable::CAVEATS];
            assert!(
                cell.ends_with(caveat.as_str()),
                "{}: {cell:?} of {header:?}",
                published.id
            );
        }
        // What is of a row stands first, and is still there.
        for (ix, record) in published.figures.iter().zip(&records) {
            let notes = &content().data.figure(*ix).notes;
            let cell = &record[readable::CAVEATS];
            assert!(
                notes
                    .iter()
                    .all(|note| cell.contains(note.get(published.lang()))),
                "{cell}"
            );
        }
    }
    assert!(
        without < published_charts().len() / 2,
        "{without} charts have no caveat"
    );
}
