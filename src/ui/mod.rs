//! The page: Leptos components, written once, rendered natively and hydrated in the browser.
//!
//! ```text
//! site: Content ─► App ─► HTML          web: Content ─► App ─► hydrates that HTML
//!                   └ notice, find, chart cards (views, frame), panel of what is selected
//! ```
//!
//! Both sides hold the whole content before the first component runs, so there is nothing
//! to wait for inside the tree and no difference between the two renderings. What a reader
//! chose (width, query string) is applied after hydration.
//!
//! What answers to a reader is a component; what only shows (tables, sources, details) is
//! written as markup, like the charts: it costs the browser a fraction of the code.

mod address;
mod app;
mod chart_card;
mod chart_frame;
mod choice;
mod details;
mod display;
mod dom;
mod drawn;
mod events;
mod find;
mod judgement;
mod lists;
mod marked;
mod motion;
mod notice;
mod page;
mod panel;
mod schedule;
mod sorted_tables;
mod sources;
mod subject;
mod table;
mod tooltip;

pub use app::App;
pub use display::{display, enlarge};
pub use page::Page;
pub use table::{Extent, Listed, tables};

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
