//! What can go wrong on the way to a reader, what the reader sees then, and whether it is so:
//! one list, from which `docs/faults.md` is written and which the real pages are held to.

mod hold;
pub mod spoil;

use expect_test::expect_file;
use siming_huli::i18n::Lang;

use crate::harness::Fault;

/// Where a fault can meet a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Page,
    Embed,
    Share,
}

use Place::{Embed, Page, Share};

/// How something is made to go wrong.
#[derive(Clone)]
enum How {
    /// With a file: its name without hash, and what happens to it. `index.html` is the page
    /// itself.
    File(&'static str, Fault),
    /// A file is not answered before the reader's patience is over. `true`: it comes then.
    Held(&'static str, bool),
    /// A script that runs before the first of the page.
    Before(&'static str),
    /// The reader has turned scripts off.
    NoScripts,
    /// The connection is lost once the page is live.
    Offline,
    /// The reader goes to another page and back.
    Back,
    /// The page is from before a deployment, the files from after it.
    Outdated,
}

/// What a reader sees; in every case all that was prerendered as well.
#[derive(Clone, Copy)]
enum Sees {
    /// What failed, said over the charts with a button that tries again: these words of it.
    Named(&'static str),
    /// The same, where no other try can help.
    Ended(&'static str),
    /// That the interactive part is still being waited for.
    Waiting,
    /// The interactive page, or embed, or tabs, as ever.
    Ready,
    /// The interactive page as ever, whose style sheet came as a file.
    Restyled,
    /// Everything, one below the other, with nothing that needs a script.
    Whole,
    /// The interactive share page, and a word that it is not laid out.
    Unstyled,
    /// That sharing did not open, with a button that tries again.
    Unshared,
    /// The text that was to be copied, selected, and a word on it.
    Selected,
}

struct Case {
    what: &'static str,
    places: &'static [Place],
    how: How,
    sees: Sees,
}

const fn case(what: &'static str, places: &'static [Place], how: How, sees: Sees) -> Case {
    Case {
        what,
        places,
        how,
        sees,
    }
}

const LIVE: &[Place] = &[Page, Embed];

/// Every case.
fn cases() -> Vec<Case> {
    use Fault::{Appended, Cut, Replaced, Rewritten, Status, Typed};
    use How::{Back, Before, File, Held, NoScripts, Offline, Outdated};
    use Sees::{Ended, Named, Ready, Restyled, Selected, Unshared, Unstyled, Waiting, Whole};
    use spoil::*;
    let html = || Replaced(SIGN_IN.to_owned());
    vec![
        case(
            "The figures are not there (404)",
            LIVE,
            File("content.json", Status(404)),
            Named("content"),
        ),
        case(
            "The host of the figures fails (500)",
            LIVE,
            File("content.json", Status(500)),
            Named("500"),
        ),
        case(
            "The figures take 30 s",
            LIVE,
            Held("content.json", true),
            Waiting,
        ),
        case(
            "The figures are cut off",
            LIVE,
            File("content.json", Cut),
            Named("Failed to fetch"),
        ),
        case(
            "The figures come as another type",
            LIVE,
            File("content.json", Typed("text/html")),
            Ready,
        ),
        case(
            "A page to sign in comes in place of the figures",
            LIVE,
            File("content.json", html()),
            Named("SHA-384"),
        ),
        case(
            "The figures are of another version",
            LIVE,
            File("content.json", Rewritten(another_version)),
            Named("SHA-384"),
        ),
        case(
            "One figure is another",
            LIVE,
            File("content.json", Rewritten(another_figure)),
            Named("SHA-384"),
        ),
        case(
            "The Wasm is not there",
            LIVE,
            File("app.wasm", Status(404)),
            Named("app"),
        ),
        case(
            "The Wasm is cut off",
            LIVE,
            File("app.wasm", Cut),
            Named("app"),
        ),
        case(
            "The Wasm comes as another type",
            LIVE,
            File("app.wasm", Typed("text/plain")),
            Ready,
        ),
        case(
            "The Wasm has other bytes",
            LIVE,
            File("app.wasm", Appended(MORE_WASM)),
            Named("app"),
        ),
        case(
            "The Wasm never comes",
            LIVE,
            Held("app.wasm", false),
            Waiting,
        ),
        case(
            "The JS glue is not there",
            LIVE,
            File("app.js", Status(404)),
            Named("app"),
        ),
        case(
            "The JS glue has other bytes",
            LIVE,
            File("app.js", Appended(MORE_SCRIPT)),
            Named("app"),
        ),
        case(
            "The style sheet in the HTML was written otherwise on its way",
            &[Page],
            File("index.html", Rewritten(with_other_style)),
            Restyled,
        ),
        case(
            "The same, and it is not there as a file",
            &[Page],
            File("index.html", Rewritten(without_style)),
            Named("page-gone"),
        ),
        case(
            "The style sheet is not there",
            &[Share],
            File("page.css", Status(404)),
            Unstyled,
        ),
        case(
            "The script of sharing is not there",
            &[Share],
            File("share.js", Status(404)),
            Whole,
        ),
        case(
            "The script of sharing is not there",
            &[Page],
            File("share.js", Status(404)),
            Unshared,
        ),
        case(
            "The connection is lost once all is there",
            LIVE,
            Offline,
            Ready,
        ),
        case(
            "The connection is lost, then something is to be shared",
            &[Page],
            Offline,
            Unshared,
        ),
        case(
            "The browser refuses storage and cookies",
            &[Page, Embed, Share],
            Before(NO_STORAGE),
            Ready,
        ),
        case(
            "The browser refuses the clipboard",
            &[Share],
            Before(NO_CLIPBOARD),
            Selected,
        ),
        case(
            "Scripts are turned off",
            &[Page, Embed, Share],
            NoScripts,
            Whole,
        ),
        case(
            "The browser knows no WebAssembly",
            LIVE,
            Before("delete window.WebAssembly"),
            Ended("WebAssembly"),
        ),
        case(
            "The HTML was put on one line on its way",
            &[Page, Embed, Share],
            File("index.html", Rewritten(collapsed)),
            Ready,
        ),
        case(
            "The HTML has other line ends",
            &[Page, Embed, Share],
            File("index.html", Rewritten(with_crlf)),
            Ready,
        ),
        case(
            "The HTML has lost its comments",
            &[Page, Embed, Share],
            File("index.html", Rewritten(without_comments)),
            Ready,
        ),
        case(
            "The reader goes elsewhere and back",
            &[Page, Embed, Share],
            Back,
            Ready,
        ),
        case(
            "The site was deployed anew while the page was open",
            LIVE,
            Outdated,
            Named("content"),
        ),
    ]
}

#[test]
fn the_document_lists_every_case() {
    let mut out = String::from(
        "# What can go wrong, and what a reader sees then\n\n\
         Written by `UPDATE_EXPECT=1 cargo test --test browser faults::the_document` from the list in\n\
         `tests/browser/faults/mod.rs`; the same list is held against the built page, an embed and a\n\
         share page in both languages. In every case all prerendered charts, tables and sources can be\n\
         read, and no figure is another than in the data.\n\n\
         | What goes wrong | Where | What the reader sees |\n| --- | --- | --- |\n",
    );
    for Case {
        what, places, sees, ..
    } in cases()
    {
        let places: Vec<_> = (places.iter())
            .map(|place| match place {
                Page => "page",
                Embed => "embed",
                Share => "share page",
            })
            .collect();
        let prose = Lang::En.prose();
        let named = |what: &str| format!("“{}… {}”", what, prose.still);
        let sees = match sees {
            Sees::Named("page-gone") => named(prose.unstyled) + " and *" + prose.retry + "*",
            Sees::Named(part) => {
                format!(
                    "{} with {part} in it, and *{}*",
                    named(prose.load_failed),
                    prose.retry
                )
            }
            Sees::Ended(part) => format!("{} with {part} in it", named(prose.load_failed)),
            Sees::Waiting => format!("“{}” (after 15 s)", prose.slow),
            Sees::Unstyled => format!("“{}…”", prose.unstyled),
            Sees::Ready | Sees::Restyled => "nothing amiss".to_owned(),
            Sees::Whole => "all of it, one below the other".to_owned(),
            Sees::Unshared => named(prose.unshared) + " and *" + prose.retry + "*",
            Sees::Selected => format!("“{}”", Lang::En.publication().share.selected),
        };
        out += &format!("| {what} | {} | {sees} |\n", places.join(", "));
    }
    expect_file!["../../../docs/faults.md"].assert_eq(&out);
}
