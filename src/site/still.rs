//! A chart that stays as it is prerendered: what the embed of two figures holds in place of what
//! browsers hydrate. It has the layouts of any embed, and the whole table from the start.

use leptos::prelude::*;

use crate::chart::{EMBED_WIDTHS_PX, scene};
use crate::content::Content;
use crate::export::{PublishedChart, address};
use crate::svg::{Target, write};
use crate::ui::{Detail, Listed, Page, tables};

use super::lean::lean;
use super::{SiteError, Written};

/// The element with the chart of a published chart.
pub(super) fn element(
    content: &'static Content,
    published: &PublishedChart<'_>,
) -> Written<String> {
    let (lang, spec) = (published.lang(), &published.spec);
    let m = lang.messages();
    let mut drawing = String::new();
    for (name, width_px) in EMBED_WIDTHS_PX {
        let scene = scene(spec, width_px, format!("{}-{name}", published.id));
        let scene = scene.map_err(|e| SiteError(format!("{}: {e}", published.id)))?;
        let svg = lean(&write(&scene, Target::Page));
        drawing += &format!(r#"<div class="fixed {name}">{svg}</div>"#);
    }
    let listed = Listed {
        figures: &published.figures,
        ..Listed::default()
    };
    let id = published.id.to_owned();
    let title_id = [published.id, "-title"].concat();
    let root = address::up(&address::embed(lang, published.id));
    let share = [&*root, &*address::share(lang, published.id)].concat();
    Ok(Owner::new().with(|| {
        let page = Page::new(content, lang);
        let rows = tables(page, &listed, Detail::Whole);
        view! {
            <div id="app" data-lang=lang.tag()>
                <div id="charts" class="charts">
                    <section class="card" id=id aria-labelledby=title_id.clone()>
                        <div class="rail">
                            <h2 id=title_id.clone()>{spec.title.clone()}</h2>
                            <p class="finding">{spec.finding.clone()}</p>
                            <p class="source">{published.source_line()}</p>
                            <p class="share">
                                <a href=share target="_blank" rel="noopener">{m.share}</a>
                            </p>
                            // The row that the line of the table is laid over.
                            <div class="views"></div>
                        </div>
                        <div class="pane">
                            <div class="frame">
                                <div class="drawing" inner_html=drawing role="group" translate="no"
                                    aria-labelledby=title_id.clone()></div>
                            </div>
                        </div>
                        <details class="pane">
                            <summary>{m.table}</summary>
                            <div class="table" tabindex="0" role="region" aria-label=m.table
                                inner_html=rows></div>
                        </details>
                    </section>
                </div>
            </div>
        }
        .to_html()
    }))
}
