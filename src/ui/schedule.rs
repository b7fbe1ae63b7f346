//! When work is done that a reader need not wait for.
//!
//! ```text
//! choice ─► Now ─► the frame that shows it ─► NextFrame ─► a frame ─► FrameAfter ─► … ─► Idle
//! ```

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::IdleRequestOptions;

/// The longest that what can wait does, in milliseconds: a browser with much to do, or on a slow
/// machine, may be idle for no moment in a minute.
const IDLE_AT_MOST_MS: u32 = 1000;

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At once, so that the next frame shows it.
    Now,
    /// After the next frame was painted, in time for the one that follows.
    NextFrame,
    /// After that one was painted too.
    FrameAfter,
    /// When the browser has nothing else to do, in a turn of its own.
    Idle,
}

impl When {
    /// When a card takes over what was chosen. What is printed cannot wait, nor can an embed: its
    /// frame may be given no frames. The next frame shows a reader that the choice was heard, by
    /// what was pressed and the count; the panel and the first card in sight follow with the frame
    /// after that, other cards in sight with one more, and those out of sight keep nobody waiting.
    pub(crate) fn of_card(cannot_wait: bool, in_sight: bool, is_first_in_sight: bool) -> Self {
        match (cannot_wait, in_sight) {
            (true, _) => Self::Now,
            (false, true) if is_first_in_sight => Self::NextFrame,
            (false, true) => Self::FrameAfter,
            (false, false) => Self::Idle,
        }
    }

    /// When what a reader has just pressed follows.
    pub(crate) fn of_press(cannot_wait: bool) -> Self {
        Self::of_card(cannot_wait, true, true)
    }

    /// Does something then.
    pub(crate) fn run(self, act: impl FnOnce() + 'static) {
        fn run(when: When, act: Box<dyn FnOnce()>) {
            match when {
                When::Now => act(),
                // The first of two callbacks comes before the next frame is painted.
                When::NextFrame => request_animation_frame(move || request_animation_frame(act)),
                When::FrameAfter => {
                    request_animation_frame(move || When::NextFrame.run(act));
                }
                When::Idle => idle(act),
            }
        }
        run(self, Box::new(act));
    }
}

/// Runs a function when the browser is idle, or after [`IDLE_AT_MOST_MS`] all the same; where it
/// cannot say that it is idle, as WebKit, in a task of its own after the next frame.
fn idle(act: Box<dyn FnOnce()>) {
    let act = Closure::once_into_js(act);
    let options = IdleRequestOptions::new();
    options.set_timeout(IDLE_AT_MOST_MS);
    let asked = window().request_idle_callback_with_options(act.unchecked_ref(), &options);
    if asked.is_err() {
        request_animation_frame(move || {
            let _ = window().set_timeout_with_callback(act.unchecked_ref());
        });
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;

    #[test]
    fn what_cannot_wait_does_not_and_the_first_card_in_sight_waits_for_one_frame() {
        let cases = [
            ((false, true, true), When::NextFrame),
            ((false, true, false), When::FrameAfter),
            ((false, false, true), When::Idle),
            ((false, false, false), When::Idle),
            ((true, true, true), When::Now),
            ((true, true, false), When::Now),
            ((true, false, true), When::Now),
            ((true, false, false), When::Now),
        ];
        for ((cannot_wait, in_sight, is_first), when) in cases {
            assert_eq!(When::of_card(cannot_wait, in_sight, is_first), when);
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
