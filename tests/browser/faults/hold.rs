//! Each case of the list, on the built site.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use super::{Case, How, Place, Sees, cases};
use crate::common::published::METRICS;
use crate::harness::{Fault, Page, Visit};

/// Cases that one browser is used for: each visit has a time to be over in.
const IN_ONE_VISIT: usize = 8;

/// Lets the reader's patience be over at once.
const IMPATIENT: &str = "{ const later = window.setTimeout;
    window.setTimeout = (what, ms, ...more) => later(what, ms >= 15000 ? 0 : ms, ...more); }";

async fn hold(place: Place, lang: Lang) {
    let cases: Vec<_> = (cases().into_iter())
        .filter(|case| case.places.contains(&place))
        .collect();
    assert!(!cases.is_empty());
    for cases in cases.chunks(IN_ONE_VISIT) {
        Visit::to(lang)
            .troubled()
            .run(async |page| {
                for case in cases {
                    println!("{place:?} {}: {}", lang.tag(), case.what);
                    Reader { page, lang, place }.meet(case).await;
                }
            })
            .await;
    }
}

fn address(place: Place) -> &'static str {
    match place {
        Place::Page => "",
        Place::Embed => "embed/overlaps/",
        Place::Share => "share/overlaps/",
    }
}

/// Who meets a fault somewhere.
#[derive(Clone, Copy)]
struct Reader<'a> {
    page: &'a Page,
    lang: Lang,
    place: Place,
}

impl Reader<'_> {
    async fn meet(self, case: &Case) {
        let page = self.page;
        page.site.recover();
        let release = Arc::new(Notify::new());
        let mut before = Vec::new();
        match &case.how {
            How::File(name, fault) => page.site.fail(name, fault.clone()),
            How::Held(name, _) => {
                page.site.fail(name, Fault::Held(Arc::clone(&release)));
                before.push(page.before(IMPATIENT).await);
            }
            How::Before(script) => before.push(page.before(script).await),
            How::NoScripts => page.scripts(false).await,
            How::Outdated => page.site.fail("index.html", Fault::Rewritten(of_yesterday)),
            How::Offline | How::Back => {}
        }
        self.arrive().await;
        match &case.how {
            How::Offline => {
                self.assert_live().await;
                page.online(false).await;
            }
            How::Back => {
                self.assert_live().await;
                page.open("404.html").await;
                page.back().await;
                page.until("it is back", "return one('main.sharing, #app')")
                    .await;
                self.reach().await;
            }
            _ => {}
        }
        self.assert_sees(case.sees).await;
        self.assert_readable(case).await;
        self.leave(case, &release).await;
        for script in before {
            page.without(script).await;
        }
    }

    /// Opens the page; an embed is reached for as well.
    async fn arrive(self) {
        let folder = match self.lang {
            Lang::Zh => "",
            Lang::En => "en/",
        };
        let address = [folder, address(self.place)].concat();
        self.page.open(&address).await;
        self.reach().await;
    }

    async fn reach(self) {
        if self.place == Place::Embed {
            let reach = "one('#app').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
                         one('.drawing').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
            self.page.eval::<()>(reach).await;
        }
    }

    async fn assert_live(self) {
        let live = match self.place {
            Place::Page => "return state() === 'ready' && fitted()",
            Place::Embed => "return state() === 'ready'",
            Place::Share => "return one('[role=tab]')",
        };
        self.page.until("it is interactive", live).await;
    }

    async fn assert_sees(self, sees: Sees) {
        let (page, prose) = (self.page, self.lang.prose());
        match sees {
            Sees::Named(part) | Sees::Ended(part) => {
                let why = page.failed().await;
                let beginnings = [prose.load_failed, prose.unstyled];
                assert!(
                    beginnings.iter().any(|text| why.contains(text.trim())),
                    "{why}"
                );
                assert!(why.contains(part), "{part}: {why}");
                assert!(why.contains(prose.still), "{why}");
            }
            Sees::Waiting => {
                let slow = "return state() === 'loading' && shown(statusBar())
                    && statusBar().innerText.includes(arguments[0])";
                page.until_with("it says that it waits", slow, json!([prose.slow]))
                    .await;
            }
            Sees::Ready | Sees::Restyled => {
                self.assert_live().await;
                if self.place == Place::Page {
                    let sheets = "return all('link[rel=stylesheet]').length";
                    let files = usize::from(matches!(sees, Sees::Restyled));
                    page.until_is(sheets, json!([]), &files).await;
                    let ground = "return getComputedStyle(document.documentElement)
                        .getPropertyValue('--ground') !== ''";
                    page.until("it is laid out", ground).await;
                }
                let said = "return Boolean(statusBar() && shown(statusBar()))";
                page.until_is(said, json!([]), &false).await;
                self.choose().await;
            }
            Sees::Whole => {
                let parts = "return all('.card, main.sharing > section').every(shown)";
                let whole: bool = page.eval(parts).await;
                assert!(whole, "every part is to be seen");
                let tabs: usize = page.eval("return all('[role=tab]').length").await;
                assert_eq!(tabs, 0, "nothing is offered that needs a script");
            }
            Sees::Unstyled => {
                self.assert_live().await;
                let said: String = page.eval("return one('.said').textContent").await;
                assert!(said.contains(prose.unstyled), "{said}");
            }
            Sees::Unshared => {
                self.assert_live().await;
                page.eval::<()>("one('#overlaps .share a').click()").await;
                let why = page.failed().await;
                assert!(why.contains(prose.unshared.trim()), "{why}");
                assert!(why.contains("overlaps"), "{why}");
            }
            Sees::Selected => {
                self.assert_live().await;
                self.choose().await;
                page.eval::<()>("all('[data-copy]').find(shown).click()")
                    .await;
                let selected = self.lang.publication().share.selected;
                let said = "return one('.said').textContent";
                page.until_is(said, json!([]), &selected.to_owned()).await;
                let text = "const { activeElement: e } = document;
                    return e.value.slice(e.selectionStart, e.selectionEnd)";
                let text: String = page.eval(text).await;
                assert!(!text.is_empty(), "it is selected");
            }
        }
    }

    /// A choice shows that it answers.
    async fn choose(self) {
        let page = self.page;
        match self.place {
            Place::Page => {
                page.eval::<()>("one('#find input[value=fraud]').click()")
                    .await;
                let filtered = "return charts(cardOf('ledger')).flatMap(marks).length < 15";
                page.until("the ledger is filtered", filtered).await;
            }
            Place::Embed => {
                page.eval::<()>("one('[data-view=table]').click()").await;
                page.until("the table is shown", "return shown(one('.table table'))")
                    .await;
            }
            Place::Share => {
                page.eval::<()>("all('[role=tab]')[1].click()").await;
                let second = "return all('main section').map(shown).indexOf(true)";
                page.until_is(second, json!([]), &1).await;
            }
        }
    }

    /// All that was prerendered is there, and every figure is that of the data.
    async fn assert_readable(self, case: &Case) {
        let page = self.page;
        let altered: bool = page.eval("return window.altered === true").await;
        assert!(!altered, "altered code ran");
        if self.place == Place::Share {
            let texts: usize = page
                .eval("return all('main.sharing textarea').length")
                .await;
            assert!(texts > 3, "codes and citations: {texts}");
            return;
        }
        let shows_all = !matches!(case.sees, Sees::Ready | Sees::Restyled);
        if shows_all {
            let places: Vec<usize> = page.eval("return drawings().map(shownIn)").await;
            assert!(!places.is_empty());
            assert!(
                places.iter().all(|n| *n >= 1),
                "a chart in each place: {places:?}"
            );
        }
        let told = "return all('#app [data-figure][data-value]').map(({ dataset }) => [dataset.figure, Number(dataset.value)])";
        let told: Vec<(String, f64)> = page.eval(told).await;
        let values = values();
        assert!(!told.is_empty() || !shows_all, "figures");
        for (figure, value) in told {
            assert_eq!(values[&figure], value, "{figure}");
        }
    }

    /// Puts all in order again; another try succeeds then.
    async fn leave(self, case: &Case, release: &Notify) {
        let page = self.page;
        page.site.recover();
        match case.how {
            How::NoScripts => page.scripts(true).await,
            How::Offline => page.online(true).await,
            _ => {}
        }
        match case.sees {
            Sees::Named(_) => {
                page.eval::<()>("window.same = true").await;
                page.eval::<()>("one('#status button').click()").await;
                let live = if self.place == Place::Embed {
                    "if (!window.same) { RESUME }
                     return state() === 'ready'"
                } else {
                    "return state() === 'ready' && fitted()"
                };
                let reach = "one('.drawing')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));";
                page.until("another try succeeds", &live.replace("RESUME", reach))
                    .await;
                if matches!(case.how, How::Outdated) {
                    let same: bool = page.eval("return window.same === true").await;
                    assert!(!same, "the newer page was loaded");
                }
            }
            Sees::Unshared => {
                page.eval::<()>("one('#status button').click()").await;
                page.until("the dialog is open", "return one('dialog[open] .tabs')")
                    .await;
            }
            Sees::Waiting => {
                release.notify_one();
                if matches!(case.how, How::Held(_, true)) {
                    self.assert_live().await;
                }
            }
            _ => {}
        }
    }
}

/// A page that names figures which no longer lie there.
fn of_yesterday(html: &str) -> String {
    html.replace("/content-", "/content-00")
}

/// The value of every figure in the data.
fn values() -> BTreeMap<String, f64> {
    let metrics: Value = serde_json::from_str(METRICS).unwrap();
    let figures = metrics["figures"].as_array().unwrap();
    let value = |figure: &Value| {
        let id = figure["id"].as_str().unwrap().to_owned();
        (id, figure["value"].as_f64().unwrap())
    };
    figures.iter().map(value).collect()
}

#[tokio::test]
async fn on_the_page_in_chinese() {
    hold(Place::Page, Lang::Zh).await;
}

#[tokio::test]
async fn on_the_page_in_english() {
    hold(Place::Page, Lang::En).await;
}

#[tokio::test]
async fn on_an_embed_in_chinese() {
    hold(Place::Embed, Lang::Zh).await;
}

#[tokio::test]
async fn on_an_embed_in_english() {
    hold(Place::Embed, Lang::En).await;
}

#[tokio::test]
async fn on_a_share_page_in_chinese() {
    hold(Place::Share, Lang::Zh).await;
}

#[tokio::test]
async fn on_a_share_page_in_english() {
    hold(Place::Share, Lang::En).await;
}
