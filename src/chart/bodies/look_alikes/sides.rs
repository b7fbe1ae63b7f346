//! What each side of a look-alike shows, and why the two are not one thing.

use crate::chart::paper::cell::Remark;
use crate::chart::words::{Context, Item};
use crate::compare::{Ground, LookAlike, Side};
use crate::data::model::{ClaimIx, FigureIx, Kind};
use crate::vocabulary::Vocabulary;

use super::{Alike, FigureOrClaim, Half, Shown};

/// A look-alike in words.
pub(super) fn alike(context: Context<'_>, alike: &LookAlike) -> Alike {
    Alike {
        sides: alike.sides.map(|side| match side {
            Side::Figure(ix) => figure(context, ix, alike.ground),
            Side::Claim(ix) => claim(context, ix, alike.ground),
        }),
        clause: clause(context, alike),
    }
}

/// A figure: its value, and what it is unless the clause says so.
fn figure(context: Context<'_>, ix: FigureIx, ground: Ground) -> Half {
    let district = context.district_name(context.data.figure(ix).district);
    let item = context.item(ix, None);
    Half {
        about: FigureOrClaim::Figure(Item {
            label: context.spoken(ix),
            ..item
        }),
        shown: Shown::Value(context.with_arrow(ix)),
        caption: match ground {
            Ground::Numbers => district.to_owned(),
            _ => (context.lang.messages()).district_stage(district, &context.name(ix)),
        },
        remarks: Vec::new(),
        named: context.spoken_short(ix),
        district: district.to_owned(),
    }
}

/// A claim: the words that both sides share, or what it says.
fn claim(context: Context<'_>, ix: ClaimIx, ground: Ground) -> Half {
    let (data, m) = (context.data, context.lang.messages());
    let of = data.claim(ix);
    let district = context.district_name(of.district);
    let name = of.name.get(context.lang);
    let figure = of.repeats.map(|ix| data.figure(ix));
    let rank = figure.and_then(|figure| figure.rank.as_ref());
    let (words, what) = match (ground, rank) {
        (Ground::Ranks, Some(rank)) => (m.look_alikes_place(rank.scope, rank.place), ""),
        (Ground::Firsts, _) => (m.look_alikes_first(of.reach).to_owned(), name),
        _ => (
            without_bracket(name).to_owned(),
            m.claim_type(of.claim_type),
        ),
    };
    Half {
        about: FigureOrClaim::Claim(context.claim_item(ix)),
        shown: Shown::Words(words),
        caption: match what {
            "" => district.to_owned(),
            what => m.district_stage(district, what),
        },
        remarks: vec![Remark::framed(m.status(of.status))],
        named: name.to_owned(),
        district: district.to_owned(),
    }
}

/// A name without what stands in brackets at its end.
fn without_bracket(name: &str) -> &str {
    match name.rfind(['（', '(']) {
        Some(at) if at > 0 && name.ends_with(['）', ')']) => name[..at].trim_end(),
        _ => name,
    }
}

/// Why the two sides are not one thing.
fn clause(context: Context<'_>, alike: &LookAlike) -> String {
    let (data, m) = (context.data, context.lang.messages());
    let subject = |ix: FigureIx| {
        let subject = &data.measure(data.figure(ix).measure).subject;
        Vocabulary::word(&context.vocabulary.subject, subject, context.lang)
    };
    let districts = alike
        .sides
        .map(|side| context.district_name(side.district(data)));
    match alike.sides {
        [Side::Figure(a), Side::Figure(b)] => {
            let kind = data.measure(data.figure(a).measure).kind;
            let mut counted = [a, b].map(|ix| subject(ix).to_owned());
            if counted[0] == counted[1] {
                counted = [a, b].map(|ix| context.name(ix));
            }
            m.look_alikes_numbers(kind, districts, counted.each_ref().map(String::as_str))
        }
        [Side::Figure(ix), Side::Claim(_)] => {
            let [figure, words] = districts;
            against_words(context, ix, [figure, words])
        }
        [Side::Claim(_), Side::Figure(ix)] => {
            let [words, figure] = districts;
            against_words(context, ix, [figure, words])
        }
        [Side::Claim(a), Side::Claim(b)] => {
            let ranked = [a, b].map(|ix| {
                let figure = data.claim(ix).repeats?;
                let rank = data.figure(figure).rank.as_ref()?;
                Some([subject(figure), rank.of.get(context.lang)])
            });
            match (alike.ground, ranked) {
                (Ground::Ranks, [Some(a), Some(b)]) => m.look_alikes_ranks(districts, [a, b]),
                _ => m.look_alikes_firsts().to_owned(),
            }
        }
    }
}

/// Why a change and words are not one thing; the district of the figure first.
fn against_words(context: Context<'_>, ix: FigureIx, [figure, words]: [&str; 2]) -> String {
    let data = context.data;
    let of = data.figure(ix);
    let subject = &data.measure(of.measure).subject;
    let level = data.figures.iter().any(|other| {
        let measure = data.measure(other.measure);
        other.district == of.district && measure.subject == *subject && measure.kind != Kind::Change
    });
    let m = context.lang.messages();
    m.look_alikes_words(figure, words, of.value.get(), level)
}
