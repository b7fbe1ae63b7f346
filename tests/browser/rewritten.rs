//! Pages that were rewritten between the host and the reader, before the interactive part
//! comes or for ever after: they become interactive all the same, and show what is chosen.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::faults::spoil::{collapsed, with_crlf, without_comments};
use crate::harness::{Fault, Page, Visit};

/// What page translators do, over and over: each text goes into elements of its own, and the
/// page is said to be in another language.
const TRANSLATOR: &str = "
    const leave = 'font, script, style, textarea, select, title, svg, [translate=no]';
    const translate = node => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts = node.nodeType === 3 ? [node] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || !text.parentElement || text.parentElement.closest(leave)) continue;
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(document.createElement('font'));
        font.firstChild.append(text.data);
      }
    };
    new MutationObserver(changes => {
      document.documentElement.lang = 'fr';
      changes.forEach(change => change.addedNodes.forEach(translate));
    })
      .observe(document, { childList: true, subtree: true });";

/// What extensions do: something of theirs in front of everything.
const EXTENSION: &str = "
    new MutationObserver((_, watch) => {
      const app = document.getElementById('app');
      if (!app?.nextElementSibling) return;
      watch.disconnect();
      const theirs = document.createElement('div');
      theirs.textContent = 'theirs';
      app.prepend(theirs);
      app.querySelector('.card').append('theirs');
    }).observe(document, { childList: true, subtree: true });";

/// Everything that changes with what is chosen.
const SHOWN: &str = "return [...all('.finding'), ...all('.shown'), one('#panel'), ...all('.table'),
    ...all('.sources')].map(e => e.textContent).concat(charts().map(e => e.textContent))";

/// Moves a node that says nothing, so that there are as many as before, and say the same.
fn with_a_node_elsewhere(html: &str) -> String {
    let charts = r#"class="charts"><!>"#;
    assert!(html.contains(charts));
    html.replacen(charts, r#"class="charts">"#, 1).replacen(
        r#"<p class="source">"#,
        r#"<!><p class="source">"#,
        1,
    )
}

/// What extensions and readers' own scripts do: a node that was there stands elsewhere, so that there
/// are as many as before. `MOVE` is done as soon as the page is whole.
const MOVER: &str = "
    new MutationObserver((_, watch) => {
      const app = document.getElementById('app');
      if (!app?.nextElementSibling) return;
      watch.disconnect();
      const [one, all] = [s => app.querySelector(s), s => [...app.querySelectorAll(s)]];
      MOVE
    }).observe(document, { childList: true, subtree: true });";

/// What is moved, and how.
const MOVES: [(&str, &str); 6] = [
    ("a card to the end", "one('.charts').append(one('.card'))"),
    (
        "a finding into another card",
        "all('.card .rail')[1].append(one('.card .finding'))",
    ),
    (
        "a button behind the next",
        "const button = one('.views button'); button.nextElementSibling.after(button)",
    ),
    (
        "a box behind the next",
        "const box = one('#find label.choice'); box.nextElementSibling.after(box)",
    ),
    (
        "all that filters behind the charts",
        "app.append(one('#find'))",
    ),
    (
        "a chart to another's place",
        "all('.card .drawing')[2].append(one('.card .drawing > *'))",
    ),
];

/// Chooses a theme, a table, a figure, and waits until all of it is shown.
async fn choose(page: &Page) {
    page.eval::<()>("one('#find input[value=fraud]').click()")
        .await;
    page.eval::<()>("one('#overlaps [data-view=table]').click()")
        .await;
    let press = "charts(cardOf('ledger')).flatMap(marks)[0]
        .dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    let filtered = "return charts(cardOf('ledger')).flatMap(marks).length < 15";
    page.until("the ledger is filtered", filtered).await;
    page.eval::<()>(press).await;
    page.until("the panel is open", "return shown(one('#panel'))")
        .await;
}

/// How often the second copy of what was built was asked for.
fn copies(page: &Page) -> usize {
    let answers = page.site.answers();
    let of_copy = answers
        .iter()
        .filter(|answer| answer.path.ends_with(".txt"));
    of_copy.count()
}

async fn as_chosen(lang: Lang) -> Vec<String> {
    let mut shown = Vec::new();
    Visit::to(lang)
        .still()
        .run(async |page| {
            assert_eq!(copies(page), 0, "a page as it was built is adopted");
            choose(page).await;
            // Rows and charts out of sight follow one by one; then nothing changes any more.
            let settled = "const now = JSON.stringify((() => { SHOWN })());
                window.calm = window.before === now ? window.calm + 1 : 0;
                window.before = now;
                return calm > 15 && location.search.includes('fraud') && !one('.first-rows')";
            page.until("all is shown", &settled.replace("SHOWN", SHOWN))
                .await;
            shown = page.eval(SHOWN).await;
        })
        .await;
    shown
}

#[tokio::test]
async fn a_page_in_the_hands_of_a_translator_shows_what_is_chosen() {
    for lang in Lang::ALL {
        let expected = as_chosen(lang).await;
        assert_becomes_interactive(Visit::to(lang).after(TRANSLATOR), &expected).await;
    }
}

#[tokio::test]
async fn a_page_that_an_extension_has_added_to_becomes_interactive() {
    let expected = as_chosen(Lang::Zh).await;
    assert_becomes_interactive(Visit::to(Lang::Zh).after(EXTENSION), &expected).await;
}

#[tokio::test]
async fn a_page_whose_comments_were_stripped_becomes_interactive() {
    for lang in Lang::ALL {
        let expected = as_chosen(lang).await;
        let visit = Visit::to(lang).with_fault("index.html", Fault::Rewritten(without_comments));
        assert_becomes_interactive(visit, &expected).await;
    }
}

async fn assert_becomes_interactive(visit: Visit, expected: &Vec<String>) {
    visit
        .still()
        .run(async |page| {
            page.ready().await;
            assert_eq!(copies(page), 1, "what was built is brought back");
            assert_shows(page, expected).await;
        })
        .await;
}

/// Chooses, and claims that all is shown as on a page that nobody has rewritten.
async fn assert_shows(page: &Page, expected: &Vec<String>) {
    choose(page).await;
    let differs = "const now = (() => { SHOWN })();
        const n = now.findIndex((text, n) => text !== arguments[0][n]);
        return n < 0 ? '' : `${arguments[0][n]} ≠ ${now[n]}`";
    let differs = differs.replace("SHOWN", SHOWN);
    page.until_is(&differs, json!([expected]), &String::new())
        .await;
}

#[tokio::test]
async fn a_page_with_a_node_elsewhere_becomes_interactive() {
    for lang in Lang::ALL {
        let expected = as_chosen(lang).await;
        for (what, how) in MOVES {
            let script = MOVER.replace("MOVE", how);
            Visit::to(lang)
                .after(script.leak())
                .still()
                .run(async |page| {
                    page.ready().await;
                    assert_eq!(copies(page), 1, "{what}: what was built is brought back");
                    assert_shows(page, &expected).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn other_line_ends_change_nothing() {
    for rewrite in [with_crlf, collapsed] {
        Visit::to(Lang::Zh)
            .with_fault("index.html", Fault::Rewritten(rewrite))
            .run(async |page| {
                page.ready().await;
                assert_eq!(copies(page), 0, "a page as it was built is adopted");
            })
            .await;
    }
}

#[tokio::test]
async fn what_was_unfolded_and_focused_before_stays_so() {
    const UNFOLDED: &str = "
        new MutationObserver((_, watch) => {
          const details = document.querySelectorAll('.card details.pane');
          if (!document.getElementById('app')?.nextElementSibling) return;
          watch.disconnect();
          details[1].open = true;
          details[1].querySelector('summary').focus();
        }).observe(document, { childList: true, subtree: true });";
    // What others put in front of everything has states of its own.
    const THEIRS: &str = "
        new MutationObserver((_, watch) => {
          const app = document.getElementById('app');
          if (!app?.nextElementSibling) return;
          watch.disconnect();
          const [theirs, box] = ['div', 'details'].map(name => document.createElement(name));
          box.open = true;
          box.append(document.createElement('summary'));
          theirs.append(box, document.createElement('button'));
          app.prepend(theirs);
        }).observe(document, { childList: true, subtree: true });";
    for others in ["", THEIRS] {
        Visit::to(Lang::Zh)
            .after(UNFOLDED)
            .after(others)
            .with_fault("index.html", Fault::Rewritten(without_comments))
            .run(async |page| {
                page.ready().await;
                let left = "return [
                    ...all('.card').filter(card => one('details.pane[open]', card)).map(card => card.id),
                    document.activeElement.closest('.card')?.id ?? 'nothing']";
                let overlaps = "overlaps".to_owned();
                page.until_is(left, json!([]), &vec![overlaps.clone(), overlaps]).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_embed_whose_comments_were_stripped_answers() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .with_fault("index.html", Fault::Rewritten(without_comments))
            .run(async |page| {
                page.ready().await;
                let folder = if lang == Lang::En { "en/" } else { "" };
                page.open(&format!("{folder}embed/overlaps/?view=table"))
                    .await;
                page.until("the embed is ready", "return state() === 'ready'")
                    .await;
                page.until("its table is shown", "return shown(one('.table table'))")
                    .await;
            })
            .await;
    }
}

#[tokio::test]
async fn a_panic_is_named_over_the_charts() {
    for lang in Lang::ALL {
        for at in ["", "embed/overlaps/?view=table"] {
            Visit::to(lang)
                .with_fault("index.html", Fault::Rewritten(with_a_node_elsewhere))
                .run(async |page| {
                    let folder = if lang == Lang::En { "en/" } else { "" };
                    page.open(&format!("{folder}{at}")).await;
                    let why = page.failed().await;
                    assert!(why.contains(lang.prose().broken), "{why}");
                    assert!(why.contains(lang.prose().still), "{why}");
                    assert!(why.contains(".rs"), "the place of the panic: {why}");
                    let marks: usize = page.eval("return charts().flatMap(marks).length").await;
                    assert!(marks > 0, "the charts stay");
                    page.site.recover();
                    page.click("#status button").await;
                    page.until("it is ready", "return state() === 'ready'")
                        .await;
                })
                .await;
        }
    }
}
