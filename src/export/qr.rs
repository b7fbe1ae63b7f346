//! A QR code as a node of a scene.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::scene::{DPX, Dpx, Group, Node, Paint, Rect, Role};

use super::ExportError;

/// Modules that stay empty on every side of a code.
pub(super) const RING: i32 = 4;

/// A run of dark modules in a row of a code.
pub(super) struct Run {
    /// Its first module, from 0.
    pub column: i32,
    /// Its row, from 0.
    pub row: i32,
    /// How many modules.
    pub length: i32,
}

/// The dark modules of the code of a text, and how many modules it is wide.
///
/// # Errors
/// If the text is too long for a code.
pub(super) fn runs(text: &str) -> Result<(Vec<Run>, i32), ExportError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .map_err(|e| ExportError::new("the QR code", e))?;
    let mut runs = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while column < code.size() && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                runs.push(Run {
                    column: start,
                    row,
                    length: column - start,
                });
            }
            column += 1;
        }
    }
    Ok((runs, code.size()))
}

/// The code of a text, at most `side` large, its corner at `x` and `y`; and how large it
/// is. An empty ring of [`RING`] modules on the paper around it is the caller's to leave.
///
/// # Errors
/// If the text is too long for a code.
pub(super) fn node(text: &str, x: Dpx, y: Dpx, side: Dpx) -> Result<(Node, Dpx), ExportError> {
    let (runs, size) = runs(text)?;
    // Whole pixels, so that modules stand without gaps and with sharp edges.
    let unit = (side / size / DPX * DPX).max(DPX);
    let children = runs.iter().map(|run| {
        let (left, top) = (x + run.column * unit, y + run.row * unit);
        square(left, top, run.length * unit, unit, Paint::Ink)
    });
    let node = Node::Group(Group {
        role: Role::Decoration,
        children: children.collect(),
    });
    Ok((node, size * unit))
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
