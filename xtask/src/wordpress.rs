//! The content system whose filter the tests paste codes through: WordPress' `kses.php`, and the
//! PHP that runs it. No server is installed, and none started.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::browser::chosen;
use crate::programs::{Program, Programs, Wanted};
use crate::project::Project;
use crate::system::unpack;

const PHP: Wanted = Wanted {
    programs: &[Program {
        variable: "PHP",
        names: &["php"],
        places: &[],
        package: Some("php-cli"),
    }],
    log: "php",
    systems: &["debian", "ubuntu"],
    why: "the tests paste codes through WordPress' filter",
    by_hand: if cfg!(target_os = "macos") {
        "brew install php"
    } else if cfg!(windows) {
        "winget install PHP.PHP.8.4"
    } else {
        "install PHP for the command line (Debian: apt-get install --no-install-recommends \
         php-cli), or let PHP name its program"
    },
};

/// Where the package has the filter, below the root of the system.
const FILTER: &str = "usr/share/wordpress/wp-includes/kses.php";
/// How a person gets it where we do not.
const BY_HAND: &str = "unpack https://wordpress.org/latest.zip; WORDPRESS_KSES names the file \
                       wp-includes/kses.php in it";

/// PHP and the filter, ready to be used.
pub(crate) struct WordPress {
    php: Programs,
    filter: PathBuf,
}

impl WordPress {
    /// Finds both, or installs PHP and unpacks WordPress into `.tools/wordpress` where that can
    /// be done: the package asks for a web server and a database, which nobody needs here.
    pub(crate) fn ensure(project: &Project) -> Result<Self> {
        let mut php = Programs::default();
        php.ensure(project, &PHP)?;
        let find = || -> Result<Option<PathBuf>> {
            let named = chosen("WORDPRESS_KSES")?;
            let roots = [PathBuf::from("/"), project.tools.join("wordpress")];
            let mut files = roots.into_iter().map(|root| root.join(FILTER));
            Ok(named.or_else(|| files.find(|file| file.is_file())))
        };
        if find()?.is_none() {
            unpack(project, &["wordpress"], "wordpress", BY_HAND)?;
        }
        let filter = find()?;
        let filter = filter.with_context(|| format!("no WordPress was found.\n\n{BY_HAND}"))?;
        Ok(Self { php, filter })
    }

    /// Tells a command where they are.
    pub(crate) fn set(&self, command: &mut Command) {
        self.php.set(command);
        command.env("WORDPRESS_KSES", &self.filter);
    }
}
