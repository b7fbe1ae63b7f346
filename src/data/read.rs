//! From a JSON tree to the types of the contract, with the place of a mistake.
//!
//! file text ─► `decode` ─► Tree ─► **read** ─► `raw` types, or the first thing that is wrong
//!
//! The `contract!` and `words!` macros of `contract` write a type and how it is read side by
//! side, so the two cannot differ.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

use super::at::At;
use super::error::DataErrorKind;
use super::hidden;
use super::tree::Tree;
use crate::decimal::Decimal;

/// The first thing that is wrong: where, and what.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// Place inside the file.
    pub path: String,
    /// What was wrong, and what was expected.
    pub kind: DataErrorKind,
}

/// A value at its place in the file.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tree: &'a Tree,
    at: At<'a>,
    wrong: &'a RefCell<Option<Wrong>>,
}

/// A type that can be read from a tree. What cannot be read is noted and read as the
/// default, and the whole is thrown away in the end: without an early return in every
/// field, reading a type takes a third of the code.
pub trait Read: Default {
    /// Reads the value at a place.
    fn read(node: Node<'_>) -> Self;

    /// Whether a field of this type may be left out.
    const OPTIONAL: bool = false;
}

/// Reads a whole file.
///
/// # Errors
/// The first thing that is wrong.
pub fn read<T: Read>(tree: &Tree) -> Result<T, Wrong> {
    let wrong = RefCell::new(None);
    let value = T::read(Node {
        tree,
        at: At::ROOT,
        wrong: &wrong,
    });
    match wrong.into_inner() {
        None => Ok(value),
        Some(wrong) => Err(wrong),
    }
}

impl<'a> Node<'a> {
    /// The fields of an object that has only these, each once.
    pub fn object(self, fields: &[&'static str]) -> Object<'a> {
        let Tree::Object(entries) = self.tree else {
            self.wrong_type("an object");
            return Object {
                node: self,
                entries: None,
            };
        };
        for (i, (key, _)) in entries.iter().enumerate() {
            if !fields.contains(&key.as_str()) {
                self.wrong_key(key, "unknown", one_of(fields));
            }
            if entries[..i].iter().any(|(earlier, _)| earlier == key) {
                self.wrong_key(key, "duplicate", "the field once".into());
            }
        }
        Object {
            node: self,
            entries: Some(entries),
        }
    }

    /// The position of a word in a closed list.
    pub fn word(self, words: &[&'static str]) -> usize {
        let Tree::Text(text) = self.tree else {
            self.wrong_type("a string");
            return 0;
        };
        let found = words.iter().position(|word| word == text);
        if found.is_none() {
            self.note(format!("unknown variant `{text}`"), one_of(words));
        }
        found.unwrap_or(0)
    }

    /// Notes what is wrong here, if nothing was before.
    fn note(self, message: String, expected: String) {
        self.note_at(self.at.to_string(), message, expected);
    }

    fn note_at(self, path: String, message: String, expected: String) {
        let kind = DataErrorKind::Decode { message, expected };
        self.refuse(path, kind);
    }

    fn refuse(self, path: String, kind: DataErrorKind) {
        self.wrong.borrow_mut().get_or_insert(Wrong { path, kind });
    }

    /// Refuses a text with a character that hides or reorders others.
    fn shows_all(self, text: &str) {
        if let Some((character, position)) = hidden::first(text) {
            let kind = DataErrorKind::HiddenCharacter {
                character,
                position,
            };
            self.refuse(self.at.to_string(), kind);
        }
    }

    fn wrong_type(self, expected: &str) {
        let found = match self.tree {
            Tree::Null => "null".to_owned(),
            Tree::Bool(value) => format!("`{value}`"),
            Tree::Number(value) => format!("number `{}`", Decimal(*value)),
            Tree::Text(text) => format!("string \"{text}\""),
            Tree::List(_) => "a list".to_owned(),
            Tree::Object(_) => "an object".to_owned(),
        };
        self.note(format!("invalid type: {found}"), expected.to_owned());
    }

    fn wrong_key(self, key: &str, what: &str, expected: String) {
        let mut path = self.at.to_string();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
        self.note_at(path, format!("{what} field `{key}`"), expected);
    }
}

/// An object whose keys have been looked at.
pub struct Object<'a> {
    node: Node<'a>,
    entries: Option<&'a [(String, Tree)]>,
}

impl Object<'_> {
    /// The value of a field.
    pub fn field<T: Read>(&self, name: &'static str) -> T {
        let at = self.node.at.field(name);
        match self.find(name, T::OPTIONAL) {
            Some(tree) => T::read(Node {
                tree,
                at,
                wrong: self.node.wrong,
            }),
            None => T::default(),
        }
    }

    fn find(&self, name: &'static str, optional: bool) -> Option<&Tree> {
        let entries = self.entries?;
        let found = entries.iter().find(|(key, _)| key == name);
        if found.is_none() && !optional {
            let message = format!("missing field `{name}`");
            self.node.note(message, "the field to be there".into());
        }
        found.map(|(_, tree)| tree)
    }
}

/// `a`, or `a` or `b`, or one of `a`, `b`, `c`.
fn one_of(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match &quoted[..] {
        [one] => one.clone(),
        [one, other] => format!("{one} or {other}"),
        _ => format!("one of {}", quoted.join(", ")),
    }
}

impl Read for String {
    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Text(text) => {
                node.shows_all(text);
                text.clone()
            }
            _ => {
                node.wrong_type("a string");
                Self::new()
            }
        }
    }
}

impl Read for bool {
    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Bool(value) => *value,
            _ => {
                node.wrong_type("`true` or `false`");
                false
            }
        }
    }
}

impl Read for f64 {
    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Number(value) => *value,
            _ => {
                node.wrong_type("a number");
                0.0
            }
        }
    }
}

impl Read for u32 {
    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Number(value) if *value == f64::from(*value as Self) => *value as Self,
            _ => {
                node.wrong_type("a whole number from 0 to 4294967295");
                0
            }
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node<'_>) -> Self {
        let Tree::List(items) = node.tree else {
            node.wrong_type("a list");
            return Self::new();
        };
        let mut list = Self::with_capacity(items.len());
        for (i, tree) in items.iter().enumerate() {
            list.push(T::read(Node {
                tree,
                at: node.at.item(i),
                ..node
            }));
        }
        list
    }
}

/// May be left out, or `null`.
impl<T: Read> Read for Option<T> {
    const OPTIONAL: bool = true;

    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Null => None,
            _ => Some(T::read(node)),
        }
    }
}

/// What terms are called, by their ids.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Words<T>(
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(with = "std::collections::BTreeMap<String, T>")
    )]
    Vec<(String, T)>,
);

impl<T> Words<T> {
    /// What a term is called.
    pub fn get(&self, term: &str) -> Option<&T> {
        let found = self.0.iter().find(|(id, _)| id == term);
        found.map(|(_, word)| word)
    }

    /// The terms, as listed.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| &**id)
    }

    /// Whether a term has a name.
    pub fn has(&self, term: &str) -> bool {
        self.get(term).is_some()
    }
}

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Read> Read for Words<T> {
    fn read(node: Node<'_>) -> Self {
        let Tree::Object(entries) = node.tree else {
            node.wrong_type("an object");
            return Self::default();
        };
        let mut words = Self::default();
        for (id, tree) in entries {
            if words.has(id) {
                node.wrong_key(id, "duplicate", "the field once".into());
            }
            node.shows_all(id);
            words.0.push((id.clone(), T::read(Node { tree, ..node })));
        }
        words
    }
}

/// A value, or `null`; unlike an optional field it must be typed out.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct OrNull<T>(pub Option<T>);

impl<T: Read> Read for OrNull<T> {
    fn read(node: Node<'_>) -> Self {
        match node.tree {
            Tree::Null => Self(None),
            _ => Self(Some(T::read(node))),
        }
    }
}
