//! A figure's value as display type and speech write it: which way a change goes is an
//! arrow to the eye and a word to the ear.

use crate::data::model::{FigureIx, Kind};
use crate::i18n::number::{Quantity, quantity};
use crate::vocabulary::Vocabulary;

use super::Context;

impl Context<'_> {
    /// Whether a figure is a change on the year before.
    fn is_change(self, ix: FigureIx) -> bool {
        self.data.measure(self.data.figure(ix).measure).kind == Kind::Change
    }

    /// A figure's value with its unit and without a sign.
    fn without_sign(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let Some(unit) = self.unit_name(ix).filter(|_| self.is_change(ix)) else {
            return self.value(ix);
        };
        let size = Quantity {
            value: figure.value.get().abs(),
            kind: Kind::Rate,
            unit,
            approximate: figure.approximate,
            floor: figure.precision.upper.is_none(),
        };
        quantity(size, self.lang)
    }

    /// A figure's value; a change has an arrow instead of a sign.
    pub fn with_arrow(self, ix: FigureIx) -> String {
        let arrow = match self.data.figure(ix).value.get() {
            _ if !self.is_change(ix) => "",
            value if value < 0.0 => "↓",
            value if value > 0.0 => "↑",
            _ => "",
        };
        [arrow, &self.without_sign(ix)].concat()
    }

    /// A figure read out like [`Context::label`], with a word for which way a change goes.
    pub fn spoken(self, ix: FigureIx) -> String {
        if !self.is_change(ix) {
            return self.label(ix);
        }
        let (figure, m) = (self.data.figure(ix), self.lang.messages());
        m.figure_label(
            self.district_name(figure.district),
            self.data.measure(figure.measure).name.get(self.lang),
            &m.changed_by(figure.value.get(), &self.without_sign(ix)),
            self.period(&figure.period),
        )
    }

    /// What was counted, with its value, inside a sentence.
    pub fn spoken_short(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let subject = &self.data.measure(figure.measure).subject;
        let subject = Vocabulary::word(&self.vocabulary.subject, subject, self.lang);
        let m = self.lang.messages();
        match self.is_change(ix) {
            true => {
                let changed = m.changed_by(figure.value.get(), &self.without_sign(ix));
                m.subject_changed(subject, &changed)
            }
            false => m.subject_value(subject, &self.value(ix)),
        }
    }
}
