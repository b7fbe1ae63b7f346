//! The only writer of SVG, and the only escaper.
//!
//! ```text
//! Scene ─► write(Page) ─► prerendered pages, the live chart (inner_html)
//!      └─► write(File) ─► static files, downloads, PNG
//! ```
//!
//! In a page, inks are classes, since the page brings the style sheet and forbids inline
//! styles: `p-…` for a fill, `k-…` for a stroke. A file stands alone: light colours, fonts
//! and ground are attributes. Numbers are written from whole tenths, so no float is ever
//! rounded and the same scene is the same bytes everywhere.

use std::fmt::Write as _;

use crate::scene::{
    Anchor, Circle, DPX, Dpx, Group, Line, Mark, Node, Paint, Path, Rect, Role, Scene, Stroke,
    Text, Weight,
};

#[cfg(test)]
mod tests;

/// Where the SVG will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In a page of the site, which brings the style sheet.
    Page,
    /// In a file of its own.
    File,
}

/// The families of a file's text, first choice first.
const FAMILIES: &str = "PingFang SC, Hiragino Sans GB, Noto Sans CJK SC, Source Han Sans SC, \
                        Microsoft YaHei, sans-serif";

/// Distance between the lines of a hatch, and their width.
const HATCH: (Dpx, Dpx) = (50, 22);

/// The scene as one `<svg>` element, without an XML declaration.
pub fn write(scene: &Scene, target: Target) -> String {
    let mut writer = Writer {
        out: String::new(),
        scene,
        target,
    };
    writer.svg();
    writer.out
}

/// `text` with everything escaped that means something in XML or HTML, in text or in an
/// attribute; characters that XML forbids become U+FFFD.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

/// A length in pixels: `12`, `12.3`, `-0.4`.
fn px(length: Dpx) -> String {
    let sign = if length < 0 { "-" } else { "" };
    let tenths = length.unsigned_abs();
    let (whole, tenth) = (tenths / DPX.unsigned_abs(), tenths % DPX.unsigned_abs());
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

struct Writer<'a> {
    out: String,
    scene: &'a Scene,
    target: Target,
}

impl Writer<'_> {
    fn svg(&mut self) {
        let scene = self.scene;
        let (width, height) = (px(scene.width), px(scene.height));
        let (title, desc) = (format!("{}-t", scene.id), format!("{}-d", scene.id));
        self.out.push_str("<svg");
        self.attr("xmlns", "http://www.w3.org/2000/svg");
        match self.target {
            Target::Page => self.attr("class", "chart-svg"),
            Target::File => self.attr("font-family", FAMILIES),
        }
        self.attr("role", "graphics-document document");
        self.attr("aria-labelledby", &title);
        self.attr("aria-describedby", &desc);
        self.attr("lang", scene.lang.tag());
        if self.target == Target::File {
            self.attr("xml:lang", scene.lang.tag());
        }
        self.attr("width", &width);
        self.attr("height", &height);
        self.attr("viewBox", &format!("0 0 {width} {height}"));
        self.out.push('>');
        self.titled("title", &title, &scene.title);
        self.titled("desc", &desc, &scene.desc);
        self.patterns();
        if self.target == Target::File {
            self.rect(&Rect {
                x: 0,
                y: 0,
                w: scene.width,
                h: scene.height,
                fill: Paint::Ground,
                stroke: None,
            });
        }
        self.nodes(&scene.nodes);
        self.out.push_str("</svg>");
    }

    /// Definitions of the hatches that the scene uses.
    fn patterns(&mut self) {
        let mut used = Vec::new();
        hatches(&self.scene.nodes, &mut used);
        used.sort_unstable();
        used.dedup();
        if used.is_empty() {
            return;
        }
        self.out.push_str("<defs>");
        let (step, width) = HATCH;
        for series in used {
            self.out.push_str("<pattern");
            self.attr("id", &self.hatch_id(Paint::SeriesHatch(series)));
            self.attr("patternUnits", "userSpaceOnUse");
            self.attr("width", &px(step));
            self.attr("height", &px(step));
            self.attr("patternTransform", "rotate(45)");
            self.out.push('>');
            for (w, fill) in [
                (step, Paint::SeriesSoft(series)),
                (width, Paint::Series(series)),
            ] {
                self.rect(&Rect {
                    x: 0,
                    y: 0,
                    w,
                    h: step,
                    fill,
                    stroke: None,
                });
            }
            self.out.push_str("</pattern>");
        }
        self.out.push_str("</defs>");
    }

    fn hatch_id(&self, paint: Paint) -> String {
        format!("{}-{}", self.scene.id, paint.name())
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(rect) => self.rect(rect),
                Node::Line(line) => self.line(line),
                Node::Path(path) => self.path(path),
                Node::Circle(circle) => self.circle(circle),
                Node::Text(text) => self.text(text),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        self.out.push_str("<g");
        match &group.role {
            Role::Mark(mark) => self.mark(mark),
            Role::Panel { label } => {
                self.attr("role", "graphics-object group");
                self.attr("aria-label", label);
            }
            Role::Decoration => self.attr("aria-hidden", "true"),
            Role::Layer => {}
        }
        self.out.push('>');
        self.nodes(&group.children);
        self.out.push_str("</g>");
    }

    fn mark(&mut self, mark: &Mark) {
        if self.target == Target::Page {
            self.attr("class", "mark");
        }
        self.attr("data-figure", &mark.figure);
        // Adding zero turns a negative zero into a plain one.
        self.attr("data-value", &(mark.value + 0.0).to_string());
        self.attr("data-district", &mark.district);
        self.attr("role", "graphics-symbol img");
        self.attr("aria-label", &mark.label);
        if self.target == Target::Page {
            self.attr("tabindex", "-1");
        }
    }

    fn rect(&mut self, rect: &Rect) {
        self.out.push_str("<rect");
        let sides = [
            ("x", rect.x),
            ("y", rect.y),
            ("width", rect.w),
            ("height", rect.h),
        ];
        self.lengths(&sides);
        self.inks(Fill::With(rect.fill), rect.stroke);
        self.out.push_str("/>");
    }

    fn line(&mut self, line: &Line) {
        self.out.push_str("<line");
        let ends = [
            ("x1", line.x1),
            ("y1", line.y1),
            ("x2", line.x2),
            ("y2", line.y2),
        ];
        self.lengths(&ends);
        self.inks(Fill::Unset, Some(line.stroke));
        self.out.push_str("/>");
    }

    fn path(&mut self, path: &Path) {
        let mut d = String::new();
        for (i, &(x, y)) in path.points.iter().enumerate() {
            d.push(if i == 0 { 'M' } else { 'L' });
            d.push_str(&px(x));
            d.push(' ');
            d.push_str(&px(y));
        }
        if path.closed {
            d.push('Z');
        }
        self.out.push_str("<path");
        self.attr("d", &d);
        self.inks(path.fill.map_or(Fill::Empty, Fill::With), path.stroke);
        self.out.push_str("/>");
    }

    fn circle(&mut self, circle: &Circle) {
        self.out.push_str("<circle");
        self.lengths(&[("cx", circle.cx), ("cy", circle.cy), ("r", circle.r)]);
        self.inks(circle.fill.map_or(Fill::Empty, Fill::With), circle.stroke);
        self.out.push_str("/>");
    }

    fn text(&mut self, text: &Text) {
        self.out.push_str("<text");
        self.lengths(&[("x", text.x), ("y", text.y)]);
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attr("text-anchor", "middle"),
            Anchor::End => self.attr("text-anchor", "end"),
        }
        self.attr("font-size", &text.font.size_px.to_string());
        if text.font.weight == Weight::Bold {
            self.attr("font-weight", "700");
        }
        self.inks(Fill::With(text.paint), None);
        self.out.push('>');
        if let Some(full) = &text.full {
            self.out.push_str("<title>");
            self.out.push_str(&escape(full));
            self.out.push_str("</title>");
        }
        self.out.push_str(&escape(&text.content));
        self.out.push_str("</text>");
    }

    fn titled(&mut self, tag: &str, id: &str, content: &str) {
        let (id, content) = (escape(id), escape(content));
        // Writing to a String cannot fail.
        let _ = write!(self.out, "<{tag} id=\"{id}\">{content}</{tag}>");
    }

    /// Fill and stroke: classes in a page, colours in a file.
    fn inks(&mut self, fill: Fill, stroke: Option<Stroke>) {
        let mut classes = Vec::new();
        match fill {
            Fill::Unset => {}
            Fill::Empty => self.attr("fill", "none"),
            Fill::With(paint @ Paint::SeriesHatch(_)) => {
                self.attr("fill", &format!("url(#{})", self.hatch_id(paint)));
            }
            Fill::With(paint) => match self.target {
                Target::Page => classes.push(format!("p-{}", paint.name())),
                Target::File => self.attr("fill", paint.tone().light),
            },
        }
        if let Some(stroke) = stroke {
            match self.target {
                Target::Page => classes.push(format!("k-{}", stroke.paint.name())),
                Target::File => self.attr("stroke", stroke.paint.tone().light),
            }
            self.attr("stroke-width", &px(stroke.width));
            if stroke.dashed {
                self.attr("stroke-dasharray", "3 3");
            }
        }
        if !classes.is_empty() {
            self.attr("class", &classes.join(" "));
        }
    }

    fn lengths(&mut self, lengths: &[(&str, Dpx)]) {
        for &(name, length) in lengths {
            self.attr(name, &px(length));
        }
    }

    /// The one place where an attribute is written.
    fn attr(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.out.push_str(&escape(value));
        self.out.push('"');
    }
}

/// How an element is filled.
enum Fill {
    /// It has no inside.
    Unset,
    /// Not at all.
    Empty,
    /// With an ink.
    With(Paint),
}

/// The series whose hatch `nodes` fill something with.
fn hatches(nodes: &[Node], used: &mut Vec<u8>) {
    for node in nodes {
        let fill = match node {
            Node::Group(group) => {
                hatches(&group.children, used);
                None
            }
            Node::Rect(rect) => Some(rect.fill),
            Node::Path(path) => path.fill,
            Node::Circle(circle) => circle.fill,
            Node::Text(text) => Some(text.paint),
            Node::Line(_) => None,
        };
        if let Some(Paint::SeriesHatch(series)) = fill {
            used.push(series);
        }
    }
}
