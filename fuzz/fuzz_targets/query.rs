//! The query string: what was understood is written and read back, what was not is named
//! shortly, and what others put there changes nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use siming_huli::state::{ViewState, foreign};
use siming_huli_fuzz::shipped;

fuzz_target!(|input: &[u8]| {
    let data = &shipped().data;
    let query = String::from_utf8_lossy(input);
    let (state, ignored) = ViewState::parse(&query, data);
    assert!(ignored.named.len() <= 12, "{ignored:?}");
    for one in &ignored.named {
        assert!(one.key.chars().count() <= 40 && one.value.chars().count() <= 40);
    }

    let written = state.query(data);
    let (again, ignored) = ViewState::parse(&written, data);
    assert_eq!(again, state, "{written}");
    assert!(ignored.is_empty(), "{written}: {ignored:?}");

    // As it stands in an address, after its `?`.
    let others = format!("?{}", foreign(&query));
    let (nothing, ignored) = ViewState::parse(&others, data);
    assert_eq!(nothing, ViewState::default(), "{others}");
    assert!(ignored.is_empty(), "{others}: {ignored:?}");
    assert_eq!(format!("?{}", foreign(&others)), others);
    let (both, _) = ViewState::parse(&format!("?{written}&{}", &others[1..]), data);
    assert_eq!(both, state, "{written} with {others}");
});
