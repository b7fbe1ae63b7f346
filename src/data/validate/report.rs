//! The list of problems, and the checks that every part of the file shares.
//!
//! `validate`, `measure`, `figure` ─► **report** ─► `DataErrors`

use std::collections::BTreeMap;

use super::at::At;
use crate::data::{
    error::{DataError, DataErrorKind, DataErrors},
    model::{Attribution, Finite, Localized, Location},
    raw,
};

/// The positions of a list's ids.
pub(super) struct Ids<'a> {
    list: &'static str,
    positions: BTreeMap<&'a str, usize>,
}

impl Ids<'_> {
    /// The position of the entry with an id.
    pub(super) fn position(&self, report: &mut Report, at: At<'_>, id: &raw::Id) -> Option<usize> {
        self.positions.get(&*id.0).copied().or_else(|| {
            let kind = DataErrorKind::UnknownId {
                id: id.0.clone(),
                list: self.list,
            };
            report.wrong(at, kind)
        })
    }
}

/// The problems found so far.
pub(super) struct Report {
    file: &'static str,
    errors: Vec<DataError>,
}

impl Report {
    /// No problems yet.
    pub(super) fn new(file: &'static str) -> Self {
        Self {
            file,
            errors: Vec::new(),
        }
    }

    /// Whether nothing was wrong.
    pub(super) fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }

    /// The problems.
    pub(super) fn into_errors(self) -> DataErrors {
        DataErrors(self.errors)
    }

    /// Notes a problem; `None`, so that a check can end with it.
    pub(super) fn wrong<T>(&mut self, at: At<'_>, kind: DataErrorKind) -> Option<T> {
        self.errors.push(DataError {
            file: self.file,
            path: at.to_string(),
            kind,
        });
        None
    }

    /// Resolves every element, going on past bad ones.
    pub(super) fn each<R, M>(
        &mut self,
        at: At<'_>,
        items: &[R],
        mut one: impl FnMut(&mut Self, At<'_>, &R) -> Option<M>,
    ) -> Option<Vec<M>> {
        let mut resolved = Some(Vec::with_capacity(items.len()));
        for (i, item) in items.iter().enumerate() {
            match (one(self, at.item(i), item), &mut resolved) {
                (Some(item), Some(resolved)) => resolved.push(item),
                _ => resolved = None,
            }
        }
        resolved
    }

    /// A list with at least one element.
    pub(super) fn not_empty<T>(&mut self, at: At<'_>, items: &[T]) {
        if items.is_empty() {
            self.wrong::<()>(at, DataErrorKind::EmptyList);
        }
    }

    /// The ids of a list, each of which may stand there once.
    pub(super) fn ids<'a>(
        &mut self,
        list: &'static str,
        ids: impl Iterator<Item = &'a raw::Id>,
    ) -> Ids<'a> {
        let mut positions = BTreeMap::new();
        for (i, id) in ids.enumerate() {
            let first = *positions.entry(&*id.0).or_insert(i);
            if first != i {
                let first = At::root(list).item(first).to_string();
                let kind = DataErrorKind::DuplicateId {
                    id: id.0.clone(),
                    first,
                };
                self.wrong::<()>(At::root(list).item(i).field("id"), kind);
            }
        }
        Ids { list, positions }
    }

    /// A well-formed id.
    pub(super) fn id(&mut self, at: At<'_>, id: &raw::Id) -> Option<String> {
        if id.0.starts_with(|c: char| c.is_ascii_lowercase()) && has_id_characters(&id.0) {
            Some(id.0.clone())
        } else {
            self.wrong(at, DataErrorKind::MalformedId { id: id.0.clone() })
        }
    }

    /// A well-formed id of a term.
    pub(super) fn term(&mut self, at: At<'_>, term: &raw::Term) -> Option<String> {
        if !term.0.is_empty() && !term.0.starts_with('-') && has_id_characters(&term.0) {
            Some(term.0.clone())
        } else {
            self.wrong(
                at,
                DataErrorKind::MalformedTerm {
                    term: term.0.clone(),
                },
            )
        }
    }

    /// A text that shows something.
    pub(super) fn text(&mut self, at: At<'_>, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            self.wrong(at, DataErrorKind::EmptyText)
        } else {
            Some(text.to_owned())
        }
    }

    /// A text that shows something in both languages.
    pub(super) fn localized(&mut self, at: At<'_>, raw: &raw::Localized) -> Option<Localized> {
        let zh = self.text(at.field("zh"), &raw.zh);
        let en = self.text(at.field("en"), &raw.en);
        Some(Localized { zh: zh?, en: en? })
    }

    /// A number that can be drawn.
    pub(super) fn finite(&mut self, at: At<'_>, value: f64) -> Option<Finite> {
        Finite::new(value)
            .or_else(|| self.wrong(at, DataErrorKind::NotFinite { value: Some(value) }))
    }

    /// A number counted from 1.
    pub(super) fn counted_from_1(&mut self, at: At<'_>, number: u32) -> Option<u32> {
        if number == 0 {
            self.wrong(at, DataErrorKind::Zero)
        } else {
            Some(number)
        }
    }

    /// How a figure or claim was given to its district.
    pub(super) fn attribution(
        &mut self,
        at: At<'_>,
        raw: &raw::Attribution,
    ) -> Option<Attribution> {
        let because = self.localized(at.field("because"), &raw.because);
        Some(Attribution {
            level: raw.level,
            because: because?,
        })
    }

    /// At least one place, none twice, each as long as what is printed there (if given).
    pub(super) fn locations(
        &mut self,
        at: At<'_>,
        raw: &[raw::Location],
        printed: Option<&str>,
    ) -> Option<Vec<Location>> {
        self.not_empty(at, raw);
        for (i, location) in raw.iter().enumerate() {
            if let Some(first) = raw[..i].iter().position(|earlier| earlier == location) {
                let first = at.item(first).to_string();
                self.wrong::<()>(at.item(i), DataErrorKind::DuplicateLocation { first });
            }
        }
        self.each(at, raw, |report, at, raw| report.location(at, raw, printed))
    }

    fn location(
        &mut self,
        at: At<'_>,
        raw: &raw::Location,
        printed: Option<&str>,
    ) -> Option<Location> {
        let raw::Location { line, start, end } = *raw;
        let line = self.counted_from_1(at.field("line"), line);
        if start >= end {
            return self.wrong(at, DataErrorKind::EmptyLocation { start, end });
        }
        let found = (end - start) as usize;
        match printed.map(|text| text.chars().count()) {
            Some(printed) if printed != found => {
                self.wrong(at, DataErrorKind::LocationLength { found, printed })
            }
            _ => Some(Location {
                line: line?,
                start,
                end,
            }),
        }
    }
}

fn has_id_characters(text: &str) -> bool {
    text.bytes()
        .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
