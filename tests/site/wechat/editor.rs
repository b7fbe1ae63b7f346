//! What the editor of 公众号 articles does to rich text, as far as charts go: doocs/md's issues
//! 907, 941 and 1724, and the list of animations that its makers have agreed on with WeChat.

use roxmltree::{Attribute, Document, Node};
use siming_huli::svg::escape;

/// Kept, of what charts are made of.
const ELEMENTS: &[&str] = &[
    "section", "p", "svg", "g", "rect", "line", "path", "circle", "text", "set", "animate",
];
/// Taken away with all that is in them; of others, what is in them stays.
const GONE: &[&str] = &[
    "script",
    "style",
    "iframe",
    "foreignObject",
    "defs",
    "title",
    "desc",
    "metadata",
];
const ATTRIBUTES: &[&str] = &[
    "style",
    "viewBox",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "visibility",
    "x",
    "y",
    "width",
    "height",
    "x1",
    "y1",
    "x2",
    "y2",
    "d",
    "cx",
    "cy",
    "r",
];
/// Of an animation.
const TIMING: &[&str] = &["attributeName", "to", "values", "begin", "dur", "fill"];
const STYLES: &[&str] = &[
    "display",
    "margin",
    "width",
    "max-width",
    "font-size",
    "font-weight",
    "line-height",
];

/// What is left of rich text.
pub fn kept(html: &str) -> String {
    let document = Document::parse(html).unwrap_or_else(|e| panic!("{e}: {html}"));
    let mut out = String::new();
    keep(document.root_element(), &mut out);
    out
}

fn keep(node: Node<'_, '_>, out: &mut String) {
    let inside = |out: &mut String| node.children().for_each(|child| keep(child, out));
    if node.is_text() {
        out.push_str(&escape(node.text().unwrap()));
    }
    let name = node.tag_name().name();
    if !node.is_element() || GONE.contains(&name) || !is_animation_kept(node) {
        return;
    }
    if !ELEMENTS.contains(&name) {
        return inside(out);
    }
    out.push('<');
    out.push_str(name);
    if name == "svg" {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for attribute in node.attributes() {
        if let Some(value) = value(name, attribute) {
            out.push_str(&format!(" {}=\"{}\"", attribute.name(), escape(&value)));
        }
    }
    if !node.has_children() {
        return out.push_str("/>");
    }
    out.push('>');
    inside(out);
    out.push_str(&format!("</{name}>"));
}

/// The attribute that an animation of this name may change.
fn animated(name: &str) -> Option<&'static str> {
    match name {
        "set" => Some("visibility"),
        "animate" => Some("opacity"),
        _ => None,
    }
}

/// Of animations, only what shows and hides, at once or by a tap on what it is in: what begins
/// with another element's event names it.
fn is_animation_kept(node: Node<'_, '_>) -> bool {
    animated(node.tag_name().name()).is_none_or(|attribute| {
        node.attribute("attributeName") == Some(attribute)
            && matches!(node.attribute("begin"), Some("0s" | "click"))
    })
}

/// What is left of an attribute, if anything.
fn value(element: &str, attribute: Attribute<'_, '_>) -> Option<String> {
    let (name, value) = (attribute.name(), attribute.value());
    let list = match animated(element) {
        Some(_) => TIMING,
        None => ATTRIBUTES,
    };
    if !list.contains(&name) || value.contains("url(") || value.contains('%') {
        return None;
    }
    if name != "style" {
        return Some(value.to_owned());
    }
    let declared = value.split(';').filter(|declaration| {
        let property = declaration.split(':').next().unwrap();
        STYLES.contains(&property.trim())
    });
    let declared: Vec<_> = declared.collect();
    (!declared.is_empty()).then(|| declared.join(";"))
}
