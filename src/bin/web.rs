//! The browser binary: fetches the data, hydrates the prerendered page.
fn main() {
    #[cfg(target_arch = "wasm32")]
    siming_huli::web::start();
}
