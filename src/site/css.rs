//! Style sheets that stand inline: without what a page has no use for, so that an embed carries
//! little and yet looks as the page does, and what a policy says of them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What a policy allows a style sheet by although it stands inline: `'sha256-…'`, of its bytes.
pub(super) fn source(css: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(css)))
}

/// `css` without the selectors that name one of `names`, a class or an id with its sign, and
/// without rules that have no other; blocks such as `@media` are looked into, and left out once
/// empty. It is all on one line: a host may put a whole page on one, and what stands inline in it
/// would have another hash then.
pub(super) fn without(css: &str, names: &[&str]) -> String {
    on_one_line(&rules(&without_comments(css), names))
}

/// The same without spaces that say nothing.
fn on_one_line(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut quoted, mut spaced) = (false, false);
    for c in css.chars() {
        if c.is_whitespace() && !quoted {
            spaced = true;
            continue;
        }
        if spaced
            && !out.is_empty()
            && !out.ends_with(['{', '}', ';', ',', ':', '>', '~'])
            && !"{};,>~".contains(c)
        {
            out.push(' ');
        }
        spaced = false;
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        quoted ^= c == '"';
        out.push(c);
    }
    out
}

/// The same for a style sheet without comments, which could hold any bracket.
fn rules(css: &str, names: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let prelude = rest[..open].trim();
        let close = open + 1 + end_of_block(&rest[open + 1..]);
        let body = &rest[open + 1..close];
        rest = rest.get(close + 1..).unwrap_or("");
        let conditional = prelude.starts_with("@media")
            || prelude.starts_with("@supports")
            || prelude.starts_with("@container");
        let (prelude, kept) = if conditional {
            (prelude.to_owned(), rules(body, names))
        } else if prelude.starts_with('@') {
            (prelude.to_owned(), body.trim().to_owned())
        } else {
            let kept = selectors(prelude).filter(|s| !mentions(s, names));
            (kept.collect::<Vec<_>>().join(","), body.trim().to_owned())
        };
        if !prelude.is_empty() && !kept.is_empty() {
            out.push_str(&format!("{prelude}{{{kept}}}\n"));
        }
    }
    out
}

/// Where the block that `text` is inside of ends.
fn end_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The same without what is said to those who work on it.
fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The selectors of a rule, parted at commas outside of brackets.
fn selectors(prelude: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_i32;
    prelude.split(move |c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    })
}

/// Whether a selector names one of these classes or ids as a whole.
fn mentions(selector: &str, names: &[&str]) -> bool {
    names.iter().any(|name| {
        selector.match_indices(name).any(|(at, _)| {
            let next = selector[at + name.len()..].chars().next();
            !next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_what_nothing_needs_is_taken_out() {
        let css = "/* a { */ .a, .b .a:is(.c, .d) { x: y; }\n.a, .b { x: y }\n.a-b { x: y }\n\
                   @media print { .a { x: y } }\n@media (m: n) { .a { x: y } .b > * { z:\n w + v; } }\n\
                   @page { size: A4 }\n@keyframes k { from { x: y } }\n.e :f { x: \"  ; y\", z }";
        assert_eq!(
            without(css, &[".a"]),
            ".b{x:y}.a-b{x:y}@media (m:n){.b>*{z:w + v}}@page{size:A4}\
             @keyframes k{from{x:y}}.e :f{x:\"  ; y\",z}"
        );
    }
}
