//! Pictures that follow the reader: nothing is cut, what was chosen is said, and the address in
//! them brings it back.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::Pixmap;
use roxmltree::Document;
use siming_huli::export::raster::{Fonts, Picture};
use siming_huli::export::taken::{Form, Wish, drawn, svg};
use siming_huli::i18n::Lang;
use siming_huli::scene::Scene;
use siming_huli::scene::check::{outside, overlaps, texts};

use crate::made::{content, edition, public};

/// What readers choose: nothing, much, everything away, the longest search; a figure, a claim, a
/// pair that compares and one that does not.
const QUERIES: [&str; 7] = [
    "theme=auto&text=normal&view=chart",
    "themes=gangs,fraud&highlight=huli&sort=-value&a=siming-elder-fraud-gangs",
    "text=large&a=siming-elder-fraud-suspects&b=huli-elder-fraud-suspects-unscoped",
    "a=huli-elder-fraud-money-involved&b=siming-elder-fraud-money-seized&text=large",
    "level=stated&district=siming&kind=count&verdict=caveat&q=%E6%80%9D%E6%98%8E",
    "q=no+such+thing",
    "order=reading&text=large&themes=fraud&q=fraud",
];

fn wish(chart: &str, lang: Lang, query: &str, form: Form, is_dark: bool) -> Wish {
    Wish {
        chart: chart.to_owned(),
        query: format!("lang={}&{query}", lang.short()),
        form,
        is_dark,
        site: public(),
        day: edition().day(),
        data_sha256: edition().data_sha256,
    }
}

/// Every chart, in each language and form, where each of these was chosen.
fn each(look: impl Fn(Lang, &Wish, &Scene)) {
    for lang in Lang::ALL {
        for chart in &content().catalog.charts {
            for (n, query) in QUERIES.iter().enumerate() {
                for form in [Form::Sheet, Form::Tall] {
                    let wish = wish(&chart.id, lang, query, form, n % 2 == 1);
                    let (scene, _) = drawn(content(), lang, &wish).unwrap();
                    look(lang, &wish, &scene);
                }
            }
        }
    }
}

/// Texts as a reader reads them: lines joined, without the spaces that breaks take away.
fn bare(text: &str) -> String {
    text.replace([' ', '\u{a0}'], "")
}

fn said(scene: &Scene) -> String {
    texts(scene).map(|text| bare(&text.content)).collect()
}

fn address(lang: Lang, wish: &Wish) -> String {
    let folder = if lang == Lang::En { "en/" } else { "" };
    let path = format!("{folder}?{}#{}", wish.query, wish.chart);
    public().to(&path)
}

#[test]
fn no_text_collides_or_leaves_the_picture_whatever_was_chosen() {
    each(|lang, wish, scene| {
        let name = format!("{} {} {wish:?}", scene.id, lang.short());
        assert_eq!(overlaps(scene), [], "{name}");
        assert_eq!(outside(scene), Vec::<String>::new(), "{name}");
    });
}

#[test]
fn finding_caveat_source_and_address_of_what_is_shown_are_in_the_picture() {
    each(|lang, wish, scene| {
        let (said, m) = (said(scene), lang.messages());
        let spec = siming_huli::state::ChartView::of(
            &siming_huli::state::ViewState::parse(&wish.query, &content().data).0,
            content().chart(&wish.chart).unwrap(),
        )
        .spec(content(), lang, content().chart(&wish.chart).unwrap());
        let address = address(lang, wish);
        let (_, shown) = address.split_once("://").unwrap();
        let mut wanted = vec![
            &*spec.title,
            &spec.finding,
            content().catalog.everywhere.source_line.get(lang),
            m.licence(),
            shown,
        ];
        if !spec.is_empty() {
            wanted.push(&spec.caveat);
        }
        for text in wanted {
            assert!(said.contains(&bare(text)), "{wish:?}: {text} in {said}");
        }
    });
}

#[test]
fn what_filters_leave_out_is_said_and_so_is_what_is_selected() {
    let all = |chart: &str, lang, query| {
        let wish = wish(chart, lang, query, Form::Sheet, false);
        said(&drawn(content(), lang, &wish).unwrap().0)
    };
    let has = |text: &str, wanted: &[&str]| {
        for part in wanted {
            assert!(text.contains(&bare(part)), "{part} in {text}");
        }
    };
    let query = "themes=fraud&district=siming&kind=count&level=stated&verdict=caveat&q=126";
    let m = Lang::En.messages();
    let name = |text| bare(text);
    let filtered = all("ledger", Lang::En, query);
    has(
        &filtered,
        &["Not the whole chart", "District: Siming", "“126”"],
    );
    for label in [m.filter_themes, m.kind, m.attribution, m.best_verdict] {
        has(&filtered, &[&format!("{}:", name(label))]);
    }
    has(&all("ledger", Lang::Zh, query), &["不是全图", "区：思明"]);
    let whole = all("ledger", Lang::En, "view=table&sort=value");
    assert!(!whole.contains(&bare("Not the whole chart")), "{whole}");
    assert!(!whole.contains(&bare(m.selected())), "{whole}");
    let figure = "a=siming-elder-fraud-suspects";
    has(&all("ledger", Lang::En, figure), &[m.selected(), "126"]);
    let pair = format!("{figure}&b=huli-elder-fraud-suspects-unscoped");
    let pair = all("ledger", Lang::Zh, &pair);
    has(&pair, &[Lang::Zh.messages().selected(), "思明", "湖里"]);
    // Of another chart, it says nothing here.
    let elsewhere = all("recognitions", Lang::En, figure);
    assert!(!elsewhere.contains(&bare(m.selected())), "{elsewhere}");
    let claim = &content().data.claims[0];
    let claimed = all("recognitions", Lang::Zh, &format!("claim={}", claim.id));
    has(&claimed, &[Lang::Zh.messages().selected(), &claim.name.zh]);
}

#[test]
fn a_camera_reads_the_address_in_light_and_dark() {
    let fonts = Fonts::find().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/taken");
    fs::create_dir_all(&folder).unwrap();
    for (n, query) in QUERIES.iter().enumerate() {
        for (lang, form, dark) in [
            (Lang::Zh, Form::Tall, true),
            (Lang::Zh, Form::Sheet, false),
            (Lang::En, Form::Tall, false),
            (Lang::En, Form::Sheet, true),
        ] {
            let wish = wish("changes", lang, query, form, dark);
            let file = svg(content(), lang, &wish).unwrap();
            let picture = Picture::set(&fonts, &file).unwrap();
            let (zoom, name) = match form {
                Form::Sheet => (2.0, "sheet"),
                Form::Tall => (3.0, "tall"),
            };
            let png = picture.png(zoom).unwrap();
            // They can be looked at.
            let name = format!(
                "{n}-{name}-{}-{}.png",
                lang.short(),
                if dark { "dark" } else { "light" }
            );
            fs::write(folder.join(&name), &png).unwrap();
            let pixels = Pixmap::decode_png(&png).unwrap();
            let (width, height) = (pixels.width() as usize, pixels.height() as usize);
            // Pointed at the foot, where the code is.
            let foot = height / 2;
            let top = height - foot;
            let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, foot, |x, y| {
                pixels.pixels()[(top + y) * width + x].green()
            });
            let codes = seen.detect_grids();
            let read: Vec<_> = (codes.iter().filter_map(|code| code.decode().ok()))
                .map(|(_, read)| read)
                .collect();
            assert_eq!(read, [address(lang, &wish)], "{name}");
        }
    }
}

#[test]
fn a_file_says_of_itself_which_figures_it_shows_and_where_it_is_brought_back() {
    let query = "a=siming-elder-fraud-gangs&b=huli-elder-fraud-gangs-unscoped&themes=fraud";
    let wish = wish("ledger", Lang::Zh, query, Form::Sheet, true);
    let file = svg(content(), Lang::Zh, &wish).unwrap();
    let document = Document::parse(&file).unwrap();
    let of = |name: &str| {
        let found = document.descendants();
        let found = found.filter(|node| node.tag_name().name() == name);
        found
            .map(|node| {
                node.text()
                    .or(node.attribute("ref"))
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(of("identifier"), [address(Lang::Zh, &wish)]);
    assert_eq!(of("date"), [edition().day().unwrap()]);
    let figures = of("figure");
    for id in [
        "siming-elder-fraud-gangs",
        "huli-elder-fraud-gangs-unscoped",
    ] {
        let times = figures.iter().filter(|figure| *figure == id).count();
        assert_eq!(times, 1, "{id} in {figures:?}");
    }
    assert!(figures.len() < content().data.figures.len(), "{figures:?}");
    // The dark ground.
    assert!(
        !file.contains(siming_huli::scene::Paint::Ground.tone().light),
        "light in {file}"
    );
}
