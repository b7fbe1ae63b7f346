//! Text metrics: how wide a text is, without asking a font or a browser.
//!
//! ```text
//! metrics_table ─► width ─► wrap::wrap ─► layouts
//!                    └────► backend::estimate_text_size ─► plotters
//! ```
//!
//! Layout must come out the same at build time and in every browser, so it measures with
//! a table of one reference font (Noto Sans CJK SC). Readers' fonts differ from it by
//! little where figures and Chinese are concerned; layouts leave room.

use super::{Dpx, metrics_table};

pub use super::font::{Font, Weight};

/// The width of `text` on one line, without kerning.
pub fn width(text: &str, font: Font) -> Dpx {
    font.scale(milli_em(text, font))
}

/// The same in 1/1000 of the type size: what follows one another adds up exactly.
pub(super) fn milli_em(text: &str, font: Font) -> i64 {
    let advances = text.chars().map(|c| metrics_table::advance(c, font.weight));
    advances.map(i64::from).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::DPX;

    /// `getComputedTextLength` of a 24 px SVG text, regular and bold, in Chromium 156 with
    /// Noto Sans CJK SC, `font-kerning: none` and `text-spacing-trim: space-all`; Chinese
    /// in a `zh-CN` element, English in an `en` one. Without these two properties a text
    /// is narrower, never wider: by at most 2.4 % for kerning, more for punctuation marks
    /// in a row.
    #[rustfmt::skip]
    const MEASURED: [(&str, f64, f64); 41] = [
        ("126人", 63.97, 66.48),
        ("7,281.66万元", 141.27, 148.56),
        ("思明区 · 抓获涉老诈骗嫌疑人", 322.77, 322.91),
        ("同比下降 12.5%", 170.12, 174.84),
        ("−35.79%", 95.39, 101.72),
        ("约2.3亿元（全市第一）", 249.31, 252.12),
        ("《反有组织犯罪法》、“扫黑除恶”专项", 432.00, 432.00),
        ("打击整治养老诈骗——破案率", 312.00, 312.00),
        ("● 可比", 77.39, 77.45),
        ("◐ 慎比", 77.39, 77.45),
        ("○ 不可比", 101.39, 101.45),
        ("电信网络诈骗立案数，同比", 288.00, 288.00),
        ("2022年1—12月", 165.25, 171.12),
        ("湖里分局：挽回损失1,234.5万元", 343.95, 350.41),
        ("群众安全感98.86%；执法工作满意率97.91%", 476.12, 487.11),
        ("（一）“无诈社区”）。", 264.00, 264.00),
        ("全省第1名≈3/4", 169.38, 171.78),
        ("1.5×", 57.31, 60.12),
        ("±0.5个百分点", 153.31, 156.12),
        ("刑事警情下降26.94%、电诈警情下降32.3%", 462.80, 472.95),
        ("AI反诈·“厦门百姓”APP", 282.61, 286.70),
        ("126 people", 123.06, 129.31),
        ("¥72.8 million", 143.58, 153.16),
        ("Siming", 77.91, 82.42),
        ("Huli", 45.47, 48.31),
        ("Suspects arrested in fraud against the elderly", 504.17, 535.78),
        ("Telecom fraud cases, change on 2021", 416.19, 438.05),
        ("−35.8%", 82.06, 87.56),
        ("● comparable", 164.55, 171.52),
        ("◐ with a caveat", 177.22, 186.89),
        ("○ not comparable", 208.16, 217.47),
        ("City-wide rank: 1st of 6", 253.97, 271.59),
        ("Public sense of security, % (2022)", 370.25, 393.58),
        ("Value of assets recovered — yuan", 370.14, 391.03),
        ("AV To Wave Yesterday Typ. LT 11 7,1", 400.95, 425.33),
        ("“Safe” communities’ share", 340.81, 355.91),
        ("Jan–Dec 2022", 154.56, 162.08),
        ("District police sub-bureau's own count", 430.91, 456.03),
        ("1,234 cases · 56 groups", 271.69, 285.53),
        ("≈ ¥1.2 billion", 152.23, 160.77),
        ("0 20 40 60 80 100", 186.73, 197.17),
    ];

    #[test]
    fn widths_are_those_of_chromium() {
        for (text, regular, bold) in MEASURED {
            for (font, measured) in [(Font::regular(24), regular), (Font::bold(24), bold)] {
                let ours = f64::from(width(text, font)) / f64::from(DPX);
                let error = (ours / measured - 1.0).abs();
                assert!(error < 0.008, "{text}: {ours} for {measured}");
            }
        }
    }

    #[test]
    fn sizes_scale_and_round_up() {
        assert_eq!(width("人", Font::regular(12)), 120);
        assert_eq!(width("1", Font::regular(12)), 67);
        assert_eq!(width("", Font::regular(12)), 0);
        let font = Font::regular(12);
        assert_eq!(
            (font.ascent(), font.descent(), font.line_height()),
            (106, 15, 180)
        );
    }

    #[test]
    fn a_character_without_an_entry_is_one_em() {
        assert_eq!(width("𠮷", Font::bold(10)), 100);
        assert_eq!(width("\u{200b}\u{2060}", Font::bold(10)), 0);
    }
}
