// What there is to share of a chart is a page of its own. On the page of all charts it opens
// as a dialog, by a script that is fetched with the first one.
/** @type {HTMLScriptElement | null} */
let share = null;
/** @type {HTMLAnchorElement} */
let wanted;
let calls = 0;
// Where it does not come, the reader keeps the page: another one may not come either.
/** @param {HTMLAnchorElement} link */
const unshared = (link) => {
  const { state } = bar.dataset;
  // The bar has something else to say: then the page to share, which the link leads to, says the rest.
  if (state === "failed") return location.assign(link.href);
  fail(`${words.unshared}${link.getAttribute("href")} `, () => {
    show(state);
    openShare(link);
  });
};
/** @param {HTMLAnchorElement} link */
const openShare = (link) => {
  wanted = link;
  const open = () => /** @type {HTMLElement} */ (share).dispatchEvent(new CustomEvent("share", { detail: wanted }));
  if (share?.dataset.state === "ready") return open();
  // It is on its way, and opens what was wanted last.
  if (share) return;
  const at = /** @type {string} */ (boot.dataset.share);
  share = Object.assign(document.createElement("script"), {
    type: "module", id: "share", integrity: boot.dataset.shareIntegrity,
    src: trustedCode(calls ? `${at}?${calls}` : at),
  });
  calls += 1;
  share.onload = open;
  share.onerror = () => {
    share?.remove();
    share = null;
    unshared(wanted);
  };
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
