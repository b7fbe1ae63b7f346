//! A parameter of the address: its name, how it is read and how it is written.
//!
//! ```text
//! Parameter { key, read, write } ─► ViewState::parse, ViewState::query (the address)
//!                                ├► filters and lists of the page, which set one each
//!                                ├► choices: what wakes an embed
//!                                └► settings: what the codes of a chart say
//! ```

use crate::data::model::Dataset;

use super::super::ViewState;

/// A parameter of the address, and the part of what is chosen that it stands for.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub key: &'static str,
    /// What it is set to where nothing is chosen; empty if it has no word for that.
    pub(super) usual: fn() -> &'static str,
    /// Whether its value is a list, of which each item is understood or not.
    pub(super) is_list: bool,
    /// What acts on it.
    pub(super) acts: Acts,
    pub(super) read: fn(&mut ViewState, &str, &Dataset) -> bool,
    pub(super) write: fn(&ViewState, &Dataset) -> String,
}

/// What acts on a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Acts {
    /// The interactive part.
    Wasm,
    /// A script, before the interactive part is there.
    Script,
}

impl Parameter {
    pub(super) const fn new(
        key: &'static str,
        read: fn(&mut ViewState, &str, &Dataset) -> bool,
        write: fn(&ViewState, &Dataset) -> String,
    ) -> Self {
        Self {
            key,
            usual: || "",
            is_list: false,
            acts: Acts::Wasm,
            read,
            write,
        }
    }

    /// One of an embed's, whose own script acts on it: shown or not.
    pub(super) const fn of_embeds(key: &'static str) -> Self {
        Self {
            acts: Acts::Script,
            ..Self::new(
                key,
                |_, value, _| matches!(value, "0" | "1"),
                |_, _| String::new(),
            )
        }
    }

    /// Takes a value over, or an item of a list; whether it was understood. An empty value
    /// chooses nothing.
    pub fn read(&self, state: &mut ViewState, value: &str, data: &Dataset) -> bool {
        (self.read)(state, value, data)
    }

    /// What it is set to, as it stands in the address; empty where nothing is chosen.
    pub fn write(&self, state: &ViewState, data: &Dataset) -> String {
        (self.write)(state, data)
    }
}
