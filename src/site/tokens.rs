//! The colour tokens of `scene::theme` as CSS, so that page and charts name one palette.

use std::fmt::Write as _;

use crate::scene::Paint;
use crate::scene::theme::Tone;

/// Custom properties for light and dark, and the classes that SVG uses.
pub(super) fn css() -> String {
    let mut light = String::new();
    let mut dark = String::new();
    let mut classes = String::new();
    // Writing to a String cannot fail.
    for paint in Paint::all() {
        let (name, Tone { light: l, dark: d }) = (paint.name(), paint.tone());
        let _ = write!(light, "--{name}:{l};");
        let _ = write!(dark, "--{name}:{d};");
        let _ = write!(
            classes,
            ".p-{name}{{fill:var(--{name})}}.k-{name}{{stroke:var(--{name})}}"
        );
    }
    format!(
        ":root{{color-scheme:light;{light}}}\
         @media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\
         :root[data-theme=dark]{{color-scheme:dark;{dark}}}\
         @media print{{:root:root:root{{color-scheme:light;{light}--ground:#fff}}}}\
         {classes}\n"
    )
}
