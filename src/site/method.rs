//! How the figures were read and compared, and what is wrong with the scan.

use leptos::prelude::*;

use crate::ui::Page;

/// Method, source and scan defects; the defects come from the data.
#[component]
pub(super) fn Method(page: Page) -> impl IntoView {
    let (m, prose) = (page.lang.messages(), page.lang.prose());
    let source = &page.content.data.source;
    let paragraphs = prose.method.iter().map(|text| view! { <p>{*text}</p> });
    let defects = source.defects.iter().map(|defect| {
        let lines: Vec<_> = defect.lines.iter().map(u32::to_string).collect();
        view! {
            <li><strong>{m.defect(defect.kind)}</strong>{m.colon}{defect.note.get(page.lang)}<span class="about">{m.in_lines(&lines)}</span></li>
        }
    });
    let root = page.root();
    let files = ["data/metrics.json", "data/charts.json", "data/schema.json"]
        .map(|file| view! { <li><a href=format!("{root}{file}")>{file}</a></li> });
    view! {
        <section class="card method" id="method" aria-labelledby="method-title">
            <h2 id="method-title">{prose.method_title}</h2>
            {paragraphs.collect_view()}
            <p>{m.source}{m.colon}{source.title.get(page.lang)}{m.semicolon}{prose.byline}{source.byline.as_str()}</p>
            <p class="about">"SHA-256 "<code>{source.sha256.as_str()}</code></p>
            <h3>{prose.defects_title}</h3>
            <ul class="defects">{defects.collect_view()}</ul>
            <h3>{prose.data_files}</h3>
            <ul>{files.collect_view()}</ul>
        </section>
    }
}
