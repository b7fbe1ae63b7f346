//! The only writer of SVG, and the only escaper.
//!
//! ```text
//! Scene ─► write(Page)     ─► prerendered pages, the live chart (inner_html)
//!      ├─► write(File)     ─► static files, downloads, PNG
//!      └─► write(RichText) ─► articles whose editor keeps shapes only
//! ```
//!
//! In a page, inks are classes, since the page brings the style sheet and forbids inline
//! styles: `p-…` for a fill, `k-…` for a stroke. A file stands alone: colours, fonts and
//! ground are attributes. Numbers are written from whole tenths, so no float is ever
//! rounded and the same scene is the same bytes everywhere.

use crate::decimal::Decimal;
use crate::i18n::Lang;
use crate::lists::Known;
use crate::scene::{
    Anchor, DPX, Dpx, Group, Mark, Node, Paint, Rect, Role, Scene, Stroke, Text, Weight,
};
use inks::Fill;
use markup::{Attributes, Markup, outline, px};

mod inks;
pub mod markup;
mod metadata;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use markup::escape;
pub use metadata::{Metadata, write_file, write_file_wide};

/// Where the SVG will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In a page of the site, which brings the style sheet.
    Page,
    /// In a file of its own, in light colours.
    File,
    /// The same in dark colours.
    DarkFile,
    /// Among the paragraphs of an article whose editor takes away what names or describes: as
    /// wide as there is room, in light colours, nothing but shapes and texts.
    RichText,
}

/// The families of a file's text, first choice first.
pub const FAMILIES: &str = "PingFang SC, Hiragino Sans GB, Noto Sans CJK SC, Source Han Sans SC, \
                        Microsoft YaHei, sans-serif";

/// Type size of most texts of a bare chart, in CSS pixels.
const BARE_SIZE_PX: u32 = 13;
/// How far a bare chart's ground reaches beyond it on every side: what surrounds it may be of
/// another colour.
pub const BARE_RING: Dpx = 12 * DPX;

/// The scene as one `<svg>` element, without an XML declaration.
pub fn write(scene: &Scene, target: Target) -> String {
    write_wide(scene, target, None)
}

/// The same, drawn `width_px` CSS pixels wide, whatever width it was laid out for.
pub fn write_wide(scene: &Scene, target: Target, width_px: Option<u32>) -> String {
    let width = width_px.and_then(|px| Dpx::try_from(px * DPX.unsigned_abs()).ok());
    write_with(scene, target, width.unwrap_or(scene.width), |_| ())
}

/// As [`Target::RichText`], with what `over` writes above everything.
pub fn write_bare(scene: &Scene, over: impl FnOnce(&mut Markup)) -> String {
    write_with(scene, Target::RichText, scene.width, over)
}

/// The same with what `head` writes after title and description; where nothing describes, above
/// everything.
fn write_with(scene: &Scene, target: Target, width: Dpx, head: impl FnOnce(&mut Markup)) -> String {
    let mut labels = Known::default();
    labels_of(&scene.nodes, &mut labels);
    let mut writer = Writer {
        markup: Markup::default(),
        scene,
        target,
        labels,
        in_mark: false,
        is_hidden: false,
    };
    writer.svg(width, head);
    writer.markup.finish()
}

struct Writer<'a> {
    markup: Markup,
    scene: &'a Scene,
    target: Target,
    /// What marks and panels say to people who do not see them.
    labels: Known<'a>,
    /// Whether a mark is open, whose label says what is written in it.
    in_mark: bool,
    /// Whether what is being written is hidden already.
    is_hidden: bool,
}

fn labels_of<'a>(nodes: &'a [Node], labels: &mut Known<'a>) {
    for node in nodes {
        if let Node::Group(group) = node {
            match &group.role {
                Role::Mark(Mark { label, .. }) | Role::Panel { label } => labels.add(label),
                Role::Decoration | Role::Piece { .. } => {}
            }
            labels_of(&group.children, labels);
        }
    }
}

impl Writer<'_> {
    fn svg(&mut self, drawn: Dpx, head: impl FnOnce(&mut Markup)) {
        let scene = self.scene;
        let (width, height) = (px(scene.width), px(scene.height));
        let [drawn, of] = [drawn, scene.width.max(1)].map(i64::from);
        // As high as it is wide: rounded up, so that nothing is cut.
        let high = (i64::from(scene.height) * drawn + of - 1) / of;
        let [wide, high] = [drawn, high].map(|n| px(Dpx::try_from(n).unwrap_or(Dpx::MAX)));
        let view_box = format!("0 0 {width} {height}");
        let root = Attributes::default().with("xmlns", "http://www.w3.org/2000/svg");
        if self.is_bare() {
            let [wide, high] = [scene.width, scene.height].map(|side| side + 2 * BARE_RING);
            let from = px(-BARE_RING);
            let view_box = format!("{from} {from} {} {}", px(wide), px(high));
            let root = root
                .with("font-family", FAMILIES)
                .with("font-size", &BARE_SIZE_PX.to_string())
                .with("fill", self.colour(Paint::Ink))
                .with("style", "display:block")
                .with("viewBox", &view_box);
            self.markup.open("svg", &root);
            self.ground(BARE_RING);
            self.nodes(&scene.nodes);
            head(&mut self.markup);
            return self.markup.close("svg");
        }
        let (title, desc) = (format!("{}-t", scene.id), format!("{}-d", scene.id));
        let tag = scene.lang.tag();
        let root = root
            .with_some("class", self.in_page("chart-svg"))
            .with_some("font-family", self.in_file(FAMILIES))
            .with("role", "graphics-document document")
            .with("aria-labelledby", &title)
            .with("aria-describedby", &desc)
            .with("lang", tag)
            .with_some("xml:lang", self.in_file(tag))
            .with("width", &wide)
            .with("height", &high)
            .with("viewBox", &view_box);
        self.markup.open("svg", &root);
        self.worded("title", &title, &scene.title);
        self.worded("desc", &desc, &scene.desc);
        head(&mut self.markup);
        if self.target != Target::Page {
            self.ground(0);
        }
        self.nodes(&scene.nodes);
        self.markup.close("svg");
    }

    /// Whether what names and describes is left out.
    fn is_bare(&self) -> bool {
        self.target == Target::RichText
    }

    /// A value, unless it is what a bare chart says once, of everything in it.
    fn unless_bare<'v>(&self, is_usual: bool, value: &'v str) -> Option<&'v str> {
        (!(is_usual && self.is_bare())).then_some(value)
    }

    fn worded(&mut self, name: &str, id: &str, words: &str) {
        self.markup
            .open(name, &Attributes::default().with("id", id));
        self.markup.text(words);
        self.markup.close(name);
    }

    /// The paper, with a ring of it around the scene.
    fn ground(&mut self, ring: Dpx) {
        let Scene { width, height, .. } = *self.scene;
        self.rect(&Rect {
            x: -ring,
            y: -ring,
            w: width + 2 * ring,
            h: height + 2 * ring,
            fill: Paint::Ground,
            stroke: None,
        });
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(rect) => self.rect(rect),
                Node::Line(line) => {
                    let (start, end) = (
                        [("x1", line.x1), ("y1", line.y1)],
                        [("x2", line.x2), ("y2", line.y2)],
                    );
                    let place = Attributes::default().lengths(&start).lengths(&end);
                    self.shape("line", place, Fill::Unset, Some(line.stroke));
                }
                Node::Path(path) => {
                    let place = Attributes::default().with("d", &outline(path));
                    self.shape("path", place, path.fill.into(), path.stroke);
                }
                Node::Circle(circle) => {
                    let place = [("cx", circle.cx), ("cy", circle.cy), ("r", circle.r)];
                    let place = Attributes::default().lengths(&place);
                    self.shape("circle", place, circle.fill.into(), circle.stroke);
                }
                Node::Text(text) => self.text(text),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        if self.is_bare() {
            return self.nodes(&group.children);
        }
        let plain = Attributes::default();
        let attributes = match &group.role {
            Role::Mark(mark) => self.mark(mark),
            Role::Panel { label } => plain
                .with("role", "graphics-object group")
                .with("aria-label", label),
            Role::Decoration => plain.with("aria-hidden", "true"),
            Role::Piece { .. } => plain.with_some("class", self.in_page("piece")),
        };
        self.markup.open("g", &attributes);
        let before = (self.in_mark, self.is_hidden);
        self.in_mark |= matches!(group.role, Role::Mark(_));
        self.is_hidden |= group.role == Role::Decoration;
        self.nodes(&group.children);
        (self.in_mark, self.is_hidden) = before;
        self.markup.close("g");
    }

    fn mark(&self, mark: &Mark) -> Attributes {
        let value = mark.value.map(|value| Decimal(value).to_string());
        Attributes::default()
            .with_some("class", self.in_page("mark"))
            .with(mark.datum.attribute(), &mark.id)
            .with_some("data-value", value.as_deref())
            .with("data-district", &mark.district)
            .with("role", "graphics-symbol img")
            .with("aria-label", &mark.label)
            .with_some("tabindex", self.in_page("-1"))
    }

    fn rect(&mut self, rect: &Rect) {
        let place = Attributes::default()
            .lengths(&[("x", rect.x), ("y", rect.y)])
            .lengths(&[("width", rect.w), ("height", rect.h)]);
        self.shape("rect", place, Fill::With(rect.fill), rect.stroke);
    }

    fn shape(&mut self, name: &str, place: Attributes, fill: Fill, stroke: Option<Stroke>) {
        if self.is_bare() && matches!(fill, Fill::Empty) && stroke.is_none() {
            // It is there to be pointed at, and nothing of it is seen.
            return;
        }
        let attributes = self.inked(place, fill, stroke);
        self.markup.empty(name, &attributes);
    }

    fn text(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        };
        // What a mark or a panel says already is not said twice. Elsewhere only a whole label is
        // left out: without one of its lines, a wrapped sentence would break off.
        let is_said = self.in_mark || self.labels.has(&text.content);
        let echoes = is_said && !self.is_hidden && !self.is_bare();
        let size = text.font.size_px.to_string();
        let attributes = Attributes::default()
            .with_some("aria-hidden", echoes.then_some("true"))
            .lengths(&[("x", text.x), ("y", text.y)])
            .with_some("text-anchor", anchor)
            .with_some(
                "font-size",
                self.unless_bare(text.font.size_px == BARE_SIZE_PX, &size),
            )
            .with_some(
                "font-weight",
                (text.font.weight == Weight::Bold).then_some("700"),
            );
        let attributes = self.inked(attributes, Fill::With(text.paint), None);
        self.markup.open("text", &attributes);
        match self.scene.lang {
            Lang::Zh => self.markup.text(&text.content),
            Lang::En => self.markup.text(&straight(&text.content)),
        }
        self.markup.close("text");
    }
}

/// An English text with straight quotation marks: in Chinese fonts, which charts are
/// measured and set in, curly ones are as wide as a Chinese character.
fn straight(text: &str) -> String {
    let plain = |c| match c {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        c => c,
    };
    text.chars().map(plain).collect()
}
