//! What is true of every visit: nothing is said on the console, the policy is not
//! violated, nobody else is asked for anything, and nothing that is asked for is missing.

use super::Page;

/// Holds the visit so far to it. Where something was made to go wrong (`troubled`), the
/// console and the failed answers may say so. A style sheet in the page that has other bytes
/// than were built is refused: this alone is no fault of the page.
pub async fn hold(page: &Page, scripts: bool, troubled: bool) {
    assert_eq!(strangers(page).await, Vec::<String>::new(), "third parties");
    let unspoilt = page.site.unspoilt();
    assert_eq!(unspoilt, Vec::<String>::new(), "nothing was made wrong");
    let restyled = page.site.is_restyled();
    if scripts {
        let mut violations: Vec<String> = page.eval("return window.violations").await;
        violations.retain(|of| !restyled || of != "style-src-elem: inline");
        assert_eq!(violations, Vec::<String>::new(), "policy violations");
    }
    let said: Vec<_> = (page.log("browser").await.into_iter())
        .filter(|said| !troubled || said.contains("Content Security Policy"))
        .filter(|said| !restyled || !said.contains("inline style"))
        .collect();
    assert_eq!(said, Vec::<String>::new(), "console messages");
    if !troubled {
        let failed: Vec<_> = (page.site.answers().into_iter())
            .filter(|answer| answer.status != 200)
            .collect();
        assert_eq!(failed, [], "answers");
    }
}

/// Every address that was asked for and is not the site's.
async fn strangers(page: &Page) -> Vec<String> {
    let origin = page.site.origin();
    let requests = page.asked().await;
    assert!(
        requests.iter().any(|url| url.starts_with(&origin)),
        "the page itself is among the requests: {requests:?}"
    );
    // An address that holds what it leads to asks nobody.
    let own = [
        format!("{origin}/"),
        format!("blob:{origin}/"),
        "data:".to_owned(),
    ];
    let outside = |url: &String| !own.iter().any(|own| url.starts_with(own));
    requests.into_iter().filter(outside).collect()
}
