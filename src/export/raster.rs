//! SVG to PNG, with a Chinese font or not at all.
//!
//! ```text
//! system fonts ─► Fonts (one family with Chinese, regular and bold)
//!                   └► Picture (SVG, set) ─► PNG at any size
//! ```
//!
//! A picture with a character that the font lacks is an error, never a box.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, ID, Query, Source, Weight};
use resvg::usvg::{Group, Node, Options, Tree};

use crate::svg::FAMILIES;

use super::ExportError;

/// How a person gets a font where the build finds none.
const HOW: &str = "no Chinese font with a regular and a bold weight was found, and pictures \
    without one would show boxes. Debian, Ubuntu: apt-get install fonts-noto-cjk; Fedora: dnf \
    install google-noto-sans-cjk-fonts; macOS and Windows bring their own. `cargo xtask setup` \
    installs it where it may";

/// The family that pictures are set in.
#[derive(Debug, Clone)]
pub struct Fonts {
    db: Arc<Database>,
    family: String,
}

impl Fonts {
    /// Finds the first family of a file's fonts that is installed.
    ///
    /// # Errors
    /// If none is, with how to get one.
    pub fn find() -> Result<Self, ExportError> {
        let mut all = Database::new();
        all.load_system_fonts();
        Self::among(&all)
    }

    /// The same among these fonts.
    ///
    /// # Errors
    /// If none will do, with how to get one.
    pub fn among(all: &Database) -> Result<Self, ExportError> {
        let named = FAMILIES.split(", ").filter(|name| *name != "sans-serif");
        for family in named {
            let faces = [Weight::NORMAL, Weight::BOLD].map(|weight| face(all, family, weight));
            let [Some(regular), Some(bold)] = faces else {
                continue;
            };
            // Only these: what another machine has besides must not change a picture.
            let mut db = Database::new();
            for id in [regular, bold] {
                let Some((source, _)) = all.face_source(id) else {
                    continue;
                };
                match source {
                    Source::File(path) | Source::SharedFile(path, _) => {
                        db.load_font_file(&path)
                            .map_err(|e| ExportError::new(&path.display().to_string(), e))?;
                    }
                    Source::Binary(bytes) => db.load_font_data(bytes.as_ref().as_ref().to_vec()),
                }
            }
            db.set_sans_serif_family(family);
            return Ok(Self {
                db: Arc::new(db),
                family: family.to_owned(),
            });
        }
        Err(ExportError(HOW.to_owned()))
    }

    /// The family's name.
    pub fn family(&self) -> &str {
        &self.family
    }
}

/// The face of a family in a weight, if it is installed in that weight and has Chinese.
fn face(db: &Database, family: &str, weight: Weight) -> Option<ID> {
    let query = Query {
        families: &[Family::Name(family)],
        weight,
        ..Query::default()
    };
    let id = db.query(&query)?;
    let bold = db.face(id)?.weight.0 >= Weight::SEMIBOLD.0;
    (bold == (weight == Weight::BOLD)).then_some(id)
}

/// An SVG file, set in type.
#[derive(Debug)]
pub struct Picture {
    tree: Tree,
}

impl Picture {
    /// Sets an SVG file.
    ///
    /// # Errors
    /// If it is no SVG, or the font lacks a character of it.
    pub fn set(fonts: &Fonts, svg: &str) -> Result<Self, ExportError> {
        let options = Options {
            fontdb: Arc::clone(&fonts.db),
            font_family: fonts.family.clone(),
            ..Options::default()
        };
        let tree =
            Tree::from_str(svg, &options).map_err(|e| ExportError::new("reading an SVG", e))?;
        let mut missing = Vec::new();
        collect_missing(tree.root(), &mut missing);
        if !missing.is_empty() {
            missing.sort();
            missing.dedup();
            let why = format!("{} lacks {}", fonts.family, missing.join(" "));
            return Err(ExportError::new("setting a picture", why));
        }
        Ok(Self { tree })
    }

    /// How many glyphs it has.
    pub fn glyphs(&self) -> usize {
        let mut count = 0;
        for_each_glyph(self.tree.root(), &mut |_, _| count += 1);
        count
    }

    /// The picture as a PNG, `zoom` pixels for each CSS pixel.
    ///
    /// # Errors
    /// If it has no size, or cannot be encoded.
    pub fn png(&self, zoom: f32) -> Result<Vec<u8>, ExportError> {
        let size = self.tree.size();
        let side = |length: f32| (length * zoom).round() as u32;
        let mut pixels = Pixmap::new(side(size.width()), side(size.height()))
            .ok_or_else(|| ExportError("a picture without size".to_owned()))?;
        let scale = Transform::from_scale(zoom, zoom);
        resvg::render(&self.tree, scale, &mut pixels.as_mut());
        pixels
            .encode_png()
            .map_err(|e| ExportError::new("encoding a PNG", e))
    }
}

fn collect_missing(group: &Group, missing: &mut Vec<String>) {
    for_each_glyph(group, &mut |id, text| {
        // Glyph 0 is the box that stands for whatever a font lacks.
        if id == 0 {
            missing.push(format!("`{text}`"));
        }
    });
}

fn for_each_glyph(group: &Group, look: &mut dyn FnMut(u16, &str)) {
    for node in group.children() {
        match node {
            Node::Group(group) => for_each_glyph(group, look),
            Node::Text(text) => {
                let glyphs = text
                    .layouted()
                    .iter()
                    .flat_map(|span| &span.positioned_glyphs);
                for glyph in glyphs {
                    look(glyph.id.0, &glyph.text);
                }
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}
