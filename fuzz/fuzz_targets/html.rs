//! HTML: a browser's parser reads whatever is written, and every text and attribute comes
//! back as it was.
#![no_main]

use arbitrary::Unstructured;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use libfuzzer_sys::fuzz_target;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use siming_huli::svg::markup::{Attributes, Markup};
use siming_huli_fuzz::{legal, words};

/// Name, attributes and text of an element.
type Element = (String, Vec<(String, String)>, String);

fuzz_target!(|input: &[u8]| {
    let mut input = Unstructured::new(input);
    let mut out = Markup::default();
    let mut expected: Vec<Element> = Vec::new();
    let plain = Attributes::default;
    let mut leaf = |name: &str, out: &mut Markup| {
        let (class, id, text) = (
            words(&mut input, 24),
            words(&mut input, 24),
            words(&mut input, 48),
        );
        let attributes = plain().with("class", &class).with("data-figure", &id);
        out.leaf(name, &attributes, &text);
        let attributes = [("class", class), ("data-figure", id)];
        let attributes = attributes.map(|(name, value)| (name.to_owned(), legal(&value)));
        expected.push((name.to_owned(), attributes.to_vec(), legal(&text)));
    };
    out.raw("<!DOCTYPE html>");
    out.open("table", &plain());
    leaf("caption", &mut out);
    out.open("tbody", &plain());
    out.open("tr", &plain());
    for name in ["th", "td", "td"] {
        leaf(name, &mut out);
    }
    out.close("tr");
    out.close("tbody");
    out.close("table");
    for name in ["p", "code", "li", "button", "h2"] {
        leaf(name, &mut out);
    }
    let html = out.finish();
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html.as_str());
    let mut found = Vec::new();
    collect(&dom.document, &mut found);
    found.retain(|(_, attributes, _)| !attributes.is_empty());
    assert_eq!(found, expected, "{html}");
});

fn collect(node: &Handle, found: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        let attributes = attributes
            .iter()
            .map(|each| (each.name.local.to_string(), each.value.to_string()));
        let text = node.children.borrow();
        let text = text.iter().filter_map(|child| match &child.data {
            NodeData::Text { contents } => Some(contents.borrow().to_string()),
            _ => None,
        });
        found.push((name.local.to_string(), attributes.collect(), text.collect()));
    }
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}
