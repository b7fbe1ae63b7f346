//! Writes down the data set that the tests make up, for the build of a site with it, and its charts
//! for whoever changes a layout:
//!
//! ```text
//! cargo run --example wide ─► target/wide/data/{metrics,charts}.json, target/wide/charts/*.svg
//! ```

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/common/mod.rs"]
mod common;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use std::fs::{create_dir_all, write};
    use std::path::Path;

    use common::{Shipped, WIDTHS_PX, named_scene, wide};
    use siming_huli::svg::{self, Target};

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/wide");
    let [data, charts] = ["data", "charts"].map(|name| folder.join(name));
    create_dir_all(&data)?;
    write(data.join("metrics.json"), wide::metrics())?;
    write(data.join("charts.json"), wide::charts())?;
    create_dir_all(&charts)?;
    for spec in Shipped::of(&wide::metrics(), &wide::charts()).charts() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            let svg = svg::write(&scene, Target::File);
            write(charts.join(format!("{name}.svg")), svg)?;
        }
    }
    println!("{} and {}", data.display(), charts.display());
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
