//! The same few claims in each of the three engines that browsers are made of.
//!
//! Each engine is a module of tests of its own, so that a name chooses it: `cargo xtask test`
//! runs `engines::chromium` and `engines::firefox` in a step of their own (`--only engines`),
//! `cargo xtask engines` all three.

mod claims;
mod engine;
mod visit;

use engine::Engine;

/// A test of every claim for one engine.
macro_rules! claims_in {
    ($engine:ident as $name:ident: $($claim:ident)*) => {
        mod $name {
            use super::{Engine, claims};
            $(#[tokio::test]
            async fn $claim() {
                claims::$claim(Engine::$engine).await;
            })*
        }
    };
    ($($engine:ident as $name:ident),*) => {
        $(claims_in! { $engine as $name:
            the_page_becomes_ready_without_an_error
            a_theme_changes_the_count_and_the_address
            a_mark_opens_the_panel_by_mouse_and_by_keys
            an_embed_of_another_origin_becomes_lively_when_reached_for
            the_share_dialog_opens_and_closes
            where_no_script_may_run_everything_is_there
        })*
    };
}

claims_in!(Chromium as chromium, Firefox as firefox, WebKit as webkit);
