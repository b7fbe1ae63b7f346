//! The browser binary: fetches the data, hydrates the prerendered page.

/// Smaller than the standard one, and as fast (see `docs/decisions.md`).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    siming_huli::web::start();
}
