//! The query string: read with every bad value named, written in one order.
//!
//! A parameter is valid, missing or invalid; an invalid one is left out and shown to the
//! reader, never the cause of an empty page.

mod parameter;
mod table;

pub use parameter::Parameter;

use crate::data::model::Dataset;
use crate::lang::Lang;

use super::ViewState;
use parameter::Acts;
use table::ALL;

/// What of an address was ignored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ignored {
    /// The first parameters, [`NAMED`] at most.
    pub named: Vec<Misread>,
    /// How many more there were.
    pub more: usize,
}

impl Ignored {
    /// Whether all was understood.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
    }
}

/// A parameter that is not understood, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// Its name.
    pub key: String,
    /// What it was set to, or the part that is not understood.
    pub value: String,
}

/// How many ignored parameters are named; the others are counted.
pub const NAMED: usize = 12;

/// The longest text of an ignored parameter that is shown.
const SHOWN_CHARS: usize = 40;

/// The longest value of any parameter, in bytes: several times all themes in a row.
const VALUE_BYTES: usize = 2_000;

/// The parameters that the Wasm acts on, each with what it is set to where nothing is chosen: all
/// but those of which a script takes care before. Whatever differs from it wakes an embed.
pub fn choices() -> String {
    let acts = ALL.iter().filter(|parameter| parameter.acts == Acts::Wasm);
    joined(acts.map(|parameter| (parameter.key, (parameter.usual)())))
}

/// What the link and the codes of a chart say where nothing is chosen: every parameter that page
/// and embed know, and its language. `has_order` says whether its marks have two orders.
pub fn settings(lang: Lang, has_order: bool) -> String {
    let [order, title, controls] = [Parameter::ORDER, Parameter::TITLE, Parameter::CONTROLS];
    let others = [title.key, controls.key, order.key];
    let others = if has_order { &others[..2] } else { &others };
    let known = ALL.iter().filter(|each| !others.contains(&each.key));
    joined(known.map(|parameter| match parameter.key {
        key if key == Parameter::LANG.key => (key, lang.short()),
        key => (key, (parameter.usual)()),
    }))
}

fn joined(settings: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let settings = settings.map(|(key, value)| [key, "=", value].concat());
    settings.collect::<Vec<_>>().join("&")
}

/// The site's parameter with a name. Chat apps and trackers add others: they are no mistake of
/// the reader's.
fn ours(key: &str) -> Option<&'static Parameter> {
    ALL.iter().find(|parameter| parameter.key == key)
}

/// The parameters of a query string (with or without its `?`) that are not the site's, as
/// they stand there.
pub fn foreign(query: &str) -> String {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut out = String::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let mut parsed = form_urlencoded::parse(pair.as_bytes());
        if parsed.next().is_some_and(|(key, _)| ours(&key).is_some()) {
            continue;
        }
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(pair);
    }
    out
}

/// The first characters of a text, as many as are shown.
fn shortened(text: &str) -> String {
    text.chars().take(SHOWN_CHARS).collect()
}

impl ViewState {
    /// Reads a query string, with or without its `?`.
    pub fn parse(query: &str, data: &Dataset) -> (Self, Ignored) {
        let mut state = Self::default();
        let mut ignored = Ignored::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let Some(parameter) = ours(&key) else {
                continue;
            };
            let mut read = |value: &str| {
                if value.len() <= VALUE_BYTES && parameter.read(&mut state, value, data) {
                    return;
                }
                if ignored.named.len() == NAMED {
                    ignored.more += 1;
                    return;
                }
                ignored.named.push(Misread {
                    key: shortened(&key),
                    value: shortened(value),
                });
            };
            if parameter.is_list && value.len() <= VALUE_BYTES {
                value
                    .split(',')
                    .filter(|item| !item.is_empty())
                    .for_each(read);
            } else {
                read(&value);
            }
        }
        state.pair.settle(data);
        (state, ignored)
    }

    /// The query string, without a `?`; empty where nothing is chosen.
    pub fn query(&self, data: &Dataset) -> String {
        let mut out = String::new();
        for parameter in &ALL {
            let chosen = parameter.write(self, data);
            if chosen.is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(parameter.key);
            out.push('=');
            out.push_str(&chosen);
        }
        out
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
