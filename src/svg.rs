//! The only writer of SVG, and the only escaper.

use crate::scene::Scene;

/// Where the SVG will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// In a page of the site, which brings the style sheet.
    Page,
    /// In a file of its own.
    File,
}

/// The scene as SVG.
pub fn write(scene: &Scene, target: Target) -> String {
    let _ = (scene, target);
    String::new()
}
