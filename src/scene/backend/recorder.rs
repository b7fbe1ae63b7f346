//! Where nodes collect while plotters draws, and what can go wrong.
//!
//! ```text
//! SceneBackend ─► Recorder (open groups as a stack) ─► take ─► Vec<Node>
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use crate::scene::{Group, Node, Role};

/// Why a drawing cannot become a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BackendError {
    /// A colour that is no token of the theme.
    UnknownColour(u8, u8, u8),
    /// A colour that is neither opaque nor wholly transparent.
    Translucent,
    /// A bitmap, which a scene cannot hold.
    Bitmap,
    /// Turned text, which a scene cannot hold.
    TurnedText,
    /// A font size that is no positive number of pixels.
    FontSize,
    /// A group was opened and not closed, or closed and not opened.
    UnbalancedGroup,
}

impl std::fmt::Display for BackendError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownColour(r, g, b) => {
                write!(f, "the colour ({r}, {g}, {b}) is no token of the theme")
            }
            Self::Translucent => f.write_str("tokens of the theme are opaque"),
            Self::Bitmap => f.write_str("a scene holds no bitmaps"),
            Self::TurnedText => f.write_str("a scene holds no turned text"),
            Self::FontSize => f.write_str("a font size is a positive number of pixels"),
            Self::UnbalancedGroup => f.write_str("groups are opened and closed in pairs"),
        }
    }
}

impl std::error::Error for BackendError {}

/// The nodes drawn so far, shared between a backend and the code that wants them.
#[derive(Debug, Clone, Default)]
pub struct Recorder(Rc<RefCell<Recorded>>);

#[derive(Debug, Default)]
struct Recorded {
    /// Closed nodes of the innermost open group.
    nodes: Vec<Node>,
    /// Groups still open, outermost first, each with the nodes that came before it.
    open: Vec<(Role, Vec<Node>)>,
}

impl Recorder {
    pub(super) fn push(&self, node: Node) {
        self.0.borrow_mut().nodes.push(node);
    }

    pub(super) fn open(&self, role: Role) {
        let mut recorded = self.0.borrow_mut();
        let before = std::mem::take(&mut recorded.nodes);
        recorded.open.push((role, before));
    }

    pub(super) fn close(&self) -> Result<(), BackendError> {
        let mut recorded = self.0.borrow_mut();
        let (role, before) = recorded.open.pop().ok_or(BackendError::UnbalancedGroup)?;
        let children = std::mem::replace(&mut recorded.nodes, before);
        recorded.nodes.push(Node::Group(Group { role, children }));
        Ok(())
    }

    /// The nodes drawn, leaving none.
    ///
    /// # Errors
    /// If a group is still open.
    pub fn take(&self) -> Result<Vec<Node>, BackendError> {
        let mut recorded = self.0.borrow_mut();
        if recorded.open.is_empty() {
            Ok(std::mem::take(&mut recorded.nodes))
        } else {
            Err(BackendError::UnbalancedGroup)
        }
    }
}
