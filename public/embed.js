// For pages that show a chart of ours: <siming-huli-chart chart="…"> makes the frame, and
// frames become as high as their charts. It does nothing else, and nothing needs it.
(() => {
  if (customElements.get("siming-huli-chart")) return;
  // A module is no current script: then its address stands in the trace of an error.
  const own = /** @type {HTMLScriptElement} */ (document.currentScript)?.src || new Error().stack?.match(/https?:\S+?embed\.js/)?.[0];
  if (!own) return;
  const base = new URL(".", own);
  /** @param {number} px */
  const bounded = (px) => Math.min(16000, Math.max(100, Math.ceil(px)));
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

  // Those on the page: a shadow root keeps its own from being found.
  /** @type {Set<Chart>} */
  const charts = new Set();

  class Chart extends HTMLElement {
    /** @type {HTMLIFrameElement | undefined} */
    frame;
    // A parser and most frameworks add the words after the element, and the text of a link
    // after the link. Some write the words anew, in place of all that is there.
    words = new MutationObserver(() => {
      if (this.frame && this.frame.parentNode !== this) this.prepend(this.frame);
      this.name();
    });
    static observedAttributes = ["chart", "lang", "theme", "text", "title", "height", "state"];

    connectedCallback() {
      this.words.observe(this, { childList: true, characterData: true, subtree: true });
      this.update();
    }

    disconnectedCallback() {
      this.words.disconnect();
      charts.delete(this);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.update();
    }

    name() {
      const title = this.title || this.textContent?.trim() || this.getAttribute("chart");
      if (this.frame) this.frame.title = /** @type {string} */ (title);
    }

    update() {
      const chart = this.getAttribute("chart") ?? "";
      if (!/^[a-z][a-z0-9-]*$/.test(chart)) return;
      const lang = this.getAttribute("lang");
      const isEnglish = /^en(?![a-z])/i.test(/** @type {string} */ (lang));
      const folder = isEnglish ? "en/" : "";
      // What is said, so that none of it changes with what is usual later.
      /** @type {(name: string, words: (string | null)[]) => string | false} */
      const said = (name, words) => words.includes(this.getAttribute(name)) && `${name}=${this.getAttribute(name)}`;
      const state = this.getAttribute("state");
      const query = [
        lang && `lang=${isEnglish ? "en" : "zh"}`,
        said("theme", ["auto", "light", "dark"]),
        said("text", ["normal", "large"]),
        /^[\w.*+%,=&-]+$/.test(/** @type {string} */ (state)) && state,
      ].filter(Boolean).join("&");
      const src = new URL(`${folder}embed/${chart}/${query && `?${query}`}`, base).href;
      const height = bounded(parseInt(/** @type {string} */ (this.getAttribute("height"))) || 600);
      // A copy of the element has its frame already.
      this.frame ??= this.querySelector("iframe") ?? undefined;
      const frame = this.frame ?? document.createElement("iframe");
      if (!this.frame) {
        // Attributes and properties only: a strict policy of the page allows no style in text.
        for (const [name, value] of Object.entries({
          sandbox: SANDBOX, loading: "lazy", referrerpolicy: "no-referrer",
          frameborder: "0", width: "100%", height: `${height}`,
        })) frame.setAttribute(name, value);
        this.style.display = "block";
      }
      if (frame.src !== src) frame.src = src;
      if (!this.frame) this.prepend((this.frame = frame));
      this.name();
      charts.add(this);
    }
  }
  customElements.define("siming-huli-chart", Chart);

  // A sandbox without `allow-same-origin` gives a frame the origin "null".
  /** @param {HTMLIFrameElement} frame */
  const originOf = (frame) => {
    const sandbox = frame.getAttribute("sandbox");
    const opaque = sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
    return opaque ? "null" : new URL(frame.src).origin;
  };
  addEventListener("message", ({ data, source, origin }) => {
    if (data?.type !== "siming-huli:height" || data.version !== 1 || !source) return;
    // An object in place of the name could throw when it is made a text.
    if (!Number.isFinite(data.height) || typeof data.chart !== "string") return;
    for (const frame of [...document.querySelectorAll("iframe"), ...[...charts].map(({ frame }) => frame)]) {
      if (frame?.contentWindow !== source) continue;
      if (!frame.src.includes(`/embed/${data.chart}/`) || origin !== originOf(frame)) return;
      frame.style.height = `${bounded(data.height)}px`;
      return;
    }
  });
})();
