//! The palette does what the house asks of it.

use std::collections::HashSet;

use super::*;

type Rgb = [f64; 3];

/// Linear light of `#rrggbb`.
fn linear(hex: &str) -> Rgb {
    [1, 3, 5].map(|i| {
        let c = f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance([r, g, b]: Rgb) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// WCAG contrast of two colours.
fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(linear(a)), luminance(linear(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Full vision and, after Machado et al. 2009 at severity 1, the three deficiencies.
const VISIONS: [(&str, [Rgb; 3]); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn seen(rgb: Rgb, vision: &[Rgb; 3]) -> Rgb {
    vision.map(|row| {
        let sum: f64 = row.iter().zip(rgb).map(|(m, c)| m * c).sum();
        sum.clamp(0.0, 1.0)
    })
}

fn lab([r, g, b]: Rgb) -> Rgb {
    let f = |t: f64| {
        if t > 0.008856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    let y = f(luminance([r, g, b]));
    let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIE76 difference as seen with `vision`; about 2 is just noticeable.
fn difference(a: &str, b: &str, vision: &[Rgb; 3]) -> f64 {
    let (a, b) = (lab(seen(linear(a), vision)), lab(seen(linear(b), vision)));
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}

/// Picks one colour of a token.
type Pick = fn(Tone) -> &'static str;

const MODES: [(&str, Pick); 2] = [("light", |t| t.light), ("dark", |t| t.dark)];

#[test]
fn text_and_inks_stand_out_from_the_ground() {
    for (mode, of) in MODES {
        let ground = of(Paint::Ground.tone());
        let against = |paint: Paint| contrast(of(paint.tone()), ground);
        assert!(against(Paint::Ink) >= 7.0, "{mode}");
        assert!(against(Paint::Muted) >= 4.5, "{mode}");
        assert!(against(Paint::Caveat) >= 4.5, "{mode}");
        assert!(against(Paint::Series(0)) >= 4.5, "{mode}");
        assert!(against(Paint::Series(1)) >= 4.5, "{mode}");
        for n in 0..SERIES {
            assert!(against(Paint::Series(n)) >= 3.0, "{mode} series {n}");
        }
    }
}

#[test]
fn text_in_ink_reads_on_every_tint() {
    for (mode, of) in MODES {
        let ink = of(Paint::Ink.tone());
        for n in 0..SERIES {
            let tint = of(Paint::SeriesSoft(n).tone());
            assert!(contrast(ink, tint) >= 4.5, "{mode} tint {n}");
        }
        assert!(contrast(ink, of(Paint::Track.tone())) >= 4.5, "{mode}");
    }
}

#[test]
fn the_two_first_inks_differ_in_grey() {
    for (mode, of) in MODES {
        let ratio = contrast(of(Paint::Series(0).tone()), of(Paint::Series(1).tone()));
        assert!(ratio >= 1.5, "{mode}: {ratio}");
    }
}

#[test]
fn all_inks_differ_in_every_vision_and_in_grey() {
    for (mode, of) in MODES {
        for a in 0..SERIES {
            for b in 0..a {
                let (a, b) = (of(Paint::Series(a).tone()), of(Paint::Series(b).tone()));
                assert!(contrast(a, b) >= 1.2, "{mode} {a} {b} in grey");
                for (name, vision) in &VISIONS {
                    assert!(difference(a, b, vision) >= 20.0, "{mode} {a} {b} {name}");
                }
            }
        }
    }
}

#[test]
fn names_and_plotters_colours_are_unique() {
    let names: HashSet<_> = Paint::all().map(Paint::name).collect();
    assert_eq!(names.len(), Paint::all().count());
    for paint in Paint::all() {
        assert_eq!(Paint::from_rgb(paint.rgb()), Some(paint));
    }
    assert_eq!(Paint::from_rgb((0, 0, 0)), None);
    assert_eq!(Paint::from_rgb((255, 255, 255)), None);
}

#[test]
fn a_district_beyond_the_last_ink_starts_again() {
    assert_eq!(Paint::Series(SERIES).tone(), Paint::Series(0).tone());
    assert_eq!(Paint::SeriesSoft(SERIES + 1).name(), "s1-soft");
}
