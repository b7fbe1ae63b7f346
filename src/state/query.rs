//! The query string: read with every bad value named, written in one order.
//!
//! A parameter is valid, missing or invalid; an invalid one is left out and shown to the
//! reader, never the cause of an empty page.

use crate::compare::Verdict;
use crate::data::model::{Dataset, DistrictIx, FigureIx, Kind, Level};

use super::{Colours, Column, Order, Sort, TextSize, View, ViewState};

/// What of an address was ignored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ignored {
    /// The first parameters, [`NAMED`] at most.
    pub named: Vec<Parameter>,
    /// How many more there were.
    pub more: usize,
}

impl Ignored {
    /// Whether all was understood.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
    }
}

/// A parameter as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub key: String,
    /// What it was set to, or the part that is not understood.
    pub value: String,
}

/// How many ignored parameters are named; the others are counted.
pub const NAMED: usize = 12;

/// The longest text of an ignored parameter that is shown.
const SHOWN_CHARS: usize = 40;

/// The longest search, in characters; a field takes no more, an address with more is not
/// understood.
const SEARCH_CHARS: usize = 80;

/// The longest value of any parameter, in bytes: several times all themes in a row.
const VALUE_BYTES: usize = 2_000;

/// Every parameter of the page, in the order of the address.
const KEYS: [&str; 15] = [
    "theme",
    "text",
    "view",
    "themes",
    "district",
    "kind",
    "level",
    "verdict",
    "q",
    "highlight",
    "sort",
    "order",
    "a",
    "b",
    "claim",
];

/// Parameters that are for embeds, whose own script acts on them.
const OF_EMBEDS: [&str; 2] = ["title", "controls"];

/// The parameters that the Wasm acts on, in the order of the address: all but the colours, of
/// which a script takes care before.
pub fn choice_keys() -> impl Iterator<Item = &'static str> {
    KEYS.into_iter().filter(|key| *key != "theme")
}

/// Whether a parameter is the site's. Chat apps and trackers add others: they are no mistake
/// of the reader's.
fn is_ours(key: &str) -> bool {
    KEYS.contains(&key) || OF_EMBEDS.contains(&key)
}

/// The parameters of a query string (with or without its `?`) that are not the site's, as
/// they stand there.
pub fn foreign(query: &str) -> String {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut out = String::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let mut parsed = form_urlencoded::parse(pair.as_bytes());
        if parsed.next().is_some_and(|(key, _)| is_ours(&key)) {
            continue;
        }
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(pair);
    }
    out
}

/// Whether a value is longer than any that the site writes.
fn is_too_long(key: &str, value: &str) -> bool {
    value.len() > VALUE_BYTES || key == "q" && value.chars().nth(SEARCH_CHARS).is_some()
}

/// The first `n` characters.
fn shortened(text: &str, n: usize) -> String {
    text.chars().take(n).collect()
}

/// The position of `id` among some ids.
fn at<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> Option<usize> {
    ids.position(|each| each == id)
}

/// Takes a value over if there is one; whether there was.
fn set<T>(place: &mut T, value: Option<T>) -> bool {
    let understood = value.is_some();
    if let Some(value) = value {
        *place = value;
    }
    understood
}

impl ViewState {
    /// Reads a query string, with or without its `?`.
    pub fn parse(query: &str, data: &Dataset) -> (Self, Ignored) {
        let mut state = Self::default();
        let mut ignored = Ignored::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let mut ignore = |value: &str| {
                if ignored.named.len() == NAMED {
                    ignored.more += 1;
                    return;
                }
                ignored.named.push(Parameter {
                    key: shortened(&key, SHOWN_CHARS),
                    value: shortened(value, SHOWN_CHARS),
                });
            };
            if is_ours(&key) && is_too_long(&key, &value) {
                ignore(&value);
            } else if &*key == "themes" {
                for id in value.split(',').filter(|id| !id.is_empty()) {
                    match at(data.themes.iter().map(|theme| &*theme.id), id) {
                        Some(ix) => {
                            let theme = data.theme_ixs().nth(ix);
                            let new = theme.filter(|theme| !state.themes.contains(theme));
                            new.into_iter().for_each(|theme| state.toggle_theme(theme));
                        }
                        None => ignore(id),
                    }
                }
            } else if is_ours(&key) && !state.choose(&key, &value, data) {
                ignore(&value);
            }
        }
        state.settle(data);
        (state, ignored)
    }

    /// Makes a selection that a reader could have made: a pair is of two districts, its first
    /// side is taken, and where a figure is selected no claim is.
    pub fn settle(&mut self, data: &Dataset) {
        let district = |ix: FigureIx| data.figure(ix).district;
        self.pair = match self.pair {
            [Some(a), Some(b)] if district(a) == district(b) => [Some(a), None],
            [None, b] => [b, None],
            pair => pair,
        };
        if self.pair[0].is_some() {
            self.claim = None;
        }
    }

    /// Takes one parameter over; whether it was understood. An empty value chooses nothing.
    pub fn choose(&mut self, key: &str, value: &str, data: &Dataset) -> bool {
        let district = || {
            let district = data
                .district_ixs()
                .find(|ix| data.district(*ix).id == value);
            optional(value, district)
        };
        let figure = || optional(value, data.figure_by_id(value));
        match key {
            "theme" => {
                let colours = word(Colours::ALL, Colours::id, value);
                let colours = optional(value, colours).map(Option::unwrap_or_default);
                set(&mut self.colours, colours)
            }
            "text" => {
                let size = word(TextSize::ALL, TextSize::id, value);
                let size = optional(value, size).map(Option::unwrap_or_default);
                set(&mut self.text, size)
            }
            "view" => {
                let view = word(View::ALL, View::id, value);
                let view = optional(value, view).map(Option::unwrap_or_default);
                set(&mut self.view, view)
            }
            "order" => {
                let order = word(Order::ALL, Order::id, value);
                let order = optional(value, order).map(Option::unwrap_or_default);
                set(&mut self.order, order)
            }
            "district" => set(&mut self.district, district()),
            "highlight" => set(&mut self.highlight, district()),
            "kind" => set(
                &mut self.kind,
                optional(value, word(Kind::ALL, Kind::id, value)),
            ),
            "level" => set(
                &mut self.level,
                optional(value, word(Level::ALL, Level::id, value)),
            ),
            "verdict" => {
                let verdict = word(Verdict::ALL, Verdict::id, value);
                set(&mut self.verdict, optional(value, verdict))
            }
            "sort" => {
                let (column, descending) = match value.strip_prefix('-') {
                    Some(column) => (column, true),
                    None => (value, false),
                };
                let column = word(Column::ALL, Column::id, column);
                let sort = column.map(|column| Sort { column, descending });
                set(&mut self.sort, optional(value, sort))
            }
            "q" => {
                self.search = shortened(value, SEARCH_CHARS);
                true
            }
            "a" => set(&mut self.pair[0], figure()),
            "b" => set(&mut self.pair[1], figure()),
            "claim" => set(&mut self.claim, optional(value, data.claim_by_id(value))),
            _ => OF_EMBEDS.contains(&key) && matches!(value, "0" | "1"),
        }
    }

    /// What a parameter is set to; empty where nothing is chosen.
    pub fn chosen(&self, key: &str, data: &Dataset) -> String {
        let district = |ix: Option<DistrictIx>| ix.map_or("", |ix| &*data.district(ix).id);
        let figure = |ix: Option<FigureIx>| ix.map_or("", |ix| &*data.figure(ix).id);
        let chosen = match key {
            "theme" if self.colours != Colours::Auto => self.colours.id(),
            "text" if self.text != TextSize::Normal => self.text.id(),
            "view" if self.view != View::Chart => self.view.id(),
            "district" => district(self.district),
            "highlight" => district(self.highlight),
            "kind" => self.kind.map_or("", Kind::id),
            "level" => self.level.map_or("", Level::id),
            "verdict" => self.verdict.map_or("", Verdict::id),
            "q" => &self.search,
            "a" => figure(self.pair[0]),
            "b" => figure(self.pair[1]),
            "claim" => self.claim.map_or("", |ix| &*data.claim(ix).id),
            "order" if self.order != Order::Scan => self.order.id(),
            "sort" => match self.sort {
                Some(sort) if sort.descending => return ["-", sort.column.id()].concat(),
                Some(sort) => sort.column.id(),
                None => "",
            },
            "themes" => {
                let ids = self.themes.iter().map(|ix| &*data.theme(*ix).id);
                return ids.collect::<Vec<_>>().join(",");
            }
            _ => "",
        };
        chosen.to_owned()
    }

    /// The query string, without a `?`; empty where nothing is chosen.
    pub fn query(&self, data: &Dataset) -> String {
        let mut out = String::new();
        for key in KEYS {
            let chosen = self.chosen(key, data);
            if chosen.is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(key);
            out.push('=');
            match key {
                "q" => out.extend(form_urlencoded::byte_serialize(chosen.as_bytes())),
                _ => out.push_str(&chosen),
            }
        }
        out
    }
}

/// Nothing for an empty value; otherwise what it was understood as, if it was.
fn optional<T>(value: &str, understood: Option<T>) -> Option<Option<T>> {
    if value.is_empty() {
        Some(None)
    } else {
        understood.map(Some)
    }
}

/// The value with this word.
fn word<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|each| id(*each) == value)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
