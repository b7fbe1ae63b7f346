// Pictures of a chart as the reader has it: the Wasm draws SVG (`ui::taken`), and a canvas makes
// PNG of it where that is wanted. What fails has a name, and leaves the files of the whole chart.

// Pixels for each CSS pixel, as in the published files.
const ZOOM = { sheet: 2, tall: 3 };

// A canvas of a size, with its brush.
/** @type {(width: number, height: number) => { paper: HTMLCanvasElement, brush: CanvasRenderingContext2D }} */
const blank = (width, height) => {
  const paper = Object.assign(document.createElement("canvas"), { width, height });
  const brush = paper.getContext("2d");
  if (!brush) throw new Error("refused");
  return { paper, brush };
};

// Whether Chinese looks otherwise than a character that no font may have.
const hasChinese = () => {
  const [chinese, none] = ["思", "\u{10ffff}"].map((character) => {
    const { paper, brush } = blank(32, 32);
    brush.font = "24px sans-serif";
    brush.fillText(character, 2, 26);
    return paper.toDataURL();
  });
  return chinese !== none;
};

// Whether a picture is on the canvas. A browser that keeps readers from being told apart may hand
// out blank paper or noise, one without the memory blank paper; ours has an even edge, then ink.
// Read once: Chromium gives advice on the console about canvases that are read again.
/** @type {(brush: CanvasRenderingContext2D, width: number, height: number) => boolean} */
const isDrawn = (brush, width, height) => {
  // The outermost row may be covered in part: a height is rounded.
  const column = brush.getImageData(width >> 1, 4, 1, height - 8).data;
  /** @type {(value: number, i: number) => boolean} */
  const differs = (value, i) => Math.abs(value - column[i % 4]) > 16;
  return !column.slice(0, 32).some(differs) && column.some(differs);
};

// The picture as PNG.
/** @type {(svg: string, zoom: number) => Promise<Blob>} */
const raster = async (svg, zoom) => {
  if (/[一-鿿]/.test(svg) && !hasChinese()) throw new Error("fontless");
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const [width, height] = [image.naturalWidth * zoom, image.naturalHeight * zoom];
  const { paper, brush } = blank(width, height);
  brush.drawImage(image, 0, 0, width, height);
  if (!isDrawn(brush, width, height)) throw new Error("refused");
  return new Promise((made, failed) => {
    paper.toBlob((png) => (png ? made(png) : failed(new Error("refused"))), "image/png");
  });
};

// A file as an address that holds it.
/** @type {(file: Blob) => Promise<string>} */
const held = (file) => new Promise((made, failed) => {
  const reader = new FileReader();
  reader.onload = () => made(`${reader.result}`);
  reader.onerror = () => failed(new Error("refused"));
  reader.readAsDataURL(file);
});

// What the Wasm has drawn. It answers at once, where it is there.
/** @param {HTMLElement} box */
const drawn = (box) => {
  delete box.dataset.svg;
  delete box.dataset.why;
  box.dispatchEvent(new CustomEvent("picture", { bubbles: true }));
  const { svg, why } = box.dataset;
  delete box.dataset.svg;
  if (svg) return svg;
  throw new Error(why ? "undrawn" : "absent");
};

// Of the editions that links and codes may lead to, the folder of the page's own and of the chosen one;
// that of what is current is no folder.
/** @type {(main: HTMLElement) => string[]} */
const folders = (main) => ["[checked]", ":checked"].map((is) => {
  const chosen = main.querySelector(`[name=edition]${is}`);
  return /** @type {HTMLInputElement} */ (chosen).value;
});

// The buttons, over the charts in their own language; elsewhere what is below is of the whole chart: what was chosen is `says`, as a query.
/** @type {(main: HTMLElement, says: string, lang: string) => void} */
const taking = (main, says, lang) => {
  const box = /** @type {HTMLElement} */ (main.querySelector(".taking"));
  const app = document.getElementById("app");
  box.hidden = false;
  // The page has its content in its own language alone, and a page to share has none: then what is
  // below is said to be of the whole chart.
  if (!app?.dataset.lang?.startsWith(lang)) return box.replaceChildren(/** @type {Element} */ (box.lastElementChild));
  const words = /** @type {Taking} */ (box.dataset);
  const [own] = folders(main);
  const root = words.src.slice(0, words.src.length - own.length);
  const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  const room = /** @type {HTMLElement} */ (box.querySelector(".taken"));
  // Of the file that is offered; one that is not let go of stays in memory as long as the page.
  let offered = "";
  // Where files cannot be saved, pictures can, by a long press.
  const holds = /MicroMessenger/.test(navigator.userAgent);
  /** @type {(file: Blob, name: string) => Promise<void>} */
  const show = async (file, name) => {
    const picture = Object.assign(new Image(), { className: "picture", alt: words.alt });
    picture.src = await held(file);
    const link = Object.assign(document.createElement("a"), { textContent: name, download: name });
    offered = URL.createObjectURL(file);
    link.href = offered;
    if (!holds) {
      said.append(words.made, link);
      link.click();
    } else said.append(words.hold);
    room.append(picture);
  };
  for (const button of box.querySelectorAll("button")) {
    const [form, ending] = /** @type {string} */ (button.dataset.take).split(".");
    button.hidden = holds && ending === "svg";
    button.onclick = async () => {
      room.replaceChildren();
      said.textContent = words.making;
      URL.revokeObjectURL(offered);
      // The words are to be heard before the browser is busy.
      await new Promise((next) => setTimeout(next, 50));
      const isDark = getComputedStyle(document.documentElement).colorScheme === "dark";
      const src = root + folders(main)[1];
      Object.assign(words, { form, src, query: says, theme: isDark ? "dark" : "light" });
      try {
        const svg = drawn(box);
        const file = ending === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await raster(svg, ZOOM[/** @type {"sheet" | "tall"} */ (form)]);
        said.textContent = "";
        const tall = form === "tall" ? ".tall" : "";
        await show(file, `${words.chart}.${lang}.view${tall}.${ending}`);
      } catch (error) {
        said.textContent = (/** @type {DOMStringMap} */ (words)[/** @type {Error} */ (error).message] ?? words.refused) + (words.why ?? "");
      }
    };
  }
};
