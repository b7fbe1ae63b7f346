//! Small lists: in order, and each entry once. The standard library's sorting is made anew
//! for every type, and costs the browser more than lists of a few entries are worth. What
//! grows with the figures is found by its key instead, with one kind of key for all.

use std::collections::BTreeMap;

/// What makes figures belong together: so many words, those that play no part empty.
pub(crate) type Key<'a> = [&'a str; 6];

/// For each position the first one that has the same key; what has none is like no other.
pub(crate) fn firsts<'a>(count: usize, key: &dyn Fn(usize) -> Option<Key<'a>>) -> Vec<usize> {
    let mut firsts = BTreeMap::new();
    let first = |at| key(at).map_or(at, |key| *firsts.entry(key).or_insert(at));
    (0..count).map(first).collect()
}

/// The positions with the same key, group by group, in the order of their firsts.
pub(crate) fn groups<'a>(count: usize, key: &dyn Fn(usize) -> Option<Key<'a>>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, first) in firsts(count, key).into_iter().enumerate() {
        groups[first].push(at);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// For each position, how many have its key.
pub(crate) fn counts<'a>(count: usize, key: &dyn Fn(usize) -> Option<Key<'a>>) -> Vec<usize> {
    let firsts = firsts(count, key);
    let mut counts = vec![0; count];
    for first in &firsts {
        counts[*first] += 1;
    }
    firsts.iter().map(|first| counts[*first]).collect()
}

/// Words that are looked for often.
#[derive(Default)]
pub(crate) struct Known<'a>(BTreeMap<Key<'a>, usize>);

impl<'a> Known<'a> {
    /// Adds one; it may be there already.
    pub(crate) fn add(&mut self, word: &'a str) {
        self.0.entry([word, "", "", "", "", ""]).or_insert(0);
    }

    /// Whether this is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains_key(&[word, "", "", "", "", ""])
    }
}

/// The entries in the order of `goes_before`; equal ones stay as they were.
pub(crate) fn in_order<T>(entries: Vec<T>, goes_before: &dyn Fn(&T, &T) -> bool) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::with_capacity(entries.len());
    for entry in entries {
        let place = ordered.iter().position(|other| goes_before(&entry, other));
        ordered.insert(place.unwrap_or(ordered.len()), entry);
    }
    ordered
}

/// The entries, each once, where it stands first.
pub(crate) fn distinct<T: PartialEq>(entries: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for entry in entries {
        if !distinct.contains(&entry) {
            distinct.push(entry);
        }
    }
    distinct
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn entries_are_ordered_and_equal_ones_stay_as_they_were() {
        let entries = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd')];
        let ordered = in_order(entries, &|a, b| a.0 < b.0);
        assert_eq!(ordered, [(0, 'd'), (1, 'b'), (2, 'a'), (2, 'c')]);
        assert_eq!(distinct([3, 1, 3, 2, 1]), [3, 1, 2]);
    }

    #[test]
    fn words_are_known_once_they_are_added() {
        let mut known = Known::default();
        for word in ["b", "a", "b"] {
            known.add(word);
        }
        assert_eq!(
            ["a", "b", "ab", ""].map(|word| known.has(word)),
            [true, true, false, false]
        );
    }

    #[test]
    fn keys_are_found_where_they_stand_first() {
        let key = |first| Some([first, "", "", "", "", ""]);
        let keys = [key("b"), None, key("a"), key("b"), None, key("a"), key("b")];
        let key = |at: usize| keys[at];
        assert_eq!(firsts(7, &key), [0, 1, 2, 0, 4, 2, 0]);
        let expected = [vec![0, 3, 6], vec![1], vec![2, 5], vec![4]];
        assert_eq!(groups(7, &key), expected);
        assert_eq!(counts(7, &key), [3, 1, 2, 3, 1, 2, 3]);
        assert!(firsts(0, &key).is_empty() && groups(0, &key).is_empty());
    }
}
