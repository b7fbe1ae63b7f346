//! Two sides and a sign between them, the reason below.

use crate::chart::paper::cell::{Cell, LOWEST};
use crate::chart::paper::sheet::{
    Column, Sheet, baseline_in_line, font, group, label, px, side_by_side, target, within,
};
use crate::scene::element::push;
use crate::scene::wrap::{least_width, wrap};
use crate::scene::{Anchor, Dpx, DrawError, Font, Paint, Role};

use super::{Alike, Half, LookAlikes, Shown};

/// Sizes of values, of which the first at which all fit is taken.
const VALUES: [Font; 5] = [
    font::DISPLAY,
    Font::bold(24),
    Font::bold(20),
    font::NUMBER,
    font::VALUE,
];
/// Sizes of words, the same way; the first only where a side is [`ROOMY`].
const WORDS: [Font; 4] = [Font::bold(20), font::ROW, font::VALUE, font::SMALL_BOLD];
/// A side is at most so wide, so that both stay close to the sign between them.
const WIDEST: Dpx = px(340);
/// From this width on, words and their captions are a little larger.
const ROOMY: Dpx = px(150);

/// Where everything of a pair stands.
#[derive(Clone, Copy)]
struct Setting {
    sides: [Column; 2],
    middle: Dpx,
    sign: Font,
    fonts: [Font; 2],
    words: Font,
    caption: Font,
}

impl Setting {
    fn of(pairs: &[Alike], page: Column) -> Self {
        let sides = || pairs.iter().flat_map(|pair| &pair.sides);
        let widest = |font| {
            let mut words = sides().filter_map(|half| match &half.shown {
                Shown::Words(text) => Some(&**text),
                Shown::Value(_) => None,
            });
            least_width(&mut words, font)
        };
        let captions = &mut sides().map(|half| &*half.caption);
        let word = least_width(captions, font::SMALL).max(widest(font::SMALL_BOLD));
        let (apart, sign) = match page.w {
            w if w < word * 2 + px(40) => (px(24), font::NUMBER),
            w if w < px(480) => (px(40), font::DISPLAY),
            _ => (px(72), font::DISPLAY),
        };
        let w = ((page.w - apart) / 2).min(WIDEST);
        let middle = page.x + page.w / 2;
        let values = sides().filter_map(|half| match &half.shown {
            Shown::Value(text) => Some((text.as_str(), false)),
            Shown::Words(_) => None,
        });
        let value = Cell::largest(&VALUES, w, &values.collect::<Vec<_>>());
        let mut words = WORDS.into_iter().skip(usize::from(w < ROOMY));
        let words = words.find(|font| widest(*font) <= w);
        let column = |x| Column { x, w };
        Self {
            sides: [column(middle - apart / 2 - w), column(middle + apart / 2)],
            middle,
            // No higher than there is room above small values.
            sign: if value == font::VALUE {
                font::NUMBER
            } else {
                sign
            },
            fonts: [value, if w < ROOMY { font::SMALL } else { font::LABEL }],
            words: words.unwrap_or(font::SMALL_BOLD),
            caption: if w < ROOMY { font::SMALL } else { font::LABEL },
        }
    }
}

/// Every pair, and how many more there are.
pub(super) fn draw(
    look_alikes: &LookAlikes,
    sheet: &mut Sheet<'_>,
    page: Column,
) -> Result<(), DrawError> {
    let pairs = &look_alikes.pairs;
    side_by_side(sheet, page, pairs.len(), &mut |sheet, column, n| {
        let of = Setting::of(pairs, column);
        sheet.rule(column, Paint::Rule)?;
        sheet.gap(12);
        let label = pairs[n].clause.clone();
        within(sheet, Role::Panel { label }, &mut |sheet| {
            draw_pair(sheet, &pairs[n], column, of)
        })
    })?;
    if !look_alikes.more.is_empty() {
        sheet.rule(page, Paint::Rule)?;
        sheet.gap(8);
        sheet.block(page, &look_alikes.more, font::LABEL, Paint::Ink)?;
    }
    sheet.gap(4);
    Ok(())
}

fn draw_pair(
    sheet: &mut Sheet<'_>,
    pair: &Alike,
    page: Column,
    of: Setting,
) -> Result<(), DrawError> {
    let top = sheet.y;
    let [left, right] = &pair.sides;
    let cells = [
        set(left, Cell::new(of.sides[0], top).at_end(), of),
        set(right, Cell::new(of.sides[1], top), of),
    ];
    let lowest = cells.iter().map(|cell| cell.y).max().unwrap_or(top);
    let bottom = lowest.max(top + LOWEST);
    for (half, cell) in pair.sides.iter().zip(cells) {
        let touch = target(cell.column, top, bottom - top);
        group(sheet.area, half.role(), cell.finish(touch))?;
    }
    let baseline = top + Cell::baseline(of.fonts[0]);
    let sign = label(
        of.middle,
        baseline,
        Anchor::Middle,
        "≠",
        of.sign,
        Paint::Ink,
    );
    push(sheet.area, vec![sign])?;
    sheet.y = bottom + px(4);
    for line in balanced(&pair.clause, page.w.min(px(640))) {
        let baseline = sheet.y + baseline_in_line(font::LABEL);
        let line = label(
            of.middle,
            baseline,
            Anchor::Middle,
            &line,
            font::LABEL,
            Paint::Ink,
        );
        push(sheet.area, vec![line])?;
        sheet.y += font::LABEL.line_height();
    }
    Ok(())
}

/// A text on as few lines as it takes, about as long as each other.
fn balanced(text: &str, room: Dpx) -> Vec<String> {
    let set = |w| wrap(text, font::LABEL, w);
    let mut lines = set(room);
    // By eight pixels narrower as often as that costs no line, down to half of the room: of a
    // narrower room, lines are never fewer, so half of what is left to try is ruled out each time.
    let (mut most, mut too_many) = (0, (room - room / 2 - 1).max(0) / px(8) + 1);
    while too_many - most > 1 {
        let tried = (most + too_many) / 2;
        let narrower = set(room - tried * px(8));
        if narrower.len() > lines.len() {
            too_many = tried;
        } else {
            (most, lines) = (tried, narrower);
        }
    }
    lines
}

/// What stands large, then whose it is and what.
fn set(half: &Half, mut cell: Cell, of: Setting) -> Cell {
    let ink = half.ink();
    match &half.shown {
        Shown::Value(text) => cell.number(text, of.fonts, ink, None),
        Shown::Words(text) => {
            // On the line of a value.
            let drop = Cell::baseline(of.fonts[0]) - baseline_in_line(of.words);
            cell.y += drop.max(0);
            cell.words(text, of.words, ink);
        }
    }
    cell.words(&half.caption, of.caption, Paint::Muted);
    cell.remarks(half.remarks.iter());
    cell
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_long_as_trying_every_width_makes_them() {
        let texts = [
            "",
            "一个是打掉，一个是新增查办",
            "一笔是查获的，一笔是涉案的，不是同一笔钱；一个限于专项行动，另一个没有写明范围，所以不能放在一起比。",
            "One counts cases and the other counts people, and neither says whether trials are included",
        ];
        for text in texts {
            for room in [0, 79, 168, 288, 333, 640].map(px) {
                let set = |w| wrap(text, font::LABEL, w);
                let mut lines = set(room);
                let widths = (1..).map(|n| room - n * px(8));
                for w in widths.take_while(|w| *w > room / 2) {
                    let narrower = set(w);
                    if narrower.len() > lines.len() {
                        break;
                    }
                    lines = narrower;
                }
                assert_eq!(balanced(text, room), lines, "{text} in {room}");
            }
        }
    }
}
