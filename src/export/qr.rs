//! A QR code as a node of a scene.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::scene::{DPX, Dpx, Group, Node, Paint, Rect, Role};

use super::ExportError;

/// Modules that stay empty around the code, as its standard demands.
const QUIET: i32 = 4;

/// The code of a text in a square of about `side`; its own margin stands inside.
///
/// # Errors
/// If the text is too long for a code.
pub fn node(text: &str, x: Dpx, y: Dpx, side: Dpx) -> Result<Node, ExportError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .map_err(|e| ExportError::new("the QR code", e))?;
    let modules = code.size() + 2 * QUIET;
    // Whole tenths of a pixel, so that modules stand without gaps.
    let unit = (side / modules).max(DPX / 10);
    let mut children = vec![square(x, y, unit * modules, unit * modules, Paint::Ground)];
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while column < code.size() && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let left = x + (start + QUIET) * unit;
                let top = y + (row + QUIET) * unit;
                children.push(square(left, top, (column - start) * unit, unit, Paint::Ink));
            }
            column += 1;
        }
    }
    Ok(Node::Group(Group {
        role: Role::Decoration,
        children,
    }))
}

fn square(x: Dpx, y: Dpx, w: Dpx, h: Dpx, fill: Paint) -> Node {
    Node::Rect(Rect {
        x,
        y,
        w,
        h,
        fill,
        stroke: None,
    })
}
