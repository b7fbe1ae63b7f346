// The status bar of a page or an embed: how far its interactive part has got, what failed,
// and another try. It stands in front of boot.js and of embed-boot.js. The page is complete
// without it: whatever fails, the bar says so over the prerendered charts and never instead
// of them.
// Every page that has this script has these three.
const boot = /** @type {HTMLElement} */ (document.getElementById("boot"));
const app = /** @type {HTMLElement} */ (document.getElementById("app"));
const bar = /** @type {HTMLElement} */ (document.getElementById("status"));
const words = /** @type {Boot} */ (boot.dataset);
const { code, codeIntegrity } = words;
// How long a reader waits without a word.
const PATIENCE_MS = 15000;

/** @param {string} [state] */
const show = (state, text = "") => {
  bar.dataset.state = state;
  /** @type {HTMLElement} */ (bar.querySelector("p")).textContent = text;
};
/** @type {(what: string, retry: () => void) => void} */
const fail = (what, retry) => {
  if (bar.dataset.state === "failed") return;
  show("failed", what + words.still);
  /** @type {HTMLElement} */ (bar.querySelector("button")).onclick = retry;
};
const wait = () => {
  show("loading", words.loading);
  setTimeout(() => {
    if (bar.dataset.state === "loading") show("loading", words.slow);
  }, PATIENCE_MS);
};
const reload = () => location.reload();

// After a failure without loading the page again, which a lost connection would take away;
// and under another address, since a browser remembers that a module did not load.
let tries = 0;
const fetchCode = () => {
  wait();
  const script = Object.assign(document.createElement("script"), {
    type: "module", integrity: codeIntegrity, crossOrigin: "anonymous",
    src: trustedCode(tries ? `${code}?${tries}` : code),
  });
  tries += 1;
  script.onerror = () => unloaded(code);
  document.body.append(script);
};

// A page from before a deployment asks for files that are gone; the newer page names others.
const isOutdated = async () => {
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    const page = await answer.text();
    const named = [code, words.wasm, /** @type {string} */ (app.dataset.content)];
    return answer.ok && page.includes("data-content=") && !named.every((at) => page.includes(at));
  } catch {
    return false;
  }
};
const again = async () => {
  wait();
  if (await isOutdated()) reload();
  else fetchCode();
};
/** @param {string} what */
const unloaded = (what) => fail(`${words.failed}${what} `, again);
// The Wasm ends in a trap where it panics: it answers no more, and what is on the page stays.
/** @param {unknown} error */
const trapped = (error) => {
  if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) {
    fail(`${words.broken}${words.panic ?? error.message} `, reload);
  }
};

boot.addEventListener("failed", (event) => unloaded(event.detail));
boot.addEventListener("live", () => show("ready"));
addEventListener("error", ({ error }) => trapped(error));
addEventListener("unhandledrejection", ({ reason }) => trapped(reason));
