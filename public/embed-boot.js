// An embedded chart: applies the address, reports its height, and loads the interactive
// part only when the reader reaches for it. Until then, and without it, the page is whole.
// bar.js stands in front of it.
const root = document.documentElement;
const query = new URLSearchParams(location.search);
const { chart } = words;
// An address may say its language twice: what it asks for decides, not where it leads.
const isEnglish = app.dataset.lang === "en";
if (query.get("lang") === (isEnglish ? "zh" : "en")) {
  location.replace(`${isEnglish ? "../../../" : "../../en/"}embed/${chart}/${location.search}`);
}

// What is chosen goes along to the page and to what there is to share. Once the chart is live, it
// has them lead to what the reader chooses.
const choices = words.choices.split("&").map((choice) => choice.split("="));
const along = new URLSearchParams([["theme", "auto"], ...choices].flatMap(([name, usual]) =>
  query.getAll(name).filter((value) => value !== usual).map((value) => [name, value])));
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".home a, [data-share]"))) {
  // That of a pair says which.
  if (`${along}`) link.search = [link.search.slice(1), along].filter(Boolean).join("&");
}

const theme = query.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
if (query.get("text") === "large") root.dataset.text = "large";
for (const part of ["title", "controls"]) if (query.get(part) === "0") root.dataset[part] = "off";

// Height, in our form and in two that content systems know already. A frame that is not
// shown has none to report. Whoever listens from later on hears it again.
const report = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parent === window || !height || !innerWidth) return;
  /** @param {object | string} message */
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
/** @type {[string, string] | null} */
let kept = null;
/** @type {HTMLElement | null} */
let pressed = null;
// A chart that takes the place of the prerendered one gives the focus back to the mark that had
// it: nothing that the reader does.
let live = false;

// Unless the address chooses what is drawn, a chart keeps the room that it has, so that nothing
// moves where its lines are fewer at the exact width.
const chooses = choices.some(([name, usual]) => query.getAll(name).some((value) => value !== usual));
const load = () => {
  if (tries || !code) return;
  const drawing = /** @type {HTMLElement} */ (app.querySelector(".drawing"));
  const width = innerWidth;
  const height = drawing.offsetHeight;
  if (height && !chooses) {
    drawing.style.setProperty("min-height", `${height}px`);
    addEventListener("resize", () => {
      if (innerWidth !== width) drawing.style.removeProperty("min-height");
    });
  }
  fetchCode();
};

// A tooltip stays inside the frame: nobody could scroll to what stands out of it.
/** @param {HTMLElement} tooltip */
const fit = (tooltip) => {
  tooltip.style.translate = "";
  const { top, bottom } = tooltip.getBoundingClientRect();
  const end = document.body.getBoundingClientRect();
  const up = Math.min(bottom - end.bottom, top - end.top);
  if (up > 0) tooltip.style.translate = `0 ${-up}px`;
};

// Until then, a mark tells what its label says, in the tooltip's three lines: who and what, how
// much, and when it was so or what it was worked out from. It stands beside what is hydrated,
// where nothing may be added, and people who do not see it hear the label itself.
const early = document.createElement("div");
early.className = "tooltip early";
early.setAttribute("aria-hidden", "true");
const LABEL = /^(.+?)(?:：|: )(.+?)(?:（([^（）]*)）| \(([^()]*)\)| (= .+?)(?:，|, ).*)?$/;
/** @param {Element} mark */
const tell = (mark) => {
  if (app.querySelector(".tooltip")) return;
  const label = /** @type {string} */ (mark.getAttribute("aria-label"));
  const [, who = label, value, ...more] = label.match(LABEL) ?? [];
  const whose = who.replace("，", " · ").replace(", ", " – ");
  const lines = [["who", whose], ["value", value], ["about", more.find(Boolean)]];
  early.replaceChildren(...lines.filter(([, text]) => text).map(([className, textContent]) =>
    Object.assign(document.createElement("p"), { className, textContent })));
  app.after(early);
  // Where the Wasm will place its own.
  const around = app.getBoundingClientRect();
  const { left, width } = /** @type {Element} */ (mark.firstElementChild).getBoundingClientRect();
  const room = Math.max(0, around.width - early.offsetWidth);
  const centred = left + width / 2 - around.left - early.offsetWidth / 2;
  const x = around.left + Math.min(room, Math.max(0, centred));
  Object.assign(early.style, {
    left: `${x + scrollX}px`, top: `${mark.getBoundingClientRect().bottom + scrollY}px`,
  });
  fit(early);
};
/** @param {{ type: string, pointerType?: string, target: Element }} event */
const told = ({ type, pointerType, target }) => {
  const mark = target.closest(".mark");
  const hovers = type === "pointerover" && pointerType === "mouse";
  if (mark && (hovers || type === "click" || (type === "focusin" && mark.matches(":focus-visible")))) tell(mark);
  // It stays on the way to it.
  else if (!mark && (type === "click" || (hovers && !target.closest(".frame")))) early.remove();
};

// A finger that comes down may be about to scroll, and what it taps on is told in the next frame:
// the code comes after that, so that nothing stands before the words of a mark.
/** @param {{ type: string, pointerType?: string }} event */
const loadNext = ({ type, pointerType }) => {
  if (pointerType !== "touch" || type === "click") requestAnimationFrame(() => setTimeout(load));
};

/** @param {Event} event */
const reach = (event) => {
  told(/** @type {Event & { target: Element }} */ (event));
  loadNext(event);
  const mark = /** @type {Element} */ (event.target).closest(MARK);
  const name = mark && NAMES.find((name) => mark.hasAttribute(name));
  /** @type {(name: string) => string} */
  const is = (name) => `[${name}="${CSS.escape(/** @type {string} */ (/** @type {Element} */ (mark).getAttribute(name)))}"]`;
  // What is worked out has one id for every district.
  if (name && !(live && event.type === "focusin")) kept = [event.type, is(name) + is("data-district")];
  if (event.type === "click") pressed = /** @type {Element} */ (event.target).closest("button, [role=tab]");
};
/** @param {{ pointerType: string, relatedTarget: EventTarget | null }} event */
const leave = ({ pointerType, relatedTarget: to }) => {
  if (pointerType !== "mouse" || early.contains(/** @type {Node} */ (to)) || app.contains(/** @type {Node} */ (to))) return;
  early.remove();
  if (kept?.[0] === "pointerover") kept = null;
};
/** @param {KeyboardEvent} event */
const dismiss = ({ key }) => {
  if (key === "Escape") early.remove();
};
const REACHES = ["pointerover", "pointerdown", "focusin", "click"];
for (const type of REACHES) app.addEventListener(type, reach);
for (const place of [app, early]) place.addEventListener("pointerleave", leave);
addEventListener("keydown", dismiss);
app.addEventListener("toggle", load, true);
// A keyboard reaches a chart as it will once the chart answers to it; one without code never does.
/** @type {NodeListOf<HTMLElement>} */
const drawings = app.querySelectorAll(".drawing");
if (code) for (const drawing of drawings) drawing.tabIndex = 0;
// What the Wasm has to act on.
if (chooses) load();

// The tooltip of the Wasm takes the place of the early one before anything is painted.
const tips = new MutationObserver(() => {
  /** @type {HTMLElement | null} */
  const tooltip = app.querySelector(".tooltip");
  if (!tooltip) return;
  early.remove();
  fit(tooltip);
  tips.takeRecords();
});
tips.observe(app, { subtree: true, childList: true, attributeFilter: ["style"] });

// Once the Wasm is live and its chart stands in the place of the prerendered ones.
const redo = () => {
  if (app.querySelector(".fixed")) return;
  drawn.disconnect();
  for (const type of REACHES) app.removeEventListener(type, reach);
  app.removeEventListener("pointerleave", leave);
  pressed?.click();
  /** @type {HTMLElement | null} */
  const mark = kept && app.querySelector(kept[1]);
  if (kept?.[0] === "focusin") mark?.focus();
  else if (kept?.[0] === "pointerover") {
    mark?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  } else mark?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  // Where nothing is told in its place: a press opens the panel.
  setTimeout(() => early.remove());
};
const drawn = new MutationObserver(redo);
boot.addEventListener("live", () => {
  live = true;
  drawn.observe(app, { subtree: true, childList: true });
  redo();
});
