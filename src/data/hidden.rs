//! Characters that a reader does not see, but whose work is seen: they hide, reorder or move
//! the text around them.
//!
//! `decode` (a text of a file) ─► **hidden** ─► refused, with its place

/// The first such character of a text, and its position, counted from 1.
pub fn first(text: &str) -> Option<(char, usize)> {
    let position = text.chars().position(is_hidden)?;
    text.chars().nth(position).map(|c| (c, position + 1))
}

/// Whether a character hides or reorders those around it, or shows nothing at all: controls,
/// a soft hyphen, marks of direction, characters without width, separators of lines. A
/// no-break space and a word joiner stay: they keep a number with its unit.
pub fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2061}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}
