//! Every parameter of the address.

use crate::compare::Verdict;
use crate::data::model::{Dataset, DistrictIx, FigureIx, Kind, Level};
use crate::lang::Lang;
use crate::word::Word;

use super::super::selection::SEARCH_CHARS;
use super::super::{Colours, Order, Sort, SortKey, TextSize, View};
use super::parameter::{Acts, Parameter};

/// Every parameter, in the order of the address.
pub(super) static ALL: [Parameter; 18] = [
    Parameter::LANG,
    Parameter::THEME,
    Parameter::TEXT,
    Parameter::VIEW,
    Parameter::THEMES,
    Parameter::DISTRICT,
    Parameter::KIND,
    Parameter::LEVEL,
    Parameter::VERDICT,
    Parameter::SEARCH,
    Parameter::HIGHLIGHT,
    Parameter::SORT,
    Parameter::ORDER,
    Parameter::A,
    Parameter::B,
    Parameter::CLAIM,
    Parameter::TITLE,
    Parameter::CONTROLS,
];

impl Parameter {
    /// The language, which the path of a page says too: where they differ, its script goes to the
    /// page in the language that is asked for.
    pub(super) const LANG: Self = Self {
        acts: Acts::Script,
        ..Self::new(
            "lang",
            |_, value, _| value.is_empty() || Lang::ALL.iter().any(|lang| lang.short() == value),
            |_, _| String::new(),
        )
    };

    /// Light or dark.
    pub const THEME: Self = Self {
        acts: Acts::Script,
        usual: usual::<Colours>,
        ..Self::new(
            "theme",
            |state, value, _| {
                let colours = Colours::of(value);
                take(&mut state.looks.colours, value, colours)
            },
            |state, _| unusual(state.looks.colours),
        )
    };

    /// The size of text.
    pub const TEXT: Self = Self {
        usual: usual::<TextSize>,
        ..Self::new(
            "text",
            |state, value, _| {
                let size = TextSize::of(value);
                take(&mut state.looks.text, value, size)
            },
            |state, _| unusual(state.looks.text),
        )
    };

    /// Chart, table or source.
    pub const VIEW: Self = Self {
        usual: usual::<View>,
        ..Self::new(
            "view",
            |state, value, _| take(&mut state.view, value, View::of(value)),
            |state, _| unusual(state.view),
        )
    };

    /// Themes to keep.
    pub const THEMES: Self = Self {
        is_list: true,
        ..Self::new(
            "themes",
            |state, value, data| {
                let themes = &mut state.selection.themes;
                let theme = data.theme_ixs().find(|ix| data.theme(*ix).id == value);
                let is_new = theme.filter(|theme| !themes.contains(theme));
                if let Some(theme) = is_new {
                    state.selection.toggle_theme(theme);
                }
                theme.is_some()
            },
            |state, data| {
                let ids = state.selection.themes.iter();
                let ids: Vec<_> = ids.map(|ix| &*data.theme(*ix).id).collect();
                ids.join(",")
            },
        )
    };

    /// The district to keep.
    pub const DISTRICT: Self = Self::new(
        "district",
        |state, value, data| {
            let district = district(value, data);
            take(&mut state.selection.district, value, district.map(Some))
        },
        |state, data| district_id(state.selection.district, data),
    );

    /// The kind of number to keep.
    pub const KIND: Self = Self::new(
        "kind",
        |state, value, _| {
            let kind = Kind::of(value);
            take(&mut state.selection.kind, value, kind.map(Some))
        },
        |state, _| state.selection.kind.map_or("", Word::id).to_owned(),
    );

    /// The level of attribution to keep.
    pub const LEVEL: Self = Self::new(
        "level",
        |state, value, _| {
            let level = Level::of(value);
            take(&mut state.selection.level, value, level.map(Some))
        },
        |state, _| state.selection.level.map_or("", Word::id).to_owned(),
    );

    /// The best verdict of what is kept.
    pub const VERDICT: Self = Self::new(
        "verdict",
        |state, value, _| {
            let verdict = Verdict::of(value);
            take(&mut state.selection.verdict, value, verdict.map(Some))
        },
        |state, _| state.selection.verdict.map_or("", Word::id).to_owned(),
    );

    /// Words to look for.
    pub const SEARCH: Self = Self::new(
        "q",
        |state, value, _| {
            let is_short = value.chars().nth(SEARCH_CHARS).is_none();
            if is_short {
                state.selection.look_for(value);
            }
            is_short
        },
        |state, _| form_urlencoded::byte_serialize(state.selection.search.as_bytes()).collect(),
    );

    /// The district to stand out.
    pub const HIGHLIGHT: Self = Self::new(
        "highlight",
        |state, value, data| take(&mut state.highlight, value, district(value, data).map(Some)),
        |state, data| district_id(state.highlight, data),
    );

    /// What tables are sorted by; after a `-`, the last first.
    pub const SORT: Self = Self::new(
        "sort",
        |state, value, _| {
            let (column, descending) = match value.strip_prefix('-') {
                Some(column) => (column, true),
                None => (value, false),
            };
            let column = SortKey::of(column);
            let sort = column.map(|column| Sort { column, descending });
            take(&mut state.sort, value, sort.map(Some))
        },
        |state, _| match state.sort {
            Some(sort) if sort.descending => format!("-{}", sort.column.id()),
            Some(sort) => sort.column.id().to_owned(),
            None => String::new(),
        },
    );

    /// The order of the source map's strips.
    pub const ORDER: Self = Self {
        usual: usual::<Order>,
        ..Self::new(
            "order",
            |state, value, _| take(&mut state.order, value, Order::of(value)),
            |state, _| unusual(state.order),
        )
    };

    /// The selected figure.
    pub const A: Self = Self::new(
        "a",
        |state, value, data| {
            let figure = data.figure_by_id(value);
            take(&mut state.pair.figures[0], value, figure.map(Some))
        },
        |state, data| figure_id(state.pair.figures[0], data),
    );

    /// The figure that makes a pair with it.
    pub const B: Self = Self::new(
        "b",
        |state, value, data| {
            let figure = data.figure_by_id(value);
            take(&mut state.pair.figures[1], value, figure.map(Some))
        },
        |state, data| figure_id(state.pair.figures[1], data),
    );

    /// The selected claim.
    pub const CLAIM: Self = Self::new(
        "claim",
        |state, value, data| {
            let claim = data.claim_by_id(value);
            take(&mut state.pair.claim, value, claim.map(Some))
        },
        |state, data| {
            let claim = state.pair.claim;
            claim.map_or_else(String::new, |ix| data.claim(ix).id.clone())
        },
    );

    pub(super) const TITLE: Self = Self::of_embeds("title");
    pub(super) const CONTROLS: Self = Self::of_embeds("controls");
}

/// Takes a value over if it was understood, or the usual one if it is empty; whether it was
/// either.
fn take<T: Default>(place: &mut T, value: &str, understood: Option<T>) -> bool {
    let taken = if value.is_empty() {
        Some(T::default())
    } else {
        understood
    };
    let is_understood = taken.is_some();
    if let Some(taken) = taken {
        *place = taken;
    }
    is_understood
}

/// The word of the value that stands where nothing is chosen.
fn usual<T: Word + Default>() -> &'static str {
    T::default().id()
}

/// The word of a value; nothing for the usual one.
fn unusual<T: Word + Default + PartialEq>(value: T) -> String {
    if value == T::default() {
        String::new()
    } else {
        value.id().to_owned()
    }
}

fn district(id: &str, data: &Dataset) -> Option<DistrictIx> {
    data.district_ixs().find(|ix| data.district(*ix).id == id)
}

fn district_id(district: Option<DistrictIx>, data: &Dataset) -> String {
    district.map_or_else(String::new, |ix| data.district(ix).id.clone())
}

fn figure_id(figure: Option<FigureIx>, data: &Dataset) -> String {
    figure.map_or_else(String::new, |ix| data.figure(ix).id.clone())
}
