//! The body of the page: what is only prerendered, around what is hydrated.

use leptos::prelude::*;

use crate::content::Content;
use crate::i18n::Lang;
use crate::ui::{App, Page, display};

use super::figures::Figures;
use super::lean::lean_at_rest;
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
            app: lean_at_rest(&view! { <App page only=None/> }.to_html()),
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
