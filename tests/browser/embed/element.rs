//! `embed.js`: the element that it defines, and the messages that it takes.

use serde_json::json;
use siming_huli::i18n::Lang;

use super::{Article, frame, settled};

fn script(root: &str) -> String {
    format!("<script async src=\"{root}embed.js\"></script>")
}

/// The strictest policy that lets an embed be at all.
fn strict(site: &str) -> String {
    format!("default-src 'none'; script-src {site}; frame-src {site}; img-src data:")
}

#[tokio::test]
async fn elements_make_frames_under_a_strict_policy() {
    Article::new(|root| {
        let element = |rest: &str| format!("<siming-huli-chart {rest}><a href=\"#\">Caption</a></siming-huli-chart>");
        [
            element("chart=\"overlaps\" lang=\"zh\" title=\"Pairs\" height=\"200\""),
            element("chart=\"overlaps\" lang=\"en\" theme=\"dark\""),
            element("chart=\"changes\""),
            element("chart=\"../../evil\""),
            script(root),
            script(root),
        ]
        .concat()
    })
    .under(strict)
    .read(async |page| {
        for number in 0..3 {
            page.until_with(
                "the frame is there",
                "return all('iframe').length > arguments[0]",
                json!([number]),
            )
            .await;
            let height = settled(page, number).await;
            assert!(height > 200, "{height}");
        }
        let frames: Vec<Vec<String>> = page
            .eval("return all('iframe').map(f => [f.title, f.loading, f.referrerPolicy, new URL(f.src).search, f.sandbox.value])")
            .await;
        assert_eq!(frames.len(), 3, "no frame for a chart that has no proper name");
        let titles: Vec<_> = frames.iter().map(|f| f[0].as_str()).collect();
        assert_eq!(titles, ["Pairs", "Caption", "Caption"]);
        assert_eq!(frames[1][3], "?lang=en&theme=dark");
        for frame in &frames {
            assert_eq!(frame[1..3], ["lazy", "no-referrer"]);
            assert!(!frame[4].contains("same-origin"), "{frame:?}");
        }
        page.enter_frame(1).await;
        let theme: String = page.eval("return document.documentElement.dataset.theme").await;
        assert_eq!(theme, "dark");
        page.out_of_frames().await;
        // Another chart in the same place.
        page.eval::<()>("all('siming-huli-chart')[2].setAttribute('chart', 'amounts')").await;
        page.enter_frame(2).await;
        page.until("the other chart is there", "return one('#amounts')").await;
        page.out_of_frames().await;
        settled(page, 2).await;
    })
    .await;
}

#[tokio::test]
async fn pasted_frames_grow_under_a_strict_policy() {
    Article::new(|root| frame(root, Lang::Zh, "changes", 120))
        .under(strict)
        .read(async |page| {
            assert!(settled(page, 0).await > 120);
        })
        .await;
}

#[tokio::test]
async fn nothing_but_a_frames_own_height_is_taken_and_only_within_bounds() {
    Article::new(|root| {
        let parrot = |path: &str, more: &str| {
            format!("<iframe src=\"/{path}/\" height=\"200\" {more}></iframe>")
        };
        [
            parrot("embed/pairs", ""),
            parrot("elsewhere", ""),
            parrot("embed/pairs", "sandbox=\"allow-scripts\""),
            script(root),
        ]
        .concat()
    })
    .read(async |page| {
        page.until("the script is there", "return customElements.get('siming-huli-chart')")
            .await;
        page.until("the frames are there", "return document.readyState === 'complete'")
            .await;
        // Messages keep their order: once the last is back, all before it have been heard.
        let say = "const [number, messages, later] = [arguments[0], arguments[1]]; \
                   window.heard = 0; addEventListener('message', e => { if (e.data === 'done') heard++; }); \
                   const to = number < 0 ? window : all('iframe')[number].contentWindow; \
                   for (const m of messages) to.postMessage(m, '*'); to.postMessage('done', '*');";
        let heights = async |number: i32, messages: serde_json::Value| -> Vec<u32> {
            page.eval_with::<()>(say, json!([number, messages])).await;
            page.until("all is heard", "return heard > 0").await;
            page.eval("return all('iframe').map(f => f.clientHeight)").await
        };
        let height = |height: serde_json::Value| {
            json!({ "type": "siming-huli:height", "version": 1, "chart": "pairs", "height": height })
        };
        let as_they_were = vec![200, 200, 200];
        // Of another kind, version or chart; no number.
        let mut other = vec![height(json!("500")), height(json!(null))];
        for (key, value) in [("type", json!("height")), ("version", json!(2)), ("chart", json!("changes"))] {
            let mut message = height(json!(500));
            message[key] = value;
            other.push(message);
        }
        other.push(json!("text"));
        other.push(json!(null));
        assert_eq!(heights(0, json!(other)).await, as_they_were);
        // From a frame that shows no chart, and from no frame.
        assert_eq!(heights(1, json!([height(json!(500))])).await, as_they_were);
        assert_eq!(heights(-1, json!([height(json!(500))])).await, as_they_were);
        // Its own, with and without an origin.
        assert_eq!(heights(0, json!([height(json!(500))])).await, [500, 200, 200]);
        assert_eq!(heights(2, json!([height(json!(450.2))])).await, [500, 200, 451]);
        assert_eq!(heights(0, json!([height(json!(1e9))])).await, [16_000, 200, 451]);
        assert_eq!(heights(0, json!([height(json!(-1))])).await, [100, 200, 451]);
    })
    .await;
}

#[tokio::test]
async fn it_finds_itself_as_a_module_and_from_a_loader() {
    const CHART: &str =
        "<siming-huli-chart chart=\"changes\"><a href=\"#\">Caption</a></siming-huli-chart>";
    let bodies: [fn(&str) -> String; 3] = [
        |root| format!("{CHART}<script type=\"module\" src=\"{root}embed.js\"></script>"),
        |root| {
            format!(
                "{CHART}<script>const script = document.createElement('script');
                script.src = '{root}embed.js?loaded'; document.head.append(script);</script>"
            )
        },
        |root| format!("{CHART}<script type=\"module\">import '{root}embed.js';</script>"),
    ];
    for body in bodies {
        Article::new(body)
            .read(async |page| {
                page.until("the frame is there", "return one('iframe')")
                    .await;
                assert!(settled(page, 0).await > 200);
            })
            .await;
    }
}

#[tokio::test]
async fn a_copy_of_an_element_has_one_frame() {
    Article::new(|root| {
        let chart =
            "<siming-huli-chart chart=\"changes\"><a href=\"#\">Caption</a></siming-huli-chart>";
        format!("<div>{chart}</div>{}", script(root))
    })
    .read(async |page| {
        page.until("the frame is there", "return one('iframe')")
            .await;
        let frames = "return all('siming-huli-chart').map(chart => all('iframe', chart).length)";
        // As editors and frameworks do that put saved markup back, or insert it again.
        page.eval::<()>(
            "const place = one('div');
            place.append(one('siming-huli-chart').cloneNode(true));
            place.innerHTML = place.innerHTML",
        )
        .await;
        page.until_is(frames, json!([]), &vec![1, 1]).await;
        page.eval::<()>("one('siming-huli-chart').setAttribute('chart', 'amounts')")
            .await;
        page.until(
            "it follows",
            "return one('iframe').src.includes('/amounts/')",
        )
        .await;
        assert!(settled(page, 0).await > 200);
    })
    .await;
}

#[tokio::test]
async fn a_frame_in_a_shadow_root_is_as_high_as_its_chart_until_it_is_taken_away() {
    Article::new(|root| format!("<div></div>{}", script(root)))
        .read(async |page| {
            page.until(
                "elements are known",
                "return customElements.get('siming-huli-chart')",
            )
            .await;
            page.eval::<()>(
                "const chart = document.createElement('siming-huli-chart');
                chart.setAttribute('chart', 'overlaps');
                one('div').attachShadow({ mode: 'open' }).append(chart);",
            )
            .await;
            let height = "return parseFloat(one('iframe', one('div').shadowRoot).style.height)";
            page.until("it has a height", &format!("{height} > 200"))
                .await;
            // One that is put elsewhere is still listened to.
            page.eval::<()>(
                "one('div').shadowRoot.append(one('siming-huli-chart', one('div').shadowRoot));
                one('iframe', one('div').shadowRoot).style.height = '';",
            )
            .await;
            page.until("it has a height again", &format!("{height} > 200"))
                .await;
        })
        .await;
}

#[tokio::test]
async fn a_frame_is_named_by_words_that_come_after_its_element() {
    // The script is there before the parser comes to the words. A parser may rest anywhere,
    // so that a link is there and its text is not; that is done by hand, since it is rare.
    Article::new(|root| {
        let at_once = script(root).replace("async ", "");
        let chart = "<siming-huli-chart chart=\"changes\">";
        format!("{at_once}{chart}<a href=\"#\">Caption</a></siming-huli-chart>")
    })
    .read(async |page| {
        let title = "return one('iframe')?.title";
        page.until_is(title, json!([]), &"Caption".to_owned()).await;
        let steps = [
            (
                "const link = document.createElement('a'); chart.append(link)",
                "changes",
            ),
            ("one('a', chart).append('A link')", "A link"),
            ("one('a', chart).firstChild.data = 'A text'", "A text"),
            ("one('a', chart).replaceWith('No link')", "No link"),
            // In place of the frame, too.
            ("chart.textContent = 'New words'", "New words"),
        ];
        page.eval::<()>("one('siming-huli-chart a').remove()").await;
        for (step, named) in steps {
            page.eval::<()>(&format!("const chart = one('siming-huli-chart'); {step}"))
                .await;
            page.until_is(title, json!([]), &named.to_owned()).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_language_is_known_however_it_is_written() {
    let tags = ["en", "EN", "en-GB", "En-us", "en_US", "zh", "ZH-cn", "ente"];
    Article::new(move |root| {
        let element = |tag| {
            format!("<siming-huli-chart chart=\"overlaps\" lang=\"{tag}\"></siming-huli-chart>")
        };
        [tags.map(element).concat(), script(root)].concat()
    })
    .read(async |page| {
        let languages = "return all('iframe').map(f => new URL(f.src).searchParams.get('lang'))";
        let expected = ["en", "en", "en", "en", "en", "zh", "zh", "zh"];
        page.until_is(languages, json!([]), &expected.map(str::to_owned).to_vec())
            .await;
    })
    .await;
}
