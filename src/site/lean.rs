//! The charts of a page as they are sent: the same picture and the same words in fewer bytes.
//!
//! What is packed well is what stands there again, so every group tells where it is, and the
//! shapes in it where they are from there: rows that look alike are then written alike, in the
//! narrow layout and in the wide one. The chart that the browser draws in its place is as
//! `svg` writes it.

use crate::scene::Dpx;
use crate::svg::markup::px;

use super::hydrated::tag_end;

/// Attributes with one coordinate, each with its axis.
const COORDINATES: [(&str, usize); 8] = [
    ("x", 0),
    ("x1", 0),
    ("x2", 0),
    ("cx", 0),
    ("y", 1),
    ("y1", 1),
    ("y2", 1),
    ("cy", 1),
];
/// What is so anyway.
const DEFAULTS: [&str; 9] = [
    " x=\"0\"",
    " y=\"0\"",
    " x1=\"0\"",
    " y1=\"0\"",
    " x2=\"0\"",
    " y2=\"0\"",
    " cx=\"0\"",
    " cy=\"0\"",
    " stroke-width=\"1\"",
];

/// A place, from the left and from the top.
type Point = [Dpx; 2];

/// Markup whose charts answer as they are, as in an embed.
pub(super) fn lean(markup: &str) -> String {
    each_chart(markup, relative)
}

/// Markup whose charts only show, until each is drawn anew: without the areas in which marks
/// answer, which are outlines without any ink, and with every line as the path that it is.
pub(super) fn lean_at_rest(markup: &str) -> String {
    each_chart(markup, |chart| relative(&with_paths(&without_areas(chart))))
}

fn each_chart(markup: &str, write: impl Fn(&str) -> String) -> String {
    let (mut out, mut rest) = (String::with_capacity(markup.len()), markup);
    while let Some(start) = rest.find("<svg ") {
        let end = rest[start..]
            .find("</svg>")
            .map_or(rest.len(), |end| start + end);
        out.push_str(&rest[..start]);
        out.push_str(&write(&rest[start..end]));
        rest = &rest[end..];
    }
    out + rest
}

/// A chart without the areas in which its marks answer.
pub(super) fn without_areas(chart: &str) -> String {
    each_tag(chart, |tag| {
        let shape = tag.strip_prefix("<path d=\"");
        let after = shape.and_then(|shape| shape.split_once('"'));
        match after {
            Some((_, " fill=\"none\"/>")) => String::new(),
            _ => tag.to_owned(),
        }
    })
}

/// A chart with its lines as paths, of which only the way is told.
fn with_paths(chart: &str) -> String {
    each_tag(chart, |tag| {
        let ends = ["x1", "y1", "x2", "y2"].map(|name| value(tag, name).and_then(dpx));
        let [Some(x), Some(y), Some(to_x), Some(to_y)] = ends else {
            return tag.to_owned();
        };
        let way = match (to_x - x, to_y - y) {
            (along, 0) => format!("h{}", px(along)),
            (0, down) => format!("v{}", px(down)),
            (along, down) => format!("l{} {}", px(along), px(down)),
        };
        let rest = attributes(tag).filter(|(name, _)| !["x1", "y1", "x2", "y2"].contains(name));
        let rest: String = rest.map(|(name, value)| attribute(name, value)).collect();
        format!("<path d=\"M{} {}{way}\"{rest}/>", px(x), px(y))
    })
}

/// A chart in which every group says where its first shape is, and what is in it where that is
/// from there.
fn relative(chart: &str) -> String {
    let mut out = String::with_capacity(chart.len());
    let (mut rest, mut origins) = (chart, vec![[0, 0]]);
    while let Some((text, tag, after)) = next_tag(rest) {
        out.push_str(text);
        rest = after;
        let around = origins.last().copied().unwrap_or_default();
        if tag == "</g>" {
            origins.pop();
            out.push_str(tag);
        } else if let Some(start) = tag.strip_prefix("<g").and_then(|tag| tag.strip_suffix('>')) {
            let origin = first_place(rest).unwrap_or(around);
            origins.push(origin);
            let [x, y] = [0, 1].map(|axis| origin[axis] - around[axis]);
            out.extend(["<g", start]);
            if [x, y] != [0, 0] {
                let way = format!("translate({} {})", px(x), px(y));
                out.push_str(&attribute("transform", &way));
            }
            out.push('>');
        } else if place(tag).is_some() {
            out.push_str(&moved(tag, around));
        } else {
            out.push_str(tag);
        }
    }
    out + rest
}

/// Where the first shape of a group is, after whose start tag `rest` begins.
fn first_place(rest: &str) -> Option<Point> {
    let mut rest = rest;
    while let Some((_, tag, after)) = next_tag(rest) {
        if tag == "</g>" {
            return None;
        }
        if let Some(place) = place(tag) {
            return Some(place);
        }
        rest = after;
    }
    None
}

/// Where a shape is; nothing of any other tag.
fn place(tag: &str) -> Option<Point> {
    let name = tag.get(1..)?.split([' ', '>', '/']).next()?;
    let at = |x, y| Some([dpx(value(tag, x)?)?, dpx(value(tag, y)?)?]);
    match name {
        "rect" | "text" => at("x", "y"),
        "line" => at("x1", "y1"),
        "circle" => at("cx", "cy"),
        "path" => Some(start(value(tag, "d")?)?.0),
        _ => None,
    }
}

/// Where a path starts, and its way from there.
fn start(path: &str) -> Option<(Point, &str)> {
    let (x, rest) = path.strip_prefix('M')?.split_once(' ')?;
    let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
    Some(([dpx(x)?, dpx(&rest[..end])?], &rest[end..]))
}

/// A shape as it is from a place, without what is so anyway.
fn moved(tag: &str, from: Point) -> String {
    let name = tag.split(' ').next().unwrap_or_default();
    let mut out = name.to_owned();
    for (name, value) in attributes(tag) {
        let axis = COORDINATES.iter().find(|(known, _)| *known == name);
        let written = if let Some((_, axis)) = axis {
            let length = dpx(value).map(|length| px(length - from[*axis]));
            attribute(name, length.as_deref().unwrap_or(value))
        } else if let Some(([x, y], way)) = (name == "d").then(|| start(value)).flatten() {
            let path = format!("M{} {}{way}", px(x - from[0]), px(y - from[1]));
            attribute(name, &path)
        } else {
            attribute(name, value)
        };
        if !DEFAULTS.contains(&&*written) {
            out.push_str(&written);
        }
    }
    out.push_str(if tag.ends_with("/>") { "/>" } else { ">" });
    out
}

/// Whole tenths of a pixel, as `svg` writes them.
fn dpx(length: &str) -> Option<Dpx> {
    let (sign, digits) = match length.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, length),
    };
    let (whole, tenth) = digits.split_once('.').unwrap_or((digits, "0"));
    let [whole, tenth]: [Option<Dpx>; 2] = [whole, tenth].map(|part| part.parse().ok());
    Some(sign * (whole? * crate::scene::DPX + tenth?))
}

fn each_tag(markup: &str, write: impl Fn(&str) -> String) -> String {
    let (mut out, mut rest) = (String::with_capacity(markup.len()), markup);
    while let Some((text, tag, after)) = next_tag(rest) {
        out.push_str(text);
        out.push_str(&write(tag));
        rest = after;
    }
    out + rest
}

/// The text before the next tag, the tag, and what comes after it.
fn next_tag(markup: &str) -> Option<(&str, &str, &str)> {
    let start = markup.find('<')?;
    let end = start + tag_end(&markup[start..])? + 1;
    Some((&markup[..start], &markup[start..end], &markup[end..]))
}

fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    // Of `<a b="c" d="e">`: `<a b=`, `c`, ` d=`, `e`, `>`.
    let mut parts = tag.split('"');
    std::iter::from_fn(move || {
        let (name, value) = (parts.next()?, parts.next()?);
        let name = name.strip_suffix('=')?.rsplit(' ').next()?;
        Some((name, value))
    })
}

fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut attributes = attributes(tag);
    attributes.find_map(|(known, value)| (known == name).then_some(value))
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{value}\"")
}

#[cfg(test)]
mod tests {
    use super::{lean, lean_at_rest};

    /// Two marks that look alike, at different places.
    const CHART: &str = concat!(
        r#"<p x="1">5</p><svg width="9" viewBox="0 0 9 9"><title>x="1"</title>"#,
        r#"<line x1="0" y1="2.5" x2="9" y2="2.5" stroke-width="1" class="k-a"/>"#,
        r#"<g role="group"><g class="mark" data-value="-1"><rect x="1" y="2" width="3" height="1"/>"#,
        r#"<text x="1" y="3.5" text-anchor="end">x="7" a</text><path d="M0 0h9v9h-9z" fill="none"/></g>"#,
        r#"<g class="mark" data-value="-1"><rect x="1" y="12.3" width="3" height="1"/>"#,
        r#"<text x="1" y="13.8" text-anchor="end">x="7" b</text><path d="M0 10.3h9v9h-9z" fill="none"/></g>"#,
        r#"<circle cx="1.5" cy="1" r="2" fill="none" class="k-b"/></g><g></g></svg><i y="2"></i>"#,
    );

    #[test]
    fn what_looks_alike_is_written_alike() {
        let mark = |way: &str, name: char| {
            format!(
                r#"<g class="mark" data-value="-1"{way}><rect width="3" height="1"/><text y="1.5" text-anchor="end">x="7" {name}</text>"#
            )
        };
        let [first, second] = [
            mark("", 'a'),
            mark(r#" transform="translate(0 10.3)""#, 'b'),
        ];
        let area = r#"<path d="M-1 -2h9v9h-9z" fill="none"/>"#;
        let rest = |line: &str, area: &str| {
            format!(
                r#"<p x="1">5</p><svg width="9" viewBox="0 0 9 9"><title>x="1"</title>{line}<g role="group" transform="translate(1 2)">{first}{area}</g>{second}{area}</g><circle cx="0.5" cy="-1" r="2" fill="none" class="k-b"/></g><g></g></svg><i y="2"></i>"#
            )
        };
        let line = r#"<line y1="2.5" x2="9" y2="2.5" class="k-a"/>"#;
        assert_eq!(lean(CHART), rest(line, area));
        let path = r#"<path d="M0 2.5h9" class="k-a"/>"#;
        assert_eq!(lean_at_rest(CHART), rest(path, ""));
    }
}
