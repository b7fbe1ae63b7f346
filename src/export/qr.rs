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

/// The dark modules of the code of an address, and how many modules it is wide.
///
/// # Errors
/// If the address is too long for a code.
pub(super) fn runs(address: &str) -> Result<(Vec<Run>, i32), ExportError> {
    // An address has lower case, so bytes are the shortest that it can be written in.
    let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Medium)
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

/// The code of an address, its corner at `x` and `y`; and how large it is: at most `side`, but for
/// its ring. An empty ring of [`RING`] modules on the paper around it is the caller's to leave. On
/// dark paper it stands on a light square of its own, ring and all: few cameras read a light code
/// on a dark ground.
///
/// # Errors
/// If the address is too long for a code.
pub(super) fn node(
    address: &str,
    x: Dpx,
    y: Dpx,
    side: Dpx,
    is_dark: bool,
) -> Result<(Node, Dpx), ExportError> {
    let (runs, size) = runs(address)?;
    // Whole pixels, so that modules stand without gaps and with sharp edges.
    let unit = (side / size / DPX * DPX).max(DPX);
    let ring = if is_dark { RING * unit } else { 0 };
    let whole = size * unit + 2 * ring;
    let ink = if is_dark { Paint::Ground } else { Paint::Ink };
    let mut children = Vec::new();
    if is_dark {
        children.push(square(x, y, whole, whole, Paint::Ink));
    }
    children.extend(runs.iter().map(|run| {
        let left = x + ring + run.column * unit;
        let top = y + ring + run.row * unit;
        square(left, top, run.length * unit, unit, ink)
    }));
    let node = Node::Group(Group {
        role: Role::Decoration,
        children,
    });
    Ok((node, whole))
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
