// An embedded chart: applies the address, reports its height, and loads the interactive
// part only when the reader reaches for it. Until then, and without it, the page is whole.
// bar.js stands in front of it.
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const { chart } = words;

const theme = query.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
if (query.get("text") === "large") root.dataset.text = "large";
for (const part of ["title", "controls"]) if (query.get(part) === "0") root.dataset[part] = "off";

// Height, in our form and in two that content systems know already. A frame that is not
// shown has none to report. Whoever listens from later on hears it again.
const report = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parent === window || !height || !innerWidth) return;
  const say = (message) => parent.postMessage(message, "*");
  say({ type: "siming-huli:height", version: 1, chart, height });
  say({ sentinel: "amp", type: "embed-size", height });
  say(JSON.stringify({ context: "iframe.resize", src: location.href, height }));
};
new ResizeObserver(report).observe(document.body);
for (const event of ["load", "pageshow", "resize"]) addEventListener(event, report);
document.addEventListener("visibilitychange", report);
for (const later of [300, 1000, 3000, 9000]) setTimeout(report, later);

// What the reader does before the interactive part is here, to be done again then: what
// was last pointed at, tapped or focused, and the button last pressed.
const NAMES = ["data-figure", "data-claim", "data-derived"];
const MARK = NAMES.map((name) => `[${name}]`).join();
let kept = null;
let pressed = null;

const load = () => {
  if (!tries) fetchCode();
};
const reach = (event) => {
  load();
  const mark = event.target.closest(MARK);
  const name = mark && NAMES.find((name) => mark.hasAttribute(name));
  const is = (name) => `[${name}="${CSS.escape(mark.getAttribute(name))}"]`;
  // What is worked out has one id for every district.
  if (name) kept = [event.type, is(name) + is("data-district")];
  if (event.type === "click") pressed = event.target.closest("button, [role=tab]");
};
const leave = (event) => {
  if (kept?.[0] === "pointerover" && event.pointerType === "mouse") kept = null;
};
const REACHES = ["pointerover", "pointerdown", "focusin", "click"];
for (const type of REACHES) app.addEventListener(type, reach);
app.addEventListener("pointerleave", leave);
app.addEventListener("toggle", load, true);
// A keyboard reaches a chart as it will once the chart answers to it.
for (const drawing of app.querySelectorAll(".drawing")) drawing.tabIndex = 0;
// What the Wasm has to act on.
if (words.choices.split(" ").some((name) => query.has(name))) load();

// A tooltip stays inside the frame: nobody could scroll to what stands out of it.
const fit = () => {
  const tip = app.querySelector(".tooltip");
  if (!tip) return;
  tip.style.translate = "";
  const { top, bottom } = tip.getBoundingClientRect();
  const end = document.body.getBoundingClientRect();
  const up = Math.min(bottom - end.bottom, top - end.top);
  if (up > 0) tip.style.translate = `0 ${-up}px`;
  tips.takeRecords();
};
const tips = new MutationObserver(fit);

// Once the Wasm is live and its chart stands in the place of the prerendered ones.
const redo = () => {
  if (app.querySelector(".fixed")) return;
  drawn.disconnect();
  for (const type of REACHES) app.removeEventListener(type, reach);
  app.removeEventListener("pointerleave", leave);
  tips.observe(app, { subtree: true, childList: true, attributeFilter: ["style"] });
  pressed?.click();
  const mark = kept && app.querySelector(kept[1]);
  if (kept?.[0] === "focusin") mark?.focus();
  else if (kept?.[0] === "pointerover") {
    mark?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  } else mark?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
};
const drawn = new MutationObserver(redo);
boot.addEventListener("live", () => {
  drawn.observe(app, { subtree: true, childList: true });
  redo();
});
