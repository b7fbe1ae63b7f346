//! A visit: who comes with which browser, and what is to be true then.

use std::path::PathBuf;

use serde_json::json;
use siming_huli::i18n::Lang;

use super::browser::in_a_tab;
use super::page::Page;
use super::site::{Fault, Site};
use super::{conduct, dist};

/// Collects what the policy forbids, from before the page's first script.
const WITNESS: &str = "window.violations = []; document.addEventListener(\
    'securitypolicyviolation', e => violations.push(`${e.violatedDirective}: ${e.blockedURI}`));";

/// One visit to the site.
pub struct Visit {
    address: String,
    size: (u32, u32),
    dark: bool,
    still: bool,
    touch: bool,
    scripts: bool,
    whole: bool,
    troubled: bool,
    before: Vec<&'static str>,
    faults: Vec<(&'static str, Fault)>,
    dist: Option<PathBuf>,
    nginx: bool,
    plain: bool,
}

impl Visit {
    /// A visit to the page in a language, on a desk-top screen.
    pub fn to(lang: Lang) -> Self {
        Self {
            address: match lang {
                Lang::Zh => String::new(),
                Lang::En => "en/".to_owned(),
            },
            size: (1280, 900),
            dark: false,
            still: false,
            touch: false,
            scripts: true,
            whole: true,
            troubled: false,
            before: vec![WITNESS],
            faults: Vec::new(),
            dist: None,
            nginx: false,
            plain: false,
        }
    }

    /// To another built site than the one that `SITE_DIST` names.
    pub fn of(self, dist: PathBuf) -> Self {
        let dist = Some(dist);
        Self { dist, ..self }
    }

    /// To the site behind nginx, with all the headers that are shipped.
    pub fn on_nginx(self) -> Self {
        Self {
            nginx: true,
            ..self
        }
    }

    /// To the site on a host that sends no headers of ours.
    pub fn on_a_plain_host(self) -> Self {
        Self {
            plain: true,
            ..self
        }
    }

    /// With this behind the page's address: `?themes=fraud`.
    pub fn query(mut self, query: &str) -> Self {
        self.address.push_str(query);
        self
    }

    /// In a window of this size, in CSS pixels.
    pub fn sized(self, width: u32, height: u32) -> Self {
        let size = (width, height);
        Self { size, ..self }
    }

    /// By someone who prefers dark colours.
    pub fn dark(self, dark: bool) -> Self {
        Self { dark, ..self }
    }

    /// By someone who prefers less motion.
    pub fn still(self) -> Self {
        Self {
            still: true,
            ..self
        }
    }

    /// By finger.
    pub fn touch(self) -> Self {
        Self {
            touch: true,
            ..self
        }
    }

    /// With scripts turned off.
    pub fn without_scripts(self) -> Self {
        let (scripts, whole) = (false, false);
        Self {
            scripts,
            whole,
            ..self
        }
    }

    /// To a page that has no interactive part.
    pub fn without_interaction(self) -> Self {
        Self {
            whole: false,
            ..self
        }
    }

    /// Running a script before the page's first.
    pub fn after(mut self, script: &'static str) -> Self {
        self.before.push(script);
        self
    }

    /// While something is wrong with the assets of this name; see [`Site::fail`]. What the
    /// browser says of that is no fault of the page.
    pub fn with_fault(mut self, name: &'static str, fault: Fault) -> Self {
        self.whole = false;
        self.faults.push((name, fault));
        self
    }

    /// While the claim itself makes things go wrong; see [`Visit::with_fault`].
    pub fn troubled(self) -> Self {
        let (whole, troubled) = (false, true);
        Self {
            whole,
            troubled,
            ..self
        }
    }

    /// Opens the page, waits until it is ready if it can be, and holds the claim; then
    /// holds what is true of every visit.
    pub async fn run(self, claim: impl AsyncFnOnce(&Page)) {
        let dist = self.dist.clone().unwrap_or_else(dist);
        let site = match self.nginx {
            true => Site::behind_nginx(&dist).await,
            false => Site::start(&dist).await,
        };
        if self.plain {
            site.be_plain();
        }
        for (name, fault) in &self.faults {
            site.fail(name, fault.clone());
        }
        in_a_tab(site, async |page| {
            self.prepare(page).await;
            page.open(&self.address).await;
            if self.whole {
                page.ready().await;
            }
            claim(page).await;
            let troubled = self.troubled || !self.faults.is_empty();
            conduct::hold(page, self.scripts, troubled).await;
        })
        .await;
    }

    async fn prepare(&self, page: &Page) {
        let (width, height) = self.size;
        page.resize(width, height).await;
        let scheme = if self.dark { "dark" } else { "light" };
        let motion = if self.still {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        page.tell(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
        if self.touch {
            let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
            page.tell("Emulation.setTouchEmulationEnabled", touch).await;
        }
        for script in &self.before {
            page.before(script).await;
        }
        if !self.scripts {
            page.scripts(false).await;
        }
    }
}
