//! What the chart `score-cards` says.

use super::Messages;

impl Messages {}
