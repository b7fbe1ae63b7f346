//! What is written as markup: tables, sources, details, the judgement on a pair.

mod told;

use leptos::prelude::Owner;
use roxmltree::{Document, Node};

use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;
use crate::state::{Sort, SortKey};

use super::Page;
use super::table::{Detail, Listed, Table, tables};
use crate::content::Content;

/// Tries something with a page of the shipped content in each language.
fn in_each_language(act: impl Fn(Page)) {
    let metrics = include_str!("../../data/metrics.json");
    let content = Content::load(metrics, include_str!("../../data/charts.json")).unwrap();
    for lang in Lang::ALL {
        Owner::new().with(|| act(Page::new(content, lang)));
    }
}

/// Reads markup, which is well-formed.
fn read<T>(markup: &str, act: impl Fn(Node<'_, '_>) -> T) -> T {
    let whole = format!("<div>{markup}</div>");
    let document = Document::parse(&whole).unwrap();
    act(document.root_element())
}

/// The elements inside of one that have a name.
fn all<'a, 'b>(node: Node<'a, 'b>, name: &'a str) -> impl Iterator<Item = Node<'a, 'b>> {
    node.descendants().filter(move |e| e.has_tag_name(name))
}

fn text(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}

/// The texts of the elements with a class.
fn of_class(node: Node<'_, '_>, class: &str) -> Vec<String> {
    let found = node.descendants();
    let found = found.filter(|e| e.attribute("class") == Some(class));
    found.map(text).collect()
}

fn everything(page: Page) -> (Vec<FigureIx>, Vec<ClaimIx>) {
    let data = &page.content.data;
    (data.figure_ixs().collect(), data.claim_ixs().collect())
}

/// The ids of a table's rows, in their order.
fn ids(page: Page, table: Table, listed: &Listed<'_>, sort: Option<Sort>) -> Vec<String> {
    let rows = table.rows(page, listed, sort, Detail::Whole);
    read(&rows, |rows| {
        let id = |row: Node<'_, '_>| {
            let names = ["data-figure", "data-claim", "data-derived"];
            let id = names.iter().find_map(|name| row.attribute(*name));
            let district = row.attribute("data-district").unwrap();
            format!("{} {district}", id.unwrap())
        };
        all(rows, "tr").map(id).collect()
    })
}

#[test]
fn every_column_sorts_both_ways_and_loses_no_row() {
    in_each_language(|page| {
        let (figures, claims) = everything(page);
        let listed = Listed {
            figures: &figures,
            claims: &claims,
            derived: &page.context().derived(),
        };
        for table in Table::ALL {
            let mut own = ids(page, table, &listed, None);
            assert!(own.len() > 1, "{table:?} has rows");
            own.sort();
            for (column, _) in table.columns(page.lang) {
                let sorted = [false, true]
                    .map(|descending| ids(page, table, &listed, Some(Sort { column, descending })));
                for mut sorted in sorted {
                    sorted.sort();
                    assert_eq!(sorted, own, "{table:?} by {column:?}");
                }
            }
        }
    });
}

#[test]
fn values_are_sorted_within_their_unit_and_equal_rows_stay_as_they_were() {
    in_each_language(|page| {
        let data = &page.content.data;
        let (figures, _) = everything(page);
        let listed = Listed {
            figures: &figures,
            ..Listed::default()
        };
        for descending in [false, true] {
            let by = |column| Some(Sort { column, descending });
            let sorted = ids(page, Table::Figures, &listed, by(SortKey::Value));
            let sorted = sorted.iter().map(|id| {
                let id = id.split(' ').next().unwrap();
                let figure = data.figure(data.figure_by_id(id).unwrap());
                // As a reader sees it: two units may have one name.
                let unit = data.measure(figure.measure).unit.id();
                let unit = page.context().vocabulary.unit.get(unit).unwrap();
                (&unit.en, figure.value.get())
            });
            let sorted: Vec<_> = sorted.collect();
            let mut units: Vec<_> = sorted.iter().map(|(unit, _)| unit).collect();
            units.dedup();
            let several = units.len();
            units.sort_unstable();
            units.dedup();
            assert_eq!(units.len(), several, "the values of a unit stand together");
            for pair in sorted.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
                let (a, b) = (pair[0].1, pair[1].1);
                assert!(if descending { a >= b } else { a <= b }, "{a} before {b}");
            }
            let by_district = ids(page, Table::Figures, &listed, by(SortKey::District));
            let own = ids(page, Table::Figures, &listed, None);
            for district in &data.districts {
                let of = |ids: &[String]| {
                    let end = format!(" {}", district.id);
                    let ids = ids.iter().filter(|id| id.ends_with(&end));
                    ids.cloned().collect::<Vec<_>>()
                };
                assert_eq!(of(&by_district), of(&own), "{}", district.id);
            }
        }
    });
}

#[test]
fn sentences_in_tables_begin_with_a_capital() {
    in_each_language(|page| {
        let (figures, claims) = everything(page);
        let listed = Listed {
            figures: &figures,
            claims: &claims,
            derived: &page.context().derived(),
        };
        for table in Table::ALL {
            read(&table.rows(page, &listed, None, Detail::Whole), |rows| {
                for cell in ["td", "th"].into_iter().flat_map(|name| all(rows, name)) {
                    let text = text(cell);
                    assert!(
                        !text.starts_with(|c: char| c.is_ascii_lowercase()),
                        "{text}"
                    );
                }
            });
        }
    });
}

#[test]
fn tables_have_a_cell_for_every_heading_and_are_left_out_where_they_are_empty() {
    in_each_language(|page| {
        let (figures, claims) = everything(page);
        let derived = page.context().derived();
        let whole = Listed {
            figures: &figures,
            claims: &claims,
            derived: &derived,
        };
        let heads = |listed: &Listed<'_>, extent| {
            read(&tables(page, listed, extent), |markup| {
                let of = |table: Node<'_, '_>| {
                    let heads = all(table, "thead").flat_map(|head| all(head, "th"));
                    let heads: Vec<_> = heads.map(text).collect();
                    for body in all(table, "tbody") {
                        for row in all(body, "tr") {
                            let cells = row.children().filter(Node::is_element);
                            assert_eq!(cells.count(), heads.len());
                        }
                    }
                    heads
                };
                all(markup, "table").map(of).collect::<Vec<_>>()
            })
        };
        let all_known = heads(&whole, Detail::Whole);
        assert_eq!(
            all_known.iter().map(Vec::len).collect::<Vec<_>>(),
            [5, 8, 7]
        );
        let reported = heads(&whole, Detail::Reported);
        assert_eq!(reported.iter().map(Vec::len).collect::<Vec<_>>(), [5, 6, 6]);
        let m = page.lang.messages();
        assert!(!reported.concat().iter().any(|name| name == m.attribution));
        let only = Listed {
            claims: &claims,
            ..Listed::default()
        };
        assert_eq!(heads(&only, Detail::Whole).len(), 1);
        assert_eq!(tables(page, &Listed::default(), Detail::Whole), "");
    });
}
