//! When work is done that a reader need not wait for.
//!
//! ```text
//! choice ─► Now ─► the frame that shows it ─► NextFrame ─► … ─► Idle
//! ```

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::request_idle_callback_with_handle;
use leptos::prelude::*;

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At once, so that the next frame shows it.
    Now,
    /// After the next frame was painted, in time for the one that follows.
    NextFrame,
    /// When the browser has nothing else to do, in a turn of its own.
    Idle,
}

impl When {
    /// When a card takes over what was chosen. What is printed, and the first card in sight,
    /// are what a reader waits for; other cards in sight follow with the frame after that, and
    /// those out of sight keep nobody waiting.
    pub(crate) fn of_card(on_paper: bool, in_sight: bool, is_first_in_sight: bool) -> Self {
        match (on_paper, in_sight) {
            (true, _) => Self::Now,
            (false, true) if is_first_in_sight => Self::Now,
            (false, true) => Self::NextFrame,
            (false, false) => Self::Idle,
        }
    }

    /// Does something then.
    pub(crate) fn run(self, act: impl FnOnce() + 'static) {
        fn run(when: When, act: Box<dyn FnOnce()>) {
            match when {
                When::Now => act(),
                // The first of two callbacks comes before the next frame is painted.
                When::NextFrame => request_animation_frame(move || request_animation_frame(act)),
                When::Idle => idle(act),
            }
        }
        run(self, Box::new(act));
    }
}

/// Runs a function when the browser is idle; where it cannot say so, as WebKit, in a task of its
/// own after the next frame.
fn idle(act: Box<dyn FnOnce()>) {
    let act = Rc::new(Cell::new(Some(act)));
    let run = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    if request_idle_callback_with_handle(run.clone()).is_err() {
        request_animation_frame(move || set_timeout(run, Duration::ZERO));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_reader_waits_for_the_first_card_in_sight_and_for_paper_alone() {
        let cases = [
            ((false, true, true), When::Now),
            ((false, true, false), When::NextFrame),
            ((false, false, true), When::Idle),
            ((false, false, false), When::Idle),
            ((true, true, true), When::Now),
            ((true, true, false), When::Now),
            ((true, false, true), When::Now),
            ((true, false, false), When::Now),
        ];
        for ((on_paper, in_sight, is_first), when) in cases {
            assert_eq!(When::of_card(on_paper, in_sight, is_first), when);
        }
    }

    #[test]
    fn what_is_done_now_is_done_at_once() {
        let done = Rc::new(Cell::new(false));
        let act = done.clone();
        When::Now.run(move || act.set(true));
        assert!(done.get());
    }
}
