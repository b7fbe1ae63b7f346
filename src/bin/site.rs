//! The native binary: `site render` writes the site (trunk calls it after each build),
//! `site schema` writes the JSON Schemas, `site source-check FILE` holds the data against
//! the scanned text.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match siming_huli::site::command::run(&arguments) {
        Ok(said) => {
            print!("{said}");
            std::process::ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("site: {why}");
            std::process::ExitCode::FAILURE
        }
    }
}
