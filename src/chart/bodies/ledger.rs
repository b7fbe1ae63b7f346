//! Every figure exactly once: themes as blocks, districts as columns.

use crate::chart::body::{Drawn, Part};
use crate::chart::paper::sheet::{Column, Sheet, baseline_in_line, font, group, label, target};
use crate::chart::words::{Book, Item, Keep};
use crate::i18n::Lang;
use crate::scene::{Anchor, DrawError};

/// Every figure exactly once: themes as blocks, districts as columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    items: Vec<Item>,
}

/// The figures that the reader wants.
pub(in crate::chart) fn build(book: Book<'_>, keep: &Keep<'_>) -> Part<Ledger> {
    let kept = book.data.figure_ixs().filter(|ix| (keep.figure)(*ix));
    Part {
        body: Ledger {
            items: kept.map(|ix| book.item(ix, None)).collect(),
        },
        finding: String::new(),
        caveat: String::new(),
    }
}

impl Drawn for Ledger {
    fn items(&self) -> Vec<&Item> {
        self.items.iter().collect()
    }

    fn said(&self, lang: Lang) -> String {
        let items = self.items.iter();
        lang.messages().list(items.map(|item| item.label.as_str()))
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, _: Lang) -> Result<(), DrawError> {
        for item in &self.items {
            let (top, height) = (sheet.y, font::LABEL.line_height());
            let y = top + baseline_in_line(font::LABEL);
            let text = label(
                page.x,
                y,
                Anchor::Start,
                &item.text,
                font::LABEL,
                item.ink(),
            );
            group(
                sheet.area,
                item.role(),
                vec![text, target(page, top, height)],
            )?;
            sheet.y += height;
        }
        Ok(())
    }
}
