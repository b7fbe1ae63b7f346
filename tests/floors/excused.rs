//! What is above a floor, and what a reader has there in its place. An entry stands for
//! what lies below its path too: `text-wrap` for `text-wrap.balance`.

/// Paths in browser-compat-data, and what happens without what they name.
pub const EXCUSED: &[(&str, &str)] = &[
    // Style sheets: layout. `tests/browser/older.rs` takes the first four away.
    (
        "css.at-rules.container",
        "the width of the window chooses between the layouts that are built in (`chart.css`)",
    ),
    ("css.properties.container-type", "as without @container"),
    (
        "css.properties.contain.inline-size",
        "a chart has the width of its card, which no chart widens",
    ),
    (
        "css.selectors.has",
        "nothing folds; an open table stands below its chart",
    ),
    (
        "css.properties.contain.style",
        "the whole declaration is passed over: cards are drawn anew as they move",
    ),
    (
        "css.types.length.viewport_percentage_units_dynamic",
        "a dialog is as high as the engine lets dialogs be, less a margin",
    ),
    (
        "css.properties.overflow-clip-margin",
        "the outline of a mark at the edge of a card ends there",
    ),
    // Style sheets: looks.
    (
        "css.properties.hyphens",
        "a long word in a narrow table breaks without a hyphen",
    ),
    (
        "css.properties.accent-color",
        "boxes have the engine's own ink",
    ),
    (
        "css.properties.forced-color-adjust",
        "what is chosen has the forced colours of everything else",
    ),
    (
        "css.properties.mask-image",
        "a folded chart ends at a clean edge",
    ),
    (
        "css.properties.outline",
        "outlines have square corners, as everything here",
    ),
    (
        "css.properties.overscroll-behavior",
        "a panel without anything to scroll lets the page behind it scroll",
    ),
    (
        "css.properties.resize",
        "the boxes of codes keep their size, and scroll",
    ),
    (
        "css.properties.scrollbar-width",
        "the row of sections shows its scroll bar",
    ),
    (
        "css.properties.cursor",
        "there is no pointer on that screen",
    ),
    // Style sheets: text.
    (
        "css.properties.text-autospace",
        "no gap between scripts is what these engines have anyway",
    ),
    (
        "css.properties.text-spacing-trim",
        "no trimmed punctuation is what these engines have anyway",
    ),
    (
        "css.properties.text-size-adjust",
        "under its prefix, or the engine never sizes text by itself",
    ),
    (
        "css.properties.text-wrap",
        "headings and paragraphs break where they are full",
    ),
    // Style sheets: paper and missing scripts.
    (
        "css.at-rules.page",
        "a sheet has the size and margins of the print dialog",
    ),
    (
        "css.properties.break-after.avoid",
        "a heading may end a sheet",
    ),
    (
        "css.properties.break-before.avoid",
        "a source may begin a sheet",
    ),
    (
        "css.properties.content-visibility",
        "what is folded in the method stays so on paper, as its line says",
    ),
    (
        "css.selectors.details-content",
        "as without content-visibility",
    ),
    (
        "css.at-rules.media.scripting",
        "who turned scripts off sees filters that do not answer, and every figure",
    ),
    // Scripts.
    (
        "api.ClipboardItem",
        "asked for before it is used: no button copies an image",
    ),
    (
        "api.Window.requestIdleCallback",
        "cards out of sight follow in a task of their own after the next frame",
    ),
    (
        "api.Navigator.share",
        "asked for before it is used: no button sends a link",
    ),
    (
        "api.HTMLElement.inert",
        "the Tab key goes through the preview in the share dialog",
    ),
    (
        "api.CanvasRenderingContext2D.font",
        "only what is newer of the shorthand is missing: ours is a size and a family",
    ),
    (
        "api.Observable.take",
        "not what is meant: `dataset.take`, an attribute of our buttons",
    ),
    (
        "api.PreferenceManager.colorScheme",
        "not what is meant: the computed property of CSS",
    ),
    // Names in the glue of wasm-bindgen for what the page never calls, or asks for first.
    (
        "api.ReadableByteStreamController.byobRequest",
        "never called",
    ),
    ("api.ReadableStreamBYOBRequest.respond", "never called"),
    (
        "javascript.builtins.ArrayBuffer.detached",
        "compared with `undefined` as well",
    ),
    (
        "api.NavigationHistoryEntry.dispose_event",
        "`Symbol.dispose`, asked for first",
    ),
    // Words of ours that some interface has as well.
    ("api.Performance.memory", "the memory that the Wasm exports"),
    (
        "api.CSSPseudoElement.element",
        "a key of an object in share.js",
    ),
    (
        "javascript.builtins.Temporal.PlainDate.day",
        "an attribute of the share page",
    ),
    // Trusted types: a policy for those who know them.
    (
        "api.trustedTypes",
        "no policy is made, and markup and addresses are plain strings",
    ),
    ("api.TrustedTypePolicyFactory", "never asked for"),
    ("api.TrustedTypePolicy", "never asked for"),
];
