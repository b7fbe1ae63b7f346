//! Tags, attributes, text and numbers: where markup is spelled, and nowhere else.
//!
//! ```text
//! svg::Writer (what to say) ─► Markup (how it is spelled) ─► String
//! ```

use crate::scene::{DPX, Dpx, Path};

/// Markup under construction. Names are ours and safe; values are escaped here.
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
}

impl Markup {
    /// An element with its attributes and nothing inside.
    pub fn empty(&mut self, name: &str, attributes: &Attributes) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// The start of an element that [`Markup::close`] ends.
    pub fn open(&mut self, name: &str, attributes: &Attributes) {
        self.start(name, attributes);
        self.out.push('>');
    }

    /// The end of an element.
    pub fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Text inside an element.
    pub fn text(&mut self, text: &str) {
        self.out.push_str(&escape(text));
    }

    /// A whole element that holds only text.
    pub fn leaf(&mut self, name: &str, attributes: &Attributes, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Markup that was written before.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, attributes: &Attributes) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(&attributes.out);
    }
}

/// Attributes of one element, in order.
#[derive(Debug, Clone, Default)]
pub struct Attributes {
    out: String,
}

impl Attributes {
    /// With one more; the only place where an attribute is written.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.out.push_str(&escape(value));
        self.out.push('"');
        self
    }

    /// Of an element that translators leave as it is: numbers with their units, codes, places
    /// in the source and what it prints.
    pub fn verbatim(self) -> Self {
        self.with("translate", "no")
    }

    /// With one more if there is a value.
    pub fn with_some(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With several lengths.
    pub fn lengths(self, lengths: &[(&str, Dpx)]) -> Self {
        lengths
            .iter()
            .fold(self, |all, &(name, length)| all.with(name, &px(length)))
    }
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
pub(crate) fn px(length: Dpx) -> String {
    let sign = if length < 0 { "-" } else { "" };
    let tenths = length.unsigned_abs();
    let (whole, tenth) = (tenths / DPX.unsigned_abs(), tenths % DPX.unsigned_abs());
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

/// The path data of `path`: from the first point on, each from the one before, so that
/// shapes of one size are written alike wherever they stand.
pub(super) fn outline(path: &Path) -> String {
    let mut d = String::new();
    let mut last = None;
    for &(x, y) in &path.points {
        match last {
            None => d.extend(["M", &px(x), " ", &px(y)]),
            Some((from, to)) => match (x - from, y - to) {
                (dx, 0) => d.extend(["h", &px(dx)]),
                (0, dy) => d.extend(["v", &px(dy)]),
                (dx, dy) => d.extend(["l", &px(dx), " ", &px(dy)]),
            },
        }
        last = Some((x, y));
    }
    if path.closed {
        d.push('z');
    }
    d
}
