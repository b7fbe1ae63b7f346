// Enlivens a share page, alone or as a dialog over the charts: tabs, codes that follow
// options, copying. Without it the page shows all of its parts, one below the other.
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
const script = /** @type {HTMLElement} */ (document.getElementById("share"));
/** @type {<Kind extends HTMLElement = HTMLElement>(selector: string, within: ParentNode) => Kind[]} */
const all = (selector, within) => [.../** @type {NodeListOf<any>} */ (within.querySelectorAll(selector))];

/** @param {Share} main */
const tabs = (main) => {
  const bar = document.createElement("div");
  bar.className = "tabs";
  bar.setAttribute("role", "tablist");
  const sections = all("section", main);
  const buttons = sections.map((section, i) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", id: `tab-${i}`, textContent: section.dataset.tab });
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", (section.id = `tab-panel-${i}`));
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", button.id);
    /** @type {HTMLElement} */ (section.querySelector("h2")).hidden = true;
    button.onclick = () => choose(i);
    bar.append(button);
    return button;
  });
  /** @param {number} chosen */
  const choose = (chosen) => {
    sections.forEach((section, i) => {
      section.hidden = i !== chosen;
      buttons[i].setAttribute("aria-selected", `${i === chosen}`);
      buttons[i].tabIndex = i === chosen ? 0 : -1;
    });
    main.dispatchEvent(new Event("tab"));
  };
  bar.onkeydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const focused = buttons.findIndex((button) => button === document.activeElement);
    const { length } = buttons;
    const next = { ArrowRight: (focused + 1) % length, ArrowLeft: (focused + length - 1) % length, Home: 0, End: length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    buttons[next].focus();
  };
  sections[0].before(bar);
  choose(0);
};

/** @param {Share} main */
const copying = (main) => {
  const said = /** @type {HTMLElement} */ (main.querySelector(".said"));
  const { copied, selected, uncopied } = main.dataset;
  for (const button of all("[data-copy]", main)) {
    const area = /** @type {HTMLTextAreaElement} */ (/** @type {Element} */ (button.previousElementSibling).querySelector("textarea"));
    button.onclick = async () => {
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(area.value);
        said.textContent = copied;
      } catch {
        area.focus();
        area.select();
        said.textContent = selected;
      }
    };
  }
  for (const button of all("[data-article]", main)) {
    button.onclick = async () => {
      said.textContent = "";
      // Exactly as it is: what becomes of a copied selection is the browser's affair.
      /** @type {any} */
      let rich = null;
      /** @param {ClipboardEvent} event */
      const copy = (event) => {
        /** @type {DataTransfer} */ (event.clipboardData).setData("text/html", rich.html);
        /** @type {DataTransfer} */ (event.clipboardData).setData("text/plain", rich.text);
        event.preventDefault();
      };
      try {
        rich = await (await fetch(/** @type {string} */ (button.dataset.article))).json();
        document.addEventListener("copy", copy);
        said.textContent = document.execCommand("copy") ? copied : main.dataset.unwritten;
      } catch {
        said.textContent = main.dataset.unwritten;
      }
      document.removeEventListener("copy", copy);
    };
  }
  for (const button of all("[data-picture]", main)) {
    button.hidden = !window.ClipboardItem || !navigator.clipboard;
    button.onclick = async () => {
      said.textContent = "";
      try {
        const picture = fetch(/** @type {string} */ (button.dataset.picture)).then((answer) => answer.blob());
        await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
        said.textContent = copied;
      } catch {
        said.textContent = uncopied;
      }
    };
  }
};

// A query as it stands in an address, name by name, and back.
/** @param {string} query */
const settings = (query) => /** @type {[string, string][]} */ (query.replace(/^\?/, "").split("&").filter(Boolean).map((part) => part.split("=")));
/** @param {Map<string, string>} says */
const query = (says) => [...says].filter(([, value]) => value).map((one) => one.join("=")).join("&");

// What the reader chose, without what others put into the address; of views, that of the card.
/** @param {string} id */
const chosen = (id) => {
  const language = /** @type {HTMLAnchorElement} */ (document.getElementById("language"));
  const says = new Map(settings(language.search || location.search));
  /** @type {HTMLElement | null} */
  const view = document.querySelector(`#${id} [data-view][aria-pressed=true]`);
  return says.set("view", /** @type {string} */ (view?.dataset.view)).set("lang", "");
};

// The same text with addresses of the edition that is chosen.
/** @type {(main: HTMLElement, text: string) => string} */
const placed = (main, text) => {
  const { site } = /** @type {HTMLElement} */ (main.querySelector(".which")).dataset;
  const [own, chosen] = folders(main);
  return text.replaceAll(site + own, site + chosen);
};

// The codes and the preview as the options say: over the charts, every setting is said, so that
// none changes with what is usual later. A page of its own says what differs, unless its address says what was chosen.
/** @type {(main: Share, given: Map<string, string> | null, link: () => string) => void} */
const options = (main, given, link) => {
  /** @type {(kind: string) => HTMLTextAreaElement} */
  const area = (kind) => /** @type {any} */ (main.querySelector(`[data-code=${kind}]`));
  const [frame, element] = [area("frame"), area("element")];
  const picture = area("picture");
  const made = { frame: frame.value, element: element.value, picture: picture.value };
  const box = /** @type {HTMLElement} */ (main.querySelector(".preview"));
  const preview = document.createElement("iframe");
  preview.title = /** @type {string} */ (box.dataset.title);
  // The focus inside another page would keep Escape from the dialog.
  preview.inert = true;
  preview.setAttribute("sandbox", SANDBOX);
  box.append(preview);
  /** @type {(name: string) => HTMLInputElement} */
  const value = (name) => /** @type {any} */ (main.querySelector(`.options [name=${name}]`));
  if (given) {
    value("theme").value = /** @type {string} */ (given.get("theme"));
    value("text").checked = given.get("text") === "large";
  }
  let src = "";
  // A chart with choices fetches its interactive part: not before it is to be seen.
  const look = () => {
    if (!box.closest("[hidden]") && preview.getAttribute("src") !== src) preview.setAttribute("src", src);
  };
  const update = () => {
    const says = new Map(given);
    /** @type {(name: string, what: string, usual: string) => unknown} */
    const say = (name, what, usual) => (given || what !== usual) && says.set(name, what);
    say("theme", value("theme").value, "auto");
    say("text", value("text").checked ? "large" : "normal", "normal");
    for (const name of ["title", "controls"]) say(name, value(name).checked ? "1" : "0", "1");
    const height = Math.min(16000, Math.max(100, parseInt(value("height").value) || 600));
    // Bare ampersands are valid here, and stay right where a system escapes what it is given.
    const ask = says.size ? `?${query(says)}` : "";
    const there = link();
    /** @param {string} code */
    const set = (code) => placed(main, code).replace(/ height="\d+"/, ` height="${height}"`)
      .replace(/(<a href=")[^"]*/, (_, tag) => tag + there);
    frame.value = set(made.frame).replace(/(src="[^"]*\/embed\/[^"]*\/)"/, (_, src) => `${src}${ask}"`);
    // What has an attribute of its own stands there.
    const own = [`theme="${says.get("theme") ?? "auto"}"`];
    if (says.has("text")) own.push(`text="${says.get("text")}"`);
    for (const name of ["theme", "text", "lang"]) says.delete(name);
    if (says.size) own.push(`state="${query(says)}"`);
    element.value = set(made.element).replace(/theme="\w+"/, () => own.join(" "));
    picture.value = placed(main, made.picture);
    src = `${box.dataset.src}${ask}`;
    preview.style.height = `${height}px`;
    look();
  };
  for (const field of all(":is(.options, .which) :is(input, select)", main)) field.onchange = update;
  main.addEventListener("tab", look);
  update();
  /** @param {MessageEvent} message */
  const grow = ({ source, data }) => {
    if (!preview.isConnected) return removeEventListener("message", grow);
    if (source !== preview.contentWindow || data?.type !== "siming-huli:height") return;
    preview.style.height = `${Math.min(16000, Math.max(100, data.height))}px`;
  };
  addEventListener("message", grow);
};

// What writes the link, and returns it.
/** @type {(main: Share, given: Map<string, string> | null) => () => string} */
const links = (main, given) => {
  const area = /** @type {HTMLTextAreaElement} */ (main.querySelector("[data-code=link]"));
  const made = area.value;
  const button = /** @type {HTMLElement} */ (main.querySelector("[data-send]"));
  button.hidden = !navigator.share;
  button.onclick = () => navigator.share({ title: /** @type {HTMLElement} */ (main.querySelector("h1")).textContent, url: area.value })
    .catch(() => {});
  // The day on which the reader is, wherever that is.
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const cite of /** @type {HTMLTextAreaElement[]} */ (all("[data-code=cite]", main))) {
    cite.value = cite.value.replace(`[${main.dataset.day}]`, `[${day}]`);
  }
  return () => {
    const url = new URL(placed(main, made));
    // That of a pair says which.
    const own = new Map(settings(url.search));
    if (given) url.search = query(new Map([...given].map(([name, value]) => [name, value || own.get(name) || ""])));
    area.value = url.href;
    return url.href;
  };
};

// With what the reader chose, if there is a chart that they did it on.
/** @type {(main: Share, choices: Map<string, string> | null) => void} */
const enliven = (main, choices) => {
  const known = settings(main.dataset.settings);
  const given = choices && new Map(known.map(([name, usual]) => [name, choices.get(name) || usual]));
  // Browsers show the caret of a text area, which may be at its far end, and not the text area.
  main.onkeyup = ({ key, target }) => {
    if (key === "Tab") /** @type {Element} */ (target).scrollIntoView({ block: "nearest" });
  };
  tabs(main);
  copying(main);
  options(main, given, links(main, given));
  if (given) taking(main, query(given), /** @type {string} */ (given.get("lang")));
};

// The page at an address as the content of a dialog; its links keep their places.
/** @param {string} address */
const content = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(trusted(await answer.text()), "text/html");
  const main = /** @type {HTMLElement} */ (page.querySelector("main.sharing"));
  for (const name of ["href", "src", "data-src", "data-picture", "data-article"]) {
    for (const element of all(`[${name}]`, main)) {
      element.setAttribute(name, new URL(/** @type {string} */ (element.getAttribute(name)), address).href);
    }
  }
  const heading = /** @type {HTMLElement} */ (main.querySelector("h1"));
  heading.id = "share-title";
  heading.setAttribute("role", "heading");
  heading.setAttribute("aria-level", "2");
  // The charts are the main part of the page that the dialog stands on.
  const box = document.createElement("div");
  box.className = main.className;
  Object.assign(box.dataset, main.dataset);
  box.append(...main.childNodes);
  return /** @type {Share} */ (/** @type {HTMLElement} */ (box));
};

/** @param {HTMLAnchorElement} link */
const openDialog = async (link) => {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "share-title");
  const close = Object.assign(document.createElement("button"), { type: "button", className: "close" });
  close.textContent = "×";
  close.onclick = () => dialog.close();
  dialog.onclose = () => {
    dialog.remove();
    link.focus();
  };
  // What was set stays so in the other language, and the tab as well.
  /** @type {Map<string, HTMLInputElement>} */
  const set = new Map();
  dialog.onchange = ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    set.set(field.name, field);
  };
  /** @param {string} address */
  const fill = async (address) => {
    const tab = all("[role=tab]", dialog).findIndex(({ tabIndex }) => tabIndex === 0);
    try {
      const main = await content(address);
      close.setAttribute("aria-label", main.dataset.close);
      dialog.replaceChildren(close, main);
      enliven(main, chosen(main.dataset.chart));
      all("[role=tab]", main)[tab]?.click();
      for (const [name, { type, value, checked }] of set) {
        const own = type === "radio" ? `[name=${name}][value="${value}"]` : `[name=${name}]`;
        const field = /** @type {HTMLInputElement} */ (main.querySelector(own));
        Object.assign(field, { value, checked });
        field.dispatchEvent(new Event("change"));
      }
      const language = /** @type {HTMLAnchorElement} */ (main.querySelector("[data-language]"));
      // The page that the dialog stands on needs no link.
      /** @type {HTMLElement} */ (language.parentElement).replaceChildren(language);
      language.onclick = (event) => {
        event.preventDefault();
        fill(language.href);
      };
      if (dialog.open) language.focus();
    } catch {
      dialog.close();
      /** @type {HTMLElement} */ (document.getElementById("boot")).dispatchEvent(new CustomEvent("unshared", { detail: link }));
    }
  };
  await fill(link.href);
  if (!dialog.firstChild) return;
  document.body.append(dialog);
  dialog.showModal();
};

/** @type {Share | null} */
const page = document.querySelector("body > main.sharing");
if (page) {
  // What was chosen on an embed. It goes along, to the page and to the other language.
  const says = new Map(settings(location.search));
  const choices = settings(page.dataset.settings)
    .flatMap(([name]) => /** @type {[string, string][]} */ (/^[\w.*+%,-]+$/.test(says.get(name) ?? "") && name !== "lang" ? [[name, says.get(name)]] : []));
  if (choices.length) {
    for (const link of /** @type {HTMLAnchorElement[]} */ (all("h1 + p a", page))) {
      link.search = query(new Map([...settings(link.search), ...choices]));
    }
  }
  if (says.get("text") === "large") document.documentElement.dataset.text = "large";
  enliven(page, choices.length ? new Map(choices) : null);
  const isStyled = getComputedStyle(document.documentElement).getPropertyValue("--ground") !== "";
  const style = /** @type {Element} */ (document.querySelector("link[rel=stylesheet]")).getAttribute("href");
  if (!isStyled) /** @type {Element} */ (page.querySelector(".said")).textContent = page.dataset.unstyled + style;
} else {
  // One dialog, however often its link is pressed while it comes.
  let isOpening = false;
  script.addEventListener("share", async (event) => {
    if (isOpening) return;
    isOpening = true;
    try {
      await openDialog(event.detail);
    } finally {
      isOpening = false;
    }
  });
  script.dataset.state = "ready";
}
