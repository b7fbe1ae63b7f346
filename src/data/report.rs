//! The list of problems, and the checks that every part of the file shares.
//!
//! `validate`, `chart::catalog` ─► **report** ─► the model, or `DataErrors`

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Display;

use super::{
    at::At,
    error::{DataError, DataErrorKind, DataErrors},
    model::{Attribution, Finite, Localized, Location},
    raw,
};

/// Where the ids of a list stand first.
pub(crate) struct Ids<'a> {
    list: &'static str,
    ids: BTreeMap<&'a str, usize>,
}

impl Ids<'_> {
    /// Where an id stands.
    pub(crate) fn get(&self, id: &raw::Id) -> Option<usize> {
        self.ids.get(id.0.as_str()).copied()
    }
}

/// The problems found so far.
pub(crate) struct Report {
    file: &'static str,
    errors: Vec<DataError>,
}

impl Report {
    /// No problems yet.
    pub(crate) fn new(file: &'static str) -> Self {
        Self {
            file,
            errors: Vec::new(),
        }
    }

    /// What was resolved, where nothing was wrong.
    pub(crate) fn finish<T>(self, resolved: T) -> Result<T, DataErrors> {
        if self.errors.is_empty() {
            Ok(resolved)
        } else {
            Err(DataErrors(self.errors))
        }
    }

    /// Notes a problem.
    pub(crate) fn wrong(&mut self, at: impl Display, kind: DataErrorKind) {
        self.errors.push(DataError {
            file: self.file,
            path: at.to_string(),
            kind,
        });
    }

    /// Notes a problem that leaves nothing to go on with.
    pub(crate) fn refuse<T>(&mut self, at: At<'_>, kind: DataErrorKind) -> Option<T> {
        self.wrong(at, kind);
        None
    }

    /// Resolves every element.
    pub(crate) fn each<R, M>(
        &mut self,
        at: At<'_>,
        items: &[R],
        mut one: impl FnMut(&mut Self, At<'_>, &R) -> M,
    ) -> Vec<M> {
        let mut resolved = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            resolved.push(one(self, at.item(i), item));
        }
        resolved
    }

    /// A list with at least one element.
    pub(crate) fn not_empty<T>(&mut self, at: At<'_>, items: &[T]) {
        if items.is_empty() {
            self.wrong(at, DataErrorKind::EmptyList);
        }
    }

    /// The ids of a list, each of which may stand there once.
    pub(crate) fn ids<'a>(
        &mut self,
        list: &'static str,
        ids: impl Iterator<Item = &'a raw::Id>,
    ) -> Ids<'a> {
        let mut known = BTreeMap::new();
        for (i, id) in ids.enumerate() {
            match known.entry(id.0.as_str()) {
                Entry::Vacant(free) => {
                    free.insert(i);
                }
                Entry::Occupied(first) => {
                    let first = At::root(list).item(*first.get()).to_string();
                    let id = id.0.clone();
                    let kind = DataErrorKind::DuplicateId { id, first };
                    self.wrong(At::root(list).item(i).field("id"), kind);
                }
            }
        }
        Ids { list, ids: known }
    }

    /// The position of the entry with an id.
    pub(crate) fn position(&mut self, at: At<'_>, ids: &Ids<'_>, id: &raw::Id) -> Option<usize> {
        ids.get(id).or_else(|| {
            let (id, list) = (id.0.clone(), ids.list);
            self.refuse(at, DataErrorKind::UnknownId { id, list })
        })
    }

    /// A well-formed id.
    pub(crate) fn id(&mut self, at: At<'_>, id: &raw::Id) -> String {
        let text = id.0.clone();
        if !id.is_well_formed() {
            self.wrong(at, DataErrorKind::MalformedId { id: id.0.clone() });
        }
        text
    }

    /// A well-formed id of a term.
    pub(crate) fn term(&mut self, at: At<'_>, term: &raw::Term) -> String {
        let text = term.0.clone();
        if !term.is_well_formed() {
            let term = text.clone();
            self.wrong(at, DataErrorKind::MalformedTerm { term });
        }
        text
    }

    /// A text that shows something.
    pub(crate) fn text(&mut self, at: At<'_>, text: &str) -> String {
        if text.trim().is_empty() {
            self.wrong(at, DataErrorKind::EmptyText);
        }
        text.to_owned()
    }

    /// A text that shows something in both languages.
    pub(crate) fn localized(&mut self, at: At<'_>, raw: &raw::Localized) -> Localized {
        Localized {
            zh: self.text(at.field("zh"), &raw.zh),
            en: self.text(at.field("en"), &raw.en),
        }
    }

    /// A text that may be left out.
    pub(crate) fn optional(
        &mut self,
        at: At<'_>,
        raw: Option<&raw::Localized>,
    ) -> Option<Localized> {
        raw.map(|raw| self.localized(at, raw))
    }

    /// Remarks for the reader, which may be left out.
    pub(crate) fn notes(&mut self, at: At<'_>, raw: Option<&[raw::Localized]>) -> Vec<Localized> {
        self.each(at, raw.unwrap_or_default(), Self::localized)
    }

    /// A number that can be drawn.
    pub(crate) fn finite(&mut self, at: At<'_>, value: f64) -> Option<Finite> {
        Finite::new(value)
            .or_else(|| self.refuse(at, DataErrorKind::NotFinite { value: Some(value) }))
    }

    /// A number counted from 1.
    pub(crate) fn counted_from_1(&mut self, at: At<'_>, number: u32) -> u32 {
        if number == 0 {
            self.wrong(at, DataErrorKind::Zero);
        }
        number
    }

    /// How a figure or claim was given to its district.
    pub(crate) fn attribution(&mut self, at: At<'_>, raw: &raw::Attribution) -> Attribution {
        Attribution {
            level: raw.level,
            because: self.localized(at.field("because"), &raw.because),
        }
    }

    /// At least one place, none twice, each of `length` code points (if given).
    pub(crate) fn locations(
        &mut self,
        at: At<'_>,
        raw: &[raw::Location],
        length: Option<usize>,
    ) -> Vec<Location> {
        self.not_empty(at, raw);
        for (i, location) in raw.iter().enumerate() {
            if let Some(first) = raw[..i].iter().position(|earlier| earlier == location) {
                let first = at.item(first).to_string();
                self.wrong(at.item(i), DataErrorKind::DuplicateLocation { first });
            }
        }
        self.each(at, raw, |report, at, raw| report.location(at, raw, length))
    }

    fn location(&mut self, at: At<'_>, raw: &raw::Location, length: Option<usize>) -> Location {
        let raw::Location { line, start, end } = *raw;
        let line = self.counted_from_1(at.field("line"), line);
        let found = end.saturating_sub(start) as usize;
        match length {
            _ if found == 0 => self.wrong(at, DataErrorKind::EmptyLocation { start, end }),
            Some(printed) if printed != found => {
                self.wrong(at, DataErrorKind::LocationLength { found, printed });
            }
            _ => {}
        }
        Location { line, start, end }
    }
}
