//! The chart of two figures: from the panel of a pair to its page, its files and its embed.

use serde_json::json;
use siming_huli::compare::{Verdict, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::export::images::{PREVIEW, SHEETS, TALL};
use siming_huli::export::{PublishedChart, address, images};
use siming_huli::i18n::Lang;

use crate::accessibility::{assert_accessible_with_axe, axe};
use crate::common::published::pair_plates;
use crate::expected::Expected;
use crate::harness::{Visit, dist};

fn first(lang: Lang) -> PublishedChart<'static> {
    let mut plates = pair_plates().into_iter();
    plates.find(|published| published.lang() == lang).unwrap()
}

/// What chooses two figures in an address.
fn query(expected: &Expected, [a, b]: [FigureIx; 2]) -> String {
    let data = &expected.shipped.data;
    format!("?a={}&b={}", data.figure(a).id, data.figure(b).id)
}

/// What axe finds of WCAG 2.2 to level AA. Good practice asks for a first heading as well, which the
/// page around the frame of an embed has.
const WCAG: &str = "const done = arguments[arguments.length - 1];
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
        done(violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}`))))";

/// What the line of the table lies over.
const COVERED: &str = "const line = one('details summary').getBoundingClientRect();
    const lies = other => { const box = other.getBoundingClientRect();
        return line.top < box.bottom - 1 && box.top < line.bottom - 1
            && line.left < box.right && box.left < line.right; };
    return all('h2, .finding, .source, .share a, .drawing svg, footer a').filter(shown).filter(lies)
        .map(other => other.className || other.tagName)";

const LINK: &str = "return one('#panel .links a')?.getAttribute('href') ?? ''";

#[tokio::test]
async fn the_panels_link_leads_to_a_page_whose_chart_shows_both_values() {
    for (lang, width) in [(Lang::Zh, 360), (Lang::En, 1280)] {
        let published = first(lang);
        let figures = [published.figures[0], published.figures[1]];
        let expected = Expected::in_language(lang);
        // In whichever order they were chosen.
        let [a, b] = figures;
        for chosen in [[a, b], [b, a]] {
            Visit::to(lang)
                .sized(width, 800)
                .query(&query(&expected, chosen))
                .run(async |page| {
                    let href = format!("share/{}/", published.id);
                    page.until_is(LINK, json!([]), &href).await;
                    page.click("#panel .links a").await;
                    let heading = "return one('main.sharing h1')?.textContent ?? ''";
                    let title = lang.publication().share_heading(&published.spec.title);
                    page.until_is(heading, json!([]), &title).await;
                    let shown = "const image = one('main.sharing img.picture');
                        return image.complete && image.naturalWidth > 0 && shown(image)";
                    page.until("the picture is there", shown).await;
                    let image: String = page
                        .eval("return one('main.sharing img.picture').getAttribute('src')")
                        .await;
                    let file = published.file(images::FOLDER, images::SVG);
                    assert!(image.ends_with(&file), "{image}");
                    let svg = std::fs::read_to_string(dist().join(file)).unwrap();
                    for ix in figures {
                        let value = published.context.value(ix);
                        assert!(svg.contains(&value), "{value} in {image}");
                    }
                    page.assert_no_sideways_scroll(width).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn a_pair_that_must_not_be_compared_has_no_link() {
    let expected = Expected::in_language(Lang::Zh);
    let refused = pairs(&expected.shipped.data);
    let mut refused = refused.filter(|pair| pair.comparison.verdict == Verdict::Refused);
    let refused = refused.next().unwrap();
    Visit::to(Lang::Zh)
        .query(&query(&expected, [refused.a, refused.b]))
        .run(async |page| {
            page.until("the pair is judged", "return one('#panel .verdict')")
                .await;
            assert_eq!(page.eval::<String>(LINK).await, "");
        })
        .await;
}

#[tokio::test]
async fn page_and_embed_of_a_pair_are_whole_narrow_and_wide_and_axe_finds_nothing() {
    for (lang, dark, width) in [(Lang::Zh, true, 320), (Lang::En, false, 1280)] {
        let published = first(lang);
        Visit::to(lang)
            .dark(dark)
            .still()
            .sized(width, 900)
            .run(async |page| {
                page.open(&address::share(lang, published.id)).await;
                page.until("its tabs are there", "return one('main.sharing .tabs')")
                    .await;
                page.assert_no_sideways_scroll(width).await;
                assert_accessible_with_axe(page, &format!("share page, {width} px")).await;
                page.open(&address::embed(lang, published.id)).await;
                page.until("it is there", "return shown(one('.card .finding'))")
                    .await;
                let covered: Vec<String> = page.eval(COVERED).await;
                assert_eq!(covered, Vec::<String>::new(), "{width} px");
                let layouts = "return all('.fixed').filter(shown).length";
                page.until_is(layouts, json!([]), &1).await;
                page.assert_no_sideways_scroll(width).await;
                page.eval::<()>(&axe()).await;
                let found: Vec<String> = page.eval_later(WCAG).await;
                assert_eq!(found, Vec::<String>::new(), "embed, {width} px");
                // Reached for, it tells what a mark says, and fetches nothing.
                page.eval::<()>(
                    "all('.mark').find(shown).dispatchEvent(new MouseEvent('click', { bubbles: true }))",
                )
                .await;
                page.until("a mark tells", "return shown(one('.early'))").await;
                let told: String = page.eval("return one('.early').textContent").await;
                assert!(told.contains(&published.context.value(published.figures[0])), "{told}");
                assert!(!page.eval::<bool>("return Boolean(one('script[type=module]'))").await);
                let state = "return one('#status').dataset.state";
                assert_eq!(page.eval::<String>(state).await, "idle");
                page.click("details summary").await;
                page.until_is("return all('tbody tr').filter(shown).length", json!([]), &2)
                    .await;
                page.assert_no_sideways_scroll(width).await;
            })
            .await;
    }
}

#[test]
fn the_release_has_every_picture_of_every_pair() {
    let endings = SHEETS.map(|(ending, _)| ending);
    let endings: Vec<_> = endings.into_iter().chain([PREVIEW, TALL]).collect();
    let plates = pair_plates();
    assert!(plates.len() >= 10, "{}", plates.len());
    for published in plates {
        for ending in &endings {
            let file = dist().join(published.file(images::FOLDER, ending));
            assert!(file.is_file(), "{}", file.display());
        }
    }
}
