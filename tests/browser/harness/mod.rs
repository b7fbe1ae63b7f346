//! How a claim is held against the built site.
//!
//! ```text
//! Visit ─► Site (dist in a subfolder, strict policy, faults) ◄─┐
//!      └─► driver ─► Browser ─► a new tab ─► Page ─────────────┘
//!                                             └ the claim, then `conduct`: nothing said,
//!                                               nothing violated, nobody else asked
//! ```

mod browser;
mod conduct;
mod driver;
mod hands;
mod nginx;
mod page;
mod site;
mod visit;

use std::path::PathBuf;

pub use browser::{SEATS, in_a_session, in_a_tab};
pub use driver::session;
pub use hands::Point;
pub use page::Page;
pub use site::{Fault, Site};
pub use visit::Visit;

/// The built site: the folder that `SITE_DIST` names.
pub fn dist() -> PathBuf {
    built("SITE_DIST")
}

/// The built site in the folder that an environment variable names.
pub fn built(variable: &str) -> PathBuf {
    let dist = PathBuf::from(from_environment(variable, "the built site"));
    assert!(
        dist.join("index.html").is_file(),
        "{} holds no index.html; `cargo xtask test` builds the site first",
        dist.display()
    );
    dist
}

/// What an environment variable names. A test that is not told never passes in silence.
pub fn from_environment(variable: &str, what: &str) -> String {
    std::env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} does not name {what}; run `cargo xtask test`"))
}
