//! What holds for any input.

use proptest::prelude::*;
use siming_huli::data::{self, model::Finite};

use super::GOOD;

#[test]
fn every_beginning_of_a_good_file_is_an_error_with_a_place() {
    let whole = GOOD.trim_end();
    for (end, _) in whole.char_indices() {
        let errors = data::load(&whole[..end]).unwrap_err();
        assert_eq!(errors.0.len(), 1, "{errors}");
        assert!(errors.to_string().contains(" at line "), "{errors}");
    }
}

proptest! {
    #[test]
    fn a_finite_number_is_finite_and_small_enough(value in proptest::num::f64::ANY) {
        match Finite::new(value) {
            Some(finite) => {
                prop_assert!(finite.get().is_finite());
                prop_assert!(finite.get().abs() <= Finite::LIMIT);
                prop_assert_eq!(finite.get(), value);
            }
            None => prop_assert!(value.is_nan() || value.abs() > Finite::LIMIT),
        }
    }

    #[test]
    fn no_text_makes_loading_panic(text in r#"([\[\]{},:"\\ \n0-9eE.+-]|null|true|"id"|思|\PC)*"#) {
        prop_assert!(data::load(&text).is_err());
    }

    #[test]
    fn no_damage_to_a_good_file_makes_loading_panic(
        at in any::<prop::sample::Index>(),
        cut in 0usize..40,
        put in r#"[\[\]{},:"\\ 0-9e思-]{0,6}"#,
    ) {
        let chars: Vec<char> = GOOD.chars().collect();
        let at = at.index(chars.len());
        let after = chars.iter().skip(at + cut);
        let damaged: String = chars[..at].iter().copied().chain(put.chars()).chain(after.copied()).collect();
        if let Err(errors) = data::load(&damaged) {
            prop_assert!(!errors.0.is_empty());
        }
    }
}
