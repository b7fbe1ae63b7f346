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
#[allow(unreachable_pub)]
mod app;
#[allow(unreachable_pub)]
mod chart_card;
#[allow(unreachable_pub)]
mod chart_frame;
#[allow(unreachable_pub)]
mod choice;
mod details;
mod display;
mod dom;
mod drawn;
mod events;
#[allow(unreachable_pub)]
mod find;
mod item_ix;
mod judgement;
#[allow(unreachable_pub)]
mod lists;
mod marked;
pub mod motion;
#[allow(unreachable_pub)]
mod notice;
mod page;
#[allow(unreachable_pub)]
mod panel;
mod schedule;
#[allow(unreachable_pub)]
mod sorted_tables;
mod sources;
mod table;
mod taken;
#[allow(unreachable_pub)]
mod tooltip;

pub use app::App;
pub use display::{display, enlarge};
pub use page::Page;
pub use table::{Detail, Listed, tables};

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
