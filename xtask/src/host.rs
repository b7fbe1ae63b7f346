//! The server that the tests and the load run put before the built site: Debian's nginx with
//! its module for files that are compressed already.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::browser::chosen;
use crate::project::{Project, output};
use crate::system::unpack;

const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
/// Where packages have the program and the module, below the root of the system.
const PROGRAM: &str = "usr/sbin/nginx";
const MODULE: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
/// How a person gets both where we do not.
const BY_HAND: &str = "Debian: apt-get install nginx libnginx-mod-http-brotli-static. Elsewhere, \
                       NGINX_PROGRAM and NGINX_BROTLI name nginx and the module \
                       ngx_http_brotli_static_module.so that was built for it";

/// nginx and its module, ready to be used.
pub(crate) struct Nginx {
    /// The program.
    pub(crate) program: PathBuf,
    /// The module that sends files that are compressed with brotli.
    pub(crate) brotli: PathBuf,
}

impl Nginx {
    /// Finds nginx, or unpacks it into `.tools/nginx` where that can be done.
    pub(crate) fn ensure(project: &Project) -> Result<Self> {
        if let (Some(program), Some(brotli)) = (chosen("NGINX_PROGRAM")?, chosen("NGINX_BROTLI")?) {
            return Ok(Self { program, brotli });
        }
        // Both from one place: a module fits the nginx that it was built for.
        let below = |root: PathBuf| {
            let (program, brotli) = (root.join(PROGRAM), root.join(MODULE));
            (program.is_file() && brotli.is_file()).then_some(Self { program, brotli })
        };
        let ours = || project.tools.join("nginx");
        if below("/".into()).is_none() && below(ours()).is_none() {
            unpack(project, &PACKAGES, "nginx", BY_HAND)?;
        }
        match below("/".into()).or_else(|| below(ours())) {
            Some(nginx) if output(Command::new(&nginx.program).arg("-v")).is_some() => Ok(nginx),
            Some(nginx) => bail!(
                "{} does not run.\n\nBy hand: {BY_HAND}",
                nginx.program.display()
            ),
            None => bail!("no nginx was found.\n\nBy hand: {BY_HAND}"),
        }
    }

    /// Tells a command which nginx to use.
    pub(crate) fn set(&self, command: &mut Command) {
        command
            .env("NGINX_PROGRAM", &self.program)
            .env("NGINX_BROTLI", &self.brotli);
    }
}
