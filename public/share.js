// Enlivens a share page, alone or as a dialog over the charts: tabs, codes that follow
// options, copying. Without it the page shows all of its parts, one below the other.
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
const script = document.getElementById("share");
const all = (selector, within) => [...within.querySelectorAll(selector)];

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
    section.querySelector("h2").hidden = true;
    button.onclick = () => choose(i);
    bar.append(button);
    return button;
  });
  const choose = (chosen) => sections.forEach((section, i) => {
    section.hidden = i !== chosen;
    buttons[i].setAttribute("aria-selected", `${i === chosen}`);
    buttons[i].tabIndex = i === chosen ? 0 : -1;
  });
  bar.onkeydown = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const focused = buttons.findIndex((button) => button === document.activeElement);
    const next = (focused + step + buttons.length) % buttons.length;
    choose(next);
    buttons[next].focus();
  };
  sections[0].before(bar);
  choose(0);
};

const copying = (main) => {
  const said = main.querySelector(".said");
  const { copied, selected, uncopied } = main.dataset;
  for (const button of all("[data-copy]", main)) {
    const area = button.previousElementSibling.querySelector("textarea");
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
  for (const button of all("[data-picture]", main)) {
    button.hidden = !window.ClipboardItem || !navigator.clipboard;
    button.onclick = async () => {
      said.textContent = "";
      try {
        const picture = fetch(button.dataset.picture).then((answer) => answer.blob());
        await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
        said.textContent = copied;
      } catch {
        said.textContent = uncopied;
      }
    };
  }
};

// The codes and the preview as the options say.
const options = (main) => {
  const area = (kind) => main.querySelector(`[data-code=${kind}]`);
  const [frame, element] = [area("frame"), area("element")];
  const made = { frame: frame.value, element: element.value };
  const box = main.querySelector(".preview");
  const preview = document.createElement("iframe");
  preview.title = box.dataset.title;
  // The focus inside another page would keep Escape from the dialog.
  preview.inert = true;
  preview.setAttribute("sandbox", SANDBOX);
  box.append(preview);
  const value = (name) => main.querySelector(`.options [name=${name}]`);
  const update = () => {
    const query = [
      value("theme").value && `theme=${value("theme").value}`,
      value("text").checked && "text=large",
      !value("title").checked && "title=0",
      !value("controls").checked && "controls=0",
    ].filter(Boolean);
    const height = Math.min(4000, Math.max(100, parseInt(value("height").value) || 600));
    // Bare ampersands are valid here, and stay right where a system escapes what it is given.
    const ask = query.length ? `?${query.join("&")}` : "";
    const sized = (code) => code.replace(/ height="\d+"/, ` height="${height}"`);
    frame.value = sized(made.frame).replace(/(src="[^"]*\/embed\/[^"]*\/)"/, `$1${ask}"`);
    const theme = value("theme").value || "auto";
    const text = value("text").checked ? ' text="large"' : "";
    element.value = sized(made.element).replace(/theme="\w+"/, `theme="${theme}"${text}`);
    const src = `${box.dataset.src}${ask}`;
    if (preview.getAttribute("src") !== src) preview.setAttribute("src", src);
    preview.style.height = `${height}px`;
  };
  for (const field of all(".options :is(input, select)", main)) field.onchange = update;
  update();
  const grow = ({ source, data }) => {
    if (!preview.isConnected) return removeEventListener("message", grow);
    if (source !== preview.contentWindow || data?.type !== "siming-huli:height") return;
    preview.style.height = `${Math.min(4000, Math.max(100, data.height))}px`;
  };
  addEventListener("message", grow);
};

const links = (main, search) => {
  const area = main.querySelector("[data-code=link]");
  const url = new URL(area.value);
  url.search = search;
  area.value = url.href;
  const button = main.querySelector("[data-send]");
  button.hidden = !navigator.share;
  button.onclick = () => navigator.share({ title: main.querySelector("h1").textContent, url: area.value })
    .catch(() => {});
  const day = new Date().toISOString().slice(0, 10);
  for (const cite of all("[data-code=cite]", main)) {
    cite.value = cite.value.replace(`[${main.dataset.day}]`, `[${day}]`);
  }
};

const enliven = (main, search) => {
  tabs(main);
  copying(main);
  options(main);
  links(main, search);
};

// The page at an address as the content of a dialog; its links keep their places.
const content = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(trusted(await answer.text()), "text/html");
  /** @type {HTMLElement} */
  const main = page.querySelector("main.sharing");
  for (const name of ["href", "src", "data-src", "data-picture"]) {
    for (const element of all(`[${name}]`, main)) {
      element.setAttribute(name, new URL(element.getAttribute(name), address).href);
    }
  }
  const heading = main.querySelector("h1");
  heading.id = "share-title";
  heading.setAttribute("role", "heading");
  heading.setAttribute("aria-level", "2");
  // The charts are the main part of the page that the dialog stands on.
  const box = document.createElement("div");
  box.className = main.className;
  Object.assign(box.dataset, main.dataset);
  box.append(...main.childNodes);
  return box;
};

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
  const fill = async (address) => {
    const main = await content(address);
    close.setAttribute("aria-label", main.dataset.close);
    dialog.replaceChildren(close, main);
    // What the reader chose, without what others put into the address.
    enliven(main, new URL(/** @type {HTMLAnchorElement} */ (document.getElementById("language"))?.href ?? location.href).search);
    /** @type {HTMLAnchorElement} */
    const language = main.querySelector("[data-language]");
    language.onclick = (event) => {
      event.preventDefault();
      fill(language.href);
    };
  };
  try {
    await fill(link.href);
  } catch {
    return document.getElementById("boot").dispatchEvent(new CustomEvent("unshared", { detail: link }));
  }
  document.body.append(dialog);
  dialog.showModal();
};

/** @type {HTMLElement} */
const page = document.querySelector("body > main.sharing");
if (page) {
  if (new URLSearchParams(location.search).get("text") === "large") document.documentElement.dataset.text = "large";
  enliven(page, "");
  const isStyled = getComputedStyle(document.documentElement).getPropertyValue("--ground") !== "";
  const style = document.querySelector("link[rel=stylesheet]").getAttribute("href");
  if (!isStyled) page.querySelector(".said").textContent = page.dataset.unstyled + style;
} else {
  script.addEventListener("share", (event) => openDialog(event.detail));
  script.dataset.state = "ready";
}
