//! A report with what a part of the bench measured anew. What it did not measure stays, each section
//! with the commit that it was measured at.

use super::goals::NOT_MEASURED;
use super::report::{COMMIT, DATE, GOALS, WEIGHTS, WITH, rounds};

/// A part of a report: its title and what stands under it.
type Section = (String, String);

/// The older report with every section and every goal that the newer one has.
pub(crate) fn merged(older: &str, newer: &str) -> String {
    let ((head, newer), (_, older)) = (sections(newer), sections(older));
    let of = |title: &str, among: &[Section]| {
        let mut found = among.iter().filter(|(own, _)| own == title);
        found.next().map(|(_, text)| text.clone())
    };
    let with = of(WITH, &older).unwrap_or_default();
    let mut titles: Vec<_> = older.iter().map(|(title, _)| title.as_str()).collect();
    for (title, _) in &newer {
        if !titles.contains(&title.as_str()) {
            let end = titles.iter().position(|title| *title == WEIGHTS);
            titles.insert(end.unwrap_or(titles.len()), title);
        }
    }
    let mut text = head;
    for title in titles {
        let (old, new) = (of(title, &older), of(title, &newer));
        let own = match (title, old, new) {
            (GOALS, Some(old), Some(new)) => goals(&old, &new),
            (_, _, Some(new)) => new,
            (_, old, None) => dated(&old.unwrap_or_default(), &with),
        };
        text += &["## ", title, "\n", &own].concat();
    }
    text.trim_end().to_owned() + "\n"
}

/// What stands before the first title, and every section.
fn sections(text: &str) -> (String, Vec<Section>) {
    let mut parts = text.split("## ");
    let head = parts.next().unwrap_or_default().to_owned();
    let sections = parts.filter_map(|part| part.split_once('\n'));
    let sections =
        sections.map(|(title, text)| (title.to_owned(), text.trim_end().to_owned() + "\n\n"));
    (head, sections.collect())
}

/// The newer table of goals, with the older line of each goal that it did not measure.
fn goals(older: &str, newer: &str) -> String {
    let goal = |line: &str| line.split(" | ").next().map(str::to_owned);
    let lines = newer.lines().map(|line| {
        let before = older.lines().find(|old| goal(old) == goal(line));
        match before {
            Some(before) if line.ends_with(&[" ", NOT_MEASURED, " |"].concat()) => before,
            _ => line,
        }
    });
    lines.map(|line| [line, "\n"].concat()).collect()
}

/// A section that says at which commit it was measured; an older report says that at its end alone.
fn dated(section: &str, with: &str) -> String {
    let of = |name: &str| {
        let line = [" ", name, " "].concat();
        let mut lines = with.lines().map(|line| line.split('|').collect::<Vec<_>>());
        let found =
            lines.find_map(|cells| (cells.get(1) == Some(&&*line)).then(|| cells[2].trim()));
        found.unwrap_or_default().to_owned()
    };
    let Some((first, rest)) = section.trim_start().split_once('\n') else {
        return section.to_owned();
    };
    let number = first
        .strip_prefix("Rounds: ")
        .and_then(|rest| rest.strip_suffix('.'));
    match number.and_then(|number| number.parse().ok()) {
        Some(number) => ["\n", &rounds(number, &of(COMMIT), &of(DATE)), rest].concat(),
        None => section.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_measured_stays_with_its_commit_and_the_rest_is_new() {
        let older = "# Benchmarks\n\nHead.\n\n## Goals\n\n| goal | aimed at | measured |  |\n\
            | --- | --: | --: | --: |\n| ready | ≤ 2 ms | 1 ms | met |\n| growth | ≤ 2 × | 4 × | missed |\n\n\
            ## Page\n\nRounds: 7.\n\n| a | 1 |\n\n## Growth\n\nRounds: 3.\n\n| b | 2 |\n\n\
            ## Weights\n\n| c | 3 |\n\n## Measured with\n\n|  |  |\n| --- | --: |\n| date (UTC) | 2026-01-01 |\n| commit | abc |\n";
        let newer = "# Benchmarks\n\nNew head.\n\n## Goals\n\n| goal | aimed at | measured |  |\n\
            | --- | --: | --: | --: |\n| ready | ≤ 2 ms | – | not measured |\n| growth | ≤ 2 × | 1 × | met |\n\n\
            ## Growth\n\nRounds: 9; commit def, 2026-02-02.\n\n| b | 1 |\n\n## Redraw\n\nRounds: 1; commit def, 2026-02-02.\n\n\
            ## Weights\n\n| c | 4 |\n\n## Measured with\n\n|  |  |\n| --- | --: |\n| date (UTC) | 2026-02-02 |\n| commit | def |\n";
        let expected = "# Benchmarks\n\nNew head.\n\n## Goals\n\n| goal | aimed at | measured |  |\n\
            | --- | --: | --: | --: |\n| ready | ≤ 2 ms | 1 ms | met |\n| growth | ≤ 2 × | 1 × | met |\n\n\
            ## Page\n\nRounds: 7; commit abc, 2026-01-01.\n\n| a | 1 |\n\n\
            ## Growth\n\nRounds: 9; commit def, 2026-02-02.\n\n| b | 1 |\n\n\
            ## Redraw\n\nRounds: 1; commit def, 2026-02-02.\n\n\
            ## Weights\n\n| c | 4 |\n\n## Measured with\n\n|  |  |\n| --- | --: |\n| date (UTC) | 2026-02-02 |\n| commit | def |\n";
        assert_eq!(merged(older, newer), expected);
        assert_eq!(merged(expected, newer), expected, "and says it once");
    }
}
