// An address may say its language twice: what it asks for decides, not where it leads.
const choices = new URLSearchParams(location.search);
const elsewhere = /** @type {HTMLElement} */ (document.getElementById("language"));
if (choices.get("lang") === elsewhere.lang.slice(0, 2)) {
  location.replace(elsewhere.dataset.page + location.search + location.hash);
}

// Large text is for who could not read the page otherwise: it waits for nothing. Until the Wasm
// is there, which has the charts follow, the switches work without it.
const root = document.documentElement;
/** @param {boolean} large */
const enlarge = (large) => {
  if (large) root.dataset.text = "large";
  else delete root.dataset.text;
  // The Wasm has everything that is chosen go along.
  elsewhere.setAttribute("href", elsewhere.dataset.page + (large ? "?text=large" : "") + location.hash);
  for (const button of document.querySelectorAll("[data-enlarge]")) button.setAttribute("aria-pressed", `${large}`);
};
if (choices.get("text") === "large") enlarge(true);
/** @param {URL} url */
const keep = (url) => {
  try {
    history.replaceState(null, "", url);
  } catch { /* A page without an address of its own has nothing to keep it in. */ }
};
// What is chosen before the Wasm is there goes into the address, which is the first that it reads.
/** @param {Event} event */
const keepChoice = ({ target }) => {
  const field = /** @type {HTMLInputElement} */ (target);
  if (bar.dataset.state === "ready" || !field.name || !field.closest("#find, #display, .order")) return;
  const named = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`[name="${field.name}"]`))];
  const chosen = named.filter(({ type, checked }) => checked || !/checkbox|radio/.test(type)).map(({ value }) => value);
  const url = new URL(location.href);
  url.searchParams.set(field.name, chosen.join(","));
  keep(url);
};
document.addEventListener("input", keepChoice);
document.addEventListener("change", keepChoice);
document.addEventListener("click", (event) => {
  if (bar.dataset.state === "ready" || !(/** @type {Element} */ (event.target).closest("[data-enlarge]"))) return;
  const url = new URL(location.href);
  const large = root.dataset.text !== "large";
  if (large) url.searchParams.set("text", "large");
  else url.searchParams.delete("text");
  enlarge(large);
  keep(url);
});

// The page loads its interactive part at once: its bar waits for the script of the page.
const first = /** @type {HTMLElement} */ (document.getElementById("code"));
tries = 1;
wait();
// Module scripts run in order, so this is in time for the error of the one that follows:
// a lost connection, or bytes that are not the ones that were built.
first.addEventListener("error", () => unloaded(code));

// The style sheet stands in the page. Where it does not count, since a host has changed its bytes and
// the policy holds it to them, the same one comes as a file. Without any, all can be read, but not as
// it is meant: that is the last word.
if (!getComputedStyle(root).getPropertyValue("--ground")) {
  const { style, styleIntegrity } = words;
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", integrity: styleIntegrity, href: style });
  const unstyled = () => fail(`${words.unstyled}${style} `, reload);
  sheet.onerror = () => {
    if (bar.dataset.state === "ready") unstyled();
    else boot.addEventListener("live", unstyled);
  };
  document.head.append(sheet);
}
