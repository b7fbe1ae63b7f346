//! A chart that fits its container and answers to pointer, touch and keyboard.
//!
//! Prerendered, it holds a narrow and a wide layout, and a container query shows the one
//! that fits. Hydrated, it is laid out for its exact width, again whenever that changes.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::{Spec, scene};
use crate::svg::{Target, write};

use super::details::details;
use super::subject::Subject;
use super::{Page, dom, motion};

/// Widths of the prerendered layouts, in CSS pixels: the narrow one fits a phone 320 px
/// wide, the wide one is shown from its own width upwards (see `chart.css`).
const FIXED_WIDTHS_PX: [(&str, u32); 2] = [("narrow", 288), ("wide", 640)];

/// Width of the tooltip, in CSS pixels; `chart.css` says the same.
const TOOLTIP_W: i32 = 288;

/// What is pointed at, and where its tooltip stands inside the frame.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pointed {
    subject: Subject,
    left: i32,
    top: i32,
}

/// The interactive chart, named by the element `{id}-title`.
#[component]
pub(super) fn ChartFrame(page: Page, id: &'static str, spec: Memo<Spec>) -> impl IntoView {
    let m = page.lang.messages();
    let width = RwSignal::new(None::<u32>);
    let pointed = RwSignal::new(None::<Pointed>);
    let frame = NodeRef::<Div>::new();
    let drawing = NodeRef::<Div>::new();
    dom::observe_width(drawing, width);

    let point_at = move |event: &web_sys::Event| {
        let Some(mark) = dom::mark_of(event) else {
            return;
        };
        let subject = Subject::of(&mark, page);
        if let (Some(subject), Some(frame)) = (subject, frame.get_untracked()) {
            let (left, top) = dom::below(&mark, &frame, TOOLTIP_W);
            pointed.set(Some(Pointed { subject, left, top }));
        }
    };
    // A finger has no hover: it opens by a tap, and closes by a tap beside marks and tooltip.
    let on_click = move |event: MouseEvent| {
        if dom::mark_of(&event).is_some() {
            point_at(&event);
        } else if !dom::is_in(&event, ".tooltip") {
            pointed.set(None);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(drawing) = drawing.get_untracked() else {
            return;
        };
        match &*event.key() {
            "ArrowRight" | "ArrowDown" => dom::move_focus(&drawing, 1),
            "ArrowLeft" | "ArrowUp" => dom::move_focus(&drawing, -1),
            "Escape" => {
                pointed.set(None);
                let _ = drawing.focus();
                return;
            }
            _ => return,
        }
        event.prevent_default();
    };
    // A tooltip that the pointer opened closes on Escape wherever the focus is.
    Effect::new(move |_| {
        window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" {
                pointed.set(None);
            }
        });
    });

    let prerendered = match crate::IN_BROWSER {
        // It is on the page already.
        true => String::new(),
        false => spec.with_untracked(prerender),
    };
    Effect::new(move |_| {
        if let (Some(width), Some(drawing)) = (width.get(), drawing.get()) {
            motion::replace(
                &drawing,
                &spec.with(|spec| draw(spec, width, spec.id.clone())),
            );
        }
    });
    let details = move || {
        pointed.get().map(|Pointed { subject, left, top }| {
            view! {
                <div class="tooltip" style:left=format!("{left}px") style:top=format!("{top}px")>
                    <button type="button" class="close" aria-label=m.close on:click=move |_| pointed.set(None)>"×"</button>
                    <div inner_html=details(page, subject)></div>
                </div>
            }
        })
    };
    let focusable = move || width.get().map(|_| "0");
    let title_id = [id, "-title"].concat();
    let hint_id = [id, "-hint"].concat();
    view! {
        <div class="frame" node_ref=frame
            on:pointerover=move |event| {
                if is_mouse(&event) {
                    point_at(&event);
                }
            }
            on:click=on_click
            on:focusin=move |event| point_at(&event)
            on:pointerleave=move |event| {
                if is_mouse(&event) {
                    pointed.set(None);
                }
            }
            on:keydown=on_key
        >
            <div class="drawing" node_ref=drawing inner_html=prerendered role="group" tabindex=focusable
                aria-labelledby=title_id aria-describedby=hint_id.clone()></div>
            <p class="hint" id=hint_id>{m.keyboard_hint}</p>
            <div aria-live="polite">{details}</div>
        </div>
    }
}

/// Whether the pointer is one that hovers.
fn is_mouse(event: &PointerEvent) -> bool {
    event.pointer_type() == "mouse"
}

/// The chart as markup for a width.
fn draw(spec: &Spec, width_px: u32, id: String) -> String {
    // A spec built from validated data can be drawn; if it could not, the card still has
    // its finding, source and table.
    scene(spec, width_px, id)
        .map(|scene| write(&scene, Target::Page))
        .unwrap_or_default()
}

/// The chart for both prerendered widths.
fn prerender(spec: &Spec) -> String {
    let layouts = FIXED_WIDTHS_PX.map(|(name, width_px)| {
        let svg = draw(spec, width_px, format!("{}-{name}", spec.id));
        format!(r#"<div class="fixed {name}">{svg}</div>"#)
    });
    layouts.concat()
}
