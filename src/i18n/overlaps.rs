//! What the chart `overlaps` says.

use super::Messages;

impl Messages {}
