//! A chart's figures as numbers with their names, a column for each district: for a picture in
//! which nothing that it draws has room. There is no scale, so nothing is read across.

use crate::chart::Spec;
use crate::chart::words::VerdictNote;
use crate::data::model::DistrictIx;
use crate::export::PublishedChart;
use crate::scene::text::width;
use crate::scene::{DPX, Dpx, Font, Paint};

use super::SMALL;
use super::paper::{Paper, baseline};

/// Between columns.
const GUTTER: Dpx = 24 * DPX;
/// A column at least so wide has each name beside its number, a narrower one below it.
const BESIDE: Dpx = 300 * DPX;
/// Between a number and its name beside it.
const NAME_GAP: Dpx = 10 * DPX;
/// Between a number and the next, in CSS pixels.
const GAP_PX: i32 = 3;

const DISTRICT: Font = Font::bold(14);
const VALUE: Font = Font::bold(20);
const NAME: Font = Font::regular(13);

/// A number as it is written.
struct Numeral {
    district: DistrictIx,
    ink: Paint,
    value: String,
    name: String,
}

/// Writes every figure of the chart or of a beginning of it, and what the verdict on them all
/// is; where there is none, that what stands side by side is no pair. Whether there is any.
pub(super) fn numerals(published: &PublishedChart<'_>, spec: &Spec, paper: &mut Paper) -> bool {
    let context = published.context;
    let all = all(published, spec);
    let of = |district| all.iter().filter(move |one| one.district == district);
    let districts = context.data.district_ixs();
    let districts: Vec<_> = districts.filter(|ix| of(*ix).next().is_some()).collect();
    let columns = Dpx::try_from(districts.len()).unwrap_or(1).max(1);
    let wide = (paper.room() - GUTTER * (columns - 1)) / columns;
    let widest = all.iter().map(|one| width(&one.value, VALUE)).max();
    let indent = match wide >= BESIDE {
        true => widest.unwrap_or_default() + NAME_GAP,
        false => 0,
    };
    let top = paper.y();
    let (mut x, mut end) = (0, top);
    for district in districts {
        paper.rise_to(top);
        paper.within(x, wide, |column| {
            column.block(context.district_name(district), DISTRICT, Paint::Ink);
            for one in of(district) {
                let start = column.y();
                column.block(&one.value, VALUE, one.ink);
                let below = column.y();
                if indent > 0 {
                    column.rise_to(start + baseline(VALUE) - baseline(NAME));
                }
                column.within(indent, wide - indent, |name| {
                    name.block(&one.name, NAME, Paint::Ink);
                });
                column.down_to(below);
                column.gap(GAP_PX);
            }
        });
        end = end.max(paper.y());
        x += wide + GUTTER;
    }
    paper.down_to(end);
    let lists = published.lang().publication().lists;
    let verdict = spec.verdict().map(VerdictNote::sentence);
    paper.block(verdict.as_deref().unwrap_or(lists), SMALL, Paint::Muted);
    !all.is_empty()
}

/// The figures of a chart, and what was worked out with how.
fn all(published: &PublishedChart<'_>, spec: &Spec) -> Vec<Numeral> {
    let context = published.context;
    let figures = spec.items().into_iter().map(|item| Numeral {
        district: context.data.figure(item.figure).district,
        ink: item.ink(),
        value: item.text.clone(),
        name: context.name(item.figure),
    });
    let derived = spec.derived().iter().map(|item| Numeral {
        district: context.data.figure(item.inputs[0]).district,
        ink: item.ink,
        value: item.text.clone(),
        name: [&*item.name, " = ", &item.formula].concat(),
    });
    figures.chain(derived).collect()
}
