// Says how far the interactive part has got. The page is complete without it: whatever
// fails, the status bar says so over the prerendered charts and never instead of them.
const boot = document.getElementById("boot");
const { loading, failed, still } = boot.dataset;
const status = document.getElementById("status");

const show = (state, text) => {
  status.dataset.state = state;
  status.querySelector("p").textContent = text;
};
const fail = (what) => {
  show("failed", `${failed}${what} ${still}`);
  status.querySelector("button").onclick = () => location.reload();
};

show("loading", loading);
boot.addEventListener("failed", (event) => fail(event.detail));
// Module scripts run in order, so this is in time for the error of the one that follows:
// a lost connection, or bytes that are not the ones that were built.
const code = document.getElementById("code");
code.addEventListener("error", () => fail(code.getAttribute("src")));

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
