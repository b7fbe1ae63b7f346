//! Every control of the dialog answers to keys: what is copied is on the clipboard, what is made is there,
//! what is set is in the codes; the focus stays where it was.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use super::keys::{go_to, next_tab, open_by_keys};
use super::{CITE, DATA, EMBED, LINK, VALUE};
use crate::harness::{Page, Visit};

/// The window widths of the walk.
const WIDTHS_PX: [u32; 2] = [320, 1280];

/// Lets the page use the clipboard, and keeps what it saves off the disk.
async fn allow(page: &Page) {
    let allowed = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    let allow = json!({ "permissions": allowed, "origin": page.site.origin() });
    page.tell("Browser.grantPermissions", allow).await;
    let kept = json!({ "behavior": "deny" });
    page.tell("Browser.setDownloadBehavior", kept).await;
}

/// Claims that what was pressed last has the focus.
async fn assert_stays(page: &Page, selector: &str) {
    let there = "return document.activeElement === one(arguments[0])";
    page.until_is(there, json!([selector]), &true).await;
}

/// The text on the clipboard.
async fn pasted(page: &Page) -> String {
    let read = "const done = arguments[arguments.length - 1];
        navigator.clipboard.readText().then(done, why => done(`${why}`))";
    page.eval_later(read).await
}

/// What of the clipboard is of a kind, as it was put there.
async fn pasted_as(page: &Page, kind: &str) -> String {
    let read = format!(
        "const done = arguments[arguments.length - 1];
        navigator.clipboard.read({{ unsanitized: ['text/html'] }})
            .then(([item]) => item.getType('{kind}')).then(blob => blob.text())
            .then(done, why => done(`${{why}}`))"
    );
    page.eval_later(&read).await
}

/// Says so, where a reader sees it: in the window, whatever the dialog is scrolled to.
async fn assert_said(page: &Page, words: &str) {
    page.until_is(
        "return one('dialog .said').textContent",
        json!([]),
        &words.to_owned(),
    )
    .await;
    let seen = "const said = one('dialog .said');
        const { top, bottom } = said.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight
            && document.elementFromPoint(...centre(said)) === said";
    assert!(page.eval::<bool>(seen).await, "{words} is out of sight");
}

/// Presses each of these that the chosen tab shows, and holds a claim after each; how many they are.
async fn press_each(page: &Page, selector: &str, claim: impl AsyncFn(&str)) -> usize {
    let count = "all('[data-nth]').forEach(e => e.removeAttribute('data-nth'));
        const them = all(`dialog section:not([hidden]) ${arguments[0]}`).filter(shown);
        them.forEach((e, i) => { e.dataset.nth = i; });
        return them.length";
    let count: usize = page.eval_with(count, json!([selector])).await;
    for nth in 0..count {
        let nth = format!("dialog [data-nth=\"{nth}\"]");
        go_to(page, &nth).await;
        page.press(Key::Enter).await;
        claim(&nth).await;
        assert_stays(page, &nth).await;
    }
    count
}

/// Presses every copy button of the chosen tab: each puts the text above it on the clipboard.
async fn copy_each(page: &Page, lang: Lang) -> usize {
    let words = &lang.publication().share;
    press_each(page, "[data-copy]", async |nth: &str| {
        let text =
            "return one(arguments[0]).previousElementSibling.querySelector('textarea').value";
        let text: String = page.eval_with(text, json!([nth])).await;
        assert_said(page, words.copied).await;
        assert_eq!(pasted(page).await, text);
    })
    .await
}

/// Presses every file of the chosen tab: each is a press on its own link, which the browser saves.
async fn save_each(page: &Page) -> usize {
    page.eval::<()>(
        "window.saved = [];
        addEventListener('click', ({ target, defaultPrevented }) => {
            const link = target.closest('a[download]');
            if (link && !defaultPrevented) saved.push(link.href);
        })",
    )
    .await;
    press_each(page, "a[download]", async |nth: &str| {
        let href = "return saved.at(-1) === one(arguments[0]).href";
        page.until_with("the link is pressed", href, json!([nth]))
            .await;
    })
    .await
}

#[tokio::test]
async fn pictures_are_made_copied_and_saved_by_keys() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        for width in WIDTHS_PX {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    allow(page).await;
                    open_by_keys(page, "overlaps").await;
                    let made = press_each(page, "[data-take]", async |nth: &str| {
                        let made = "const [form, ending] = one(arguments[0]).dataset.take.split('.');
                            const end = `view${form === 'tall' ? '.tall' : ''}.${ending}`;
                            return one('dialog .taking [role=status] a')?.download.endsWith(end)";
                        page.until_with("the picture is made", made, json!([nth])).await;
                    });
                    assert_eq!(made.await, 4);
                    assert_eq!(save_each(page).await, 7, "the six files and what was made last");
                    let copied = press_each(page, "[data-picture]", async |_: &str| {
                        assert_said(page, words.copied).await;
                        let width = "const done = arguments[arguments.length - 1];
                            navigator.clipboard.read().then(([item]) => item.getType('image/png'))
                                .then(createImageBitmap).then(({ width }) => done(width), () => done(0))";
                        let width: u32 = page.eval_later(width).await;
                        assert_eq!(width, 2 * siming_huli::export::poster::SHEET_WIDTH_PX);
                    });
                    assert_eq!(copied.await, 1);
                    let finding: String = page
                        .eval("return one('#overlaps .finding').textContent")
                        .await;
                    let articles = press_each(page, "[data-article]", async |_: &str| {
                        assert_said(page, words.copied).await;
                        let html = pasted_as(page, "text/html").await;
                        assert!(html.contains("<svg") && html.contains(&finding), "{html}");
                        let text = pasted(page).await;
                        assert!(text.contains(&finding) && !text.contains('<'), "{text}");
                    });
                    assert_eq!(articles.await, 2);
                })
                .await;
        }
    }
}

#[tokio::test]
async fn link_citations_data_and_codes_are_copied_and_saved_by_keys() {
    for lang in Lang::ALL {
        for width in WIDTHS_PX {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    allow(page).await;
                    open_by_keys(page, "overlaps").await;
                    // Copies, and files to save.
                    for (at, copies, files) in
                        [(LINK, 1, 0), (CITE, 6, 3), (DATA, 0, 7), (EMBED, 3, 0)]
                    {
                        next_tab(page, at).await;
                        assert_eq!(copy_each(page, lang).await, copies, "tab {at}");
                        assert_eq!(save_each(page).await, files, "tab {at}");
                    }
                    page.press(Key::Escape).await;
                    let back = "return document.activeElement === one('#overlaps .share a')";
                    page.until_is(back, json!([]), &true).await;
                })
                .await;
        }
    }
}

/// Where the clipboard is out of reach, the text is selected, and Tab goes on from there.
#[tokio::test]
async fn what_cannot_be_copied_is_selected_and_said_in_sight() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        Visit::to(lang)
            .sized(320, 800)
            .run(async |page| {
                open_by_keys(page, "overlaps").await;
                next_tab(page, LINK).await;
                next_tab(page, CITE).await;
                page.eval::<()>(
                    "navigator.clipboard.writeText = async () => { throw new Error('no'); }",
                )
                .await;
                go_to(page, "dialog section:not([hidden]) [data-copy]").await;
                page.press(Key::Enter).await;
                assert_said(page, words.selected).await;
                assert_stays(page, "dialog [data-code=cite]").await;
                page.press(Key::Tab).await;
                assert_stays(page, "dialog section:not([hidden]) [data-copy]").await;
            })
            .await;
    }
}

/// The code of a kind as the dialog has it.
async fn code(page: &Page, kind: &str) -> String {
    page.eval_with(VALUE, json!([kind])).await
}

/// The code for a frame holds this.
async fn until_frame_says(page: &Page, what: &str) {
    let says = "return one('dialog [data-code=frame]')?.value.includes(arguments[0])";
    page.until_with(&format!("the code says {what}"), says, json!([what]))
        .await;
}

#[tokio::test]
async fn what_is_set_by_keys_is_in_the_codes_and_stays_in_the_other_language() {
    for lang in Lang::ALL {
        let (own, other) = (lang.short(), lang.other().short());
        for width in WIDTHS_PX {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    open_by_keys(page, "changes").await;
                    for at in LINK..=EMBED {
                        next_tab(page, at).await;
                    }
                    let says = |theme: &str, text: &str, title: u8, controls: u8| {
                        format!("theme={theme}&text={text}&view=chart&title={title}&controls={controls}\"")
                    };
                    until_frame_says(page, &format!("?lang={own}&{}", says("auto", "normal", 1, 1))).await;
                    go_to(page, "dialog [name=theme]").await;
                    page.press(Key::End).await;
                    until_frame_says(page, &says("dark", "normal", 1, 1)).await;
                    go_to(page, "dialog [name=title]").await;
                    page.press(' ').await;
                    until_frame_says(page, &says("dark", "normal", 0, 1)).await;
                    go_to(page, "dialog [name=text]").await;
                    page.press(' ').await;
                    until_frame_says(page, &says("dark", "large", 0, 1)).await;
                    go_to(page, "dialog .options summary").await;
                    page.press(Key::Enter).await;
                    go_to(page, "dialog [name=controls]").await;
                    page.press(' ').await;
                    until_frame_says(page, &says("dark", "large", 0, 0)).await;
                    go_to(page, "dialog [name=height]").await;
                    for digit in "777".chars() {
                        page.press(digit).await;
                    }
                    page.press(Key::Tab).await;
                    until_frame_says(page, "height=\"777\"").await;
                    let current = code(page, "frame").await;
                    go_to(page, "dialog [name=edition]:checked").await;
                    page.press(Key::Down).await;
                    let folder: String = page
                        .eval("return one('dialog [name=edition]:checked').value")
                        .await;
                    assert!(folder.starts_with("e/"), "{folder}");
                    until_frame_says(page, &folder).await;
                    assert!(!current.contains(&folder), "{current}");

                    // In the other language all of it is as it was set, in the same tab.
                    go_to(page, "dialog [data-language]").await;
                    page.press(Key::Enter).await;
                    until_frame_says(page, &format!("?lang={other}&{}", says("dark", "large", 0, 0))).await;
                    until_frame_says(page, &folder).await;
                    until_frame_says(page, "height=\"777\"").await;
                    super::chosen_tab(page, EMBED).await;
                    assert_stays(page, "dialog [data-language]").await;
                    let element = code(page, "element").await;
                    let set = "theme=\"dark\" text=\"large\" state=\"";
                    assert!(element.contains(set) && element.contains("&title=0&controls=0\""), "{element}");
                    let preview = "return one('dialog .preview iframe').getAttribute('src')";
                    let preview: String = page.eval(preview).await;
                    assert!(preview.contains(says("dark", "large", 0, 0).trim_end_matches('"')), "{preview}");
                    page.press(Key::Escape).await;
                    let back = "return document.activeElement === one('#changes .share a')";
                    page.until_is(back, json!([]), &true).await;
                })
                .await;
        }
    }
}

/// A dialog that cannot be had in the other language says so, and leaves the reader on the page.
#[tokio::test]
async fn a_language_that_does_not_come_is_said() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .troubled()
            .run(async |page| {
                page.ready().await;
                open_by_keys(page, "changes").await;
                page.online(false).await;
                go_to(page, "dialog [data-language]").await;
                page.press(Key::Enter).await;
                let said = page.failed().await;
                assert!(said.contains(lang.prose().still), "{said}");
                page.until("the dialog is closed", "return !one('dialog')")
                    .await;
                page.online(true).await;
                page.click("#status button").await;
                page.until("the dialog is open", "return one('dialog[open] .tabs')")
                    .await;
            })
            .await;
    }
}
