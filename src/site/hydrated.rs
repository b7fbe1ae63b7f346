//! The element that the browser hydrates, and a second copy of what is in it.
//!
//! Hydration adopts the nodes of the page in their order and stops where one is missing or
//! too many; one that stands elsewhere it takes for another. What stands between the host and the
//! reader may have rewritten the page: a page translator, an extension, a host that strips
//! comments. So the element says how many nodes were built into it, what they say in their order,
//! and where a file with the same markup lies that nobody rewrites: plain text, held to its hash.

use std::path::Path;

use crate::i18n::Lang;
use crate::said::checksum;

use super::Written;
use super::assets::{Asset, Assets};

/// The start tag, the content and the end tag of the hydrated element. `name` is that of the
/// copy, `root` leads to the root of the site, `chart` is the only one of an embed.
pub(super) fn element(
    out: &Path,
    assets: &Assets,
    name: &str,
    root: &str,
    lang: Lang,
    chart: Option<&str>,
    content: &str,
) -> Written<String> {
    let copy = Asset::write(out, &format!("{name}.txt"), content.as_bytes())?;
    let chart = chart.map(|id| format!(r#" data-chart="{id}""#));
    let file = |name: &str, asset: &Asset| {
        let Asset { path, integrity } = asset;
        format!(r#" data-{name}="{root}{path}" data-{name}-integrity="{integrity}""#)
    };
    let (nodes, said) = nodes(content);
    let said = checksum(&said);
    Ok(format!(
        r#"<div id="app" data-lang="{lang}"{chart}{data}{copy} data-nodes="{nodes}" data-said="{said}">{content}</div>"#,
        lang = lang.tag(),
        chart = chart.unwrap_or_default(),
        data = file("content", assets.content(lang)),
        copy = file("copy", &copy),
    ))
}

/// How many elements, texts and comments a browser makes of our markup, as XPath would say it, and what
/// the texts say, without the signs that markup writes otherwise. Markup of ours closes what it opens
/// and leaves no element for a parser to add.
fn nodes(markup: &str) -> (String, String) {
    let (mut elements, mut texts, mut comments) = (0, 0, 0);
    let mut said = String::new();
    let mut rest = markup;
    while !rest.is_empty() {
        let end = if rest.starts_with("<!--") {
            comments += 1;
            rest.find("-->").map(|end| end + 2)
        } else if rest.starts_with("<!") {
            comments += 1;
            rest.find('>')
        } else if let Some(tag) = rest.strip_prefix('<') {
            elements += usize::from(!tag.starts_with('/'));
            tag_end(rest)
        } else {
            texts += 1;
            let (text, _) = rest.split_once('<').unwrap_or((rest, ""));
            let mut parts = text.split('&');
            said.push_str(parts.next().unwrap_or_default());
            said.extend(parts.filter_map(|part| Some(part.split_once(';')?.1)));
            text.len().checked_sub(1)
        };
        rest = end.map_or("", |end| &rest[end + 1..]);
    }
    (format!("{elements} {texts} {comments}"), said)
}

/// Where a tag ends: at the first `>` outside of quotation marks.
pub(super) fn tag_end(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::nodes;

    #[test]
    fn elements_texts_and_comments_are_counted() {
        for (markup, count) in [
            ("", "0 0 0"),
            ("text", "0 1 0"),
            ("<p>text</p>", "1 1 0"),
            ("<p>a<!>b<!-- c --></p>", "1 2 2"),
            ("<p><!><!--<() />--></p>", "1 0 2"),
            (r#"<a title="a > b"><br>思</a> "#, "2 2 0"),
            ("<ul><li></li><li></li></ul>", "3 0 0"),
        ] {
            assert_eq!(nodes(markup).0, count, "{markup}");
        }
    }

    #[test]
    fn what_texts_say_stands_in_their_order_without_signs_of_markup() {
        for (markup, said) in [
            ("", ""),
            ("text", "text"),
            ("<p>a<!>b<!-- c --></p>d", "abd"),
            (r#"<a title="a > b">R&amp;D &lt;1&#39;</a>&quot;"#, "RD 1"),
        ] {
            assert_eq!(nodes(markup).1, said, "{markup}");
        }
    }
}
