//! What you see is what you take: the codes of the dialog bring back the chart as it stood, on
//! another host and in the other language.

use serde_json::{Value, json};
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::embed::Article;
use crate::filter::{display, until_query_is};
use crate::harness::{Page, Visit};

/// What a card shows of what was chosen, however wide it is laid out: its view, the marks with
/// their inks, the rows of its table, what is selected, and how the page looks.
const LOOK: &str = "const place = cardOf(arguments[0]);
    const { theme, text } = document.documentElement.dataset;
    const told = mark => [subject(mark), one('[class*=\"-s\"]', mark) !== null,
        mark.classList.contains('selected')].join(' ');
    return {
        finding: one('.finding', place).textContent,
        view: one('.views [aria-pressed=true]', place)?.dataset.view,
        marks: charts(place).flatMap(marks).map(told).sort(),
        rows: rows(arguments[0]).map(row => row.slice(0, 3).join(' ')),
        panel: all('#panel p').map(e => e.textContent),
        theme, text,
    }";

/// What `LOOK` says once it says the same again.
async fn look(page: &Page, chart: &str) -> Value {
    let start = std::time::Instant::now();
    let mut last = Value::Null;
    loop {
        page.until("the charts fit", "return fitted()").await;
        // Two frames later, whatever was chosen is drawn.
        let frames: bool = page
            .eval_later(
                "const done = arguments[arguments.length - 1];
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 50)))",
            )
            .await;
        let now: Value = page.eval_with(LOOK, json!([chart])).await;
        if frames && now == last {
            return now;
        }
        assert!(start.elapsed().as_secs() < 60, "{last} and then {now}");
        last = now;
    }
}

const CODE: &str = "return one(`dialog [data-code=${arguments[0]}]`).value";

/// The link and the two codes with a state, as the open dialog has them.
async fn codes(page: &Page) -> [String; 3] {
    let mut codes = [const { String::new() }; 3];
    for (code, kind) in codes.iter_mut().zip(["link", "frame", "element"]) {
        *code = page.eval_with(CODE, json!([kind])).await;
    }
    codes
}

/// By the keyboard: what is selected may be told over the link.
async fn open_dialog(page: &Page, chart: &str) {
    page.eval_with::<()>(
        "one('.share a', cardOf(arguments[0])).focus()",
        json!([chart]),
    )
    .await;
    page.press(Key::Enter).await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
}

/// What was taken from a chart.
struct Taken {
    look: Value,
    codes: [String; 3],
    /// The same in the other language.
    others: [String; 3],
}

/// Chooses by an address and by `act`, then takes the codes in both languages.
async fn take(lang: Lang, chart: &str, query: &str, act: impl AsyncFn(&Page)) -> Taken {
    let mut taken = None;
    Visit::to(lang)
        .query(query)
        .still()
        .run(async |page| {
            act(page).await;
            let look = look(page, chart).await;
            open_dialog(page, chart).await;
            let codes = self::codes(page).await;
            page.click("dialog [data-language]").await;
            let asks = format!(
                "return one('dialog [data-code=link]')?.value.includes('lang={}')",
                lang.other().short()
            );
            page.until("it is in the other language", &asks).await;
            let others = self::codes(page).await;
            taken = Some(Taken {
                look,
                codes,
                others,
            });
        })
        .await;
    taken.unwrap()
}

/// The query of an address that a code holds, and what its site is.
fn parts(link: &str) -> (&str, &str) {
    let (site, rest) = link.split_once('?').unwrap();
    (site.trim_end_matches("en/"), rest)
}

/// Claims that a code says each setting, in one order, and none that an embed does not know.
fn assert_says_every_setting(code: &str, lang: Lang, has_order: bool) {
    let start = code.find("?lang=").unwrap_or_else(|| panic!("{code}"));
    let query = code[start + 1..].split('"').next().unwrap();
    let settings: Vec<_> = query.split('&').collect();
    assert_eq!(settings[0], format!("lang={}", lang.short()), "{query}");
    for name in ["theme", "text", "view", "title", "controls"] {
        let said = settings
            .iter()
            .filter(|s| s.starts_with(&format!("{name}=")));
        assert_eq!(said.count(), 1, "{name} in {query}");
    }
    assert_eq!(query.contains("order="), has_order, "{query}");
}

/// Claims that codes and link bring back what was taken.
async fn assert_comes_back(lang: Lang, chart: &'static str, taken: Taken) {
    let [link, frame, element] = &taken.codes;
    let (built, query) = parts(link);
    let built = built.to_owned();
    let body = [&**frame, element, &taken.others[1]].join("<hr>");
    Article::new(move |root| body.replace(&built, root))
        .sized(900, 900)
        .read(async |page| {
            for number in 0..3 {
                page.until_with(
                    "the frame is there",
                    "return all('iframe').length > arguments[0]",
                    json!([number]),
                )
                .await;
                let there = "all('iframe')[arguments[0]].scrollIntoView({ block: 'start' })";
                page.eval_with::<()>(there, json!([number])).await;
                page.enter_frame(number).await;
                page.until("the chart is lively", "return state() === 'ready'")
                    .await;
                let is = look(page, chart).await;
                if number < 2 {
                    assert_eq!(is, taken.look, "frame {number}");
                } else {
                    // In other words, the same.
                    for part in ["view", "marks", "theme", "text"] {
                        assert_eq!(is[part], taken.look[part], "{part}");
                    }
                    let language: String = page.eval("return document.documentElement.lang").await;
                    assert_eq!(language, lang.other().tag());
                }
                page.out_of_frames().await;
            }
        })
        .await;
    Visit::to(lang)
        .query(&format!("?{query}"))
        .still()
        .run(async |page| assert_eq!(look(page, chart).await, taken.look, "{link}"))
        .await;
}

#[tokio::test]
async fn codes_bring_back_filters_highlight_order_and_pair() {
    for lang in Lang::ALL {
        let query = "?themes=gangs,fraud&highlight=huli&order=reading\
                     &a=siming-elder-fraud-gangs&b=huli-elder-fraud-gangs-unscoped";
        let taken = take(lang, "source-map", query, async |page| {
            display(page, "theme", "dark").await;
            let search = format!("?theme=dark&{}", &query[1..]);
            until_query_is(page, &search).await;
        })
        .await;
        assert_eq!(taken.look["theme"], "dark");
        let panel = taken.look["panel"].as_array().map(Vec::len);
        assert!(panel.is_some_and(|parts| parts > 1), "{}", taken.look);
        assert_says_every_setting(&taken.codes[1], lang, true);
        assert_says_every_setting(&taken.others[1], lang.other(), true);
        assert_comes_back(lang, "source-map", taken).await;
    }
}

#[tokio::test]
async fn codes_bring_back_a_sorted_table_in_large_text() {
    for lang in Lang::ALL {
        // The order of strips is no affair of this chart.
        let query = "?text=large&level=stated&sort=-value&order=reading#changes";
        let taken = take(lang, "changes", query, async |page| {
            page.click("#changes [data-view=table]").await;
            let table = "return all('#changes tbody tr').filter(shown).length > 1";
            page.until("the table is there", table).await;
        })
        .await;
        assert_eq!(taken.look["view"], "table");
        assert_says_every_setting(&taken.codes[1], lang, false);
        assert!(!parts(&taken.codes[0]).1.contains("order="));
        assert_comes_back(lang, "changes", taken).await;
    }
}

#[tokio::test]
async fn codes_of_a_chart_without_choices_say_so_and_wake_nothing() {
    for lang in Lang::ALL {
        let taken = take(lang, "changes", "", async |_| ()).await;
        assert_says_every_setting(&taken.codes[1], lang, false);
        let (built, query) = parts(&taken.codes[0]);
        assert_eq!(
            query,
            format!(
                "lang={}&theme=auto&text=normal&view=chart#changes",
                lang.short()
            )
        );
        let built = built.to_owned();
        let body = [&*taken.codes[1], &*taken.codes[2]].concat();
        Article::new(move |root| body.replace(&built, root))
            .read(async |page| {
                for number in 0..2 {
                    let there = "return all('iframe').length > arguments[0]";
                    page.until_with("the frame is there", there, json!([number]))
                        .await;
                    let there = "all('iframe')[arguments[0]].scrollIntoView({ block: 'start' })";
                    page.eval_with::<()>(there, json!([number])).await;
                    // It has said its height once its script has run.
                    let grown = "return all('iframe')[arguments[0]].style.height";
                    page.until_with("it is as high as its chart", grown, json!([number]))
                        .await;
                    page.enter_frame(number).await;
                    let idle: String = page.eval("return state()").await;
                    assert_eq!(idle, "idle", "nothing is chosen");
                    page.out_of_frames().await;
                }
                let answers = page.site.answers();
                let wasm = answers
                    .iter()
                    .filter(|answer| answer.path.ends_with(".wasm"));
                assert_eq!(wasm.count(), 0, "{answers:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn the_language_that_an_address_asks_for_decides() {
    for lang in Lang::ALL {
        let other = lang.other();
        let asked = format!("?lang={}&themes=fraud#changes", other.short());
        Visit::to(lang)
            .query(&asked)
            .run(async |page| {
                let language = "return document.documentElement.lang";
                page.until_is(language, json!([]), &other.tag().to_owned())
                    .await;
                page.ready().await;
                // It is in the path from now on.
                until_query_is(page, "?themes=fraud").await;
                let place: String = page.eval("return location.hash").await;
                assert_eq!(place, "#changes");
            })
            .await;
        let folder = if lang == Lang::En { "en/" } else { "" };
        let short = other.short();
        Article::new(move |root| {
            format!("<iframe src=\"{root}{folder}embed/changes/?lang={short}&theme=dark\"></iframe>")
        })
        .read(async |page| {
            page.enter_frame(0).await;
            let there = format!(
                "return document.documentElement.lang === '{}' && document.documentElement.dataset.theme === 'dark'",
                other.tag()
            );
            page.until("it is in the other language", &there).await;
            page.out_of_frames().await;
        })
        .await;
    }
}
