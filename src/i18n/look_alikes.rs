//! What the chart `look-alikes` says.

use super::Messages;

impl Messages {}
