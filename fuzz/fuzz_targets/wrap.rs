//! Line breaking: no character is lost, and every line fits.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use siming_huli::scene::Font;
use siming_huli::scene::text::width;
use siming_huli::scene::wrap::wrap;

fuzz_target!(|input: &[u8]| {
    let mut input = Unstructured::new(input);
    let size = input.int_in_range(8..=40).unwrap_or(8);
    let font = match input.arbitrary().unwrap_or(false) {
        true => Font::bold(size),
        false => Font::regular(size),
    };
    let room = input.int_in_range(1..=6_000).unwrap_or(1);
    let text = String::from_utf8_lossy(input.take_rest()).into_owned();

    let lines = wrap(&text, font, room);
    let bare = |text: &str| text.replace(' ', "");
    assert_eq!(bare(&lines.concat()), bare(&text));
    for line in &lines {
        let wide = line.chars().filter(|c| width(&c.to_string(), font) > 0);
        let fits = width(line, font) <= room || wide.count() == 1;
        assert!(fits, "{line:?} is wider than {room}");
    }
});
