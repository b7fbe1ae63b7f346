//! A bounded load run on this machine alone: wrk asks nginx, which serves the built site with
//! the file that is shipped for it. No part of the tests: what it prints is this machine's.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::host::Nginx;
use crate::project::{Project, as_typed, cannot_start, output, run};
use crate::site::dist;
use crate::system::unpack;

const CONNECTIONS: &str = "500";
const DURATION: &str = "30s";
/// An answer later than this is an error.
const PATIENCE: &str = "10s";
/// The longest to wait for nginx to start.
const DEADLINE: Duration = Duration::from_secs(30);
const BY_HAND: &str = "Debian: apt-get install wrk";

/// Runs it; an error if a single request failed.
pub(crate) fn load(project: &Project) -> Result<()> {
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let nginx = Nginx::ensure(project)?;
    let mut wrk = wrk(project)?;
    let folder = project.root.join("target/load");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let script = folder.join("paths.lua");
    fs::write(&script, paths(&dist(project))?)?;
    fs::write(
        folder.join("nginx.conf"),
        around(project, &nginx, &folder, port)?,
    )?;
    let mut server = start(&nginx, &folder)?;
    wrk.args([
        "--threads",
        "2",
        "--connections",
        CONNECTIONS,
        "--duration",
        DURATION,
    ])
    .args(["--timeout", PATIENCE, "--latency", "--script"])
    .arg(&script)
    .arg(format!("http://127.0.0.1:{port}"));
    println!("$ {}", as_typed(&wrk));
    let said = output(&mut wrk);
    let stopped = run(command(&nginx, &folder).args(["-s", "stop"]));
    server.wait()?;
    stopped?;
    let said = said.with_context(|| format!("{} failed", as_typed(&wrk)))?;
    println!("{said}");
    judge(&said)
}

/// What wrk says, as a verdict: it names errors only where there are any.
fn judge(said: &str) -> Result<()> {
    let line = |start: &str| said.lines().find(|line| line.trim().starts_with(start));
    for errors in ["Socket errors:", "Non-2xx or 3xx responses:"] {
        if let Some(line) = line(errors) {
            bail!("the load run had errors. {}", line.trim());
        }
    }
    let rate = line("Requests/sec:").context("wrk says no rate")?;
    println!(
        "\n{}, 0 errors, {CONNECTIONS} connections, {DURATION}",
        rate.trim()
    );
    Ok(())
}

/// wrk, of the system or unpacked beside the library that it needs.
fn wrk(project: &Project) -> Result<Command> {
    if project.find("wrk").is_some() {
        return Ok(project.command("wrk"));
    }
    let usr = project.tools.join("wrk/usr");
    if !usr.exists() {
        unpack(project, &["wrk", "libluajit-5.1-2"], "wrk", BY_HAND)?;
    }
    // Libraries lie in a folder by the kind of machine.
    let libraries = fs::read_dir(usr.join("lib"))?.flatten();
    let libraries = libraries.map(|entry| entry.path());
    let mut wrk = Command::new(usr.join("bin/wrk"));
    wrk.env("LD_LIBRARY_PATH", std::env::join_paths(libraries)?);
    Ok(wrk)
}

/// A script that asks for every kind of address by turns, compressed as browsers ask.
fn paths(dist: &Path) -> Result<String> {
    let mut paths = vec![
        "/".to_owned(),
        "/en/".to_owned(),
        "/embed/changes/".to_owned(),
        "/en/embed/overlaps/".to_owned(),
        "/share/changes/".to_owned(),
        "/embed.js".to_owned(),
        "/data/metrics.json".to_owned(),
        "/charts/changes.zh.svg".to_owned(),
    ];
    for entry in fs::read_dir(dist.join("assets"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let packed = name.ends_with(".br") || name.ends_with(".gz");
        // The copies of what is hydrated are fetched by hardly anybody.
        if !packed && !name.ends_with(".txt") {
            paths.push(format!("/assets/{name}"));
        }
    }
    let list: Vec<_> = paths.iter().map(|path| format!("{path:?}")).collect();
    Ok(format!(
        "local paths = {{ {} }}\n\
         local at = 0\n\
         local headers = {{ [\"Accept-Encoding\"] = \"br, gzip\" }}\n\
         request = function()\n\
         \x20 at = at % #paths + 1\n\
         \x20 return wrk.format(\"GET\", paths[at], headers)\n\
         end\n",
        list.join(", ")
    ))
}

/// The configuration around the shipped file; nothing is written outside of `folder`.
fn around(project: &Project, nginx: &Nginx, folder: &Path, port: u16) -> Result<String> {
    let shipped = project.root.join("deploy/nginx.conf");
    let shipped = fs::read_to_string(&shipped)
        .with_context(|| format!("{} cannot be read", shipped.display()))?;
    let shipped = shipped
        .replace("@LISTEN@", &format!("127.0.0.1:{port}"))
        .replace("@ROOT@", &dist(project).display().to_string())
        .replace("@FOLDER@", "/");
    let here = folder.display();
    let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let scratch = scratch.map(|name| format!("{name}_temp_path {here}/{name};\n"));
    Ok(format!(
        "load_module {module};\n\
         user root;\n\
         worker_processes 2;\n\
         worker_rlimit_nofile 4096;\n\
         daemon off;\n\
         pid {here}/nginx.pid;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\n{scratch}access_log off;\n{shipped}}}\n",
        module = nginx.brotli.display(),
        scratch = scratch.concat(),
    ))
}

fn command(nginx: &Nginx, folder: &Path) -> Command {
    let mut command = Command::new(&nginx.program);
    command.arg("-p").arg(folder);
    command.args(["-c", "nginx.conf", "-e", "error.log"]);
    command
}

fn start(nginx: &Nginx, folder: &Path) -> Result<Child> {
    let mut command = command(nginx, folder);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let mut server = command.spawn().with_context(|| cannot_start(&command))?;
    // It writes its number once it listens.
    let number = folder.join("nginx.pid");
    let start = Instant::now();
    while !fs::read_to_string(&number).is_ok_and(|text| text.ends_with('\n')) {
        let ended = server.try_wait()?.is_some();
        if ended || start.elapsed() > DEADLINE {
            server.kill()?;
            let said = fs::read_to_string(folder.join("error.log"));
            bail!("nginx does not start: {}", said.unwrap_or_default());
        }
        sleep(Duration::from_millis(20));
    }
    Ok(server)
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn a_run_with_errors_fails() {
        let rate = "  5 requests in 30s\nRequests/sec:  12.34\nTransfer/sec: 1MB";
        assert!(judge(rate).is_ok());
        assert!(judge("").is_err());
        for errors in [
            "  Socket errors: connect 0, read 1, write 0, timeout 0\n",
            "  Non-2xx or 3xx responses: 5\n",
        ] {
            assert!(judge(&[errors, rate].concat()).is_err());
        }
    }
}
