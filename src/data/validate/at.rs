//! Places inside the file while it is walked.
//!
//! `validate`, `measure`, `figure` ─► **at** ─► the path of an error

use std::fmt;

/// A place in the file; written out only where something is wrong there.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Item(usize),
}

impl At<'_> {
    /// A field of the whole file.
    pub(super) fn root(name: &'static str) -> Self {
        Self {
            parent: None,
            step: Step::Field(name),
        }
    }
    /// A field of this object.
    pub(super) fn field(&self, name: &'static str) -> At<'_> {
        At {
            parent: Some(self),
            step: Step::Field(name),
        }
    }
    /// An element of this list.
    pub(super) fn item(&self, position: usize) -> At<'_> {
        At {
            parent: Some(self),
            step: Step::Item(position),
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match (self.step, self.parent) {
            (Step::Field(name), None) => write!(f, "{name}"),
            (Step::Field(name), Some(_)) => write!(f, ".{name}"),
            (Step::Item(position), _) => write!(f, "[{position}]"),
        }
    }
}
