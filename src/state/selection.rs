//! Which figures and claims a reader keeps.

use crate::compare::Verdict;
use crate::data::model::{
    Attribution, Claim, Dataset, DistrictIx, FigureIx, Kind, Level, Localized, ThemeIx,
};

/// The longest search, in characters; a field takes no more, an address with more is not
/// understood.
pub(super) const SEARCH_CHARS: usize = 80;

/// What is kept: everything that passes all filters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Themes to keep, in data order; all when empty.
    pub themes: Vec<ThemeIx>,
    /// The district whose figures and claims are kept.
    pub district: Option<DistrictIx>,
    /// The kind of number to keep.
    pub kind: Option<Kind>,
    /// The level of attribution to keep.
    pub level: Option<Level>,
    /// The best verdict that kept figures have with any figure of another district.
    pub verdict: Option<Verdict>,
    /// Words that the name of what is kept contains.
    pub search: String,
}

impl Selection {
    /// Whether nothing is filtered out.
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// Keeps everything again.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Adds a theme to those kept, or takes it away.
    pub fn toggle_theme(&mut self, theme: ThemeIx) {
        match self.themes.iter().position(|kept| *kept >= theme) {
            Some(at) if self.themes[at] == theme => {
                self.themes.remove(at);
            }
            Some(at) => self.themes.insert(at, theme),
            None => self.themes.push(theme),
        }
    }

    /// Looks for words: for as many characters as a search may have.
    pub fn look_for(&mut self, words: &str) {
        self.search = words.chars().take(SEARCH_CHARS).collect();
    }

    /// Whether a figure is kept; `best` is its best verdict with any figure of another
    /// district.
    pub fn keeps_figure(&self, data: &Dataset, best: Verdict, ix: FigureIx) -> bool {
        let figure = data.figure(ix);
        let measure = data.measure(figure.measure);
        let district = &data.district(figure.district).name;
        let theme = &data.theme(measure.theme).name;
        (self.themes.is_empty() || self.themes.contains(&measure.theme))
            && self.kind.is_none_or(|kind| kind == measure.kind)
            && self.verdict.is_none_or(|verdict| verdict == best)
            && self.keeps_origin(figure.district, &figure.attribution)
            && self.finds(&figure.id, &[&measure.name, theme, district])
    }

    /// Whether a claim is kept. It has no kind or verdict, so those leave it alone; a theme
    /// leaves only those of the theme.
    pub fn keeps_claim(&self, data: &Dataset, claim: &Claim) -> bool {
        let district = &data.district(claim.district).name;
        let of_theme = |theme| self.themes.contains(&theme);
        let theme = claim.theme.map(|theme| &data.theme(theme).name);
        let mut names = vec![&claim.name, district];
        names.extend(theme);
        (self.themes.is_empty() || claim.theme.is_some_and(of_theme))
            && self.keeps_origin(claim.district, &claim.attribution)
            && self.finds(&claim.id, &names)
    }

    fn keeps_origin(&self, district: DistrictIx, attribution: &Attribution) -> bool {
        self.district.is_none_or(|kept| kept == district)
            && self.level.is_none_or(|level| level == attribution.level)
    }

    /// Whether every word looked for is in one of the names, in either language, or the
    /// whole is the id.
    fn finds(&self, id: &str, names: &[&Localized]) -> bool {
        matches(&self.search, id, names)
    }
}

/// Whether every word of `search` is in one of the names, in either language, or `search`
/// is the id.
pub(crate) fn matches(search: &str, id: &str, names: &[&Localized]) -> bool {
    let found = |word: &str| {
        names
            .iter()
            .any(|name| contains(&name.zh, word) || contains(&name.en, word))
    };
    search.trim_matches(is_space) == id
        || search
            .split(is_space)
            .all(|word| word.is_empty() || found(word))
}

/// What stands between words: Chinese keyboards type spaces as wide as a character. Unicode's others
/// nobody types, and their table costs the browser.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '\u{a0}' | '\u{3000}')
}

/// Whether `text` contains `part`, ASCII letters in either case.
fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    part.is_empty()
        || text
            .windows(part.len())
            .any(|window| window.eq_ignore_ascii_case(part))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn data() -> Dataset {
        crate::data::load(include_str!("../../data/metrics.json")).unwrap()
    }

    fn kept(data: &Dataset, selection: &Selection) -> usize {
        let keeps = |ix: &FigureIx| selection.keeps_figure(data, Verdict::Refused, *ix);
        data.figure_ixs().filter(keeps).count()
    }

    #[test]
    fn a_search_finds_names_in_either_language_and_case() {
        let data = data();
        let found = |search: &str| {
            let search = search.to_owned();
            kept(
                &data,
                &Selection {
                    search,
                    ..Selection::default()
                },
            )
        };
        assert_eq!(found(""), data.figures.len());
        assert_eq!(found("elder-FRAUD rings"), 2);
        assert_eq!(found("养老诈骗 湖里"), found("elder fraud huli"));
        assert_eq!(found("huli-video-cases"), 1);
        assert_eq!(found("no such thing"), 0);
    }

    #[test]
    fn each_filter_narrows_and_clearing_keeps_all_again() {
        let data = data();
        let mut selection = Selection {
            level: Some(Level::Stated),
            ..Selection::default()
        };
        let stated = kept(&data, &selection);
        selection.district = data.district_ixs().next();
        let narrower = kept(&data, &selection);
        assert!(0 < narrower && narrower < stated && stated < data.figures.len());
        assert!(!selection.is_everything());
        selection.clear();
        assert!(selection.is_everything());
        assert_eq!(kept(&data, &selection), data.figures.len());
    }

    /// Ids of the figures that are kept, where the best verdict of each is a caveat.
    fn ids<'a>(data: &'a Dataset, selection: &Selection) -> Vec<&'a str> {
        let keeps = |ix: &FigureIx| selection.keeps_figure(data, Verdict::Caveat, *ix);
        let figures = data.figure_ixs().filter(keeps);
        figures.map(|ix| &*data.figure(ix).id).collect()
    }

    #[test]
    fn each_filter_keeps_what_has_its_term() {
        let data = data();
        let all = Selection::default;
        let siming = data.district_ixs().next();
        let insurance = data.theme_ixs().nth(7).unwrap();
        let cases: [(Selection, &[&str]); 5] = [
            (
                Selection {
                    kind: Some(Kind::Score),
                    ..all()
                },
                &["huli-safety-score"],
            ),
            (
                Selection {
                    level: Some(Level::Corroborated),
                    ..all()
                },
                &["siming-five-star-compounds"],
            ),
            (
                Selection {
                    themes: vec![insurance],
                    ..all()
                },
                &["siming-insurance-claims", "siming-insurance-paid"],
            ),
            (
                Selection {
                    kind: Some(Kind::Change),
                    district: siming,
                    ..all()
                },
                &[
                    "siming-criminal-alerts-change",
                    "siming-telecom-fraud-alerts-change",
                ],
            ),
            (
                Selection {
                    kind: Some(Kind::Share),
                    verdict: Some(Verdict::Caveat),
                    ..all()
                },
                &["siming-sea-crossing-share"],
            ),
        ];
        for (selection, expected) in cases {
            assert_eq!(ids(&data, &selection), expected, "{selection:?}");
        }
        for verdict in [Verdict::Direct, Verdict::Refused] {
            let verdict = Some(verdict);
            assert!(ids(&data, &Selection { verdict, ..all() }).is_empty());
        }
    }

    #[test]
    fn a_claim_is_kept_by_district_level_and_words() {
        let data = data();
        let kept = |selection: Selection| {
            let claims = data.claims.iter();
            let claims = claims.filter(|claim| selection.keeps_claim(&data, claim));
            claims.map(|claim| &*claim.id).collect::<Vec<_>>()
        };
        let siming = Selection {
            district: data.district_ixs().next(),
            level: Some(Level::Stated),
            ..Selection::default()
        };
        let expected = [
            "siming-criminal-alerts-fall-rank",
            "siming-telecom-fraud-rank",
            "siming-first-elder-fraud-case",
            "siming-order-stable",
        ];
        assert_eq!(kept(siming), expected);
        let search = "huli-order-stable".to_owned();
        let found = kept(Selection {
            search,
            ..Selection::default()
        });
        assert_eq!(found, ["huli-order-stable"]);
    }

    #[test]
    fn a_theme_is_put_where_the_data_have_it_and_taken_away_again() {
        let themes: Vec<_> = data().theme_ixs().take(4).collect();
        let mut selection = Selection::default();
        for (toggled, kept) in [
            (2, &[2][..]),
            (0, &[0, 2]),
            (3, &[0, 2, 3]),
            (1, &[0, 1, 2, 3]),
            (2, &[0, 1, 3]),
            (0, &[1, 3]),
            (3, &[1]),
        ] {
            selection.toggle_theme(themes[toggled]);
            let kept: Vec<_> = kept.iter().map(|n| themes[*n]).collect();
            assert_eq!(selection.themes, kept);
        }
    }

    #[test]
    fn a_search_has_eighty_characters_at_most() {
        let mut selection = Selection::default();
        selection.look_for(&("思".repeat(79) + "明湖里"));
        assert_eq!(selection.search, "思".repeat(79) + "明");
    }

    #[test]
    fn a_verdict_leaves_claims_alone_and_a_theme_keeps_its_own() {
        let data = data();
        let kept = |selection: &Selection| {
            let claims = data.claims.iter();
            claims
                .filter(|claim| selection.keeps_claim(&data, claim))
                .count()
        };
        let mut selection = Selection {
            verdict: Some(Verdict::Caveat),
            ..Selection::default()
        };
        assert_eq!(kept(&selection), data.claims.len());
        for theme in data.theme_ixs() {
            selection.themes = vec![theme];
            let own = data.claims.iter().filter(|c| c.theme == Some(theme));
            assert_eq!(kept(&selection), own.count());
        }
    }

    #[test]
    fn words_stand_apart_by_any_space_and_a_theme_finds_its_claims() {
        let data = data();
        let found = |search: &str| {
            let mut selection = Selection::default();
            selection.look_for(search);
            let best = Verdict::Refused;
            let figures = data.figure_ixs();
            let figures = figures.filter(|ix| selection.keeps_figure(&data, best, *ix));
            let claims = data.claims.iter();
            let claims = claims.filter(|claim| selection.keeps_claim(&data, claim));
            (figures.count(), claims.count())
        };
        let plain = found("诈骗 湖里");
        assert!(plain.0 > 0 && plain.1 > 0);
        for other in ["诈骗\u{3000}湖里", " 诈骗\u{a0}湖里\u{3000}"] {
            assert_eq!(found(other), plain, "{other}");
        }
        let id = &data.figures[0].id;
        assert_eq!(found(&format!("{id} ")), found(id));
        for theme in &data.themes {
            let of_theme = |claim: &&Claim| claim.theme.is_some_and(|ix| data.theme(ix) == theme);
            let claims = data.claims.iter().filter(of_theme).count();
            assert!(found(&theme.name.zh).1 >= claims, "{}", theme.name.zh);
        }
    }
}
