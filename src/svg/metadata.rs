//! What an SVG file says of itself: where it comes from, which figures it shows and what
//! may be compared. Only files carry it.
//!
//! ```text
//! export (what is true of a chart) ─► Metadata ─► <metadata> of the file
//! ```

use crate::scene::{Dpx, Scene};

use super::markup::{Attributes, Markup};
use super::{Target, write_with};

/// The namespace of our own elements inside `<metadata>`.
const OURS: &str = "urn:siming-huli:chart:1";

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Elements of Dublin Core by their local names: `title`, `source`, `rights`…
    pub terms: Vec<(&'static str, String)>,
    /// Ids of the figures that are drawn.
    pub figures: Vec<String>,
    /// Ids of the claims that are drawn.
    pub claims: Vec<String>,
    /// Two figure ids and the word of their verdict in `comparisons.json`.
    pub verdicts: Vec<(String, String, &'static str)>,
}

/// The scene as a file of its own with its metadata.
pub fn write_file(scene: &Scene, metadata: &Metadata) -> String {
    write_file_wide(scene, metadata, Target::File, scene.width)
}

/// The same in light or dark colours, drawn `width` wide, whatever it was laid out for.
pub fn write_file_wide(scene: &Scene, metadata: &Metadata, target: Target, width: Dpx) -> String {
    write_with(scene, target, width, |markup| metadata.write(markup))
}

impl Metadata {
    fn write(&self, markup: &mut Markup) {
        let plain = Attributes::default;
        markup.open("metadata", &plain());
        let namespaces = plain()
            .with("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
            .with("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        markup.open("rdf:RDF", &namespaces);
        markup.open("rdf:Description", &plain().with("rdf:about", ""));
        for (term, value) in &self.terms {
            let name = ["dc:", term].concat();
            markup.open(&name, &plain());
            markup.text(value);
            markup.close(&name);
        }
        markup.close("rdf:Description");
        markup.close("rdf:RDF");
        let ours = || plain().with("xmlns", OURS);
        for (name, ids) in [("figure", &self.figures), ("claim", &self.claims)] {
            for id in ids {
                markup.empty(name, &ours().with("ref", id));
            }
        }
        for (a, b, verdict) in &self.verdicts {
            let pair = ours().with("a", a).with("b", b).with("is", verdict);
            markup.empty("verdict", &pair);
        }
        markup.close("metadata");
    }
}
