//! What a chart draws that is no list of rows: one body a file, each behind
//! [`Drawn`](super::body::Drawn).

pub mod derived;
pub mod ledger;
pub mod look_alikes;
pub mod overlaps;
pub mod periods;
pub mod recognitions;
pub mod score_cards;
pub mod source_map;
