//! Line breaking: no character is lost, every line fits, and a shortened text is a beginning.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use siming_huli::scene::Font;
use siming_huli::scene::text::width;
use siming_huli::scene::wrap::{shorten, wrap};

fuzz_target!(|input: &[u8]| {
    let mut input = Unstructured::new(input);
    let size = input.int_in_range(8..=40).unwrap_or(8);
    let font = match input.arbitrary().unwrap_or(false) {
        true => Font::bold(size),
        false => Font::regular(size),
    };
    let room = input.int_in_range(1..=6_000).unwrap_or(1);
    let at_most = input.int_in_range(1..=6).unwrap_or(1);
    let text = String::from_utf8_lossy(input.take_rest()).into_owned();

    let lines = wrap(&text, font, room, None);
    let bare = |text: &str| text.replace(' ', "");
    assert_eq!(bare(&lines.concat()), bare(&text));
    for line in &lines {
        let wide = line.chars().filter(|c| width(&c.to_string(), font) > 0);
        let fits = width(line, font) <= room || wide.count() == 1;
        assert!(fits, "{line:?} is wider than {room}");
    }

    let few = wrap(&text, font, room, Some(at_most));
    if lines.len() <= at_most {
        assert_eq!(few, lines);
    } else {
        assert_eq!(few.len(), at_most);
        assert_eq!(few[..at_most - 1], lines[..at_most - 1]);
    }

    let (short, cut) = shorten(&text, font, room);
    assert!(width(&short, font) <= room || short == "…", "{short:?}");
    match cut {
        true => assert!(text.starts_with(short.strip_suffix('…').unwrap())),
        false => assert_eq!(short, text),
    }
});
