//! How the native pipeline grows with the figures: read, validate, verdicts, spec, SVG.
//! `cargo xtask bench` runs it; tests that run all targets leave it at once.
//!
//! ```text
//! files (made up) ─► read and validate ─► verdicts ─► published ─► spec ─► SVG
//!                    each measured by criterion ─► target/bench/growth.json
//! this program once more for each size ─► the most memory it had
//! ```
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::main();
}

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/common/mod.rs"]
mod common;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/bench/record.rs"]
#[allow(dead_code)]
mod record;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::hint::black_box;
    use std::path::Path;
    use std::process::Command;
    use std::time::Duration;

    use criterion::{BatchSize, BenchmarkId, Criterion, SamplingMode};
    use siming_huli::chart::{Filter, Spec, build, scene};
    use siming_huli::compare::{Verdicts, published};
    use siming_huli::data;
    use siming_huli::i18n::Lang;
    use siming_huli::svg::{Target, write};

    use crate::common::{Shipped, growth};
    use crate::record::{self, Row};

    /// How many figures.
    const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
    const DISTRICTS: usize = 2;
    /// The width of the charts that are drawn.
    const WIDTH_PX: u32 = 640;
    /// Names the size that this program only goes through once, to tell how much memory it had.
    const ONCE: &str = "GROWTH_ONCE";
    /// The steps, in order.
    const STEPS: [&str; 5] = ["read", "verdicts", "published", "spec", "svg"];
    /// How often a step is measured at each size.
    const SAMPLES: usize = 10;

    pub fn main() {
        let sizes = record::sizes(&SIZES);
        if let Some(size) = std::env::var(ONCE).ok().and_then(|size| size.parse().ok()) {
            let [metrics, charts] = growth::files(size, DISTRICTS);
            let made = Shipped::of(&metrics, &charts);
            let drawn: usize = specs(&made).iter().map(|spec| svg(spec).len()).sum();
            black_box(drawn);
            println!("{}", most_memory().unwrap_or_default());
        } else if std::env::args().any(|arg| arg == "--bench") {
            let mut criterion = Criterion::default()
                .sample_size(SAMPLES)
                .warm_up_time(Duration::from_millis(500))
                .measurement_time(Duration::from_secs(2));
            for size in &sizes {
                measure(&mut criterion, *size);
            }
            record::write("growth", SAMPLES, &rows(&sizes));
        }
    }

    /// Every declared chart, in one language.
    fn specs(made: &Shipped) -> Vec<Spec> {
        let charts = made.catalog.charts.iter();
        charts
            .map(|chart| build(made.context(Lang::Zh), chart, &Filter::ALL))
            .collect()
    }

    fn svg(spec: &Spec) -> String {
        let scene = scene(spec, WIDTH_PX, spec.id.clone()).unwrap();
        write(&scene, Target::File)
    }

    fn measure(criterion: &mut Criterion, size: usize) {
        let [metrics, charts] = growth::files(size, DISTRICTS);
        let made = Shipped::of(&metrics, &charts);
        let charts = specs(&made);
        let mut group = criterion.benchmark_group("growth");
        group.sampling_mode(SamplingMode::Flat);
        let mut time = |step: &str, act: &mut dyn FnMut()| {
            group.bench_function(BenchmarkId::new(step, size), |bencher| {
                bencher.iter_batched(|| (), |()| act(), BatchSize::PerIteration);
            });
        };
        time("read", &mut || {
            black_box(data::load(&metrics)).unwrap();
        });
        time("verdicts", &mut || {
            black_box(Verdicts::of(&made.data));
        });
        time("published", &mut || {
            black_box(published(&made.data, &made.verdicts));
        });
        time("spec", &mut || {
            black_box(specs(&made));
        });
        time("svg", &mut || {
            black_box(charts.iter().map(|spec| svg(spec).len()).sum::<usize>());
        });
        group.finish();
    }

    /// The most memory that this process has had, in kB, where the system tells.
    fn most_memory() -> Option<usize> {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// What was measured: the middle of each step at each size, and the memory of all.
    fn rows(sizes: &[usize]) -> Vec<Row> {
        let mut rows = Vec::new();
        for step in STEPS {
            for size in sizes {
                let mut row = Row {
                    at: "native".to_owned(),
                    of: step.to_owned(),
                    page: size.to_string(),
                    ..Row::default()
                };
                for ms in estimates(step, *size) {
                    row.add("time", ms);
                }
                rows.push(row);
            }
        }
        for size in sizes {
            let this = std::env::current_exe().unwrap();
            let said = Command::new(this).env(ONCE, size.to_string()).output();
            let said = String::from_utf8(said.unwrap().stdout).unwrap();
            rows.push(Row {
                at: "native".to_owned(),
                of: "memory".to_owned(),
                page: size.to_string(),
                bytes: said.trim().parse().ok().map(|kb: usize| kb * 1024),
                ..Row::default()
            });
        }
        rows
    }

    /// The milliseconds of each sample that criterion has left of a step.
    fn estimates(step: &str, size: usize) -> Vec<f64> {
        let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
        let file = format!("{target}/criterion/growth/{step}/{size}/new/sample.json");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(&file).unwrap();
        let sample: serde_json::Value = serde_json::from_str(&text).unwrap();
        let numbers = |name: &str| -> Vec<f64> {
            let list = sample[name].as_array().unwrap().iter();
            list.filter_map(serde_json::Value::as_f64).collect()
        };
        let times = numbers("times").into_iter().zip(numbers("iters"));
        times.map(|(ns, iters)| ns / iters / 1e6).collect()
    }
}
