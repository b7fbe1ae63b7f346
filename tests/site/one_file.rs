//! The page as one file: complete, small, and without anything that loads.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use siming_huli::chart::{Filter, build};
use siming_huli::i18n::{Lang, capitalised};
use siming_huli::svg::escape;

use crate::made::{Built, SITE_URL, content};

/// The most that it may weigh, in bytes.
const MOST: usize = 400_000;

fn files(built: &Built) -> [(Lang, String); 2] {
    let slug = &content().about.slug;
    [(Lang::Zh, ""), (Lang::En, ".en")]
        .map(|(lang, mark)| (lang, built.read(&format!("data/{slug}{mark}.html"))))
}

#[test]
fn it_is_small_and_loads_nothing() {
    for address in [None, Some(SITE_URL)] {
        for (lang, html) in files(&Built::at(address)) {
            assert!(html.len() <= MOST, "{} bytes, {}", html.len(), lang.tag());
            let loads = [
                " src=",
                "srcset=",
                "<script",
                "<link",
                "<img",
                "<iframe",
                "<object",
                "<embed",
                "url(",
                "@import",
                "http-equiv=\"refresh",
                " style=",
            ];
            let tags: String = html
                .split('<')
                .skip(1)
                .map(|tag| format!("<{}", tag.split('>').next().unwrap()))
                .collect();
            for load in loads {
                assert!(!tags.contains(load), "{load} in {}", lang.tag());
            }
            let style = html
                .split("<style>")
                .nth(1)
                .unwrap()
                .split("</style>")
                .next()
                .unwrap();
            assert!(!style.contains("url(") && !style.contains("@import"));
            let hash = STANDARD.encode(Sha256::digest(style));
            let policy = format!("content=\"default-src 'none'; style-src 'sha256-{hash}'; ");
            assert!(html.contains(&policy), "{policy}");
            // Links lead within the file, or to the site where that is known.
            for link in html.split(" href=\"").skip(1) {
                let link = link.split('"').next().unwrap();
                match link.strip_prefix('#') {
                    Some(id) => assert!(html.contains(&format!(" id=\"{id}\"")), "{link}"),
                    None => assert!(address.is_some_and(|site| link.starts_with(site)), "{link}"),
                }
            }
        }
    }
}

#[test]
fn every_chart_figure_claim_and_verdict_is_in_it() {
    for (lang, html) in files(&Built::at(None)) {
        let context = content().context(lang);
        for chart in &content().catalog.charts {
            let spec = build(context, chart, &Filter::ALL);
            for text in [&spec.title, &spec.finding] {
                assert!(html.contains(&escape(text)), "{}: {text}", spec.id);
            }
            let card = html.split(&format!(" id=\"{}\"", spec.id)).nth(1).unwrap();
            let card = card.split("</section>").next().unwrap();
            assert_eq!(card.matches("<svg").count(), 1, "{}", spec.id);
            for row in spec
                .rows()
                .into_iter()
                .filter_map(|row| row.verdict.as_ref())
            {
                assert!(card.contains(row.name), "{}: {}", spec.id, row.name);
            }
        }
        for ix in content().data.figure_ixs() {
            let figure = content().data.figure(ix);
            let place = context.exact_place(&figure.locations[0]);
            for said in [&context.value(ix), &figure.printed, &capitalised(&place)] {
                assert!(html.contains(said.as_str()), "{}: {said}", figure.id);
            }
        }
        for claim in &content().data.claims {
            assert!(html.contains(&escape(claim.name.get(lang))), "{}", claim.id);
        }
    }
}
