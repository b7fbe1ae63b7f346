// What there is to share of a chart is a page of its own. On the page of all charts it opens
// as a dialog, by a script that is fetched with the first one.
/** @type {HTMLScriptElement | null} */
let share = null;
let calls = 0;
// Where it does not come, the reader keeps the page: another one may not come either.
/** @param {HTMLAnchorElement} link */
const unshared = (link) => {
  const { state } = bar.dataset;
  fail(`${words.unshared}${link.getAttribute("href")} `, () => {
    show(state);
    openShare(link);
  });
};
/** @param {HTMLAnchorElement} link */
const openShare = (link) => {
  const open = () => /** @type {HTMLElement} */ (share).dispatchEvent(new CustomEvent("share", { detail: link }));
  if (share?.dataset.state === "ready") return open();
  share?.remove();
  const at = /** @type {string} */ (boot.dataset.share);
  share = Object.assign(document.createElement("script"), {
    type: "module", id: "share", integrity: boot.dataset.shareIntegrity,
    src: trustedCode(calls ? `${at}?${calls}` : at),
  });
  calls += 1;
  share.onload = open;
  share.onerror = () => unshared(link);
  document.body.append(share);
};
document.addEventListener("click", (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = /** @type {Element} */ (event.target).closest("a[data-share]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openShare(link);
});
boot.addEventListener("unshared", (event) => unshared(event.detail));
