//! Circles among neighbours, and what makes them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::source::{Arrows, Source};

/// How many reasons for an arrow are printed.
const REASONS: usize = 3;

/// The shortest way along the arrows from a module back to it.
fn circle(arrows: &Arrows, start: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for to in arrows.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
            let longer = [way.as_slice(), std::slice::from_ref(to)].concat();
            if to == start {
                return Some(longer);
            }
            if seen.insert(to.clone()) {
                ways.push_back(longer);
            }
        }
    }
    None
}

/// Every circle among neighbours, as its folder and in words: the way round, and what makes each
/// of its arrows.
pub fn circles(source: &Source) -> Vec<(String, String)> {
    let mut found = BTreeMap::new();
    for (folder, arrows) in source.arrows() {
        for start in arrows.keys() {
            if let Some(way) = circle(&arrows, start) {
                let members: BTreeSet<_> = way.iter().cloned().collect();
                let place = [&["src".to_owned()], folder.as_slice()].concat().join("/");
                found.entry((place.clone(), members)).or_insert_with(|| {
                    let mut said = format!("{place}: {}\n", way.join(" → "));
                    for step in way.windows(2) {
                        let reasons = &arrows[&step[0]][&step[1]];
                        said += &format!("  {} → {}\n", step[0], step[1]);
                        for reason in reasons.iter().take(REASONS) {
                            said += &format!("    {reason}\n");
                        }
                        if let more @ 1.. = reasons.len().saturating_sub(REASONS) {
                            said += &format!("    and {more} more\n");
                        }
                    }
                    (place, said)
                });
            }
        }
    }
    found.into_values().collect()
}
