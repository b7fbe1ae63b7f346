// Says how far the interactive part has got. The page is complete without it: whatever
// fails, the status bar says so over the prerendered charts and never instead of them.
const boot = document.getElementById("boot");
const code = document.getElementById("code");
const status = document.getElementById("status");
const words = boot.dataset;
// How long a reader waits without a word.
const PATIENCE_MS = 15000;

const show = (state, text = "") => {
  status.dataset.state = state;
  status.querySelector("p").textContent = text;
};
const fail = (what, retry) => {
  if (status.dataset.state === "failed") return;
  show("failed", what + words.still);
  status.querySelector("button").onclick = retry;
};
const load = () => {
  show("loading", words.loading);
  setTimeout(() => {
    if (status.dataset.state === "loading") show("loading", words.slow);
  }, PATIENCE_MS);
};
// Without loading the page again, which a lost connection would take away. Another address,
// since a browser remembers that a module did not load.
let tries = 0;
const again = () => {
  load();
  const script = Object.assign(document.createElement("script"), {
    type: "module", integrity: code.integrity, src: `${code.src}?${++tries}`,
  });
  script.onerror = () => unloaded(code.getAttribute("src"));
  document.body.append(script);
};
const unloaded = (what) => fail(`${words.failed}${what} `, again);
// The Wasm ends in a trap where it panics: it answers no more, and what is on the page stays.
const trapped = (error) => {
  if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) {
    fail(`${words.broken}${words.panic ?? error.message} `, () => location.reload());
  }
};

load();
boot.addEventListener("failed", (event) => unloaded(event.detail));
boot.addEventListener("live", () => show("ready"));
addEventListener("error", ({ error }) => trapped(error));
addEventListener("unhandledrejection", ({ reason }) => trapped(reason));
// Module scripts run in order, so this is in time for the error of the one that follows:
// a lost connection, or bytes that are not the ones that were built.
code.addEventListener("error", () => unloaded(code.getAttribute("src")));

// What there is to share of a chart is a page of its own; here it opens as a dialog, by a
// script that is fetched with the first one.
let share = null;
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-share]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const open = () => share.dispatchEvent(new CustomEvent("share", { detail: link }));
  if (share?.dataset.state === "ready") return open();
  share?.remove();
  share = Object.assign(document.createElement("script"), {
    type: "module", id: "share", integrity: boot.dataset.shareIntegrity, src: boot.dataset.share,
  });
  share.onload = open;
  share.onerror = () => location.assign(link.href);
  document.body.append(share);
});
