//! browser-compat-data: from which version on an engine has a feature.

use std::sync::LazyLock;

use serde_json::Value;

use crate::from_environment;

/// The oldest engines that the interactive page is promised to. They are imposed: only from
/// these on do they run Wasm under the policy of the site.
pub const FLOORS: [(&str, (u32, u32)); 7] = [
    ("chrome", (97, 0)),
    ("chrome_android", (97, 0)),
    ("webview_android", (97, 0)),
    ("firefox", (102, 0)),
    ("firefox_android", (102, 0)),
    ("safari", (16, 0)),
    ("safari_ios", (16, 0)),
];

/// The data of the package `@mdn/browser-compat-data`.
pub struct Compat(Value);

impl Compat {
    /// The file that `BROWSER_COMPAT_DATA` names. It is large: the tests share it.
    pub fn read() -> &'static Self {
        static READ: LazyLock<Compat> = LazyLock::new(Compat::from_file);
        &READ
    }

    fn from_file() -> Self {
        let file = from_environment("BROWSER_COMPAT_DATA", "data.json of browser-compat-data");
        let text = std::fs::read_to_string(&file)
            .unwrap_or_else(|e| panic!("{} ({e}); run `cargo xtask test`", file.display()));
        Self(serde_json::from_str(&text).unwrap())
    }

    /// What the data has at a path: `css.properties.mask-image`.
    pub fn at(&self, path: &str) -> Option<&Value> {
        path.split('.').try_fold(&self.0, |at, name| at.get(name))
    }

    /// Whether there is a feature of this path.
    pub fn knows(&self, path: &str) -> bool {
        self.at(path).is_some_and(|at| at.get("__compat").is_some())
    }

    /// The engines whose floor does not have a feature: `firefox from 112`. One that the
    /// data does not know is in none.
    pub fn above_floor(&self, path: &str) -> Vec<String> {
        let engines =
            FLOORS
                .iter()
                .filter_map(|(browser, floor)| match self.first(path, browser) {
                    Some(first) if first <= *floor => None,
                    Some((major, minor)) => Some(format!("{browser} from {major}.{minor}")),
                    None => Some(format!("{browser} never")),
                });
        engines.collect()
    }

    /// The version from which on an engine has a feature in full, under its own name, without
    /// a setting.
    pub fn first(&self, path: &str, browser: &str) -> Option<(u32, u32)> {
        let support = &self.at(path)?["__compat"]["support"][browser];
        let statements = match support {
            Value::Array(statements) => statements.as_slice(),
            one => std::slice::from_ref(one),
        };
        let in_full = statements.iter().filter(|statement| {
            let limits = [
                "flags",
                "prefix",
                "alternative_name",
                "partial_implementation",
                "version_removed",
            ];
            !limits.iter().any(|limit| statement.get(limit).is_some())
        });
        in_full
            .filter_map(|statement| version(statement["version_added"].as_str()?))
            .min()
    }
}

/// `"16.4"`, and `"≤37"`, which is no later than that.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('≤').split('.');
    let major = numbers.next()?.parse().ok()?;
    Some((
        major,
        numbers.next().and_then(|n| n.parse().ok()).unwrap_or(0),
    ))
}
