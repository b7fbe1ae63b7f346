//! Reactive parts of a view, each of one type: what is generic over a closure is compiled
//! anew for every closure, which was a tenth of what the browser downloads.

/// A text that follows signals.
pub(super) type Text = Box<dyn FnMut() -> String + Send>;

/// A state that follows signals.
pub(super) type Flag = Box<dyn FnMut() -> bool + Send>;

/// A text that follows signals.
pub(super) fn text(text: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(text)
}

/// A state that follows signals.
pub(super) fn flag(flag: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(flag)
}
