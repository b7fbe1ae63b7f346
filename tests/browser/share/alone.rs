//! The share page by itself.

use siming_huli::i18n::Lang;

use crate::harness::Visit;

#[tokio::test]
async fn the_share_page_is_whole_without_scripts() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("share/changes/")
            .without_scripts()
            .run(async |page| {
                let parts: usize = page
                    .eval("return all('section').filter(shown).length")
                    .await;
                assert_eq!(parts, 5);
                let codes: usize = page
                    .eval("return all('textarea').filter(shown).length")
                    .await;
                assert_eq!(codes, 10);
                let idle: usize = page.eval("return all('button').filter(shown).length").await;
                assert_eq!(idle, 0, "buttons that need a script");
            })
            .await;
    }
}
