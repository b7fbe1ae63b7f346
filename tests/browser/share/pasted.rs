//! A code in somebody else's system.

use siming_huli::export::{Address, code, poster};
use siming_huli::i18n::Lang;

use crate::common::published::published;
use crate::embed::Article;

/// Pasted into an article on another host, and cleaned there by what many systems clean with,
/// as it is set when nobody sets it.
#[tokio::test]
async fn the_picture_code_outlives_dompurify() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/.tools/npm/dompurify/node_modules/dompurify/dist/purify.min.js"
    );
    let purify = std::fs::read_to_string(file)
        .unwrap_or_else(|e| panic!("{file}: {e}; run `cargo xtask test`"));
    for lang in Lang::ALL {
        let codes = move |root: &str| {
            let site = Address::from_setting(Some(root)).unwrap();
            let published = &published(lang, "overlaps");
            [
                code::picture(published, &site, &poster::sheet(published, &site).unwrap()),
                code::frame(published, &site, 600),
            ]
            .concat()
        };
        let (purify, lang) = (purify.clone(), lang.short());
        Article::new(codes)
            .read(async move |page| {
                // What is shown is twice as fine as it is large.
                let loaded = "const image = document.querySelector('img');
                    return image.naturalWidth === 2 * image.width && image.width === 720";
                page.until("the picture is there", loaded).await;
                page.eval::<()>(&purify).await;
                let read = "const read = figure => {
                        const [image, link] = ['img', 'figcaption a'].map(s => figure.querySelector(s));
                        const names = ['src', 'alt', 'width', 'height', 'loading'];
                        return [...names.map(name => image.getAttribute(name)),
                            image.parentElement.href, link.href,
                            figure.querySelector('figcaption').textContent];
                    };
                    const figure = document.querySelector('figure');
                    const clean = document.createElement('div');
                    clean.innerHTML = window.DOMPurify.sanitize(figure.outerHTML);
                    return [read(figure), read(clean.querySelector('figure'))]";
                let [whole, clean]: [Vec<String>; 2] = page.eval(read).await;
                assert_eq!(clean, whole);
                assert!(clean[0].ends_with(&format!("/charts/overlaps.{lang}.png")));
                assert_eq!(clean[5], clean[6], "two links to one place");
                // The frame is taken out, and leaves its caption with the link.
                let frame = "return window.DOMPurify.sanitize(document.querySelectorAll('figure')[1].outerHTML)";
                let frame: String = page.eval(frame).await;
                assert!(!frame.contains("<iframe") && frame.contains("<figcaption><a href="));
            })
            .await;
    }
}
