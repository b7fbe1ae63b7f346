//! Debian's nginx before the built site, with the file that is shipped for it.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};
use tokio::time::sleep;

use super::from_environment;

/// The file that is shipped.
const SHIPPED: &str = include_str!("../../../deploy/nginx.conf");
/// How often a port that was free may be taken before nginx has it.
const PORTS_TO_TRY: usize = 8;
/// The longest to wait for nginx to start.
const DEADLINE: Duration = Duration::from_secs(60);

/// Tells the folders of one test run apart.
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A running nginx; it ends, and what it wrote goes, when this is dropped.
pub struct Nginx {
    /// Where it listens.
    pub address: SocketAddr,
    /// Each line is the status of an answer and what was asked for.
    pub log: PathBuf,
    process: Child,
    _folder: Folder,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Nginx {
    /// Serves the files in `dist` from a folder of the host, on a free port.
    pub async fn start(dist: &Path, folder: &str) -> Self {
        for _ in 0..PORTS_TO_TRY {
            match Self::start_on_any_port(dist, folder).await {
                Ok(nginx) => return nginx,
                Err(said) if said.contains("Address already in use") => {}
                Err(said) => panic!("nginx ended before it was ready; it said:\n{said}"),
            }
        }
        panic!("nginx found no free port in {PORTS_TO_TRY} attempts");
    }

    /// The running server, or all that it said before it ended.
    async fn start_on_any_port(dist: &Path, site: &str) -> Result<Self, String> {
        let program = from_environment("NGINX_PROGRAM", "nginx");
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let here = format!("siming-huli-nginx-{}-{number}", std::process::id());
        let here = std::env::temp_dir().join(here);
        let at = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = at.local_addr().unwrap();
        drop(at);
        let link = here.join(format!("root{site}"));
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        link_to(&fs::canonicalize(dist).unwrap(), &link);
        let shown = here.to_str().unwrap();
        let shipped = SHIPPED
            .replace("@LISTEN@", &address.to_string())
            .replace("@ROOT@", &format!("{shown}/root"))
            .replace("@FOLDER@", &format!("{site}/"));
        fs::write(here.join("site.conf"), shipped).unwrap();
        fs::write(here.join("nginx.conf"), around(shown)).unwrap();
        let said = here.join("error.log");
        let mut process = Command::new(&program)
            .args(["-p", shown, "-c", "nginx.conf", "-e", "error.log"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|e| panic!("{program} does not start ({e}); run `cargo xtask test`"));
        // It writes its number once it listens.
        let number = here.join("nginx.pid");
        let folder = Folder(here);
        let start = Instant::now();
        while !fs::read_to_string(&number).is_ok_and(|text| text.ends_with('\n')) {
            if process.try_wait().unwrap().is_some() {
                return Err(fs::read_to_string(&said).unwrap_or_default());
            }
            assert!(start.elapsed() < DEADLINE, "nginx does not get ready");
            sleep(Duration::from_millis(20)).await;
        }
        Ok(Self {
            address,
            log: folder.0.join("access.log"),
            process,
            _folder: folder,
        })
    }

    /// Waits until it ends, which it does not by itself.
    pub async fn end(mut self) {
        let _ = self.process.wait().await;
    }
}

/// The configuration around the shipped file. One process alone, so that it ends with its
/// test; nothing is written outside of its folder.
fn around(here: &str) -> String {
    let module = from_environment("NGINX_BROTLI", "the module brotli_static of nginx");
    let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let scratch = scratch.map(|name| format!("{name}_temp_path {here}/{name};\n"));
    format!(
        "load_module {module};\n\
         daemon off;\n\
         master_process off;\n\
         pid {here}/nginx.pid;\n\
         error_log {here}/error.log;\n\
         events {{ worker_connections 512; }}\n\
         http {{\n{}\
         log_format answers '$status $request_uri';\n\
         access_log {here}/access.log answers;\n\
         include {here}/site.conf;\n}}\n",
        scratch.concat()
    )
}

#[cfg(unix)]
fn link_to(dist: &Path, link: &Path) {
    std::os::unix::fs::symlink(dist, link).unwrap();
}

#[cfg(not(unix))]
fn link_to(_: &Path, _: &Path) {
    panic!("Debian's nginx runs on Debian");
}
