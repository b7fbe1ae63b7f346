//! What every body of a chart can do, and what a kind of chart makes of the data.

use super::paper::sheet::{Column, Sheet};
use super::words::{ClaimItem, DerivedItem, Item, VerdictNote};
use crate::i18n::Lang;
use crate::scene::DrawError;

/// What a kind of chart makes of the data: a body, and the words around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<B> {
    /// What is drawn.
    pub body: B,
    /// What it shows, in a sentence computed from the data.
    pub finding: String,
    /// What must not be read into it.
    pub caveat: String,
}

/// The body of a chart: what it shows, in words and in marks. A body implements it in its
/// own file; `bodies::Body` lists them all.
pub trait Drawn {
    /// Every figure that is drawn, in reading order; one that is drawn twice stands twice.
    fn items(&self) -> Vec<&Item> {
        Vec::new()
    }

    /// Every claim that is drawn, in reading order.
    fn claims(&self) -> Vec<&ClaimItem> {
        Vec::new()
    }

    /// What is worked out from other figures, in reading order.
    fn derived(&self) -> &[DerivedItem] {
        &[]
    }

    /// The verdict on all that it shows, if there is one on all of it.
    fn verdict(&self) -> Option<&VerdictNote> {
        None
    }

    /// Its values and verdicts in sentences, for people who do not see it.
    fn said(&self, lang: Lang) -> String;

    /// Draws it from the cursor of the sheet downwards, as wide as the page.
    ///
    /// # Errors
    /// If plotters cannot draw it, which no body built from validated data causes.
    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, lang: Lang) -> Result<(), DrawError>;

    /// Ever shorter beginnings of it in whole rows, the longest first: for pictures with
    /// little room.
    fn shorter(&self) -> Vec<Self>
    where
        Self: Sized,
    {
        Vec::new()
    }

    /// Its parts, if it may go on from one sheet of paper to the next between them.
    fn pieces(&self) -> Vec<Box<dyn Drawn>> {
        Vec::new()
    }
}

/// Ever shorter beginnings of a list, none empty.
pub(super) fn beginnings<T: Clone>(all: &[T]) -> impl Iterator<Item = Vec<T>> {
    (1..all.len()).rev().map(|n| all[..n].to_vec())
}
