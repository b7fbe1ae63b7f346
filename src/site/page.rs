//! The body of the page: what is only prerendered, around what is hydrated.

use leptos::prelude::*;

use crate::content::Content;
use crate::i18n::Lang;
use crate::ui::{App, Page, display};

use super::figures::Figures;
use super::masthead::{Masthead, Sections};
use super::method::Method;

/// The body's parts as HTML, top to bottom.
pub(super) struct Body {
    /// Skip link, masthead, links to the sections.
    pub head: String,
    /// The content of the element that the browser hydrates, exactly as it will expect it.
    pub app: String,
    /// All figures, and the method.
    pub method: String,
}

/// Renders the page in a language.
pub(super) fn body(content: &'static Content, lang: Lang) -> Body {
    let prose = lang.prose();
    Owner::new().with(|| {
        let page = Page::new(content, lang);
        Body {
            head: view! { <a class="skip" href="#charts">{prose.skip}</a><Masthead page/><Sections page/> }
                .to_html(),
            app: without_areas(&view! { <App page only=None/> }.to_html()),
            method: view! { <Figures page/><Method page files=true/> }.to_html(),
        }
    })
}

/// Foot of the page, with the settings of how it looks; `editions` leads to the list of editions.
pub(super) fn foot(content: &'static Content, lang: Lang, editions: String) -> String {
    let prose = lang.prose();
    Owner::new().with(|| {
        view! {
            <footer class="foot">
                <div inner_html=display(Page::new(content, lang))></div>
                <p>{prose.licence}{prose.privacy}" "<a href=editions>{lang.editions().title}</a></p>
            </footer>
        }
        .to_html()
    })
}

/// The same charts without the areas in which their marks answer, which are outlines without
/// any ink: nothing answers before each chart is drawn anew. They were a twelfth of the page as
/// it is sent. An embed keeps them, since its marks tell their words from the start.
pub(super) fn without_areas(markup: &str) -> String {
    const START: &str = "<path d=\"";
    let mut parts = markup.split(START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('"').unwrap_or((part, ""));
        match rest.strip_prefix(" fill=\"none\"/>") {
            Some(after) => out.push_str(after),
            None => out.extend([START, part]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_areas;

    #[test]
    fn only_outlines_without_ink_are_left_out() {
        let drawn =
            r#"<path d="M0 0h1" class="p-ink"/><path d="M0 0v1" fill="none" class="k-ink"/>"#;
        let area = r#"<path d="M0 58.5h288v24h-288z" fill="none"/>"#;
        let marks = format!("<g>{area}{drawn}</g>{area}<g>{area}</g>");
        assert_eq!(without_areas(&marks), format!("<g>{drawn}</g><g></g>"));
    }
}
