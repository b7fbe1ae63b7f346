//! A QR code as a node of a scene.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::scene::{DPX, Dpx, Group, Node, Paint, Rect, Role};

use super::ExportError;

/// The code of a text, at most `side` large, its corner at `x` and `y`; and how large it
/// is. An empty ring of four modules on the paper around it is the caller's to leave.
///
/// # Errors
/// If the text is too long for a code.
pub fn node(text: &str, x: Dpx, y: Dpx, side: Dpx) -> Result<(Node, Dpx), ExportError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .map_err(|e| ExportError::new("the QR code", e))?;
    // Whole pixels, so that modules stand without gaps and with sharp edges.
    let unit = (side / code.size() / DPX * DPX).max(DPX);
    let mut children = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while column < code.size() && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let left = x + start * unit;
                let top = y + row * unit;
                children.push(square(left, top, (column - start) * unit, unit, Paint::Ink));
            }
            column += 1;
        }
    }
    let node = Node::Group(Group {
        role: Role::Decoration,
        children,
    });
    Ok((node, code.size() * unit))
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
