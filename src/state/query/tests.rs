use proptest::prelude::*;

use super::super::selection::SEARCH_CHARS;
use super::super::{Colours, Pair, Selection};
use super::*;

fn data() -> Dataset {
    crate::data::load(include_str!("../../../data/metrics.json")).unwrap()
}

#[test]
fn what_is_written_is_read_back() {
    let data = data();
    let query = "theme=dark&text=large&view=table&themes=gangs,fraud&district=huli&kind=count\
                 &level=inferred&verdict=caveat&q=gang+%E5%9B%A2%E4%BC%99&highlight=siming\
                 &sort=-value&order=reading&a=siming-elder-fraud-gangs&b=huli-elder-fraud-gangs-unscoped";
    let (state, ignored) = ViewState::parse(query, &data);
    assert_eq!(ignored, Ignored::default());
    assert_eq!(state.query(&data), query);
    let first_to_last = "sort=value";
    let (state, _) = ViewState::parse(first_to_last, &data);
    assert_eq!(state.query(&data), first_to_last);
    assert_eq!(ViewState::default().query(&data), "");
}

#[test]
fn bad_values_are_named_and_the_rest_is_kept() {
    let (state, ignored) = ViewState::parse(
        "?text=huge&themes=fraud,moon&district=atlantis&x=1&sort=-moon&title=0&title=no",
        &data(),
    );
    assert_eq!(state.selection.themes.len(), 1);
    let keys: Vec<_> = (ignored.named.iter())
        .map(|i| (i.key.as_str(), i.value.as_str()))
        .collect();
    let bad = [
        ("text", "huge"),
        ("themes", "moon"),
        ("district", "atlantis"),
        ("sort", "-moon"),
        ("title", "no"),
    ];
    assert_eq!(keys, bad);
    assert!(!ignored.is_empty() && Ignored::default().is_empty());
}

#[test]
fn a_few_bad_values_are_named_and_the_others_counted() {
    let bad = "themes=a,b,c,d,e,f&".repeat(50);
    let (state, ignored) = ViewState::parse(&bad, &data());
    assert_eq!(state, ViewState::default());
    assert_eq!((ignored.named.len(), ignored.more), (NAMED, 300 - NAMED));
}

#[test]
fn a_value_longer_than_any_of_ours_is_refused_and_ten_megabytes_are_read() {
    let data = data();
    let long = "思".repeat(SEARCH_CHARS);
    let search = |text: &str| ViewState::parse(&format!("q={text}&theme=dark"), &data);
    let (state, ignored) = search(&long);
    assert_eq!(
        (state.selection.search, ignored),
        (long.clone(), Ignored::default())
    );
    let (state, ignored) = search(&(long + "明"));
    assert_eq!(
        (&*state.selection.search, state.looks.colours),
        ("", Colours::Dark)
    );
    assert_eq!(ignored.named.len(), 1);

    for query in [
        format!("q={}", "a".repeat(10_000_000)),
        format!("themes={}", "a,".repeat(500_000)),
        "sort=x&".repeat(20_000),
        "x=1&".repeat(20_000),
        "&".repeat(1_000_000),
    ] {
        let (state, ignored) = ViewState::parse(&query, &data);
        assert_eq!(state, ViewState::default());
        assert!(ignored.named.len() <= NAMED);
        assert!(foreign(&query).len() <= query.len());
    }
}

#[test]
fn themes_are_kept_in_the_order_of_the_data_each_once_and_a_comma_splits_nothing_else() {
    let data = data();
    let read = |query: &str| ViewState::parse(query, &data).0.query(&data);
    assert_eq!(
        read("themes=fraud,gangs,fraud,order"),
        "themes=order,gangs,fraud"
    );
    let (state, ignored) = ViewState::parse("q=gang,fraud", &data);
    assert_eq!(state.selection.search, "gang,fraud");
    assert!(ignored.is_empty());
}

#[test]
fn parameters_of_others_are_left_alone() {
    let query = "?from=singlemessage&isappinstalled=0&view=&x=%zz&theme=dark&title=0";
    let (state, ignored) = ViewState::parse(query, &data());
    assert_eq!(ignored, Ignored::default());
    assert_eq!(state.query(&data()), "theme=dark");
    assert_eq!(foreign(query), "from=singlemessage&isappinstalled=0&x=%zz");
    assert_eq!(foreign("?"), "");
}

#[test]
fn codes_say_every_setting_and_none_of_them_chooses_anything() {
    let said = settings(Lang::En, true);
    let words = "lang=en&theme=auto&text=normal&view=chart&";
    assert!(said.starts_with(words), "{said}");
    assert!(said.contains("&order=scan&") && !settings(Lang::Zh, false).contains("order"));
    let quiet = (ViewState::default(), Ignored::default());
    for query in [&*said, &*choices(), "lang=zh&title=1&controls=1"] {
        assert_eq!(ViewState::parse(query, &data()), quiet, "{query}");
    }
    // What a script does before the Wasm is there is none of its affairs: language, colours,
    // title and controls.
    let acts = "text=normal&view=chart&themes=&district=&kind=&level=&verdict=&q=&highlight=&sort=\
                &order=scan&a=&b=&claim=";
    assert_eq!(choices(), acts);
    let (_, ignored) = ViewState::parse("lang=fr", &data());
    assert_eq!(ignored.named[0].key, "lang");
}

#[test]
fn two_presses_make_a_pair_and_a_third_takes_the_place_of_its_district() {
    let data = data();
    let [a, b] = [0, data.figures.len() - 1].map(|n| data.figure_ixs().nth(n).unwrap());
    let [other_a, other_b] = [1, data.figures.len() - 2];
    let [other_a, other_b] = [other_a, other_b].map(|n| data.figure_ixs().nth(n).unwrap());
    let mut pair = Pair::default();
    let mut press = |ix| {
        pair.press(&data, ix);
        pair.figures
    };
    assert_eq!(press(a), [Some(a), None]);
    assert_eq!(press(b), [Some(a), Some(b)]);
    assert_eq!(press(other_b), [Some(a), Some(other_b)]);
    assert_eq!(press(other_a), [Some(other_a), Some(other_b)]);
    assert_eq!(press(other_a), [Some(other_b), None]);
    // The second of a pair is taken back alone, as the first is.
    assert_eq!(press(a), [Some(other_b), Some(a)]);
    assert_eq!(press(a), [Some(other_b), None]);
    assert_eq!(press(other_b), [None, None]);
}

#[test]
fn a_figure_of_the_same_district_takes_the_place_of_the_only_one() {
    let data = data();
    let [a, other] = [0, 1].map(|n| data.figure_ixs().nth(n).unwrap());
    assert_eq!(data.figure(a).district, data.figure(other).district);
    let mut pair = Pair::default();
    pair.press(&data, a);
    pair.press(&data, other);
    assert_eq!(pair.figures, [Some(other), None]);
}

#[test]
fn a_figure_of_a_third_district_begins_anew() {
    let mut data = data();
    let [a, b, third] = [0, 43, 42].map(|n| data.figure_ixs().nth(n).unwrap());
    data.districts.push(data.districts[0].clone());
    let districts: Vec<_> = data.district_ixs().collect();
    data.figures[42].district = districts[2];
    let mut pair = Pair::default();
    for ix in [a, b] {
        pair.press(&data, ix);
    }
    assert_eq!(pair.figures, [Some(a), Some(b)]);
    pair.press(&data, third);
    assert_eq!(pair.figures, [Some(third), None]);
    pair.press(&data, b);
    assert_eq!(pair.figures, [Some(third), Some(b)]);
    pair.clear();
    assert_eq!(pair, Pair::default());
}

#[test]
fn a_claim_is_selected_alone_and_a_second_press_takes_it_back() {
    let data = data();
    let mut claims = data.claim_ixs();
    let (one, other) = (claims.next().unwrap(), claims.next().unwrap());
    let figure = data.figure_ixs().next().unwrap();
    let mut pair = Pair::default();
    pair.press(&data, figure);
    pair.press_claim(one);
    assert_eq!((pair.figures, pair.claim), ([None; 2], Some(one)));
    pair.press_claim(other);
    assert_eq!(pair.claim, Some(other));
    pair.press_claim(other);
    assert_eq!(pair, Pair::default());
    pair.press_claim(one);
    pair.press(&data, figure);
    assert_eq!((pair.figures[0], pair.claim), (Some(figure), None));
}

#[test]
fn what_was_worked_out_is_selected_alone_and_gives_way_to_what_is_in_the_address() {
    let data = data();
    let figure = data.figure_ixs().next().unwrap();
    let claim = data.claim_ixs().next().unwrap();
    let derived = |at| Pair {
        derived: Some(at),
        ..Pair::default()
    };
    let mut pair = Pair::default();
    pair.press(&data, figure);
    pair.press_derived(1);
    assert_eq!(pair, derived(1));
    pair.press_derived(2);
    assert_eq!(pair, derived(2));
    pair.settle(&data);
    assert_eq!(pair, derived(2));
    pair.press_derived(2);
    assert_eq!(pair, Pair::default());
    let presses: [&dyn Fn(&mut Pair); 4] = [
        &|pair| pair.press(&data, figure),
        &|pair| pair.press_claim(claim),
        // As an address does, which knows of nothing that was worked out.
        &|pair| pair.figures = [Some(figure), None],
        &|pair| pair.claim = Some(claim),
    ];
    for press in presses {
        pair = derived(1);
        press(&mut pair);
        pair.settle(&data);
        assert_eq!(pair.derived, None);
    }
}

#[test]
fn an_address_selects_what_a_reader_could_have() {
    let data = data();
    let [first, second] = [0, 1].map(|n| &data.figures[n].id);
    let last = &data.figures[data.figures.len() - 1].id;
    let claim = &data.claims[0].id;
    let read = |query: String| ViewState::parse(&query, &data).0.query(&data);
    assert_eq!(read(format!("b={last}")), format!("a={last}"));
    assert_eq!(read(format!("a={first}&b={second}")), format!("a={first}"));
    assert_eq!(
        read(format!("a={first}&claim={claim}")),
        format!("a={first}")
    );
    assert_eq!(read(format!("claim={claim}")), format!("claim={claim}"));
}

proptest! {
    #[test]
    fn no_query_string_is_too_hostile(query in ".{0,200}") {
        let data = data();
        let (state, _) = ViewState::parse(&query, &data);
        let again = ViewState::parse(&state.query(&data), &data);
        prop_assert_eq!(again, (state, Ignored::default()));
    }

    #[test]
    fn whatever_is_searched_for_is_read_back(search in ".{0,80}") {
        let data = data();
        let selection = Selection { search, ..Selection::default() };
        let state = ViewState { selection, ..ViewState::default() };
        prop_assert_eq!(ViewState::parse(&state.query(&data), &data).0, state);
    }
}
