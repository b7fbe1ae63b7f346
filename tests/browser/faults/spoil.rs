//! What spoils a file on its way, and a browser before its page comes.

/// Two ends that do no harm: code that has one of them runs as well as without.
pub const MORE_SCRIPT: &[u8] = b"\n;window.altered = true;";
pub const MORE_WASM: &[u8] = &[0, 2, 1, b'x'];

pub fn another_version(content: &str) -> String {
    replaced(content, r#"[[[""#, r#"[["2",[""#)
}

pub fn another_figure(content: &str) -> String {
    replaced(content, ",-11.08,", ",-12.08,")
}

fn replaced(text: &str, part: &str, by: &str) -> String {
    assert!(text.contains(part), "{part}");
    text.replacen(part, by, 1)
}

/// The page that networks with a password send in place of everything.
pub const SIGN_IN: &str = "<!DOCTYPE html><title>Sign in</title><p>Sign in";

/// Takes comments out, as hosts do that make pages smaller.
pub fn without_comments(html: &str) -> String {
    let (head, mut rest) = html.split_at(html.find("<body").unwrap());
    let mut out = head.to_owned();
    while let Some((before, after)) = rest.split_once("<!") {
        out.push_str(before);
        let end = if after.starts_with("--") { "-->" } else { ">" };
        rest = after.split_once(end).unwrap().1;
    }
    out + rest
}

/// Ends lines as Windows does: a browser reads what it would have read.
pub fn with_crlf(html: &str) -> String {
    html.replace('\n', "\r\n")
}

/// Writes the style sheet otherwise, as hosts do that make pages smaller: the policy of the page
/// allows other bytes than these.
pub fn with_other_style(html: &str) -> String {
    replaced(html, "<style>", "<style>\n")
}

/// The same, in a page whose style sheet is not there as a file either.
pub fn without_style(html: &str) -> String {
    replaced(&with_other_style(html), "assets/page-", "assets/page-gone-")
}

/// Puts everything on one line.
pub fn collapsed(html: &str) -> String {
    html.replace('\n', " ")
}

pub const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
    Object.defineProperty(document, 'cookie', { get() { throw new DOMException('refused', 'SecurityError'); } });";
pub const NO_CLIPBOARD: &str = "navigator.clipboard && (navigator.clipboard.writeText =
    () => Promise.reject(new DOMException('refused', 'NotAllowedError')));";
