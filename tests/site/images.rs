//! Images: every glyph is there, nothing is cut, and the caveat travels along.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::Pixmap;
use siming_huli::export::images::{self, PREVIEW, PREVIEW_SIZE, SHEETS, SQUARE, SQUARE_SIZE, TALL};
use siming_huli::export::raster::{Fonts, Picture};
use siming_huli::export::{PublishedChart, poster};
use siming_huli::scene::Scene;
use siming_huli::scene::check::{outside, overlaps, texts};
use siming_huli::svg::{Target, write};

use crate::made::{SITE_URL, edition, local, public, published_charts};

/// Width and height that a PNG states.
fn size_px(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

fn scenes(published: &PublishedChart<'_>) -> [Scene; 6] {
    let site = [public(), local()];
    let [a, b] = &site;
    [
        poster::sheet(published, a).unwrap(),
        poster::preview(published, a).unwrap(),
        poster::tall(published, a).unwrap(),
        poster::sheet(published, b).unwrap(),
        poster::preview(published, b).unwrap(),
        poster::tall(published, b).unwrap(),
    ]
}

/// The pictures for apps that show a link with a square.
fn squares(published: &PublishedChart<'_>) -> [Scene; 2] {
    [public(), local()].map(|site| poster::square(published, &site).unwrap())
}

#[test]
fn every_image_is_drawn_with_every_glyph_in_its_size() {
    let fonts = Fonts::find().unwrap();
    let published_charts = published_charts();
    let start = std::time::Instant::now();
    let files = images::pngs(&published_charts, &public(), &edition(), &fonts).unwrap();
    println!(
        "{} PNG files of {} charts, {} kB, in {:.1} s with {}",
        files.len(),
        published_charts.len() / 2,
        files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() / 1000,
        start.elapsed().as_secs_f64(),
        fonts.family(),
    );
    // They can be looked at.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/published");
    for (path, bytes) in &files {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    for published in &published_charts {
        let size = |ending: &str| {
            let path = published.file(images::FOLDER, ending);
            let found = files.iter().find(|(name, _)| *name == path);
            size_px(&found.unwrap_or_else(|| panic!("{path}")).1)
        };
        let [one, two, three] = SHEETS.map(|(ending, _)| size(ending));
        assert_eq!((one.0, two.0, three.0), (720, 1440, 2160));
        assert_eq!((one.1 * 2, one.1 * 3), (two.1, three.1));
        assert_eq!(size(PREVIEW), PREVIEW_SIZE);
        assert_eq!(size(SQUARE), (SQUARE_SIZE, SQUARE_SIZE));
        assert_eq!(size(TALL).0, 1080);
    }
}

#[test]
fn a_character_that_the_font_lacks_is_an_error_and_no_box() {
    let fonts = Fonts::find().unwrap();
    let svg = |text: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" font-family="sans-serif"><text x="0" y="20">{text}</text></svg>"#
        )
    };
    assert_eq!(Picture::set(&fonts, &svg("思明●◐○")).unwrap().glyphs(), 5);
    let why = Picture::set(&fonts, &svg("思\u{e000}"))
        .unwrap_err()
        .to_string();
    assert!(why.contains('\u{e000}') && !why.contains('思'), "{why}");
}

#[test]
fn a_build_without_a_chinese_font_says_how_to_get_one() {
    let none = resvg::usvg::fontdb::Database::new();
    let why = Fonts::among(&none).unwrap_err().to_string();
    assert!(why.contains("fonts-noto-cjk"), "{why}");
}

#[test]
fn no_text_of_an_image_is_cut_or_collides() {
    for published in published_charts() {
        for scene in scenes(&published).into_iter().chain(squares(&published)) {
            let name = format!("{} {}", scene.id, scene.lang.short());
            assert_eq!(overlaps(&scene), [], "{name}");
            assert_eq!(outside(&scene), Vec::<String>::new(), "{name}");
            assert!(texts(&scene).all(|text| text.font.size_px >= 12), "{name}");
        }
    }
}

#[test]
fn title_finding_caveat_verdicts_and_source_stay_in_the_picture() {
    for published in published_charts() {
        for (i, scene) in scenes(&published).iter().enumerate() {
            // As a reader reads it: lines joined, without the spaces that breaks take away.
            let joined: String = texts(scene).map(|text| text.content.as_str()).collect();
            let said = |text: &str| {
                let bare = |text: &str| text.replace([' ', '\u{a0}'], "");
                bare(&joined).contains(&bare(text))
            };
            let of = format!("{} {}", scene.id, scene.lang.short());
            assert!(
                said(&published.spec.title) && said(&published.spec.finding),
                "{of}"
            );
            // A preview holds the beginning of the chart, or numbers of it.
            if i % 3 == 1 {
                continue;
            }
            assert!(
                said(&published.spec.caveat) && said(published.source_line()),
                "{of}"
            );
            for note in published
                .spec
                .rows()
                .into_iter()
                .filter_map(|row| row.verdict.as_ref())
            {
                assert!(said(note.name) && said(&note.text), "{of}: {note:?}");
            }
            for item in published.spec.rows().into_iter().flat_map(|row| &row.items) {
                assert!(said(&item.text), "{of}: {}", item.text);
            }
        }
    }
}

#[test]
fn a_picture_for_a_link_has_marks_or_numbers_of_every_district() {
    for published in published_charts() {
        let (spec, data) = (&published.spec, published.context.data);
        let figures = spec.items().into_iter();
        let figures = figures.map(|item| (data.figure(item.figure).district, &item.text));
        let derived = spec.derived().iter();
        let derived = derived.map(|item| (data.figure(item.inputs[0]).district, &item.text));
        let numbers: Vec<_> = figures.chain(derived).collect();
        let [_, preview, _, _, local_preview, _] = scenes(&published);
        let [square, local_square] = squares(&published);
        for scene in [preview, local_preview, square, local_square] {
            let of = format!("{} {}", scene.id, scene.lang.short());
            let svg = write(&scene, Target::File);
            let mut drawn = ["data-figure", "data-derived", "graphics-object group"].into_iter();
            // Where a figure stands and when it is of are no numbers: words say that as well.
            let is_of_places = ["source-map", "periods"].contains(&published.id);
            let is_drawn = is_of_places || drawn.any(|of| svg.contains(of));
            let written: Vec<_> = texts(&scene).map(|text| &text.content).collect();
            for district in data.district_ixs() {
                let mut own = numbers.iter().filter(|(whose, _)| *whose == district);
                // Claims of one level fill more than the picture, and have no numbers.
                let has_any = own.clone().next().is_some();
                let is_written = own.any(|(_, number)| written.contains(number));
                assert!(is_drawn || is_written || !has_any, "{of} is words only");
            }
            // One row of each district alone, on scales below each other, would read as a
            // comparison that nobody made.
            if ["changes", "amounts"].contains(&published.id) {
                assert_ne!(svg.matches("data-figure").count(), 2, "{of}");
            }
        }
    }
}

#[test]
fn pictures_carry_an_address_only_where_there_is_a_public_one() {
    for published in published_charts() {
        for (i, scene) in scenes(&published).iter().enumerate() {
            let svg = write(scene, Target::File);
            assert_eq!(svg.contains("example.org"), i < 3, "{}", scene.id);
            assert!(!svg.contains("127.0.0.1"), "{}", scene.id);
        }
    }
}

/// The foot of a tall picture, with its code, in CSS pixels.
const FOOT_PX: usize = 200;

#[test]
fn a_camera_reads_the_code_of_a_tall_picture() {
    let fonts = Fonts::find().unwrap();
    for published in published_charts() {
        let scene = poster::tall(&published, &public()).unwrap();
        let picture = Picture::set(&fonts, &write(&scene, Target::File)).unwrap();
        // As it is shown on a phone, not as large as it is.
        let pixels = Pixmap::decode_png(&picture.png(1.0).unwrap()).unwrap();
        // Pointed at the foot, where the code is: flags and strips of the source map look like
        // the corners of one.
        let (width, height) = (pixels.width() as usize, pixels.height() as usize);
        let top = height - FOOT_PX;
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, FOOT_PX, |x, y| {
            pixels.pixels()[(top + y) * width + x].green()
        });
        let codes = seen.detect_grids();
        let said: Vec<_> = (codes.iter().filter_map(|code| code.decode().ok()))
            .map(|(_, said)| said)
            .collect();
        assert_eq!(
            said,
            [format!("{SITE_URL}/{}", published.permalink())],
            "{}",
            scene.id
        );
    }
}
