//! Placeholder, replaced by the task runner.
fn main() {}
