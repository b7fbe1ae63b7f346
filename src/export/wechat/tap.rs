//! Covers over the verdicts and reasons of a chart of pairs, which a tap takes away.
//!
//! ```text
//! Scene ─► panels, one a pair ─► what answers in each ─► covers: rect, hint, animations
//! ```
//!
//! Of animations the editor keeps `set` with `visibility`, `animate` with `opacity`, and a `begin`
//! that names no other element, since it takes away names: so what is tapped is what goes. A
//! cover has no opacity until an animation gives it some: where animations are taken away or stand
//! still, nothing is covered. Not `visibility`: in the dark the app writes it on every element of
//! the first screen, and what is in a cover would no longer go with it.

use crate::chart::bodies::Body;
use crate::chart::words::VerdictNote;
use crate::scene::check::{EmBox, extent};
use crate::scene::text::width;
use crate::scene::{DPX, Dpx, Font, Group, Node, Paint, Role, Scene, Text};
use crate::svg::markup::{Attributes, Markup};

use crate::export::PublishedChart;

/// The sign between two sides that are not one thing.
const UNLIKE: &str = "≠";
/// What stands in its place until it is tapped.
const OPEN: &str = "?";
/// The type of the hint, which a bare chart has unless it says another.
const HINT: Font = Font::regular(13);
/// How far a cover reaches beyond what it covers.
const BEYOND: Dpx = 2 * DPX;

/// The covers of a chart, as markup; none if it is no chart of pairs.
pub(super) fn covers(published: &PublishedChart<'_>, chart: &Scene) -> Option<String> {
    let mut panels = Vec::new();
    panels_of(&chart.nodes, &mut panels);
    let begins: Vec<String> = match &published.spec.body {
        Body::Overlaps(overlaps) => {
            let notes = overlaps.rows.iter().map(|row| &row.note);
            notes
                .map(|note| [VerdictNote::sign(note.verdict), " ", note.name].concat())
                .collect()
        }
        Body::LookAlikes(_) => vec![UNLIKE.to_owned(); panels.len()],
        _ => return None,
    };
    let mut out = Markup::default();
    for (panel, begin) in panels.into_iter().zip(begins) {
        let is_begin = |node: &Node| matches!(node, Node::Text(text) if text.content == begin);
        let at = panel.children.iter().position(is_begin)?;
        let (before, after) = panel.children.split_at(at);
        cover(&mut out, published, chart, before, after)?;
    }
    Some(out.finish())
}

fn panels_of<'a>(nodes: &'a [Node], found: &mut Vec<&'a Group>) {
    for node in nodes {
        match node {
            Node::Group(group) if matches!(group.role, Role::Panel { .. }) => found.push(group),
            Node::Group(group) => panels_of(&group.children, found),
            _ => {}
        }
    }
}

/// The cover of one pair, of which `after` answers what `before` asks.
fn cover(
    out: &mut Markup,
    published: &PublishedChart<'_>,
    chart: &Scene,
    before: &[Node],
    after: &[Node],
) -> Option<()> {
    // A sign between the sides has a cover of its own.
    let (sign, reason) = match after {
        [Node::Text(sign), reason @ ..] if sign.content == UNLIKE => (Some(sign), reason),
        _ => (None, after),
    };
    let (asked, answered) = (around(before)?, around(reason)?);
    out.open("g", &Attributes::default().with("opacity", "0"));
    let whole = EmBox {
        left: 0,
        right: chart.width,
        ..asked
    };
    // All of the pair can be tapped, not only what is covered.
    let row = EmBox {
        bottom: answered.bottom,
        ..whole
    };
    out.empty("rect", &rect(row).with("opacity", "0"));
    let answer = EmBox {
        top: answered.top,
        bottom: answered.bottom,
        ..whole
    };
    out.empty("rect", &filled(answer, Paint::Track));
    let hint = published.lang().messages().tap();
    words(out, hint, answer, HINT);
    if let Some(sign) = sign {
        let place = extent(sign);
        out.empty("rect", &filled(place, Paint::Ground));
        words(out, OPEN, place, sign.font);
    }
    for (opacity, begin) in [("1", "0s"), ("0", "click")] {
        // One value all along: a second tap on what is gone shows nothing of it.
        let animate = Attributes::default()
            .with("attributeName", "opacity")
            .with("values", opacity)
            .with("begin", begin)
            .with("dur", "1s")
            .with("fill", "freeze");
        out.empty("animate", &animate);
    }
    out.close("g");
    (width(hint, HINT) <= chart.width).then_some(())
}

/// Around the texts of some nodes, and a little more; none without a text.
fn around(nodes: &[Node]) -> Option<EmBox> {
    let mut found = Vec::new();
    texts_of(nodes, &mut found);
    let extents = found.into_iter().map(extent);
    let all = extents.reduce(|a, b| EmBox {
        left: a.left.min(b.left),
        top: a.top.min(b.top),
        right: a.right.max(b.right),
        bottom: a.bottom.max(b.bottom),
    })?;
    Some(EmBox {
        left: all.left - BEYOND,
        top: all.top - BEYOND,
        right: all.right + BEYOND,
        bottom: all.bottom + BEYOND,
    })
}

fn texts_of<'a>(nodes: &'a [Node], found: &mut Vec<&'a Text>) {
    for node in nodes {
        match node {
            Node::Text(text) => found.push(text),
            Node::Group(group) => texts_of(&group.children, found),
            _ => {}
        }
    }
}

fn rect(at: EmBox) -> Attributes {
    let size = [
        ("width", at.right - at.left),
        ("height", at.bottom - at.top),
    ];
    Attributes::default()
        .lengths(&[("x", at.left), ("y", at.top)])
        .lengths(&size)
}

fn filled(at: EmBox, paint: Paint) -> Attributes {
    rect(at).with("fill", paint.tone().light)
}

/// A text in the middle of a place.
fn words(out: &mut Markup, text: &str, at: EmBox, font: Font) {
    let middle = (at.left + at.right) / 2;
    let baseline = (at.top + at.bottom + font.ascent() - font.descent()) / 2;
    let mut style = Attributes::default()
        .lengths(&[("x", middle), ("y", baseline)])
        .with("text-anchor", "middle");
    if font != HINT {
        style = style
            .with("font-size", &font.size_px.to_string())
            .with("font-weight", "700");
    }
    out.leaf("text", &style, text);
}
