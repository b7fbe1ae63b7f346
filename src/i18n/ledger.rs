//! What the chart `ledger` says.

use super::Messages;

impl Messages {}
