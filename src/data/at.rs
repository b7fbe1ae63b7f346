//! Places inside the file while it is walked.
//!
//! `validate`, `chart::catalog` ─► **at** ─► the path of an error

use std::fmt;

/// A place in the file; written out only where something is wrong there.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
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
    pub(crate) fn root(name: &'static str) -> Self {
        Self {
            parent: None,
            step: Step::Field(name),
        }
    }

    /// A field of this object.
    pub(crate) fn field(&self, name: &'static str) -> At<'_> {
        At {
            parent: Some(self),
            step: Step::Field(name),
        }
    }
    /// An element of this list.
    pub(crate) fn item(&self, position: usize) -> At<'_> {
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
            (Step::Field(name), None) => f.write_str(name),
            (Step::Field(name), Some(_)) => write!(f, ".{name}"),
            (Step::Item(position), _) => write!(f, "[{position}]"),
        }
    }
}
