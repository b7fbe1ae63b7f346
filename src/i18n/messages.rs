//! The fixed texts of the site, one field each.

use super::Lang;

/// The fixed texts that the browser needs too; sentences with values are methods beside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Messages {
    /// The language.
    pub lang: Lang,
    /// Name of the site.
    pub site_name: &'static str,
    /// Between two sentences.
    pub sentence_gap: &'static str,
    /// Between a name and what it names.
    pub colon: &'static str,
    /// Between statements of one line.
    pub semicolon: &'static str,
    /// Ends a sentence that goes on with another.
    pub full_stop: &'static str,
    /// Between names of one line. A dot is as wide as a character in Chinese fonts.
    pub dot: &'static str,
    /// For a term that the source leaves open.
    pub unstated: &'static str,
    /// Chart caveat.
    pub changes_caveat: &'static str,
    /// Chart caveat.
    pub amounts_caveat: &'static str,
    /// Chart caveat.
    pub percent_caveat: &'static str,
    /// Chart caveat, where some of the figures shown apart may be compared.
    pub apart_caveat: &'static str,
    /// A chart that the filter has emptied.
    pub nothing_selected: &'static str,
    /// Heading of the controls.
    pub controls: &'static str,
    /// Label of the theme filter.
    pub filter_themes: &'static str,
    /// Names the settings of how the page looks.
    pub display: &'static str,
    /// Label of the district highlight.
    pub highlight: &'static str,
    /// Neither district highlighted.
    pub highlight_none: &'static str,
    /// Label of the choice between light and dark.
    pub colours: &'static str,
    /// As the device says.
    pub colours_auto: &'static str,
    /// Dark on paper.
    pub colours_light: &'static str,
    /// Light on a dark ground.
    pub colours_dark: &'static str,
    /// Sets everything large, or back.
    pub large_text: &'static str,
    /// Clears the filter.
    pub clear: &'static str,
    /// Opens a chart's table.
    pub table: &'static str,
    /// Column.
    pub district: &'static str,
    /// Column.
    pub measure: &'static str,
    /// Column.
    pub value: &'static str,
    /// Column.
    pub printed: &'static str,
    /// Column.
    pub period: &'static str,
    /// Column.
    pub attribution: &'static str,
    /// Column.
    pub place: &'static str,
    /// Column.
    pub remarks: &'static str,
    /// Column: names of figures that were worked out.
    pub worked_out: &'static str,
    /// Column.
    pub formula_column: &'static str,
    /// Column.
    pub condition_column: &'static str,
    /// Label of a source line.
    pub source: &'static str,
    /// The source in a few words, under each chart.
    pub source_line: &'static str,
    /// Dismisses a notice or a tooltip.
    pub close: &'static str,
    /// Heading of a notice about a query string.
    pub query_ignored: &'static str,
    /// Shows the rest of a tall chart.
    pub unfold: &'static str,
    /// Hides it again.
    pub fold: &'static str,
    /// How to move in a chart by keyboard.
    pub keyboard_hint: &'static str,
    /// Label of the switch between chart, table and sources.
    pub views: &'static str,
    /// The chart itself.
    pub chart: &'static str,
    /// Where the figures stand in the source.
    pub sources: &'static str,
    /// Column: what a claim says.
    pub claim: &'static str,
    /// Column: how far a claim has got.
    pub status_column: &'static str,
    /// Column: how far a claim reaches, and what it is.
    pub level_column: &'static str,
    /// Label of the search.
    pub search: &'static str,
    /// No filter.
    pub any: &'static str,
    /// Label of a filter.
    pub kind: &'static str,
    /// Label of a filter.
    pub best_verdict: &'static str,
    /// Scan defects on the lines of a figure.
    pub defects_here: &'static str,
    /// Link that leaves one figure or claim in all charts.
    pub everywhere: &'static str,
    /// Link that lays a figure beside another as a pair in the panel.
    pub put_beside: &'static str,
    /// Column: a facet.
    pub facet_column: &'static str,
    /// Column: whether both sides agree in it.
    pub judged: &'static str,
    /// They do.
    pub same: &'static str,
    /// They do not.
    pub differs: &'static str,
    /// One of them leaves it open.
    pub left_open: &'static str,
    /// Link to all ways to use a chart elsewhere.
    pub share: &'static str,
    /// Unfolds the search and the filters.
    pub find: &'static str,
    /// Heading over the charts of one sort of number each.
    pub same_sort: &'static str,
    /// Under that heading.
    pub same_sort_intro: &'static str,
}

/// The fixed texts of what is only prerendered: they cost the browser nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Prose {
    /// What the site is, for link previews and search engines.
    pub site_description: &'static str,
    /// Stands above the headline: place, year, subject.
    pub kicker: &'static str,
    /// While the interactive part loads.
    pub loading: &'static str,
    /// When that takes long.
    pub slow: &'static str,
    /// When it could not be loaded; the reason follows.
    pub load_failed: &'static str,
    /// When it has stopped; the reason follows.
    pub broken: &'static str,
    /// When the style sheet is missing; its address follows.
    pub unstyled: &'static str,
    /// When what there is to share did not come; its address follows.
    pub unshared: &'static str,
    /// What still works then.
    pub still: &'static str,
    /// Button.
    pub retry: &'static str,
    /// Link that skips to the charts.
    pub skip: &'static str,
    /// Link to the page in the other language, in that language.
    pub other_language: &'static str,
    /// Names the links to the sections.
    pub sections_label: &'static str,
    /// The sections, by the id of their place and a short name.
    pub sections: &'static [(&'static str, &'static str)],
    /// Heading.
    pub figures_title: &'static str,
    /// Under that heading.
    pub figures_intro: &'static str,
    /// Heading.
    pub method_title: &'static str,
    /// Where the two districts are, and what their articles are about.
    pub about: &'static str,
    /// What would have to be published to compare the districts.
    pub wanted: &'static str,
    /// Heading of the paragraphs of the method.
    pub rules_title: &'static str,
    /// Paragraphs of the method.
    pub method: &'static [&'static str],
    /// Before the names under the source.
    pub byline: &'static str,
    /// Title of the document.
    pub page_title: &'static str,
    /// For an address that has no page; a link to the start follows.
    pub not_found: &'static str,
    /// Foot of the page.
    pub licence: &'static str,
    /// After it: what a visit leaves behind, which is nothing.
    pub privacy: &'static str,
    /// Heading of the list of data files.
    pub data_files: &'static str,
    /// Before the hash of the source.
    pub source_hash: &'static str,
    /// Heading.
    pub verdicts_title: &'static str,
    /// What the verdicts mean, the best first.
    pub verdict_meanings: [&'static str; 3],
    /// Heading.
    pub attribution_title: &'static str,
    /// Under that heading; a table of counts follows.
    pub attribution_intro: &'static str,
    /// Heading.
    pub unknown_title: &'static str,
    /// What the source leaves out altogether.
    pub unknown: &'static [&'static str],
    /// Heading of what the articles describe without a number.
    pub practices_title: &'static str,
    /// Heading.
    pub glossary_title: &'static str,
    /// Under that heading: whose words these are.
    pub glossary_intro: &'static str,
    /// Terms with a line each, in our words.
    pub glossary: &'static [(&'static str, &'static str)],
}

/// What the source leaves open of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Of what time it speaks.
    Period,
    /// Of what extent.
    Scope,
    /// How large it is at most.
    Ceiling,
    /// Its digits beyond those printed.
    Digits,
}
