//! What a spreadsheet has made of a table: the cells of its own file, read as XML.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use roxmltree::{Document, Node};

/// A cell, as the spreadsheet's own file has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Truth(bool),
    Formula(String),
}

/// Every cell of the first sheet of an Office Open XML file, in rows.
pub(super) fn cells(file: &Path) -> Vec<Vec<Cell>> {
    let mut archive = zip::ZipArchive::new(File::open(file).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_string(&mut text).unwrap();
        text
    };
    let (strings, sheet) = (
        part("xl/sharedStrings.xml"),
        part("xl/worksheets/sheet1.xml"),
    );
    let (strings, sheet) = (parsed(&strings), parsed(&sheet));
    let strings: Vec<_> = named(strings.root_element(), "si").map(text).collect();
    let rows = sheet
        .descendants()
        .filter(|node| node.has_tag_name("row") || is(node, "row"));
    rows.map(|row| {
        let mut cells = Vec::new();
        for cell in named(row, "c") {
            cells.resize(column(cell.attribute("r").unwrap()), Cell::Empty);
            cells.push(one(cell, &strings));
        }
        cells
    })
    .collect()
}

fn one(cell: Node<'_, '_>, strings: &[String]) -> Cell {
    if let Some(formula) = named(cell, "f").next() {
        return Cell::Formula(text(formula));
    }
    let Some(value) = named(cell, "v").next().map(text) else {
        return Cell::Empty;
    };
    match cell.attribute("t") {
        Some("s") => Cell::Text(strings[value.parse::<usize>().unwrap()].clone()),
        Some("b") => Cell::Truth(value == "1"),
        None | Some("n") => Cell::Number(value.parse().unwrap()),
        other => panic!("a cell of the type {other:?}: {value}"),
    }
}

fn parsed(text: &str) -> Document<'_> {
    Document::parse(text).unwrap()
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn named<'a, 'b>(of: Node<'a, 'b>, name: &'a str) -> impl Iterator<Item = Node<'a, 'b>> {
    of.children().filter(move |node| is(node, name))
}

/// All text in an element.
fn text(of: Node<'_, '_>) -> String {
    let texts = of.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

/// The column of a cell by its name: 0 for `A1`, 27 for `AB3`.
fn column(name: &str) -> usize {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |at, letter| at * 26 + usize::from(letter - b'A') + 1) - 1
}
