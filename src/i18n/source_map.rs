//! What the chart `source-map` says.

use super::Messages;

impl Messages {}
