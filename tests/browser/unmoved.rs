//! What a reader has begun to read stays where it is: from the first paint until the page is
//! live, nothing on the screen moves (cumulative layout shift 0). What comes last is held back
//! until all else has been painted, as on a slow network.

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use siming_huli::i18n::Lang;
use tokio::sync::Notify;
use tokio::time::sleep;

use crate::embed::ids;
use crate::harness::{Fault, Page, Visit};

/// Notes, from before the first script of the page, everything that moves on the screen.
const WATCH: &str = "window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(({ value, sources }) => {
      const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
      const moved = sources.map(({ node, previousRect, currentRect }) =>
        `${node?.localName ?? node?.nodeName}.${node?.className?.baseVal ?? node?.className}#${node?.id}: ${place(previousRect)} → ${place(currentRect)}`);
      shifts.push({ value, moved });
    })).observe({ type: 'layout-shift', buffered: true });";

/// One moment at which something moved.
#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
    moved: Vec<String>,
}

/// What moved, as the browser has it.
fn told(shifts: &[Shift]) -> String {
    let each = shifts
        .iter()
        .map(|Shift { value, moved }| format!("{value}: {}", moved.join("; ")));
    each.collect::<Vec<_>>().join("\n")
}

/// What is claimed of one address.
struct Arrival<'a> {
    address: &'a str,
    /// Of its window, in CSS pixels.
    size: (u32, u32),
    /// What is held back until all else has been painted, and how.
    held: (&'static str, Fault),
    /// Lets it come, once the page has been painted.
    comes: &'static str,
    /// Whether the page has become live.
    live: &'static str,
}

/// How high the first chart's place is.
const HEIGHT: &str = "return one('.drawing')?.offsetHeight ?? 0";

impl Arrival<'_> {
    /// Everything that moved, and by how much the first chart has become higher.
    async fn shifts(self, release: Arc<Notify>) -> (Vec<Shift>, i32) {
        let (name, fault) = self.held;
        let (mut shifts, mut grown) = (Vec::<Shift>::new(), 0);
        Visit::to(Lang::Zh)
            .query(self.address)
            .sized(self.size.0, self.size.1)
            .after(WATCH)
            .with_fault(name, fault)
            .run(async |page| {
                let painted = "return performance.getEntriesByType('paint').length > 1";
                page.until("it is painted", painted).await;
                two_frames(page).await;
                let before: i32 = page.eval(HEIGHT).await;
                page.eval::<()>(self.comes).await;
                release.notify_one();
                page.until("it is live", self.live).await;
                two_frames(page).await;
                let after: i32 = page.eval(HEIGHT).await;
                grown = after - before;
                shifts = page.eval("return window.shifts").await;
            })
            .await;
        shifts.retain(|shift| shift.value > 0.0);
        let sum = shifts.iter().fold(0.0, |sum, shift| sum + shift.value);
        println!("{} at {} px: {sum:.4}", self.address, self.size.0);
        (shifts, grown)
    }

    async fn assert_nothing_moves(self, release: Arc<Notify>) {
        let at = format!("{} at {} px", self.address, self.size.0);
        let (shifts, _) = self.shifts(release).await;
        assert!(shifts.is_empty(), "{at}: {}", told(&shifts));
    }
}

/// Waits until what was done has been painted and noted.
async fn two_frames(page: &Page) {
    page.eval::<()>(
        "window.framed = false;
         requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { framed = true; })))",
    )
    .await;
    page.until("two frames are over", "return window.framed")
        .await;
}

/// What a phone shows of a page, in CSS pixels.
const WINDOW: u32 = 844;

/// The frame of an embed is as high as what it holds. In a lower one, a scroll bar comes with the
/// end of the document and takes from its width, whatever the Wasm does.
const FRAME: u32 = 6000;

/// A page or an embed, and what releases its Wasm.
fn held<'a>(address: &'a str, size: (u32, u32), comes: &'static str) -> (Arrival<'a>, Arc<Notify>) {
    let release = Arc::new(Notify::new());
    let arrival = Arrival {
        address,
        size,
        held: ("app.wasm", Fault::Held(Arc::clone(&release))),
        comes,
        live: "return state() === 'ready' && fitted()",
    };
    (arrival, release)
}

#[tokio::test]
async fn nothing_on_the_page_moves_when_it_becomes_live() {
    for folder in ["", "en/"] {
        for width in [390, 1280] {
            let (arrival, release) = held(folder, (width, WINDOW), "");
            arrival.assert_nothing_moves(release).await;
        }
    }
}

/// What shares a line is not shown without the rest of it: on a page the name of the site, a button and a
/// link; on the page to share the two choices of what codes lead to.
#[tokio::test]
async fn a_line_is_painted_once_all_of_it_has_come() {
    const ADDRESSES: [(&str, &str); 3] = [
        ("", "<a id=\"language\""),
        ("en/", "<a id=\"language\""),
        ("share/overlaps/", "<span>存档版"),
    ];
    /// Time for a browser to paint what it should not.
    const LONG: Duration = Duration::from_secs(1);
    for (address, within) in ADDRESSES {
        let visit = Visit::to(Lang::Zh).sized(390, WINDOW).after(WATCH);
        let come = async |page: &Page| {
            let release = Arc::new(Notify::new());
            let pause = Fault::Paused(within, Arc::clone(&release));
            page.site.fail("index.html", pause);
            let go_on = async {
                sleep(LONG).await;
                release.notify_one();
            };
            tokio::join!(page.open(address), go_on);
            let loaded = "return document.readyState === 'complete'";
            page.until("it has come", loaded).await;
            two_frames(page).await;
            let shifts: Vec<Shift> = page.eval("return window.shifts").await;
            assert!(shifts.is_empty(), "{address}: {}", told(&shifts));
        };
        visit.troubled().run(come).await;
    }
}

/// A chart keeps the room that it has. One that needs more of it at its exact width grows, which
/// is all that may move anything.
#[tokio::test]
async fn nothing_in_an_embed_moves_when_it_becomes_live_unless_its_chart_grows() {
    const REACH: &str =
        "one('.drawing').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
    let (mut all, mut grows) = (0, Vec::new());
    for folder in ["", "en/"] {
        for width in [390, 760] {
            for id in ids() {
                let address = format!("{folder}embed/{id}/");
                let (arrival, release) = held(&address, (width, FRAME), REACH);
                let (shifts, grown) = arrival.shifts(release).await;
                all += 1;
                match grown > 0 {
                    true => grows.push(format!("{address} at {width} px by {grown} px")),
                    false => assert!(
                        shifts.is_empty(),
                        "{address} at {width} px: {}",
                        told(&shifts)
                    ),
                }
            }
        }
    }
    println!("{} of {all} grow: {grows:#?}", grows.len());
    assert!(grows.len() * 4 <= all, "of {all}: {grows:#?}");
}

/// A page is loaded once its scripts are, so this one is left out and put in later.
fn without_share_script(html: &str) -> String {
    let script = "id=\"share\" src=";
    html.replace(script, "id=\"share\" data-src=")
}

#[tokio::test]
async fn nothing_on_a_share_page_moves_when_it_becomes_live() {
    const COMES: &str = "const make = { createScriptURL: address => address };
        const policy = trustedTypes.createPolicy('siming-huli-code', make);
        one('#share').src = policy.createScriptURL(one('#share').dataset.src)";
    for folder in ["", "en/"] {
        for width in [390, 1280] {
            let arrival = Arrival {
                address: &format!("{folder}share/overlaps/"),
                size: (width, WINDOW),
                held: ("index.html", Fault::Rewritten(without_share_script)),
                comes: COMES,
                live: "return one('[role=tab]')",
            };
            arrival.assert_nothing_moves(Arc::default()).await;
        }
    }
}
