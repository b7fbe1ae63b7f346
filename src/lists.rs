//! Small lists: in order, and each entry once. The standard library's sorting is made anew
//! for every type, and costs the browser more than lists of a few entries are worth.

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
}
