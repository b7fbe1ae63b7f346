//! What the chart `periods` says.

use super::Messages;

impl Messages {}
